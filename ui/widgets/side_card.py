"""What is told of one chosen thing beside its list: the keyboard goes in, and Escape comes back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ui.shell import Shell
from ui.widgets.basics import column


class SideCard(QWidget):
    """Cards under each other, made anew for each thing.

    `left` tells that she goes back, `closed` that she wants to see none.
    """

    left = Signal()
    closed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._all = QVBoxLayout()
        self._all.setSpacing(12)
        self.setLayout(column(self._all))

    def take_focus(self) -> None:
        """Go to the first thing that can be done."""
        found = self.findChildren(QAbstractButton)
        if found:
            found[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
