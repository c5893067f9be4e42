"""A tick whose words go on in the next line, as a check box's own never do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.widgets.basics import label, row

LINES = 2


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
        """As high as two lines, so that rows of one and of two are equal."""
        super().showEvent(event)
        self.setMinimumHeight(LINES * self._words.fontMetrics().lineSpacing())

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Tick it, as its box does."""
        self.box.click()
        self.box.setFocus()
