"""What page one had no room for, in full."""

from functools import partial

from exporters.pdf.anchors import FULL
from exporters.pdf.book import Book
from exporters.pdf.columns import headed
from exporters.pdf.pages import Cut
from exporters.pdf.tags import Element
from portfolio.text import _


def draw_full(book: Book) -> None:
    """Draw the texts that page one cut; no page where it cut none."""
    if not book.cuts:
        return
    element = book.open_section(_("Page one in full"), FULL)
    book.heading(_("Page one in full"), "", element)
    for cut in book.cuts:
        headed(book, cut.label, partial(_words, book, cut, element), element)
        book.y += 4


def _words(book: Book, cut: Cut, element: Element) -> None:
    look = book.look
    book.flow(cut.words, look.body, element.add("P"), look.text_left, look.text_width)
