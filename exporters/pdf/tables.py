"""Tables: no vertical rules, heads repeated on a new page as artifacts, rows that grow.

A cell is words, or anything that can tell its height and draw itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exporters.pdf.book import Book
from exporters.pdf.spans import Words
from exporters.pdf.style import LABEL, MUTED, RULE, SMALL, STRONG, TEXT, Type
from exporters.pdf.tags import Element

GAP = 4.0


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
    """The cells of a row. `anchor` is a record's id; `is_total` sets it in 600."""

    cells: Sequence[Content]
    anchor: str = ""
    is_total: bool = False


class Table:
    """One table laid out row by row from the book's place on."""

    def __init__(
        self, book: Book, columns: Sequence[Column], left: float, *, pad: float = 1.5
    ) -> None:
        self._book, self._columns, self._pad = book, columns, pad
        self._lefts: list[float] = []
        for column in columns:
            self._lefts.append(left)
            left += column.width + GAP
        self._left, self._right = self._lefts[0], left - GAP

    def draw(self, rows: Sequence[Row], parent: Element) -> None:
        """Draw all rows; the book's place is under the table afterwards."""
        book = self._book
        table = parent.add("Table")
        first = self._height(rows[0]) if rows else 0
        book.need(self._head_height() + first)
        self._head(table)
        for number, row in enumerate(rows):
            if book.need(self._height(row)):
                self._head(None)
            self._row(row, table)
            is_last = number == len(rows) - 1
            book.press.rule(
                self._left, book.y, self._right - self._left,
                STRONG if is_last else RULE, 0.8 if is_last else 0.5,
            )  # fmt: skip

    def _head_height(self) -> float:
        measure = self._book.press.height
        return max(measure(one.title, LABEL, one.width) for one in self._columns) + 1.2

    def _head(self, table: Element | None) -> None:
        """The head row; None draws it again as artifact."""
        book, height = self._book, self._head_height()
        row = table.add("TR") if table is not None else None
        for left, column in zip(self._lefts, self._columns, strict=True):
            tall = book.press.height(column.title, LABEL, column.width) + 1.2
            cell = row.add("TH", scope="Column") if row is not None else None
            book.press.text(
                self._edge(left, column), book.y + height - tall, column.title, LABEL, cell,
                colour=MUTED, align=column.align, width=column.width,
            )  # fmt: skip
        book.y += height
        book.press.rule(self._left, book.y, self._right - self._left, STRONG, 0.8)

    def _row(self, row: Row, table: Element) -> None:
        book, element = self._book, table.add("TR")
        if row.anchor:
            book.press.place(row.anchor, book.y)
        height = self._height(row)
        for number, (content, column) in enumerate(zip(row.cells, self._columns, strict=True)):
            kind, scope = ("TH", "Row") if number == 0 else ("TD", "")
            cell = element.add(kind, scope=scope)
            left, top = self._lefts[number], book.y + self._pad
            if isinstance(content, Drawn):
                content.draw(left, top, cell)
                continue
            made = _cell(content, row)
            book.press.text(
                self._edge(left, column), top, made.words, _type(made, column), cell,
                colour=made.colour, align=column.align, width=column.width,
            )  # fmt: skip
        book.y += height

    def _height(self, row: Row) -> float:
        tallest = SMALL.line
        for content, column in zip(row.cells, self._columns, strict=True):
            if isinstance(content, Drawn):
                tallest = max(tallest, content.height)
            else:
                made = _cell(content, row)
                height = self._book.press.height(made.words, _type(made, column), column.width)
                tallest = max(tallest, height)
        return tallest + 2 * self._pad

    @staticmethod
    def _edge(left: float, column: Column) -> float:
        return left + {"l": 0.0, "r": column.width, "c": column.width / 2}[column.align]


def _cell(content: Words | Cell, row: Row) -> Cell:
    made = content if isinstance(content, Cell) else Cell(content)
    return Cell(made.words, 600, made.colour) if row.is_total else made


def _type(cell: Cell, column: Column) -> Type:
    return Type(SMALL.size, SMALL.leading, cell.weight, column.is_tabular)
