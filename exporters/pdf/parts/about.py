"""About this file: what it is, what was left out, what its signature says and what it does not."""

from collections.abc import Callable
from functools import partial

from exporters.pdf.anchors import ABOUT
from exporters.pdf.book import Book
from exporters.pdf.columns import headed
from exporters.pdf.prose import paragraph_gap
from exporters.pdf.style import LEFT, LINK, MUTED, PANEL
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.direction import direction_note
from portfolio.document import Document
from portfolio.ids import told_id
from portfolio.shared_file import attached_names
from portfolio.signing import fingerprint_lines
from portfolio.text import _, ngettext

Row = Callable[[Book, Element], None]
PANEL_GAP, BETWEEN, INSIDE = 6.0, 3.0, 4.0


def draw_about(book: Book) -> None:
    """Draw the last page; under a page budget it goes on where the last section ended."""
    title = _("About this file")
    element = book.open_section(title, ABOUT)
    book.y = book.press.text(LEFT, book.y, title, book.look.title, element.add("H1")) + 6
    for head, draw in _rows(book.document):
        book.keep_whole(partial(_row, head=head, draw=draw))


def _row(book: Book, head: str, draw: Row) -> None:
    """A head in the side column, and what stands beside it."""
    element = book.part("Sect")
    headed(book, head, partial(draw, book, element), element, thick=0.6)
    book.y += 2


def _rows(document: Document) -> list[tuple[str, Row]]:
    if document.sides:
        return _short_rows(document)
    if document.fingerprint:
        signature: list[tuple[str, Row]] = [
            (_("What the signature says"), _panels),
            (_("Fingerprint"), _fingerprint),
            (_("Check it yourself"), _steps),
        ]
    else:
        signature = [(_("What it does not show"), _paragraphs(_unsigned(document)))]
    return [
        (_("What it is"), _paragraphs(_what_it_is(document))),
        *signature,
        (_("Data protection"), _paragraphs([document.data_protection])),
        (_("Standards"), _paragraphs([_standards(document)])),
    ]


def _short_rows(document: Document) -> list[tuple[str, Row]]:
    """What must be said even on two sides: what it is, what went, and what the signature says."""
    rows: list[tuple[str, Row]] = [(_("What it is"), _paragraphs(_what_it_is(document)))]
    if document.fingerprint:
        told = _(
            "The signature shows that nothing has changed since the holder of one key signed it. "
            "It does not show who that is, when, or that what is written is true."
        )
        rows.append((_("What the signature says"), _paragraphs([told])))
        rows.append((_("Fingerprint"), _fingerprint))
    else:
        rows.append((_("What it does not show"), _paragraphs(_unsigned(document))))
    return rows


def _paragraphs(words: list[str]) -> Row:
    def draw(book: Book, element: Element) -> None:
        for one in words:
            _paragraph(book, one, element)

    return draw


def _paragraph(book: Book, words: str, element: Element) -> None:
    look = book.look
    book.flow(words, look.body, element.add("P"), look.text_left, look.text_width)
    book.y += paragraph_gap(look)


def _panels(book: Book, element: Element) -> None:
    """What the signature shows and what it does not: panels of one size where side by side."""
    both = (
        (_("It shows"), _("that nothing in this file has changed since the holder of one key "
                          "signed it.")),
        (_("It does not show"), _("who that is, when it was signed, or that what is written is "
                                  "true.")),
    )  # fmt: skip
    press, look = book.press, book.look
    width = look.text_width if look.is_one_column else (look.text_width - PANEL_GAP) / 2
    inner, style = width - 2 * INSIDE, look.body
    heights = [press.breaker.height(words, style, inner) + style.line + 7 for _h, words in both]
    if not look.is_one_column:
        heights = [max(heights)] * 2
    left = look.text_left
    for (head, words), height in zip(both, heights, strict=True):
        press.box(left, book.y, width, height, fill=PANEL, radius=2)
        part = element.add("P")
        bottom = press.text(left + INSIDE, book.y + 3.5, head, style.of(600), part)
        press.text(left + INSIDE, bottom, words, style, part, width=inner)
        if look.is_one_column:
            book.y += height + BETWEEN
        else:
            left += width + PANEL_GAP
    book.y += 0 if look.is_one_column else heights[0] + BETWEEN
    told = _(
        "Most PDF readers will call the identity unknown. That is expected: no company stands "
        "behind the key, only the teacher."
    )
    _paragraph(book, told, element)


