"""What lists, counts and links read: the views that every write keeps up to date.

No record is decoded or verified for them; each is where its words are shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from portfolio.storage.database import Database

_LAST_DAY = "9999"  # sorts behind every day
BEGINNING = 600  # characters: enough for two lines, headings left out


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of a record. `facet` is its kind of entry or status."""

    id: str
    kind: str
    heading: str
    day: str
    facet: str


@dataclass(frozen=True, slots=True)
class Glance:
    """What a list tells under a heading. `beginning` is Markdown; the pieces are of evidence."""

    beginning: str = ""
    has_private: bool = False
    piece_count: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """One record that stands for a statement, the day of the record, and the sentence why."""

    id: str
    record_id: str
    code: str
    framework: str
    day: date
    because: str = ""


class Lists:
    """Rows of the views, newest day first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, kind: str, limit: int = -1) -> list[Row]:
        """The rows of one kind for a list, newest day first; all unless a limit is given."""
        return self.rows_between(kind, "", _LAST_DAY, limit=limit)

    def rows_between(
        self, kind: str, since: str, until: str, *, facet: str = "", limit: int = -1
    ) -> list[Row]:
        """As rows(), of the days since and until (ISO 8601), and of one facet where it is given."""
        found = self._database.execute(
            "SELECT id, kind, heading, day, facet FROM record WHERE kind = ? "
            "AND day >= ? AND day <= ? AND (? = '' OR facet = ?) "
            "ORDER BY sort DESC, id LIMIT ?",
            (kind, since, until, facet, facet, limit),
        )
        return [Row(*one) for one in found]

    def count(self, kind: str, facet: str = "") -> int:
        """How many records of one kind there are, or of its one facet."""
        found = self._database.execute(
            "SELECT count(*) FROM record WHERE kind = ? AND (? = '' OR facet = ?)",
            (kind, facet, facet),
        )
        return int(found[0][0])

    def glances(self, record_ids: Sequence[str]) -> dict[str, Glance]:
        """What a list tells under the headings of these records; no record is decoded for it."""
        marks = ",".join("?" * len(record_ids))
        pieces = self._database.execute(
            "SELECT target, count(*) FROM link WHERE role = 'evidence' "
            f"AND target IN ({marks}) GROUP BY target",
            tuple(record_ids),
        )
        counts = {str(one[0]): int(one[1]) for one in pieces}
        found = self._database.execute(
            f"SELECT id, substr(body, 1, ?), private <> '' FROM search WHERE id IN ({marks})",
            (BEGINNING, *record_ids),
        )
        return {one[0]: Glance(one[1], bool(one[2]), counts.get(one[0], 0)) for one in found}

    def linked(self, target_id: str, role: str, limit: int = -1) -> list[Row]:
        """The rows of the records that point at one, newest day first; all unless limited."""
        found = self._database.execute(
            "SELECT record.id, kind, heading, day, facet FROM link JOIN record ON id = source "
            "WHERE target = ? AND role = ? ORDER BY sort DESC, id LIMIT ?",
            (target_id, role, limit),
        )
        return [Row(*one) for one in found]

    def targets(self, role: str, sources: Iterable[str] = ()) -> Iterator[tuple[str, Row]]:
        """What the records of a role point at: the pointing id and the row of its target.

        Of the `sources` alone, where they are given.
        """
        ids = tuple(sources)
        among = f"AND source IN ({','.join('?' * len(ids))})" if ids else ""
        found = self._database.execute(
            "SELECT source, record.id, kind, heading, day, facet FROM link JOIN record "
            f"ON id = target WHERE role = ? {among} ORDER BY sort DESC, id",
            (role, *ids),
        )
        return ((str(one[0]), Row(*one[1:])) for one in found)

    def rows_of(self, record_ids: Iterable[str]) -> dict[str, Row]:
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

    def tags(self, kinds: Sequence[str], start: date, end: date) -> list[Tag]:
        """What stands for records of these kinds and days, for counting: from the views, fast.

        A damaged one is left out; each is verified where its words are shown.
        """
        found = self._database.execute(
            "SELECT link.source, link.target, tag.facet, json_extract(made.text, '$.framework'), "
            "held.day, coalesce(json_extract(made.text, '$.because'), '') FROM record AS held "
            "JOIN link ON link.target = held.id AND link.role = 'mapping' "
            "JOIN record AS tag ON tag.id = link.source "
            "JOIN (SELECT id, CAST(payload AS TEXT) AS text FROM revision) AS made "
            "ON made.id = tag.revision "
            f"WHERE held.kind IN ({','.join('?' * len(kinds))}) AND held.sort >= ? "
            "AND held.sort < ? AND json_valid(made.text)",
            (*kinds, start.isoformat(), (end + timedelta(days=1)).isoformat()),
        )
        return [
            Tag(tag, record, code, framework, date.fromisoformat(day), because)
            for tag, record, code, framework, day, because in found
        ]

    def count_tagged(self, kinds: Sequence[str], codes: Sequence[str], before: date) -> int:
        """How many records of these kinds, older than a day, stand for any of these codes.

        CROSS JOIN keeps SQLite from beginning with all that is older, which is nearly everything.
        """
        found = self._database.execute(
            "SELECT count(DISTINCT link.target) FROM record AS tag "
            "CROSS JOIN link ON link.source = tag.id AND link.role = 'mapping' "
            "CROSS JOIN record AS held ON held.id = link.target "
            f"WHERE tag.kind = 'mapping' AND tag.facet IN ({','.join('?' * len(codes))}) "
            f"AND held.kind IN ({','.join('?' * len(kinds))}) AND held.sort < ?",
            (*codes, *kinds, before.isoformat()),
        )
        return int(found[0][0])
