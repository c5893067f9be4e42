"""The head of a page: its title, and on the right what can be done; below it where it is narrow."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.widgets.basics import label

GAP = 8


class PageHead(QWidget):
    """In one row as long as all has room beside the title, else one under the other."""

    def __init__(self, title: str, *parts: QWidget) -> None:
        super().__init__()
        self._parts = (label(title, "title", wraps=False), *parts)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for number, part in enumerate(self._parts):
            self._row.addWidget(part, 0 if number else 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as its widest part: it can always become a column."""
        width = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A row or a column."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        needed = sum(part.sizeHint().width() + GAP for part in self._parts)
        wanted = way.LeftToRight if needed <= event.size().width() else way.TopToBottom
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)
            QTimer.singleShot(0, self.updateGeometry)  # Qt hears nothing of it while it lays out
