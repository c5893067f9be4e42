"""Appendix: the pages of PDFs that are evidence, and its pictures, each whole on a page of its own.

A picture has a page only where it is seen larger there than in the list of evidence.
"""

from collections.abc import Callable, Sequence
from functools import partial

from exporters.pdf.anchors import APPENDIX, EVIDENCE
from exporters.pdf.book import Book
from exporters.pdf.foreign import MOST_PAGES, page_sizes
from exporters.pdf.own_page import SHARP, Pixels, has_page_of_its_own, pixels_of
from exporters.pdf.parts.evidence import page_of_its_own, title_of
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, LINK, MEASURE, META, MUTED, POINTS, SECTION, STRONG, TOP
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.document import Original, PublicEvidence
from portfolio.model.selection import Section
from portfolio.privacy.unread import PDF
from portfolio.text import _

GAP, BACK_WIDTH = 3.0, 30.0


def draw_appendix(book: Book) -> None:
    """Draw every page; files that cannot be opened are named on the first page."""
    element = None
    for piece in book.document.evidence:
        if not has_page_of_its_own(book.document, piece):
            continue
        for number, draw in enumerate(_pages(book, piece)):
            if element is None:
                if book.document.sides:  # else under a budget it would begin on a page in use
                    book.new_page(_("Appendix"))
                element = book.open_section(_("Appendix"), APPENDIX)
            else:
                book.new_page(_("Appendix"))
            if number == 0:
                book.press.place(page_of_its_own(piece), TOP)
            is_first = element.children == []
            _head(book, piece, element)
            if is_first:
                _not_here(book, element)
            draw(element)


def _not_here(book: Book, element: Element) -> None:
    """Which numbers the appendix passes over, and where these pieces are."""
    document = book.document
    others = [one for one in document.evidence if not has_page_of_its_own(document, one)]
    if not others or Section.EVIDENCE not in document.sections:
        return
    numbers = ", ".join(str(one.number) for one in others)
    told = _("Not in the appendix: evidence {numbers}, told in the")
    words = [Span(told.format(numbers=numbers) + " "), book.proof(EVIDENCE, _("list of evidence"))]
    line = element.add("P")
    book.flow(words, book.look.meta, line, LEFT, book.look.measure, colour=MUTED)


def _pages(book: Book, piece: PublicEvidence) -> Sequence[Callable[[Element], None]]:
    """What draws each page of a piece: of its PDF, or its picture."""
    for one in book.document.originals:
        if one.evidence_id == piece.id and one.media_type == PDF:
            sizes = page_sizes(one.content)
            found = [partial(_page, book, piece, one, n, size) for n, size in enumerate(sizes)]
            return found or [partial(_unreadable, book)]
    pixels = pixels_of(piece.picture)
    if piece.picture is None or pixels is None:
        return []
    return [partial(_picture, book, piece, piece.picture, pixels)]


def _picture(
    book: Book, piece: PublicEvidence, picture: bytes, pixels: Pixels, element: Element
) -> None:
    """A picture as large as the page has room for, as long as it stays sharp."""
    look = book.look
    told = book.fitted(piece.file_name or long_date(piece.on), META, MEASURE)
    book.flow(told, look.meta, element.add("P"), LEFT, look.measure, colour=MUTED)
    book.y += GAP
    sharp = 1 / (SHARP * look.scale)
    scale = min(look.measure / pixels.wide, (book.bottom - book.y) / pixels.high, sharp)
    size = pixels.wide * scale, pixels.high * scale
    caption = piece.caption or _("Picture without a caption")
    book.press.picture(picture, LEFT, book.y, *size, caption, element)
    book.press.box(LEFT, book.y, *size, stroke=STRONG, thick=0.5)
    book.y += size[1]


def _page(
    book: Book, piece: PublicEvidence, original: Original, number: int,
    size: tuple[float, float], element: Element,
) -> None:  # fmt: skip
    """A head, what it is, and the page as large as there is room for."""
    count = len(page_sizes(original.content))
    told = _("{file}, page {number} of {count}").format(
        file=original.name, number=number + 1, count=count
    )
    if count == MOST_PAGES:
        told += " " + _("(the first {count})").format(count=count)
    measure, meta = book.look.measure, book.look.meta
    told = book.fitted(told, META, MEASURE)
    book.flow(told, meta, element.add("P"), LEFT, measure, colour=MUTED)
    book.y += GAP
    wide, high = size[0] / POINTS, size[1] / POINTS
    scale = min(measure / wide, (book.bottom - book.y) / high, 1.0)
    width, height = wide * scale, high * scale
    alt = _("{caption}, page {number} of {count}").format(
        caption=piece.caption or original.name, number=number + 1, count=count
    )
    book.press.placed(original.content, number, LEFT, book.y, width, height, alt, element)
    book.press.box(LEFT, book.y, width, height, stroke=STRONG, thick=0.5)
    book.y += height


def _head(book: Book, piece: PublicEvidence, element: Element) -> None:
    # what is said fits the standard look's line: every look says the same
    look, back = book.look, book.proof(piece.id, _("about it"))
    number = _("Evidence {number}").format(number=piece.number)
    room = MEASURE - BACK_WIDTH - book.press.breaker.width(f"{number}: ", SECTION)
    words = f"{number}: {title_of(book, piece, room)}"
    width, head = look.measure - (0 if look.is_one_column else BACK_WIDTH), element.add("H1")
    bottom = book.press.text(LEFT, TOP, words, look.section, head, colour=LINK, width=width)
    if back.link and look.is_one_column:
        bottom = book.press.text(LEFT, bottom, back, look.small, element.add("P"))
    elif back.link:
        book.press.text(look.right, TOP + 0.6, back, look.small, element.add("P"), align="r")
    book.y = bottom + 0.4


def _unreadable(book: Book, element: Element) -> None:
    told = _("The pages of this file cannot be shown: it is locked or damaged.")
    look, line = book.look, element.add("P")
    book.flow(told, look.body, line, LEFT, look.measure)
