"""The field of the capture line: it grows from two lines to five, and tints what was understood."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from portfolio.quick_parts import Span
from ui.tokens import Tokens
from ui.widgets.basics import Card
from ui.widgets.growing import Growing

LEAST_LINES, MOST_LINES = 2, 5
LEAST_AROUND = 2  # the border, before the style sheet is put on


class CaptureLine(Growing):
    """Ctrl+Enter is `wanted`, Esc is `escaped`; Enter begins the text under the line."""

    wanted = Signal()
    escaped = Signal()
    focused = Signal(bool)

    def __init__(self, words: str, tokens: Tokens) -> None:
        super().__init__(words, words, LEAST_LINES, MOST_LINES)
        self._colours = UnderstoodColours(self.document(), tokens)

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def write(self, text: str) -> None:
        """Put words in, to go on behind them."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def tint(self, spans: Sequence[Span]) -> None:
        """Tint what was understood."""
        self._colours.show_spans(spans)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """All keys but two are text."""
        if not self.is_for_the_card(event):
            super().keyPressEvent(event)

    def is_for_the_card(self, event: QKeyEvent) -> bool:
        """Whether the key was Ctrl+Enter or Esc, which are told to the card around it."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The card around it shows where the keys go."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """They go elsewhere."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def height_of(self, lines: int) -> int:
        """So many lines, and what the style sheet leaves around them."""
        around = self.viewport().geometry().top() or LEAST_AROUND
        return lines * self.fontMetrics().lineSpacing() + 2 * around + 1


class Ringed(Card):
    """A card around the field: the ring that says where the keys go is as wide as the card."""

    @Slot(bool)
    def show_ring(self, is_shown: bool) -> None:
        """Show it, or not; what it looks like says the style sheet."""
        self.setProperty("writing", is_shown)
        self.style().unpolish(self)
        self.style().polish(self)


class UnderstoodColours(QSyntaxHighlighter):
    """Ink, ground and weight of the words that were understood."""

    def __init__(self, document: QTextDocument, tokens: Tokens) -> None:
        super().__init__(document)
        self._spans: tuple[Span, ...] = ()
        self._look = QTextCharFormat()
        self._look.setForeground(QColor(tokens.accent_text))
        self._look.setBackground(QColor(tokens.accent_soft))
        self._look.setFontWeight(QFont.Weight.DemiBold)

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Tint these from now on."""
        if tuple(spans) != self._spans:
            self._spans = tuple(spans)
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802  Qt's name
        """Tint what of the spans lies in this paragraph."""
        begin = self.currentBlock().position()
        for span in self._spans:
            start, end = max(span.start - begin, 0), min(span.end - begin, len(text))
            if start < end:
                self.setFormat(start, end - start, self._look)
