"""The founding survey's table, walked row by row in the window (domain.md): nine findings.

Each test is one row: what successful trusts do, and what the teacher finds in the program for it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from portfolio.model.course import Attendance, DeliveryMethod
from portfolio.model.words import Context, Kind, Setting
from tests.portfolios import sample_portfolio
from tests.ui.conftest import FakeAsk
from ui.choosable import Group
from ui.jobs import Jobs
from ui.pages.journal import JournalPage
from ui.pages.learning import LearningPage
from ui.pages.settings import SettingsPage
from ui.pages.standards import StandardsPage
from ui.pages.today import TodayPage
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.choices import choose
from ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    """The window on the sample: three years of a made-up teacher."""
    opened = sample_portfolio(tmp_path)
    settings = Settings(tmp_path / "home")
    ask = FakeAsk(typed=["RM: go on like this", "25 of 28 explain why"])
    theme = Theme(qapp, settings.home, "light", 100)
    window = Window(Session(opened, Jobs()), settings, theme, ask)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def _learning(window: Window, tab: int = 0) -> LearningPage:
    window.show_page("learning")
    page = window.stack.currentWidget()
    assert isinstance(page, LearningPage)
    page.year.setCurrentIndex(page.year.findText("2025–26"))
    page.refresh()
    page.tabs.bar.setCurrentIndex(tab)
    page.finish()
    return page


def _words(root: QWidget) -> str:
    QApplication.processEvents()  # new cards show with the next turn of the loop
    found = [one.text() for one in root.findChildren(QLabel) if one.isVisibleTo(root)]
    return "\n".join(found + [one.text() for one in root.findChildren(QAbstractButton)])


def _press(root: QWidget, name: str) -> None:
    found = [one for one in root.findChildren(QAbstractButton) if one.accessibleName() == name]
    assert found, name
    found[0].click()


def test_row_1_delivery_methods_follow_from_sessions(window: Window) -> None:
    """A course is made of sessions; the six names of the survey are worked out and reported."""
    page = _learning(window)
    told = _words(page.courses)
    assert DeliveryMethod.HYBRID_ALL.word in told
    assert DeliveryMethod.HYBRID_ONLINE_IN_PERSON.word in told
    page.tabs.bar.setCurrentIndex(2)
    assert {one.word for one in DeliveryMethod} <= set(_words(page.time).splitlines())


def test_row_2_context_setting_and_company_split_every_analysis(window: Window) -> None:
    """ITT, ECT and CPD; whose time; with others or alone: each is one choice away."""
    page = _learning(window, 2)
    page.year.setCurrentIndex(page.year.findText("2023–24"))
    page.refresh()
    for grouping, word in (
        ("context", Context.ITT.word), ("setting", Setting.TRUST.word), ("company", "Alone"),
    ):  # fmt: skip
        choose(page.time.by, grouping)
        assert word in page.time.groups.text()


def test_row_3_a_recording_watched_later_is_attendance(window: Window) -> None:
    """The planned session of the sample is answered with one press, and counts."""
    page = _learning(window)
    library = window.session.library
    before = sum(one.learning_minutes for one in library.entries.all())
    _press(page.courses_side.plans, "Watched later: Cymraeg yn y dosbarth, cam 2")
    course = next(one for one in library.entries.all() if one.title.endswith("cam 2"))

    assert course.sessions[-1].attendance is Attendance.WATCHED_LATER
    assert sum(one.learning_minutes for one in library.entries.all()) == before + 60


def test_row_4_protected_time_is_planned_and_goes_out(window: Window, tmp_path: Path) -> None:
    """Upcoming sessions name their protected time; one button makes a calendar file of them."""
    page = _learning(window)
    assert {"Protected: trust", "Protected: school", "Protected: INSET"} <= set(
        _words(page.courses_side.plans).replace(" · ", "\n").splitlines()
    )
    target = tmp_path / "plans.ics"
    window.ask.target = target  # type: ignore[attr-defined]
    window.session.outbox.exported.connect(lambda _path, _export: None)
    page.courses_side.plans.export()
    window.session.jobs.wait()
    assert b"INSET: talk for learning" in target.read_bytes()


def test_row_5_informal_learning_stands_at_par(qtbot: QtBot, window: Window) -> None:
    """One line beside the courses' own tab, equal in every total, with what came of it."""
    page = _learning(window, 1)
    told = _words(page.informal_side).replace("\u00a0", " ")
    assert "46 h 30 min of 77 h" in told and "25 of 28 pupils" in told
    qtbot.keyClicks(page.informal.capture.line, "20m reading on dual coding")
    qtbot.keyClick(
        page.informal.capture.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    newest = max(window.session.library.entries.all(), key=lambda one: one.written_at)
    assert (newest.kind, newest.minutes) == (Kind.READING, 20)


def test_row_6_learning_is_sustained(window: Window) -> None:
    """Threads tell span, sessions and modes; one missing step is asked, single events are fine."""
    window.show_page("standards")
    page = window.stack.currentWidget()
    assert isinstance(page, StandardsPage)
    page.view.choose("threads")
    told, lines = _words(page.threads), page.threads.lines
    for at in range(lines.threads.rowCount()):
        lines.setCurrentIndex(lines.threads.index(at, 0))
        told += _words(page)
    assert "Across 37 weeks" in told and "4 of 4 parts" in told
    assert "What changed for pupils? Nothing is linked yet." in told
    assert "single event" in told and "Not every course needs" in told


def test_row_6_did_it_stick_is_asked_and_answered(window: Window) -> None:
    """A course that ended two weeks ago brings the one amber question."""
    library, today = window.session.library, window.session.today()
    course = next(one for one in library.entries.all() if one.title == "Feedback while they write")
    days = [today - timedelta(days=24), today - timedelta(days=17)]
    sessions = tuple(replace(one, on=day) for one, day in zip(course.sessions, days, strict=True))
    window.session.save(replace(course, sessions=sessions, happened_on=days[0]))
    page = _learning(window)
    assert page.question.isVisibleTo(page)
    page.question.answer.setText("Both codes, every day.")
    _press(page.question, "It stuck")

    (said,) = [one for one in library.threads.revisits() if one.entry_id == course.id]
    assert (said.weeks, said.answer) == (2, "Both codes, every day.")


def test_row_7_time_is_respected(qtbot: QtBot, window: Window) -> None:
    """One line is enough, and the program tells how long recording takes."""
    window.show_page("today")
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    qtbot.keyClicks(page.line, "Corridor talk with NW on barriers")
    qtbot.keyClick(page.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    learning = _learning(window, 2)
    assert "Writing this down took you" in learning.time.writing.text()


def test_row_8_a_chart_has_a_table_and_words(window: Window) -> None:
    """Charts have a table as twin, and its keys: nothing is told by colour alone."""
    page = _learning(window, 2)
    assert "Aut 1" in page.time.table.text() and page.time.chart.accessibleDescription()
    page.time.shown.choose("table")
    assert page.time.table.isVisibleTo(page) and not page.time.chart.isVisibleTo(page)


def test_row_9_one_file_for_the_whole_career(window: Window) -> None:
    """From trainee to the next step wished for; induction's review points are worked out."""
    window.show_page("settings", Group.CALENDAR)
    page = window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    told = _words(page)
    assert "Trainee teacher, Year 6" in told and "Ysgol Cwm Derw" in told
    assert "formal assessment, 6 terms served" in told
    assert "Training year 2023–24" in told


def test_row_8_trainees_find_their_own_fields(window: Window) -> None:
    """Class, subject and age phase of a lesson; targets go on to the next meeting."""
    library = window.session.library
    observed = next(one for one in library.entries.all() if one.kind is Kind.OBSERVED)
    window.open_entry(observed.id)
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    page.desk.aside.finish()  # the text is seen first
    assert page.editor.details.class_name.text() == "Year 5, 28 pupils"
    assert page.editor.details.class_name.isVisibleTo(page)
    assert date(2023, 9, 1) < observed.happened_on
