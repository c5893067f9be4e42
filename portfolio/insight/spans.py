"""The columns of the chart of time: minutes by lane over half terms or over months."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from portfolio.days import month_name, short_month
from portfolio.insight.hours import Hours, Lane, Stretch, lane

A_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Span:
    """The minutes of one half term or month by lane, in the order of Lane."""

    name: str
    short: str
    start: date
    end: date
    lanes: tuple[int, ...]

    def of(self, wanted: Lane) -> int:
        """The minutes in one lane."""
        return self.lanes[list(Lane).index(wanted)]

    @property
    def courses(self) -> int:
        """The minutes of courses."""
        return sum(self.of(one) for one in Lane if one.is_formal)

    @property
    def informal(self) -> int:
        """The minutes of informal learning."""
        return sum(self.lanes) - self.courses

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.start <= day <= self.end


def by_term(whole: Hours) -> tuple[Span, ...]:
    """A span for each half term of these totals."""
    return tuple(
        Span(one.term.name, one.term.short, one.term.start, one.term.end, one.lanes)
        for one in whole.by_term
    )


def by_month(times: Iterable[Stretch], start: date, end: date) -> tuple[Span, ...]:
    """A span for each month that the period touches."""
    found: Counter[tuple[int, int, Lane]] = Counter()
    for one in times:
        found[one.on.year, one.on.month, lane(one)] += one.minutes
    spans: list[Span] = []
    first = start.replace(day=1)
    while first <= end:
        following = (first + A_MONTH).replace(day=1)
        lanes = tuple(found[first.year, first.month, one] for one in Lane)
        last = following - timedelta(days=1)
        spans.append(Span(month_name(first), short_month(first), first, last, lanes))
        first = following
    return tuple(spans)


def shown_lanes(spans: Sequence[Span]) -> tuple[Lane, ...]:
    """The lanes worth a row: all, but courses without a mode only where there are some."""
    has_unsaid = any(one.of(Lane.NOT_SAID) for one in spans)
    return tuple(one for one in Lane if one is not Lane.NOT_SAID or has_unsaid)
