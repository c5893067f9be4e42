"""The two columns of a page: a side head with its notes, and the text beside it.

In a look of one column the same stands one under the other, in the same order.
"""

from collections.abc import Callable, Sequence

from exporters.pdf.book import Book
from exporters.pdf.style import LEFT, LINK, MUTED, POINTS, RULE, Type
from exporters.pdf.tags import Element

UNDER_SIDE, UNDER_NOTES = 1.0, 2.6  # millimetres between a side head or notes and text under it
HEAD_LINES = 2  # of the text that a side head keeps with it


def beside(
    book: Book, side: Callable[[], None], draw: Callable[[], None], *, under: float = UNDER_SIDE
) -> None:
    """Draw `side` in the side column and `draw` beside it, or `under` it in one column.

    Both draw from the book's place on; it is under both afterwards.
    """
    top, page = book.y, book.press.page
    side()
    if book.look.is_one_column:
        book.y += under
        draw()
        return
    side_page, bottom = book.press.page, book.y
    if side_page == page:
        book.y = top
    draw()
    if book.press.page == side_page:
        book.y = max(book.y, bottom)


def headed(
    book: Book,
    head: str,
    draw: Callable[[], None],
    element: Element,
    *,
    notes: Sequence[str] = (),
    gap: float = 3.0,
    thick: float = 0.5,
) -> None:
    """A hairline (`thick` points), `gap` under it a side head and its notes, and `draw` beside.

    The head keeps two lines of text with it.
    """
    book.need(gap + _needed(book, head, notes))
    book.press.rule(LEFT, book.y, book.look.measure, RULE, thick)
    book.y += gap

    def side() -> None:
        look = book.look
        book.flow(head, look.side, element.add("H2"), LEFT, look.side_width, colour=LINK)
        for note in notes:
            book.flow(note, look.meta, element.add("P"), LEFT, look.side_width, colour=MUTED)

    beside(book, side, draw, under=UNDER_NOTES if notes else UNDER_SIDE)


def drop(larger: Type, smaller: Type) -> float:
    """How far down words of the smaller type stand on the baseline of the larger, millimetres."""
    points = (larger.leading - smaller.leading) / 2 + 0.36 * (larger.size - smaller.size)
    return points / POINTS


def _needed(book: Book, head: str, notes: Sequence[str]) -> float:
    """The height of what must not part: two lines, and in one column what stands above them."""
    look, height = book.look, book.press.breaker.height
    lines = look.body.line * HEAD_LINES
    if not look.is_one_column:
        return lines
    above = height(head, look.side, look.side_width)
    above += sum(height(note, look.meta, look.side_width) for note in notes)
    return min(above + UNDER_NOTES, look.bottom / 2) + lines
