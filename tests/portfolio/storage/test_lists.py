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


def test_what_stands_for_a_statement_is_counted_by_its_days(library: Library) -> None:
    """Each record once, before a day; the sentence why comes along."""
    late = library.entries.save(an_entry(happened_on=DAY)).entry
    early = library.entries.save(an_entry(happened_on=DAY - timedelta(days=9))).entry
    for one in (late, early):
        library.mappings.map(one.id, "TS5", "It fits")
        library.mappings.map(one.id, "TS6")
    lists, kinds = library.journal, ("entry",)

    found = lists.tags(kinds, DAY, DAY)
    assert {(one.record_id, one.code, one.because) for one in found} == {
        (late.id, "TS5", "It fits"), (late.id, "TS6", ""),
    }  # fmt: skip
    assert lists.count_tagged(kinds, ("TS5", "TS6"), DAY) == 1
    assert lists.count_tagged(("goal",), ("TS5",), DAY) == 0
