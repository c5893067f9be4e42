"""Markdown's marks are seen in the line where she writes; elsewhere the text reads as it will look.

They are there all the same: for the caret, for copying, for a screen reader.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QApplication, QTextEdit

from ui.widgets.markdown_colours import MarkdownColours

HELD_MS = 50  # how often it is looked whether the mouse was let go


class QuietMarks(QObject):
    """Belongs to one text and its colours."""

    def __init__(self, text: QTextEdit, colours: MarkdownColours) -> None:
        super().__init__(text)
        self._text, self._colours = text, colours
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(HELD_MS)
        self._held.timeout.connect(self._follow)
        text.cursorPositionChanged.connect(self._follow)
        text.installEventFilter(self)

    def eventFilter(self, _text: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """With the keyboard gone no line is being written."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._held.start(0)
        return False

    @Slot()
    def _follow(self) -> None:
        """Not while the mouse is held: words that move under it would be marked."""
        if QApplication.mouseButtons().value:
            self._held.start(HELD_MS)
            return
        is_writing = self._text.hasFocus()
        self._colours.write_in(self._text.textCursor().block() if is_writing else QTextBlock())
