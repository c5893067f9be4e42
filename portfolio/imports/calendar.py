"""Calendars (iCalendar, RFC 5545): events become courses to come, or collaboration.

An event keeps its calendar's name (UID) as source, so that a second import adds nothing.
"""

import hashlib
from datetime import UTC, date, datetime, time, timedelta

from portfolio.errors import FileNotUnderstood, SessionBackwards
from portfolio.ids import new_id
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.entry import CALENDAR, Entry
from portfolio.model.words import Kind

_COURSE_WORDS = (
    "course",
    "training",
    "cpd",
    "inset",
    "twilight",
    "webinar",
    "session",
    "cwrs",
)
_VIRTUAL_WORDS = (
    "http:",
    "https:",
    "teams",
    "zoom",
    "meet.google",
    "online",
    "webinar",
)


def read_calendar(content: bytes, name: str, _today: date) -> list[Entry]:
    """The events that have a day and a name. Raises FileNotUnderstood for anything broken."""
    # icalendar takes 0.1 s to load and only imports need it
    from icalendar import Calendar, Component  # noqa: PLC0415

    try:
        calendar = Calendar.from_ical(content)
        if not isinstance(calendar, Component) or calendar.name != "VCALENDAR":
            raise FileNotUnderstood(name)
        events = list(calendar.walk("VEVENT"))
        if any(event.errors for event in events):
            raise FileNotUnderstood(name)
        found = [_entry(event) for event in events]
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as fault:
        raise FileNotUnderstood(name) from fault
    return [one for one in found if one is not None]


def _entry(event: object) -> Entry | None:
    """The entry of one event; None for one without a day or a name."""
    get = event.get  # type: ignore[attr-defined]
    start, title = get("DTSTART"), str(get("SUMMARY") or "").strip()
    if start is None or not title:
        return None
    day, minutes, starts = _span(start.dt, get("DTEND"), get("DURATION"), title)
    place = str(get("LOCATION") or "")
    is_course = any(word in title.casefold() for word in _COURSE_WORDS)
    words = f"{title} {place} {get('DESCRIPTION') or ''}".casefold()
    mode = Mode.VIRTUAL if any(word in words for word in _VIRTUAL_WORDS) else Mode.IN_PERSON
    # That it stood in a calendar does not say that she was there: she confirms it herself.
    session = CourseSession(day, mode, minutes, Attendance.PLANNED, starts=starts)
    uid = str(get("UID") or hashlib.sha256(f"{title}{start.dt}".encode()).hexdigest()[:32])
    return Entry(
        id=new_id(),
        kind=Kind.COURSE if is_course else Kind.COLLABORATION,
        happened_on=day,
        written_at=datetime.now(UTC).replace(microsecond=0),
        title=title[:500],
        body=str(get("DESCRIPTION") or "").strip(),
        sessions=(session,),
        source=f"{CALENDAR}{uid}",
    )


def _span(
    start: date | datetime, end: object, duration: object, title: str
) -> tuple[date, int, time | None]:
    """The local day, the minutes and the time; a whole day counts none: nobody learns 24 hours."""
    if not isinstance(start, datetime):
        return start, 0, None
    local = start.astimezone() if start.tzinfo else start
    length = timedelta()
    if end is not None:
        length = end.dt - start  # type: ignore[attr-defined]
    elif duration is not None:
        length = duration.dt  # type: ignore[attr-defined]
    if length < timedelta():
        raise SessionBackwards(title)
    return local.date(), int(length.total_seconds() // 60), local.time().replace(tzinfo=None)
