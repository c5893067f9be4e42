"""Where the window stands, what was open, and that closed dialogs are gone."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from portfolio.model.words import Kind
from portfolio.vault.place import Made
from tests.builders import an_entry
from tests.ui.conftest import FakeAsk
from ui.jobs import Jobs
from ui.palette.palette import Palette
from ui.session import Session
from ui.settings import MOST_RECENT, Settings
from ui.theme import Theme
from ui.widgets.fault_report import FaultReport
from ui.widgets.history import HistoryDialog
from ui.window import Window
from ui.window_state import clamp, keep_state, put_back


def test_a_window_of_a_screen_that_is_gone_comes_back_into_sight(
    qtbot: QtBot, settings: Settings
) -> None:
    """The projector is unplugged; the window was on it."""
    far = QMainWindow()
    qtbot.addWidget(far)
    far.setGeometry(5000, 4000, 3000, 2000)
    clamp(far)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(far.geometry())


def test_a_maximised_window_is_so_again_and_goes_to_its_page(
    qtbot: QtBot, settings: Settings
) -> None:
    """As she left it yesterday."""
    first, second = QMainWindow(), QMainWindow()
    for one in (first, second):
        qtbot.addWidget(one)
    first.showMaximized()
    keep_state(first, settings, "goals")
    put_back(second, settings)
    assert second.isMaximized()
    assert Settings(settings.home).get().last_page == "goals"


def test_portfolios_opened_lately_are_offered_while_they_are_there(
    settings: Settings, tmp_path: Path
) -> None:
    """The last one first, five at most, none twice, none that is gone."""
    folders = [tmp_path / f"{n}.portfolio" for n in range(MOST_RECENT + 2)]
    for one in (*folders, folders[-2]):
        one.mkdir(exist_ok=True)
        settings.remember(one)
    folders[-1].rmdir()
    offered = [one.name for one in settings.recent_portfolios()]
    assert offered == ["5.portfolio", "4.portfolio", "3.portfolio", "2.portfolio"]


def test_another_portfolio_opens_from_the_menu(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    """Recent portfolios stand in the first menu; one press asks for it."""
    other = tmp_path / "Old school.portfolio"
    other.mkdir()
    window.settings.remember(other)
    window.restyle()
    menus = [one for one in window.findChildren(QMenu) if one.title() == "Recent portfolios"]
    (action,) = menus[-1].actions()
    with qtbot.waitSignal(window.doors.other_wanted) as asked:
        action.trigger()
    assert action.text() == "Old school" and asked.args == [other]


def test_the_report_is_copied_and_saved_by_hand(qtbot: QtBot, ask: FakeAsk, tmp_path: Path) -> None:
    """Nothing is sent by itself."""
    dialog = FaultReport("Qt 6\n", ask, None)
    ask.target = tmp_path / "report.txt"
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "Qt 6\n"
    dialog.save()
    assert ask.target.read_text(encoding="utf-8") == "Qt 6\n"
    dialog.close()


def test_every_dialog_is_gone_once_it_is_closed(qtbot: QtBot, window: Window, ask: FakeAsk) -> None:
    """Nothing of hers stays in a dialog that nobody sees."""
    entry = an_entry()
    window.session.save(entry)
    window.show_history(entry.id)
    window.find_anything()
    FaultReport("report", ask, window).open()
    palette = window.findChild(Palette)
    assert palette is not None
    for dialog in window.findChildren(QDialog):
        assert isinstance(dialog, HistoryDialog | FaultReport)
        dialog.close()
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(
        lambda: not window.findChildren(QDialog) and window.findChild(Palette) is None,
        timeout=3000,
    )


def test_closing_the_window_ends_the_program(qapp: QApplication) -> None:
    """Nothing stays behind in a tray."""
    assert qapp.quitOnLastWindowClosed()


def test_keys_are_used_once(window: Window) -> None:
    """Two actions on one key would do neither."""
    keys = [one.shortcut().toString() for one in window.findChildren(QAction)]
    used = [one for one in keys if one]
    assert len(used) == len(set(used))
    assert "F9" in used


@pytest.mark.parametrize("is_wanted", [True, False])
def test_a_revisit_that_is_due_is_told_only_where_she_asked(
    qtbot: QtBot, made: Made, settings: Settings, theme: Theme, ask: FakeAsk, is_wanted: bool
) -> None:
    """Nobody is nagged; who wants it sees one line above the page at the start."""
    settings.set(tell_revisits=is_wanted)
    session = Session(made.opened, Jobs())
    long_ago = session.today() - timedelta(days=70)
    session.save(an_entry(kind=Kind.COURSE, title="Phonics", happened_on=long_ago))
    window = Window(session, settings, theme, ask)
    qtbot.addWidget(window)
    assert ("“Phonics” waits for a line" in window.notice.words) is is_wanted
    window.close()
