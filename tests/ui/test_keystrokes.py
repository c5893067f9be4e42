"""Under twenty seconds a record: the README's table is counted from lines that really work."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Goal
from tests.rules.sources import ROOT
from tests.ui.keystrokes import GOAL, RECORDS, Typed, table
from ui.pages.today import TodayPage
from ui.window import Window

MOST_S = 20
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_readme_shows_what_is_counted() -> None:
    """The table cannot say what the list does not."""
    assert table() in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("typed", RECORDS, ids=lambda one: one.name)
def test_each_record_takes_less_than_twenty_seconds(typed: Typed) -> None:
    """What takes longer is not written down on a school day."""
    assert typed.seconds < MOST_S


@pytest.mark.parametrize("typed", RECORDS, ids=lambda one: one.name)
def test_each_line_typed_into_the_window_is_that_record(
    qtbot: QtBot, window: Window, typed: Typed
) -> None:
    """From the first key to the kept record, nothing else pressed."""
    session = window.session
    session.save(Goal("g", GOAL, session.today()))
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    qtbot.keyClicks(page.line, typed.line)
    qtbot.keyClick(page.line, Qt.Key.Key_Return, CONTROL)

    (entry,) = session.library.entries.all()
    assert (entry.kind, entry.title, entry.minutes) == (typed.kind, typed.title, typed.minutes)
    assert entry.happened_on == session.today() - timedelta(days=typed.days_ago)
    assert entry.people == typed.people
    codes = tuple(one.code for one in session.library.mappings.of(entry.id))
    assert codes == typed.codes
    assert entry.goal_ids == (("g",) if typed.goals else ())
