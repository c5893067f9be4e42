"""A segmented control: a few choices side by side, one of them chosen; Left and Right move."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton

from ui.widgets.basics import row

EDGE = 3  # between the frame and what is chosen


class Segments(QFrame):
    """One frame round all; `chosen` tells the value; one Tab stop for all."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        parts: list[QPushButton] = []
        for word, value in choices:
            made = QPushButton(word)
            made.setProperty("look", "segment")
            made.setAccessibleName(word)
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(made, len(parts))
            self._values.append(value)
            parts.append(made)
        parts[0].setChecked(True)
        self._group.idToggled.connect(self._toggled)  # readers toggle where others press
        line = row(*parts, spacing=2)
        line.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.setLayout(line)

    @property
    def value(self) -> str:
        """What is chosen."""
        return self._values[max(0, self._group.checkedId())]

    def choose(self, value: str) -> None:
        """Choose one, as a click would."""
        self._group.button(self._values.index(value)).click()

    @Slot(int, bool)
    def _toggled(self, number: int, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(self._values[number])

    def show_value(self, value: str) -> None:
        """Show what is chosen; nothing is told."""
        self._group.blockSignals(True)
        self._group.button(self._values.index(value)).setChecked(True)
        self._group.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Left and Right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        number = min(max(self._group.checkedId() + step, 0), len(self._values) - 1)
        self._group.button(number).click()
        self._group.button(number).setFocus()
