"""Learning as a teacher works it: courses that open, a line for a talk, where the time went."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.words import Kind
from tests.builders import DAY, an_entry
from ui.models.learnt import PAGE
from ui.pages.journal import JournalPage
from ui.pages.learning import INFORMAL, TIME, LearningPage
from ui.settings import Settings
from ui.widgets.course_card import CourseCard
from ui.window import Window

SESSION = CourseSession(DAY, Mode.VIRTUAL, 90, title="Why scaffolds fade")
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def _page(window: Window, tab: int = 0) -> LearningPage:
    window.show_page("learning")
    page = window.stack.currentWidget()
    assert isinstance(page, LearningPage)
    page.tabs.bar.setCurrentIndex(tab)
    return page


def _course(window: Window, title: str = "Adaptive teaching", **said: object) -> None:
    window.session.save(an_entry(kind=Kind.COURSE, title=title, sessions=(SESSION,), **said))


def _words(root: QWidget) -> list[str]:
    QApplication.processEvents()  # new cards show with the next turn of the loop
    return [one.text() for one in root.findChildren(QLabel) if one.isVisibleTo(root)]


def _undo(window: Window) -> None:
    next(one for one in window.notice.findChildren(QPushButton) if one.text() == "Undo").click()


def test_right_opens_a_course_and_left_folds_it_away(window: Window) -> None:
    """The newest is open already; the others open by key, and say how each session went."""
    _course(window)
    _course(window, "Older", happened_on=DAY - timedelta(7))
    page = _page(window)
    newest, older = page.courses.findChildren(CourseCard)
    assert SESSION.title in _words(newest) and SESSION.title not in _words(older)
    QTest.keyClick(older.more, Qt.Key.Key_Right)
    assert SESSION.title in _words(older) and "Attended" in _words(older)
    QTest.keyClick(older.more, Qt.Key.Key_Left)
    assert SESSION.title not in _words(older)
    assert "All live virtual" in _words(older)


def test_a_planned_session_is_answered_where_it_stands(window: Window) -> None:
    """Neutral words, one press, and the card stays open."""
    planned = replace(SESSION, attendance=Attendance.PLANNED)
    window.session.save(an_entry(kind=Kind.COURSE, title="Course", sessions=(planned,)))
    page = _page(window)
    name = f"Watched later: {SESSION.title}"
    next(
        b for b in page.courses.findChildren(QAbstractButton) if b.accessibleName() == name
    ).click()
    (kept,) = window.session.library.entries.all()
    assert kept.sessions[0].attendance is Attendance.WATCHED_LATER
    assert "Watched later" in _words(page.courses.findChildren(CourseCard)[-1])


def test_more_courses_come_on_request(window: Window) -> None:
    """Hundreds of courses never make hundreds of cards at once."""
    for number in range(9):
        _course(window, f"Course {number}")
    page = _page(window)
    assert page.courses.more.isVisibleTo(page)
    page.courses.more.click()
    QApplication.processEvents()
    shown = [one for one in page.courses.findChildren(CourseCard) if one.isVisibleTo(page)]
    assert len(shown) == 9 and not page.courses.more.isVisibleTo(page)


def test_beside_a_damaged_course_the_others_stand_once(window: Window) -> None:
    """It is left out, as in every list; nothing takes its place twice."""
    for number in range(6):
        _course(window, f"Course {number}")
    library, year = window.session.library, timedelta(days=365)
    first, *others = library.times.courses(DAY - year, DAY + year)
    library._database.execute("UPDATE revision SET payload = x'00' WHERE record = ?", (first,))
    page = _page(window)
    page.finish()
    assert [card.entry_id for card in page.courses._made()] == others


def test_informal_learning_is_a_list_read_in_words(
    qtmodeltester: ModelTester, window: Window
) -> None:
    """As painted: heading, kind, day, company, time, standard; read so by a screen reader."""
    talk = an_entry(kind=Kind.PEER, title="Corridor talk", minutes=10)
    window.session.save(talk)
    window.session.map(talk.id, "TS2.b")
    page = _page(window, INFORMAL)
    qtmodeltester.check(page.informal.model)
    told = page.informal.model.index(0, 0).data(ACCESSIBLE).replace("\u00a0", " ")
    facts, _comma, standard = told.rpartition(", ")
    assert facts == "Corridor talk, Peer learning, 12 March 2026, With others, 10 min"
    assert standard == "TS2.b Prior knowledge"
    page.informal.list.setFocus()
    page.informal.list.setCurrentIndex(page.informal.model.index(0, 0))
    QTest.keyClick(page.informal.list, Qt.Key.Key_Return)
    assert isinstance(window.stack.currentWidget(), JournalPage)


def test_a_line_kept_shows_at_once_and_delete_has_a_way_back(window: Window) -> None:
    """The list follows; undo brings it back."""
    window.session.save(an_entry(kind=Kind.PEER, title="Corridor talk"))
    page = _page(window, INFORMAL)
    window.session.save(an_entry(kind=Kind.READING, title="A chapter", minutes=30))
    model = page.informal.model
    assert {model.index(n, 0).data() for n in range(2)} == {"A chapter", "Corridor talk"}
    page.informal.list.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(page.informal.list, Qt.Key.Key_Delete)
    assert model.rowCount() == 1
    _undo(window)
    assert model.rowCount() == 2


def test_a_long_year_is_shown_page_by_page(window: Window) -> None:
    """A page of cards, then more; the list is as tall as its cards."""
    entries = [an_entry(kind=Kind.PEER, title=f"Talk {n}") for n in range(PAGE + 3)]
    window.session.do(lambda library: library.journal.save_all(entries))
    page = _page(window, INFORMAL)
    assert page.informal.model.rowCount() == PAGE
    assert page.informal.more.text() == "Show more (3)"
    before = page.informal.list.height()
    page.informal.more.click()
    assert page.informal.model.rowCount() == PAGE + 3
    assert page.informal.list.height() > before


def test_the_chart_is_a_table_too_and_the_choice_stays(
    qtmodeltester: ModelTester, window: Window, settings: Settings
) -> None:
    """One model behind both; the table copies with tabs."""
    _course(window)
    page = _page(window, TIME)
    qtmodeltester.check(page.time.model)
    page.time.shown.choose("table")
    assert page.time.table.isVisibleTo(page) and settings.get().hours_shown == "table"
    QTest.keySequence(page.time.table, "Ctrl+C")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[0] == "Hours" and lines[0].endswith("All")
    assert "Live virtual\t–\t–\t–\t1:30\t–\t–\t1:30" in lines
    cell = page.time.model.index(1, 4).data(ACCESSIBLE)
    assert cell.replace("\u00a0", " ") == "Live virtual, Spring 2, 1 h 30 min"


def test_months_are_the_other_columns(window: Window) -> None:
    """The same hours, cut otherwise."""
    _course(window)
    page = _page(window, TIME)
    page.time.span.choose("months")
    lines = page.time.table.text().splitlines()
    assert lines[0].split("\t")[1:8] == ["Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
    assert lines[2].split("\t")[7] == "1:30" and lines[2].endswith("1:30")


def test_the_chart_is_told_by_keys(qtbot: QtBot, window: Window) -> None:
    """Left and Right go from half term to half term; the chart has words for all of them."""
    _course(window)
    page = _page(window, TIME)
    chart = page.time.chart
    assert "Spring 2: courses 1 h 30 min" in chart.accessibleDescription().replace("\u00a0", " ")
    chart.setFocus()
    for _press in range(4):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.chosen_words.replace("\u00a0", " ").endswith("Live virtual: 1 h 30 min")


def test_an_empty_portfolio_says_what_to_do_next(window: Window) -> None:
    """On each tab one sentence, no picture of nothing."""
    page = _page(window)
    assert any(one.startswith("No course yet.") for one in _words(page.courses))
    page.tabs.bar.setCurrentIndex(INFORMAL)
    assert page.informal.empty.isVisibleTo(page) and not page.informal.list.isVisibleTo(page)
    page.tabs.bar.setCurrentIndex(TIME)
    assert page.time.chart.grab().height() > 100


def test_nothing_is_decoded_where_a_total_is_wanted(window: Window) -> None:
    """A damaged entry does not take the page away."""
    _course(window)
    entry = an_entry(kind=Kind.COURSE, title="Broken", sessions=(SESSION,))
    window.session.save(entry)
    library = window.session.library
    library._database.execute(  # the one way to damage a file on purpose
        "UPDATE revision SET payload = x'00' WHERE record = ?", (entry.id,)
    )
    page = _page(window)
    assert len(page.courses.findChildren(CourseCard)) == 1


def test_the_totals_say_which_school_year_they_are_of(window: Window) -> None:
    """Another year is never called this one."""
    _course(window)
    _course(window, "Older", happened_on=DAY - timedelta(400))
    page = _page(window)
    page.year.setCurrentIndex(page.year.count() - 1)
    page.refresh()
    assert page.head.meta.text() == "An earlier school year"
    assert page.courses_side.so_far.head.text() == f"The school year {page.year.currentText()}"
