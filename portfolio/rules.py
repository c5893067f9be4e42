"""What a record must keep to be saved. One function a rule; each fault has its sentence."""

import unicodedata
from dataclasses import fields, is_dataclass
from datetime import date, timedelta

from portfolio.errors import (
    ControlCharacters,
    DayToCome,
    MinutesImpossible,
    PeriodBackwards,
    TextTooLong,
)
from portfolio.model.course import Attendance
from portfolio.model.cycle import Cycle
from portfolio.model.entry import Entry
from portfolio.model.goal import Goal
from portfolio.model.records import Record

MOST_TEXT = 1_000_000  # characters in one text: a long novel
MOST_MINUTES = 14 * 24 * 60  # a fortnight without sleep: more is a slip of the finger
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
                raise PeriodBackwards
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
    for minutes in (entry.minutes or 0, *(one.minutes for one in entry.sessions)):
        if not 0 <= minutes <= MOST_MINUTES:
            raise MinutesImpossible(minutes)
    to_come = [one for one in entry.sessions if one.on > latest]
    for one in to_come:
        if one.attendance is not Attendance.PLANNED:
            raise DayToCome(one.on)
    if entry.happened_on > latest and not to_come:
        raise DayToCome(entry.happened_on)
