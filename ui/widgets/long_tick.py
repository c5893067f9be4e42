"""A tick whose words go on in the next line, as a check box's own never do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.widgets.basics import label, row

LINES, AIR = 2, 3  # of a row at least; the share of a line over and under its words


class LongTick(QWidget):
    """`box` is the check box; a click on the words ticks it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setObjectName("bare")
        self.box.setAccessibleName(words)
        self._words = label(words)
        layout = row(self.box, self._words)
        layout.setStretch(1, 1)
        layout.setAlignment(self.box, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """A target to hit where there is one line; more of them have air above and below."""
        super().showEvent(event)
        line = self._words.fontMetrics().lineSpacing()
        self.setMinimumHeight(LINES * line)
        self._words.setContentsMargins(0, line // AIR, 0, line // AIR)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Tick it, as its box does."""
        self.box.click()
        self.box.setFocus()
