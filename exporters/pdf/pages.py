"""Pages and sections of a document being laid out, and how far down the page we are.

A document is laid out once: page numbers that are not known yet are filled in at the end. What must
stay whole is drawn where it would begin, and drawn again on the next page when it did not fit.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from exporters.pdf.breaker import Breaker
from exporters.pdf.furniture import draw_furniture
from exporters.pdf.look import look
from exporters.pdf.press import Press
from exporters.pdf.style import TOP
from exporters.pdf.tags import Element
from exporters.pdf.tape import Spot
from portfolio.document import Document
from portfolio.kinds import KINDS
from portfolio.text import _

BUDGET_ROOM = 70.0  # millimetres: what a section needs to begin on a page in use
# Room for the number of a page while it is not known: by how many records take half a page or more,
# what is enough on the whole (of eleven numbers up to 12, three have two digits).
DIGITS = ((12, 1.2), (80, 2.0), (900, 3.0), (math.inf, 4.0))
SURELY_LONG = 1.1  # pages; what is a little longer may lose less on a page of its own
# millimetres: room for the beginning of what is longer than a page; in one column, for title,
# chips, links, dates, a head and two lines
LEAST, LEAST_STACKED = 60.0, 82.0


@dataclass(frozen=True, slots=True)
class Cut:
    """A text of page one that had no room there; it stands in full on the next page."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One line of the reader's outline."""

    title: str
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where a book was: all that winding back has to set."""

    spot: Spot
    tags: int
    section: str
    y: float
    bookmarks: int
    cuts: int
    boxes: int
    element: Element
    lost: float


class _PageFull(Exception):
    """What is tried has no room on the page at work."""


class Pages:
    """The press and the place on its page (`y`, millimetres)."""

    def __init__(self, document: Document, *, has_boxes: bool = False) -> None:
        self.document = document
        self.look = look(document.style, document.paper)
        long = len(document.reflections) + len(document.evidence) / 2
        digits = next(count for most, count in DIGITS if long < most)
        self.press = Press(Breaker(digits), self.look, has_boxes=has_boxes)
        self.bookmarks: list[Bookmark] = []
        self.cuts: list[Cut] = []
        self.section = ""
        self.bottom = self.look.bottom
        self.y = TOP
        self._element = self.press.root
        self._must_fit = False
        self._trying = 0  # how many are at work that may wind back
        self._lost = 0.0  # millimetres that page breaks left empty

    @staticmethod
    def title(document: Document) -> str:
        """The title of the file: whose, and of which period."""
        facts = document.facts
        short = KINDS[document.kind].headed(facts.period_name)
        return f"{facts.name or _('Teacher')} · {short}"

    # Pages

    def new_page(self, section: str) -> None:
        """Start a page under a section's name."""
        if self._must_fit:
            raise _PageFull
        if self.press.page >= 0:
            self.press.end_page()
        self.section = section
        self.press.begin_page()
        draw_furniture(
            self.press,
            self.document,
            self.title(self.document),
            section,
            self.look,
        )
        self.y = TOP

    def open_section(self, section: str, anchor: str) -> Element:
        """A new page with a bookmark; gives the section's element.

        Under a page budget a section begins on the page where the last one ended.
        """
        if self.document.sides and self.press.page > 0:
            return self.go_on_with(section, anchor, BUDGET_ROOM)
        self.new_page(section)
        self.bookmarks.append(Bookmark(section, self.press.page, TOP))
        self.press.place(anchor, TOP)
        self._element = self.press.root.add("Sect")
        return self._element

    def go_on_with(self, section: str, anchor: str, height: float) -> Element:
        """A section that begins on this page where so much room is left."""
        self.y += 6
        self.section = section
        self.need(height)
        self.bookmarks.append(Bookmark(section, self.press.page, self.y))
        self.press.place(anchor, self.y)
        self._element = self.press.root.add("Sect")
        return self._element

    def part(self, kind: str) -> Element:
        """A new structure element in the section at work."""
        return self._element.add(kind)

    def need(self, height: float) -> bool:
        """Go to a new page when `height` is not left; True when it did."""
        if self.y + height <= self.bottom or self.y <= TOP:
            return False
        self._lost += self.bottom - self.y
        self.new_page(self.section)
        return True

    def height_of(self, draw: Callable[[Self], None]) -> float:
        """The height of what `draw` draws; more than a page when it does not fit on one."""
        before = self._mark()
        self._trying += 1
        self.new_page(self.section)
        page = self.press.page
        draw(self)
        height = self.y - TOP if self.press.page == page else self.bottom
        self._wind_back(before)
        self._trying -= 1
        return height

    def keep_whole(self, draw: Callable[[Self], None], gap: float = 0) -> None:
        """Draw on this page, or whole on the next; what is longer than a page begins here.

        `gap` after it may be lost at the end of a page.
        """
        if not self._trying:
            self.press.tape.fold()
        self._trying += 1
        self._keep_whole(draw, gap)
        self._trying -= 1

    def _keep_whole(self, draw: Callable[[Self], None], gap: float) -> None:
        before, page = self._mark(), self.press.page
        has_room = before.y + (LEAST_STACKED if self.look.is_one_column else LEAST) <= self.bottom
        if has_room:
            draw(self)
        is_here = has_room or self._is_drawn_here(draw)
        if before.y <= TOP or (is_here and self._fits(page, gap)):
            return
        if has_room and self._drawn_since(before, page) - gap > SURELY_LONG * self._page_height:
            return
        self._wind_back(before)
        self.new_page(self.section)
        page = self.press.page
        draw(self)
        if has_room and not self._fits(page, gap):
            self._wind_back(before)
            draw(self)

    def _is_drawn_here(self, draw: Callable[[Self], None]) -> bool:
        """Draw unless it goes over the page; whether it did not."""
        self._must_fit = True
        try:
            draw(self)
        except _PageFull:
            return False
        finally:
            self._must_fit = False
        return True

    @property
    def _page_height(self) -> float:
        return self.bottom - TOP

    def _fits(self, page: int, gap: float) -> bool:
        """Whether all since `page` is on it."""
        return self.press.page == page and self.y - gap <= self.bottom

    def _drawn_since(self, before: _Mark, page: int) -> float:
        """How high all is together that was drawn since, without what page breaks left empty."""
        pages = self.press.page - page
        return self.y - before.y + pages * self._page_height - (self._lost - before.lost)

    def _mark(self) -> _Mark:
        return _Mark(
            self.press.tape.spot(),
            len(self.press.root.log),
            self.section,
            self.y,
            len(self.bookmarks),
            len(self.cuts),
            len(self.press.boxes),
            self._element,
            self._lost,
        )

    def _wind_back(self, to: _Mark) -> None:
        """Undo all that was drawn since."""
        self.press.tape.wind_back(to.spot)
        self.press.root.take_back(to.tags)
        self.section, self.y, self._element = to.section, to.y, to.element
        self._lost = to.lost
        del self.bookmarks[to.bookmarks :], self.cuts[to.cuts :], self.press.boxes[to.boxes :]
