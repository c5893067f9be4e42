"""What leaves and comes in as seen by the window: looked through and written on workers.

Its one write in the journal, that a file left, goes through the session.
"""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from exporters.base import Job
from portfolio.model.selection import Selection
from portfolio.model.sharing import Export

if TYPE_CHECKING:
    from ui.session import Session

Sent = tuple[Path, Export]


class Outbox(QObject):
    """`looked` gives a Leaving, `exported` the path of a file that is whole on the disk."""

    progress = Signal(int, int)
    exported = Signal(object)
    looked = Signal(object)
    failed = Signal(str)

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._stop = threading.Event()

    def export(self, selection: Selection, path: Path, *, has_reply: bool = False) -> None:
        """Write a document; ends in `exported` or `failed`. The window stays alive."""
        self._session.flush()
        self._stop.clear()
        opened, job = self._session.opened, Job(self.progress.emit, self._stop.is_set)

        def work() -> Sent:
            # sending brings the Markdown reader, which the start path does without
            from ui.sending import send  # noqa: PLC0415

            return path, send(opened, selection, path, job, has_reply=has_reply)

        self._session.jobs.run(work, self._sent, self._fail)

    def look(self, selection: Selection) -> None:
        """Find out what would leave; ends in `looked` or `failed`. Nothing is written."""
        self._session.flush()
        opened = self._session.opened

        def work() -> object:
            from ui.sending import look  # noqa: PLC0415  as above

            return look(opened, selection)

        self._session.jobs.run(work, self.looked.emit, self._fail)

    @Slot()
    def cancel(self) -> None:
        """Ask a running export to stop; it takes its half-written file away."""
        self._stop.set()

    def _sent(self, sent: Sent) -> None:
        """Note in the journal what left, then tell the pages."""
        path, export = sent
        self._session.do(lambda library: library.exports.add(export), self)
        self.exported.emit(path)

    def _fail(self, sentence: str) -> None:
        self.failed.emit(sentence)
        self._session.failed.emit(sentence)
