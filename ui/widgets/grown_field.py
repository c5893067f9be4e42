"""A field for one sentence: it goes on in the next line, and is as high as what stands in it."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.theme import Theme

MOST_LINES, LEAST_PX, BORDERS = 3, 34, 2  # as high as any other field while one line is enough


class GrownField(QPlainTextEdit):
    """`finished` when Enter is pressed or the keys go elsewhere, as a line of Qt's has it."""

    finished = Signal()

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("grown")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

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

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Now the style sheet is on: the height can be known."""
        super().showEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Another size of text is another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    @Slot()
    def _grow(self) -> None:
        wanted = max(1, round(self.document().size().height()))
        inside = min(wanted, MOST_LINES) * self.fontMetrics().lineSpacing()
        around = 2 * self.viewport().geometry().top()
        self.setFixedHeight(max(self._theme.px(LEAST_PX) + BORDERS, inside + around))
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if wanted > MOST_LINES else bar.ScrollBarAlwaysOff
        )
