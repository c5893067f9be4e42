"""What page one had no room for, in full."""

from exporters.pdf.book import FULL, Book
from exporters.pdf.style import (
    BODY,
    LEFT,
    LINK,
    MEASURE,
    RULE,
    SIDE,
    SIDE_WIDTH,
    TEXT_LEFT,
    TEXT_WIDTH,
)
from portfolio.text import _


def draw_full(book: Book) -> None:
    """Draw the texts that page one cut; no page where it cut none."""
    if not book.cuts:
        return
    element = book.open_section(_("Page one in full"), FULL)
    book.heading(_("Page one in full"), "", element)
    for cut in book.cuts:
        book.need(BODY.line * 2 + 3)
        book.press.rule(LEFT, book.y, MEASURE, RULE, 0.5)
        book.y += 3
        head = element.add("H2")
        book.press.text(LEFT, book.y, cut.label, SIDE, head, colour=LINK, width=SIDE_WIDTH)
        book.flow(cut.words, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
        book.y += 4
