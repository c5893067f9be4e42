"""A whole day by keys alone: no pointer, no control is touched but the one that has the focus."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Goal
from tests.journeys.conftest import Bench

KEY, MOD = Qt.Key, Qt.KeyboardModifier
MOST_TABS = 120
LINE = "45m mentoring with JS on questioning #TS5 @better"


@dataclass(frozen=True, slots=True)
class Keys:
    """Ten fingers and no pointer."""

    qtbot: QtBot
    bench: Bench

    def press(self, key: Qt.Key, mod: Qt.KeyboardModifier = MOD.NoModifier) -> None:
        """One key where the keyboard is now."""
        QTest.keyClick(self.here, key, mod)
        self.qtbot.wait(10)

    def write(self, words: str) -> None:
        """Type where the keyboard is now."""
        QTest.keyClicks(self.here, words)

    @property
    def here(self) -> QWidget:
        """What has the keyboard."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def to(self, name: str) -> None:
        """Tab until the control of that name is reached; every stop has a name."""
        for _tab in range(MOST_TABS):
            if _name(self.here).startswith(name):
                return
            assert _name(self.here), self.here
            self.press(KEY.Key_Tab)
        pytest.fail(f"{name} is not reached by Tab from {_name(self.here)}")

    def page(self, number: int) -> None:
        """By the key of the menu Go."""
        self.press(KEY(KEY.Key_0 + number), MOD.ControlModifier)


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.fixture
def keys(qtbot: QtBot, bench: Bench) -> Keys:
    """The program is open, with a goal of this year."""
    bench.start()
    session = bench.window.session
    session.save(Goal("goal-1", "Better questioning", session.today()))
    bench.window.activateWindow()
    bench.window.show_page("today")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return Keys(qtbot, bench)


def test_an_entry_is_kept_found_and_written_on(keys: Keys) -> None:
    """Today's line, the palette, the editor, its find bar, the versions, and back."""
    keys.write(LINE)
    keys.press(KEY.Key_Return, MOD.ControlModifier)
    keys.press(KEY.Key_K, MOD.ControlModifier)
    keys.write("questioning")
    keys.press(KEY.Key_Return)
    editor = keys.bench.window._journal().editor
    assert editor.entry is not None and editor.entry.minutes == 45
    keys.to("Text")
    keys.write("Ten of twelve said why. ")
    keys.press(KEY.Key_F, MOD.ControlModifier)
    keys.write("twelve")
    keys.press(KEY.Key_Escape)
    keys.press(KEY.Key_1, MOD.ControlModifier)
    library = keys.bench.window.session.library
    kept = [one for one in library.entries.all() if "Ten of twelve" in one.body]
    assert [(one.minutes, one.goal_ids) for one in kept] == [(45, ("goal-1",))]


def test_every_page_is_reached_and_left_by_keys(keys: Keys) -> None:
    """Ctrl and a number for six pages; Tab goes round each page and comes back."""
    for number, name in enumerate(("today", "journal", "goals", "learning", "evidence",
                                   "standards"), 1):  # fmt: skip
        keys.page(number)
        assert keys.bench.window.stack.currentWidget() is keys.bench.window.stack.made[name]
        start, seen = keys.here, 0
        for _tab in range(MOST_TABS):
            keys.press(KEY.Key_Tab)
            seen += 1
            assert _name(keys.here), (name, keys.here)
            if keys.here is start:
                break
        assert keys.here is start and seen > 3, name


def test_a_statement_is_looked_at_and_marked(keys: Keys) -> None:
    """Arrows move in the grid, N says that it does not apply, Undo is a key away."""
    keys.page(6)
    keys.to("Standards by half term")
    keys.press(KEY.Key_Down)
    keys.bench.ask.typed = ["not in my post"]
    keys.press(KEY.Key_N)
    profile = keys.bench.window.session.library.profiles.get()
    assert list(profile.away_from("teachers-standards-england-2012").values()) == ["not in my post"]


def test_help_is_one_key_and_esc_away(keys: Keys) -> None:
    """F1, words, and another chapter by arrows."""
    keys.press(KEY.Key_F1)
    keys.to("Find in the guide")
    keys.write("reply slip")
    keys.to("Chapters")
    keys.press(KEY.Key_Down)
    page = keys.bench.window.stack.made["help"]
    assert page.title.text()  # type: ignore[attr-defined]


def test_names_are_hidden_and_shown_by_one_key(keys: Keys, tmp_path: Path) -> None:
    """F9 both ways; the title of the window tells nothing of her."""
    keys.press(KEY.Key_F9)
    assert keys.bench.window.looking.is_on
    keys.press(KEY.Key_F9)
    assert not keys.bench.window.looking.is_on
