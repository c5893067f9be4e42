"""Small parts with their look and name: labels, buttons, cards, fields, a page that scrolls."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from portfolio.rules import MOST_MINUTES

NARROW = 936  # beside the sidebar: below 1180 in all the right column goes under the main one
BODY_PX, WIDEST = 14, 16_777_215  # the text at 100 percent; Qt's own widest
TEXT_PX = 9


def label(text: str, look: str = "", *, wraps: bool = True) -> QLabel:
    """Words in a look of the style sheet: title, section, head, muted, accent, ok, chip, ..."""
    made = QLabel(text)
    made.setObjectName(look)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
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


def field(name: str, control: QWidget) -> QVBoxLayout:
    """A control under its name; the name is its accessible name and its buddy."""
    told = label(name, "label")
    told.setBuddy(control)
    control.setAccessibleName(name)
    return column(told, control, spacing=4)


def fields(*named: tuple[str, QWidget]) -> QHBoxLayout:
    """Controls side by side, each under its name, all equally wide."""
    layout = QHBoxLayout()
    layout.setSpacing(10)
    for name, control in named:
        layout.addLayout(field(name, control), 1)
    return layout


def day_edit(day: date | None = None) -> QDateEdit:
    """A field for a day, with a calendar to choose from."""
    made = QDateEdit()
    made.setCalendarPopup(True)
    made.setDisplayFormat("d MMMM yyyy")
    if day is not None:
        set_day(made, day)
    return made


def set_day(control: QDateEdit, day: date) -> None:
    """Show a day."""
    control.setDate(QDate(day.year, day.month, day.day))


def day_of(control: QDateEdit) -> date:
    """The day that is shown."""
    shown = control.date()
    return date(shown.year(), shown.month(), shown.day())


def number_edit() -> QSpinBox:
    """A field for a number, without arrows: the keys Up and Down change it."""
    made = QSpinBox()
    made.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    made.lineEdit().setTextMargins(TEXT_PX, 0, TEXT_PX, 0)  # a styled one takes no padding inside
    return made


def minutes_edit(minutes: int = 0) -> QSpinBox:
    """A field for minutes, 0 to a fortnight's."""
    made = number_edit()
    made.setMaximum(MOST_MINUTES)
    made.setSingleStep(5)
    made.setValue(minutes)
    return made


def progress_bar(done: int, whole: int, name: str) -> QProgressBar:
    """A bar without words; its name says what it shows."""
    made = QProgressBar()
    made.setMaximum(max(1, whole))
    made.setValue(done)
    made.setTextVisible(False)
    made.setAccessibleName(name)
    return made


def line_edit(name: str, hint: str = "") -> QLineEdit:
    """A line to write in, with an accessible name and a hint."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


def text_edit(name: str, hint: str = "", height: int = 0) -> QPlainTextEdit:
    """Lines to write in; Tab leaves it."""
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setTabChangesFocus(True)
    if height:
        made.setMaximumHeight(height)
    return made


class Card(QFrame):
    """A raised card; `look` is card, capture, question, private or banner."""

    def __init__(self, *parts: QWidget | QLayout | None, look: str = "card") -> None:
        super().__init__()
        self.setObjectName(look)
        self.content = column(*parts)
        self.content.setContentsMargins(18, 16, 18, 16)
        self.setLayout(self.content)


class Page(QScrollArea):
    """A page that scrolls: a main column and, where given, a right one; under it where narrow."""

    def __init__(self, name: str, right: QWidget | None = None, right_px: int = 400) -> None:
        super().__init__()
        self._right, self._right_px = right, right_px
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        canvas = QWidget()
        canvas.setObjectName("canvas")
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, canvas)
        self._outer.setContentsMargins(32, 28, 28, 20)
        self._outer.setSpacing(24)
        self._outer.addLayout(self.body, 1)
        if right is not None:
            right.setFixedWidth(right_px)
            self._outer.addWidget(right, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(canvas)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Put the right column under the main one where there is no room for two."""
        if self._right is not None:
            self._stack(is_narrow=event.size().width() < self._narrow_px)
        super().resizeEvent(event)

    @property
    def _narrow_px(self) -> int:
        """The width below which two columns do not fit; it grows with the text."""
        return NARROW * max(self.font().pixelSize(), BODY_PX) // BODY_PX

    def _stack(self, *, is_narrow: bool) -> None:
        way = QBoxLayout.Direction
        wanted = way.TopToBottom if is_narrow else way.LeftToRight
        if self._right is None or self._outer.direction() is wanted:
            return
        self._outer.setDirection(wanted)
        align = Qt.AlignmentFlag(0) if is_narrow else Qt.AlignmentFlag.AlignTop
        self._outer.setAlignment(self._right, align)
        self._right.setMinimumWidth(0 if is_narrow else self._right_px)
        self._right.setMaximumWidth(WIDEST if is_narrow else self._right_px)

    def show_right(self, is_shown: bool) -> None:
        """Show the right column, or not."""
        if self._right is not None:
            self._right.setVisible(is_shown)

    def refresh(self) -> None:
        """Show what is in the portfolio now."""

    def leave(self) -> None:
        """Called before another page is shown."""


class _Stack(QStackedWidget):
    """As tall as the page that is shown, not as the tallest."""

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The hint of the page that is shown."""
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()


class Tabs(QWidget):
    """A bar of tabs over a stack; Ctrl+Tab goes on, each tab is made once."""

    changed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bar = QTabBar()
        self.bar.setAccessibleName(name)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.stack = _Stack()
        self.setLayout(column(self.bar, self.stack, spacing=12))
        self.bar.currentChanged.connect(self._go)

    def add(self, name: str, page: QWidget) -> None:
        """One tab more."""
        self.stack.addWidget(page)
        self.bar.addTab(name)

    @Slot(int)
    def _go(self, index: int) -> None:
        for number in range(self.stack.count()):  # a hidden page must not hold the others' height
            is_shown = number == index
            policy = QSizePolicy.Policy.Preferred if is_shown else QSizePolicy.Policy.Ignored
            page = self.stack.widget(number)
            if page is not None:
                page.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self.stack.setCurrentIndex(index)
        self.changed.emit(index)


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
