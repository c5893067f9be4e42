"""Icons that stand before a word: alone, or on the tinted disc that is the sign of a kind."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from portfolio.model.words import Kind
from ui.kinds import ICONS, colours
from ui.theme import Theme
from ui.widgets.basics import row

DISC_PX, ICON_PX, SHARP = 36, 16, 2


def kind_disc(theme: Theme, kind: Kind, size: int = DISC_PX) -> QLabel:
    """The sign of a kind as a part of a card."""
    made = QLabel()
    pixels = QPixmap(QSize(theme.px(size), theme.px(size)) * SHARP)
    pixels.setDevicePixelRatio(SHARP)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    paint_disc(painter, theme, kind, QRectF(0, 0, theme.px(size), theme.px(size)))
    painter.end()
    made.setPixmap(pixels)
    made.setFixedSize(theme.px(size), theme.px(size))
    return made


def paint_disc(painter: QPainter, theme: Theme, kind: Kind, area: QRectF) -> None:
    """Paint the sign of a kind."""
    ink, ground = colours(kind, theme.tokens)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(area)
    inset = area.width() / 4
    theme.icon(ICONS[kind], ink).paint(
        painter, area.adjusted(inset, inset, -inset, -inset).toRect()
    )


def icon_label(theme: Theme, name: str, colour: str = "", size: int = ICON_PX) -> QLabel:
    """An icon that stands before its word, and says nothing itself."""
    made = QLabel()
    pixels = theme.px(size)
    made.setPixmap(theme.icon(name, colour, size).pixmap(QSize(pixels, pixels)))
    made.setFixedWidth(pixels)
    return made


def icon_row(icon: QLabel, words: QWidget, *rest: QWidget) -> QHBoxLayout:
    """An icon at the height of the first line, words that take the room, and what ends the row."""
    layout = row(icon, words, *rest)
    layout.setStretch(1, 1)
    layout.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
    return layout
