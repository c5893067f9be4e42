"""The one way out: assemble, write, and note what left. For the window and the command line.

Nothing here knows Qt: the command line sends without it.
"""

import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from exporters import FORMATS, try_page_one, write_reply_slip
from exporters.base import QUIET, Job
from exporters.facts import FileFacts
from portfolio.assemble import assemble
from portfolio.document import Document
from portfolio.files import cannot_write
from portfolio.kinds import KINDS
from portfolio.leaving import Leaving, leaving
from portfolio.library import Library
from portfolio.model.selection import Selection
from portfolio.model.sharing import Export
from portfolio.privacy.names import Renamer
from portfolio.vault.opened import Opened


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A document ready to be written, and what the writer needs besides. Holds no database."""

    document: Document
    selection: Selection
    job: Job

    def write(self, path: Path, job: Job = QUIET, *, has_reply: bool = False) -> Export:
        """Write the file, and a reply slip beside it where one is wished.

        Gives what the journal has to note. Raises CannotWrite or Cancelled.
        """
        made = replace(self.job, progress=job.progress, stopped=job.stopped)
        document = self.document
        written = FORMATS[document.kind].write(document, path, made)
        if has_reply:
            write_reply_slip(document, path, written.sha256)
        return Export(
            id=document.export_id,
            kind=document.kind,
            at=datetime.now(UTC).replace(microsecond=0),
            start=self.selection.start,
            end=self.selection.end,
            cycle_id=self.selection.cycle_id,
            reader=document.facts.reader,
            file_name=path.name,
            sha256=written.sha256,
            size_bytes=written.size_bytes,
            fingerprint=document.fingerprint,
            record_ids=document.records.ids,
        )


def prepare(library: Library, selection: Selection) -> Outgoing:
    """The document of a selection, and the key that signs it where it is to be signed."""
    document = assemble(library, selection)
    key = library.signing_key() if selection.is_signed else None
    cited = "\n".join(one.source for one in document.records.entries)
    hidden = Renamer(library.names.all()).hidden(cited)
    return Outgoing(document, selection, Job(key=key, hidden=hidden))


def send(
    opened: Opened, selection: Selection, path: Path, job: Job, *, has_reply: bool = False
) -> Export:
    """Open the library anew (a worker has its own), prepare, close it, and write."""
    library = opened.library()
    try:
        outgoing = prepare(library, selection)
    finally:
        library.close()
    return outgoing.write(path, job, has_reply=has_reply)


@dataclass(frozen=True, slots=True)
class Preview:
    """A file as it would leave, in a private folder of its own. `facts` None where it is no PDF."""

    path: Path
    facts: FileFacts | None
    size_bytes: int

    def drop(self) -> None:
        """Take it away; what another program still holds goes at the next start."""
        shutil.rmtree(self.path.parent, ignore_errors=True)


def preview(opened: Opened, selection: Selection, folder: Path, job: Job) -> Preview:
    """Send it into a new folder that only she can read; no journal notes it.

    Raises what `send` raises; nothing is left then.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        home = Path(tempfile.mkdtemp(dir=folder))
    except OSError as fault:
        raise cannot_write(folder, fault) from fault
    path = home / f"preview{FORMATS[selection.kind].suffix}"
    from exporters.preview import file_facts  # noqa: PLC0415  pikepdf; only previews need it

    try:
        sent = send(opened, selection, path, job)
        facts = file_facts(path) if KINDS[selection.kind].is_pdf else None
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise
    return Preview(path, facts, sent.size_bytes)


def overview(library: Library, selection: Selection) -> Leaving:
    """What would leave, and what of page one would have no room there."""
    document = assemble(library, selection)
    return replace(leaving(library, document, selection), page_one=try_page_one(document))


def look(opened: Opened, selection: Selection) -> Leaving:
    """The same; the library is opened anew, as a worker has to."""
    library = opened.library()
    try:
        return overview(library, selection)
    finally:
        library.close()
