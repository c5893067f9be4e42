"""Where she writes: plain text that grows with what stands in it, in the page that scrolls."""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextEdit, QWidget

from ui.models.documents import plain_text
from ui.theme import Theme

CARET_PX, MARGIN_PX = 2, 4
ROOM_PX = 96  # kept under the caret, so that she never writes at the very edge


class Writing(QTextEdit):
    """`edited` when words changed, not when only their look did."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, hint: str, least_px: int) -> None:
        super().__init__()
        self._theme, self._least_px = theme, least_px
        self._last = ""
        self._shown: QTextDocument | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setObjectName("writing")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(CARET_PX)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._compare)
        self.cursorPositionChanged.connect(self.follow_caret)

    @property
    def text(self) -> str:
        """What is written, character by character."""
        return plain_text(self.document())

    def show_document(self, document: QTextDocument) -> None:
        """Write in this document from now on."""
        document.setDefaultFont(self.font())
        document.setDocumentMargin(MARGIN_PX)
        self._last = plain_text(document)
        if document is not self._shown:
            if self._shown is not None:
                self._shown.documentLayout().documentSizeChanged.disconnect(self._grow)
            self._shown = document
            self.setDocument(document)
            document.documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as the text."""
        height = round(self.document().size().height())
        return QSize(self._theme.px(400), max(self._theme.px(self._least_px), height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The same height; narrow where it must be."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """The page scrolls, not the text in it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """A page up or down is what is seen, not the whole text."""
        move = QTextCursor.MoveOperation
        way = {Qt.Key.Key_PageUp: move.Up, Qt.Key.Key_PageDown: move.Down}.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        mode = QTextCursor.MoveMode
        is_marking = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        cursor = self.textCursor()
        lines = max(1, self._seen_px() // max(1, self.cursorRect().height()) - 1)
        cursor.movePosition(way, mode.KeepAnchor if is_marking else mode.MoveAnchor, lines)
        self.setTextCursor(cursor)

    @Slot()
    def follow_caret(self) -> None:
        """Keep the caret in sight."""
        if self.hasFocus():
            self.bring_in_sight()

    def bring_in_sight(self) -> None:
        """Scroll the page to the caret."""
        area = self._area()
        if area is not None:
            caret = self._within(area, self.cursorRect())
            area.ensureVisible(caret.x(), caret.bottom(), 0, self._theme.px(ROOM_PX))

    def _within(self, area: QScrollArea, place: QRect) -> QRect:
        inside = area.widget()
        assert inside is not None
        return QRect(self.viewport().mapTo(inside, place.topLeft()), place.size())

    def _seen_px(self) -> int:
        area = self._area()
        return area.viewport().height() if area is not None else self.height()

    def _area(self) -> QScrollArea | None:
        found: QWidget | None = self.parentWidget()
        while found is not None and not isinstance(found, QScrollArea):
            found = found.parentWidget()
        return found

    @Slot()
    def _grow(self) -> None:
        self.updateGeometry()

    @Slot()
    def _compare(self) -> None:
        now = self.text
        if now != self._last:
            self._last = now
            self.edited.emit()
