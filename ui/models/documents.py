"""The texts that were open in this sitting: undo goes on where it was when she comes back."""

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from portfolio.change import Change

MOST_KEPT = 12  # entries; the one that was seen longest ago is let go
SPACING = 130  # percent of the font's own line: 1.57 of its size
RAW_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


class Documents(QObject):
    """Documents by the record and the layer that they hold."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[str, dict[str, QTextDocument]] = OrderedDict()

    def of(self, record_id: str, layer: str, text: str) -> QTextDocument:
        """The document of a layer: the one before with its undo, where it says the same still."""
        layers = self._kept.setdefault(record_id, {})
        self._kept.move_to_end(record_id)
        while len(self._kept) > MOST_KEPT:
            self._free(self._kept.popitem(last=False)[1].values())
        before = layers.get(layer)
        if before is not None and plain_text(before) == text:
            return before
        layers[layer] = _document(text, self)
        if before is not None:
            self._free([before])
        return layers[layer]

    def forget(self, record_ids: Iterable[str]) -> None:
        """Let go of what was changed elsewhere, or erased: nothing of it stays in memory."""
        for record_id in record_ids:
            self._free(self._kept.pop(record_id, {}).values())

    def follow(self, change: Change, open_id: str) -> None:
        """Forget what a write of others touched, but for the record that is on the screen."""
        touched = list(self._kept) if change.everything else list(change.ids)
        self.forget(one for one in touched if one != open_id)

    def _free(self, documents: Iterable[QTextDocument]) -> None:
        for one in documents:
            one.deleteLater()


def plain_text(document: QTextDocument) -> str:
    """The text with every character as it was typed: Qt's own way makes hard spaces soft."""
    return document.toRawText().translate(RAW_ENDS)


def _document(text: str, parent: QObject) -> QTextDocument:
    made = QTextDocument(parent)
    made.setUndoRedoEnabled(False)  # neither the text nor its spacing is hers to take back
    made.setPlainText(text)
    spacing = QTextBlockFormat()
    spacing.setLineHeight(SPACING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(spacing)
    made.setUndoRedoEnabled(True)
    return made
