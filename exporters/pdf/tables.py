"""Tables: no vertical rules, heads repeated on a new page as artifacts, rows that grow.

A cell is words, or anything that can tell its height and draw itself. A row that is taller than
a page goes on over the next ones. In a look of one column a wide table is told as a list.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exporters.pdf.book import Book
from exporters.pdf.cells import Cell, Column, Content, Drawn, Row
from exporters.pdf.spans import Line
from exporters.pdf.style import LEFT, MUTED, POINTS, RULE, STRONG, TEXT, TOP, Type
from exporters.pdf.tags import Element
from exporters.pdf.told import ToldTable

__all__ = [
    "Cell",
    "Column",
    "Drawn",
    "Row",
    "Table",
    "headed_table",
]  # all that a part needs for a table

HEAD_ROOM = 4.8  # millimetres of a section's head beside its line: rule, gaps
LEAST_LEFT = 20.0  # millimetres: room for the beginning of a row that is taller than a page
MOST_WHOLE = 3  # rows of a table that is never parted: two rows stay on either side
BETWEEN_GROUPS = 0.8  # millimetres above and below the line between two groups
MOST_COLUMNS = 3  # of a table in a look of one column (pages.md, Variants)


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
    """One table laid out row by row from the book's place on.

    It is `width` wide in a look of one column, else as wide as its columns. `most` is how many
    columns have room there; columns of figures are narrow.
    """

    def __init__(
        self,
        book: Book,
        columns: Sequence[Column],
        left: float,
        *,
        pad: float = 1.5,
        gap: float = 4.0,
        width: float = 0,
        most: int = MOST_COLUMNS,
    ) -> None:
        self._book, self._left, self._pad = book, left, pad
        self._columns = list(columns)
        self._small, self._label = book.look.small, book.look.label
        if book.look.is_one_column:
            self._stretch(width or book.look.right - left, gap)
        self._lefts: list[float] = []
        for column in self._columns:
            self._lefts.append(left)
            left += column.width + gap
        self._width = left - gap - self._left
        self._has_row_heads = True
        self._list: ToldTable | None = None
        if book.look.is_one_column and len(columns) > most:
            self._list = ToldTable(book, columns, self._left, self._width)

    def _stretch(self, width: float, gap: float) -> None:
        """Let the columns fill so much width, each its share."""
        room = width - gap * (len(self._columns) - 1)
        share = room / sum(one.width for one in self._columns)
        self._columns = [replace(one, width=one.width * share) for one in self._columns]

    def draw(self, rows: Sequence[Row], parent: Element, *, below: float = 0) -> None:
        """Draw all rows; the book's place is under the table afterwards.

        `below` it so many millimetres stay with its last row.
        """
        if self._list:
            self._list.draw(rows, parent, below=below)
            return
        book, table = self._book, parent.add("Table")
        laid = [[self._laid(*pair, row) for pair in self._pairs(row)] for row in rows]
        heights = [self._height(cells) for cells in laid]
        heights[-1:] = [height + below for height in heights[-1:]]
        book.need(self._beginning(heights))
        self._head(table)
        # heads of rows help where there are rows; more heads than cells would only be read twice
        self._has_row_heads = len(rows) * (len(self._columns) - 1) >= len(self._columns) + len(rows)
        group = ""
        for number, (row, cells) in enumerate(zip(rows, laid, strict=True)):
            if number:
                self._rule_before(row, rows[number - 1])
            if book.need(self._needed(heights, number)):
                self._head(None)
                group = ""
            self._row(row, cells, table, is_named=not row.group or row.group != group)
            group = row.group
        book.press.rule(self._left, book.y, self._width, STRONG, 0.8)

    def beginning(self, rows: Sequence[Row]) -> float:
        """The height of what must stand together: the head with two rows, or a list's first."""
        if self._list:
            return self._list.beginning(rows)
        kept = rows if len(rows) == MOST_WHOLE else rows[:2]
        laid = ([self._laid(*pair, row) for pair in self._pairs(row)] for row in kept)
        return self._beginning([self._height(cells) for cells in laid])

    def _beginning(self, heights: list[float]) -> float:
        kept = heights if len(heights) == MOST_WHOLE else heights[:2]
        return self._head_height() + min(sum(kept), self._book.bottom - TOP)

    def _needed(self, heights: list[float], number: int) -> float:
        """The room that a row begins in; the last one is not left alone on a page.

        A row that is taller than a page begins where there is room for its beginning.
        """
        page, left = self._book.bottom - TOP - LEAST_LEFT, heights[number:]
        if len(left) == 2 and number and sum(left) <= page:
            return sum(left) + 2 * BETWEEN_GROUPS
        return LEAST_LEFT if left[0] > page else left[0]

    def _rule_before(self, row: Row, before: Row) -> None:
        book = self._book
        if row.group and row.group == before.group:
            return
        book.y += BETWEEN_GROUPS if row.group else 0
        if book.y < book.bottom:
            book.press.rule(self._left, book.y, self._width, RULE, 0.5)
        book.y += BETWEEN_GROUPS if row.group else 0

    def _pairs(self, row: Row) -> list[tuple[Content, Column]]:
        return list(zip(row.cells, self._columns, strict=True))

    def _laid(self, content: Content, column: Column, row: Row) -> _Laid:
        if isinstance(content, Drawn):
            return _Laid([], self._small, TEXT, content)
        cell = content if isinstance(content, Cell) else Cell(content)
        weight = 600 if row.is_total else cell.weight
        style = self._small.of(weight, is_tabular=column.is_tabular)
        lines = self._book.press.breaker.lines(cell.words, style, column.width)
        return _Laid(lines, style, cell.colour)

    def _height(self, cells: list[_Laid]) -> float:
        return max(self._small.line, *(cell.height for cell in cells)) + 2 * self._pad

    def _head_height(self) -> float:
        measure = self._book.press.breaker.height
        return max(measure(one.title, self._label, one.width) for one in self._columns) + 1.2

    def _head(self, table: Element | None) -> None:
        """The head row; None draws it again as artifact."""
        book, height = self._book, self._head_height()
        row = table.add("TR") if table is not None else None
        for left, column in zip(self._lefts, self._columns, strict=True):
            tall = book.press.breaker.height(column.title, self._label, column.width) + 1.2
            cell = row.add("TH", scope="Column") if row is not None else None
            book.press.text(
                self._edge(left, column), book.y + height - tall, column.title, self._label, cell,
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
            room = max(1, int((book.bottom - book.y - 2 * self._pad) / self._small.line + 0.01))
            longest = max(len(cell.lines) for cell in cells) - done
            tallest = self._small.line * min(room, max(1, longest))
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


def headed_table(
    book: Book,
    title: str,
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    below: float = 0,
    pad: float = 1.1,
    most: int = MOST_COLUMNS,
) -> None:
    """A table over the measure under a head of its own, which keeps its beginning with it."""
    table = Table(book, columns, LEFT, pad=pad, most=most)
    book.need(HEAD_ROOM + book.look.section.line + table.beginning(rows))
    element = book.part("Sect")
    book.y = book.rule_head(title, element) + 0.6
    table.draw(rows, element, below=below)
