"""Every page: what it keeps, and that each of its controls has a name."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from portfolio.model.goal import GoalStatus, Met
from tests.ui.conftest import FakeAsk
from tests.ui.share_steps import to_file
from ui.pages.catalogue import PAGES
from ui.pages.first_run import FirstRun
from ui.pages.goals import GoalsPage
from ui.pages.lock import Unlock
from ui.pages.recovery import RecoveryCode
from ui.pages.share import SharePage
from ui.pages.standards import StandardsPage
from ui.pages.today import TodayPage
from ui.theme import Theme
from ui.widgets.goal_card import GoalCard
from ui.window import Window

CONTROLS = (QAbstractButton, QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QProgressBar,
            QSlider, QSpinBox, QAbstractItemView)  # fmt: skip
HOLDERS = (QComboBox, QSpinBox, QDateEdit, QAbstractItemView)  # their inner parts are theirs
CODE = "7KMQ4RW9HXCPD26VJ8N3FYB00" + "00"


@pytest.mark.parametrize("name", list(PAGES))
def test_every_control_has_a_name(window: Window, name: str) -> None:
    """A blind teacher hears what each control is for."""
    window.show_page(name)
    assert _nameless(window) == []


def test_every_control_of_the_first_run_has_a_name(
    qtbot: QtBot, ask: FakeAsk, theme: Theme
) -> None:
    """The first minute decides."""
    pages = (
        FirstRun(theme, other_language="Cymraeg", has_one=True),
        RecoveryCode(theme, CODE, ask, may_wait=True),
        Unlock(theme, by_passphrase=True, is_locked=True),
    )
    for page in pages:
        qtbot.addWidget(page)
        page.show()
        assert _nameless(page) == []


def test_one_line_is_kept_as_it_was_meant(qtbot: QtBot, window: Window) -> None:
    """A corridor talk in one line and one key."""
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    qtbot.keyClicks(page.line, "45m mentoring with JS on questioning #TS5")
    qtbot.waitUntil(lambda: "45\u00a0min" in page.capture.understood.words)
    qtbot.keyClick(page.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    (entry,) = window.session.library.entries.all()
    assert (entry.minutes, entry.people, entry.kind) == (45, "JS", "mentoring")
    assert [m.code for m in window.session.library.mappings.of(entry.id)] == ["TS5"]
    assert page.line.text() == ""


def test_an_empty_line_keeps_nothing(qtbot: QtBot, window: Window) -> None:
    """Keys by mistake make no entry."""
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    qtbot.keyClick(page.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert not page.capture.save.isEnabled()
    assert window.session.library.entries.all() == []


def test_a_goal_is_set_ticked_and_achieved(qtbot: QtBot, window: Window) -> None:
    """From the aim to the end, each step kept."""
    window.show_page("goals")
    page = window.stack.currentWidget()
    assert isinstance(page, GoalsPage)
    qtbot.keyClicks(page.form.title, "Better questioning")
    qtbot.keyClicks(page.form.criteria, "Wait three seconds")
    qtbot.mouseClick(page.form.add, Qt.MouseButton.LeftButton)
    page.findChild(QCheckBox).toggle()
    library = window.session.library
    assert library.goals.all()[0].criteria[0].met is Met.MET

    card = page.findChild(GoalCard)
    next(one for one in card.ends.actions() if one.text() == "Achieved").trigger()
    assert library.goals.all()[0].status is GoalStatus.ACHIEVED


def test_a_statement_that_does_not_apply_is_kept_in_the_profile(
    qtbot: QtBot, window: Window, ask: FakeAsk
) -> None:
    """Coverage can reach the whole."""
    window.show_page("standards")
    page = window.stack.currentWidget()
    assert isinstance(page, StandardsPage)
    ask.typed = ["I teach Year 5"]
    page.tree.choose("TS3.d")
    qtbot.keyClick(page.tree, Qt.Key.Key_N)

    (away,) = window.session.library.profiles.get().does_not_apply
    assert (away.code, away.reason) == ("TS3.d", "I teach Year 5")


def test_sharing_writes_a_file_and_keeps_page_ones_words(
    qtbot: QtBot, window: Window, ask: FakeAsk, tmp_path: Path
) -> None:
    """What she wrote for page one is there next time."""
    ask.target = tmp_path / "out.pdf"
    window.show_page("share")
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    qtbot.keyClicks(page.make.choose.words.question, "More time?")
    to_file(qtbot, window, page)

    assert ask.target.read_bytes().startswith(b"%PDF")
    assert window.session.library.cycles.all()[0].question == "More time?"


def test_only_the_right_group_confirms_the_code(qtbot: QtBot, ask: FakeAsk, theme: Theme) -> None:
    """She has it on paper before she goes on."""
    page = RecoveryCode(theme, CODE, ask, may_wait=False)
    qtbot.addWidget(page)
    qtbot.keyClicks(page.typed, "xyz")
    assert not page.done.isEnabled()
    page.typed.clear()
    qtbot.keyClicks(page.typed, CODE[-3:].lower())

    assert page.done.isEnabled()


def _press(page: QWidget, name: str) -> None:
    (found,) = [one for one in page.findChildren(QPushButton) if one.accessibleName() == name]
    found.click()


def _nameless(root: QWidget) -> list[str]:
    found = []
    for one in root.findChildren(QWidget):
        inner = one.objectName().startswith("qt_") or isinstance(one.parent(), HOLDERS)
        if not isinstance(one, CONTROLS) or inner or not one.isVisible():
            continue
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text())):
            found.append(f"{type(one).__name__} {one.objectName()}")
    return found


def test_another_look_leaves_her_where_she_was(qtbot: QtBot, window: Window) -> None:
    """Icons and cards are made anew in dark; the page and the words in the editor stay."""
    window.new_entry(title="Kept while the colours change")
    window.theme.apply("dark", 120)
    qtbot.waitUntil(lambda: window._restyle.isActive() is False)
    editor = window._journal().editor
    assert editor.title.text() == "Kept while the colours change"
    assert window.stack.currentWidget() is window.stack.made["journal"]
    assert window.sidebar.width() > 244
