"""School years in half terms: a school's own calendar where there is one, else a plausible default.

Every figure by half term rests on this. Holidays join the half term before (domain.md), so that
half terms follow one another without a gap.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from portfolio.model.calendar import SchoolCalendar, TaughtWeeks
from portfolio.model.cycle import school_year
from portfolio.model.profile import RolePeriod
from portfolio.text import N_, _

_NAMES = (
    N_("Autumn 1"),
    N_("Autumn 2"),
    N_("Spring 1"),
    N_("Spring 2"),
    N_("Summer 1"),
    N_("Summer 2"),
)
_SHORT = (N_("Aut 1"), N_("Aut 2"), N_("Spr 1"), N_("Spr 2"), N_("Sum 1"), N_("Sum 2"))
_HOLIDAYS = (10, 17, 10, 17, 10)  # days from the last Friday to the Monday back: one week or two
_FRIDAY = 4
SHOWN_TERMS = 6
_YEAR, _LONG_AGO = timedelta(days=365), timedelta(days=182)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HalfTerm:
    """A half term with the holiday that follows it; both days included. `index` is 0 to 5.

    School is open from `taught_from` to `taught_until`.
    """

    index: int
    start: date
    end: date
    taught_from: date
    taught_until: date

    @property
    def name(self) -> str:
        """Such as "Autumn 1"."""
        return _(_NAMES[self.index])

    @property
    def short(self) -> str:
        """Such as "Aut 1"."""
        return _(_SHORT[self.index])

    def holds(self, day: date) -> bool:
        """Whether the day lies in it, or in its holiday."""
        return self.start <= day <= self.end


class SchoolYears:
    """The school years as she worked them: her calendars, chosen by the roles she held."""

    def __init__(
        self, calendars: Iterable[SchoolCalendar] = (), roles: Iterable[RolePeriod] = ()
    ) -> None:
        self._roles = tuple(roles)
        self._by_year: dict[int, list[SchoolCalendar]] = {}
        for one in calendars:
            self._by_year.setdefault(one.year, []).append(one)
        self._weeks: dict[int, tuple[TaughtWeeks, ...]] = {}  # asked for once a day by counts
        self._terms: dict[int, tuple[HalfTerm, ...]] = {}

    def calendar(self, year: int) -> SchoolCalendar | None:
        """The calendar of that school year: of the school at which she was longest, or of all."""
        found = self._by_year.get(year, [])
        first, last = date(year, 9, 1), date(year + 1, 8, 31)
        days: Counter[str] = Counter()
        for role in self._roles:
            start, end = max(role.start or first, first), min(role.end or last, last)
            for name in {role.school.casefold(), role.trust.casefold()} - {""}:
                days[name] += max(0, (end - start).days + 1)
        for name, held in days.most_common():
            for one in found:
                if held and one.employer.casefold() == name:
                    return one
        nobodys = [one for one in found if not one.employer or not days]
        return nobodys[0] if nobodys else None

    def weeks(self, year: int) -> tuple[TaughtWeeks, ...]:
        """The six stretches of school days of the school year that begins in `year`."""
        if year not in self._weeks:
            own = self.calendar(year)
            self._weeks[year] = own.half_terms if own else default_weeks(year)
        return self._weeks[year]

    def inset(self, year: int) -> tuple[date, ...]:
        """The INSET days; by default the first days of autumn and spring."""
        own = self.calendar(year)
        if own:
            return own.inset
        weeks = default_weeks(year)
        return weeks[0].start, weeks[2].start

    def of_year(self, day: date) -> tuple[HalfTerm, ...]:
        """The six half terms of the school year that holds `day`, without a gap between them."""
        year = school_year(day)[0].year
        if day >= self._start(year + 1):
            year += 1
        if year not in self._terms:
            self._terms[year] = self._half_terms(year)
        return self._terms[year]

    def _half_terms(self, year: int) -> tuple[HalfTerm, ...]:
        weeks = self.weeks(year)
        starts = (self._start(year), *(one.start for one in weeks[1:]), self._start(year + 1))
        return tuple(
            HalfTerm(n, starts[n], starts[n + 1] - ONE_DAY, one.start, one.end)
            for n, one in enumerate(weeks)
        )

    def between(self, start: date, end: date) -> tuple[HalfTerm, ...]:
        """The half terms that the period touches, in order, over as many years as it needs."""
        found: list[HalfTerm] = []
        day = start
        while day <= end:
            terms = self.of_year(day)
            found += [term for term in terms if term.start <= end and term.end >= start]
            day = terms[-1].end + ONE_DAY
        return tuple(found)

    def lately(self, last: date | None, today: date) -> tuple[HalfTerm, ...]:
        """The last six half terms up to today; up to the last writing where that is long ago."""
        end = last if last is not None and today - last >= _LONG_AGO else today
        return self.between(end - _YEAR, end)[-SHOWN_TERMS:]

    def of(self, day: date) -> HalfTerm:
        """The half term that holds the day."""
        return next(term for term in self.of_year(day) if term.holds(day))

    def is_school_day(self, day: date) -> bool:
        """Whether school is open to teachers: a weekday outside the holidays."""
        term = self.of(day)
        return day.weekday() <= _FRIDAY and term.taught_from <= day <= term.taught_until

    def first_day_back(self, day: date) -> date:
        """The day itself in term time; in a holiday the first school day after it."""
        term = self.of(day)
        if day < term.taught_from:
            return term.taught_from
        if day <= term.taught_until:
            return day
        return self.of(term.end + ONE_DAY).taught_from

    def _start(self, year: int) -> date:
        """The year begins on 1 September, or with school where school begins earlier."""
        return min(date(year, 9, 1), self.weeks(year)[0].start)


def default_weeks(year: int) -> tuple[TaughtWeeks, ...]:
    """What most English and Welsh calendars agree on within a week.

    Half terms begin on the first weekday of September, the first Monday of November, the first
    Monday after New Year, the last full week of February, the third Monday of April and the first
    Monday of June; school ends on the Friday on or before 22 July.
    """
    spring = year + 1
    starts = (
        _weekday_from(date(year, 9, 1)),
        _monday_from(date(year, 11, 1)),
        _monday_from(date(spring, 1, 2)),
        _monday_from(date(spring, 2, 20)),
        _monday_from(date(spring, 4, 12)),
        _monday_from(date(spring, 6, 1)),
    )
    ends = [
        following - timedelta(days=length)
        for following, length in zip(starts[1:], _HOLIDAYS, strict=True)
    ]
    last = date(spring, 7, 22)
    ends.append(last - timedelta(days=(last.weekday() - _FRIDAY) % 7))
    return tuple(TaughtWeeks(*span) for span in zip(starts, ends, strict=True))


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _weekday_from(day: date) -> date:
    return day if day.weekday() <= _FRIDAY else _monday_from(day)
