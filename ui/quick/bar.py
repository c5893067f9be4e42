"""What stays for six seconds after a quick line: where it went, the way to it, the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from portfolio.text import _
from ui.announce import announce
from ui.theme import Theme
from ui.widgets.basics import Card, button, column, label, row

STAY_MS, LISTENING_MS = 6_000, 30_000  # a screen reader needs the time to get there


class SavedBar(QWidget):
    """It takes no keys from what she goes back to; while it has them, or the mouse, it stays."""

    open_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, words: str, undo: Callable[[], object]) -> None:
        flags = Qt.WindowType
        super().__init__(None, flags.FramelessWindowHint | flags.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setObjectName("canvas")
        theme.dressed(self)
        self.setWindowTitle(words)
        self._theme, self._words, self._undo = theme, words, undo
        picture = label("", wraps=False)
        picture.setPixmap(theme.icon("check", theme.tokens.ok).pixmap(theme.px(18)))
        self.open = button(_("Open"), self._open, "link")
        self.undo = button(_("Undo"), self._take_back, "link")
        told = row(picture, label(words, "goal", wraps=False), None, self.open, self.undo)
        self.setLayout(column(Card(told)))
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._leave)

    def appear(self) -> None:
        """Show for a while, and say it."""
        self.show()
        announce(self, self._words)
        self._clock.start(LISTENING_MS if QAccessible.isActive() else STAY_MS)

    @Slot()
    def _leave(self) -> None:
        if self.isActiveWindow() or self.underMouse():
            self._clock.start()
        else:
            self.close()

    def _open(self) -> None:
        self.open_wanted.emit()
        self.close()

    def _take_back(self) -> None:
        self._undo()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc is enough."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell that it has gone."""
        if event.type() == QEvent.Type.Close:
            self._clock.stop()
            self.closed.emit()
        return super().event(event)
