"""Half terms: a plausible default for England and Wales, until a school's own calendar is known."""

from dataclasses import dataclass
from datetime import date, timedelta

from portfolio.model.cycle import school_year
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


@dataclass(frozen=True, slots=True)
class HalfTerm:
    """A half term with the holiday that follows it; both days included. `index` is 0 to 5."""

    index: int
    start: date
    end: date

    @property
    def name(self) -> str:
        """Such as "Autumn 1"."""
        return _(_NAMES[self.index])

    @property
    def short(self) -> str:
        """Such as "Aut 1"."""
        return _(_SHORT[self.index])


def half_terms(day: date) -> tuple[HalfTerm, ...]:
    """The six half terms of the school year that holds `day`, without a gap between them.

    Each starts on the Monday that most English and Welsh calendars agree on within a week:
    first Monday of November, first Monday after New Year, last full week of February,
    third Monday of April, first Monday of June. Holidays join the half term before.
    """
    first, last = school_year(day)
    spring = first.year + 1
    starts = (
        first,
        _monday_from(date(first.year, 11, 1)),
        _monday_from(date(spring, 1, 2)),
        _monday_from(date(spring, 2, 20)),
        _monday_from(date(spring, 4, 12)),
        _monday_from(date(spring, 6, 1)),
    )
    ends = (*(start - timedelta(days=1) for start in starts[1:]), last)
    return tuple(HalfTerm(i, *span) for i, span in enumerate(zip(starts, ends, strict=True)))


def half_terms_between(start: date, end: date) -> tuple[HalfTerm, ...]:
    """The half terms that the period touches, in order, over as many years as it needs."""
    found: list[HalfTerm] = []
    day = school_year(start)[0]
    while day <= end:
        found += [term for term in half_terms(day) if term.start <= end and term.end >= start]
        day = date(day.year + 1, 9, 1)
    return tuple(found)


def half_term_of(day: date) -> HalfTerm:
    """The half term that holds the day."""
    return next(term for term in half_terms(day) if term.start <= day <= term.end)


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)
