"""The capture line as she meets it: typed, understood, taken back, kept, undone."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Goal
from portfolio.model.words import Kind
from portfolio.storage.drafts import WAITING
from tests.ui.conftest import FakeAsk
from ui.pages.today import TodayPage
from ui.widgets.capture import Capture
from ui.widgets.day_menu import short_day
from ui.window import Window

CONTROL, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
LINE = "yesterday 45m mentoring with JS on wait time #TS5 @quest"


@pytest.fixture
def capture(window: Window) -> Capture:
    """The line of Today, with one goal to link to."""
    window.session.save(Goal("g", "Better questioning", window.session.today()))
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    return page.capture


def _type(qtbot: QtBot, capture: Capture, text: str) -> None:
    """Type, and wait until the chips have followed."""
    qtbot.keyClicks(capture.line, text)
    qtbot.wait(250)


def _save(qtbot: QtBot, capture: Capture) -> None:
    qtbot.keyClick(capture.line, Qt.Key.Key_Return, CONTROL)


def _undo(qtbot: QtBot, window: Window) -> None:
    buttons = window.notice.findChildren(QPushButton)
    qtbot.mouseClick(next(one for one in buttons if one.text() == "Undo"), LEFT)


def test_what_is_understood_is_shown_before_it_is_kept(qtbot: QtBot, capture: Capture) -> None:
    """She sees the day itself, not the word, and the whole name of each tag."""
    _type(qtbot, capture, LINE)
    yesterday = date.today() - timedelta(days=1)

    assert capture.understood.words == [
        short_day(yesterday), "45\u00a0min", "Mentoring", "JS", "TS5 Adaptive teaching",
        "Better questioning",
    ]  # fmt: skip
    assert capture.understood.isVisible()
    assert capture.day.text() == short_day(yesterday)


def test_the_line_is_kept_with_all_that_was_understood(
    qtbot: QtBot, window: Window, capture: Capture
) -> None:
    """At once: the chips need not have followed yet."""
    qtbot.keyClicks(capture.line, LINE)
    _save(qtbot, capture)

    (entry,) = window.session.library.entries.all()
    assert entry.title == "Mentoring with JS on wait time"
    assert (entry.minutes, entry.people, entry.goal_ids) == (45, "JS", ("g",))
    assert [one.code for one in window.session.library.mappings.of(entry.id)] == ["TS5"]
    assert capture.line.text() == ""
    assert not capture.save.isEnabled()
    assert window.notice.words.startswith("Saved to ")


def test_a_chip_taken_back_leaves_its_word(qtbot: QtBot, window: Window, capture: Capture) -> None:
    """By its cross or by Delete on it; her words stay as she wrote them."""
    _type(qtbot, capture, "20m reading on dual coding")
    cross = _cross(capture, "Take back Reading")
    qtbot.mouseClick(cross, LEFT)
    assert capture.understood.words == ["20\u00a0min"]
    qtbot.keyClick(_cross(capture, "Take back 20\u00a0min"), Qt.Key.Key_Delete)
    assert capture.understood.words == []
    _save(qtbot, capture)

    (entry,) = window.session.library.entries.all()
    assert (entry.title, entry.kind, entry.minutes) == (
        "20m reading on dual coding", Kind.REFLECTION, None,
    )  # fmt: skip


def test_undo_deletes_the_entry_and_gives_the_words_back(
    qtbot: QtBot, window: Window, capture: Capture
) -> None:
    """Undo beats a question before."""
    qtbot.keyClicks(capture.line, LINE)
    _save(qtbot, capture)
    _undo(qtbot, window)

    assert window.session.library.entries.all() == []
    assert window.session.library.mappings.all() == []
    assert capture.line.text() == LINE


def test_a_kind_chosen_by_chip_wins(qtbot: QtBot, window: Window, capture: Capture) -> None:
    """And a rare kind is behind the last chip."""
    action = next(one for one in capture.kinds.menu.actions() if one.text() == "Observing")
    action.trigger()
    assert capture.kinds.more.text() == "Observing"
    _type(qtbot, capture, "Course plans with Sarah")
    _save(qtbot, capture)

    (entry,) = window.session.library.entries.all()
    assert (entry.kind, entry.people) == (Kind.OBSERVING, "Sarah")
    assert capture.kinds.more.accessibleName() == "More kinds"


def test_the_day_can_be_chosen(qtbot: QtBot, window: Window, capture: Capture) -> None:
    """From the last seven, or any day before in the calendar."""
    _type(qtbot, capture, "Corridor talk")
    capture.day.menu().actions()[2].trigger()
    two_back = window.session.today() - timedelta(days=2)
    assert capture.day.text() == short_day(two_back)
    _save(qtbot, capture)

    assert window.session.library.entries.all()[0].happened_on == two_back
    assert capture.day.text() == "Today"


def test_a_file_comes_along(
    qtbot: QtBot, window: Window, capture: Capture, ask: FakeAsk, tmp_path: Path
) -> None:
    """The exit card is behind the entry as soon as it is one."""
    card = tmp_path / "card.txt"
    card.write_text("An exit card", encoding="utf-8")
    ask.files = [card]
    qtbot.mouseClick(capture.attach, LEFT)
    assert capture.understood.words == ["card.txt"]
    qtbot.keyClicks(capture.line, "Exit cards on fractions")
    _save(qtbot, capture)

    (entry,) = window.session.library.entries.all()
    assert len(window.session.library.evidence.behind(entry.id)) == 1
    _undo(qtbot, window)
    assert window.session.library.evidence.all() == []


def test_what_was_typed_is_a_draft_within_a_second(
    qtbot: QtBot, window: Window, capture: Capture
) -> None:
    """It waits in the line, and is no entry until she says so."""
    qtbot.keyClicks(capture.line, "Half a li")
    drafts = window.session.library.journal.drafts
    qtbot.waitUntil(lambda: drafts.waiting("today") is not None, timeout=1_000)
    assert [one.base for one in drafts.all()] == [f"{WAITING}today"]
    window.session.flush()
    assert window.session.library.entries.all() == []
    again = Capture(window, "Again", "today")
    qtbot.addWidget(again)
    assert again.line.text() == "Half a li"

    capture.line.clear()
    window.session.flush()
    assert drafts.waiting("today") is None


def test_enter_begins_the_text_under_the_line(
    qtbot: QtBot, window: Window, capture: Capture
) -> None:
    """The first line is the heading, the rest the reflection."""
    qtbot.keyClicks(capture.line, "20m reading on dual coding")
    qtbot.keyClick(capture.line, Qt.Key.Key_Return)
    qtbot.keyClicks(capture.line, "Pictures beside words.")
    _save(qtbot, capture)

    (entry,) = window.session.library.entries.all()
    assert (entry.title, entry.body) == ("Reading on dual coding", "Pictures beside words.")


def test_what_was_understood_is_said_once(
    qtbot: QtBot, capture: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen reader hears it after the pause, not at every key."""
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Announcement:
            said.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    _type(qtbot, capture, "20m reading on dual coding")
    _type(qtbot, capture, " and more")

    assert said == ["Understood: 20\u00a0min, Reading"]


def _cross(capture: Capture, name: str) -> QToolButton:
    found = capture.understood.findChildren(QToolButton)
    return next(one for one in found if one.accessibleName() == name and one.isVisible())
