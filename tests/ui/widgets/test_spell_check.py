"""Spelling where she writes, as her hands and eyes know it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from pytestqt.qtbot import QtBot

from tests.builders import an_entry
from ui.pages.journal import JournalPage
from ui.widgets.spell_check import SpellCheck
from ui.window import Window

WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
TEXT = "They recieve `kode` and praise.\n\n```\nkodee\n```\n\nTegwennan athrawon @Bolbo #TS5 JS."


@pytest.fixture
def journal(qtbot: QtBot, window: Window) -> JournalPage:
    """An entry open in the editor, the dictionaries read."""
    entry = window.session.library.entries.save(an_entry(body=TEXT)).entry
    with qtbot.waitSignal(window.spelling.changed):
        window.open_entry(entry.id)
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    return page


def _waved(journal: JournalPage) -> list[str]:
    journal.editor.sheet.colours.rehighlight()
    found: list[str] = []
    block = journal.editor.body.document().firstBlock()
    while block.isValid():
        seen = [" "] * block.length()
        for one in block.layout().formats():
            if one.format.underlineStyle() == WAVE:
                end = one.start + one.length
                seen[one.start : end] = block.text()[one.start : end]
        found += "".join(seen).split()
        block = block.next()
    return found


def _check(journal: JournalPage) -> SpellCheck:
    return journal.editor.body.findChild(SpellCheck)


def _select(journal: JournalPage, word: str) -> None:
    cursor = journal.editor.body.document().find(word)
    journal.editor.body.setTextCursor(cursor)


def _menu(journal: JournalPage) -> list[str]:
    at = journal.editor.body.cursorRect().center()
    return [one.text() for one in _check(journal).menu(at).actions()]


def test_only_words_that_nobody_knows_are_waved(journal: JournalPage) -> None:
    """No wave in code, under tags, initials or names with an @; Welsh is not English."""
    assert _waved(journal) == ["recieve", "Tegwennan", "athrawon"]


def test_another_language_is_seen_at_once(
    qtbot: QtBot, journal: JournalPage, window: Window
) -> None:
    """Bilingual teachers choose both; the text need not be opened again."""
    window.settings.set(spelling="both")
    with qtbot.waitSignal(window.spelling.changed):
        window.spelling.load()

    assert _waved(journal) == ["recieve", "Tegwennan"]


def test_what_was_meant_is_chosen_from_the_menu(journal: JournalPage) -> None:
    """One click mends a word, and undo brings it back."""
    _select(journal, "recieve")
    at = journal.editor.body.cursorRect().center()
    menu = _check(journal).menu(at)
    next(one for one in menu.actions() if one.text() == "receive").trigger()
    assert journal.editor.body.text.startswith("They receive `kode`")
    journal.editor.body.undo()

    assert journal.editor.body.text == TEXT


def test_her_own_words_are_kept_in_the_portfolio_and_taken_out_again(
    journal: JournalPage, window: Window
) -> None:
    """They may be names of pupils: they lie in the encrypted profile, in no settings file."""
    _select(journal, "Tegwennan")
    at = journal.editor.body.cursorRect().center()
    menu = _check(journal).menu(at)
    next(one for one in menu.actions() if "Add “Tegwennan”" in one.text()).trigger()
    assert _waved(journal) == ["recieve", "athrawon"]
    assert window.session.library.profiles.get().own_words == ("Tegwennan",)
    assert "Tegwennan" not in str([one.read_bytes() for one in window.settings.home.glob("*.json")])
    menu = _check(journal).menu(at)
    next(one for one in menu.actions() if "Take “Tegwennan”" in one.text()).trigger()

    assert window.session.library.profiles.get().own_words == ()


def test_f7_goes_from_word_to_word_and_round(journal: JournalPage) -> None:
    """Without a mouse, and past the code."""
    journal.editor.body.moveCursor(QTextCursor.MoveOperation.Start)
    seen = []
    for _number in range(4):
        _check(journal).next_unknown()
        seen.append(journal.editor.body.textCursor().selectedText())

    assert seen == ["recieve", "Tegwennan", "athrawon", "recieve"]


def test_the_word_that_is_being_typed_is_left_alone(
    qtbot: QtBot, journal: JournalPage, window: Window
) -> None:
    """No wave under half a word; it comes once the caret has left it."""
    entry = window.session.library.entries.new(an_entry().kind, window.session.today())
    window.session.flush()
    journal.open(replace(entry, body=""))
    body = journal.editor.body
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    body.setFocus()
    qtbot.keyClicks(body, "A beter")
    assert body.document().firstBlock().layout().formats() == []
    qtbot.keyClick(body, Qt.Key.Key_Space)

    (wave,) = body.document().firstBlock().layout().formats()
    assert (wave.start, wave.length) == (2, 5)


def test_off_is_off(qtbot: QtBot, journal: JournalPage, window: Window) -> None:
    """Some do not want it."""
    window.settings.set(spelling="off")
    with qtbot.waitSignal(window.spelling.changed):
        window.spelling.load()

    assert _waved(journal) == []
    assert "Add" not in " ".join(_menu(journal))
