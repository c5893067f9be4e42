"""Goals, standards, settings and the editor's details, worked as a teacher works them."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from portfolio.assemble import assemble
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.entry import Observation, Target
from portfolio.model.selection import Selection
from portfolio.model.words import Group, Kind, Level, MeetingKind, Setting
from portfolio.presets import course_presets
from tests.builders import an_entry
from tests.ui.conftest import FakeAsk
from ui.pages.goals import GoalsPage
from ui.pages.journal import JournalPage
from ui.pages.learning import LearningPage
from ui.pages.standards import StandardsPage
from ui.widgets.choices import choose
from ui.widgets.figures import Figures
from ui.widgets.writing_clock import WritingClock
from ui.window import Window

DAY = date(2026, 3, 12)


def _press(root: QWidget, name: str) -> None:
    found = [one for one in root.findChildren(QPushButton) if one.accessibleName() == name]
    assert found, name
    found[-1].click()


def _open(window: Window, **said: object) -> JournalPage:
    entry = an_entry(**said)
    window.session.save(entry)
    window.open_entry(entry.id)
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    page.desk.aside.finish()  # what stands beside comes after the text
    return page


def test_every_detail_of_an_entry_is_kept(window: Window) -> None:
    """Opened, changed and left: what the controls say is what is saved."""
    page = _open(window, kind=Kind.OBSERVED)
    details = page.editor.details
    details.class_name.setText("Year 4")
    details.subject.setText("Music")
    details.phase.setCurrentText("Key stage 2")
    choose(details.setting, Setting.SCHOOL)
    choose(details.more.group, Group.PAIR)
    choose(details.more.mode, Mode.IN_PERSON)
    details.edited.emit()
    page.leave()

    (kept,) = window.session.library.entries.all()
    assert kept.observation == Observation("Year 4", "Music", "Key stage 2")
    assert (kept.setting, kept.group, kept.mode) == (Setting.SCHOOL, Group.PAIR, Mode.IN_PERSON)
    assert isinstance(kept.kind, Kind)


def test_a_course_keeps_level_cost_and_sessions(window: Window) -> None:
    """Times, recordings and titles included; the method is read off while she types."""
    session = CourseSession(DAY, Mode.ONLINE, 60, recording="drive", title="One", starts=time(9))
    page = _open(window, kind=Kind.COURSE, sessions=(session,))
    choose(page.editor.details.more.level, Level.TRUST)
    page.editor.details.more.cost.setText("£1,012.50")
    page.editor.sessions.add()
    choose(page.editor.sessions.rows[1].mode, Mode.IN_PERSON)
    page.editor.sessions.rows[1].starts.setTime(QTime(13, 30))
    assert "hybrid" in page.editor.sessions.method.text()
    page.editor.sessions.remove()
    page.editor.details.more.cost.textEdited.emit("")
    page.leave()

    (kept,) = window.session.library.entries.all()
    assert (kept.level, kept.cost_pence, kept.sessions) == (Level.TRUST, 101250, (session,))


def test_a_recording_is_kept_among_the_evidence(
    window: Window, ask: FakeAsk, tmp_path: Path
) -> None:
    """The file is in the vault, the session names it, and an export is silent about it."""
    session = CourseSession(DAY, Mode.VIRTUAL, 60, Attendance.WATCHED_LATER)
    page = _open(window, kind=Kind.COURSE, sessions=(session,))
    path = tmp_path / "staff-talk.mp4"
    path.write_bytes(b"film")
    ask.files = [path]
    page.editor.sessions.rows[0].file.click()
    page.leave()
    window.session.jobs.wait()
    library = window.session.library
    (kept,), (piece,) = library.entries.all(), library.evidence.all()
    document = assemble(library, Selection("appraisal", DAY, DAY))

    assert (kept.sessions[0].recording, piece.record_ids) == ("staff-talk.mp4", (kept.id,))
    assert document.entries[0].sessions[0].recording == ""


def test_targets_go_on_to_the_next_meeting(window: Window) -> None:
    """One press brings on what is open; the day of the first promise stays with it."""
    window.session.save(
        an_entry(
            kind=Kind.MEETING, happened_on=DAY - timedelta(days=7),
            targets=(Target("Wait"), Target("Ring home", is_done=True)),
        )
    )  # fmt: skip
    page = _open(window, id="0000000000000009", kind=Kind.MEETING, meeting=MeetingKind.MENTOR)
    assert page.editor.targets.isVisibleTo(page)
    _press(page.editor.targets, "Bring on 1 open target")
    page.leave()

    kept = window.session.library.entries.get("0000000000000009")
    assert kept.targets == (Target("Wait", agreed_on=DAY - timedelta(days=7)),)


def test_a_model_is_chosen_for_one_entry(window: Window) -> None:
    """The next entry has its own."""
    page = _open(window, body="")
    choose(page.editor.prompts.model, "gibbs")
    page.editor.prompts.use_it()
    page.leave()

    (kept,) = window.session.library.entries.all()
    assert kept.model == "gibbs" and kept.body.startswith("## Description")
    page = _open(window, title="Another")
    assert page.editor.prompts.model_id == ""


def test_writing_time_leaves_pauses_out_and_tells_once() -> None:
    """A phone call is not writing."""
    clock = WritingClock()
    for now in (0.0, 1.0, 2.0, 600.0, 601.0):
        clock.key(now)
    assert clock.seconds == 33
    clock.start()
    assert [clock.passes(100, 60), clock.passes(100, 60)] == [True, False]


def test_the_appraisal_talk_is_kept_with_the_cycle(window: Window) -> None:
    """Each heading is optional."""
    window.show_page("goals")
    page = window.stack.currentWidget()
    assert isinstance(page, GoalsPage)
    page.under.talk.workload.setPlainText("An hour less marking.")
    page.under.talk.keep_talk()
    (cycle,) = window.session.library.cycles.all()
    assert (cycle.workload, cycle.mid_year_on) == ("An hour less marking.", None)


def test_words_for_the_talk_are_kept_on_leaving_and_closing(window: Window) -> None:
    """She never thinks about saving."""
    window.show_page("goals")
    page = window.stack.currentWidget()
    assert isinstance(page, GoalsPage)
    page.under.talk.wellbeing.insertPlainText("Swimming stays.")
    window.show_page("today")
    library = window.session.library
    assert library.cycles.all()[0].wellbeing == "Swimming stays."
    page.under.talk.career.insertPlainText("Lead maths.")
    window.session.flush()
    (cycle,) = library.cycles.all()
    assert (cycle.wellbeing, cycle.career) == ("Swimming stays.", "Lead maths.")


def test_a_statement_drills_down_to_its_entries(qtbot: QtBot, window: Window) -> None:
    """From the cell to the lesson in two presses; N says that it does not apply."""
    entry = an_entry(happened_on=window.session.today(), title="Bar models clicked")
    window.session.save(entry)
    window.session.map(entry.id, "TS5.a", "Ten of twelve could.")
    window.show_page("standards")
    page = window.stack.currentWidget()
    assert isinstance(page, StandardsPage)
    page.tree.choose("TS5")
    told = [one.text() for one in page.card.findChildren(QLabel)]
    assert any(words.startswith("1 item, 1 with a justification") for words in told)
    page.tree.choose("TS8")
    QTest.keyClick(page.tree, "n")
    assert window.session.library.profiles.get().does_not_apply[0].code == "TS8"
    page.tree.choose("TS5")
    link = [b for b in page.card.findChildren(QPushButton) if b.text() == "Bar models clicked"][-1]
    link.click()
    assert isinstance(window.stack.currentWidget(), JournalPage)


def test_a_programme_comes_in_once(window: Window, ask: FakeAsk, tmp_path: Path) -> None:
    """Opened twice, it is there once; a broken one is refused."""
    path = tmp_path / "programme.ics"
    path.write_text(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:CPD twilight\r\n"
        "DTSTART:20300110T154500\r\nDTEND:20300110T170000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    window.show_page("learning")
    page = window.stack.currentWidget()
    assert isinstance(page, LearningPage)
    ask.files = [path, path]
    page.open_programme()
    (entry,) = window.session.library.entries.all()
    assert entry.sessions[0].attendance is Attendance.PLANNED
    path.write_text("nonsense")
    page.open_programme()
    assert "cannot make sense" in window.notice.words


def test_an_npq_is_begun_from_the_list(window: Window) -> None:
    """Its name and context; the rest is hers to say."""
    window.show_page("learning")
    page = window.stack.currentWidget()
    assert isinstance(page, LearningPage)
    page.begin_preset(course_presets()[0])
    (entry,) = window.session.library.entries.all()
    assert (entry.title, entry.level) == ("NPQ Leading Teaching", Level.EXTERNAL)


@pytest.mark.parametrize("rows", [[], [["A", "1:00"], ["B", "–"]]])
def test_a_table_copies_as_a_spreadsheet_takes_it(qtbot: QtBot, rows: list[list[str]]) -> None:
    """Tabs between cells, one line a row."""
    table = Figures("Hours")
    qtbot.addWidget(table)
    table.show_rows(["Kind", "h:min"], rows)
    QTest.keySequence(table, "Ctrl+C")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == ["Kind\th:min", *("\t".join(row) for row in rows)]
