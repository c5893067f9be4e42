"""Totals over learning time, and the delivery methods of the survey."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from portfolio.insight.hours import hours
from portfolio.insight.terms import SchoolYears
from portfolio.model.course import (
    Attendance,
    CourseSession,
    DeliveryMethod,
    Mode,
    delivery_method,
)
from portfolio.model.words import Kind
from tests.builders import DAY, an_entry

YEAR = (date(2025, 9, 1), date(2026, 8, 31))
ONLINE = CourseSession(DAY, Mode.ONLINE, 30)
LIVE = CourseSession(DAY, Mode.IN_PERSON, 90)
CALL = CourseSession(DAY, Mode.VIRTUAL, 60)


@pytest.mark.parametrize(
    ("sessions", "method"),
    [
        ((ONLINE, CALL, LIVE), DeliveryMethod.HYBRID_ALL),
        ((ONLINE, LIVE), DeliveryMethod.HYBRID_ONLINE_IN_PERSON),
        ((LIVE, LIVE), DeliveryMethod.IN_PERSON),
        ((CALL,), DeliveryMethod.VIRTUAL),
        ((ONLINE,), DeliveryMethod.ONLINE),
        ((CALL, LIVE), DeliveryMethod.OTHER),
        ((ONLINE, CALL), DeliveryMethod.OTHER),
        (
            (LIVE, replace(CALL, attendance=Attendance.NOT_ATTENDED)),
            DeliveryMethod.IN_PERSON,
        ),
        ((replace(CALL, attendance=Attendance.WATCHED_LATER),), DeliveryMethod.VIRTUAL),
        ((), None),
    ],
)
def test_the_delivery_method_follows_from_the_sessions(
    sessions: tuple[CourseSession, ...], method: DeliveryMethod | None
) -> None:
    """Nobody types it, so it is the same everywhere; a missed session does not count."""
    assert delivery_method(sessions) == method


def test_courses_and_informal_learning_count_alike() -> None:
    """A corridor talk stands beside a course, and every minute is in exactly one half."""
    course = an_entry(kind=Kind.COURSE, sessions=(ONLINE, LIVE))
    talk = an_entry(kind=Kind.MENTORING, minutes=45, people="JS")
    reading = an_entry(kind=Kind.READING, minutes=20)
    found = hours([course, talk, reading, an_entry(minutes=60)], *YEAR, SchoolYears())

    assert (found.total, found.courses, found.informal) == (185, 120, 65)
    assert (found.with_others, found.alone) == (135, 50)
    assert [(m.method, m.minutes) for m in found.by_method] == [
        (DeliveryMethod.HYBRID_ONLINE_IN_PERSON, 120)
    ]
    assert sum(term.courses for term in found.by_term) == 120


def test_a_session_counts_when_it_was_done_and_on_its_own_day() -> None:
    """A course that began last year brings only this year's sessions."""
    course = an_entry(
        kind=Kind.COURSE,
        sessions=(
            replace(LIVE, on=date(2025, 5, 1)),
            LIVE,
            replace(CALL, attendance=Attendance.PLANNED),
        ),
    )
    assert hours([course], *YEAR, SchoolYears()).total == 90


@pytest.mark.parametrize("year", range(2015, 2036))
def test_half_terms_cover_the_school_year_without_a_gap(year: int) -> None:
    """Every day belongs to exactly one half term, so that totals add up."""
    years = SchoolYears()
    terms = years.of_year(date(year, 9, 1))

    assert (terms[0].start, terms[-1].end) == (date(year, 9, 1), date(year + 1, 8, 31))
    for before, after in pairwise(terms):
        assert (after.start - before.end).days == 1
    assert years.of(date(year, 12, 25)).name == "Autumn 2"
    assert len(years.between(date(year, 9, 1), date(year + 1, 8, 31))) == 6
