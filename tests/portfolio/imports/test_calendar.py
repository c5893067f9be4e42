"""Calendars made by others."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.errors import FileNotUnderstood, SessionBackwards
from portfolio.imports.calendar import read_calendar
from portfolio.model.course import Attendance
from portfolio.model.words import Kind

SHARED = Path(__file__).parents[4] / "shared" / "data" / "calendars"
TODAY = date(2026, 11, 23)


def _others(name: str) -> bytes:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{name}, a file made by others, is not on this machine")
    return path.read_bytes()


def test_events_with_a_day_and_a_name_come_in() -> None:
    """Accents and money signs arrive as they were; what has no day or name does not."""
    found = read_calendar(_others("created_calendar_with_unicode_fields.ics"), "a.ics", TODAY)

    assert [one.title for one in found] == ["Non-ASCII Test: ÄÖÜ äöü €", "åäö"]
    assert found[0].happened_on == date(2010, 10, 10)
    assert [one.minutes for one in found[0].sessions] == [120]


def test_an_event_is_planned_until_she_says_that_she_was_there() -> None:
    """A calendar knows what was meant to be; tasks and journals in it are not events."""
    name = "issue_1050_calendar_with_events_and_todos.ics"
    found = read_calendar(_others(name), name, TODAY)

    assert [one.title for one in found] == ["Test Event 1", "Test Event 2"]
    assert {one.sessions[0].attendance for one in found} == {Attendance.PLANNED}
    assert {one.kind for one in found} == {Kind.COLLABORATION}


def test_a_broken_calendar_is_refused() -> None:
    """Nothing of it comes in, rather than half of it."""
    with pytest.raises(FileNotUnderstood):
        read_calendar(_others("broken_ical.ics"), "broken_ical.ics", TODAY)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe\x00", b"BEGIN:VEVENT\nEND:VEVENT"])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    """A wrong file gives a sentence, never a traceback."""
    with pytest.raises(FileNotUnderstood):
        read_calendar(content, "a.ics", TODAY)


@given(
    st.lists(
        st.sampled_from(
            [
                "BEGIN:VCALENDAR",
                "BEGIN:VEVENT",
                "END:VEVENT",
                "SUMMARY:x",
                "DTSTART:20260101T100000",
                "DTSTART:junk",
                "DTEND;VALUE=DATE:20260101",
                "END:VCALENDAR",
                "DURATION:-P1D",
                "RRULE:FREQ=YEARLY",
                "UID:1",
                "\x00",
                "DTSTART;TZID=Nowhere:20260101T100000",
            ]
        )
    )
)
def test_any_order_of_lines_is_read_or_refused(lines: list[str]) -> None:
    """Hostile files end in entries or in one known fault."""
    try:
        read_calendar("\r\n".join(lines).encode(), "a.ics", TODAY)
    except (FileNotUnderstood, SessionBackwards):
        pass
