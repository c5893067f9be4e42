"""Dates and times in words: the same in window, PDF and command line."""

from datetime import date

import pytest

from portfolio.days import (
    day_and_month,
    hours_minutes,
    hours_short,
    hours_words,
    long_date,
    short_date,
    years_words,
)

DAY = date(2026, 7, 9)


def test_a_date_is_never_parted_at_a_line_end() -> None:
    """A "9" at the end of one line and "July" on the next is misread."""
    assert long_date(DAY) == "9\u00a0July\u00a02026"
    assert day_and_month(DAY) == "9\u00a0July"
    assert short_date(DAY) == "9\u00a0Jul"


@pytest.mark.parametrize(
    ("minutes", "told"), [(0, "0:00"), (45, "0:45"), (720, "12:00"), (6001, "100:01")]
)
def test_times_in_columns_have_one_form(minutes: int, told: str) -> None:
    """Columns of times are compared at a glance."""
    assert hours_minutes(minutes) == told


@pytest.mark.parametrize(
    ("minutes", "told"), [(0, "0 min"), (29, "29 min"), (120, "2 h"), (1830, "30 h 30 min")]
)
def test_hours_in_prose_are_never_rounded(minutes: int, told: str) -> None:
    """Parts that stand beside their sum add up to it."""
    assert hours_words(minutes).replace("\u00a0", " ") == told


@pytest.mark.parametrize(
    ("minutes", "told"), [(45, "45 min"), (120, "2 h"), (210, "3 h 30"), (605, "10 h 05")]
)
def test_short_times_do_not_read_as_times_of_day(minutes: int, told: str) -> None:
    """On a bar "3:30" is read as half past three."""
    assert hours_short(minutes).replace("\u00a0", " ") == told


@pytest.mark.parametrize(
    ("months", "told"),
    [(0, "0 months"), (1, "1 month"), (12, "1 year"), (24, "2 years"), (39, "3 years 3 months")],
)
def test_a_length_is_told_in_years_and_months(months: int, told: str) -> None:
    """Nobody says "3.2 years"; what is nothing is left out."""
    assert years_words(months).replace("\u00a0", " ") == told
