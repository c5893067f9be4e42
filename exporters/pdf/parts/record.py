"""One entry and all that is known of it: the body of a document about a single record."""

from exporters.pdf.book import Book
from exporters.pdf.parts.meetings import draw_target
from exporters.pdf.parts.reflections import draw_text
from exporters.pdf.style import BODY, LEFT, MEASURE, MUTED, TEXT_LEFT, TEXT_WIDTH
from exporters.pdf.tables import Column, Row, Table
from portfolio.days import hours_minutes, long_date
from portfolio.document import PublicEntry
from portfolio.text import _

WIDTHS = (36.0, 40.0, 34.0, 14.0)


def draw_record(book: Book) -> None:
    """Draw every entry whole, under what page one has said."""
    for one in book.document.entries:
        draw_text(book, one)
        element = book.part("Sect")
        if one.source:
            words = _("Source: {source}").format(source=one.source)
            book.flow(words, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH, colour=MUTED)
            book.y += 3
        for target in one.targets:
            draw_target(book, target, element)
        if one.sessions:
            book.y += 3
            _sessions(book, one)


def _sessions(book: Book, one: PublicEntry) -> None:
    element = book.part("Sect")
    book.y = book.rule_head(_("Sessions"), element) + 0.6
    columns = (
        Column(_("Day"), WIDTHS[0]),
        Column(_("Mode"), WIDTHS[1]),
        Column(_("Attendance"), WIDTHS[2]),
        Column(_("h:min"), WIDTHS[3], "r", is_tabular=True),
        Column(_("What"), MEASURE - sum(WIDTHS) - 4 * 4),
    )
    rows = [
        Row((long_date(s.on), s.mode.word, s.attendance.word, hours_minutes(s.minutes), s.title))
        for s in one.sessions
    ]
    rows.append(
        Row((_("All"), one.delivery.word if one.delivery else "", "",
             hours_minutes(one.learning_minutes), ""), is_total=True)
    )  # fmt: skip
    Table(book, columns, LEFT, pad=1.1).draw(rows, element)
    book.y += 4
