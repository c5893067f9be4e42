"""What is planned, as a calendar file (iCalendar, RFC 5545): titles and times, never any text."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from exporters.base import Job
from exporters.clean import cleaned
from portfolio.document import Document, PublicSession
from portfolio.insight.plans import event_name

if TYPE_CHECKING:
    from icalendar import Event


def render_ics(document: Document, part: Path, job: Job) -> None:  # noqa: ARG001  it is quick
    """Write the planned sessions as events, in local time; one without a time fills its day."""
    # icalendar takes 0.1 s to load and only this export needs it
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", "-//Teacher Portfolio//EN")
    calendar.add("version", "2.0")
    made = datetime.combine(document.made_on, time(), UTC)
    for one in cleaned(document).upcoming:
        calendar.add_component(_event(one, made))
    part.write_bytes(calendar.to_ical())


def _event(one: PublicSession, made: datetime) -> Event:
    from icalendar import Event  # noqa: PLC0415  as above

    session, event = one.session, Event()
    event.add("uid", event_name(one.entry_id, one.number))
    event.add("dtstamp", made)
    title = f"{one.heading}: {session.title}" if session.title else one.heading
    event.add("summary", title)
    if session.starts is None:
        event.add("dtstart", session.on)
        event.add("dtend", session.on + timedelta(days=1))
    else:
        start = datetime.combine(session.on, session.starts)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=session.minutes))
    words = [session.mode.word]
    if one.setting:
        words.append(one.setting.word)
    event.add("description", ", ".join(words))
    return event
