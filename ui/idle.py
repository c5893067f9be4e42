"""Notices that somebody touches keyboard or mouse, or that nobody does, to lock."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

MINUTE_MS = 60_000
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Idle(QObject):
    """Emits `touched` at each touch, `idle` when there was none for so many minutes; 0 never does.

    It watches the system's windows that have the keyboard, not each widget: a filter on the whole
    program would be asked at every repaint.
    """

    idle = Signal()
    touched = Signal()

    def __init__(self, parent: QObject, minutes: int) -> None:
        super().__init__(parent)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.idle)
        self.set_minutes(minutes)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on."""
        self._clock.setInterval(minutes * MINUTE_MS)
        if minutes:
            self._clock.start()
        else:
            self._clock.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Begin anew at each touch; the event goes on."""
        if event.type() in _TOUCHES:
            self.touched.emit()
            if self._clock.isActive():
                self._clock.start()
        return super().eventFilter(watched, event)

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        """A dialog has a window of its own."""
        if window is not None:
            window.installEventFilter(self)
