"""Spelling where she writes: a wave under words that are not known, and what was perhaps meant.

The word that is being typed is left alone until the caret has left it.
"""

import re
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit

from portfolio.text import _
from ui.announce import announce
from ui.spelling import Spelling
from ui.widgets.markdown_colours import IN_CODE, MarkdownColours, words_to_check

SOON_MS = 300
_TYPED = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]*)*$")


class SpellCheck(QObject):
    """Belongs to one text and its colours."""

    def __init__(self, text: QTextEdit, colours: MarkdownColours, spelling: Spelling) -> None:
        super().__init__(text)
        self._text, self._colours, self._spelling = text, colours, spelling
        self._left_alone, self._typed_at = "", QTextCursor()
        text.viewport().installEventFilter(self)
        text.installEventFilter(self)
        text.cursorPositionChanged.connect(self._moved)
        spelling.changed.connect(self._check)
        # once it is painted: while hunspell reads, Python stands still, on a worker too
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(spelling.load)
        self._check()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The menu of a text begins with what was perhaps meant; who sees one will write."""
        if event.type() == QEvent.Type.Show:
            self._soon.start()
        elif event.type() == QEvent.Type.Hide:
            self._soon.stop()
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            at = self._text.cursorRect().center() if by_key else event.pos()
            menu = self.menu(at)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._text.viewport().mapToGlobal(at))
            return True
        return super().eventFilter(watched, event)

    def menu(self, at: QPoint) -> QMenu:
        """The menu at a point of the text."""
        menu = self._text.createStandardContextMenu()
        word = self._word_at(self._text.cursorForPosition(at))
        if word is not None:
            self._add_words(menu, word)
        return menu

    def next_unknown(self) -> bool:
        """Choose the next word that is not known, round the end to the beginning."""
        cursor = self._text.textCursor()
        document, start = self._text.document(), cursor.selectionEnd()
        blocks = [document.findBlock(start)]
        while (following := blocks[-1].next()).isValid():
            blocks.append(following)
        before = document.firstBlock()
        while before.isValid() and before.blockNumber() <= blocks[0].blockNumber():
            blocks.append(before)
            before = before.next()
        for number, block in enumerate(blocks):
            for begin, word in self._unknown(block.text(), block.userState()):
                at = block.position() + begin
                if number == 0 and at < start:
                    continue
                self._choose(at, word)
                return True
        announce(self._text, _("No word to look at"))
        return False

    def _choose(self, at: int, word: str) -> None:
        cursor = self._text.textCursor()
        cursor.setPosition(at)
        cursor.setPosition(at + len(word), QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        meant = ", ".join(self._spelling.suggestions(word)) or _("nothing like it is known")
        announce(self._text, _("{word}: {suggestions}").format(word=word, suggestions=meant))

    def _unknown(self, line: str, state: int) -> list[tuple[int, str]]:
        if state == IN_CODE:
            return []
        found = words_to_check(line)
        return [one for one in found if not self._spelling.is_known(one[1])]

    def _word_at(self, cursor: QTextCursor) -> QTextCursor | None:
        """The word at a place, chosen, if spelling says anything of it."""
        block, at = cursor.block(), cursor.positionInBlock()
        for begin, word in words_to_check(block.text()):
            if begin <= at <= begin + len(word) and block.userState() != IN_CODE:
                cursor.setPosition(block.position() + begin)
                end = block.position() + begin + len(word)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                return cursor
        return None

    def _add_words(self, menu: QMenu, cursor: QTextCursor) -> None:
        word, spelling = cursor.selectedText(), self._spelling
        if spelling.is_known(word) and not spelling.is_own(word):
            return
        before = menu.actions()[0] if menu.actions() else None
        made: list[QAction] = []
        if spelling.is_own(word):
            made.append(QAction(_("Take “{word}” out of my words").format(word=word), menu))
            made[-1].triggered.connect(partial(spelling.forget, word))
        else:
            for one in spelling.suggestions(word):
                made.append(QAction(one, menu))
                made[-1].triggered.connect(partial(self._replace, cursor, one))
            made.append(QAction(_("Add “{word}” to my words").format(word=word), menu))
            made[-1].triggered.connect(partial(spelling.learn, word))
        menu.insertActions(before, made)  # type: ignore[arg-type]
        if before is not None:
            menu.insertSeparator(before)

    def _replace(self, cursor: QTextCursor, words: str, _checked: bool = False) -> None:
        cursor.insertText(words)
        self._text.setFocus()

    def _is_fine(self, word: str) -> bool:
        """For the colours: known, or still being typed."""
        if self._spelling.is_known(word):
            return True
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _TYPED.search(before)
        if self._text.hasFocus() and found is not None and found[0] == word:
            self._left_alone, self._typed_at = word, QTextCursor(cursor)
            return True
        return False

    @Slot()
    def _moved(self) -> None:
        """The caret may have left the word that was being typed."""
        if not self._left_alone:
            return
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _TYPED.search(before)
        if found is None or found[0] != self._left_alone:
            self._left_alone = ""
            self._colours.rehighlightBlock(self._typed_at.block())

    @Slot()
    def _check(self) -> None:
        self._colours.check_words(self._is_fine)


def next_unknown_word() -> None:
    """F7: the next word to look at in the text that has the keys."""
    focus = QApplication.focusWidget()
    found = focus.findChild(SpellCheck) if focus is not None else None
    if found is not None:
        found.next_unknown()
