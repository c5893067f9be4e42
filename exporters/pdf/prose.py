"""Blocks of Markdown on the page: one under the other in the text column, over as many pages.

The first levels of headings stand in the side column, as the steps of a reflection do; in a look
of one column they stand above their text.
"""

import re

from exporters.pdf.book import Book
from exporters.pdf.columns import HEAD_LINES, UNDER_SIDE
from exporters.pdf.look import Look
from exporters.pdf.spans import NO_BREAK, Line, Span
from exporters.pdf.style import LEFT, LINK, MUTED, PANEL, STRONG, Type
from exporters.pdf.tables import Cell, Column, Row, Table
from exporters.pdf.tags import Element
from portfolio.markup.blocks import (
    Block,
    CodeBlock,
    Heading,
    ListBlock,
    Paragraph,
    PictureBlock,
    Quote,
    Run,
    TableBlock,
)
from portfolio.text import _

SIDE_LEVEL = 2  # headings up to this level stand in the side column
INDENT, NARROWEST, PARAGRAPH, ITEM, STEP = 6.0, 30.0, 2.6, 0.8, 3.4
MOST_ANNOUNCING = 5  # lines of a paragraph that stays with what follows
EMPTY_LINE = Line((), 0)
_GAP = re.compile("^ +| {2,}")


def paragraph_gap(look: Look) -> float:
    """The millimetres under a paragraph: a line where there is one column (pages.md, Variants)."""
    return look.body.line if look.is_one_column else PARAGRAPH


