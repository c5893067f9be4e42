"""A table told as a list: its rows one under the other, each cell as "heading: value".

For looks of one column, where more than three columns would be too narrow to read.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from exporters.pdf.book import Book
from exporters.pdf.cells import Cell, Column, Content, Drawn, Row
from exporters.pdf.spans import Span, spans
from exporters.pdf.style import RULE, STRONG, TOP, Type
from exporters.pdf.tags import Element

PAD = 1.8  # millimetres above and below a row
LEAST = 20.0  # millimetres: room for the beginning of a row that is taller than a page


class _Told(NamedTuple):
    """A cell as words with their type, and what draws itself under them."""

    words: tuple[Span, ...]
    type: Type
    drawn: Drawn | None = None


class ToldTable:
    """One list, `width` millimetres wide, from the book's place on."""

    def __init__(self, book: Book, columns: Sequence[Column], left: float, width: float) -> None:
        self._book, self._columns, self._left, self._width = book, columns, left, width
        self._text_width = min(width, book.look.prose)

    def draw(self, rows: Sequence[Row], parent: Element, *, below: float = 0) -> None:
        """Draw all rows; the name of a group once, above its first row.

        `below` the last one so many millimetres stay with it.
        """
        book, element = self._book, parent.add("L")
        told = [
            list(self._told(row, has_group=not number or row.group != rows[number - 1].group))
            for number, row in enumerate(rows)
        ]
        heights = [self._height(cells) for cells in told]
        heights[-1:] = [height + below for height in heights[-1:]]
        for number, (row, cells) in enumerate(zip(rows, told, strict=True)):
            is_new_page = book.need(self._needed(heights, number))
            if number and not is_new_page:
                is_group = row.group != rows[number - 1].group
                ink, thick = (STRONG, 0.8) if is_group else (RULE, 0.5)
                book.press.rule(self._left, book.y, self._width, ink, thick)
            self._row(row, cells, element.add("LI").add("LBody"))
        if book.y < book.bottom:
            book.press.rule(self._left, book.y, self._width, STRONG, 0.8)

    def _needed(self, heights: Sequence[float], number: int) -> float:
        """The room that a row begins in: its own, and the last one's where that would stand alone.

        A row that is taller than a page begins where there is room for its beginning.
        """
        page, left = self._book.bottom - TOP, heights[number:]
        if len(left) == 2 and number and sum(left) <= page:
            return sum(left)
        return left[0] if left[0] <= page else LEAST

    def beginning(self, rows: Sequence[Row]) -> float:
        """The height of the first row; at most a page."""
        if not rows:
            return 0
        height = self._height(list(self._told(rows[0], has_group=True)))
        return min(height, self._book.bottom - TOP)

    def _told(self, row: Row, *, has_group: bool) -> Iterator[_Told]:
        """The cells that hold something; a total's name stands without its heading."""
        has_name = not row.is_total
        for number, (content, column) in enumerate(zip(row.cells, self._columns, strict=True)):
            if isinstance(content, Drawn):
                yield _Told(spans(column.title), self._book.look.label, content)
            elif _is_filled(content) and (number or has_group or not row.group):
                yield self._words(content, column, row, has_head=has_name and bool(column.title))
                has_name = True

    def _words(self, content: Content, column: Column, row: Row, *, has_head: bool) -> _Told:
        assert not isinstance(content, Drawn)
        cell = content if isinstance(content, Cell) else Cell(content)
        weight = 600 if row.is_total else cell.weight
        style = self._book.look.small.of(weight, is_tabular=column.is_tabular)
        head = (Span(f"{column.title}: ", weight=600),) if has_head else ()
        value = (
            Span(one.text, one.weight, one.colour or cell.colour, one.link)
            for one in spans(cell.words)
        )
        return _Told((*head, *value), style)

    def _height(self, told: Sequence[_Told]) -> float:
        height = self._book.press.breaker.height
        return 2 * PAD + sum(
            height(one.words, one.type, self._text_width) + (one.drawn.height if one.drawn else 0)
            for one in told
        )

    def _row(self, row: Row, told: Sequence[_Told], body: Element) -> None:
        book = self._book
        book.y += PAD
        if row.anchor:
            book.press.place(row.anchor, book.y)
        for one in told:
            part = body.add("P")
            book.flow(one.words, one.type, part, self._left, self._text_width)
            if one.drawn:
                one.drawn.draw(self._left, book.y, part)
                book.y += one.drawn.height
        book.y += PAD


def _is_filled(content: Content) -> bool:
    words = content.words if isinstance(content, Cell) else content
    assert not isinstance(words, Drawn)
    return any(one.text.strip() for one in spans(words))
