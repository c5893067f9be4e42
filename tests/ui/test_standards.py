"""Standards: the grid by mouse, key and ear, one statement beside it, and threads along time."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from portfolio.model.thread import Thread, ThreadPart, ThreadStep
from tests.builders import an_entry
from tests.ui.conftest import FakeAsk
from ui.pages.standards import StandardsPage
from ui.widgets.coverage_cells import CoverageCells
from ui.widgets.coverage_model import CODE
from ui.widgets.elided import ElidedLink
from ui.widgets.hanging import RING_PX
from ui.window import Window

HEARD = Qt.ItemDataRole.AccessibleTextRole
SHOWN = Qt.ItemDataRole.DisplayRole


@pytest.fixture
def page(window: Window) -> StandardsPage:
    """The page, with one lesson that stands for TS5.a and TS5.b and has begun a thread."""
    session = window.session
    lesson = an_entry(happened_on=session.today(), title="Bar models clicked")
    session.save(lesson)
    session.map(lesson.id, "TS5.a", "Ten of twelve could say why.")
    session.map(lesson.id, "TS5.b")
    session.save(Thread("t1", "Scaffolds", (ThreadStep(lesson.id, ThreadPart.APPLIED),)))
    window.show_page("standards")
    found = window.stack.currentWidget()
    assert isinstance(found, StandardsPage)
    return found


def _words(root: QWidget) -> list[str]:
    QApplication.processEvents()  # what was just made is shown by the loop
    return [one.text() for one in root.findChildren(QLabel) if one.isVisibleTo(root)]


def _button(root: QWidget, words: str) -> QAbstractButton:
    found = [one for one in root.findChildren(QAbstractButton)
             if words in (one.text(), one.accessibleName())]  # fmt: skip
    assert found, words
    return found[-1]


def _cells(page: StandardsPage, code: str, role: Qt.ItemDataRole) -> list[Any]:
    first = page.tree.coverage.find(code)
    columns = range(page.tree.coverage.columnCount())
    return [first.siblingAtColumn(place).data(role) for place in columns]


def test_both_models_keep_qts_rules(page: StandardsPage, qtmodeltester: Any) -> None:
    """A reader that walks the rows is never led astray."""
    qtmodeltester.check(page.tree.coverage)
    qtmodeltester.check(page.threads.lines.threads)


def test_each_cell_says_where_it_is(page: StandardsPage) -> None:
    """Standard, half term and number: nothing is told by colour alone."""
    *_before, now, items, reused = _cells(page, "TS5", HEARD)
    term = page.tree.coverage.terms[-1].name

    assert now == f"TS5 Adaptive teaching, {term}, 2 items"
    assert items == "TS5 Adaptive teaching, 1 item; one more would make a set"
    assert reused == "TS5 Adaptive teaching, used 2 times at most"
    assert _cells(page, "TS1", SHOWN)[1:-1] == ["–"] * (len(page.tree.coverage.terms) + 1)


def test_arrows_move_and_the_right_column_follows(qtbot: QtBot, page: StandardsPage) -> None:
    """The grid is read with four keys."""
    page.tree.setFocus()
    for _number in range(4):
        qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    assert "TS5 Adaptive teaching" in _words(page.card)
    qtbot.keyClick(page.tree, Qt.Key.Key_Right)
    assert page.tree.isExpanded(page.tree.coverage.find("TS5"))
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    assert page.tree.current_code == "TS5.a"


def test_enter_goes_into_the_details_and_escape_comes_back(
    qtbot: QtBot, window: Window, page: StandardsPage
) -> None:
    """The keys lead there and back to the same row."""
    window.activateWindow()
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    focused = window.focusWidget()
    assert page.card.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert window.focusWidget() is page.tree
    assert page.tree.current_code == "TS2"


def test_n_says_that_a_row_does_not_apply(qtbot: QtBot, page: StandardsPage, ask: FakeAsk) -> None:
    """The reason stands in the row, which is out of all totals; N again takes it back."""
    ask.typed = ["I teach Year 5"]
    page.tree.choose("TS3.e")
    qtbot.keyClick(page.tree, Qt.Key.Key_N)
    assert _cells(page, "TS3.e", HEARD)[0].endswith("not applicable: I teach Year 5")
    assert "n/a" in _cells(page, "TS3.e", SHOWN)

    qtbot.keyClick(page.tree, Qt.Key.Key_N)
    assert "n/a" not in _cells(page, "TS3.e", SHOWN)


def test_what_stands_for_a_statement_opens_and_says_why(
    window: Window, page: StandardsPage, ask: FakeAsk
) -> None:
    """From the number to the proof, and to the sentence that was missing."""
    page.tree.choose("TS5.b")
    ask.typed = ["Support matched where they were."]
    _button(page.card, "Why it counts: Bar models clicked").click()
    assert any("Support matched" in one for one in _words(page.card))

    day = next(one for one in page.card.findChildren(QAbstractButton)
               if one.text() == "Bar models clicked" and one.isVisibleTo(page.card))  # fmt: skip
    day.click()
    assert window.stack.currentWidget() is not page


def test_the_missing_step_of_a_thread_is_asked_for(window: Window, page: StandardsPage) -> None:
    """One question, and what she writes is linked from the first word on."""
    page.tree.choose("TS5")
    assert "A thread: Scaffolds" in _words(page.card)
    _button(page.card, "Write about it").click()

    (thread,) = window.session.library.threads.all()
    assert [one.part for one in thread.steps] == [ThreadPart.APPLIED, ThreadPart.LEARNT]


def test_an_entry_that_is_there_is_linked(window: Window, page: StandardsPage) -> None:
    """Not everything is written anew."""
    other = an_entry(title="A course on scaffolds", happened_on=date(2026, 1, 5))
    window.session.save(other)
    page.view.choose("threads")
    _button(page.thread_card, "Link an entry").click()
    entry = page.thread_card.findChildren(QComboBox)[-1]
    entry.setCurrentIndex(entry.findData(other.id))
    _button(page.thread_card, "Link it").click()

    (thread,) = window.session.library.threads.all()
    assert thread.steps[-1] == ThreadStep(other.id, ThreadPart.LEARNT)


def test_what_changed_is_asked_for_and_can_be_changed(
    window: Window, page: StandardsPage, ask: FakeAsk
) -> None:
    """Once it is told, the link does not ask for it again."""
    page.view.choose("threads")
    ask.typed.append("Ten of twelve say why.")
    _button(page.thread_card, "What changed?").click()

    (thread,) = window.session.library.threads.all()
    assert thread.impact == "Ten of twelve say why."
    assert {"Learning that lasts (EEF)", "0 of 4 parts: none yet"} <= set(_words(page.thread_card))
    assert _button(page.thread_card, "Change what you wrote").isVisibleTo(page.thread_card)


def test_a_thread_is_closed_by_its_cross_and_opened_from_its_row(page: StandardsPage) -> None:
    """As a statement is."""
    page.view.choose("threads")
    _button(page.thread_card, "Close Scaffolds").click()
    assert not page.thread_card.isVisible()

    page.threads.lines.opened.emit(page.threads.lines.current_id)
    assert page.thread_card.isVisible()


def test_threads_are_read_as_a_table_and_by_ear(window: Window, page: StandardsPage) -> None:
    """The days of each part, and what is to come."""
    page.view.choose("threads")
    first = page.threads.lines.threads.index(0, 0)
    assert first.data(HEARD).startswith("Scaffolds. Learnt: nothing linked yet; Applied ")
    page.threads.menu.copy_table()

    heads, line = QGuiApplication.clipboard().text().splitlines()
    assert heads.split("\t") == ["Thread", "Learnt", "Applied", "Impact", "Weeks"]
    assert line.split("\t")[0::4] == ["Scaffolds", "0"]


def test_the_grid_is_copied_with_its_numbers(page: StandardsPage) -> None:
    """A zero is a zero in a spreadsheet, not a dash."""
    page.menu.copy_table()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    cells = next(line for line in lines if line[0].startswith("TS5.a"))
    assert cells[1:] == ["0"] * (len(cells) - 4) + ["1", "1", "2"]
    assert [one.text() for one in page.menu.menu_of.actions()][-1].startswith("Does not apply")


def test_nothing_is_counted_twice_and_news_are_seen(window: Window, page: StandardsPage) -> None:
    """Coming back shows what was written meanwhile."""
    window.show_page("today")
    later = an_entry(happened_on=window.session.today() - timedelta(days=1))
    window.session.save(later)
    window.session.map(later.id, "TS5.a")
    window.show_page("standards")
    assert _cells(page, "TS5.a", SHOWN)[-2] == "2"


def test_an_empty_grid_says_how_to_start(window: Window) -> None:
    """Dashes and one sentence."""
    window.show_page("standards")
    page = window.stack.currentWidget()
    assert isinstance(page, StandardsPage)
    assert any("Tag an entry with #" in one for one in _words(page))
    page.view.choose("threads")
    assert any(one.startswith("No thread yet") for one in _words(page))


def test_a_heading_over_a_domain_is_read_and_not_chosen(window: Window) -> None:
    """Headteachers' standards come in three domains."""
    profile = window.session.library.profiles.get()
    window.session.save(replace(profile, frameworks=("headteachers-standards-england-2020",)))
    window.show_page("standards")
    page = window.stack.currentWidget()
    assert isinstance(page, StandardsPage)
    model = page.tree.coverage
    tops = [model.index(n, 0, QModelIndex()) for n in range(model.rowCount())]
    heads = [one for one in tops if one.data(CODE) is None]
    assert heads[0].data() == "Culture and ethos"
    assert not model.flags(heads[0]) & Qt.ItemFlag.ItemIsSelectable


