"""What a record must keep to be saved. One function a rule; each fault has its sentence."""

import unicodedata
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise

from portfolio.errors import (
    ControlCharacters,
    DayToCome,
    FractionImpossible,
    HalfTermsWrong,
    MinutesImpossible,
    PeriodBackwards,
    RolesOverlap,
    SessionBackwards,
    TextTooLong,
    WeeksImpossible,
)
from portfolio.model.calendar import HALF_TERMS, SchoolCalendar
from portfolio.model.course import Attendance
from portfolio.model.cycle import Cycle
from portfolio.model.entry import Entry
from portfolio.model.goal import Goal
from portfolio.model.profile import Profile, RolePeriod
from portfolio.model.records import Record
from portfolio.model.thread import Revisit
from portfolio.model.training import TrainingYear

MOST_TEXT = 1_000_000  # characters in one text: a long novel
MOST_MINUTES = 14 * 24 * 60  # a fortnight without sleep: more is a slip of the finger
MOST_WEEKS = 104  # a revisit after more than two years is another record
LEAST_FRACTION = 0.05
_ALLOWED_CONTROLS = "\n\r\t"


def check(record: Record, today: date) -> None:
    """Raise the fault of the first rule that the record breaks."""
    _check_texts(record)
    match record:
        case Entry():
            _check_entry(record, today)
        case Goal():
            if record.set_on > today:
                raise DayToCome(record.set_on)
        case Cycle():
            if record.end < record.start:
                raise PeriodBackwards(record.name)
        case Profile():
            _check_profile(record)
        case SchoolCalendar():
            _check_calendar(record)
        case TrainingYear():
            _check_training(record)
        case Revisit():
            if not 1 <= record.weeks <= MOST_WEEKS:
                raise WeeksImpossible(record.weeks)
        case _:
            pass


def check_text(text: str) -> None:
    """Raise TextTooLong or ControlCharacters."""
    if len(text) > MOST_TEXT:
        raise TextTooLong(len(text), MOST_TEXT)
    if text.isprintable():
        return
    for symbol in set(text):
        if unicodedata.category(symbol) in ("Cc", "Cs") and symbol not in _ALLOWED_CONTROLS:
            raise ControlCharacters


def _check_texts(value: object) -> None:
    if isinstance(value, str):
        check_text(value)
    elif isinstance(value, tuple):
        for one in value:
            _check_texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            _check_texts(getattr(value, field.name))


def _check_entry(entry: Entry, today: date) -> None:
    # A day of grace: a portfolio that crossed the date line is not refused.
    latest = today + timedelta(days=1) if entry.written_at.date() > today else today
    for one in entry.sessions:
        if one.minutes < 0:
            raise SessionBackwards(one.title or one.on.isoformat())
    for minutes in (entry.minutes or 0, *(one.minutes for one in entry.sessions)):
        if not 0 <= minutes <= MOST_MINUTES:
            raise MinutesImpossible(minutes)
    to_come = [one for one in entry.sessions if one.on > latest]
    for one in to_come:
        if one.attendance is not Attendance.PLANNED:
            raise DayToCome(one.on)
    if entry.happened_on > latest and not to_come:
        raise DayToCome(entry.happened_on)


def _check_profile(profile: Profile) -> None:
    for role in profile.roles:
        if role.start and role.end and role.end < role.start:
            raise PeriodBackwards(role.role)
        if not LEAST_FRACTION <= role.fraction <= 1:
            raise FractionImpossible(role.role)
    for leave in profile.leave:
        if leave.end and leave.end < leave.start:
            raise PeriodBackwards(leave.kind.word)
    for weeks in profile.revisit_weeks:
        if not 1 <= weeks <= MOST_WEEKS:
            raise WeeksImpossible(weeks)
    _check_overlaps(profile.roles)


def _check_overlaps(roles: tuple[RolePeriod, ...]) -> None:
    """Several part-time roles may be held at once, up to full time together.

    A role without any day is what the first run keeps; it overlaps with nothing.
    """
    dated = [one for one in roles if one.start is not None]
    for first, second in combinations(dated, 2):
        assert first.start is not None and second.start is not None
        day = max(first.start, second.start)
        if not (first.holds(day) and second.holds(day)):
            continue
        if sum(one.fraction for one in dated if one.holds(day)) > 1.001:
            raise RolesOverlap(first.role, second.role, day)


def _check_calendar(calendar: SchoolCalendar) -> None:
    name = f"{calendar.year}–{(calendar.year + 1) % 100:02d}"
    where = f"{calendar.employer} {name}".strip()
    weeks = calendar.half_terms
    first, last = date(calendar.year, 8, 1), date(calendar.year + 1, 8, 31)
    ordered = all(one.end < following.start for one, following in pairwise(weeks))
    whole = all(one.start <= one.end for one in weeks)
    if len(weeks) != HALF_TERMS or not ordered or not whole:
        raise HalfTermsWrong(where)
    begins_in_time = first <= weeks[0].start <= date(calendar.year, 10, 1)
    if not begins_in_time or weeks[-1].end > last:
        raise HalfTermsWrong(where)
    if any(not first <= day <= last for day in calendar.inset):
        raise HalfTermsWrong(where)


def _check_training(training: TrainingYear) -> None:
    if training.end < training.start:
        raise PeriodBackwards(training.name)
    for one in training.placements:
        if one.end < one.start:
            raise PeriodBackwards(one.school)
