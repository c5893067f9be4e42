"""School years: half terms partition them, whatever the calendar."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.errors import CalendarTwice, HalfTermsWrong, PortfolioError
from portfolio.insight.terms import SchoolYears, default_weeks
from portfolio.library import Library
from portfolio.model.calendar import SchoolCalendar, TaughtWeeks
from portfolio.model.profile import RolePeriod
from portfolio.rules import check

TODAY = date(2026, 3, 12)
DAYS = st.dates(date(2018, 1, 1), date(2035, 12, 31))


@st.composite
def calendars(draw: st.DrawFn) -> SchoolCalendar:
    """A calendar of any school: holidays of some days to some weeks, six half terms."""
    year = draw(st.integers(2020, 2030))
    day = date(year, 8, 18) + timedelta(days=draw(st.integers(0, 30)))
    weeks = []
    for _number in range(6):
        end = day + timedelta(days=draw(st.integers(20, 44)))
        weeks.append(TaughtWeeks(day, end))
        day = end + timedelta(days=draw(st.integers(3, 17)))
    return SchoolCalendar(f"c{year}", year, tuple(weeks))


@given(st.lists(calendars(), max_size=3, unique_by=lambda one: one.year), DAYS)
def test_half_terms_partition_the_year(kept: list[SchoolCalendar], day: date) -> None:
    """Each day lies in exactly one half term, of this year or a neighbour's, without a gap."""
    years = SchoolYears(kept)
    terms = years.of_year(day)

    assert len(terms) == 6
    assert all((b.start - a.end).days == 1 for a, b in pairwise(terms))
    assert sum(term.holds(day) for term in terms) == 1
    assert years.of(terms[-1].end + timedelta(days=1)).index == 0


@given(st.lists(calendars(), max_size=3, unique_by=lambda one: one.year), DAYS, st.integers(0, 900))
def test_a_period_is_covered_without_gap_or_overlap(
    kept: list[SchoolCalendar], start: date, length: int
) -> None:
    """Columns of a chart stand for all of its days."""
    end = start + timedelta(days=length)
    terms = SchoolYears(kept).between(start, end)

    assert terms[0].start <= start and terms[-1].end >= end
    assert all((b.start - a.end).days == 1 for a, b in pairwise(terms))


@given(st.lists(calendars(), max_size=2, unique_by=lambda one: one.year), DAYS)
def test_the_first_day_back_is_a_day_of_school_time(kept: list[SchoolCalendar], day: date) -> None:
    """A revisit never falls into a holiday."""
    years = SchoolYears(kept)
    back = years.first_day_back(day)
    term = years.of(back)

    assert back >= day
    assert term.taught_from <= back <= term.taught_until


def test_her_own_calendar_moves_a_boundary() -> None:
    """The school went back a week later: that week counts with the half term before."""
    weeks = list(default_weeks(2025))
    weeks[3] = TaughtWeeks(date(2026, 3, 2), weeks[3].end)
    years = SchoolYears([SchoolCalendar("c", 2025, tuple(weeks))])

    assert SchoolYears().of(date(2026, 2, 26)).name == "Spring 2"
    assert years.of(date(2026, 2, 26)).name == "Spring 1"


def test_the_calendar_of_the_school_where_she_was_longest_is_taken() -> None:
    """Two schools in one year: the half terms still make one partition."""
    roles = (
        RolePeriod("A", school="Hafren", start=date(2025, 9, 1), end=date(2025, 11, 30)),
        RolePeriod("B", school="Derw", start=date(2025, 12, 1)),
    )
    own = [SchoolCalendar(name, 2025, default_weeks(2025), name) for name in ("Hafren", "Derw")]
    found = SchoolYears(own, roles).calendar(2025)

    assert found is not None and found.employer == "Derw"


def _weeks(*changes: tuple[int, TaughtWeeks]) -> tuple[TaughtWeeks, ...]:
    weeks = list(default_weeks(2025))
    for place, one in changes:
        weeks[place] = one
    return tuple(weeks)


@pytest.mark.parametrize(
    "weeks",
    [
        _weeks((1, TaughtWeeks(date(2025, 10, 1), date(2025, 12, 19)))),  # overlaps the first
        _weeks((1, TaughtWeeks(date(2025, 12, 19), date(2025, 11, 3)))),  # backwards
        _weeks((5, TaughtWeeks(date(2026, 6, 1), date(2026, 9, 30)))),  # leaves the year
        default_weeks(2025)[:5],
    ],
)
def test_overlaps_and_gaps_are_refused(weeks: tuple[TaughtWeeks, ...]) -> None:
    """The sentence names the school and the year."""
    with pytest.raises(HalfTermsWrong, match="Bryn Glas 2025–26"):
        check(SchoolCalendar("c", 2025, weeks, "Bryn Glas"), TODAY)


def test_one_calendar_a_school_and_year(library: Library) -> None:
    """The second is refused, and the first stays."""
    first = library.calendars.default(TODAY, "Bryn Glas")
    library.calendars.save(first)
    with pytest.raises(CalendarTwice) as told:
        library.calendars.save(library.calendars.default(TODAY, "bryn glas"))

    assert isinstance(told.value, PortfolioError)
    assert library.calendars.all() == [first]
