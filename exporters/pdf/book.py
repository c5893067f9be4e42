"""One document being laid out: the place on the page, page furniture, heads, and proof links.

A document is laid out until it says the same twice: one layout tells on which page each record
stands, the next prints these numbers. What must stay whole is first drawn on a scratch book.
"""

from collections.abc import Callable
from dataclasses import dataclass

from exporters.pdf.furniture import draw_furniture
from exporters.pdf.look import look
from exporters.pdf.press import Place, Press
from exporters.pdf.spans import Breaker, Span, Words, most_that_fits
from exporters.pdf.style import ACCENT, LEFT, LINK, MUTED, TAG, TEXT, TOP, Type
from exporters.pdf.tags import Element
from portfolio.document import Document
from portfolio.kinds import KINDS
from portfolio.model.selection import Section
from portfolio.text import _

BUDGET_ROOM = 70.0  # millimetres: what a section needs to begin on a page in use
LEAST = 60.0  # millimetres: room for the beginning of what is longer than a page


@dataclass(frozen=True, slots=True)
class Known:
    """What the layout before has told: where things stand, and how many pages there are."""

    places: dict[str, Place]
    pages: int


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


class Book:
    """The document, its press, and how far down the page we are (`y`, millimetres)."""

    def __init__(
        self, document: Document, known: Known, breaker: Breaker, *, is_dry: bool = False
    ) -> None:
        self.document, self.known = document, known
        self.look = look(document.style, document.paper)
        self.press = Press(
            document.language, self.title(document), breaker, self.look, is_dry=is_dry
        )
        self.bookmarks: list[Bookmark] = []
        self.cuts: list[Cut] = []
        self.section = ""
        self.bottom = self.look.bottom
        self._element = self.press.root
        self.y = TOP
        self.ids = {one.id for one in document.entries}
        if Section.GOALS in document.sections:
            self.ids |= {one.id for one in document.goals}
        if Section.EVIDENCE in document.sections:
            self.ids |= {one.id for one in document.evidence}
        self._labels = _labels(document)
        self._scratch: Book | None = None

    @staticmethod
    def title(document: Document) -> str:
        """The title of the file: whose, and of which period."""
        facts = document.facts
        short = KINDS[document.kind].headed(facts.period_name)
        return f"{facts.name or _('Teacher')} · {short}"

    # Pages

    def new_page(self, section: str) -> None:
        """Start a page under a section's name."""
        if self.press.page >= 0:
            self.press.end_page()
        self.section = section
        self.press.begin_page()
        draw_furniture(
            self.press,
            self.document,
            self.title(self.document),
            section,
            self.known.pages,
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
        self.new_page(self.section)
        return True

    def height_of(self, draw: Callable[["Book"], None]) -> float:
        """The height of what `draw` draws; more than a page when it does not fit on one."""
        if self._scratch is None:
            self._scratch = Book(self.document, self.known, self.press.breaker, is_dry=True)
        scratch = self._scratch
        scratch.new_page(self.section)
        page = scratch.press.page
        draw(scratch)
        return scratch.y - TOP if scratch.press.page == page else self.bottom

    def keep_whole(self, draw: Callable[["Book"], None], gap: float = 0) -> None:
        """Draw on this page, or whole on the next; what is longer than a page begins here.

        `gap` after it may be lost at the end of a page.
        """
        height = self.height_of(draw) - gap
        self.need(height if height <= self.bottom - TOP else LEAST)
        draw(self)

    # Heads

    def heading(self, title: str, intro: str, element: Element) -> None:
        """A page's title and the sentence under it."""
        look, head = self.look, element.add("H1")
        bottom = self.press.text(LEFT, self.y, title, look.title, head, width=look.measure) + 1.2
        if intro:
            bottom = self.press.text(
                LEFT, bottom, intro, look.body, element.add("P"), colour=MUTED, width=look.prose
            )
        self.y = bottom + 6

    def rule_head(
        self, title: str, element: Element, left: float = LEFT, width: float = 0
    ) -> float:
        """A section's teal rule and head at `y`; gives the bottom and leaves `y` alone."""
        width, head = width or self.look.measure, element.add("H2")
        self.press.rule(left, self.y, width, ACCENT, 0.9)
        top, style = self.y + 2.6, self.look.section
        return self.press.text(left, top, title, style, head, colour=LINK, width=width) + 1.6

    # Words that flow over pages

    def flow(
        self,
        words: Words,
        style: Type,
        element: Element | None,
        left: float,
        width: float,
        *,
        colour: str = TEXT,
    ) -> None:
        """Lines from `y` on over as many pages as they need; never one lone line on a page."""
        lines = self.press.breaker.lines(words, style, width)
        for number, line in enumerate(lines):
            left_over = len(lines) - number
            is_second_last = left_over == 2 and number > 0
            if number == 0 or is_second_last:
                self.need(style.line * min(2, left_over))
            else:
                self.need(style.line)
            self.press.line(left, self.y, line, style, element, colour)
            self.y += style.line

    # Proof

    def page_of(self, name: str) -> int:
        """The page (from 1) of a record or section; 99 while it is not known yet."""
        place = self.known.places.get(name)
        return place.page + 1 if place else 99

    def label_of(self, record_id: str) -> str:
        """What to call a record in a link to it: "Goal 2", "Mentoring", "Evidence 3"."""
        return self._labels.get(record_id, _("proof"))

    def proof(self, record_id: str, label: str = "") -> Span:
        """A link to the record itself, or honest words when it is not in the document."""
        if not record_id:
            return Span("")
        if record_id not in self.ids and record_id not in _SECTIONS:
            return Span(_("Kept in school"))
        words = label or _("proof")
        return Span(
            _("{words} p. {page}").format(words=words, page=self.page_of(record_id)),
            weight=500,
            link=record_id,
        )

    def fitted(self, words: str, style: Type, width: float) -> str:
        """The words, or as many of them as fit one line, with an ellipsis."""
        return self.press.breaker.fitted(words, style, width)

    def elided(
        self, words: str, style: Type, width: float, most: int, label: str
    ) -> tuple[Span, ...]:
        """The words in at most so many lines; else their beginning and where the rest is."""
        plain = " ".join(words.split())
        lines = self.press.breaker.lines
        if len(lines(plain, style, width)) <= most:
            return (Span(plain),)
        if Cut(label, plain) not in self.cuts:
            self.cuts.append(Cut(label, plain))
        told = _("more on p. {page}").format(page=self.page_of(FULL))
        more = (Span("… "), Span(told, weight=500, link=FULL))
        kept = most_that_fits(
            plain, lambda part: len(lines([Span(part), *more], style, width)) <= most
        )
        return (Span(kept), *more)

    def code_tag(self, left: float, top: float, code: str, element: Element) -> float:
        """A standard's code on a soft ground; gives its right edge."""
        label = self.look.label
        width = self.press.breaker.width(code, label) + 3.2
        self.press.box(left, top, width, 4.8, fill=TAG, radius=1)
        self.press.text(left + 1.6, top + 0.2, code, label, element, colour=LINK)
        return left + width


def _labels(document: Document) -> dict[str, str]:
    """The words that name each record in links, by its id."""
    labels = {one.id: one.kind.word for one in document.entries}
    labels |= {one.id: _("Goal {number}").format(number=one.number) for one in document.goals}
    told = _("Evidence {number}")
    return labels | {one.id: told.format(number=one.number) for one in document.evidence}


FULL, COURSES, INFORMAL = "#full", "#courses", "#informal"
GOALS, MEETINGS, REFLECTIONS = "#goals", "#meetings", "#reflections"
GROWTH, CAREER, SETS = "#growth", "#career", "#sets"
STANDARDS, EVIDENCE, ABOUT = "#standards", "#evidence", "#about"
REPLIES, APPENDIX = "#replies", "#appendix"
_SECTIONS = {FULL, COURSES, INFORMAL, GOALS, MEETINGS, REFLECTIONS, GROWTH, CAREER, SETS,
             STANDARDS, EVIDENCE, REPLIES, APPENDIX, ABOUT}  # fmt: skip
