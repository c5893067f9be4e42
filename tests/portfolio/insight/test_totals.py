"""Every total is the sum of its parts, whatever it is told by."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.insight.hours import Grouping, Lane, hours, times_between, totals
from portfolio.insight.terms import SchoolYears
from portfolio.model.course import (
    Attendance,
    CourseSession,
    DeliveryMethod,
    Mode,
    delivery_method,
)
from portfolio.model.entry import Entry
from portfolio.model.words import Company, Context, Group, Kind, Setting
from tests.builders import an_entry

START, END = date(2025, 9, 1), date(2026, 8, 31)
YEARS = SchoolYears()
DAYS = st.dates(START - timedelta(days=60), END + timedelta(days=60))
SESSIONS = st.builds(
    CourseSession,
    on=DAYS,
    mode=st.sampled_from(Mode),
    minutes=st.integers(0, 600),
    attendance=st.sampled_from(Attendance),
)
ENTRIES = st.lists(
    st.builds(
        an_entry,
        kind=st.sampled_from(Kind),
        happened_on=DAYS,
        minutes=st.none() | st.integers(0, 600),
        setting=st.none() | st.sampled_from(Setting),
        context=st.sampled_from(Context),
        company=st.none() | st.sampled_from(Company),
        group=st.none() | st.sampled_from(Group),
        mode=st.none() | st.sampled_from(Mode),
        sessions=st.lists(SESSIONS, max_size=4).map(tuple),
    ),
    max_size=8,
)


@given(ENTRIES, st.sampled_from(Grouping))
def test_in_every_grouping_the_parts_add_up_to_the_whole(
    entries: list[Entry], grouping: Grouping
) -> None:
    """A manager who adds up a column gets the number at its foot."""
    whole = hours(entries, START, END, YEARS)
    groups = totals(times_between(entries, START, END), grouping, YEARS)

    assert sum(one.minutes for one in groups) == whole.total
    assert sum(one.courses for one in groups) == whole.courses
    assert sum(one.informal for one in groups) == whole.informal
    assert len({one.key for one in groups}) == len(groups)


@given(ENTRIES)
def test_all_totals_of_one_year_agree(entries: list[Entry]) -> None:
    """Half terms, settings, methods and company each tell the same hours."""
    whole = hours(entries, START, END, YEARS)

    assert whole.courses + whole.informal == whole.with_others + whole.alone == whole.total
    assert sum(sum(one.lanes) for one in whole.by_term) == whole.total
    assert sum(one.courses for one in whole.by_term) == whole.courses
    assert sum(one.informal for one in whole.by_term) == whole.informal
    assert sum(one.minutes for one in whole.by_setting) == whole.total
    assert sum(one.minutes for one in whole.by_method) == whole.courses
    assert 0 <= whole.protected <= whole.total


@given(ENTRIES, DAYS)
def test_two_periods_side_by_side_hold_what_one_holds(entries: list[Entry], cut: date) -> None:
    """Nothing is counted twice at a boundary, and nothing falls between."""
    cut = min(max(cut, START), END - timedelta(days=1))
    first = hours(entries, START, cut, YEARS)
    second = hours(entries, cut + timedelta(days=1), END, YEARS)

    assert first.total + second.total == hours(entries, START, END, YEARS).total


@given(st.lists(SESSIONS, max_size=6))
def test_every_mix_of_sessions_has_a_delivery_method(sessions: list[CourseSession]) -> None:
    """The six names cover every mix; only no session at all has none."""
    found = delivery_method(sessions)
    live = [one for one in sessions if one.attendance is not Attendance.NOT_ATTENDED] or sessions
    modes = {one.mode for one in live}

    assert (found is None) is (not sessions)
    if len(modes) == 1:
        (mode,) = modes
        assert found == DeliveryMethod(mode)
    if modes == set(Mode):
        assert found is DeliveryMethod.HYBRID_ALL


@given(st.lists(SESSIONS, min_size=1, max_size=6), st.randoms())
def test_the_order_of_sessions_does_not_matter(
    sessions: list[CourseSession], chance: Random
) -> None:
    """Imported, typed or sorted: the name is the same."""
    mixed = list(sessions)
    chance.shuffle(mixed)
    assert delivery_method(mixed) == delivery_method(sessions)


COURSE = an_entry(
    kind=Kind.COURSE,
    setting=Setting.TRUST,
    sessions=(
        CourseSession(date(2025, 10, 6), Mode.ONLINE, 60),
        CourseSession(date(2025, 11, 18), Mode.VIRTUAL, 45, Attendance.WATCHED_LATER),
        CourseSession(date(2026, 1, 20), Mode.IN_PERSON, 180, Attendance.NOT_ATTENDED),
    ),
)
TALK = an_entry(kind=Kind.PEER, minutes=15, group=Group.PAIR, mode=Mode.IN_PERSON)
CHAPTER = an_entry(kind=Kind.READING, minutes=40)
PODCAST = an_entry(kind=Kind.WEBINAR, minutes=30, mode=Mode.ONLINE)


def test_a_year_worked_by_hand() -> None:
    """A course of three sessions, a talk, a chapter and a podcast, added up on paper."""
    entries = [COURSE, TALK, CHAPTER, PODCAST]
    whole = hours(entries, START, END, YEARS)
    modes = totals(times_between(entries, START, END), Grouping.MODE, YEARS)

    assert (whole.total, whole.courses, whole.informal, whole.protected) == (190, 105, 85, 105)
    assert {one.key: one.minutes for one in modes} == {
        "online": 90, "virtual": 45, "own-study": 40, "in-person": 15,
    }  # fmt: skip
    assert (whole.with_others, whole.alone) == (15, 175)


@pytest.mark.parametrize(
    ("kind", "mode", "lane"),
    [
        (Kind.COURSE, Mode.VIRTUAL, Lane.VIRTUAL),
        (Kind.COURSE, None, Lane.NOT_SAID),
        (Kind.PEER, Mode.IN_PERSON, Lane.TOGETHER),
        (Kind.READING, None, Lane.ALONE),
    ],
)
def test_each_hour_has_its_lane_in_the_chart(kind: Kind, mode: Mode | None, lane: Lane) -> None:
    """A course without sessions is not lost from the chart."""
    entry = an_entry(kind=kind, minutes=30, mode=mode)
    if kind is Kind.COURSE and mode:
        entry = replace(entry, sessions=(CourseSession(entry.happened_on, mode, 30),))
    (term,) = [one for one in hours([entry], START, END, YEARS).by_term if sum(one.lanes)]
    assert term.of(lane) == 30
