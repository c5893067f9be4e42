"""What lists and grids read by id and by day: rows of the views, no record is decoded for them."""

from collections.abc import Iterable
from datetime import date, timedelta

from portfolio.storage.database import Database
from portfolio.storage.journal import Row


class Rows:
    """Reads the views of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, record_ids: Iterable[str]) -> dict[str, Row]:
        """The rows of these records by id; what is not there is left out."""
        ids = tuple(record_ids)
        marks = ",".join("?" * len(ids))
        found = self._database.execute(
            f"SELECT id, kind, heading, day, facet FROM record WHERE id IN ({marks})", ids
        )
        return {one[0]: Row(*one) for one in found}

    def days_between(self, kinds: Iterable[str], start: date, end: date) -> dict[str, date]:
        """The day of each record of these kinds that happened in a period, both days included."""
        found: list[tuple[str, str]] = []
        for kind in kinds:
            found += self._database.execute(
                "SELECT id, day FROM record WHERE kind = ? AND sort >= ? AND sort < ?",
                (kind, start.isoformat(), (end + timedelta(days=1)).isoformat()),
            )
        return {key: date.fromisoformat(day) for key, day in found}

    def last_day(self, kind: str, until: date) -> date | None:
        """The latest day of a kind of record up to a day."""
        found = self._database.execute(
            "SELECT day FROM record WHERE kind = ? AND sort < ? ORDER BY sort DESC LIMIT 1",
            (kind, (until + timedelta(days=1)).isoformat()),
        )
        return date.fromisoformat(found[0][0]) if found else None
