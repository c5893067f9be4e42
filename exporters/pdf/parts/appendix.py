"""Appendix: the pages of PDFs that are evidence, each whole on a page of its own."""

from exporters.pdf.book import APPENDIX, Book
from exporters.pdf.merge import MOST_PAGES, page_sizes
from exporters.pdf.style import LEFT, LINK, MEASURE, META, MUTED, POINTS, SECTION, STRONG, TOP
from exporters.pdf.tags import Element, Placed
from portfolio.document import Original, PublicEvidence
from portfolio.text import _

GAP, BACK_WIDTH = 3.0, 40.0


def draw_appendix(book: Book) -> None:
    """Draw every page; files that cannot be opened are named on the first page."""
    pieces = {one.id: one for one in book.document.evidence}
    files = [
        (pieces[one.evidence_id], one)
        for one in book.document.originals
        if one.media_type == "application/pdf" and one.evidence_id in pieces
    ]
    if not files:
        return
    is_first = True
    for piece, original in files:
        sizes = page_sizes(original.content)
        for number, size in enumerate(sizes):
            if is_first:
                element = book.open_section(_("Appendix"), APPENDIX)
            else:
                book.new_page(_("Appendix"))
            is_first = False
            _page(book, piece, original, number, size, element)
        if not sizes:
            if is_first:
                element = book.open_section(_("Appendix"), APPENDIX)
            else:
                book.new_page(_("Appendix"))
            is_first = False
            _unreadable(book, piece, element)


def _page(
    book: Book, piece: PublicEvidence, original: Original, number: int,
    size: tuple[float, float], element: Element,
) -> None:  # fmt: skip
    """A head, what it is, and the page as large as there is room for."""
    count = len(page_sizes(original.content))
    _head(book, piece, element)
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
    left = LEFT + (measure - width) / 2
    alt = _("{caption}, page {number} of {count}").format(
        caption=piece.caption or original.name, number=number + 1, count=count
    )
    name = f"Appendix{book.press.page}"
    box = book.press.placed(name, left, book.y, width, height, alt, element)
    book.press.foreign.append(Placed(book.press.page, name, original.content, number, box))
    book.press.box(left, book.y, width, height, stroke=STRONG, thick=0.5)
    book.y += height


def _head(book: Book, piece: PublicEvidence, element: Element) -> None:
    title = _("Evidence {number}: {caption}").format(
        number=piece.number, caption=piece.caption or piece.file_name
    )
    # what is said fits the standard look's line: every look says the same
    look, back = book.look, book.proof(piece.id, _("about it"))
    words = book.fitted(title, SECTION, MEASURE - BACK_WIDTH)
    width, head = look.measure - (0 if look.is_one_column else BACK_WIDTH), element.add("H1")
    bottom = book.press.text(LEFT, TOP, words, look.section, head, colour=LINK, width=width)
    if back.link and look.is_one_column:
        bottom = book.press.text(LEFT, bottom, back, look.small, element.add("P"))
    elif back.link:
        book.press.text(look.right, TOP + 0.6, back, look.small, element.add("P"), align="r")
    book.y = bottom + 0.4


def _unreadable(book: Book, piece: PublicEvidence, element: Element) -> None:
    _head(book, piece, element)
    told = _("The pages of this file cannot be shown: it is locked or damaged.")
    look, line = book.look, element.add("P")
    book.flow(told, look.body, line, LEFT, look.measure)
