"""What lists, counts and links read: the views that every write keeps up to date.

No record is decoded or verified for them; each is where its words are shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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

    def targets(self, role: str) -> Iterator[tuple[str, Row]]:
        """What the records of a role point at: the pointing id and the row of its target."""
        found = self._database.execute(
            "SELECT source, record.id, kind, heading, day, facet FROM link JOIN record "
            "ON id = target WHERE role = ? ORDER BY sort DESC, id",
            (role,),
        )
        return ((str(one[0]), Row(*one[1:])) for one in found)
