"""Records for tests, with only what a test cares about said."""

from dataclasses import replace
from datetime import UTC, date, datetime

from portfolio.ids import new_id
from portfolio.model.entry import Entry
from portfolio.model.words import Kind

DAY = date(2026, 3, 12)


def an_entry(**said: object) -> Entry:
    """An entry of 12 March 2026, changed by what is said."""
    entry = Entry(
        id=new_id(),
        kind=Kind.REFLECTION,
        happened_on=DAY,
        written_at=datetime(2026, 3, 12, 16, 30, tzinfo=UTC),
        title="Bar models clicked",
        body="Ten of twelve could explain why.",
    )
    return replace(entry, **said)  # type: ignore[arg-type]
