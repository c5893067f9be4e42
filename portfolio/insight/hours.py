"""Hours of learning: one list of stretches of time, and every total over it.

Each total shown anywhere is made here. In every grouping the parts add up to the whole.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portfolio.days import month_name
from portfolio.insight.terms import HalfTerm, SchoolYears
from portfolio.model.course import CourseSession, DeliveryMethod, Mode
from portfolio.model.entry import Entry
from portfolio.model.words import Company, Context, Kind, Setting
from portfolio.text import N_, _


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of learning time: a session that was done, or an informal entry."""

    on: date
    minutes: int
    kind: Kind
    is_with_others: bool
    mode: Mode | None
    method: DeliveryMethod | None
    setting: Setting | None
    context: Context

    @property
    def is_formal(self) -> bool:
        """Whether it belongs to a course."""
        return not self.kind.is_informal


class Lane(StrEnum):
    """The six lanes of the chart: courses by mode, informal learning by company."""

    IN_PERSON = "in-person"
    VIRTUAL = "virtual"
    ONLINE = "online"
    NOT_SAID = "not-said"
    TOGETHER = "informal-with-others"
    ALONE = "informal-alone"

    @property
    def word(self) -> str:
        """As the legend says it."""
        return _(_LANE_WORDS[self])

    @property
    def is_formal(self) -> bool:
        """Whether it holds courses."""
        return self not in (Lane.TOGETHER, Lane.ALONE)


_LANE_WORDS = {
    Lane.IN_PERSON: N_("Live in person"),
    Lane.VIRTUAL: N_("Live virtual"),
    Lane.ONLINE: N_("Online self-access"),
    Lane.NOT_SAID: N_("Courses, mode not set"),
    Lane.TOGETHER: N_("Informal, with others"),
    Lane.ALONE: N_("Informal, on my own"),
}


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
    """The minutes of one half term by lane, in the order of Lane."""

    term: HalfTerm
    lanes: tuple[int, ...]

    def of(self, lane: Lane) -> int:
        """The minutes in one lane."""
        return self.lanes[list(Lane).index(lane)]

    @property
    def courses(self) -> int:
        """The minutes of courses."""
        return sum(self.of(lane) for lane in Lane if lane.is_formal)

    @property
    def informal(self) -> int:
        """The minutes of informal learning."""
        return sum(self.lanes) - self.courses


@dataclass(frozen=True, slots=True)
class Hours:
    """Totals in minutes. `by_method` goes by minutes, largest first; so does `by_setting`."""

    total: int
    courses: int
    informal: int
    with_others: int
    alone: int
    protected: int
    by_method: tuple[MethodHours, ...]
    by_setting: tuple[SettingHours, ...]
    by_term: tuple[TermHours, ...]


class Grouping(StrEnum):
    """What hours can be told by. The values are the command line's words."""

    KIND = "kind"
    METHOD = "method"
    MODE = "mode"
    COMPANY = "company"
    CONTEXT = "context"
    SETTING = "setting"
    MONTH = "month"
    HALF_TERM = "half-term"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_GROUPING_WORDS[self])


_GROUPING_WORDS = {
    Grouping.KIND: N_("Kind"),
    Grouping.METHOD: N_("Delivery method"),
    Grouping.MODE: N_("Mode"),
    Grouping.COMPANY: N_("With others or alone"),
    Grouping.CONTEXT: N_("Context"),
    Grouping.SETTING: N_("Whose time"),
    Grouping.MONTH: N_("Month"),
    Grouping.HALF_TERM: N_("Half term"),
}


@dataclass(frozen=True, slots=True)
class Total:
    """The minutes of one group: courses and informal learning apart. `key` is stable, for JSON."""

    key: str
    name: str
    courses: int
    informal: int

    @property
    def minutes(self) -> int:
        """All of them."""
        return self.courses + self.informal


def stretches(entry: Entry) -> tuple[Stretch, ...]:
    """The learning time of one entry; nothing for reflections, meetings and what is to come."""
    if not entry.kind.is_learning:
        return ()
    if not entry.sessions:
        return (stretch_of(entry),)
    return tuple(stretch_of(entry, one) for one in entry.sessions if one.attendance.is_done)


