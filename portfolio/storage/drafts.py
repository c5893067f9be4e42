"""Drafts: one durable row for each open record, written over while she types.

A revision a second would bury history and blow up the file. A draft becomes one revision when the
record is left, after a pause, on close and export, and at the next start after a crash. Only the
draft of a capture line waits: nobody has said yet that it is to be kept.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from portfolio.errors import RecordDamaged
from portfolio.model.records import Record, from_json, record_kind, to_json
from portfolio.storage.database import Database, Row

WAITING = "waiting:"  # what `base` begins with for the draft of a capture line; its place follows


@dataclass(frozen=True, slots=True)
class Draft:
    """An open record as it was last typed.

    `base` is the revision it started from, empty, or WAITING with the place of a capture line.
    """

    record: Record
    base: str
    at: datetime


class Drafts:
    """The drafts in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, record: Record, base: str = "") -> None:
        """Write the draft over the one before. Durable when this returns."""
        payload = to_json(record)
        with self._database.atomic():
            self._database.execute(
                "INSERT INTO draft (record, kind, base, at, payload, digest) VALUES (?,?,?,?,?,?) "
                "ON CONFLICT (record) DO UPDATE SET at = excluded.at, payload = excluded.payload, "
                "digest = excluded.digest",
                (
                    record.id,
                    record_kind(type(record)),
                    base,
                    datetime.now(UTC).isoformat(timespec="milliseconds"),
                    payload,
                    hashlib.sha256(payload).digest(),
                ),
            )

    def of(self, record_id: str) -> Draft | None:
        """The draft of a record, verified, or None."""
        rows = self._rows("WHERE record = ?", (record_id,))
        return _draft(rows[0]) if rows else None

    def all(self) -> list[Draft]:
        """All drafts, oldest first, verified; a damaged one is left where it is."""
        found = []
        for row in self._rows("ORDER BY at", ()):
            if _is_whole(row):
                found.append(_draft(row))
        return found

    def waiting(self, place: str) -> Draft | None:
        """The latest draft that waits in a capture line, verified, or None."""
        rows = self._rows("WHERE base = ? ORDER BY at DESC", (WAITING + place,))
        whole = [row for row in rows if _is_whole(row)]
        return _draft(whole[0]) if whole else None

    def damaged(self) -> list[str]:
        """The ids whose draft no longer matches its digest."""
        return [str(row[0]) for row in self._rows("ORDER BY at", ()) if not _is_whole(row)]

    def drop(self, record_id: str) -> None:
        """Forget a draft that has become a revision, or that she took back."""
        self._database.execute("DELETE FROM draft WHERE record = ?", (record_id,))

    def _rows(self, rest: str, values: tuple[object, ...]) -> list[Row]:
        return self._database.execute(
            f"SELECT record, kind, base, at, payload, digest FROM draft {rest}", values
        )


def _is_whole(row: Row) -> bool:
    return bool(hashlib.sha256(row[4]).digest() == row[5])


def _draft(row: Row) -> Draft:
    if not _is_whole(row):
        raise RecordDamaged(str(row[0]))
    return Draft(from_json(row[1], row[4]), row[2], datetime.fromisoformat(row[3]))
