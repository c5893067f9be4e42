"""What we rely on in the Qt binding, tried because a release of it failed at it."""

import sys

from PySide6.QtCore import QObject, Signal

EMITS = 200


class Bell(QObject):
    """Something that tells."""

    rung = Signal(int)


def test_telling_wears_nothing_out() -> None:
    """PySide 6.12.0 lost a reference to True with each emit: after some thousand the program died.

    Python 3.11 counts references to True; from 3.12 on it does not, and nothing can be seen.
    """
    bell, before = Bell(), sys.getrefcount(True)
    for number in range(EMITS):
        bell.rung.emit(number)
    assert sys.getrefcount(True) > before - EMITS // 2