def stretch_of(entry: Entry, session: CourseSession | None = None) -> Stretch:
    """The stretch of an entry without sessions, or of one of its sessions."""
    if session is None:
        on, minutes, mode = entry.happened_on, entry.minutes or 0, entry.mode
        is_with_others = entry.is_with_others
    else:
        on, minutes, mode = session.on, session.minutes, session.mode
        is_with_others = not session.is_alone
    if entry.company is not None:
        is_with_others = entry.company is Company.OTHERS
    return Stretch(
        on, minutes, entry.kind, is_with_others, mode,
        entry.delivery, entry.setting, entry.context,
    )  # fmt: skip


def times_between(entries: Iterable[Entry], start: date, end: date) -> tuple[Stretch, ...]:
    """The stretches that lie in the period; a session counts on its own day."""
    return tuple(t for entry in entries for t in stretches(entry) if start <= t.on <= end)


def hours(entries: Iterable[Entry], start: date, end: date, years: SchoolYears) -> Hours:
    """The totals of what lies in the period."""
    return hours_of(times_between(entries, start, end), start, end, years)


def hours_of(times: Sequence[Stretch], start: date, end: date, years: SchoolYears) -> Hours:
    """The totals of stretches that lie in the period."""
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
        protected=sum(n for setting, n in settings.items() if setting and setting.is_protected),
        by_method=tuple(MethodHours(m, n) for m, n in methods.most_common() if n),
        by_setting=tuple(SettingHours(s, n) for s, n in settings.most_common() if n),
        by_term=tuple(_term_hours(times, term) for term in years.between(start, end)),
    )


def totals(times: Iterable[Stretch], grouping: Grouping, years: SchoolYears) -> tuple[Total, ...]:
    """The minutes by group: half terms and months in their order, others largest first."""
    formal: Counter[tuple[str, str]] = Counter()
    informal: Counter[tuple[str, str]] = Counter()
    for one in times:
        kept = formal if one.is_formal else informal
        kept[_GROUPS[grouping](one, years)] += one.minutes
    keys = formal.keys() | informal.keys()
    found = [Total(*key, formal[key], informal[key]) for key in keys]
    if grouping in (Grouping.MONTH, Grouping.HALF_TERM):
        return tuple(sorted(found, key=lambda one: one.key))
    return tuple(sorted(found, key=lambda one: (-one.minutes, one.key)))


def lane(one: Stretch) -> Lane:
    """The lane of a stretch."""
    if not one.is_formal:
        return Lane.TOGETHER if one.is_with_others else Lane.ALONE
    return Lane(one.mode) if one.mode else Lane.NOT_SAID


def _term_hours(times: Sequence[Stretch], term: HalfTerm) -> TermHours:
    found: Counter[Lane] = Counter()
    for one in times:
        if term.holds(one.on):
            found[lane(one)] += one.minutes
    return TermHours(term, tuple(found[one] for one in Lane))


def _half_term(one: Stretch, years: SchoolYears) -> tuple[str, str]:
    term = years.of(one.on)
    return term.start.isoformat(), f"{term.name} {term.taught_from.year}"


def _mode(one: Stretch, _years: SchoolYears) -> tuple[str, str]:
    if one.mode:
        return one.mode, one.mode.word
    if one.kind in (Kind.READING, Kind.RESEARCH):
        return "own-study", _("Own study")
    return "not-said", _("Not set")


def _method(one: Stretch, _years: SchoolYears) -> tuple[str, str]:
    """Informal learning has no delivery method; a course without sessions has none yet."""
    if not one.is_formal:
        return "informal", _("Informal learning")
    method = one.method or DeliveryMethod.OTHER
    return method, method.word


def _company(one: Stretch, _years: SchoolYears) -> tuple[str, str]:
    company = Company.OTHERS if one.is_with_others else Company.ALONE
    return company, company.word


def _setting(one: Stretch, _years: SchoolYears) -> tuple[str, str]:
    return (one.setting, one.setting.word) if one.setting else ("not-said", _("Not set"))


_GROUPS: dict[Grouping, Callable[[Stretch, SchoolYears], tuple[str, str]]] = {
    Grouping.KIND: lambda one, _years: (one.kind, one.kind.word),
    Grouping.METHOD: _method,
    Grouping.MODE: _mode,
    Grouping.COMPANY: _company,
    Grouping.CONTEXT: lambda one, _years: (one.context, one.context.word),
    Grouping.SETTING: _setting,
    Grouping.MONTH: lambda one, _years: (f"{one.on:%Y-%m}", month_name(one.on)),
    Grouping.HALF_TERM: _half_term,
}
