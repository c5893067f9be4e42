"""What is written or chosen in: a field under its name, days, numbers, lines, bars."""

from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QDate
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from portfolio.rules import MOST_MINUTES
from ui.theme import BODY_PX
from ui.widgets.basics import column, label, restyle

N = TypeVar("N", bound=QAbstractSpinBox)
TEXT_PX = 9


def field(name: str, control: QWidget) -> QVBoxLayout:
    """A control under its name; the name is its accessible name and its buddy."""
    told = label(name, "label")
    told.setBuddy(control)
    control.setAccessibleName(name)
    line = control.lineEdit() if isinstance(control, QComboBox) else None
    if line is not None:
        line.setAccessibleName(name)  # what is typed in stands inside the box, and is met alone
    return column(told, control, spacing=4)


def fields(*named: tuple[str, QWidget]) -> QHBoxLayout:
    """Controls side by side, each under its name, all equally wide."""
    layout = QHBoxLayout()
    layout.setSpacing(12)
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
    return plain_number(QSpinBox())


def plain_number(made: N) -> N:
    """The same field without arrows, its number where the words of other fields begin."""
    made.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    made.lineEdit().setTextMargins(TEXT_PX, 0, TEXT_PX, 0)  # a styled one takes no padding inside
    return made


def minutes_edit(minutes: int = 0) -> QSpinBox:
    """A field for minutes, 0 to a fortnight's."""
    made = number_edit()
    made.setMaximum(MOST_MINUTES)
    made.setSingleStep(5)
    made.setValue(minutes)
    return made


def say_unset(control: QSpinBox | QTimeEdit, words: str) -> None:
    """These words stand for its lowest value: nothing is set, so they are quiet as a hint is."""
    control.setSpecialValueText(words)
    changed = control.timeChanged if isinstance(control, QTimeEdit) else control.valueChanged
    changed.connect(partial(_follow, control))
    _follow(control)


def _follow(control: QSpinBox | QTimeEdit, _value: object = None) -> None:
    restyle(control, "is_unset", is_so=control.text() == control.specialValueText())


def progress_bar(done: int, whole: int, name: str) -> QProgressBar:
    """A bar without words; its name says what it shows."""
    made = _Bar()
    made.setMaximum(max(1, whole))
    made.show_done(done)
    made.setTextVisible(False)
    made.setAccessibleName(name)
    return made


class _Bar(QProgressBar):
    """However little there is of it, a dot: a sliver looks like a fault."""

    _done = 0

    def show_done(self, done: int) -> None:
        """Show so much of the whole."""
        self._done = done
        dot = -(-self.maximum() * self.height() // max(1, self.width()))
        self.setValue(min(self.maximum(), max(done, dot)) if done else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The dot is another share of another width."""
        super().resizeEvent(event)
        self.show_done(self._done)


def line_edit(name: str, hint: str = "") -> QLineEdit:
    """A line to write in, with an accessible name and a hint."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


def text_edit(name: str, hint: str = "", height: int = 0) -> QPlainTextEdit:
    """Lines to write in; Tab leaves it. `height` is in pixels at 100 percent of text."""
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setTabChangesFocus(True)
    if height:
        made.setMaximumHeight(height * max(made.font().pixelSize(), BODY_PX) // BODY_PX)
    return made
