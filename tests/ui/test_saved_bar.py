"""What stays after a quick line: long enough to be used, never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.quick import bar
from ui.quick.bar import SavedBar
from ui.settings import Settings
from ui.theme import Theme

WORDS = "Saved to Friday 20 November: Mentoring, 45 min"


@pytest.fixture
def shown(
    qtbot: QtBot, qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> SavedBar:
    """A bar that stays for a tenth of a second."""
    monkeypatch.setattr(bar, "STAY_MS", 100)
    monkeypatch.setattr(bar, "LISTENING_MS", 100)
    made = SavedBar(Theme(qapp, settings.home, "light", 100), WORDS, lambda: None)
    qtbot.addWidget(made)
    return made


def test_it_goes_by_itself(qtbot: QtBot, shown: SavedBar) -> None:
    """Nobody has to close it."""
    assert shown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    shown.move(300, 300)  # away from the mouse of the tests, which rests in the corner
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    shown.appear()
    elsewhere.show()
    elsewhere.activateWindow()  # the screen of the tests gives the keys to whatever is shown

    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=5_000)


def test_it_stays_while_it_has_the_keys(qtbot: QtBot, shown: SavedBar) -> None:
    """Who tabs to Undo is not raced."""
    shown.appear()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    qtbot.wait(300)
    assert shown.isVisible()

    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
