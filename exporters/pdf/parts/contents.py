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
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, MUTED
from exporters.pdf.tags import Element
from portfolio.text import _


def draw_contents(book: Book, element: Element) -> None:
    """One line of what else is in the file."""
    names = (
        (SETS, _("sets")),
        (GOALS, _("goals")),
        (COURSES, _("courses")),
        (INFORMAL, _("informal")),
        (MEETINGS, _("meetings")),
        (REFLECTIONS, _("reflections")),
        (GROWTH, _("what became of it")),
        (CAREER, _("career")),
        (STANDARDS, _("standards")),
        (EVIDENCE, _("evidence")),
        (REPLIES, _("replies")),
        (APPENDIX, _("appendix")),
        (ABOUT, _("about")),
    )
    words = [Span(_("Inside:") + " ", colour=MUTED)]
    for anchor, name in names:
        if book.known.places and anchor not in book.known.places:
            continue
        if len(words) > 1:
            words.append(Span(" · ", colour=MUTED))
        words.append(Span(f"{name} {book.page_of(anchor)}", weight=500, link=anchor))
    book.y += 5
    small, line = book.look.small, element.add("P")
    book.y = book.press.text(LEFT, book.y, words, small, line, width=book.look.measure)
