"""Two parts side by side; one under the other where there is no room for both."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

GAP_PX = 16


class Pair(QWidget):
    """As narrow as the wider of the two."""

    def __init__(
        self, first: QWidget, second: QWidget, *, shares: tuple[int, int] = (1, 1),
        is_top: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._parts = (first, second)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP_PX)
        align = Qt.AlignmentFlag.AlignTop if is_top else Qt.AlignmentFlag(0)
        for part, share in zip(self._parts, shares, strict=True):
            self._layout.addWidget(part, share, align)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """What is needed at least: one part's width."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Go from two columns to one, and back."""
        needed = sum(part.minimumSizeHint().width() for part in self._parts) + GAP_PX
        way = QBoxLayout.Direction
        wanted = way.TopToBottom if event.size().width() < needed else way.LeftToRight
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)
            self.updateGeometry()
        super().resizeEvent(event)
