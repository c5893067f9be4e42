"""The line of page one that tells what else is in the file, and where."""

from exporters.pdf.book import (
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
    Book,
)
from exporters.pdf.faces import PAGE
from exporters.pdf.present import is_present
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, MEASURE, MUTED, SMALL
from exporters.pdf.tags import Element
from portfolio.model.selection import Section
from portfolio.text import _


def draw_contents(book: Book, element: Element) -> None:
    """One line of what else is in the file."""
    names = (
        (Section.SETS, SETS, _("sets")),
        (Section.GOALS, GOALS, _("goals")),
        (Section.COURSES, COURSES, _("courses")),
        (Section.INFORMAL, INFORMAL, _("informal")),
        (Section.MEETINGS, MEETINGS, _("meetings")),
        (Section.REFLECTIONS, REFLECTIONS, _("reflections")),
        (Section.GROWTH, GROWTH, _("what became of it")),
        (Section.CAREER, CAREER, _("career")),
        (Section.STANDARDS, STANDARDS, _("standards")),
        (Section.EVIDENCE, EVIDENCE, _("evidence")),
        (Section.REPLIES, REPLIES, _("replies")),
        (Section.APPENDIX, APPENDIX, _("appendix")),
        (None, ABOUT, _("about")),
    )
    words = [Span(_("Inside:") + " ", colour=MUTED)]
    for section, anchor, name in names:
        if section and not is_present(book.document, section):
            continue
        if len(words) > 1:
            words.append(Span(" · ", colour=MUTED))
        words.append(Span(f"{name} {PAGE}", weight=500, link=anchor))
    book.y += 5
    book.y = book.press.text(LEFT, book.y, words, SMALL, element.add("P"), width=MEASURE)
