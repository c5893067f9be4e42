"""Takes names off what is about to be painted while someone is looking; one place for every page.

It changes what labels, buttons and lists say, never what is stored: the window makes its pages
anew when nobody looks any more. Models that paint rows of their own are given veiled rows.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableWidget,
    QTextBrowser,
    QTextEdit,
    QTreeWidget,
    QWidget,
)

from ui.looking import Looking
from ui.theme import Theme
from ui.tokens import Tokens

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
OURS = QTextCharFormat.Property.UserProperty.value + 9  # marks our selections among others'


class Veiler(QObject):
    """While someone looks, asked before each window paints: dialogs too."""

    def __init__(self, looking: Looking, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._looking, self._theme = looking, theme
        looking.changed.connect(self._follow)

    @Slot(bool)
    def _follow(self, is_on: bool) -> None:
        app = QApplication.instance()
        assert app is not None
        if is_on:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Hide names in what is about to be painted; the event goes on."""
        if event.type() is QEvent.Type.UpdateRequest and isinstance(watched, QWidget):
            veil(watched, self._looking, self._theme.tokens)
        return super().eventFilter(watched, event)


def veil(root: QWidget, looking: Looking, tokens: Tokens) -> None:
    """Hide names in all that is visible under a widget."""
    for one in root.findChildren(QWidget):
        if one.isVisible():
            _veil_told(one, looking)
            match one:
                case QLabel() | QAbstractButton():
                    _change(one.text(), one.setText, looking)
                case QComboBox() if not one.isEditable():
                    _veil_box(one, looking)
                case QLineEdit():
                    _veil_line(one, looking)
                case QPlainTextEdit() | QTextEdit():
                    _veil_text(one, looking, tokens)
                case QListWidget() | QTableWidget() | QTreeWidget():
                    _veil_items(one, looking)


def _change(text: str, put: Callable[[str], object], looking: Looking) -> None:
    veiled = looking.veil(text)
    if veiled != text:
        put(veiled)


def _veil_told(one: QWidget, looking: Looking) -> None:
    """What is heard and hovered over."""
    _change(one.accessibleName(), one.setAccessibleName, looking)
    _change(one.accessibleDescription(), one.setAccessibleDescription, looking)
    _change(one.toolTip(), one.setToolTip, looking)


def _veil_box(box: QComboBox, looking: Looking) -> None:
    blocked = box.blockSignals(True)
    for number in range(box.count()):
        veiled = looking.veil(box.itemText(number))
        if veiled != box.itemText(number):
            box.setItemText(number, veiled)
    box.blockSignals(blocked)


def _veil_line(line: QLineEdit, looking: Looking) -> None:
    """A line that she can change keeps its words: they are shown as dots."""
    mode = QLineEdit.EchoMode
    has_name = bool(looking.find_names(line.text()))
    if has_name and line.echoMode() is mode.Normal:
        line.setEchoMode(mode.Password)


def _veil_text(edit: QPlainTextEdit | QTextEdit, looking: Looking, tokens: Tokens) -> None:
    """Names in a longer text stand under a cover of their own colour; the text stays hers."""
    document = edit.document()
    if isinstance(edit, QTextBrowser):
        _veil_document(document, looking)
        return
    look = QTextCharFormat()
    look.setForeground(QColor(tokens.private_bg))
    look.setBackground(QColor(tokens.private_bg))
    look.setProperty(OURS, True)
    shown = edit.extraSelections()
    covers = [one for one in shown if one.format.hasProperty(OURS)]
    names = looking.find_names(document.toPlainText())
    if names == [(one.cursor.selectionStart(), len(one.cursor.selectedText())) for one in covers]:
        return
    others = [one for one in shown if not one.format.hasProperty(OURS)]
    edit.setExtraSelections([*others, *(_cover(document, *place, look) for place in names)])


def _cover(
    document: QTextDocument, start: int, length: int, look: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.format = look
    made.cursor = QTextCursor(document)
    made.cursor.setPosition(start)
    made.cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return made


def _veil_document(document: QTextDocument, looking: Looking) -> None:
    """What is only read is changed itself, from the end on, so that places stay right."""
    for start, length in reversed(looking.find_names(document.toPlainText())):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(looking.person("-"))


def _veil_items(view: QAbstractItemView, looking: Looking) -> None:
    """Rows that Qt keeps for us. Their owner is not told: nothing was changed by her."""
    blocked = view.blockSignals(True)
    _veil_rows(view, QModelIndex(), looking)
    view.blockSignals(blocked)


def _veil_rows(view: QAbstractItemView, parent: QModelIndex, looking: Looking) -> None:
    model = view.model()
    for number in range(model.rowCount(parent)):
        columns = 1 if isinstance(view, QListWidget) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(number, column, parent)
            for role in ROLES:
                text = model.data(index, role)
                if isinstance(text, str) and looking.veil(text) != text:
                    model.setData(index, looking.veil(text), role)
        _veil_rows(view, model.index(number, 0, parent), looking)