def _fingerprint(book: Book, element: Element) -> None:
    """The key's fingerprint as people compare it, and the name of this export."""
    document, look, line = book.document, book.look, element.add("P")
    figures = look.body.of(500, is_tabular=True)
    for words in fingerprint_lines(document.fingerprint):
        book.flow(words, figures, line, look.text_left, look.text_width)
    book.y += 1
    told = _(
        "Ask her once to read you its first eight characters; they stay the same in every file. "
        "This export: {id}."
    ).format(id=told_id(document.export_id))
    line = element.add("P")
    book.flow(told, look.meta, line, look.text_left, look.text_width, colour=MUTED)
    book.y += 2.6


def _steps(book: Book, element: Element) -> None:
    steps = (
        _("Open Teacher Portfolio; no portfolio of your own is needed."),
        _("Choose “Check a PDF that someone sent” and pick this file."),
        _("Compare the fingerprint shown there with the one above."),
    )
    left, width, style = book.look.text_left, book.look.text_width, book.look.body
    for number, words in enumerate(steps, 1):
        line = element.add("P")
        book.press.text(left, book.y, str(number), style.of(600), line, colour=LINK)
        book.flow(words, style, line, left + 6, width - 6)
        book.y += 0.6
    book.y += 2


def _standards(document: Document) -> str:
    coverage = (document.coverage, *document.more_coverage)
    named = "; ".join(f"{one.title}, {one.edition}" for one in coverage)
    told = _("{frameworks}. The short titles are this program’s own words, not the official text.")
    return told.format(frameworks=named)


def _what_it_is(document: Document) -> list[str]:
    held, goals = len(document.entries), len(document.records.goals)
    counted = (
        (ngettext("{n} entry", "{n} entries", held), held),
        (ngettext("{n} goal", "{n} goals", goals), goals),
    )
    what = _("A chosen part of one teacher’s portfolio, made on {day} with Teacher Portfolio.")
    what = what.format(day=long_date(document.made_on))
    holds = ", ".join(words.format(n=count) for words, count in counted if count)
    if holds:
        what += " " + _("It holds {records}.").format(records=holds)
    what += " " + _("The data file portfolio.json, attached, holds the same for programs.")
    left = document.left_out
    reflections = ngettext("{n} reflection", "{n} reflections", left.reflections)
    pieces = ngettext("{n} piece of evidence", "{n} pieces of evidence", left.evidence)
    stayed = ((reflections, left.reflections), (pieces, left.evidence))
    stay = [words.format(n=count) for words, count in stayed if count]
    out = _("Private notes are in no export.")
    if stay:
        told = _("Not in this file, of the same period: {what}.").format(what=", ".join(stay))
        out = f"{told} {out}"
    if left.sections:
        named = ", ".join(one.word for one in left.sections)
        out += " " + _("Left out to keep to {sides} sides: {sections}.").format(
            sides=document.sides, sections=named
        )
    names = [name for name, _one in attached_names(document)]
    attached = [_("Attached originals: {names}.").format(names=", ".join(names))] if names else []
    note = direction_note(document)
    return [what, *attached, out, *([note] if note else [])]


def _unsigned(document: Document) -> list[str]:
    return [
        _(
            "This file is not signed. It does not prove who wrote it, when it was "
            "written, or that it has not been changed since."
        ),
        _("This export: {id}.").format(id=told_id(document.export_id)),
    ]
