"""The palette: everything is found in one place, by keyboard alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Goal
from portfolio.model.words import Kind
from ui.palette.finding import Found, spans
from ui.palette.palette import Palette
from ui.palette.rows import FOUND, FoundRows
from ui.window import Window

DOWN, ENTER, ESC = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def palette(window: Window) -> Palette:
    """Open over a window with three meetings and a goal."""
    session = window.session
    for title in ("Mentor meeting", "Wait three seconds", "Comments for the tutor"):
        entry = session.library.entries.new(Kind.MEETING, session.today())
        session.save(replace(entry, title=title, body="With my mentor."))
    session.save(Goal("g-mentoring", "Mentoring a student", session.today()))
    window.find_anything()
    return _palette(window)


def _palette(window: Window) -> Palette:
    made = window.findChild(Palette)
    assert made is not None
    return made


def _found(palette: Palette) -> list[Found]:
    rows = (palette.rows.index(at).data(FOUND) for at in range(palette.rows.rowCount()))
    return [one for one in rows if isinstance(one, Found)]


def test_typing_finds_entries_goals_standards_and_actions(qtbot: QtBot, palette: Palette) -> None:
    """Each by a part of its name; what is called so stands before what speaks of it."""
    for typed, wanted in (("ment", "Mentor meeting"), ("Mentoring a", "Mentoring a student"),
                          ("behav", "TS7 Behaviour"), ("new cou", "New course"),
                          ("learn", "Learning")):  # fmt: skip
        palette.line.clear()
        qtbot.keyClicks(palette.line, typed)
        assert wanted in [one.words for one in _found(palette)], typed
        assert len(_found(palette)) <= 8


def test_arrows_and_enter_open_what_was_found(
    qtbot: QtBot, window: Window, palette: Palette
) -> None:
    """The keyboard stays in the line."""
    qtbot.keyClicks(palette.line, "wait three")
    qtbot.keyClick(palette.line, DOWN)
    qtbot.keyClicks(palette.line, " seconds")
    assert palette.line.text() == "wait three seconds"
    qtbot.keyClick(palette.line, ENTER)
    assert window._journal().editor.title.text() == "Wait three seconds"
    assert not palette.isVisible()


def test_esc_gives_the_keyboard_back(qtbot: QtBot, window: Window, palette: Palette) -> None:
    """And the palette is gone for good."""
    qtbot.keyClick(palette.line, ESC)
    qtbot.waitUntil(lambda: window.findChild(Palette) is None)
    assert QApplication.activeModalWidget() is None


def test_nothing_found_offers_to_write_it(qtbot: QtBot, window: Window, palette: Palette) -> None:
    """Enter begins an entry of that name."""
    qtbot.keyClicks(palette.line, "Zebra crossing")
    (only,) = _found(palette)
    assert "Zebra crossing" in only.words
    qtbot.keyClick(palette.line, ENTER)
    assert window._journal().editor.title.text() == "Zebra crossing"


def test_heads_are_read_and_never_chosen(palette: Palette, qtmodeltester: object) -> None:
    """The model keeps Qt's rules."""
    qtmodeltester.check(palette.rows)  # type: ignore[attr-defined]
    heads = [at for at in range(palette.rows.rowCount())
             if isinstance(palette.rows.index(at).data(FOUND), str)]  # fmt: skip
    chosen = {palette.rows.next_from(at, 1) for at in range(palette.rows.rowCount())}
    assert heads and not chosen & set(heads)
    assert FoundRows().next_from(0, 1) == -1


def test_what_was_typed_is_marked_without_accents() -> None:
    """The first place of each word, in order."""
    assert list(spans("Sesiwn ddarllen grŵp", "grwp ses")) == [(0, 3), (16, 4)]
    assert list(spans("Mentor", "")) == []


def test_someone_looking_closes_it(palette: Palette, window: Window, qtbot: QtBot) -> None:
    """What it has found may name people, and the window under it is made anew."""
    window.looking.toggle()
    qtbot.waitUntil(palette.isHidden)
