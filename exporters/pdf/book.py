"""One document being laid out: the place on the page, page furniture, heads, and proof links.

A document is laid out twice: the first time tells on which page each record stands, the second
time the page numbers are right. Their room is the same, since figures are of one width.
"""

from dataclasses import dataclass

from exporters.pdf.press import Place, Press
from exporters.pdf.spans import Span, Words
from exporters.pdf.style import (
    ACCENT,
    BODY,
    BOTTOM,
    LABEL,
    LEFT,
    LINK,
    MEASURE,
    META,
    MUTED,
    PROSE_WIDTH,
    RIGHT,
    RULE,
    SECTION,
    TEXT,
    TITLE,
    TOP,
    Type,
)
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.document import Document
from portfolio.text import _


@dataclass(frozen=True, slots=True)
class Known:
    """What the layout before has told: where things stand, and how many pages there are."""

    places: dict[str, Place]
    pages: int


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One line of the reader's outline."""

    title: str
    page: int
    top: float


class Book:
    """The document, its press, and how far down the page we are (`y`, millimetres)."""

    def __init__(self, document: Document, known: Known) -> None:
        self.document, self.known = document, known
        self.press = Press(document.language, self.title(document))
        self.bookmarks: list[Bookmark] = []
        self.section = ""
        self.y = TOP
        self.ids = {one.id for one in document.entries} | {one.id for one in document.goals}
        self.ids |= {one.id for one in document.evidence}

    @staticmethod
    def title(document: Document) -> str:
        """The title of the file: whose, and of which period."""
        facts = document.facts
        return f"{facts.name or _('Teacher')} · " + _("Appraisal {period}").format(
            period=facts.period_name
        )

    # Pages

    def new_page(self, section: str) -> None:
        """Start a page under a section's name."""
        if self.press.page >= 0:
            self.press.end_page()
        self.section = section
        self.press.begin_page()
        self._furniture()
        self.y = TOP

    def open_section(self, section: str, anchor: str) -> Element:
        """A new page with a bookmark; gives the section's element."""
        self.new_page(section)
        self.bookmarks.append(Bookmark(section, self.press.page, TOP))
        self.press.place(anchor, TOP)
        return self.press.root.add("Sect")

    def need(self, height: float) -> bool:
        """Go to a new page when `height` is not left; True when it did."""
        if self.y + height <= BOTTOM or self.y <= TOP:
            return False
        self.new_page(self.section)
        return True

    def _furniture(self) -> None:
        """Header and footer: artifacts on every page."""
        press, words = self.press, self.document
        head = Type(9, 12.5, 500)
        short = self._fitted(self.title(words), head, 120)
        press.text(LEFT, 13, short, head, None, colour=MUTED)
        press.text(RIGHT, 13, self.section, META, None, colour=MUTED, align="r")
        press.rule(LEFT, 18.6, MEASURE, RULE, 0.6)
        press.rule(LEFT, 275, MEASURE, RULE, 0.6)
        press.text(
            LEFT, 276.6, self._fitted(words.data_protection, META, MEASURE), META, None,
            colour=MUTED,
        )  # fmt: skip
        made = _("Made {day}").format(day=long_date(words.made_on))
        press.text(LEFT, 281.4, made, META, None, colour=MUTED)
        told = _("Page {number} of {count}").format(
            number=press.page + 1, count=self.known.pages or 99
        )
        press.text(RIGHT, 281.4, told, Type(9, 12.5, 600, is_tabular=True), None, align="r")

    # Heads

    def heading(self, title: str, intro: str, element: Element) -> None:
        """A page's title and the sentence under it."""
        bottom = self.press.text(LEFT, self.y, title, TITLE, element.add("H1"), width=MEASURE) + 1.2
        if intro:
            bottom = self.press.text(
                LEFT, bottom, intro, BODY, element.add("P"), colour=MUTED, width=PROSE_WIDTH
            )
        self.y = bottom + 6

    def rule_head(
        self, title: str, element: Element, left: float = LEFT, width: float = MEASURE
    ) -> float:
        """A section's teal rule and head at `y`; gives the bottom and leaves `y` alone."""
        self.press.rule(left, self.y, width, ACCENT, 0.9)
        return (
            self.press.text(
                left, self.y + 2.6, title, SECTION, element.add("H2"), colour=LINK, width=width
            )
            + 1.6
        )

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
        return self._fitted(words, style, width)

    def _fitted(self, words: str, style: Type, width: float) -> str:
        plain = " ".join(words.split())
        if self.press.breaker.width(plain, style) <= width:
            return plain
        low, high = 0, len(plain)
        while low < high:
            middle = (low + high + 1) // 2
            if self.press.breaker.width(plain[:middle].rstrip() + "…", style) <= width:
                low = middle
            else:
                high = middle - 1
        return plain[:low].rstrip() + "…"

    def code_tag(self, left: float, top: float, code: str, element: Element) -> float:
        """A standard's code on a soft ground; gives its right edge."""
        width = self.press.breaker.width(code, LABEL) + 3.2
        self.press.box(left, top, width, 4.8, fill="#DDEFEC", radius=1)
        self.press.text(left + 1.6, top + 0.2, code, LABEL, element, colour=LINK)
        return left + width


COURSES, INFORMAL, GOALS, MEETINGS, STANDARDS, EVIDENCE, ABOUT, REFLECTIONS = (
    "#courses",
    "#informal",
    "#goals",
    "#meetings",
    "#standards",
    "#evidence",
    "#about",
    "#reflections",
)
_SECTIONS = {COURSES, INFORMAL, GOALS, MEETINGS, STANDARDS, EVIDENCE, ABOUT, REFLECTIONS}