def test_every_name_is_whole_beside_six_half_terms(window: Window, page: StandardsPage) -> None:
    """At the window's own size no name of a standard ends in dots or in small print."""
    window.resize(1360, 880)
    for _turn in range(2):  # the card beside it comes after the first paint
        QApplication.processEvents()
    tree = page.tree
    header, cells = tree.header(), tree.itemDelegate()
    assert isinstance(cells, CoverageCells)
    terms = [n for n in range(1, len(tree.coverage.terms) + 1) if not header.isSectionHidden(n)]
    top = tree.coverage.top
    under = [2 * tree.indentation() + cells.needed_px(one.lines) for one in top if one.lines]
    assert len(terms) == min(6, len(tree.coverage.terms))
    assert max(tree.indentation() + cells.needed_px(top), *under) <= tree.columnWidth(0)


@pytest.mark.parametrize(("width", "scale", "is_whole"), [(1366, 150, True), (1100, 200, False)])
def test_no_half_term_is_left_out_without_a_word(
    qtbot: QtBot, window: Window, width: int, scale: int, *, is_whole: bool
) -> None:
    """All six have room in large text; where they have none, the page says what is shown."""
    window.theme.apply("light", scale)
    window.resize(width, 768)
    window.restyle()
    window.show_page("standards")

    def tell() -> None:
        page = window.stack.currentWidget()
        assert isinstance(page, StandardsPage)
        header, terms = page.tree.header(), len(page.tree.coverage.terms)
        shown = [n for n in range(1, terms + 1) if not header.isSectionHidden(n)]
        told = f"The last {len(shown)} half terms of {terms}; Items counts them all."
        assert (len(shown) == terms) is is_whole
        assert (told in _words(page)) is not is_whole

    qtbot.waitUntil(tell)


def test_the_parts_of_the_teachers_standards_have_heads(page: StandardsPage) -> None:
    """Teaching and conduct are told apart; the words are ours."""
    model = page.tree.coverage
    heads = [model.index(n, 0, QModelIndex()) for n in range(model.rowCount())]
    told = [one.data() for one in heads if one.data(CODE) is None]
    assert told == ["Part One: teaching", "Part Two: conduct"]
    first, second = (page.tree.visualRect(one).height() for one in heads if one.data(CODE) is None)
    assert second > first, "there is air over a head that follows rows"


def test_titles_and_days_of_what_stands_for_it_share_an_edge(
    qtbot: QtBot, window: Window, page: StandardsPage
) -> None:
    """The words of a link begin where the words above and below it begin."""
    page.tree.choose("TS5.a")
    *_before, told = [one for one in page.card.findChildren(QLabel) if "Ten of" in one.text()]
    qtbot.waitUntil(lambda: told.x() > 0)  # laid out
    links = [one for one in page.card.findChildren(ElidedLink) if one.isVisible()]
    link = next(one for one in links if one.accessibleName().endswith("Bar models clicked"))
    assert link.x() + RING_PX == told.x()
