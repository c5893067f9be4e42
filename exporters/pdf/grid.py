"""The grid of statements by half term: a number on its tint, or an outlined dash for none."""

from exporters.pdf.book import Book
from exporters.pdf.spans import Line
from exporters.pdf.style import (
    EMPTY,
    HEAT,
    HEAT_TEXT,
    LINK,
    MUTED,
    POINTS,
    RULE,
    STRONG,
    TEXT,
    Type,
    heat,
)
from exporters.pdf.tags import Element
from portfolio.document import Coverage
from portfolio.insight.coverage import StatementRow
from portfolio.text import _

BLOCK, CELL, GAP, PITCH = 78.5, 4.6, 0.6, 5.3
SHOWN_TERMS = 6
AFTER = 1.4
TOTAL_WIDTH = 7.0
TIGHT = 1.3  # the least leading of a standard's name, as a share of its size
HEAD_LEFT, PART_LEFT, MOST_CODE = 10.5, 4.0, 20.0


class Grid:
    """Draws standards with their parts, one row each, in a block of `width` millimetres."""

    def __init__(self, book: Book, table: Element, coverage: Coverage) -> None:
        self._book, self._table, self._coverage = book, table, coverage
        look = book.look
        self.width = look.measure if look.is_one_column else BLOCK
        self._label, self._part, self._standard = look.label, look.meta, look.small.of(600)
        self._figures = look.meta.of(600, is_tabular=True)
        self._most_heat = look.most_heat
        self._terms = coverage.half_terms[-SHOWN_TERMS:]
        self._first = self.width - TOTAL_WIDTH - len(self._terms) * (CELL + GAP)
        self.head_height = 6.8
        codes = [(one.code, self._standard) for one in coverage.standards]
        self._head_left = _indent(book, codes, HEAD_LEFT)
        letters = [(_letter(one), self._part) for one in coverage.rows if one.parent]
        self._part_left = _indent(book, letters, PART_LEFT)

    def height(self, standard: StatementRow) -> float:
        """The height of a standard with its parts."""
        return sum(self._row_height(row) for row in self._rows(standard)) + AFTER

    def draw(
        self, left: float, top: float, standards: list[StatementRow], *, has_tags: bool
    ) -> float:
        """Draw a block; its head is content in the first one alone. Gives the bottom."""
        self._head(left, top, has_tags=has_tags)
        top += self.head_height
        for standard in standards:
            for row in self._rows(standard):
                top = self._row(left, top, row)
            top += AFTER
        return top

    def _rows(self, standard: StatementRow) -> tuple[StatementRow, ...]:
        return (standard, *self._coverage.parts(standard.code))

    def _has_parts(self, row: StatementRow) -> bool:
        return bool(self._coverage.parts(row.code))

    def _name(self, row: StatementRow) -> list[Line]:
        """The lines of a row's name; a standard's may run over the empty cells beside it."""
        lines = self._book.press.breaker.lines
        title = row.title[:1].upper() + row.title[1:]
        if row.parent:
            return lines(title, self._part, self._first - self._part_left - 1)
        room = self.width - TOTAL_WIDTH if self._has_parts(row) else self._first - 1
        return lines(title, self._standard, room - self._head_left)

    def _row_height(self, row: StatementRow) -> float:
        return PITCH + (max(1, len(self._name(row))) - 1) * self._step(row)

    def _step(self, row: StatementRow) -> float:
        """From line to line of a row's name, in millimetres."""
        least = 0.0 if row.parent else self._standard.size * TIGHT / POINTS
        return max(self._part.line, least)

    def _head(self, left: float, top: float, *, has_tags: bool) -> None:
        """Terms over their pairs of half terms, in brackets; and the total."""
        press, row = self._book.press, self._table.add("TR") if has_tags else None

        def cell(columns: int = 1) -> Element | None:
            return row.add("TH", scope="Column", columns=columns) if row is not None else None

        press.text(left, top, _("Statement"), self._label, cell(), colour=MUTED)
        number = 0
        while number < len(self._terms):
            name = self._terms[number].rpartition(" ")[0] or self._terms[number]
            count = 1
            while (
                number + count < len(self._terms)
                and self._terms[number + count].rpartition(" ")[0] == name
            ):
                count += 1
            start = left + self._first + number * (CELL + GAP)
            width = count * (CELL + GAP) - GAP
            words = self._book.fitted(name, self._label, width + GAP)
            press.text(
                start + width / 2, top, words, self._label, cell(count), colour=MUTED, align="c"
            )
            press.rule(start, top + 5.2, width, STRONG, 0.6)
            number += count
        press.text(left + self.width, top, _("All"), self._label, cell(), colour=MUTED, align="r")
        press.rule(left + self.width - 5, top + 5.2, 5, RULE, 0.6)

    def _row(self, left: float, top: float, row: StatementRow) -> float:
        press, element = self._book.press, self._table.add("TR")
        name = element.add("TH", scope="Row")
        if row.parent:
            letter = self._book.fitted(_letter(row), self._part, self._part_left)
            press.text(left, top, letter, self._part, name, colour=MUTED)
        else:
            code = self._book.fitted(row.code, self._standard, self._head_left)
            press.text(left, top - 0.1, code, self._standard, name, colour=LINK)
        is_part = bool(row.parent)
        indent, style = (
            (self._part_left, self._part) if is_part else (self._head_left, self._standard)
        )
        place = top if row.parent else top - 0.1
        for line in self._name(row):
            press.line(left + indent, place, line, style, name, TEXT)
            place += self._step(row)
        self._counts(left, top, row, element)
        return top + self._row_height(row)

    def _counts(self, left: float, top: float, row: StatementRow, element: Element) -> None:
        press, counts = self._book.press, row.counts[-SHOWN_TERMS:]
        cells = [element.add("TD") for _count in counts]
        total = element.add("TD")
        if not row.applies:
            words = _("does not apply")
            press.text(left + self.width, top, words, self._part, total, colour=MUTED, align="r")
            return
        if not self._has_parts(row):
            for number, count in enumerate(counts):
                self._cell(left + self._first + number * (CELL + GAP), top, count, cells[number])
        press.text(left + self.width, top, str(row.total), self._figures, total, align="r")

    def _cell(self, left: float, top: float, count: int, cell: Element) -> None:
        press, level = self._book.press, min(heat(count), self._most_heat)
        if count:
            press.box(left, top, CELL, CELL, fill=HEAT[level], radius=0.8)
        else:
            press.box(left + 0.15, top + 0.15, 4.3, 4.3, stroke=EMPTY, radius=0.8, thick=0.5)
        text = str(count) if count else "–"
        press.text(
            left + CELL / 2,
            top + 0.1,
            text,
            self._figures,
            cell,
            colour=HEAT_TEXT[level],
            align="c",
        )


def _letter(row: StatementRow) -> str:
    """What a part is called under its standard: the letter of TS1.a, or a code of its own."""
    return row.code.rsplit(".", 1)[-1]


def _indent(book: Book, codes: list[tuple[str, Type]], least: float) -> float:
    """Room for the widest code, so that it is told whole."""
    widest = max((book.press.breaker.width(code, style) for code, style in codes), default=0)
    return max(least, min(widest + 1.6, MOST_CODE))
