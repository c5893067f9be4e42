"""What we rely on in the Qt binding, tried because a release of it failed at it."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.fields import number_edit

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


def test_a_number_is_seen_in_its_field(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """With a style sheet and no arrows Qt once left one pixel for the digits."""
    Theme(qapp, tmp_path, "light", 100)
    field = number_edit()
    qtbot.addWidget(field)
    field.resize(200, 40)
    field.show()
    assert field.lineEdit().width() > 150
