"""A part that opens and closes under a line that says what is in it."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from portfolio.text import _
from ui.theme import Theme
from ui.widgets.basics import column
from ui.widgets.edge import set_in

ICON_PX = 16
AIR = {"chevron-right": 8 / 24, "chevron-down": 5 / 24}  # left of the stroke, of the width


class Fold(QWidget):
    """Closed at first. Right opens and Left closes, as the arrow shows. Its line hangs out."""

    turned = Signal(bool)

    def __init__(
        self, theme: Theme, name: str, inside: QWidget, *, is_private: bool = False
    ) -> None:
        super().__init__()
        ink = theme.tokens.private if is_private else theme.tokens.accent_text
        self._theme, self._ink, self.name = theme, ink, name
        self.inside = inside
        self.head = _Head(self)
        self.head.setText(name)
        self.head.setProperty("look", "privatefold" if is_private else "fold")
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setIconSize(QSize(theme.px(ICON_PX) * 2 // 3, theme.px(ICON_PX)))
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.clicked.connect(lambda _checked=False: self.turn(is_open=self.inside.isHidden()))
        self.setLayout(column(self.head, set_in(inside)))
        self.turn(is_open=False)

    def turn(self, *, is_open: bool) -> None:
        """Open or close it."""
        self.inside.setVisible(is_open)
        icon = "chevron-down" if is_open else "chevron-right"
        self.head.setIcon(_arrow(self._theme, icon, self._ink))
        state = _("{name}, open") if is_open else _("{name}, closed")
        self.head.setAccessibleName(state.format(name=self.name))
        self.turned.emit(is_open)

    def say(self, name: str) -> None:
        """Say something else in the line."""
        self.name = name
        self.head.setText(name)
        self.turn(is_open=not self.inside.isHidden())


def _arrow(theme: Theme, icon: str, ink: str) -> QIcon:
    """An arrow without the air at its left, which would set it in from what is above it."""
    side = theme.px(ICON_PX)
    whole = theme.icon(icon, ink, ICON_PX).pixmap(side, side)
    ratio, air = whole.devicePixelRatio(), AIR[icon]
    left, wide = round(side * air * ratio), round(side * 2 // 3 * ratio)
    return QIcon(whole.copy(QRect(left, 0, wide, whole.height())))


class _Head(QToolButton):
    """The line with the arrow."""

    def __init__(self, fold: Fold) -> None:
        super().__init__()
        self._fold = fold

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Right opens, Left closes."""
        way = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self._fold.turn(is_open=way)
