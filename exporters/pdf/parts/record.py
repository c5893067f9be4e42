"""One entry and all that is known of it: the body of a document about a single record."""

from exporters.pdf.book import Book
from exporters.pdf.parts.meetings import draw_target
from exporters.pdf.parts.reflections import draw_text
from exporters.pdf.style import MEASURE, MUTED
from exporters.pdf.tables import Column, Row, headed_table
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
            look, line = book.look, element.add("P")
            book.flow(words, look.body, line, look.text_left, look.text_width, colour=MUTED)
            book.y += 3
        for target in one.targets:
            draw_target(book, target, element)
        if one.sessions:
            book.y += 3
            _sessions(book, one)


def _sessions(book: Book, one: PublicEntry) -> None:
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
    headed_table(book, _("Sessions"), columns, rows)
    book.y += 4
