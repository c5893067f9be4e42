"""The line that tells what else is in the file, and where: on page one, else on page two."""

from collections.abc import Sequence

from exporters.pdf.anchors import (
    ABOUT,
    APPENDIX,
    CAREER,
    COURSES,
    EVIDENCE,
    GOALS,
    GROWTH,
    INFORMAL,
    MEETINGS,
    REFLECTIONS,
    REPLIES,
    SETS,
    STANDARDS,
)
from exporters.pdf.book import Book
from exporters.pdf.faces import PAGE
from exporters.pdf.present import is_present
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, MUTED
from exporters.pdf.tags import Element
from portfolio.model.selection import Section
from portfolio.text import _


def draw_contents(book: Book, element: Element) -> None:
    """One line of what else is in the file, in the order of the pages."""
    names = {
        Section.SETS: (SETS, _("sets")),
        Section.GOALS: (GOALS, _("goals")),
        Section.COURSES: (COURSES, _("courses")),
        Section.INFORMAL: (INFORMAL, _("informal")),
        Section.MEETINGS: (MEETINGS, _("meetings")),
        Section.REFLECTIONS: (REFLECTIONS, _("reflections")),
        Section.GROWTH: (GROWTH, _("what became of it")),
        Section.CAREER: (CAREER, _("career")),
        Section.STANDARDS: (STANDARDS, _("standards")),
        Section.EVIDENCE: (EVIDENCE, _("evidence")),
        Section.REPLIES: (REPLIES, _("replies")),
        Section.APPENDIX: (APPENDIX, _("appendix")),
    }
    shown = [one for one in book.document.sections if is_present(book.document, one)]
    inside = [*(names[one] for one in shown if one in names), (ABOUT, _("about"))]
    words, small, measure = _line(inside), book.look.small, book.look.measure
    is_long = len(book.press.breaker.lines(words, small, measure)) > 1
    if is_long and is_present(book.document, Section.EVIDENCE):
        words = _line([one for one in inside if one[0] != APPENDIX])  # evidence leads there
    book.y = book.press.text(LEFT, book.y, words, small, element.add("P"), width=measure)


def _line(names: Sequence[tuple[str, str]]) -> list[Span]:
    words = [Span(_("Inside:") + " ", colour=MUTED)]
    for anchor, name in names:
        if len(words) > 1:
            words.append(Span(", ", colour=MUTED))
        words.append(Span(f"{name} {PAGE}", weight=500, link=anchor))
    return words
