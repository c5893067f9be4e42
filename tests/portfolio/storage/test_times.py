"""The table of stretches tells what the entries themselves tell, without decoding one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from portfolio.insight.hours import times_between
from portfolio.insight.plans import unconfirmed, upcoming, writing_time
from portfolio.insight.revisits import revisits, revisits_of
from portfolio.library import Library
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.cycle import school_year
from portfolio.model.profile import Profile
from portfolio.model.words import Company, Kind
from portfolio.sample import sample
from portfolio.vault.place import fill, make_portfolio
from tests.builders import DAY, an_entry

EVER = (date(2000, 1, 1), date(2100, 1, 1))
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The made-up teacher's three years."""
    made = make_portfolio(tmp_path_factory.mktemp("full") / "a.portfolio", Profile())
    fill(made.opened, sample())
    library = made.opened.library()
    yield library
    library.close()


def _agree(library: Library) -> None:
    told = library.times.between(*EVER)
    meant = times_between(library.entries.all(), *EVER)
    assert sorted(map(repr, told)) == sorted(map(repr, meant))


def test_every_stretch_is_that_of_an_entry(full: Library) -> None:
    """Hours by any grouping rest on these rows."""
    assert len(full.times.between(*EVER)) > 100
    _agree(full)


def test_plans_and_revisits_are_those_of_the_entries(full: Library) -> None:
    """The right column reads a handful of entries instead of ten thousand."""
    entries, years = full.entries.all(), full.calendars.years()
    said = full.threads.revisits()
    ended = full.times.finished(one.entry_id for one in said)
    next_up = full.times.planned(TODAY, 100)
    passed = full.times.unconfirmed(TODAY, 100)

    assert revisits_of(ended, said, years, (2, 6), TODAY) == revisits(
        entries, said, years, (2, 6), TODAY
    )
    assert set(next_up) == {one.entry.id for one in upcoming(entries, TODAY)}
    assert set(passed) == {one.entry.id for one in unconfirmed(entries, TODAY)}


def test_years_lists_and_writing_time_are_those_of_the_entries(full: Library) -> None:
    """What the page shows first must be true."""
    entries = full.entries.all()
    start, end = school_year(date(2025, 10, 1))
    inside = full.entries.between(start, end)[::-1]
    timed = writing_time(inside, 2)
    told = full.times.written(start, end, 2)

    assert full.times.school_years() == sorted({school_year(e.happened_on)[0] for e in entries})
    assert full.times.last_on(TODAY) == max(
        e.happened_on for e in entries if e.happened_on <= TODAY
    )
    assert full.times.courses(start, end) == [e.id for e in inside if e.kind is Kind.COURSE]
    assert full.times.informal(start, end) == [e.id for e in inside if e.kind.is_informal]
    assert (told.seconds, told.entries, told.over) == (
        timed.seconds, timed.entries, len(timed.over)
    )  # fmt: skip


def test_a_list_shows_heading_minutes_and_standards(full: Library) -> None:
    """As the entry says them, in the order asked for."""
    ids = full.times.informal(*school_year(date(2025, 10, 1)))[:9]
    for one in full.times.learnt(ids):
        entry = full.entries.get(one.id)
        assert (one.heading, one.body, one.minutes) == (
            entry.heading, entry.body, entry.learning_minutes
        )  # fmt: skip
        assert one.codes == tuple(sorted(m.code for m in full.mappings.of(one.id)))
    assert [one.id for one in full.times.learnt(ids)] == ids


def test_goals_add_up_the_learning_linked_to_them(full: Library) -> None:
    """Sessions still to come are no hours yet."""
    for goal in full.goals.all():
        linked = [full.entries.get(row.id) for row in full.entries.linked_to_goal(goal.id)]
        minutes = sum(one.learning_minutes for one in linked if one.kind.is_learning)
        told = full.times.linked(goal.id)
        assert [one.id for one in reversed(told)] == [one.id for one in linked]
        assert sum(one.minutes for one in told) == minutes


def test_a_change_a_deletion_and_a_rebuild_keep_the_table_true(library: Library) -> None:
    """The table can be made anew from the chain at any time."""
    session = CourseSession(DAY, Mode.VIRTUAL, 60, Attendance.PLANNED)
    course = library.entries.save(an_entry(kind=Kind.COURSE, sessions=(session, session))).entry
    assert library.times.between(*EVER) == ()
    came = replace(session, attendance=Attendance.WATCHED_LATER)
    library.entries.save(replace(course, sessions=(came,), company=Company.OTHERS))
    _agree(library)
    assert [one.minutes for one in library.times.between(*EVER)] == [60]
    library.journal.rebuild()
    _agree(library)
    library.entries.delete(course.id)
    assert library.times.between(*EVER) == ()
    library.journal.undelete(course.id)
    _agree(library)


def test_an_empty_portfolio_has_no_year(library: Library) -> None:
    """Nothing is asked of nothing."""
    assert library.times.school_years() == []
    assert library.times.last_on(TODAY) is None
    assert library.times.learnt([]) == []


def test_a_missed_session_does_not_hold_a_course_open(library: Library) -> None:
    """It ended with what was done; where nothing was done there is nothing to ask."""
    done = CourseSession(DAY, Mode.VIRTUAL, 60)
    missed = CourseSession(DAY + timedelta(7), Mode.VIRTUAL, 60, Attendance.NOT_ATTENDED)
    library.entries.save(an_entry(kind=Kind.COURSE, sessions=(done, missed)))
    library.entries.save(an_entry(kind=Kind.COURSE, sessions=(missed,)))
    assert [one.on for one in library.times.finished()] == [DAY]


def test_an_older_portfolio_gets_its_table(tmp_path: Path) -> None:
    """Opened by this program, hours are there at once."""
    made = make_portfolio(tmp_path / "a.portfolio", Profile())
    library = made.opened.library()
    library.entries.save(an_entry(kind=Kind.PEER, minutes=30))
    library.close()
    database = made.opened.database()
    database.execute("DROP TABLE stretch")
    database.execute("DROP INDEX idx_revision_kind_record_seq")
    database.execute("PRAGMA user_version=6")
    database.close()
    library = made.opened.library()
    assert [one.minutes for one in library.times.between(*EVER)] == [30]
    library.close()
