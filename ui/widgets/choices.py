"""Boxes to choose from a closed list of words."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtWidgets import QComboBox

E = TypeVar("E", bound=StrEnum)
SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


def short_box() -> QComboBox:
    """A box that is as wide as its place, not as its longest word."""
    made = QComboBox()
    made.setSizeAdjustPolicy(SHORT)
    made.setMinimumContentsLength(16)
    return made


def choice_box(name: str, words: type[StrEnum], blank: str = "") -> QComboBox:
    """A box with every word of the list; `blank` is the first choice and means None."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(SHORT)
    made.setMinimumContentsLength(10)
    if blank:
        made.addItem(blank, None)
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
