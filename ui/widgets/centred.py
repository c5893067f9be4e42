"""A card in the middle of the window; it scrolls where the window is too short for it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import BODY_PX
from ui.widgets.basics import Card

WIDE, EDGE, INSIDE_PX, UNDER_PX = 620, 24, 36, 14


class Centred(QScrollArea):
    """What is on the screen while no portfolio is open; as wide as its text needs."""

    wide_px = WIDE

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def px(self, size: float) -> int:
        """A length that grows with the text."""
        return round(size * max(self.font().pixelSize(), BODY_PX) / BODY_PX)

    def lay_out(self, *parts: QWidget | QLayout | None, under: QWidget | None = None) -> None:
        """Put the parts on the card, and a line under it."""
        self.card = Card(*parts)
        side = self.px(INSIDE_PX)
        self.card.content.setContentsMargins(side, side - 8, side, side - 8)
        around = QWidget()
        around.setObjectName("sidebar")
        outer = QVBoxLayout(around)
        outer.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        outer.setSpacing(UNDER_PX)
        outer.addStretch(1)
        outer.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        if under is not None:
            outer.addWidget(under, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)
        self.setWidget(around)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """The height is known once the words have their font."""
        self.ensurePolished()
        self._fit()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Never wider than the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the card the height that its wrapped words need; its hint knows one line each."""
        if self.widget() is None:
            return
        wide = min(self.px(self.wide_px), self.width() - 2 * EDGE)
        self.card.setFixedWidth(wide)
        for words in self.card.findChildren(QLabel):
            words.ensurePolished()
        self.card.content.invalidate()
        self.card.setMinimumHeight(self.card.content.totalHeightForWidth(wide))
