"""About this file: what it is, what was left out, what its signature says and what it does not."""

from collections.abc import Callable

from exporters.pdf.book import ABOUT, Book
from exporters.pdf.style import (
    BODY,
    LEFT,
    LINK,
    MEASURE,
    META,
    MUTED,
    PANEL,
    RULE,
    SIDE,
    SIDE_WIDTH,
    TEXT_LEFT,
    TEXT_WIDTH,
    TITLE,
    Type,
)
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.direction import direction_note
from portfolio.document import Document
from portfolio.ids import told_id
from portfolio.shared_file import attached_names
from portfolio.signing import fingerprint_lines
from portfolio.text import _, ngettext

Row = Callable[[Book, Element], None]
PANEL_GAP, INSIDE = 6.0, 4.0
STRONG, FIGURES = Type(10.5, 15, 600), Type(10.5, 15, 500, is_tabular=True)


def draw_about(book: Book) -> None:
    """Draw the last page; under a page budget it goes on where the last section ended."""
    title = _("About this file")
    element = book.open_section(title, ABOUT)
    book.y = book.press.text(LEFT, book.y, title, TITLE, element.add("H1")) + 6
    for head, draw in _rows(book.document):
        book.keep_whole(lambda on, head=head, draw=draw: _row(on, head, draw))  # type: ignore[misc]


def _row(book: Book, head: str, draw: Row) -> None:
    """A head in the side column, and what stands beside it."""
    element = book.part("Sect")
    book.press.rule(LEFT, book.y, MEASURE, RULE, 0.6)
    book.y += 3
    top, page = book.y, book.press.page
    side = book.press.text(LEFT, top, head, SIDE, element.add("H2"), colour=LINK, width=SIDE_WIDTH)
    draw(book, element)
    if book.press.page == page:
        book.y = max(book.y, side)
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
            book.flow(one, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
            book.y += 2.6

    return draw


def _panels(book: Book, element: Element) -> None:
    """What the signature shows and what it does not, side by side and equally large."""
    both = (
        (_("It shows"), _("that nothing in this file has changed since the holder of one key "
                          "signed it.")),
        (_("It does not show"), _("who that is, when it was signed, or that what is written is "
                                  "true.")),
    )  # fmt: skip
    width = (TEXT_WIDTH - PANEL_GAP) / 2
    press, inner = book.press, width - 2 * INSIDE
    height = max(press.breaker.height(words, BODY, inner) for _head, words in both) + BODY.line + 7
    for number, (head, words) in enumerate(both):
        left = TEXT_LEFT + number * (width + PANEL_GAP)
        press.box(left, book.y, width, height, fill=PANEL, radius=2)
        part = element.add("P")
        bottom = press.text(left + INSIDE, book.y + 3.5, head, STRONG, part)
        press.text(left + INSIDE, bottom, words, BODY, part, width=inner)
    book.y += height + 3
    told = _(
        "Most PDF readers will call the identity unknown. That is expected: no company stands "
        "behind the key, only the teacher."
    )
    book.flow(told, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
    book.y += 2.6


def _fingerprint(book: Book, element: Element) -> None:
    """The key's fingerprint as people compare it, and the name of this export."""
    document, line = book.document, element.add("P")
    for words in fingerprint_lines(document.fingerprint):
        book.flow(words, FIGURES, line, TEXT_LEFT, TEXT_WIDTH)
    book.y += 1
    told = _(
        "Ask her once to read you its first eight characters; they stay the same in every file. "
        "This export: {id}."
    ).format(id=told_id(document.export_id))
    book.flow(told, META, element.add("P"), TEXT_LEFT, TEXT_WIDTH, colour=MUTED)
    book.y += 2.6


def _steps(book: Book, element: Element) -> None:
    steps = (
        _("Open Teacher Portfolio; no portfolio of your own is needed."),
        _("Choose “Check a PDF that someone sent” and pick this file."),
        _("Compare the fingerprint shown there with the one above."),
    )
    for number, words in enumerate(steps, 1):
        line = element.add("P")
        book.press.text(TEXT_LEFT, book.y, str(number), STRONG, line, colour=LINK)
        book.flow(words, BODY, line, TEXT_LEFT + 6, TEXT_WIDTH - 6)
        book.y += 0.6
    book.y += 2


def _standards(document: Document) -> str:
    coverage = (document.coverage, *document.more_coverage)
    named = "; ".join(f"{one.title}, {one.edition}" for one in coverage)
    told = _("{frameworks}. The short titles are this program’s own words, not the official text.")
    return told.format(frameworks=named)


def _what_it_is(document: Document) -> list[str]:
    entries = ngettext("{n} entry", "{n} entries", len(document.entries)).format(
        n=len(document.entries)
    )
    count = len(document.records.goals)
    goals = ngettext("{n} goal", "{n} goals", count).format(n=count)
    what = _(
        "A chosen part of one teacher’s portfolio, made on {day} with Teacher Portfolio. "
        "It holds {entries}, {goals} and the data file portfolio.json, attached, which programs "
        "can read."
    ).format(day=long_date(document.made_on), entries=entries, goals=goals)
    left = document.left_out
    reflections = ngettext("{n} reflection", "{n} reflections", left.reflections)
    pieces = ngettext("{n} piece of evidence", "{n} pieces of evidence", left.evidence)
    out = _("Private notes are in no export.")
    if left.reflections or left.evidence:
        out = (
            _("Of the same period, {reflections} and {pieces} are not in this file.").format(
                reflections=reflections.format(n=left.reflections),
                pieces=pieces.format(n=left.evidence),
            )
            + f" {out}"
        )
    if left.sections:
        named = ", ".join(one.word for one in left.sections)
        out += " " + _("To keep to {sides} sides, these went: {sections}.").format(
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
