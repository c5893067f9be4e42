"""A line that finds while one types, with the sign of it before its words."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.theme import Theme

ICON_PX, GAP_PX, SIDE_PX = 16, 8, 11  # from the icon to the words; from the side to the icon


class Finder(QLineEdit):
    """What it finds is its name and its hint. The sign is painted: it is no part of its own."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setClearButtonEnabled(True)
        self.setTextMargins(theme.px(ICON_PX + GAP_PX), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The line as the style draws it, and the sign over it."""
        super().paintEvent(event)
        size = self._theme.px(ICON_PX)
        painter = QPainter(self)
        place = QRect(SIDE_PX, (self.height() - size) // 2, size, size)
        self._theme.icon("search", size=ICON_PX).paint(painter, place)
        painter.end()
