"""Which backups were made and where: kept in the journal, so that none is forgotten.

A place has a path on one computer; the place inside the portfolio is written as ".".
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from portfolio.storage.database import Database

INSIDE = "."


@dataclass(frozen=True, slots=True)
class LoggedBackup:
    """One backup as it was noted when it was made; `revisions` counts the versions in it."""

    place: str
    name: str
    at: datetime
    generation: int
    revisions: int


class BackupLog:
    """The log in one database. `device` names this computer."""

    def __init__(self, database: Database, device: str) -> None:
        self._database, self._device = database, device

    def places(self) -> list[str]:
        """The places that were chosen on this computer besides the one inside."""
        rows = self._database.execute(
            "SELECT path FROM place WHERE device = ? ORDER BY since", (self._device,)
        )
        return [str(row[0]) for row in rows]

    def add_place(self, path: str) -> None:
        """Keep backups there too from now on."""
        with self._database.atomic():
            self._database.execute(
                "INSERT OR IGNORE INTO place VALUES (?,?,?)", (path, self._device, _now())
            )

    def drop_place(self, path: str) -> None:
        """Make no more backups there; those that lie there stay, and stay known."""
        with self._database.atomic():
            self._database.execute(
                "DELETE FROM place WHERE path = ? AND device = ?", (path, self._device)
            )

    def note(self, place: str, found: list[LoggedBackup]) -> None:
        """Write down what lies in a place that could be looked at, instead of what was known."""
        with self._database.atomic():
            self._database.execute("DELETE FROM backup WHERE place = ?", (place,))
            for one in found:
                self._database.execute(
                    "INSERT OR REPLACE INTO backup VALUES (?,?,?,?,?)",
                    (place, one.name, one.at.isoformat(), one.generation, one.revisions),
                )

    def all(self) -> list[LoggedBackup]:
        """Every backup that is known, newest first."""
        rows = self._database.execute(
            "SELECT place, name, at, generation, revisions FROM backup ORDER BY at DESC"
        )
        return [LoggedBackup(r[0], r[1], datetime.fromisoformat(r[2]), r[3], r[4]) for r in rows]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
