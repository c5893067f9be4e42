"""What we rely on in the Qt binding, tried because a release of it failed at it."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.catalogue import PAGES
from ui.theme import Theme
from ui.widgets.fields import number_edit
from ui.widgets.page_head import PageHead
from ui.window import Window

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


class _Strays(QObject):
    """Remembers what is shown as a window though it is a part of one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Looks on."""
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self._window
        ):
            self.found.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_part_flashes_up_as_a_window(qapp: QApplication, window: Window) -> None:
    """A part that is shown before it has a home takes the keyboard from the page."""
    strays = _Strays(window)
    qapp.installEventFilter(strays)
    for name in PAGES:
        window.show_page(name)
    window.looking.toggle()
    qapp.removeEventFilter(strays)
    assert strays.found == []


def test_a_page_that_goes_before_its_turn_is_not_asked_again(qtbot: QtBot) -> None:
    """What waits for the next turn goes with the part that it is for, and tells no fault."""
    head = PageHead("A title", QPushButton("A long word for a button"))
    head.resize(60, 200)
    head.show()
    head.resize(61, 200)
    head.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # type: ignore[arg-type]
    with qtbot.captureExceptions() as faults:
        QApplication.processEvents()
    assert faults == []
