"""Tables: no vertical rules, heads repeated on a new page as artifacts, rows that grow.

A cell is words, or anything that can tell its height and draw itself. A row that is taller than
a page goes on over the next ones.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exporters.pdf.book import Book
from exporters.pdf.spans import Line, Words
from exporters.pdf.style import (
    LABEL,
    MUTED,
    POINTS,
    RULE,
    SMALL,
    STRONG,
    TEXT,
    TOP,
    Type,
)
from exporters.pdf.tags import Element

LEAST_LEFT = 20.0  # millimetres: room for the beginning of a row that is taller than a page


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head, width in millimetres and alignment; figures may be tabular."""

    title: str
    width: float
    align: str = "l"
    is_tabular: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cell that draws itself: at (left, top) into its element; `height` tells how tall it is."""

    height: float
    draw: Callable[[float, float, Element], None]


@dataclass(frozen=True, slots=True)
class Cell:
    """Words with a weight and colour of their own."""

    words: Words
    weight: int = 400
    colour: str = TEXT


Content = Words | Cell | Drawn


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row. `anchor` is a record's id; `is_total` sets it in 600.

    Rows of one `group` have no rules between them; the group's name is in their first cell, and
    is drawn once, and again after a page break.
    """

    cells: Sequence[Content]
    anchor: str = ""
    is_total: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class _Laid:
    """A cell's lines with their look; `drawn` instead where it draws itself."""

    lines: list[Line]
    type: Type
    colour: str
    drawn: Drawn | None = None

    @property
    def height(self) -> float:
        return self.drawn.height if self.drawn else len(self.lines) * self.type.line


class Table:
    """One table laid out row by row from the book's place on."""

    def __init__(
        self,
        book: Book,
        columns: Sequence[Column],
        left: float,
        *,
        pad: float = 1.5,
        gap: float = 4.0,
    ) -> None:
        self._book, self._columns, self._pad = book, columns, pad
        self._lefts: list[float] = []
        self._left = left
        for column in columns:
            self._lefts.append(left)
            left += column.width + gap
        self._width = left - gap - self._left
        self._has_row_heads = True

    def draw(self, rows: Sequence[Row], parent: Element) -> None:
        """Draw all rows; the book's place is under the table afterwards."""
        book, table = self._book, parent.add("Table")
        laid = [[self._laid(*pair, row) for pair in self._pairs(row)] for row in rows]
        heights = [self._height(cells) for cells in laid]
        book.need(self._head_height() + min(sum(heights[:2]), book.bottom - TOP))
        self._head(table)
        # heads of rows help where there are rows; more heads than cells would only be read twice
        self._has_row_heads = len(rows) * (len(self._columns) - 1) >= len(self._columns) + len(rows)
        group = ""
        for number, (row, cells) in enumerate(zip(rows, laid, strict=True)):
            if number:
                self._rule_before(row, rows[number - 1])
            is_tall = heights[number] > book.bottom - TOP - LEAST_LEFT
            if book.need(LEAST_LEFT if is_tall else heights[number]):
                self._head(None)
                group = ""
            self._row(row, cells, table, is_named=not row.group or row.group != group)
            group = row.group
        book.press.rule(self._left, book.y, self._width, STRONG, 0.8)

    def _rule_before(self, row: Row, before: Row) -> None:
        book = self._book
        if row.group and row.group == before.group:
            return
        book.y += 0.8 if row.group else 0
        if book.y < book.bottom:
            book.press.rule(self._left, book.y, self._width, RULE, 0.5)
        book.y += 0.8 if row.group else 0

    def _pairs(self, row: Row) -> list[tuple[Content, Column]]:
        return list(zip(row.cells, self._columns, strict=True))

    def _laid(self, content: Content, column: Column, row: Row) -> _Laid:
        if isinstance(content, Drawn):
            return _Laid([], SMALL, TEXT, content)
        cell = content if isinstance(content, Cell) else Cell(content)
        weight = 600 if row.is_total else cell.weight
        style = Type(SMALL.size, SMALL.leading, weight, column.is_tabular)
        lines = self._book.press.breaker.lines(cell.words, style, column.width)
        return _Laid(lines, style, cell.colour)

    def _height(self, cells: list[_Laid]) -> float:
        return max(SMALL.line, *(cell.height for cell in cells)) + 2 * self._pad

    def _head_height(self) -> float:
        measure = self._book.press.breaker.height
        return max(measure(one.title, LABEL, one.width) for one in self._columns) + 1.2

    def _head(self, table: Element | None) -> None:
        """The head row; None draws it again as artifact."""
        book, height = self._book, self._head_height()
        row = table.add("TR") if table is not None else None
        for left, column in zip(self._lefts, self._columns, strict=True):
            tall = book.press.breaker.height(column.title, LABEL, column.width) + 1.2
            cell = row.add("TH", scope="Column") if row is not None else None
            book.press.text(
                self._edge(left, column), book.y + height - tall, column.title, LABEL, cell,
                colour=MUTED, align=column.align, width=column.width,
            )  # fmt: skip
        book.y += height
        book.press.rule(self._left, book.y, self._width, STRONG, 0.8)
        book.y += 0.8 if self._pad < 0.5 else 0

    def _row(self, row: Row, cells: list[_Laid], table: Element, *, is_named: bool) -> None:
        """Draw a row: as many lines as there is room for, and the rest on the next pages."""
        book, element = self._book, table.add("TR")
        if row.anchor:
            book.press.place(row.anchor, book.y)
        parts = [
            element.add("TH", scope="Row")
            if number == 0 and self._has_row_heads
            else element.add("TD")
            for number in range(len(cells))
        ]
        done = 0
        while True:
            room = max(1, int((book.bottom - book.y - 2 * self._pad) / SMALL.line + 0.01))
            longest = max(len(cell.lines) for cell in cells) - done
            tallest = SMALL.line * min(room, max(1, longest))
            for number, (cell, part) in enumerate(zip(cells, parts, strict=True)):
                if number == 0 and not is_named:
                    continue
                self._cell(number, cell, part, done, room)
                if cell.drawn and not done:
                    tallest = max(tallest, cell.drawn.height)
            book.y += tallest + 2 * self._pad
            done += room
            if longest <= room:
                return
            book.new_page(book.section)
            self._head(None)

    def _cell(self, number: int, cell: _Laid, part: Element, done: int, room: int) -> None:
        left, top = self._lefts[number], self._book.y + self._pad
        column = self._columns[number]
        if cell.drawn:
            if not done:
                cell.drawn.draw(left, top, part)
            return
        for line in cell.lines[done : done + room]:
            shift = {"l": 0.0, "r": line.width, "c": line.width / 2}[column.align]
            place = self._edge(left, column) - shift / POINTS
            self._book.press.line(place, top, line, cell.type, part, cell.colour)
            top += cell.type.line

    @staticmethod
    def _edge(left: float, column: Column) -> float:
        return left + {"l": 0.0, "r": column.width, "c": column.width / 2}[column.align]