class Prose:
    """Draws blocks from the book's place on.

    `notes` stand in the side column, under the first side head where the text begins with one,
    and above all text in one column; they are read before it in both. `has_side` False sets all
    headings inline.
    """

    def __init__(
        self, book: Book, element: Element, notes: tuple[str, ...] = (), *, has_side: bool = True
    ) -> None:
        self._book, self._element, self._has_side = book, element, has_side
        self._look, self._gap = book.look, paragraph_gap(book.look)
        self._notes = tuple((note, element.add("P")) for note in notes)
        self._side_page, self._side_bottom = book.press.page, book.y

    def draw(self, blocks: tuple[Block, ...]) -> None:
        """Draw the blocks; the book's place is under both columns afterwards."""
        is_alone = self._look.is_one_column or not (blocks and self._is_side(blocks[0]))
        if self._notes and is_alone:
            self._side(())
            self._book.y += STEP if self._look.is_one_column else 0
        for number, block in enumerate(blocks):
            if self._is_side(block) and number and not self._look.is_one_column:
                self._book.y += STEP
            if number + 1 < len(blocks) and isinstance(block, Paragraph):
                self._keep_with_next(block)
            self._block(
                block, self._element, self._look.text_left, self._look.text_width, self._gap
            )
        self._pass_side()

    def _keep_with_next(self, block: Paragraph) -> None:
        """A short paragraph that ends with a colon stays with what it announces."""
        if block.runs and block.runs[-1].text.rstrip().endswith(":"):
            look, height = self._look, self._book.press.breaker.height
            own = height(run_spans(block.runs), look.body, look.text_width)
            if own <= MOST_ANNOUNCING * look.body.line:
                self._book.need(own + self._gap + 2 * look.body.line)

    def _is_side(self, block: Block) -> bool:
        return self._has_side and isinstance(block, Heading) and block.level <= SIDE_LEVEL

    def _pass_side(self) -> None:
        """Go under what stands in the side column of this page."""
        if self._book.press.page == self._side_page:
            self._book.y = max(self._book.y, self._side_bottom)

    def _side(self, runs: tuple[Run, ...]) -> None:
        """A step's name and the notes that wait; the text then begins beside or under them."""
        book, look, words = self._book, self._look, run_spans(runs)
        self._pass_side()
        height = book.press.breaker.height(words, look.side, look.side_width)
        for note, _line in self._notes:
            height += book.press.breaker.height(note, look.meta, look.side_width)
        if look.is_one_column:
            height += UNDER_SIDE + look.body.line * HEAD_LINES
        book.need(max(look.body.line * 2, min(height, 100)))
        top, page = book.y, book.press.page
        if words:
            head = self._element.add("H2")
            book.flow(words, look.side, head, LEFT, look.side_width, colour=LINK)
        for note, line in self._notes:
            book.flow(note, look.meta, line, LEFT, look.side_width, colour=MUTED)
        self._notes = ()
        self._side_page, self._side_bottom = book.press.page, book.y + UNDER_SIDE
        if look.is_one_column:
            book.y += UNDER_SIDE
        elif page == book.press.page:
            book.y = top

    def _block(
        self, block: Block, element: Element, left: float, width: float, after: float
    ) -> None:
        match block:
            case Heading() if self._is_side(block) and left == self._look.text_left:
                self._side(block.runs)
                return
            case Heading():
                self._book.need(self._look.body.line * 3)
                self._words(block.runs, self._look.body.of(600), element.add("P"), left, width)
                after = 0.6
            case Paragraph():
                self._words(block.runs, self._look.body, element.add("P"), left, width)
            case ListBlock():
                self._list(block, element, left, width)
            case Quote():
                self._quote(block, element, left, width)
                after = 0
            case CodeBlock():
                self._code(block, element.add("P"), left, width)
            case TableBlock():
                self._table(block, element, left, width)
            case PictureBlock():
                proof = self._book.proof(block.evidence_id, block.alt or _("Picture"))
                self._book.flow(proof, self._look.body, element.add("P"), left, width)
        self._book.y += after

    def _words(
        self, runs: tuple[Run, ...], style: Type, element: Element, left: float, width: float
    ) -> None:
        self._book.flow(run_spans(runs), style, element, left, width)

    def _quote(self, block: Quote, element: Element, left: float, width: float) -> None:
        inside = element.add("BlockQuote")
        wide = width - INDENT >= NARROWEST
        for one in block.blocks:
            self._block(one, inside, left + INDENT * wide, width - INDENT * wide, self._gap)

    def _list(self, block: ListBlock, element: Element, left: float, width: float) -> None:
        outer, book = element.add("L", is_ordered=block.is_ordered), self._book
        marks = [
            f"{number}." if block.is_ordered else "•"
            for number, _item in enumerate(block.items, block.start)
        ]
        widest = max((book.press.breaker.width(mark, self._look.body) for mark in marks), default=0)
        indent = max(INDENT, widest + 1.5) if width > NARROWEST + INDENT else widest + 1.5
        for mark, item in zip(marks, block.items, strict=True):
            one = outer.add("LI")
            label, body = one.add("Lbl"), one.add("LBody")
            book.need(self._look.body.line * 2)
            top = book.y
            book.press.text(left, top, mark, self._look.body, label)
            for number, part in enumerate(item):
                gap = ITEM if number == len(item) - 1 else PARAGRAPH
                self._block(part, body, left + indent, max(NARROWEST / 2, width - indent), gap)
            if not item:
                book.y = top + self._look.body.line

    def _code(self, block: CodeBlock, element: Element, left: float, width: float) -> None:
        """Lines whose leading spaces stay, on a panel that goes along line by line."""
        book = self._book
        book.need(self._look.small.line * min(3, len(block.lines)))
        for line in block.lines:
            kept = _GAP.sub(lambda gap: NO_BREAK * len(gap.group()), line)
            for part in book.press.breaker.lines(kept, self._look.small, width - 4) or [EMPTY_LINE]:
                book.need(self._look.small.line)
                book.press.box(left, book.y, width, self._look.small.line, fill=PANEL)
                book.press.line(left + 2, book.y, part, self._look.small, element, MUTED)
                book.y += self._look.small.line

    def _table(self, block: TableBlock, element: Element, left: float, width: float) -> None:
        """A table with columns of one width; where these are too narrow, "heading: value"."""
        count = max(1, len(block.head))
        gap = 4.0 if count < 6 else 2.0
        each = (width - (count - 1) * gap) / count
        rows = [(*row, *[()] * count)[:count] for row in block.rows]
        if each < 14 and count > 1 and not self._look.is_one_column:
            for row in rows:
                self._told_row(block.head, row, element, left, width)
            return
        columns = [Column("".join(run.text for run in cell), each) for cell in block.head]
        made = [Row([Cell(run_spans(cell)) for cell in row]) for row in rows]
        Table(self._book, columns, left, gap=gap, width=width).draw(made, element)
        self._book.y += 1.4

    def _told_row(
        self,
        head: tuple[tuple[Run, ...], ...],
        row: tuple[tuple[Run, ...], ...],
        element: Element,
        left: float,
        width: float,
    ) -> None:
        for name, cell in zip(head, row, strict=True):
            if cell:
                words = (*name, Run(": "), *cell)
                self._words(words, self._look.small, element.add("P"), left, width)
        self._book.press.rule(left, min(self._book.y, self._book.bottom) + 0.7, width, STRONG, 0.5)
        self._book.y += 1.4


def run_spans(runs: tuple[Run, ...]) -> list[Span]:
    """Runs of Markdown as spans: no italics on the page, so emphasis is weight 500."""
    return [
        Span(run.text, 600 if run.bold else 500 if run.italic or run.code else 0, "", run.link)
        for run in runs
    ]
