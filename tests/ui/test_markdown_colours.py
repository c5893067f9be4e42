"""Markdown is made visible without touching what she wrote."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.tokens import LIGHT
from ui.widgets.basics import column
from ui.widgets.markdown_colours import MarkdownColours
from ui.widgets.quiet_marks import HELD_MS, QuietMarks


def test_headings_and_bold_are_seen_and_the_text_stays(qapp: QApplication) -> None:
    """The look is beside the text, never in it."""
    document = QTextDocument("## What\nTen of **twelve** in *the* amber group")
    colours = MarkdownColours(document, LIGHT)
    colours.rehighlight()

    first, second = document.firstBlock(), document.lastBlock()
    seen = second.layout().formats()
    words = [second.text()[one.start : one.start + one.length] for one in seen]
    heading = first.layout().formats()
    assert heading[-1].format.foreground().color().name().upper() == LIGHT.question
    assert seen[words.index("twelve")].format.fontWeight() == 700
    assert seen[words.index("the")].format.fontItalic()
    assert document.toPlainText() == "## What\nTen of **twelve** in *the* amber group"


def _place(text: QTextEdit, words: str) -> float:
    """How far from the edge these words begin, in pixels."""
    cursor = QTextCursor(text.document().find(words))
    line = cursor.block().layout().lineAt(0)
    place = line.cursorToX(cursor.selectionStart() - cursor.block().position())
    assert isinstance(place, tuple)
    return place[0]


@pytest.fixture
def text(qtbot: QtBot) -> Iterator[QTextEdit]:
    """A text with its colours, its keyboard elsewhere."""
    made, other = QTextEdit(), QLineEdit()
    home = QWidget()
    home.setLayout(column(other, made))
    qtbot.addWidget(home)
    made.setPlainText("## What\nTen of **twelve** in *the* group\n##\n")
    QuietMarks(made, MarkdownColours(made.document(), LIGHT))
    home.show()
    home.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    yield made
    home.close()


def test_marks_are_seen_where_she_writes_and_nowhere_else(qtbot: QtBot, text: QTextEdit) -> None:
    """Read, the text is as it will look; written, each sign is there to be changed."""
    plain = text.toPlainText()
    assert _place(text, "What") < 1
    text.setFocus()
    qtbot.waitUntil(lambda: _place(text, "What") > 10)
    whole = _place(text, "twelve")
    text.moveCursor(QTextCursor.MoveOperation.Down)
    assert _place(text, "What") < 1 and _place(text, "twelve") > whole + 5
    text.clearFocus()
    qtbot.waitUntil(lambda: _place(text, "twelve") == whole)
    assert text.toPlainText() == plain


def test_a_heading_without_words_is_seen(text: QTextEdit) -> None:
    """A line that nobody sees could not be taken away."""
    empty = text.document().findBlockByNumber(2)
    assert empty.text() == "##"
    assert all(one.format.foreground().color().alpha() for one in empty.layout().formats())


def test_nothing_moves_while_the_mouse_is_held(qtbot: QtBot, text: QTextEdit) -> None:
    """Words that move under a held mouse would be marked."""
    text.setFocus()
    qtbot.waitUntil(lambda: _place(text, "What") > 10)
    before = _place(text, "twelve")
    place = text.cursorRect(text.document().find("group")).center()
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.wait(HELD_MS * 2)
    assert text.textCursor().blockNumber() == 1 and _place(text, "twelve") == before
    QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: _place(text, "twelve") > before + 5)
    assert not text.textCursor().hasSelection()
