"""The head of a page: a quiet line, the title and what can be done, in one place on all pages."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.widgets.basics import column, label

GAP = 8
ROW, COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class PageHead(QWidget):
    """In one row as long as all has room beside the title, else one under the other."""

    def __init__(self, title: str, *parts: QWidget, meta: str = "") -> None:
        super().__init__()
        self.meta, self.title = label(meta, "muted", wraps=False), label(title, "title")
        self._words, self._parts = QWidget(), parts
        self._words.setLayout(column(self.meta, self.title, spacing=2))
        self._row = QBoxLayout(ROW, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._words, 1)
        self._doing = QBoxLayout(ROW)
        self._doing.setSpacing(GAP)
        for part in parts:
            self._doing.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._doing)
        self._doing.addStretch(0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as its widest part: it can always become a column."""
        width = max(part.minimumSizeHint().width() for part in (self._words, *self._parts))
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """All in a row; else what can be done under the title; else each thing under the other."""
        super().resizeEvent(event)
        doing, room = sum(part.sizeHint().width() + GAP for part in self._parts), event.size()
        outer = ROW if self._needed_px + doing <= room.width() else COLUMN
        inner = ROW if doing <= room.width() else COLUMN
        if (self._row.direction(), self._doing.direction()) != (outer, inner):
            self._row.setDirection(outer)
            self._doing.setDirection(inner)
            QTimer.singleShot(
                0, self, self.updateGeometry
            )  # Qt hears nothing of it while it lays out

    @property
    def _needed_px(self) -> int:
        """The width of the quiet line or of the title, in one line each."""
        lines = (self.meta, self.title)
        return max(one.fontMetrics().horizontalAdvance(one.text()) for one in lines)
