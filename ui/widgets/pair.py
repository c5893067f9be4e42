"""Two parts side by side; one under the other where there is no room for both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

GAP_PX = 16


class Pair(QWidget):
    """`least_px` is the width that both need side by side at this size of text."""

    def __init__(self, first: QWidget, second: QWidget, least_px: int, *, is_top: bool) -> None:
        super().__init__()
        self._least_px = least_px
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP_PX)
        align = Qt.AlignmentFlag.AlignTop if is_top else Qt.AlignmentFlag(0)
        self._layout.addWidget(first, 1, align)
        self._layout.addWidget(second, 1, align)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Go from two columns to one, and back."""
        way = QBoxLayout.Direction
        wanted = way.TopToBottom if event.size().width() < self._least_px else way.LeftToRight
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)
        super().resizeEvent(event)
