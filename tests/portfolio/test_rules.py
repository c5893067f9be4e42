"""What is refused, and what is let through."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from portfolio.errors import (
    ControlCharacters,
    DayToCome,
    MinutesImpossible,
    PortfolioError,
    SessionBackwards,
    TextTooLong,
)
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.rules import MOST_TEXT, check
from tests.builders import DAY, an_entry

TOMORROW = DAY + timedelta(days=1)
TO_COME = CourseSession(TOMORROW, Mode.VIRTUAL, 60, Attendance.PLANNED)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"happened_on": TOMORROW}, DayToCome),
        ({"minutes": -1}, MinutesImpossible),
        ({"minutes": 10**9}, MinutesImpossible),
        ({"body": "x" * (MOST_TEXT + 1)}, TextTooLong),
        ({"title": "a\x07b"}, ControlCharacters),
        ({"private": "a\x00b"}, ControlCharacters),
        ({"people": "\ud800"}, ControlCharacters),
        ({"sessions": (replace(TO_COME, attendance=Attendance.ATTENDED),)}, DayToCome),
        ({"sessions": (replace(TO_COME, minutes=-5),)}, SessionBackwards),
    ],
)
def test_what_cannot_be_is_refused(said: dict[str, object], fault: type[PortfolioError]) -> None:
    """Each has its own sentence, and nothing is changed."""
    with pytest.raises(fault):
        check(an_entry(**said), DAY)


@pytest.mark.parametrize(
    "said",
    [
        {"title": "", "body": "First line\n\tand more"},
        {"title": "Tŷ, ŵyn, emoji 🎉 and e\u0301"},
        {"happened_on": TOMORROW, "sessions": (TO_COME,)},
        {"happened_on": date(1990, 1, 1), "minutes": 0},
    ],
)
def test_what_a_teacher_may_write_is_let_through(said: dict[str, object]) -> None:
    """No field is compulsory but the day and one line."""
    check(an_entry(**said), DAY)
