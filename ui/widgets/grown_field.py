"""A field for one sentence: it goes on in the next line, and is as high as what stands in it."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from ui.theme import Theme
from ui.widgets.growing import Growing

MOST_LINES, LEAST_PX, BORDERS = 3, 34, 2  # as high as any other field while one line is enough


class GrownField(Growing):
    """`finished` when Enter is pressed or the keys go elsewhere, as a line of Qt's has it."""

    finished = Signal()

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__(name, hint, 1, MOST_LINES)
        self._theme = theme
        self.setObjectName("grown")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def text(self) -> str:
        """What is written, in one line."""
        return " ".join(self.toPlainText().split())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter ends it: a sentence has no second paragraph."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  Qt's name
        """What is pasted comes in one line."""
        self.insertPlainText(" ".join(source.text().splitlines()))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def height_of(self, lines: int) -> int:
        """So many lines, and no lower than any other field."""
        inside = lines * self.fontMetrics().lineSpacing() + 2 * self.viewport().geometry().top()
        return max(self._theme.px(LEAST_PX) + BORDERS, inside)
