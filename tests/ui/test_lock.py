"""The locked screen, the first screen and the recovery code, used as a teacher uses them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from portfolio.text import use_language
from portfolio.vault.keychain import NoKeychain
from tests.ui.conftest import FakeAsk
from ui.app import Program
from ui.pages import lock, recovery
from ui.pages.first_run import FirstRun
from ui.pages.lock import Unlock
from ui.pages.recovery import RecoveryCode
from ui.settings import Settings
from ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
CODE = "7KMQ4RW9HXCPD26VJ8N3FYB00" + "00"


@pytest.fixture
def locked(qtbot: QtBot, theme: Theme) -> Unlock:
    """Locked after ten quiet minutes."""
    page = Unlock(theme, by_passphrase=True, is_locked=True, quiet_min=10)
    qtbot.addWidget(page)
    page.show()
    return page


def test_wrong_words_wait_longer_each_time_and_say_how_long(
    qtbot: QtBot, locked: Unlock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two slips cost nothing; guessing does. The sentence stays calm."""
    monkeypatch.setattr(lock, "SECOND_MS", 10)
    given: list[str] = []
    locked.given.connect(given.append)
    for _slip in range(2):
        locked.refuse("That did not open it.")
    assert locked.fault.text() == "That did not open it." and locked.go.isEnabled()
    locked.refuse("That did not open it.")
    assert locked.fault.text().endswith("You can try again in 2 seconds.")
    qtbot.keyClicks(locked.code, "guess")
    qtbot.keyClick(locked.code, Qt.Key.Key_Return)
    assert not locked.go.isEnabled() and given == []
    qtbot.waitUntil(locked.go.isEnabled, timeout=4000)
    qtbot.keyClick(locked.code, Qt.Key.Key_Return)
    assert given == ["guess"]


def test_caps_lock_is_told_by_what_a_key_gives(qtbot: QtBot, locked: Unlock) -> None:
    """A capital without Shift: then Caps Lock is on, on every system."""
    qtbot.keyClick(locked.code, "a")
    assert locked.caps.text() == ""
    qtbot.keyClick(locked.code, "A")
    assert locked.caps.text() == "Caps Lock is on"
    qtbot.keyClick(locked.code, "A", Qt.KeyboardModifier.ShiftModifier)
    assert locked.caps.text() == ""


def test_the_code_opens_it_too_and_is_shown_while_typed(qtbot: QtBot, locked: Unlock) -> None:
    """A passphrase is hidden; a code on paper need not be."""
    assert locked.code.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(locked.by_code, LEFT)
    assert locked.code.echoMode() is QLineEdit.EchoMode.Normal
    assert locked.code.accessibleName() == "Recovery code"


def test_the_lock_says_why_and_nothing_of_hers(locked: Unlock) -> None:
    """On the screen: closed, encrypted, saved."""
    told = " ".join(one.text() for one in locked.findChildren(QLabel))
    assert "Locked after 10 quiet minutes. Your last sentence is saved." in told
    assert locked.windowTitle() in ("", "Teacher Portfolio")


def test_a_shared_computer_locks_by_itself(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """She said that it is the school's; the language link begins anew with what was chosen."""
    program = Program(qapp, Settings(tmp_path / "home"), FakeAsk(), NoKeychain())
    program.start(None)
    assert isinstance(program.screen, FirstRun)
    qtbot.mouseClick(program.screen.language, LEFT)
    assert program.settings.get().language == "cy"
    assert isinstance(program.screen, FirstRun)
    assert program.screen.language.text() == "English"
    program.screen.shared.click()
    qtbot.mouseClick(program.screen.start, LEFT)
    assert isinstance(program.screen, RecoveryCode)
    assert program.settings.get().lock_after_min == 10
    program.screen.kept.emit()
    program.show(None)
    use_language("")


@pytest.fixture
def code(qtbot: QtBot, theme: Theme, ask: FakeAsk) -> RecoveryCode:
    """A new code."""
    page = RecoveryCode(theme, CODE, ask, may_wait=True, name="Siân")
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_code_is_spelt_and_printed_and_leaves_the_clipboard(
    qtbot: QtBot, code: RecoveryCode, ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On paper all nine groups; on the clipboard for a minute, here for no time."""
    monkeypatch.setattr(recovery, "CLIPBOARD_S", 0)
    spelt = [one.accessibleName() for one in code.findChildren(QLabel)]
    assert "Group 1: 7 K M" in spelt
    code.print_it()
    assert all(group in ask.printed[0] for group in ("7KM", "YB0", "000"))
    code.copy()
    assert QGuiApplication.clipboard().text().startswith("7KM-Q4R")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "", timeout=3000)


def test_another_group_is_told_apart_from_the_last(qtbot: QtBot, code: RecoveryCode) -> None:
    """Typing the first group back shows that she has the paper, not that it is whole."""
    qtbot.keyClicks(code.typed, "7km")
    assert "another group" in code.verdict.text() and not code.done.isEnabled()
    code.typed.clear()
    qtbot.keyClicks(code.typed, "ooo")
    assert code.verdict.text() == "That is right." and code.done.isEnabled()
