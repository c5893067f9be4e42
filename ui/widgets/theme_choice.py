"""Light, dark, or as the computer: three radio buttons, each under a small picture of it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ui.choosable import Choice
from ui.theme import Theme
from ui.tokens import DARK, LIGHT, Tokens
from ui.widgets.basics import column
from ui.widgets.crisp import crisp
from ui.widgets.flow import FlowBox

WIDTH_PX, HEIGHT_PX, ROUND_PX = 132, 80, 10


class _Picture(QWidget):
    """A small window in one look, or half in each; a click chooses. The radio has the name."""

    def __init__(self, theme: Theme, value: str, radio: QRadioButton) -> None:
        super().__init__()
        self._theme, self._radio = theme, radio
        self._halves = {"light": (LIGHT, LIGHT), "dark": (DARK, DARK)}.get(value, (LIGHT, DARK))
        self.setFixedSize(theme.px(WIDTH_PX), theme.px(HEIGHT_PX))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Choose it, as its radio button does."""
        self._radio.click()
        self._radio.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Sidebar, two cards and their lines; the frame says which one is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = self._radio.isChecked()
        wide = 2 if is_chosen else 1
        whole = crisp(self.rect(), wide)
        shape = QPainterPath()
        shape.addRoundedRect(whole, ROUND_PX, ROUND_PX)
        for number, tokens in enumerate(self._halves):
            half = QRectF(whole)
            half.setLeft(whole.left() + number * whole.width() / 2)
            painter.save()
            painter.setClipPath(shape)
            painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
            _draw_window(painter, whole, tokens)
            painter.restore()
        shown = self._theme.tokens
        pen = painter.pen()
        pen.setColor(QColor(shown.accent if is_chosen else shown.border_strong))
        pen.setWidth(wide)
        painter.setPen(pen)
        painter.drawPath(shape)
        painter.end()


class ThemeChoice(QWidget):
    """One Tab stop; the arrow keys move."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values = [str(one.value) for one in choices]
        parts = []
        for number, choice in enumerate(choices):
            radio = QRadioButton(choice.word)
            picture = _Picture(theme, str(choice.value), radio)
            radio.toggled.connect(picture.update)
            self._group.addButton(radio, number)
            part = QWidget()
            part.setLayout(column(picture, radio, spacing=6))
            parts.append(part)
        self.setLayout(column(FlowBox(*parts, spacing=16)))
        self._group.idToggled.connect(self._toggled)  # readers toggle where others press

    @Slot(int, bool)
    def _toggled(self, number: int, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(self._values[number])

    def show_value(self, value: str) -> None:
        """Show what is chosen."""
        self._group.button(self._values.index(value)).setChecked(True)


def _draw_window(painter: QPainter, whole: QRectF, t: Tokens) -> None:
    unit = whole.width() / WIDTH_PX
    painter.setPen(Qt.PenStyle.NoPen)

    def block(x: float, y: float, wide: float, high: float, colour: str, bend: float = 3) -> None:
        painter.setBrush(QColor(colour))
        place = QRectF(whole.left() + x * unit, whole.top() + y * unit, wide * unit, high * unit)
        painter.drawRoundedRect(place, bend * unit, bend * unit)

    block(0, 0, WIDTH_PX, HEIGHT_PX, t.canvas, 0)
    block(0, 0, 34, HEIGHT_PX, t.sidebar, 0)
    block(7, 9, 20, 7, t.accent)
    for line in range(3):
        block(7, 24 + 9 * line, 20, 3, t.border, 1.5)
    for top in (10, 44):
        block(43, top, 80, 27, t.border, 5)
        block(44, top + 1, 78, 25, t.surface, 4)
        block(50, top + 8, 34 + (top == 10) * 10, 4, t.muted, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
