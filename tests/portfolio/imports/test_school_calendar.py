"""A school's calendar file becomes half terms and INSET days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.errors import FileNotUnderstood, HolidaysNotFound, PortfolioError
from portfolio.imports.joining import joined
from portfolio.imports.models import read_model
from portfolio.imports.school_calendar import read_school_calendar
from portfolio.insight.plans import event_name
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.entry import CALENDAR
from portfolio.model.words import Kind
from portfolio.rules import check
from tests.builders import an_entry

TODAY = date(2026, 3, 12)
HOLIDAYS = (
    ("October half term", "20251027", "20251101"),
    ("Christmas holidays", "20251222", "20260103"),
    ("February half term", "20260216", "20260221"),
    ("Gwyliau'r Pasg / Easter", "20260330", "20260411"),
    ("May half term", "20260525", "20260530"),
)


def _event(title: str, start: str, end: str) -> str:
    days = f"DTSTART;VALUE=DATE:{start}\r\nDTEND;VALUE=DATE:{end}"
    return f"BEGIN:VEVENT\r\nUID:{start}{title}\r\nSUMMARY:{title}\r\n{days}\r\nEND:VEVENT\r\n"


def _calendar(*events: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{''.join(events)}END:VCALENDAR\r\n".encode()


def test_holidays_part_the_half_terms_and_inset_days_are_found() -> None:
    """A bank holiday parts nothing; the summer tells first and last day."""
    content = _calendar(
        *(_event(*one) for one in HOLIDAYS),
        _event("Bank holiday", "20260504", "20260505"),
        _event("INSET day", "20250901", "20250902"),
        _event("Staff training day", "20260105", "20260106"),
        _event("Summer holidays", "20260722", "20260901"),
        _event("Parents' evening", "20251112", "20251113"),
    )
    found = read_school_calendar(content, "term.ics", TODAY, "Bryn Glas")

    check(found, TODAY)
    assert (found.year, found.employer) == (2025, "Bryn Glas")
    assert [one.start for one in found.half_terms] == [
        date(2025, 9, 1), date(2025, 11, 3), date(2026, 1, 5), date(2026, 2, 23),
        date(2026, 4, 13), date(2026, 6, 1),
    ]  # fmt: skip
    assert found.half_terms[0].end == date(2025, 10, 24)
    assert found.half_terms[-1].end == date(2026, 7, 21)
    assert found.inset == (date(2025, 9, 1), date(2026, 1, 5))


def test_too_few_holidays_are_told_with_their_number() -> None:
    """Half a calendar would move every figure."""
    with pytest.raises(HolidaysNotFound, match=r"term\.ics names 2 holidays"):
        read_school_calendar(_calendar(*(_event(*one) for one in HOLIDAYS[:2])), "term.ics", TODAY)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"BEGIN:VEVENT\r\nEND:VEVENT"])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    """A wrong file gives a sentence."""
    with pytest.raises(FileNotUnderstood):
        read_school_calendar(content, "term.ics", TODAY)


@given(st.lists(st.tuples(st.sampled_from(HOLIDAYS), st.integers(0, 40)), max_size=8))
def test_any_mix_of_holidays_is_read_or_refused(
    mix: list[tuple[tuple[str, str, str], int]],
) -> None:
    """Whatever is read keeps the rules of a calendar, or is refused by them."""
    events = [_event(one[0], one[1], str(int(one[2]) + extra % 3)) for one, extra in mix]
    try:
        check(read_school_calendar(_calendar(*events), "t.ics", TODAY), TODAY)
    except PortfolioError:
        pass


PLANNED = an_entry(
    id="0000000000000001",
    kind=Kind.COURSE,
    happened_on=date(2026, 4, 1),
    sessions=(CourseSession(date(2026, 4, 1), Mode.VIRTUAL, 60, Attendance.PLANNED),),
)


def _moved(attendance: Attendance) -> tuple[int, int, int]:
    session = CourseSession(date(2026, 4, 8), Mode.VIRTUAL, 60, Attendance.PLANNED)
    event = an_entry(sessions=(session,), source=CALENDAR + event_name(PLANNED.id, 0))
    held = CourseSession(date(2026, 4, 1), Mode.VIRTUAL, 60, attendance)
    there = an_entry(id=PLANNED.id, sessions=(held,))
    found = joined([event, event], [there])
    return len(found.fresh), len(found.moved), found.known


def test_a_calendar_that_comes_back_moves_what_is_planned() -> None:
    """Our own event is recognised; what has happened is not moved by anybody's calendar."""
    assert _moved(Attendance.PLANNED) == (0, 1, 2)
    assert _moved(Attendance.ATTENDED) == (0, 0, 2)


def test_a_model_of_ones_own_is_read() -> None:
    """Name, source and steps; nothing else is asked."""
    content = b'{"name": "Two eyes", "steps": [{"heading": "See", "question": "What?"}]}'
    found = read_model(content, "m.json")
    assert (found.id, found.name, found.steps[0].question) == ("own-two-eyes", "Two eyes", "What?")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"{}", "name"),
        (b'{"name": "", "steps": [{"heading": "a", "question": "b"}]}', "name"),
        (b'{"name": "x", "steps": []}', "steps"),
        (b'{"name": "x", "steps": [{"heading": 1, "question": "b"}]}', r"steps\[0\].heading"),
        (b'{"name": "x", "steps": [{"heading": "a", "question": "b"},'
         b'{"heading": "a", "question": "c"}]}', r"steps\[1\].heading"),
        (b"[]", "m.json"),
    ],
)  # fmt: skip
def test_a_broken_model_is_told_with_its_place(content: bytes, place: str) -> None:
    """Which step, and which part of it."""
    with pytest.raises(FileNotUnderstood, match=place):
        read_model(content, "m.json")
