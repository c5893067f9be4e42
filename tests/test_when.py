"""Days in words."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.when import find_days, read_day

TODAY = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-10-14", date(2026, 10, 14)),
        ("14/10/2026", date(2026, 10, 14)),
        ("14/10/26", date(2026, 10, 14)),
        ("14/10", date(2026, 10, 14)),
        ("24/12", date(2025, 12, 24)),
        ("14 Oct", date(2026, 10, 14)),
        ("on 14 October 2026", date(2026, 10, 14)),
        ("14th of October", date(2026, 10, 14)),
        ("Friday 13 November", date(2026, 11, 13)),
        ("14 Hydref", date(2026, 10, 14)),
        ("14eg o Hydref 2025", date(2025, 10, 14)),
        ("29 Feb", date(2024, 2, 29)),
        ("today", date(2026, 11, 23)),
        ("Yesterday", date(2026, 11, 22)),
        ("ddoe", date(2026, 11, 22)),
        ("Monday", date(2026, 11, 23)),
        ("last Monday", date(2026, 11, 16)),
        ("wed", date(2026, 11, 18)),
        ("sat", date(2026, 11, 21)),
        ("dydd Gwener", date(2026, 11, 20)),
        ("dydd Llun diwethaf", date(2026, 11, 16)),
        ("tomorrow", date(2026, 11, 24)),
        ("next Monday", date(2026, 11, 30)),
    ],
)
def test_a_day_is_read_as_a_teacher_in_britain_means_it(words: str, day: date) -> None:
    """The fourteenth of October is never read as a month fourteen or a tenth of February."""
    assert read_day(words, TODAY) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 weeks ago", date(2026, 11, 2)),
        ("a fortnight ago", date(2026, 11, 9)),
        ("Oct 14th", date(2026, 10, 14)),
        ("3 diwrnod yn ôl", date(2026, 11, 20)),
    ],
)
def test_rarer_words_go_to_the_large_parser(words: str, day: date) -> None:
    """What the small grammar lacks is still understood in a date field."""
    assert read_day(words, TODAY) == day


@pytest.mark.parametrize(
    "words", ["", "  ", "5", "31/02", "2026-02-30", "hello", "may", "14/10 and more", "x" * 500]
)
def test_what_is_no_day_is_none(words: str) -> None:
    """A wrong date among three years is found by nobody; a question is answered at once."""
    assert read_day(words, TODAY) is None


def test_the_large_parser_is_not_loaded_for_plain_days() -> None:
    """It takes a third of a second: the window would stand still at the first key."""
    code = (
        "import sys; from datetime import date; from portfolio.when import read_day; "
        "read_day('last Friday', date(2026, 11, 23)); sys.exit('dateparser' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_weekday_alone_is_found_as_unsure() -> None:
    """In a sentence it may be the name of a routine; the quick line decides by its place."""
    found = list(find_days("Friday spelling", TODAY))

    assert [(one.day, one.is_sure) for one in found] == [(date(2026, 11, 20), False)]


@given(st.text(max_size=60), st.dates())
def test_any_text_may_be_asked_for_days(text: str, today: date) -> None:
    """The window asks at every key."""
    for found in find_days(text, today):
        assert 0 <= found.start < found.end <= len(text)


WORDS = st.sampled_from(
    ["14", "Oct", "/", "last", "Friday", "2026", "ago", "weeks", "-", "th", "y"]
)


@given(st.lists(WORDS, max_size=6).map(" ".join), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_words_may_stand_in_a_date_field(words: str, today: date) -> None:
    """A half-typed date is no fault."""
    found = read_day(words, today)

    assert found is None or 1950 <= found.year <= 2100


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 1, 1)), st.dates())
def test_a_written_date_is_read_back(day: date, today: date) -> None:
    """What the program shows as a date can be typed back in."""
    assert read_day(day.isoformat(), today) == day
    assert read_day(f"{day.day}/{day.month}/{day.year}", today) == day
    assert read_day(f"{day.day} {day:%B} {day.year}", today) == day
