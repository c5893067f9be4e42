"""Today: what it shows of the last days, how it narrows, and what it does by keyboard."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Criterion, Goal, Met
from portfolio.model.words import Kind
from ui.pages.journal import JournalPage
from ui.pages.standards import StandardsPage
from ui.pages.today import TodayPage
from ui.pages.today_recent import heat_rows
from ui.window import Window

TOLD, LEFT = Qt.ItemDataRole.AccessibleTextRole, Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: Window) -> TodayPage:
    """Two entries of today, one of yesterday, one planned; a goal, a standard."""
    session = window.session
    today, entries = session.today(), session.library.entries
    session.save(Goal("g", "Better questioning", today, criteria=(
        Criterion("Wait three seconds", Met.MET), Criterion("Ask everyone"))))  # fmt: skip
    words = "Ten of *twelve* could explain why. " * 12
    for title, kind, back, body in (
        ("Bar models clicked", Kind.REFLECTION, 0, words), ("Corridor talk", Kind.PEER, 0, ""),
        ("Dual coding", Kind.READING, 1, ""), ("INSET to come", Kind.COURSE, -3, ""),
    ):  # fmt: skip
        blank = entries.new(kind, today - timedelta(days=back))
        session.save(replace(blank, title=title, body=body, minutes=20, goal_ids=("g",)))
    first = next(one for one in entries.all() if one.title == "Bar models clicked")
    session.map(first.id, "TS5")
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    return page


def _today(window: Window) -> TodayPage:
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    return page


def _told(page: TodayPage) -> list[str]:
    model = page.recent.model()
    return [str(model.index(row, 0).data(TOLD)) for row in range(model.rowCount())]


def test_the_last_entries_are_told_whole_to_who_listens(page: TodayPage) -> None:
    """The day heads its first entry; emphasis is no asterisk; what is to come is not recent."""
    told = sorted(_told(page))

    assert len(told) == 3
    bar = next(one for one in told if "Bar models" in one)
    assert "Reflection: Bar models clicked" in bar
    assert "TS5 Adaptive teaching" in bar
    assert "goal Better questioning" in bar
    assert "Ten of twelve could" in bar
    assert sum("Today" in one for one in told) == 1
    assert sum("Yesterday" in one for one in told) == 1


def test_one_kind_alone_is_shown(page: TodayPage) -> None:
    """Only the reading, then all again."""
    actions = {one.text(): one for one in page.filter.menu().actions()}
    actions["Reading"].trigger()
    assert ["Dual coding" in one for one in _told(page)] == [True]
    assert page.filter.accessibleName() == "Recent: Reading"
    actions["All kinds"].trigger()

    assert len(_told(page)) == 3


def test_a_card_is_opened_by_enter_and_by_click(
    qtbot: QtBot, window: Window, page: TodayPage
) -> None:
    """Arrows go from card to card."""
    page.recent.setFocus()
    page.recent.setCurrentIndex(page.recent.model().index(0, 0))
    qtbot.keyClick(page.recent, Qt.Key.Key_Down)
    wanted = page.recent.currentIndex().data()
    qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    journal = window.stack.currentWidget()
    assert isinstance(journal, JournalPage)
    assert journal.editor.title.text() == wanted

    window.show_page("today")
    card = page.recent.visualRect(page.recent.model().index(2, 0))
    qtbot.mouseClick(page.recent.viewport(), LEFT, pos=card.center() + QPoint(20, 10))
    assert journal.editor.title.text() == "Dual coding"


def test_the_heat_counts_links_and_leads_to_the_standards(
    qtbot: QtBot, window: Window, page: TodayPage
) -> None:
    """One link this half term, and a dash where there is none."""
    model = page.heat.model()
    last = model.columnCount() - 1
    assert model.index(4, last).data() == "1"
    assert model.index(4, last).data(TOLD).endswith("1 links")
    assert model.index(0, last).data() == "–"
    page.heat.setCurrentIndex(model.index(4, last))
    qtbot.keyClick(page.heat, Qt.Key.Key_Return)

    assert isinstance(window.stack.currentWidget(), StandardsPage)


@pytest.mark.usefixtures("page")
def test_names_are_hidden_while_someone_is_looking(window: Window) -> None:
    """On a projector neither she nor anyone on her lists is named; then all is back."""
    session = window.session
    blank = session.library.entries.new(Kind.MEETING, session.today())
    session.save(replace(blank, title="Meeting with Hughes-Price and others"))
    window.looking.toggle()
    hidden = _today(window)
    told = [one.text() for one in hidden.findChildren(QLabel)] + _told(hidden)
    assert not any("Hughes" in one or "Siân" in one for one in told)

    window.looking.toggle()
    assert any("Hughes-Price" in one for one in _told(_today(window)))


def test_what_stands_in_the_line_outlives_another_look(
    qtbot: QtBot, window: Window, page: TodayPage
) -> None:
    """Larger letters or F9 in the middle of a line take no word away."""
    qtbot.keyClicks(page.line, "Half a li")
    window.looking.toggle()

    assert _today(window).line.text() == "Half a li"


def test_goals_say_what_comes_next(page: TodayPage) -> None:
    """A bar alone tells nobody what to do."""
    told = {one.text() for one in page.findChildren(QLabel)}

    assert {"Better questioning", "1 of 2", "Next: Ask everyone"} <= told


def test_an_empty_portfolio_says_what_to_do(qtbot: QtBot, window: Window) -> None:
    """One press shows how a line is written."""
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    assert not page.recent.isVisible()
    example = next(one for one in page.findChildren(QPushButton) if "dual coding" in one.text())
    qtbot.mouseClick(example, LEFT)
    assert page.line.text() == "20m reading on dual coding #TS4"

    qtbot.mouseClick(page.capture.save, LEFT)
    assert page.recent.isVisible()


def test_today_and_standards_count_alike(page: TodayPage, window: Window) -> None:
    """Entries, goals and evidence: the same cell never tells two numbers."""
    session = window.session
    session.map("g", "TS5")
    page.refresh()
    rows, _terms = heat_rows(session.library, session.today())
    window.show_page("standards")
    standards = window.stack.currentWidget()
    assert isinstance(standards, StandardsPage)
    counted = standards._counted.rows
    assert all(row.counts == counted[row.code].counts for row in rows)
    assert sum(sum(row.counts) for row in rows) == 2
