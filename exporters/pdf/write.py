"""The whole PDF: laid out once, then finished to PDF/UA-1 and PDF/A-3a."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from exporters.base import QUIET, Job
from exporters.clean import cleaned
from exporters.json import clean_bytes
from exporters.pdf.book import Book
from exporters.pdf.budget import within_budget
from exporters.pdf.finish import Attachment, Bound, finish
from exporters.pdf.parts.about import draw_about
from exporters.pdf.parts.appendix import draw_appendix
from exporters.pdf.parts.career import draw_career
from exporters.pdf.parts.courses import draw_courses
from exporters.pdf.parts.evidence import draw_evidence
from exporters.pdf.parts.full import draw_full
from exporters.pdf.parts.goals import draw_goals
from exporters.pdf.parts.growth import draw_growth
from exporters.pdf.parts.informal import draw_informal
from exporters.pdf.parts.meetings import draw_meetings
from exporters.pdf.parts.record import draw_record
from exporters.pdf.parts.reflections import draw_reflections
from exporters.pdf.parts.replies import draw_replies
from exporters.pdf.parts.sets import draw_sets
from exporters.pdf.parts.standards import draw_standards
from exporters.pdf.parts.summary import draw_summary
from portfolio.document import Document
from portfolio.files import safe_target
from portfolio.model.selection import Section
from portfolio.shared_file import attached_names
from portfolio.text import _

PARTS: dict[Section, Callable[[Book], None]] = {
    Section.RECORD: draw_record,
    Section.SETS: draw_sets,
    Section.GOALS: draw_goals,
    Section.COURSES: draw_courses,
    Section.INFORMAL: draw_informal,
    Section.MEETINGS: draw_meetings,
    Section.REFLECTIONS: draw_reflections,
    Section.GROWTH: draw_growth,
    Section.CAREER: draw_career,
    Section.STANDARDS: draw_standards,
    Section.EVIDENCE: draw_evidence,
    Section.REPLIES: draw_replies,
    Section.APPENDIX: draw_appendix,
}
RARELY = 200_000  # new values between two looks for rings


def render_pdf(document: Document, part: Path, job: Job) -> None:
    """Write the PDF; equal documents give equal bytes unless signed. Raises Cancelled."""
    with _rarely_collected():
        _render(document, part, job)
    job.progress(1, 1)


@contextmanager
def _rarely_collected() -> Iterator[None]:
    """Layout makes a million small values and no rings; looking for rings takes a third of it."""
    before = gc.get_threshold()
    gc.set_threshold(RARELY, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _render(document: Document, part: Path, job: Job) -> None:
    quiet = replace(job, progress=QUIET.progress)
    document = within_budget(cleaned(document), lambda one: lay_out(one, quiet).press.page + 1)
    book = lay_out(document, job)
    bound = Bound(book.press, book.title(document), document.facts.name, document.language,
                  document.made_on, book.bookmarks)  # fmt: skip
    attached = _attachments(document)
    if not document.fingerprint:
        finish(bound, attached, part)
    else:
        assert job.key is not None, "the document says that it is signed"
        # pyHanko takes 0.4 s to load; only signing needs it
        from exporters.pdf.sign import sign  # noqa: PLC0415

        with safe_target(part) as signed:
            finish(bound, attached, part, is_to_be_signed=True)
            job.check()
            sign(part, signed, job.key, datetime.now(UTC))


def _attachments(document: Document) -> list[Attachment]:
    """The data file first, then the originals that she chose."""
    data = Attachment(
        "portfolio.json", clean_bytes(document), "application/json",
        _("The same content for programs"), "Source",
    )  # fmt: skip
    told = _("Evidence {number}: the original file")
    numbers = {one.id: one.number for one in document.evidence}
    return [
        data,
        *(
            Attachment(name, one.content, one.media_type,
                       told.format(number=numbers.get(one.evidence_id, 0)), "Supplement")
            for name, one in attached_names(document)
        ),
    ]  # fmt: skip


def lay_out(document: Document, job: Job, *, has_boxes: bool = False) -> Book:
    """The document on its pages: every section in its order."""
    book = Book(document, has_boxes=has_boxes)
    parts = (draw_summary, draw_full, *(PARTS[one] for one in document.sections), draw_about)
    for number, part in enumerate(parts):
        job.check()
        job.progress(number, len(parts) + 1)
        part(book)
    book.press.end_page()
    book.press.tape.settle()
    return book
