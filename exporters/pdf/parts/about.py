"""About this file: what it is, what was left out, and what it does not claim."""

from exporters.pdf.book import ABOUT, Book
from exporters.pdf.style import (
    BODY,
    LEFT,
    LINK,
    MEASURE,
    RULE,
    SIDE,
    SIDE_WIDTH,
    TEXT_LEFT,
    TEXT_WIDTH,
    TITLE,
)
from portfolio.days import long_date
from portfolio.document import Document
from portfolio.text import _, ngettext


def draw_about(book: Book) -> None:
    """Draw the last page."""
    element = book.open_section(_("About this file"), ABOUT)
    book.y = book.press.text(LEFT, book.y, _("About this file"), TITLE, element.add("H1")) + 6
    for head, paragraphs in _sections(book):
        height = sum(book.press.height(p, BODY, TEXT_WIDTH) + 2.6 for p in paragraphs)
        book.need(height + 6)
        book.press.rule(LEFT, book.y, MEASURE, RULE, 0.6)
        book.y += 3
        book.press.text(LEFT, book.y, head, SIDE, element.add("H2"), colour=LINK, width=SIDE_WIDTH)
        for paragraph in paragraphs:
            book.flow(paragraph, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
            book.y += 2.6
        book.y += 2


def _what_it_is(document: Document) -> list[str]:
    entries = ngettext("{n} entry", "{n} entries", len(document.entries)).format(
        n=len(document.entries)
    )
    goals = ngettext("{n} goal", "{n} goals", len(document.goals)).format(n=len(document.goals))
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
    return [what, out]


def _sections(book: Book) -> list[tuple[str, list[str]]]:
    document = book.document
    return [
        (_("What it is"), _what_it_is(document)),
        (
            _("What it does not show"),
            [
                _(
                    "This file is not signed. It does not prove who wrote it, when it was "
                    "written, or that it has not been changed since."
                ),
                _("This export: {id}.").format(id=document.export_id.upper()),
            ],
        ),
        (_("Data protection"), [document.data_protection]),
        (
            _("Standards"),
            [
                _(
                    "{title}, {edition}. The short titles are this program’s own words, "
                    "not the official text."
                ).format(title=document.coverage.title, edition=document.coverage.edition)
            ],
        ),
    ]
