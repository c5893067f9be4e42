"""The steps of Share as she goes them: on by the button in the bar, until the file is there."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.pages.share import SharePage
from ui.window import Window

LEFT = Qt.MouseButton.LeftButton
LONG = 60_000


def to_leaves(qtbot: QtBot, window: Window, page: SharePage) -> None:
    """From the choice to what leaves."""
    with qtbot.waitSignal(window.session.outbox.looked, timeout=LONG):
        qtbot.mouseClick(page.make.next, LEFT)


def to_preview(qtbot: QtBot, window: Window, page: SharePage) -> None:
    """From what leaves to the pages."""
    with qtbot.waitSignal(window.session.outbox.previewed, timeout=LONG):
        qtbot.mouseClick(page.make.next, LEFT)


def to_file(qtbot: QtBot, window: Window, page: SharePage) -> None:
    """From the choice to the file that is written."""
    to_leaves(qtbot, window, page)
    to_preview(qtbot, window, page)
    with qtbot.waitSignal(window.session.outbox.exported, timeout=LONG):
        qtbot.mouseClick(page.make.next, LEFT)
