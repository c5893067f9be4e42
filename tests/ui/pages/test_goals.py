"""Goals as a teacher works them: set, ticked, noted, ended, brought back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Criterion, Goal, GoalStatus, Met
from portfolio.model.words import Kind
from tests.builders import DAY, an_entry
from tests.ui.conftest import FakeAsk
from ui.pages.goals import GoalsPage
from ui.widgets.goal_card import GoalCard
from ui.widgets.goal_parts import EndedGoal
from ui.widgets.held import held
from ui.window import Window

GOAL = Goal("0000000000000001", "Explain", DAY,
            criteria=(Criterion("Steps", Met.MET), Criterion("Fading")))  # fmt: skip
LOOKS = "What it will look like"
LONG = "Adapt the task without lowering the demand, in every lesson of every week of the year"


def _shown(window: Window, *goals: Goal) -> GoalsPage:
    for goal in goals:
        window.session.save(goal)
    window.show_page("goals")
    page = window.stack.currentWidget()
    assert isinstance(page, GoalsPage)
    page.finish()
    return page


def _card(page: GoalsPage, title: str = "Explain") -> GoalCard:
    return [one for one in page.findChildren(GoalCard) if one.goal.title == title][-1]


def _choose(card: GoalCard, word: str) -> None:
    found: list[QAction] = [one for one in card.more.actions() if one.text() == word]
    assert found, word
    found[0].trigger()


def _goals(count: int) -> list[Goal]:
    return [replace(GOAL, id=f"{n:016}", title=f"Goal {n}") for n in range(1, count + 1)]


def test_a_goal_is_carried_on_and_brought_back(window: Window, ask: FakeAsk) -> None:
    """The new one has what is not met; undo takes both steps back."""
    page = _shown(window, GOAL)
    ask.typed = ["RM: half way there"]
    _choose(_card(page), "Mid-year note")
    _choose(_card(page), "Carry on")
    library = window.session.library
    old, new = library.goals.all()

    assert (old.status, old.reviews[0].by) == (GoalStatus.CARRIED_ON, "RM")
    assert [one.text for one in new.criteria] == ["Fading"]
    next(one for one in window.notice.findChildren(QPushButton) if one.text() == "Undo").click()
    (back,) = library.goals.all()
    assert back.status is GoalStatus.ACTIVE


@pytest.mark.parametrize(
    ("word", "status"), [("Achieved", GoalStatus.ACHIEVED), ("Drop", GoalStatus.DROPPED)]
)
def test_a_goal_ends_with_a_way_back(window: Window, word: str, status: GoalStatus) -> None:
    """What has ended stands under Earlier, and unfolds there."""
    page = _shown(window, GOAL)
    next(one for one in _card(page).ends.actions() if one.text() == word).trigger()
    assert window.session.library.goals.all()[0].status is status
    (line,) = page.findChildren(EndedGoal)
    (unfold,) = line.findChildren(QToolButton)
    assert unfold.accessibleName() == "Show Explain"
    unfold.click()
    assert _card(page).goal.status is status


def test_a_tick_moves_the_bar_and_the_chart(window: Window) -> None:
    """Space on a criterion: kept at once, told at once, and the focus stays where it is."""
    page = _shown(window, GOAL)
    card = _card(page)
    box = card.findChildren(QCheckBox)[1]
    QTest.keyClick(box, Qt.Key.Key_Space)

    kept = window.session.library.goals.all()[0]
    assert [one.met for one in kept.criteria] == [Met.MET, Met.MET]
    assert card.bar is not None and card.bar.value() == 2
    assert page.under.chart.model.index(0, 1).data() == "2 of 2"
    assert _card(page) is card


def test_three_stand_side_by_side_and_fewer_where_it_is_narrow(
    qtbot: QtBot, window: Window
) -> None:
    """Equally tall in a row; a fourth goes below."""
    window.resize(1360, 880)
    page = _shown(window, *_goals(4))
    tops: dict[int, list[GoalCard]] = {}
    qtbot.waitUntil(lambda: len({card.x() for card in page.findChildren(GoalCard)}) == 3)
    for card in page.findChildren(GoalCard):
        tops.setdefault(card.y(), []).append(card)
    assert [len(row) for _top, row in sorted(tops.items())] == [3, 1]
    assert len({card.height() for card in tops[min(tops)]}) == 1
    window.resize(900, 800)
    qtbot.waitUntil(lambda: len({card.x() for card in page.findChildren(GoalCard)}) < 3)


def test_with_three_at_work_a_line_advises_and_nothing_refuses(window: Window) -> None:
    """Unions advise three; she decides."""
    page = _shown(window, *_goals(2))
    assert not page.info.isVisibleTo(page)
    page = _shown(window, *_goals(3))
    assert page.info.isVisibleTo(page) and page.new.isEnabled()
    page.new.click()
    assert page.form.isVisibleTo(page)


def test_without_a_goal_the_form_asks(qtbot: QtBot, window: Window) -> None:
    """One card: what would make this year better?"""
    page = _shown(window)
    assert page.form.isVisibleTo(page) and not page.under.chart.isVisibleTo(page)
    qtbot.keyClicks(page.form.title, "Wait longer")
    page.form.add.click()
    assert not page.form.isVisibleTo(page)
    assert _card(page, "Wait longer").goal.status is GoalStatus.ACTIVE


def test_a_planned_goal_has_no_number_and_starts(window: Window) -> None:
    """No "0 of 2" before it has begun."""
    page = _shown(window, replace(GOAL, status=GoalStatus.PLANNED, criteria=(Criterion("One"),)))
    card = _card(page)
    words = [one.text() for one in card.findChildren(QLabel)]
    assert "Not started yet" in words and not any("of 1" in one for one in words)
    _choose(card, "Start now")
    assert window.session.library.goals.all()[0].status is GoalStatus.ACTIVE


def test_progress_reads_copies_and_stands_the_tester(qtmodeltester: ModelTester,
                                                     window: Window) -> None:  # fmt: skip
    """Criteria and half terms in words for who listens, in tabs for a spreadsheet."""
    today = window.session.today()
    entry = an_entry(kind=Kind.PEER, happened_on=today, minutes=90, goal_ids=(GOAL.id,))
    window.session.save(entry)
    page = _shown(window, GOAL)
    model = page.under.chart.model
    qtmodeltester.check(model)
    told = [model.index(0, n).data(Qt.ItemDataRole.AccessibleTextRole)
            for n in range(model.columnCount())]  # fmt: skip
    QTest.keySequence(page.under.chart.view, "Ctrl+C")

    assert told[:2] == ["Explain, Active", "Explain: 1 of 2 criteria met"]
    assert sum("1 linked entry" in one for one in told) == 2  # its half term, and all
    assert "Explain\t1 of 2" in QGuiApplication.clipboard().text()


def test_a_link_opens_its_entry_and_a_long_one_is_whole_in_its_tip(window: Window) -> None:
    """Nothing is cut without a way to read it."""
    window.session.save(an_entry(title=LONG, goal_ids=(GOAL.id,)))
    card = _card(_shown(window, GOAL))
    (link,) = [one for one in card.findChildren(QPushButton) if one.accessibleName() == LONG]
    assert link.toolTip() == LONG and link.minimumSizeHint().width() < 200
    link.click()
    assert window.stack.currentWidget() is not card.parent()


def test_news_from_elsewhere_is_shown_when_she_comes_back(window: Window) -> None:
    """The page reads again only where something has changed."""
    page = _shown(window, GOAL)
    window.show_page("today")
    window.session.save(replace(GOAL, title="Explain more", set_on=DAY + timedelta(1)))
    window.show_page("goals")
    assert _card(page, "Explain more")


def test_a_goal_alone_fills_the_page_in_two_columns(qtbot: QtBot, window: Window) -> None:
    """Criteria at the left, what is linked at the right; two goals stand each in one column."""
    window.resize(1360, 880)
    page = _shown(window, GOAL)
    alone = _card(page)
    qtbot.waitUntil(lambda: _place(alone, "Linked entries").y() == _place(alone, LOOKS).y())
    assert _place(alone, "Linked entries").x() > alone.width() / 2

    window.session.save(replace(GOAL, id="0000000000000002", title="Listen"))
    page.refresh()
    one = _card(page)
    qtbot.waitUntil(lambda: _place(one, "Linked entries").y() > _place(one, LOOKS).y())
    assert _place(one, "Linked entries").x() == _place(one, LOOKS).x()


def _place(card: GoalCard, words: str) -> QPoint:
    """Where a head stands on its card."""
    found = next(one for one in card.findChildren(QLabel) if one.text() == words)
    return found.mapTo(card, QPoint())


def test_the_others_come_right_after_the_first_goal_and_none_twice(
    qtbot: QtBot, window: Window
) -> None:
    """One is there with the page's first paint; news before the others are there is no trouble."""
    for goal in _goals(3):
        window.session.save(goal)
    window.show_page("goals")
    page = window.stack.currentWidget()
    assert isinstance(page, GoalsPage)
    assert [one.goal.title for one in _cards(page)] == ["Goal 3"]
    window.session.save(replace(GOAL, id=f"{4:016}", title="Goal 4"))
    qtbot.waitUntil(lambda: len(_cards(page)) == 4)
    page.finish()
    assert [one.goal.title for one in _cards(page)] == ["Goal 4", "Goal 3", "Goal 2", "Goal 1"]


def _cards(page: GoalsPage) -> list[GoalCard]:
    """As they stand on the page."""
    grid = page.cards.layout()
    assert grid is not None
    return [one for one in held(grid) if isinstance(one, GoalCard)]
