"""A document laid out, with its words in the order of its structure, and the sizes of its types.

Words of column heads are told apart: in looks of one column they stand before each value.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from exporters.pdf.book import Book
from exporters.pdf.tags import Element
from portfolio.document import Document
from tests.exporters.pages import laid_out

Lines = dict[int, tuple[Element, list[str]]]


@dataclass(frozen=True)
class Spoken:
    """The book, the words of each section, of all column heads, and sizes in points on the page.

    `sizes` holds those of the pages that came after the summary.
    """

    book: Book
    sections: tuple[tuple[str, ...], ...]
    heads: frozenset[str]
    sizes: frozenset[float]


def spoken(document: Document) -> Spoken:
    """Lay the document out and listen."""
    book = laid_out(document)
    lines: Lines = {}
    for box in book.press.boxes:
        if box.element is not None:
            # the element is kept, so that no other can get its id
            lines.setdefault(id(box.element), (box.element, []))[1].append(box.words)
    marks = book.bookmarks
    first = marks[1].page if len(marks) > 1 else 1
    return Spoken(
        book,
        tuple(tuple(_words(one, lines, is_head=False)) for one in _below(book.press.root)),
        frozenset(_words(book.press.root, lines, is_head=True)),
        frozenset(
            round(box.size * book.look.scale, 2) for box in book.press.boxes if box.page >= first
        ),
    )


def _words(element: Element, lines: Lines, *, is_head: bool) -> Iterator[str]:
    if (element.scope == "Column") == is_head:
        for line in lines.get(id(element), (element, []))[1]:
            yield from line.replace("\u00a0", " ").split()
    for child in _below(element):
        yield from _words(child, lines, is_head=is_head)


def _below(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]
