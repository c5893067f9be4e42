"""Work that takes longer than 50 ms: pure functions on a thread pool, their ends on the window's.

One of the two places that catch every exception: a worker's bug must reach the window.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal, Slot

from portfolio.errors import PortfolioError
from portfolio.text import _
from ui.garbage import Garbage

WAIT_MS = 30_000  # how long closing waits for a job that was told to stop


@dataclass(frozen=True, slots=True)
class Ends:
    """What is called with the result, or with the sentence for the fault."""

    then: Callable[[Any], None]
    failed: Callable[[str], None]


class Jobs(QObject):
    """Runs work beside the window and brings the result back to the window's thread."""

    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._garbage = Garbage(self)
        self._waiting: dict[int, Ends] = {}
        self._count = 0
        self._finished.connect(self._deliver)

    def run(
        self,
        work: Callable[[], object],
        then: Callable[[Any], None],
        failed: Callable[[str], None],
    ) -> None:
        """Run `work` on a worker, then one of the two ends on this thread."""
        self._count += 1
        number = self._count
        self._waiting[number] = Ends(then, failed)

        def body() -> None:
            try:
                result = work()
            except Exception as fault:  # noqa: BLE001  see the file's docstring
                self._finished.emit(number, None, fault)
            else:
                self._finished.emit(number, result, None)

        self._pool.start(body)

    def wait(self) -> bool:
        """Wait until all work has ended and its ends were called; False when not in time."""
        is_done = self._pool.waitForDone(WAIT_MS)
        QCoreApplication.sendPostedEvents(self)  # what ended meanwhile may have something to keep
        return is_done

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, fault: Exception | None) -> None:
        ends = self._waiting.pop(number)
        if fault is None:
            ends.then(result)
        elif isinstance(fault, PortfolioError):
            ends.failed(str(fault))
        else:
            ends.failed(_("Something went wrong inside the program. What you wrote is safe."))
            raise fault
