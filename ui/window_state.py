"""Where the window stood and on which page: kept, and put back.

A screen that is gone leaves no window out of sight.
"""

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.settings import Settings

USUAL = QSize(1360, 880)
FRAME_PX = 40  # for a title bar, where the system has not told its size yet


def put_back(window: QMainWindow, settings: Settings) -> None:
    """Let a window stand where it stood, maximised if it was, and always on a screen."""
    window.resize(USUAL)
    geometry = settings.get().geometry
    if geometry:
        window.restoreGeometry(_bytes(geometry))
    if not window.isMaximized():
        clamp(window)


def keep_state(window: QMainWindow, settings: Settings, page: str) -> None:
    """Write down where it stands."""
    settings.set(geometry=_text(window.saveGeometry()), last_page=page)


def stand_like(widget: QWidget, before: QWidget | None) -> None:
    """Take the place of what was on the screen; the first one has the usual size."""
    if before is None:
        widget.resize(USUAL)
        clamp(widget)
        return
    widget.setGeometry(before.geometry())
    if before.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
        widget.setWindowState(Qt.WindowState.WindowMaximized)


def clamp(widget: QWidget) -> None:
    """Bring a window wholly onto the screen where most of it is, made smaller where it must."""
    place = widget.geometry()
    screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry().adjusted(0, FRAME_PX, 0, 0)
    fits = QRect(place.topLeft(), place.size().boundedTo(room.size()))
    fits.moveLeft(min(max(fits.left(), room.left()), room.right() + 1 - fits.width()))
    fits.moveTop(min(max(fits.top(), room.top()), room.bottom() + 1 - fits.height()))
    if fits != place:
        widget.setGeometry(fits)


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode())


def to_front(screen: QWidget) -> None:
    """Over the other windows, with the keys; one that was made small is shown again."""
    screen.showNormal()
    screen.raise_()
    screen.activateWindow()
