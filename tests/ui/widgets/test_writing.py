"""Writing Markdown by keys and tools; finding in it; the text is what counts."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.models.documents import Documents
from ui.theme import Theme
from ui.widgets.basics import column
from ui.widgets.find_bar import FindBar
from ui.widgets.format_bar import FormatBar
from ui.widgets.writing import Writing

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Bench(QWidget):
    """Text with its tools and its finding, as on the sheet."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.text = Writing(theme, "Text", "", 100)
        self.tools, self.find = FormatBar(theme, self.text), FindBar(theme, self.text, self)
        self.setLayout(column(self.tools, self.find, self.text))
        self.text.show_document(Documents(self).of("one", "body", words))

    def mark(self, words: str) -> None:
        """Select words as she would with the mouse."""
        cursor = self.text.document().find(words)
        self.text.setTextCursor(cursor)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Bench:
    """On the screen, with the keyboard in the text."""
    made = Bench(Theme(qapp, tmp_path, "light", 100), "Ten of twelve\nten again")
    qtbot.addWidget(made)
    made.show()
    made.text.setFocus()
    qtbot.waitUntil(made.text.hasFocus)
    return made


@pytest.mark.parametrize(
    ("key", "marked"),
    [(Qt.Key.Key_B, "Ten of **twelve**"), (Qt.Key.Key_I, "Ten of *twelve*")],
)
def test_a_key_marks_the_words_and_takes_the_marks_away(
    qtbot: QtBot, bench: Bench, key: Qt.Key, marked: str
) -> None:
    """Ctrl+B and Ctrl+I, twice; undo takes both back."""
    bench.mark("twelve")
    qtbot.keyClick(bench.text, key, CTRL)
    assert bench.text.text.splitlines()[0] == marked
    qtbot.keyClick(bench.text, key, CTRL)
    assert bench.text.text.splitlines()[0] == "Ten of twelve"
    qtbot.keyClick(bench.text, Qt.Key.Key_Z, CTRL)
    assert bench.text.text.splitlines()[0] == marked


def test_bold_within_italic_stays_both(qtbot: QtBot, bench: Bench) -> None:
    """One star is not two."""
    bench.mark("twelve")
    qtbot.keyClick(bench.text, Qt.Key.Key_B, CTRL)
    qtbot.keyClick(bench.text, Qt.Key.Key_I, CTRL)
    assert bench.text.text.splitlines()[0] == "Ten of ***twelve***"


def test_lists_headings_and_quotes_take_each_others_place(qtbot: QtBot, bench: Bench) -> None:
    """A tool pressed on two lines turns both, and the next one turns them again."""
    bench.text.selectAll()
    bench.tools.tools["list"].click()
    assert bench.text.text == "- Ten of twelve\n- ten again"
    bench.text.selectAll()
    bench.tools.tools["quote"].click()
    assert bench.text.text == "> Ten of twelve\n> ten again"
    bench.text.selectAll()
    qtbot.keyClick(bench.text, Qt.Key.Key_Q, CTRL | SHIFT)
    assert bench.text.text == "Ten of twelve\nten again"


def test_a_link_is_made_and_its_address_typed_over(qtbot: QtBot, bench: Bench) -> None:
    """Words first, then where they lead."""
    bench.mark("twelve")
    bench.tools.tools["link"].click()
    qtbot.keyClicks(bench.text, "https://a.example")
    assert bench.text.text.splitlines()[0] == "Ten of [twelve](https://a.example)"


def test_the_tools_are_one_tab_stop(qtbot: QtBot, bench: Bench) -> None:
    """Left and Right go through them; each says its name and its keys."""
    bold, italic = bench.tools.tools["bold"], bench.tools.tools["italic"]
    bench.mark("again")
    bold.setFocus()
    qtbot.keyClick(bold, Qt.Key.Key_Right)
    assert italic.hasFocus()
    stops = [
        one for one in bench.tools.tools.values() if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [italic]
    assert (bold.accessibleName(), bold.accessibleDescription()) == ("Bold", "Ctrl+B")


def test_words_are_found_round_the_end_and_esc_goes_back(qtbot: QtBot, bench: Bench) -> None:
    """Ctrl+F, F3 and Shift+F3; the count is told in words."""
    qtbot.keyClick(bench.text, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(bench.find.line, "ten")
    assert bench.find.count.text() == "1 of 2"
    qtbot.keyClick(bench.find.line, Qt.Key.Key_F3)
    assert bench.find.count.text() == "2 of 2"
    qtbot.keyClick(bench.find.line, Qt.Key.Key_F3)
    qtbot.keyClick(bench.find.line, Qt.Key.Key_F3, SHIFT)
    assert bench.find.count.text() == "2 of 2"
    qtbot.keyClick(bench.find.line, Qt.Key.Key_Escape)

    assert bench.find.isHidden()
    assert bench.text.hasFocus() and bench.text.textCursor().selectedText() == "ten"


def test_what_is_not_there_is_said(qtbot: QtBot, bench: Bench) -> None:
    """Calmly."""
    bench.find.begin()
    qtbot.keyClicks(bench.find.line, "ratio")
    assert bench.find.count.text() == "Not found"


def test_the_text_grows_with_its_words(qtbot: QtBot, bench: Bench) -> None:
    """The page scrolls; nothing is written in a window of its own."""
    before = bench.text.sizeHint().height()
    bench.text.insertPlainText("line\n" * 30)
    assert bench.text.sizeHint().height() > before + 30 * 17
