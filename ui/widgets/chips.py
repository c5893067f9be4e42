"""Chips: a small word with an icon; to read, to press, or to take back."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyleOptionToolButton, QToolButton

from portfolio.text import _
from ui.theme import Theme
from ui.widgets.basics import label, row

ICON_PX, LEAST_PX = 16, 24
GAP_PX, SIDE_PX, EDGES_PX = 4, 14, 4  # icon to word; a side with its border; both edges
ICON_SIDE_PX = 11  # of the side with the icon, which Qt sets 2 px in and which has air of its own
SPACE = "\u2004"  # a third of the font's size, painted before a word; the word itself has none


class Chip(QToolButton):
    """A tool button whose word stands off its icon."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:  # noqa: N802  Qt's name
        """The space between icon and word grows with the text."""
        super().initStyleOption(option)
        option.text = self._painted()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Icon, word and padding; Qt's own hint leaves a hole behind the word and is too high."""
        self.ensurePolished()
        high = max(self.minimumHeight(), self.fontMetrics().height() + EDGES_PX)
        word = self.fontMetrics().horizontalAdvance(self._painted())
        if self.icon().isNull():
            return QSize(word + 2 * SIDE_PX, high)
        icon = self.iconSize().width()
        if not self.text():
            return QSize(icon + 2 * SIDE_PX, high)
        return QSize(icon + GAP_PX + word + ICON_SIDE_PX + SIDE_PX, high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """A word is shown whole."""
        return self.sizeHint()

    def _painted(self) -> str:
        has_both = bool(self.text()) and not self.icon().isNull()
        return f"{SPACE}{self.text()}" if has_both else self.text()


def chip_button(
    theme: Theme, words: str, icon: str = "", *, is_choice: bool = False
) -> QToolButton:
    """A chip to press; a choice stays down, and is one of several in its group."""
    made = Chip()
    made.setText(words)
    made.setAccessibleName(words)
    made.setProperty("look", "chip")
    made.setCheckable(is_choice)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if icon:
        made.setIcon(chip_icon(theme, icon))
        made.setIconSize(QSize(theme.px(ICON_PX), theme.px(ICON_PX)))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return made


def chip_icon(theme: Theme, name: str, ink: str = "") -> QIcon:
    """An icon for a chip: in the colour of its word while it is down, or in `ink` at all times."""
    made = QIcon(theme.icon(name, ink, ICON_PX))
    down = theme.icon(name, ink or theme.tokens.accent_text, ICON_PX)
    side = 2 * theme.px(ICON_PX)  # as sharp as the other
    made.addPixmap(down.pixmap(side), QIcon.Mode.Normal, QIcon.State.On)
    return made


def tool_button(theme: Theme, icon: str, name: str, does: Callable[[], object]) -> QToolButton:
    """An icon to press; its name is read out and shown as a tip."""
    made = QToolButton()
    made.setProperty("look", "tool")
    made.setIcon(theme.icon(icon))
    made.setIconSize(QSize(theme.px(ICON_PX), theme.px(ICON_PX)))
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(lambda _checked=False: does())
    return made


class CrossChip(QFrame):
    """A chip that says what was understood, with a cross that takes it back (or Delete on it)."""

    def __init__(self, theme: Theme, words: str, icon: str, drop: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("crosschip")
        self._drop = drop
        told = label(words, "chipword", wraps=False)
        picture = label("", wraps=False)
        picture.setPixmap(
            theme.icon(icon, theme.tokens.accent_text, ICON_PX).pixmap(theme.px(ICON_PX))
        )
        self.cross = QToolButton()
        self.cross.setProperty("look", "cross")
        self.cross.setIcon(theme.icon("x", theme.tokens.accent_text, ICON_PX))
        self.cross.setIconSize(QSize(theme.px(ICON_PX), theme.px(ICON_PX)))
        self.cross.setMinimumSize(LEAST_PX, LEAST_PX)
        policy = QSizePolicy.Policy
        self.cross.setSizePolicy(policy.Fixed, policy.Minimum)  # as high as the chip: one middle
        self.cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cross.setAccessibleName(_("Take back {words}").format(words=words))
        self.cross.setToolTip(self.cross.accessibleName())
        self.cross.clicked.connect(drop)
        inside = row(spacing=2)  # the cross has room of its own
        inside.addLayout(row(picture, told, spacing=6))
        inside.addWidget(self.cross)
        inside.setContentsMargins(10, 0, 2, 0)
        self.setLayout(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Delete takes the chip back, as its cross does."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._drop()
            return
        super().keyPressEvent(event)
