"""Hours of learning: one list of stretches of time, and the totals over it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portfolio.insight.terms import HalfTerm, half_terms_between
from portfolio.model.course import DeliveryMethod, Mode
from portfolio.model.entry import Entry
from portfolio.model.words import Company, Context, Setting


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of learning time: a session that was done, or an informal entry."""

    on: date
    minutes: int
    is_formal: bool
    is_with_others: bool
    mode: Mode | None
    method: DeliveryMethod | None
    setting: Setting | None
    context: Context


@dataclass(frozen=True, slots=True)
class MethodHours:
    """The minutes of all courses with one delivery method."""

    method: DeliveryMethod
    minutes: int


@dataclass(frozen=True, slots=True)
class SettingHours:
    """The minutes of one time setting; None is time whose setting was not said."""

    setting: Setting | None
    minutes: int


@dataclass(frozen=True, slots=True)
class TermHours:
    """The minutes of courses in one half term, by mode, in the order of Mode."""

    term: HalfTerm
    minutes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """Totals in minutes. `by_method` goes by minutes, largest first; so does `by_setting`."""

    total: int
    courses: int
    informal: int
    with_others: int
    alone: int
    by_method: tuple[MethodHours, ...]
    by_setting: tuple[SettingHours, ...]
    by_term: tuple[TermHours, ...]


def stretches(entry: Entry) -> tuple[Stretch, ...]:
    """The learning time of one entry; nothing for reflections, meetings and what is to come."""
    if not entry.kind.is_learning:
        return ()
    formal = not entry.kind.is_informal
    if not entry.sessions:
        return (
            Stretch(
                entry.happened_on,
                entry.minutes or 0,
                formal,
                entry.is_with_others,
                None,
                None,
                entry.setting,
                entry.context,
            ),
        )
    return tuple(
        Stretch(
            one.on,
            one.minutes,
            formal,
            not one.is_alone if entry.company is None else entry.company is Company.OTHERS,
            one.mode,
            entry.delivery,
            entry.setting,
            entry.context,
        )
        for one in entry.sessions
        if one.attendance.is_done
    )


def hours(entries: Iterable[Entry], start: date, end: date) -> Hours:
    """The totals of what lies in the period; a session counts on its own day."""
    times = [t for entry in entries for t in stretches(entry) if start <= t.on <= end]
    methods: Counter[DeliveryMethod] = Counter()
    settings: Counter[Setting | None] = Counter()
    for one in times:
        settings[one.setting] += one.minutes
        if one.is_formal:
            methods[one.method or DeliveryMethod.OTHER] += one.minutes
    courses = sum(one.minutes for one in times if one.is_formal)
    total = sum(one.minutes for one in times)
    together = sum(one.minutes for one in times if one.is_with_others)
    return Hours(
        total=total,
        courses=courses,
        informal=total - courses,
        with_others=together,
        alone=total - together,
        by_method=tuple(MethodHours(m, n) for m, n in methods.most_common() if n),
        by_setting=tuple(SettingHours(s, n) for s, n in settings.most_common() if n),
        by_term=tuple(_term_hours(times, term) for term in half_terms_between(start, end)),
    )


def _term_hours(times: list[Stretch], term: HalfTerm) -> TermHours:
    inside = [one for one in times if one.is_formal and term.start <= one.on <= term.end]
    return TermHours(
        term,
        tuple(sum(one.minutes for one in inside if one.mode is mode) for mode in Mode),
    )
