"""What happens by itself: waiting for a slow keychain, locking, checking, copying."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.vault.backup import backups_in
from portfolio.vault.keychain import SystemKeychain
from tests.journeys.conftest import Bench
from tests.ui.conftest import FakeAsk
from ui.app import Program
from ui.pages.lock import Unlock
from ui.settings import Settings
from ui.widgets.centred import Centred


def test_a_keychain_that_hangs_does_not_hold_the_window(
    qtbot: QtBot, qapp: QApplication, bench: Bench, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """She sees at once that something is being done, and is asked for the code then."""
    monkeypatch.setattr("portfolio.vault.keychain._read", lambda _name: time.sleep(60))
    keychain = SystemKeychain(patience_s=1)
    program = Program(qapp, Settings(tmp_path / "slow"), FakeAsk(), keychain)
    program.start(bench.made.opened.folder)
    assert type(program.screen) is Centred
    qtbot.waitUntil(lambda: isinstance(program.screen, Unlock), timeout=6000)
    program.show(None)


def test_an_untouched_window_locks_and_a_touched_one_does_not(qtbot: QtBot, bench: Bench) -> None:
    """After the minutes that she chose, here a second and a half."""
    bench.start()
    bench.set_passphrase()
    window = bench.window
    window.idle.set_minutes(1)
    window.idle._clock.setInterval(1500)
    for _touch in range(20):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)  # as the system sends it
        qtbot.wait(100)
    assert bench.program.screen is window
    qtbot.waitUntil(lambda: isinstance(bench.program.screen, Unlock), timeout=9000)
    bench.close()


def test_the_window_checks_and_copies_by_itself(qtbot: QtBot, bench: Bench) -> None:
    """What the clocks start after half a minute and after a day."""
    bench.start()
    with qtbot.waitSignal(bench.window.care.backed_up, timeout=10_000):
        bench.window.care.back_up()
    assert len(backups_in(bench.made.opened.folder / "backups")) == 1
    bench.damage("first words")
    with qtbot.waitSignal(bench.window.care.faults_found, timeout=10_000) as found:
        bench.window.care.check()
    assert found.args == [1]
    bench.window.session.mend_all()
    qtbot.waitUntil(lambda: "whole again" in bench.window.notice.words, timeout=10_000)
    bench.close()
