"""A career in figures, and the periods and review points of induction (early career teachers)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portfolio.insight.terms import SchoolYears
from portfolio.model.profile import Leave, Profile, RolePeriod
from portfolio.model.words import Stage
from portfolio.text import N_, _

DAYS_A_MONTH = 365.25 / 12
INDUCTION_TERMS = 6  # two school years full time, pro rata when part time (DfE, induction guidance)
ASSESSED_AFTER = (3, 6)  # formal assessments: at the end of each year's worth of terms
FIRST_YEAR_SHARE, SECOND_YEAR_SHARE = 0.10, 0.05  # time off timetable (DfE; domain.md)
_HALF_TERMS_A_TERM = 2
_MOST_YEARS = 12  # at a tenth of full time two years take twenty; nobody is planned beyond this


@dataclass(frozen=True, slots=True)
class Career:
    """All roles together; full time is by each role's fraction, leave taken off."""

    months: int
    full_time_months: int
    employers: tuple[str, ...]
    leave_days: int
    next_step: str

    @property
    def years(self) -> float:
        """How long, to a tenth of a year."""
        return round(self.months / 12, 1)

    @property
    def full_time_years(self) -> float:
        """How long counted as full time, to a tenth of a year."""
        return round(self.full_time_months / 12, 1)


class ReviewKind(StrEnum):
    """What is due at the end of a term of induction."""

    PROGRESS = "progress-review"
    FORMAL = "formal-assessment"

    @property
    def word(self) -> str:
        """In the field's words."""
        return _(_REVIEW_WORDS[self])


_REVIEW_WORDS = {
    ReviewKind.PROGRESS: N_("Progress review"),
    ReviewKind.FORMAL: N_("Formal assessment"),
}


@dataclass(frozen=True, slots=True)
class ReviewPoint:
    """The end of one school term of induction: what is due, and how many terms are served.

    `reduction` is the share of the timetable that is hers for development in that term.
    """

    kind: ReviewKind
    on: date
    terms_served: float
    reduction: float


def career(profile: Profile, today: date) -> Career:
    """Time in roles up to today, each day weighed by its fraction."""
    full, held, leave = 0.0, set[date](), set[date]()
    for role in profile.roles:
        if role.start is None:
            continue
        days = [
            role.start + timedelta(days=n)
            for n in range((min(role.end or today, today) - role.start).days + 1)
        ]
        away = {day for day in days if _is_away(day, profile.leave)}
        leave |= away
        held.update(days)  # two posts at once are one time
        full += (len(days) - len(away)) * role.fraction / DAYS_A_MONTH
    employers = tuple(dict.fromkeys(role.school for role in profile.roles if role.school))
    return Career(
        round(len(held) / DAYS_A_MONTH), round(full), employers, len(leave), profile.next_step
    )


def induction(profile: Profile, years: SchoolYears) -> tuple[ReviewPoint, ...]:
    """The review points from the first early career role to the end of induction.

    Source: Department for Education, induction for early career teachers (England): the equivalent
    of two full school years; a formal assessment at the end of each, a progress review at the end
    of every other term. A term counts by the share of its school days held, times the fraction.
    """
    roles = [one for one in profile.roles if one.stage is Stage.ECT and one.start]
    if not roles:
        return ()
    points: list[ReviewPoint] = []
    served, assessed = 0.0, 0
    day = min(one.start for one in roles if one.start)
    last = day.replace(year=day.year + _MOST_YEARS, day=min(day.day, 28))
    while assessed < len(ASSESSED_AFTER) and day <= last:
        first, end, following = _term(day, years)
        share = _share(first, end, roles, profile.leave, years)
        served += share
        if share:
            is_assessed = served >= ASSESSED_AFTER[assessed] - 0.01  # a term has a day or two off
            kind = ReviewKind.FORMAL if is_assessed else ReviewKind.PROGRESS
            reduction = SECOND_YEAR_SHARE if assessed else FIRST_YEAR_SHARE
            points.append(ReviewPoint(kind, end, round(served, 2), reduction))
            assessed += is_assessed
        day = following
    return tuple(points)


def _term(day: date, years: SchoolYears) -> tuple[date, date, date]:
    """First and last school day of the term of `day` (two half terms), and the day after it."""
    terms = years.of_year(day)
    index = years.of(day).index // _HALF_TERMS_A_TERM * _HALF_TERMS_A_TERM
    first, second = terms[index], terms[index + 1]
    return first.taught_from, second.taught_until, second.end + timedelta(days=1)


def _share(
    first: date,
    end: date,
    roles: Iterable[RolePeriod],
    leave: tuple[Leave, ...],
    years: SchoolYears,
) -> float:
    """The full-time share of a term's school days that were worked, 0 to 1."""
    kept, open_days = 0.0, 0
    held = tuple(roles)
    for number in range((end - first).days + 1):
        day = first + timedelta(days=number)
        if not years.is_school_day(day):
            continue
        open_days += 1
        if not _is_away(day, leave):
            kept += min(1.0, sum(one.fraction for one in held if one.holds(day)))
    return kept / open_days if open_days else 0.0


def _is_away(day: date, leave: Iterable[Leave]) -> bool:
    return any(one.holds(day) for one in leave)
