"""Small parts with their look and name: labels, buttons, rows, columns, cards."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.hanging import hang
from ui.widgets.held import held_widgets, part_of
from ui.widgets.prose import Prose, Wrapping

CARD_MARGINS = 18, 16, 18, 16
BOX_OVER_PX = 8
RUNNING = "", "excerpt", "facts"  # the looks of running text


def label(text: str, look: str = "", *, wraps: bool = True) -> QLabel:
    """Words in a look of the style sheet: title, section, head, muted, accent, ok, chip, ..."""
    kind = QLabel if not wraps else Prose if look in RUNNING else Wrapping
    made = kind(text)
    made.setObjectName(look)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def button(text: str, does: Callable[[], object], look: str = "") -> QPushButton:
    """A button that says what it does. `look` is primary, link, nav, choice or plain."""
    made = QPushButton(text)
    made.setProperty("look", look)
    made.setAccessibleName(text)
    made.clicked.connect(lambda _checked=False: does())
    return made


def row(*parts: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Parts side by side; None stretches."""
    layout = QHBoxLayout()
    _fill(layout, parts, spacing)
    return layout


def spread(first: QWidget, *rest: QWidget) -> QHBoxLayout:
    """A row whose first part takes all the room that is left."""
    layout = row(first, *rest)
    layout.setStretch(0, 1)
    return layout


def column(*parts: QWidget | QLayout | None, spacing: int = 8) -> QVBoxLayout:
    """Parts one under the other; None stretches."""
    layout = QVBoxLayout()
    _fill(layout, parts, spacing)
    return layout


def _fill(
    layout: QHBoxLayout | QVBoxLayout, parts: tuple[QWidget | QLayout | None, ...], spacing: int
) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)


def restyle(widget: QWidget, name: str, *, is_so: bool) -> None:
    """Give a part a property that the style sheet asks for; nothing happens where it has it."""
    if bool(widget.property(name)) != is_so:
        widget.setProperty(name, is_so)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Card(QFrame):
    """A raised card; `look` is card, capture, question, private or banner."""

    def __init__(self, *parts: QWidget | QLayout | None, look: str = "card") -> None:
        super().__init__()
        self.setObjectName(look)
        first = parts[0] if parts else None
        if isinstance(first, QHBoxLayout):
            hang(first)
        self.content = column(*parts)
        left, top, right, foot = CARD_MARGINS
        over = _over(first)
        self.content.setContentsMargins(left, top - over, right, foot)
        self.setLayout(self.content)


def _over(first: QWidget | QLayout | None) -> int:
    """How far a box reaches over the title beside it: all titles begin at one height."""
    if not isinstance(first, QHBoxLayout):
        return 0
    parts = [part_of(first.itemAt(number)) for number in range(first.count())]
    return BOX_OVER_PX if any(isinstance(part, QComboBox) for part in parts) else 0


def reveal(layout: QLayout) -> None:
    """Show what was just put into a layout: Qt would wait a turn, and measure without it."""
    for one in held_widgets(layout):
        if one.isHidden():
            one.show()


def clear(layout: QLayout) -> None:
    """Take all parts out of a layout and free them."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def show_when(widget: QWidget, is_shown: bool) -> None:
    """Show or hide. What has no home yet would be a window of its own: it comes with its home.

    What comes with its home anyway is not shown before it: Qt would lay it out twice.
    """
    if is_shown and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
    elif not is_shown or widget.isHidden():
        widget.setVisible(is_shown)
