"""A school's own calendar (.ics): its holidays and INSET days become half terms."""

from datetime import date, datetime, timedelta

from portfolio.errors import FileNotUnderstood, HolidaysNotFound
from portfolio.ids import new_id
from portfolio.insight.terms import default_weeks
from portfolio.model.calendar import HALF_TERMS, SchoolCalendar, TaughtWeeks
from portfolio.model.cycle import school_year

_HOLIDAY = (
    "half term",
    "half-term",
    "holiday",
    "break",
    "christmas",
    "easter",
    "gwyliau",
    "hanner",
)
_INSET = ("inset", "hms", "staff training day", "training day")
_LEAST_DAYS = 4  # a bank holiday is no end of a half term
_JOINED = 4  # two events with a weekend between them are one holiday
_JULY, _SEPTEMBER = 7, 9
_ONE = timedelta(days=1)


def read_school_calendar(
    content: bytes, name: str, today: date, employer: str = ""
) -> SchoolCalendar:
    """The calendar of the school year that has most of the file's days, else of `today`.

    Holidays of four days and more part the half terms; school begins and ends as in the default
    where the summer holidays are not named. Raises FileNotUnderstood or HolidaysNotFound.
    """
    events = _events(content, name)
    inset = sorted(start for start, _end, title in events if _says(title, _INSET))
    spans = [
        (start, end)
        for start, end, title in events
        if _says(title, _HOLIDAY) and (end - start).days + 1 >= _LEAST_DAYS
    ]
    days = [start for start, _end in spans] or [today]
    year = school_year(sorted(days)[len(days) // 2])[0].year
    opens, closes = default_weeks(year)[0].start, default_weeks(year)[-1].end
    holidays = []
    for start, end in _joined(spans):
        if start.month in (_JULY, _JULY + 1) and start.year == year + 1:
            closes = start - _ONE
        elif end.month in (_JULY + 1, _SEPTEMBER) and end.year == year:
            opens = end + _ONE
        elif date(year, 9, 1) <= start <= date(year + 1, 7, 1):
            holidays.append((start, end))
    if len(holidays) != HALF_TERMS - 1:
        raise HolidaysNotFound(name, len(holidays))
    starts = [opens, *(_weekday_from(end + _ONE) for _start, end in holidays)]
    ends = [*(_weekday_to(start - _ONE) for start, _end in holidays), _weekday_to(closes)]
    weeks = tuple(TaughtWeeks(*span) for span in zip(starts, ends, strict=True))
    kept = tuple(dict.fromkeys(day for day in inset if opens <= day <= closes))
    return SchoolCalendar(new_id(), year, weeks, employer, kept)


def _events(content: bytes, name: str) -> list[tuple[date, date, str]]:
    """First day, last day and title of each event with a day."""
    # icalendar takes 0.1 s to load and only imports need it
    from icalendar import Calendar, Component  # noqa: PLC0415

    try:
        calendar = Calendar.from_ical(content)
        if not isinstance(calendar, Component) or calendar.name != "VCALENDAR":
            raise FileNotUnderstood(name)
        found = []
        for event in calendar.walk("VEVENT"):
            start, end = event.get("DTSTART"), event.get("DTEND")
            if start is None:
                continue
            first = _day(start.dt)
            # the end of a whole day is the day after it (RFC 5545)
            last = max(first, _day(end.dt) - _ONE) if end is not None else first
            found.append((first, last, str(event.get("SUMMARY") or "")))
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as fault:
        raise FileNotUnderstood(name) from fault
    return found


def _joined(spans: list[tuple[date, date]]) -> list[tuple[date, date]]:
    found: list[tuple[date, date]] = []
    for start, end in sorted(spans):
        if found and (start - found[-1][1]).days <= _JOINED:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _says(title: str, words: tuple[str, ...]) -> bool:
    return any(word in title.casefold() for word in words)


def _day(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value


def _weekday_from(day: date) -> date:
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def _weekday_to(day: date) -> date:
    return day - timedelta(days=day.weekday() - 4) if day.weekday() > 4 else day
