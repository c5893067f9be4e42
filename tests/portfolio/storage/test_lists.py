"""Rows by id and by day."""

from datetime import timedelta

from portfolio.library import Library
from tests.builders import DAY, an_entry


def test_rows_and_days_are_found_without_reading_a_record(library: Library) -> None:
    """What a grid counts from: the days of a period, the last one, rows by id."""
    first = library.entries.save(an_entry(happened_on=DAY)).entry
    later = library.entries.save(an_entry(happened_on=DAY + timedelta(days=3))).entry
    rows = library.journal

    assert rows.days_between(("entry",), DAY, DAY) == {first.id: DAY}
    assert rows.days_between(("goal",), DAY, DAY) == {}
    assert rows.last_day("entry", DAY + timedelta(days=9)) == later.happened_on
    assert rows.last_day("entry", DAY - timedelta(days=1)) is None
    assert set(rows.rows_of([first.id, "nobody"])) == {first.id}
