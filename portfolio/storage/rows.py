"""What lists and grids read by id and by day: rows of the views, no record is decoded for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from portfolio.storage.database import Database
from portfolio.storage.lists import Row
from portfolio.storage.revisions import Revisions


@dataclass(frozen=True, slots=True)
class Tag:
    """One record that stands for a statement, and the day of the record."""

    id: str
    record_id: str
    code: str
    framework: str
    day: date


class Rows:
    """Reads the views of one journal."""

    def __init__(self, database: Database, revisions: Revisions) -> None:
        self._database, self._revisions = database, revisions

    @property
    def stamp(self) -> tuple[int, int, int]:
        """Equal as long as nothing was written, here or by another program."""
        revisions = self._revisions
        return revisions.reached().number, revisions.rewritten, self._database.outside_changes

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

    def tags(self, start: date, end: date) -> list[Tag]:
        """What stands for the entries of these days, for counting: read from the views, fast.

        A damaged one is left out; each is verified where its words are shown.
        """
        found = self._database.execute(
            "SELECT link.source, link.target, tag.facet, json_extract(made.text, '$.framework'), "
            "entry.day FROM record AS entry "
            "JOIN link ON link.target = entry.id AND link.role = 'mapping' "
            "JOIN record AS tag ON tag.id = link.source "
            "JOIN (SELECT id, CAST(payload AS TEXT) AS text FROM revision) AS made "
            "ON made.id = tag.revision "
            "WHERE entry.kind = 'entry' AND entry.sort >= ? AND entry.sort < ? "
            "AND json_valid(made.text)",
            (start.isoformat(), (end + timedelta(days=1)).isoformat()),
        )
        return [
            Tag(tag, record, code, framework, date.fromisoformat(day))
            for tag, record, code, framework, day in found
        ]
