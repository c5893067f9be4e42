"""Where lines and tables may end: a file's name at its joints, a table never before a lone row."""

from collections import Counter

import pytest

from exporters.pdf.book import Book
from exporters.pdf.breaker import Breaker
from exporters.pdf.prose import Prose
from exporters.pdf.style import META
from exporters.pdf.tables import Column, Row, Table
from portfolio.markup.parse import parse
from tests.exporters import documents


def _lines(words: str, width: float) -> list[str]:
    return [
        "".join(piece.text for piece in line.pieces) for line in Breaker().lines(words, META, width)
    ]


def test_a_files_name_goes_on_after_a_hyphen_and_before_its_ending() -> None:
    """Never in the middle of "pdf"."""
    width = Breaker().width("observation-may-2026.p", META)
    assert _lines("observation-may-2026.pdf, 1 kB", width) == [
        "observation-may-2026",
        ".pdf, 1\u00a0kB",
    ]
    narrow = Breaker().width("observation-m", META)
    assert _lines("observation-may-2026.pdf", narrow) == ["observation-", "may-2026.pdf"]


@pytest.mark.parametrize("count", range(3, 90, 7))
def test_no_row_of_a_table_stands_alone_on_a_page(count: int) -> None:
    """Two rows stay on either side."""
    book = Book(documents.empty(), has_boxes=True)
    book.new_page("")
    book.y = book.bottom - 24
    columns = (Column("Name", 40.0), Column("Number", 40.0))
    rows = [Row(("name", str(n))) for n in range(count)]
    Table(book, columns, 22).draw(rows, book.part("Sect"))
    boxes = [box for box in book.press.boxes if box.words == "name"]
    assert min(Counter(box.page for box in boxes).values()) >= 2


@pytest.mark.parametrize("room", [8, 14, 20, 26])
def test_a_list_stays_with_the_words_that_announce_it(room: float) -> None:
    """A colon at the foot of a page announces nothing."""
    book = Book(documents.empty(), has_boxes=True)
    book.new_page("")
    book.y = book.bottom - room
    Prose(book, book.part("Sect")).draw(parse("These three:\n\n- one\n- two\n- three"))
    pages = {box.words: box.page for box in book.press.boxes}
    assert pages["These three:"] == pages["one"]
