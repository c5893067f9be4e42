"""Rings of values that nobody uses any more are freed on the window's thread, and on no other.

Python looks for such rings on whichever thread happens to make the next value. A closed window is
a ring, and Qt's parts die on their own thread or take the program with them: a worker that reads a
dictionary brought it down. So Python no longer looks by itself; this does, at the same thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 500


class Garbage(QObject):
    """Looks twice a second for what is to be freed, while the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    @Slot()
    def _look(self) -> None:
        free_what_is_due()


def look_past_what_is_loaded() -> None:
    """Of all that is there now nothing is looked at again: modules and classes stay for good.

    With them a look at the oldest generation took 0.1 s, in which no key was heard; then 0.01 s.
    """
    gc.freeze()


def free_what_is_due() -> None:
    """Free the oldest generation whose count is past Python's threshold; the thread is yours."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
