"""From a frozen Document to a file. Knows no database and no Qt. One table of formats."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from exporters.base import Format, Job, Render
from exporters.ics import render_ics
from exporters.json import render_json
from portfolio.document import Document
from portfolio.files import safe_target
from portfolio.kinds import KINDS, PLANS, WHOLE
from portfolio.leaving import PageOne


def _checked(render: Render) -> Render:
    """The same writer, and then what it wrote is read back for words that were to be hidden."""

    def render_checked(document: Document, part: Path, job: Job) -> None:
        if not job.hidden:
            render(document, part, job)
            return
        from exporters.redaction import check_files, check_redaction  # noqa: PLC0415  as below

        check_files(document, job.hidden)
        render(document, part, job)
        check_redaction(part, job.hidden)

    return render_checked


def _render_pdf(document: Document, part: Path, job: Job) -> None:
    # reportlab and pikepdf take 0.4 s to load; only a PDF needs them.
    from exporters.pdf.write import render_pdf  # noqa: PLC0415

    render_pdf(document, part, job)


def try_page_one(document: Document) -> PageOne:
    """What of page one would have no room there. Nothing is written."""
    if not KINDS[document.kind].is_pdf:
        return PageOne()
    from exporters.pdf.room import page_one  # noqa: PLC0415  as above

    return page_one(document)


def render_recovery_sheet(groups: Sequence[str], name: str, portfolio: str, made_on: date) -> bytes:
    """A page to print with the recovery code. Shown to her alone, kept by the program nowhere."""
    from exporters.pdf.sheet import recovery_sheet  # noqa: PLC0415  as above

    return recovery_sheet(groups, name, portfolio, made_on)


def write_reply_slip(document: Document, evidence: Path, sha256: str) -> Path:
    """Write the reply slip beside a PDF of evidence; gives its path. Raises CannotWrite."""
    from exporters.pdf.slip import slip_name, write_slip  # noqa: PLC0415  as above

    path = slip_name(evidence)
    with safe_target(path) as part:
        write_slip(document, evidence, sha256, part)
    return path


FORMATS = {
    one.kind: one
    for one in (
        *(
            Format(kind.kind, ".pdf", "application/pdf", _checked(_render_pdf))
            for kind in KINDS.values()
            if kind.is_pdf
        ),
        Format(PLANS, ".ics", "text/calendar", _checked(render_ics)),
        Format(WHOLE, ".json", "application/json", _checked(render_json)),
    )
}
