"""One document being laid out: heads, words that flow over pages, and links to the proof."""

from collections.abc import Callable

from exporters.pdf.anchors import FULL, SECTIONS, labels_of
from exporters.pdf.faces import PAGE
from exporters.pdf.pages import Cut, Pages
from exporters.pdf.spans import Span, Words, most_that_fits
from exporters.pdf.style import ACCENT, LEFT, LINK, MUTED, TAG, TEXT, Type
from exporters.pdf.tags import Element
from portfolio.document import Document
from portfolio.model.selection import Section
from portfolio.text import _


class Book(Pages):
    """What every part draws with."""

    def __init__(self, document: Document, *, has_boxes: bool = False) -> None:
        super().__init__(document, has_boxes=has_boxes)
        self.ids = {one.id for one in document.entries}
        if Section.GOALS in document.sections:
            self.ids |= {one.id for one in document.goals}
        if Section.EVIDENCE in document.sections:
            self.ids |= {one.id for one in document.evidence}
        self._labels = labels_of(document)
        self.waiting: Callable[[Book, Element], None] | None = None

    def open_section(self, section: str, anchor: str) -> Element:
        """A section with a bookmark; above the first one stands what waits for it."""
        element, waiting = super().open_section(section, anchor), self.waiting
        if waiting:
            self.waiting = None
            waiting(self, element)
        return element

    # Heads

    def heading(self, title: str, intro: str, element: Element) -> None:
        """A page's title and the sentence under it."""
        look, head = self.look, element.add("H1")
        bottom = self.press.text(LEFT, self.y, title, look.title, head, width=look.measure) + 1.2
        if intro:
            lines = self.press.breaker.lines
            counts = [len(lines(intro, look.body, one)) for one in (look.prose, look.measure)]
            width = look.prose if counts[0] == counts[1] else look.measure
            bottom = self.press.text(
                LEFT, bottom, intro, look.body, element.add("P"), colour=MUTED, width=width
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
        lines, done = self.press.breaker.lines(words, style, width), 0
        while done < len(lines):
            rest = len(lines) - done
            self.need(style.line * min(2, rest))
            room = max(1, int((self.bottom - self.y) / style.line + 1e-6))
            taken = rest if rest <= room else min(room, max(1, rest - 2))
            part = lines[done : done + taken]
            self.y = self.press.lines(left, self.y, part, style, element, colour)
            done += taken

    # Proof

    def label_of(self, record_id: str) -> str:
        """What to call a record in a link to it: "Goal 2", "Mentoring", "Evidence 3"."""
        return self._labels.get(record_id, _("proof"))

    def proof(self, record_id: str, label: str = "") -> Span:
        """A link to the record itself, or honest words when it is not in the document."""
        if not record_id:
            return Span("")
        if record_id not in self.ids and record_id not in SECTIONS:
            return Span(_("Proof kept in school."))
        words = label or _("proof")
        return Span(
            _("{words} p. {page}").format(words=words, page=PAGE),
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
        told = _("more on p. {page}").format(page=PAGE)
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
