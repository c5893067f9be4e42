"""Controls beside a title: they hang over its row, and their words or sign end on the text edge."""

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetItem,
)

from ui.widgets.held import part_of

RING_PX = 2  # of the keyboard, round a link's words
AIR_SHARE = 6  # such a part of an icon, at either side of it, is empty


class Hanging(QWidgetItem):
    """A control that takes no height beside its title, and no room for what is empty of it."""

    def __init__(self, control: QWidget, title: QLabel | None, *, is_last: bool) -> None:
        super().__init__(control)
        self._control, self._title, self._is_last = control, title, is_last

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """What is left of it for the row."""
        return self._less(super().sizeHint())

    def minimumSize(self) -> QSize:  # noqa: N802  Qt's name
        """What is left of it for the row."""
        return self._less(super().minimumSize())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  Qt's name
        """All of it, in the middle of the row or of its first line, and over its right end."""
        high, beside = super().sizeHint().height(), rect.height()
        if self._title is not None and self.alignment() & Qt.AlignmentFlag.AlignTop:
            beside = min(beside, ceil(QFontMetricsF(self._title.font()).height()))
        top = rect.top() - int((high - beside) / 2)  # the odd pixel is under it
        self._control.setGeometry(rect.left(), top, rect.width() + self._over(), high)

    def _less(self, size: QSize) -> QSize:
        high = 0 if self._title is not None else size.height()
        return QSize(max(0, size.width() - self._over()), high)

    def _over(self) -> int:
        """How far it reaches over the right end of the row."""
        if not self._is_last or self.isEmpty():
            return 0
        if isinstance(self._control, QToolButton):
            icon = self._control.iconSize().width()
            return (super().sizeHint().width() - icon) // 2 + round(icon / AIR_SHARE)
        return RING_PX


class Reaching(QWidgetItem):
    """A list on a card: the ground of its rows reaches over the text edge, their words begin on it.

    `inset` is how far the words stand in from the side of the list; less than the card's padding.
    """

    def __init__(self, rows: QWidget, inset: int) -> None:
        super().__init__(rows)
        self._inset = inset

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """What is left of it for the column."""
        return self._less(super().sizeHint())

    def minimumSize(self) -> QSize:  # noqa: N802  Qt's name
        """What is left of it for the column."""
        return self._less(super().minimumSize())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  Qt's name
        """Over both edges of the column."""
        super().setGeometry(rect.adjusted(-self._inset, 0, self._inset, 0))

    def _less(self, size: QSize) -> QSize:
        return QSize(max(0, size.width() - 2 * self._inset), size.height())


def reach(around: QBoxLayout, part: QWidget, inset: int) -> None:
    """Let a list in a column, or a link at the head of a row, reach over its edges."""
    place = around.indexOf(part)
    around.takeAt(place)
    around.insertItem(place, Reaching(part, inset))


def hang(row: QHBoxLayout) -> QHBoxLayout:
    """Let the links and tools of a row hang; they keep their height where no words lead the row."""
    count = row.count()
    leading = part_of(row.itemAt(0)) if count else None
    title = leading if isinstance(leading, QLabel) else None
    for number in range(1, count):
        control = part_of(row.itemAt(number))
        if not isinstance(control, QWidget) or not _can_hang(control):
            continue
        stretch, taken = row.stretch(number), row.takeAt(number)
        side = taken.alignment() if taken is not None else Qt.AlignmentFlag(0)
        made = Hanging(control, title, is_last=number == count - 1)
        made.setAlignment(side)
        row.insertItem(number, made)
        row.setStretch(number, stretch)
    return row


def _can_hang(control: QWidget) -> bool:
    if isinstance(control, QPushButton):
        return bool(control.property("look") == "link")
    return isinstance(control, QToolButton) and bool(control.property("look") == "tool")
