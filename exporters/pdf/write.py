"""The whole PDF: laid out twice (page numbers), then finished to PDF/UA-1 and PDF/A-3a."""

from collections.abc import Callable

from exporters.base import Progress, Stopped, check_stopped
from exporters.clean import cleaned
from exporters.json import render_json
from exporters.pdf.book import Book, Known
from exporters.pdf.finish import Attachment, finish
from exporters.pdf.parts.about import draw_about
from exporters.pdf.parts.career import draw_career
from exporters.pdf.parts.courses import draw_courses
from exporters.pdf.parts.evidence import draw_evidence
from exporters.pdf.parts.full import draw_full
from exporters.pdf.parts.goals import draw_goals
from exporters.pdf.parts.growth import draw_growth
from exporters.pdf.parts.informal import draw_informal
from exporters.pdf.parts.meetings import draw_meetings
from exporters.pdf.parts.reflections import draw_reflections
from exporters.pdf.parts.standards import draw_standards
from exporters.pdf.parts.summary import draw_summary
from exporters.pdf.spans import Breaker
from portfolio.document import Document

PARTS: tuple[Callable[[Book], None], ...] = (
    draw_summary,
    draw_full,
    draw_goals,
    draw_courses,
    draw_informal,
    draw_meetings,
    draw_reflections,
    draw_growth,
    draw_career,
    draw_standards,
    draw_evidence,
    draw_about,
)
MOST_LAYOUTS = 6  # the second has every number; more only where a number's width moved a line


def render_pdf(document: Document, progress: Progress, stopped: Stopped) -> bytes:
    """The PDF's bytes; equal documents give equal bytes. Raises Cancelled."""
    document = cleaned(document)
    book = lay_out(document, progress, stopped)
    attached = Attachment("portfolio.json", render_json(document, progress, stopped))
    content = finish(book, attached)
    progress(1, 1)
    return content


def lay_out(document: Document, progress: Progress, stopped: Stopped) -> Book:
    """The document on its pages, its page numbers right."""
    known, breaker = Known({}, 0), Breaker()
    for turn in range(MOST_LAYOUTS):
        book = Book(document, known, breaker)
        for number, part in enumerate(PARTS):
            check_stopped(stopped)
            progress(min(turn, 1) * len(PARTS) + number, 2 * len(PARTS) + 1)
            part(book)
        book.press.end_page()
        seen = Known(dict(book.press.places), book.press.page + 1)
        if seen == known:
            break
        known = seen
    return book
