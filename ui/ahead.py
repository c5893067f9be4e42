"""Makes and fills the pages that were not yet shown, a step a turn, while nobody touches anything.

A page reads again what was written since when it is shown, so that the first visit is as quick as
the next one and shows the same.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.idle import Idle

SOON_MS, QUIET_MS, TURN_MS = 100, 500, 1
REST_MS = 3000  # nobody touches anything for so long: something may take a moment


class Ahead(QObject):
    """Takes one step after the other while `idle` sees no touch; `rested` a while after the last.

    By then who opened the program reads or is away.
    """

    rested = Signal()

    def __init__(self, idle: Idle) -> None:
        super().__init__(idle)
        self._step: Callable[[], bool] = lambda: False
        self._is_done = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._go_on)
        idle.touched.connect(self._wait)

    def start(self, step: Callable[[], bool]) -> None:
        """Begin once the window is seen; each touch makes it wait for a quiet moment.

        A step is short enough not to be felt, and gives False when nothing is left.
        """
        self._step, self._is_done = step, False
        self._clock.start(SOON_MS)

    def stop(self) -> None:
        """Make nothing more."""
        self._clock.stop()

    @Slot()
    def _wait(self) -> None:
        if self._clock.isActive():
            self._clock.start(REST_MS if self._is_done else QUIET_MS)

    @Slot()
    def _go_on(self) -> None:
        if self._is_done:
            self.rested.emit()
        elif self._step():
            self._clock.start(TURN_MS)
        else:
            self._is_done = True
            self._clock.start(REST_MS)
