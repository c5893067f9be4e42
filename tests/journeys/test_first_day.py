"""The main job, end to end: from first run to a PDF whose words are read back with pdftotext."""

import subprocess
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from portfolio.vault.keychain import NoKeychain
from tests.ui.conftest import FakeAsk
from tests.ui.share_steps import to_file
from ui.app import Program
from ui.pages.evidence import EvidencePage
from ui.pages.first_run import FirstRun
from ui.pages.goals import GoalsPage
from ui.pages.journal import JournalPage
from ui.pages.recovery import RecoveryCode
from ui.pages.share import SharePage
from ui.pages.today import TodayPage
from ui.settings import Settings
from ui.window import Window

LEFT = Qt.MouseButton.LeftButton


def test_from_first_run_to_a_pdf(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """By keys and mouse alone, as a teacher does it."""
    ask = FakeAsk(target=tmp_path / "appraisal.pdf")
    program = Program(qapp, Settings(tmp_path / "home"), ask, NoKeychain())
    program.start(None)
    window = _begin(qtbot, program)
    _set_a_goal(qtbot, window)
    _capture(qtbot, window)
    _reflect(qtbot, window, tmp_path, ask)
    _share(qtbot, window)
    window.close()
    words = subprocess.run(
        ["pdftotext", "-layout", str(ask.target), "-"], capture_output=True, check=True
    ).stdout.decode()

    for wanted in ("Siân Hughes-Price", "Better questioning", "Mentoring with JS", "0:45",
                   "Ten of twelve explained why", "TS5", "An exit card"):  # fmt: skip
        assert wanted in words, wanted
    assert "NEVERSHOWN" not in words


def _begin(qtbot: QtBot, program: Program) -> Window:
    """Three questions, then the code's last group typed back."""
    first = program.screen
    assert isinstance(first, FirstRun)
    first.name.insert("Siân ")  # QTest cannot press an accented key
    qtbot.keyClicks(first.name, "Hughes-Price")
    qtbot.mouseClick(first.start, LEFT)
    recovery = program.screen
    assert isinstance(recovery, RecoveryCode)
    groups = [one for one in recovery.findChildren(QLabel) if one.objectName() == "code"]
    qtbot.keyClicks(recovery.typed, groups[-1].text())
    qtbot.mouseClick(recovery.done, LEFT)
    window = program.screen
    assert isinstance(window, Window)
    return window


def _set_a_goal(qtbot: QtBot, window: Window) -> None:
    window.show_page("goals")
    page = window.stack.currentWidget()
    assert isinstance(page, GoalsPage)
    qtbot.keyClicks(page.form.title, "Better questioning")
    qtbot.keyClicks(page.form.criteria, "Three seconds of silence")
    qtbot.mouseClick(page.form.add, LEFT)


def _capture(qtbot: QtBot, window: Window) -> None:
    window.show_page("today")
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    qtbot.keyClicks(page.line, "45m mentoring with JS on questioning")
    qtbot.keyClick(page.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _reflect(qtbot: QtBot, window: Window, folder: Path, ask: FakeAsk) -> None:
    """A longer reflection with private notes, a standard with its sentence, a goal, a file."""
    window.new_entry()
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    qtbot.keyClicks(page.editor.title, "Bar models clicked")
    qtbot.mouseClick(page.editor.prompts.use, LEFT)
    qtbot.keyClicks(page.editor.body, "Ten of twelve explained why.")
    qtbot.mouseClick(page.editor.sheet.private.fold.head, LEFT)
    qtbot.keyClicks(page.editor.private, "NEVERSHOWN")
    qtbot.mouseClick(page.desk.links.standards.more, LEFT)
    page.desk.links.code.setCurrentText("TS5")
    qtbot.keyClicks(page.desk.links.because, "Tasks were adapted without lowering the demand.")
    qtbot.mouseClick(page.desk.links.add, LEFT)
    card = folder / "card.txt"
    card.write_text("An exit card", encoding="utf-8")
    ask.files = [card]
    page.desk.links.choose()
    library = window.session.library
    qtbot.waitUntil(lambda: bool(library.evidence.all()))  # it is sealed on a worker
    piece = library.evidence.all()[0]
    assert library.mappings.all()[0].because.startswith("Tasks were adapted")
    page.desk.links.goal.setCurrentIndex(1)
    page.desk.links.goal.activated.emit(1)
    _caption(qtbot, window, piece.id)


def _caption(qtbot: QtBot, window: Window, _piece: str) -> None:
    window.show_page("evidence")
    page = window.stack.currentWidget()
    assert isinstance(page, EvidencePage)
    page.view.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClicks(page.panel.caption, "An exit card")
    qtbot.keyClick(page.panel.caption, Qt.Key.Key_Return)


def _share(qtbot: QtBot, window: Window) -> None:
    window.show_page("share")
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    qtbot.keyClicks(page.make.choose.period.reader, "Deputy head RM")
    to_file(qtbot, window, page)
