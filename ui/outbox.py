"""What leaves and comes in as seen by the window: looked through and written on workers.

Its one write in the journal, that a file left, goes through the session.
"""

import threading
from collections.abc import Callable
from functools import partial
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


class Droppable(Protocol):
    """A preview, as far as the outbox needs it."""

    def drop(self) -> None:
        """Take it away."""


class Outbox(QObject):
    """`looked` gives a Leaving, `exported` the path and the Export of a file that is whole.

    `previewed` gives a Preview, which whoever asked for it drops; `previewing` how far it is.
    """

    progress = Signal(int, int)
    previewing = Signal(int, int)
    previewed = Signal(object)
    exported = Signal(object, object)
    looked = Signal(object)
    failed = Signal(str)

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._home = home
        self._stop = threading.Event()
        self._stop_preview = threading.Event()
        self._looks = 0

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
        self._looks += 1
        number = self._looks

        def work() -> object:
            from ui.sending import look  # noqa: PLC0415  as above

            return look(opened, selection)

        self._home.jobs.run(work, partial(self._looked, number), self.failed.emit)

    def _looked(self, number: int, found: object) -> None:
        """What was asked for before a later question interests nobody any more."""
        if number == self._looks:
            self.looked.emit(found)

    def preview(self, selection: Selection, folder: Path) -> None:
        """Write it into a private folder; ends in `previewed` or `failed`, or is left."""
        self.leave_preview()
        self._home.flush()
        self._stop_preview = stop = threading.Event()
        opened, job = self._home.opened, Job(self.previewing.emit, stop.is_set)

        def work() -> object:
            from ui.sending import preview  # noqa: PLC0415  as above

            return preview(opened, selection, folder, job)

        then, failed = partial(self._show_preview, stop), partial(self._fail_preview, stop)
        self._home.jobs.run(work, then, failed)

    @Slot()
    def leave_preview(self) -> None:
        """Stop what is made for a preview; nobody waits for it any more."""
        self._stop_preview.set()

    def _show_preview(self, stop: threading.Event, made: Droppable) -> None:
        if stop.is_set():
            made.drop()
        else:
            self.previewed.emit(made)

    def _fail_preview(self, stop: threading.Event, sentence: str) -> None:
        if not stop.is_set():
            self.failed.emit(sentence)

    @Slot()
    def cancel(self) -> None:
        """Ask what is written to stop; it takes its half-written file away."""
        self._stop.set()
        self.leave_preview()

    def _sent(self, sent: Sent) -> None:
        """Note in the journal what left, then tell the pages."""
        path, export = sent
        self._home.do(lambda library: library.exports.add(export), self)
        self.exported.emit(path, export)
