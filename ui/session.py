"""One open portfolio as the window sees it: reads by the library, writes by here and only here.

A write tells what it touched and who asked; lists refresh the rows named, an editor skips its own
news. Drafts are kept while she types and become revisions by flush().
"""

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from portfolio.change import EVERYTHING, Change
from portfolio.errors import PortfolioError
from portfolio.library import Library
from portfolio.model.records import Record
from portfolio.text import _, ngettext
from portfolio.vault.erasing import Erased, erase, erased_words
from portfolio.vault.mending import mend, mend_all
from portfolio.vault.opened import Opened
from portfolio.vault.rescue import clear, put_aside, take_back
from ui.jobs import Jobs
from ui.outbox import Outbox

LOOK_AROUND_MS = 2000  # how soon a line written by the command line shows


class Session(QObject):
    """The window's only way to write. All signals come on the window's thread."""

    changed = Signal(object, object)
    flushing = Signal()
    kept = Signal()
    failed = Signal(str)
    done = Signal(str)
    closed = Signal()
    unsaved = Signal(bool)

    def __init__(self, opened: Opened, jobs: Jobs, rescue: Path | None = None) -> None:
        super().__init__()
        self.opened = opened
        self._rescue = rescue
        self.only_on_screen: set[str] = set()
        self.has_failed = False
        self.library: Library = opened.library()
        self.jobs = jobs
        self.outbox = Outbox(self)
        self.outbox.failed.connect(self.failed)
        if rescue is not None:
            take_back(opened, self.library, rescue)
        self.library.recover()
        self._seen = self.library.outside_changes
        self._look_around = QTimer(self)
        self._look_around.setInterval(LOOK_AROUND_MS)
        self._look_around.timeout.connect(self.look_around)
        self._look_around.start()

    def today(self) -> date:
        """The local day."""
        return self.library.today()

    def keep(self, record: Record, base: str = "") -> bool:
        """Keep what is being typed; True when it is on disk, else `failed` has told why."""
        try:
            self.library.journal.keep(record, base)
        except PortfolioError as fault:
            self._put_aside(record)
            self.unsaved.emit(True)
            self.failed.emit(str(fault))
            return False
        self.only_on_screen.discard(record.id)
        if self._rescue is not None:
            clear(self._rescue, record.id)
        self.kept.emit()
        return True

    def forget(self, record_id: str) -> None:
        """Drop the draft of a record that was never kept."""

        def drop() -> Change:
            self.library.journal.forget(record_id)
            return Change()

        self._write(drop, self)

    def _put_aside(self, record: Record) -> None:
        """The portfolio's disk refuses: a sealed copy elsewhere, or the screen alone has it."""
        self.only_on_screen.add(record.id)
        if self._rescue is not None:
            with contextlib.suppress(PortfolioError):
                put_aside(self.opened, self._rescue, record)
                self.only_on_screen.discard(record.id)

    def save(self, record: Record, source: object = None) -> Change:
        """Keep a record as a revision. An empty change when nothing was new or `failed` told."""
        return self._write(lambda: self.library.journal.save(record), source)

    def delete(self, record_id: str, source: object = None) -> Change:
        """Delete a record; undo_delete brings it back."""
        return self._write(lambda: self.library.journal.delete(record_id), source)

    def undo_delete(self, record_id: str, source: object = None) -> Change:
        """Bring the last version before the deletion back."""
        return self._write(lambda: self.library.journal.undelete(record_id), source)

    def restore(self, revision_id: str, source: object = None) -> Change:
        """Make an earlier version the newest one."""
        return self._write(lambda: self.library.journal.restore(revision_id), source)

    def mend(self, record_id: str, source: object = None) -> Change:
        """Put a damaged record back: from a backup, or else its last whole version."""

        def put_back() -> Change:
            if mend(self.opened, record_id):
                return EVERYTHING
            return self.library.journal.undelete(record_id)

        return self._write(put_back, source)

    def mend_all(self) -> None:
        """Put back from copies whatever is damaged; what is left is told."""
        opened = self.opened

        def told(left: int) -> None:
            self.changed.emit(EVERYTHING, None)
            whole = _("All is whole again.")
            words = ngettext("{n} place is damaged still.", "{n} places are damaged still.", left)
            self.done.emit(words.format(n=left) if left else whole)

        self.jobs.run(lambda: mend_all(opened), told, self.failed.emit)

    def erase(self, record_id: str) -> None:
        """Erase a record for good on a worker; ends in `done` or `failed`."""
        opened = self.opened

        def told(done: Erased) -> None:
            self.changed.emit(done.change, None)
            self.done.emit(erased_words(done))

        self.flush()
        self.jobs.run(lambda: erase(opened, record_id), told, self.failed.emit)

    def map(self, record_id: str, code: str, because: str = "", source: object = None) -> Change:
        """Let a record stand for a statement."""

        def keep() -> Change:
            kept = self.library.mappings.map(record_id, code, because)
            return Change(frozenset({"mapping"}), frozenset({kept.id, record_id}))

        return self._write(keep, source)

    def unmap(self, mapping_id: str, source: object = None) -> Change:
        """Take a mapping back."""
        return self._write(lambda: self.library.mappings.unmap(mapping_id), source)

    def do(self, work: Callable[[Library], Change], source: object = None) -> Change:
        """Any other write: several records as one, a framework, a calendar."""
        return self._write(lambda: work(self.library), source)

    def flush(self) -> None:
        """Let every editor keep its text, then make revisions of all drafts."""
        self.flushing.emit()
        self._write(self.library.journal.commit_drafts, self)

    @Slot()
    def look_around(self) -> None:
        """Notice what another program wrote beside us."""
        now = self.library.outside_changes
        if now != self._seen:
            self._seen = now
            self.changed.emit(EVERYTHING, None)

    def close(self) -> None:
        """Commit what is open, wait for the workers, close the database."""
        self._look_around.stop()
        self.flush()
        self.outbox.cancel()
        self.jobs.wait()
        self.library.close()
        self.closed.emit()

    def _write(self, work: Callable[[], Change], source: object) -> Change:
        self.has_failed = False
        try:
            change = work()
        except PortfolioError as fault:
            self.has_failed = True
            self.failed.emit(str(fault))
            return Change()
        if change:
            self.changed.emit(change, source)
        return change
