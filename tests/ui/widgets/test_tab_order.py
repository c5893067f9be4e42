"""Tab goes through each page as the eye does."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Criterion, Goal
from portfolio.model.words import Kind
from tests.builders import DAY, an_entry
from ui.widgets.page import Page
from ui.window import Window

MOST = 90
GOAL = Goal("0000000000000001", "Explain", DAY, criteria=(Criterion("Steps"),))


def _walk(window: Window, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Each control that Tab reaches, from the one that has the keyboard and round to it again."""
    found: list[QWidget] = []
    for _press in range(MOST):
        here = QApplication.focusWidget()
        assert here is not None
        if here in found[:-1]:
            return found
        if found[-1:] != [here]:  # a date keeps the keyboard for its day, month and year
            found.append(here)
        QTest.keyClick(here, key)
    pytest.fail("Tab does not come round")


def _names(window: Window, page: str) -> list[str]:
    window.show_page(page)
    shown = window.stack.currentWidget()
    assert shown is not None
    for one in (shown, *shown.findChildren(Page)):
        if isinstance(one, Page):
            one.finish()
    return [one.accessibleName() for one in _walk(window) if shown.isAncestorOf(one)]


def _place(names: list[str], start: str) -> int:
    return next(number for number, name in enumerate(names) if name.startswith(start))


def test_on_goals_the_cards_come_before_what_stands_under_them(
    window: Window, qtbot: QtBot
) -> None:
    """The head, the goals, and then the appraisal meeting at the foot."""
    window.session.save(GOAL)
    names = _names(window, "goals")
    order = ("New goal", "More with Explain", "Results and proof", "Mid-year review", "Save for")
    places = [_place(names, start) for start in order]
    assert places == sorted(places), names


def test_a_card_made_anew_keeps_its_place(window: Window, qtbot: QtBot) -> None:
    """A goal that was set just now is reached before what was made before it."""
    window.session.save(GOAL)
    window.show_page("goals")
    window.session.save(Goal("0000000000000002", "Question", DAY))
    names = _names(window, "goals")
    assert _place(names, "More with Question") < _place(names, "Mid-year review")


def test_on_share_what_it_is_for_comes_before_how_it_looks(window: Window, qtbot: QtBot) -> None:
    """What she decides first is reached first."""
    names = _names(window, "share")
    assert _place(names, "What it is for") < _place(names, "Begin from")
    assert _place(names, "Paper") < _place(names, "What leaves")


def test_on_learning_the_courses_come_before_what_stands_beside(
    window: Window, qtbot: QtBot
) -> None:
    """The main column, and then the right one."""
    names = _names(window, "learning")
    order = ("School year", "Add learning", "Learning", "Open a programme", "See time")
    places = [_place(names, start) for start in order]
    assert places == sorted(places), names


def test_the_keyboard_comes_to_the_first_control_of_a_page(window: Window, qtbot: QtBot) -> None:
    """Who goes to a page by a key begins at its top."""
    assert "New goal" in _names(window, "goals")  # the keyboard is in that page now
    window.show_page("learning")
    here = QApplication.focusWidget()
    assert here is not None and here.accessibleName() == "School year"


@pytest.mark.parametrize("page", ["today", "journal", "goals", "learning", "standards", "share"])
def test_a_main_column_is_walked_downwards(window: Window, qtbot: QtBot, page: str) -> None:
    """No stop is above the one before it in its column."""
    window.session.save(GOAL)
    for number in range(3):
        entry = an_entry(title=f"Entry {number}", kind=Kind.PEER)
        window.session.save(entry)
    window.show_page(page)
    shown = window.stack.currentWidget()
    assert shown is not None
    tops: dict[int, list[int]] = {}
    for one in _walk(window):
        if shown.isAncestorOf(one) and not isinstance(one, QScrollArea):
            place = one.mapTo(shown, QPoint(0, 0)) + _scrolled(one, shown)
            tops.setdefault(place.x(), []).append(place.y())
    for column in tops.values():
        assert column == sorted(column), tops


def _scrolled(part: QWidget, shown: QWidget) -> QPoint:
    """How far what holds it was scrolled to reach it."""
    moved, over = QPoint(0, 0), part.parentWidget()
    while over is not None and over is not shown.parentWidget():
        if isinstance(over, QScrollArea):
            moved += QPoint(over.horizontalScrollBar().value(), over.verticalScrollBar().value())
        over = over.parentWidget()
    return moved


def test_shift_tab_goes_the_same_way_back(window: Window, qtbot: QtBot) -> None:
    """Back is the way there, turned round."""
    window.session.save(GOAL)
    window.show_page("goals")
    there, back = _walk(window), _walk(window, Qt.Key.Key_Backtab)
    assert there[1:] == back[:0:-1]
