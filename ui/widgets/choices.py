"""Boxes to choose from a closed list of words."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from ui.widgets.basics import restyle
from ui.widgets.elided import shortened

E = TypeVar("E", bound=StrEnum)
GAP_PX = 2  # beside the words, and beside an icon
SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class Box(QComboBox):
    """A choice whose words end with dots where they have no room; Qt would cut a letter."""

    def allow_blank(self) -> None:
        """A choice without a value says that nothing is set: it is quiet as a hint is."""
        self.currentIndexChanged.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        restyle(self, "is_unset", is_so=not self.currentData())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """As the style paints it, with words that fit."""
        option, style = QStyleOptionComboBox(), self.style()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        area = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + 2 * GAP_PX
        room = area.width() - icon - 2 * GAP_PX
        words = shortened(self.fontMetrics(), option.currentText, room)
        option.currentText = words
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        odd = (area.height() - self.fontMetrics().height()) % 2
        painter.translate(0, odd)  # above the words, as a line to write in has it
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def short_box() -> Box:
    """A box that is as wide as its place, not as its longest word."""
    made = Box()
    made.setSizeAdjustPolicy(SHORT)
    made.setMinimumContentsLength(16)
    return made


def choice_box(name: str, words: type[StrEnum], blank: str = "") -> QComboBox:
    """A box with every word of the list; `blank` is the first choice and means None."""
    made = Box()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(SHORT)
    made.setMinimumContentsLength(10)
    if blank:
        made.addItem(blank, None)
        made.allow_blank()
    for one in words:
        made.addItem(one.word, one)  # type: ignore[attr-defined]
    return made


def choose(box: QComboBox, value: object) -> None:
    """Show a value; the first choice where it is not there."""
    for index in range(box.count()):
        if box.itemData(index) == value:
            box.setCurrentIndex(index)
            return
    box.setCurrentIndex(0)


def chosen(box: QComboBox, words: type[E]) -> E:
    """The word that is chosen: Qt gives back plain text for it."""
    return words(box.currentData())


def chosen_or_none(box: QComboBox, words: type[E]) -> E | None:
    """The word that is chosen; None where the blank is."""
    value = box.currentData()
    return None if value is None else words(value)
