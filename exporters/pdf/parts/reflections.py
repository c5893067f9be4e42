"""Chosen reflections: Markdown blocks in the text column, their first headings as side heads."""

from exporters.pdf.book import REFLECTIONS, Book
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    ACCENT,
    BODY,
    LEFT,
    LINK,
    MEASURE,
    META,
    MUTED,
    SIDE,
    SIDE_WIDTH,
    SMALL,
    STRONG,
    TEXT_LEFT,
    TEXT_WIDTH,
    TITLE,
    Type,
)
from exporters.pdf.tables import Cell, Column, Row, Table
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.document import PublicEntry
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
from portfolio.text import _, ngettext

SIDE_LEVEL = 2  # headings up to this level stand in the side column
INDENT = 6.0


def draw_reflections(book: Book) -> None:
    """Draw each chosen reflection, the next on the same page where it fits."""
    for number, one in enumerate(book.document.reflections):
        if number == 0:
            element = book.open_section(_("Reflections"), REFLECTIONS)
        elif book.y > 150:
            book.new_page(_("Reflections"))
        else:
            book.y += 10
        _reflection(book, one, element.add("Sect"))


def _reflection(book: Book, one: PublicEntry, element: Element) -> None:
    press = book.press
    press.place(one.id, book.y)
    eyebrow = [_("Reflection")]
    if one.minutes:
        eyebrow.append(_("{minutes} minutes").format(minutes=one.minutes))
    book.y = press.text(
        LEFT, book.y - 1, " · ".join(eyebrow), Type(9.5, 13, 500), element.add("P"), colour=MUTED
    )
    title = element.add("H1")
    book.y = press.text(LEFT, book.y, one.heading, TITLE, title, width=MEASURE) + 1.5
    _chips(book, one, element)
    press.rule(LEFT, book.y, MEASURE, ACCENT, 0.9)
    book.y += 4
    side = _dates(book, one, element)
    page = press.page
    _Column(book, element, side).draw(one.blocks)
    if press.page == page:
        book.y = max(book.y, side)


def _chips(book: Book, one: PublicEntry, element: Element) -> None:
    if not one.codes:
        return
    left, line = LEFT, element.add("P")
    titles = {row.code: row.title for row in book.document.coverage.rows}
    style = Type(9, 12.5, 500)
    for code in one.codes[:6]:
        words = book.fitted(f"{code} {titles.get(code, '')}".strip(), style, 60)
        width = book.press.breaker.width(words, style) + 5
        if left + width > LEFT + MEASURE:
            left, book.y = LEFT, book.y + 7
        book.press.box(left, book.y, width, 5.4, stroke=STRONG, radius=2.7)
        book.press.text(left + 2.5, book.y + 0.5, words, style, line)
        left += width + 2
    book.y += 8.5


def _dates(book: Book, one: PublicEntry, element: Element) -> float:
    """Happened-on and written-on apart, in the side column; gives the bottom."""
    late = (one.written_on - one.happened_on).days
    told = _("Written the same day")
    if late > 0:
        told = ngettext("Written {n} day later", "Written {n} days later", late).format(n=late)
    on = _("On {day}").format(day=long_date(one.happened_on))
    first = one.blocks[0] if one.blocks else None
    has_side_head = isinstance(first, Heading) and first.level <= SIDE_LEVEL
    top = book.y + (SIDE.line if has_side_head else 0)
    line = element.add("P")
    for words in (on, told):
        top = book.press.text(LEFT, top, words, META, line, colour=MUTED, width=SIDE_WIDTH)
    return top + 2


class _Column:
    """Blocks one under the other in the text column."""

    def __init__(self, book: Book, element: Element, side_bottom: float) -> None:
        self._book, self._element, self._side_bottom = book, element, side_bottom
        self._has_words = False

    def draw(self, blocks: tuple[Block, ...]) -> None:
        """Draw the blocks from the book's place on."""
        for block in blocks:
            self._block(block, self._element, TEXT_LEFT, TEXT_WIDTH)

    def _block(self, block: Block, element: Element, left: float, width: float) -> None:
        match block:
            case Heading() if block.level <= SIDE_LEVEL and left == TEXT_LEFT:
                self._side_head(block, element)
            case Heading():
                self._words(block.runs, Type(10.5, 15, 600), element.add("P"), left, width)
            case Paragraph():
                self._words(block.runs, BODY, element.add("P"), left, width)
            case ListBlock():
                self._list(block, element, left, width)
            case Quote():
                quote = element.add("BlockQuote")
                for one in block.blocks:
                    self._block(one, quote, left + INDENT, width - INDENT)
            case CodeBlock():
                words = [Span("\n".join(block.lines))]
                self._book.flow(words, SMALL, element.add("P"), left, width)
                self._book.y += 2.6
            case TableBlock():
                self._table(block, element, left, width)
            case PictureBlock():
                proof = self._book.proof(block.evidence_id, block.alt or _("Picture"))
                self._book.flow(proof, BODY, element.add("P"), left, width)
                self._book.y += 2.6

    def _words(
        self, runs: tuple[Run, ...], style: Type, element: Element, left: float, width: float
    ) -> None:
        self._book.flow(run_spans(runs), style, element, left, width)
        self._book.y += 2.6
        self._has_words = True

    def _side_head(self, block: Heading, element: Element) -> None:
        book = self._book
        if self._has_words:
            book.y = max(book.y + 3.4, self._side_bottom if book.y < self._side_bottom else 0)
        self._has_words = False
        book.need(BODY.line * 3)
        words = run_spans(block.runs)
        book.press.text(LEFT, book.y, words, SIDE, element.add("H2"), colour=LINK, width=SIDE_WIDTH)

    def _list(self, block: ListBlock, element: Element, left: float, width: float) -> None:
        outer, book = element.add("L", is_ordered=block.is_ordered), self._book
        for number, item in enumerate(block.items, block.start):
            one = outer.add("LI")
            label, body = one.add("Lbl"), one.add("LBody")
            book.need(BODY.line)
            mark = f"{number}." if block.is_ordered else "•"
            book.press.text(left, book.y, mark, BODY, label)
            for part in item:
                self._block(part, body, left + INDENT, max(30.0, width - INDENT))
            if not item:
                book.y += BODY.line

    def _table(self, block: TableBlock, element: Element, left: float, width: float) -> None:
        count = max(1, len(block.head))
        each = (width - (count - 1) * 4) / count
        columns = [Column(" ".join(run.text for run in cell), each) for cell in block.head]
        rows = [
            Row([Cell(run_spans(cell)) for cell in (*row, *[()] * count)[:count]])
            for row in block.rows
        ]
        Table(self._book, columns, left).draw(rows, element)
        self._book.y += 4


def run_spans(runs: tuple[Run, ...]) -> list[Span]:
    """Runs of Markdown as spans: no italics on the page, so emphasis is weight 500."""
    return [
        Span(run.text, 600 if run.bold else 500 if run.italic or run.code else 0, "", run.link)
        for run in runs
    ]
