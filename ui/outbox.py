"""What leaves and comes in as seen by the window: looked through and written on workers.

Its one write in the journal, that a file left, goes through the session.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from exporters.base import Job
from portfolio.change import Change
from portfolio.library import Library
from portfolio.model.selection import Selection
from portfolio.model.sharing import Export
from portfolio.vault.opened import Opened
from ui.jobs import Jobs

Sent = tuple[Path, Export]


class Home(Protocol):
    """The session, as far as the outbox needs it."""

    opened: Opened
    jobs: Jobs

    def flush(self) -> None:
        """Keep what is being typed."""

    def do(self, work: Callable[[Library], Change], source: object = None) -> Change:
        """Write to the journal."""


class Outbox(QObject):
    """`looked` gives a Leaving, `exported` the path of a file that is whole on the disk."""

    progress = Signal(int, int)
    exported = Signal(object)
    looked = Signal(object)
    failed = Signal(str)

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._home = home
        self._stop = threading.Event()

    def export(self, selection: Selection, path: Path, *, has_reply: bool = False) -> None:
        """Write a document; ends in `exported` or `failed`. The window stays alive."""
        self._home.flush()
        self._stop.clear()
        opened, job = self._home.opened, Job(self.progress.emit, self._stop.is_set)

        def work() -> Sent:
            # sending brings the Markdown reader, which the start path does without
            from ui.sending import send  # noqa: PLC0415

            return path, send(opened, selection, path, job, has_reply=has_reply)

        self._home.jobs.run(work, self._sent, self.failed.emit)

    def look(self, selection: Selection) -> None:
        """Find out what would leave; ends in `looked` or `failed`. Nothing is written."""
        self._home.flush()
        opened = self._home.opened

        def work() -> object:
            from ui.sending import look  # noqa: PLC0415  as above

            return look(opened, selection)

        self._home.jobs.run(work, self.looked.emit, self.failed.emit)

    @Slot()
    def cancel(self) -> None:
        """Ask a running export to stop; it takes its half-written file away."""
        self._stop.set()

    def _sent(self, sent: Sent) -> None:
        """Note in the journal what left, then tell the pages."""
        path, export = sent
        self._home.do(lambda library: library.exports.add(export), self)
        self.exported.emit(path)
