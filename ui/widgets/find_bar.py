"""Finding words in the text that is open: Ctrl+F, F3 and Shift+F3; Esc goes back to the text."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from portfolio.text import _
from ui.announce import announce
from ui.theme import Theme
from ui.widgets.basics import label, row
from ui.widgets.chips import tool_button
from ui.widgets.fields import line_edit
from ui.widgets.writing import Writing

MOST_SHOWN = 2000


class FindBar(QFrame):
    """Hidden until it is asked for. `home` is where the keys work."""

    def __init__(self, theme: Theme, text: Writing, home: QWidget) -> None:
        super().__init__()
        self._theme, self._text = theme, text
        self._hits: list[QTextCursor] = []
        self.setObjectName("tools")
        self.line = line_edit(_("Find in this entry"), _("Find in this entry"))
        self.count = label("", "muted", wraps=False)
        self.before = tool_button(theme, "chevron-up", _("Hit before"), self.go_back)
        self.next = tool_button(theme, "chevron-down", _("Next hit"), self.go_on)
        self.away = tool_button(theme, "x", _("End finding"), self.end)
        inside = row(self.line, self.count, self.before, self.next, self.away)
        inside.setStretch(0, 1)
        inside.setContentsMargins(8, 6, 8, 6)
        self.setLayout(inside)
        self.line.textChanged.connect(self._look)
        self.line.returnPressed.connect(self.go_on)
        for tool, keys in ((self.before, "Shift+F3"), (self.next, "F3"), (self.away, "Esc")):
            tool.setToolTip(f"{tool.accessibleName()} ({keys})")
        text.edited.connect(self._look_again)
        for keys, does in (("Ctrl+F", self.begin), ("F3", self.go_on), ("Shift+F3", self.go_back)):
            shortcut = QShortcut(QKeySequence(keys), home)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)
        self.hide()

    @Slot()
    def begin(self) -> None:
        """Ask for words; those that are marked stand there already."""
        marked = self._text.textCursor().selectedText()
        if marked and "\u2029" not in marked:
            self.line.setText(marked)
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        self._look()

    @Slot()
    def end(self) -> None:
        """Back to the text, with the hit marked."""
        self.hide()
        self._text.setExtraSelections([])
        self._text.setFocus()

    @Slot()
    def go_back(self) -> None:
        """The hit before the caret."""
        self.go_on(-1)

    @Slot()
    def go_on(self, step: int = 1) -> None:
        """The next hit after the caret, from the top again after the last."""
        if self.isHidden():
            self.begin()
            if not self.line.text():
                return
        if not self._hits:
            announce(self, _("Not found"))
            return
        start, end = (
            self._text.textCursor().selectionStart(),
            self._text.textCursor().selectionEnd(),
        )
        if step > 0:
            after = (n for n, one in enumerate(self._hits) if one.selectionStart() >= end)
            number = next(after, 0)
        else:
            ahead = [n for n, one in enumerate(self._hits) if one.selectionEnd() <= start]
            number = ahead[-1] if ahead else len(self._hits) - 1
        self._show(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc ends."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            return
        super().keyPressEvent(event)

    def _show(self, number: int) -> None:
        hit = self._hits[number]
        self._text.setTextCursor(hit)
        self._text.bring_in_sight()
        told = _("{n} of {count}").format(n=number + 1, count=len(self._hits))
        self.count.setText(told)
        announce(self, f"{told}: {hit.block().text()}")

    @Slot()
    def _look(self) -> None:
        """Find every place; go to the first from the caret on."""
        self._collect()
        start = self._text.textCursor().selectionStart()
        if not self._hits:
            self.count.setText(_("Not found") if self.line.text() else "")
            return
        after = (n for n, one in enumerate(self._hits) if one.selectionStart() >= start)
        self._show(next(after, 0))

    @Slot()
    def _look_again(self) -> None:
        """The text changed under an open bar: count anew, leave the caret alone."""
        if self.isVisible() and self.line.text():
            self._collect()
            self.count.setText(_("{n} found").format(n=len(self._hits)))

    def _collect(self) -> None:
        wanted, document = self.line.text(), self._text.document()
        self._hits = []
        found = QTextCursor(document)
        while wanted and len(self._hits) < MOST_SHOWN:
            found = document.find(wanted, found, QTextDocument.FindFlag(0))
            if found.isNull():
                break
            self._hits.append(QTextCursor(found))
        self._text.setExtraSelections([self._tint(one) for one in self._hits])

    def _tint(self, hit: QTextCursor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = hit
        made.format.setBackground(QColor(self._theme.tokens.note_bg))
        made.format.setForeground(QColor(self._theme.tokens.note))
        return made
