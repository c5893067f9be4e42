"""What a person would call wrong on a page: words outside it, cut off, or one upon the other."""

from collections import defaultdict
from itertools import pairwise

from exporters.base import QUIET
from exporters.pdf.book import Book
from exporters.pdf.press import TextBox
from exporters.pdf.style import HEIGHT, LEFT, POINTS
from exporters.pdf.write import lay_out
from portfolio.document import Document

SIDES, FOOT, FURNITURE = 0.6, 1.5, 8.0  # FOOT and FURNITURE: under the content's end
HIGHEST, LOWEST = 12.0, 290.0  # on the page, whatever it is enlarged by
INK_TOP, INK_BOTTOM = 0.24, 0.2  # of a line box: what lies above capitals and below the baseline


def laid_out(document: Document) -> Book:
    """The document on its pages."""
    return lay_out(document, QUIET)


def wrong_places(book: Book) -> list[str]:
    """One sentence for each text box that leaves its page or lies upon another."""
    by_page: dict[int, list[TextBox]] = defaultdict(list)
    found, look = [], book.look
    foot, furniture = look.bottom + FOOT, look.bottom + FURNITURE
    for box in book.press.boxes:
        if not box.words:
            continue
        by_page[box.page].append(box)
        if box.left < LEFT - SIDES or box.right > look.right + SIDES:
            found.append(f"outside the margins: {_told(box)}")
        top, bottom = (_on_page(book, height) for height in (box.top, box.bottom))
        if top < HIGHEST or bottom > LOWEST or foot < box.bottom < furniture:
            found.append(f"too high or too low: {_told(box)}")
    for boxes in by_page.values():
        found += _overlaps(boxes)
    return found


def _on_page(book: Book, height: float) -> float:
    """Millimetres from the top of the A4 page, of a height in the design."""
    return HEIGHT - book.look.on_page(0, (HEIGHT - height) * POINTS)[1] / POINTS


def _overlaps(boxes: list[TextBox]) -> list[str]:
    boxes = sorted(boxes, key=lambda box: box.top)
    found = []
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            if other.top > one.bottom:
                break
            if _meet(one, other):
                found.append(f"{_told(one)} lies upon {_told(other)}")
    return found


def _meet(one: TextBox, other: TextBox) -> bool:
    is_beside = min(one.right, other.right) - max(one.left, other.left) <= 0.1
    (top, bottom), (other_top, other_bottom) = _ink(one), _ink(other)
    is_above = min(bottom, other_bottom) - max(top, other_top) <= 0.05
    return not is_beside and not is_above


def _ink(box: TextBox) -> tuple[float, float]:
    height = box.bottom - box.top
    return box.top + INK_TOP * height, box.bottom - INK_BOTTOM * height


def _told(box: TextBox) -> str:
    place = ", ".join(f"{x:.1f}" for x in (box.left, box.top, box.right, box.bottom))
    return f"“{box.words[:40]}” (page {box.page + 1}: {place})"


def reading_gaps(book: Book) -> list[int]:
    """Pages without a word in their content, which nobody wants."""
    pages = {box.page for box in book.press.boxes if 20 < box.top < 270}
    return [after - 1 for before, after in pairwise(sorted(pages)) if after - before > 1]
