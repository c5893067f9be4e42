"""A tick whose words go on in the next line, as a check box's own never do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.widgets.basics import label, row


class LongTick(QWidget):
    """`box` is the check box; a click on the words ticks it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(words)
        layout = row(self.box, label(words), spacing=6)
        layout.setStretch(1, 1)
        layout.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Tick it, as its box does."""
        self.box.click()
        self.box.setFocus()
