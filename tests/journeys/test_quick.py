"""Quick capture end to end: alone, beside an open window, and through the real command."""

import os
import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.model.entry import Entry
from tests.journeys.conftest import Bench
from tests.rules.sources import ROOT
from ui.pages.journal import JournalPage
from ui.pages.lock import Unlock
from ui.quick.bar import SavedBar
from ui.quick.window import PLACE, QuickWindow
from ui.single import Wish
from ui.window import Window

CONTROL, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton


def _shown(kind: type) -> list[object]:
    return [one for one in QApplication.topLevelWidgets() if type(one) is kind and one.isVisible()]


def _quick(qtbot: QtBot) -> QuickWindow:
    qtbot.waitUntil(lambda: bool(_shown(QuickWindow)), timeout=10_000)
    (window,) = _shown(QuickWindow)
    assert isinstance(window, QuickWindow)
    return window


def _bar() -> SavedBar:
    (bar,) = _shown(SavedBar)
    assert isinstance(bar, SavedBar)
    return bar


def _alone(qtbot: QtBot, bench: Bench) -> QuickWindow:
    bench.program.start(bench.made.opened.folder, bench.made.code, Wish.QUICK)
    return _quick(qtbot)


def _headings(bench: Bench) -> list[str]:
    library = bench.made.opened.library()
    try:
        return [one.heading for one in library.entries.rows()]
    finally:
        library.close()


def _waiting(bench: Bench) -> str:
    library = bench.made.opened.library()
    try:
        draft = library.journal.drafts.waiting(PLACE)
        return draft.record.title if draft and isinstance(draft.record, Entry) else ""
    finally:
        library.close()


def test_a_line_alone_is_kept_and_all_is_gone(qtbot: QtBot, bench: Bench) -> None:
    """One window, one line, and back to what she was doing."""
    window = _alone(qtbot, bench)
    assert _shown(Window) == []
    qtbot.keyClicks(window.capture.line, "20m reading on dual coding")
    qtbot.keyClick(window.capture.line, Qt.Key.Key_Return, CONTROL)

    assert _shown(QuickWindow) == []
    qtbot.keyClick(_bar(), Qt.Key.Key_Escape)
    assert _shown(SavedBar) == []
    assert "Reading on dual coding" in _headings(bench)


def test_esc_keeps_a_draft_that_is_back_next_time(qtbot: QtBot, bench: Bench) -> None:
    """A pupil at the door ends the sentence; nothing is lost, and nothing half is an entry."""
    window = _alone(qtbot, bench)
    qtbot.keyClicks(window.capture.line, "Mentor meeting abou")
    qtbot.keyClick(window.capture.line, Qt.Key.Key_Escape)
    assert _shown(QuickWindow) == []
    assert _headings(bench) == ["Llyn y Fan"]

    again = _alone(qtbot, bench)
    assert again.capture.line.text() == "Mentor meeting abou"
    again.capture.line.clear()
    qtbot.keyClick(again.capture.line, Qt.Key.Key_Escape)
    assert _alone(qtbot, bench).capture.line.text() == ""
    _quick(qtbot).close()


def test_undo_on_the_bar_gives_the_words_back(qtbot: QtBot, bench: Bench) -> None:
    """Saved too early is one press away from going on."""
    window = _alone(qtbot, bench)
    qtbot.keyClicks(window.capture.line, "20m reading on dual coding")
    qtbot.keyClick(window.capture.line, Qt.Key.Key_Return, CONTROL)
    qtbot.mouseClick(_bar().undo, LEFT)

    again = _quick(qtbot)
    assert again.capture.line.text() == "20m reading on dual coding"
    again.close()
    assert _headings(bench) == ["Llyn y Fan"]


def test_the_bar_opens_the_entry_in_the_window(qtbot: QtBot, bench: Bench) -> None:
    """From a line to the whole reflection."""
    window = _alone(qtbot, bench)
    qtbot.keyClicks(window.capture.line, "20m reading on dual coding")
    qtbot.keyClick(window.capture.line, Qt.Key.Key_Return, CONTROL)
    qtbot.mouseClick(_bar().open, LEFT)

    page = bench.window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    assert page.editor.title.text() == "Reading on dual coding"
    bench.close()


def test_another_start_asks_the_open_window_by_the_real_socket(qtbot: QtBot, bench: Bench) -> None:
    """A real second process; the window stays as small as it was made."""
    bench.start()
    bench.window.showMinimized()
    other = _start(bench, "--quick")
    window = _quick(qtbot)

    assert other.wait(timeout=60) == 0
    assert bench.window.isMinimized()
    qtbot.keyClicks(window.capture.line, "Corridor talk with NW on barriers")
    qtbot.keyClick(window.capture.line, Qt.Key.Key_Return, CONTROL)
    assert bench.window.session.library.entries.rows(1)[0].heading.startswith("Corridor talk")
    assert bench.window.isMinimized()
    _bar().close()
    bench.close()


def test_an_ordinary_start_beside_the_line_opens_the_window(qtbot: QtBot, bench: Bench) -> None:
    """She wants more than a line after all; what stands in it stays."""
    window = _alone(qtbot, bench)
    qtbot.keyClicks(window.capture.line, "Half a li")
    other = _start(bench)
    qtbot.waitUntil(lambda: isinstance(bench.program.screen, Window), timeout=60_000)

    assert other.wait(timeout=60) == 0
    bench.close()
    assert _shown(QuickWindow) == []
    assert _waiting(bench) == "Half a li"


def test_a_locked_portfolio_is_unlocked_first(qtbot: QtBot, bench: Bench) -> None:
    """Nothing is written past the lock."""
    bench.program.start(bench.made.opened.folder, "", Wish.QUICK)
    qtbot.waitUntil(lambda: isinstance(bench.program.screen, Unlock), timeout=10_000)
    unlock = bench.program.screen
    assert isinstance(unlock, Unlock)
    assert _shown(QuickWindow) == []
    unlock.code.setText(bench.made.code)
    qtbot.mouseClick(unlock.go, LEFT)

    _quick(qtbot).close()
    assert _shown(Window) == []


def _start(bench: Bench, *options: str) -> "subprocess.Popen[bytes]":
    """The real command on the same portfolio."""
    where = ["--portfolio", str(bench.made.opened.folder)]
    home = bench.made.opened.folder.parent / "other home"
    return subprocess.Popen(
        [sys.executable, "-m", "ui", *where, *options],
        cwd=ROOT,
        env={**os.environ, "TEACHER_PORTFOLIO_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
    )
