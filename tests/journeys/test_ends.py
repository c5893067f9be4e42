"""How a session ends unasked: another portfolio, the system going down, a bug in the program."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import Bench
from ui import crash
from ui.pages.first_run import FirstRun
from ui.pages.journal import JournalPage
from ui.widgets.fault_report import FaultReport


def test_a_new_portfolio_keeps_what_was_typed_in_the_old_one(qtbot: QtBot, bench: Bench) -> None:
    """The old one is closed as always, and a link leads back to it."""
    bench.start()
    window = bench.window
    window.new_entry()
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    qtbot.keyClicks(page.editor.title, "before the new one")
    (new,) = [one for one in window.findChildren(QAction) if one.text() == "New portfolio"]
    new.trigger()
    assert isinstance(bench.program.screen, FirstRun)
    assert bench.program.screen.back.isVisible()
    library = bench.made.opened.library()
    assert "before the new one" in [one.title for one in library.entries.all()]
    library.close()
    bench.close()


def test_the_system_ending_keeps_what_is_typed(qtbot: QtBot, bench: Bench) -> None:
    """Shutting down does not wait for anyone."""
    bench.start()
    window = bench.window
    window.new_entry()
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    qtbot.keyClicks(page.editor.title, "typed at the last moment")
    bench.program.keep_all()
    titles = [one.title for one in window.session.library.entries.all()]
    assert "typed at the last moment" in titles
    bench.close()


def test_a_bug_keeps_the_text_and_shows_a_report_without_it(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A planted fault: calm words, places in the program, and nothing that she wrote."""
    bench.start()
    window, program = bench.window, bench.program
    window.new_entry()
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    qtbot.keyClicks(page.editor.title, "my words")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    reports = program.settings.crash_reports
    crash.install(reports, crash.Ends(program.say, program.keep_all, program.show_fault))
    _plant("my words and Llyn")
    shown = window.findChild(FaultReport)
    assert isinstance(shown, FaultReport)
    report = shown.shown.toPlainText()
    assert "KeyError" in report and "_plant" in report
    assert "words" not in report and str(Path.home()) not in report
    assert [one.read_text(encoding="utf-8") for one in reports.iterdir()] == [report]
    assert "my words" in [one.title for one in window.session.library.entries.all()]
    shown.close()
    bench.close()


def _plant(words: str) -> None:
    try:
        {}[words]
    except KeyError as fault:
        sys.excepthook(KeyError, fault, fault.__traceback__)
