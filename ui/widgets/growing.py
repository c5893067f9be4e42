"""A field that is as high as what stands in it, between a least and a most of lines."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit


class Growing(QPlainTextEdit):
    """What holds it says how high so many lines are; above the most it scrolls."""

    def __init__(self, name: str, hint: str, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def height_of(self, lines: int) -> int:
        """The height of the field around so many lines, in pixels."""
        raise NotImplementedError

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
        wanted = round(self.document().size().height())
        self.setFixedHeight(self.height_of(min(max(wanted, self._least), self._most)))
        shown, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown if wanted > self._most else never)
