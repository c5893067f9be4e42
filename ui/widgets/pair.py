"""Two parts side by side; one under the other where there is no room for both."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

GAP_PX = 12


class Pair(QWidget):
    """As narrow as the wider of the two. `is_whole`: beside where the first is whole."""

    def __init__(
        self, first: QWidget, second: QWidget, *, shares: tuple[int, int] = (1, 1),
        is_top: bool = False, is_whole: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._parts, self._is_whole = (first, second), is_whole
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
        first, second = (part.minimumSizeHint().width() for part in self._parts)
        if self._is_whole:
            first = max(first, self._parts[0].sizeHint().width())
        needed = first + GAP_PX + second
        way = QBoxLayout.Direction
        wanted = way.TopToBottom if event.size().width() < needed else way.LeftToRight
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)
            self.updateGeometry()
        super().resizeEvent(event)
