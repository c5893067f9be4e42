"""The line of page one that tells what else is in the file, and where."""

from collections.abc import Sequence

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
from exporters.pdf.style import LEFT, MEASURE, MUTED, SMALL
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
    places = book.known.places
    inside = [one for one in names if not places or one[0] in places]
    words = _line(book, inside)
    if len(book.press.breaker.lines(words, SMALL, MEASURE)) > 1 and (EVIDENCE in places):
        words = _line(book, [one for one in inside if one[0] != APPENDIX])  # evidence leads there
    book.y += 5
    book.y = book.press.text(LEFT, book.y, words, SMALL, element.add("P"), width=MEASURE)


def _line(book: Book, names: Sequence[tuple[str, str]]) -> list[Span]:
    words = [Span(_("Inside:") + " ", colour=MUTED)]
    for anchor, name in names:
        if len(words) > 1:
            words.append(Span(" · ", colour=MUTED))
        words.append(Span(f"{name} {book.page_of(anchor)}", weight=500, link=anchor))
    return words
