"""The append-only chain: appending, reading one version, verifying. Nothing here is ever updated.

The hash of a revision covers its place (format, ids, device, time), the salted digest of its JSON
and the hashes of its parents. Erasing for good takes JSON and salt; the digest stays, so that the
chain can still be checked. The chain shows damage and later change; it cannot prove a date.
"""

import hashlib
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import msgspec

from portfolio.errors import NoSuchRecord, RecordDamaged
from portfolio.ids import new_id
from portfolio.model.records import Record, from_json, record_kind, to_json
from portfolio.storage.counter import Reached
from portfolio.storage.database import Database, Row

FORMAT = 1  # the format of a revision, part of its hash
SALT_BYTES = 16
AT_ONCE = 500  # ids in one question to the database
_IDS = msgspec.json.Decoder(list[str])


class Action(StrEnum):
    """What a revision did."""

    SAVE = "save"
    DELETE = "delete"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of one record. `payload` is canonical JSON, empty for a deletion or erasure.

    A damaged version is told only by `Revisions.of`; it has no payload, so that nobody reads it.
    """

    id: str
    record_id: str
    kind: str
    action: Action
    at: datetime
    payload: bytes
    is_damaged: bool = False

    def record(self) -> Record:
        """The record as it was in this version."""
        return from_json(self.kind, self.payload)


_COLUMNS = (
    "id, format, record, kind, action, device, number, at, parents, salt, payload, digest, hash"
)


class Revisions:
    """The chain in one database. `device` names this copy of the program in the chain."""

    def __init__(self, database: Database, device: str) -> None:
        self._database, self._device = database, device
        self.damaged_seen: set[str] = set()
        self.rewritten = 0  # how often versions were emptied or put back: all else only appends

    def append(self, kind: str, record_id: str, action: Action, payload: bytes) -> str:
        """Append a revision inside the caller's transaction; gives its id."""
        parents = self._parents(record_id)
        last = self._database.execute(  # numbers grow along the chain: the last is the highest
            "SELECT number FROM revision WHERE device = ? ORDER BY seq DESC LIMIT 1",
            (self._device,),
        )
        salt = secrets.token_bytes(SALT_BYTES)
        digest = hashlib.sha256(salt + payload).digest()
        head: Row = (
            new_id(),
            FORMAT,
            record_id,
            kind,
            str(action),
            self._device,
            last[0][0] + 1 if last else 1,
            datetime.now(UTC).isoformat(timespec="milliseconds"),
            json.dumps([parent[0] for parent in parents]),
        )
        sealed = _seal(head, digest, [parent[1] for parent in parents])
        self._database.execute(
            f"INSERT INTO revision ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (*head, salt, payload, digest, sealed),
        )
        return str(head[0])

    def append_record(self, record: Record) -> str | None:
        """Append the record; None when its last version says the same already."""
        payload = to_json(record)
        last = self._rows("record = ? ORDER BY seq DESC LIMIT 1", (record.id,))
        if last and last[0][4] == Action.SAVE and last[0][10] == payload:
            return None
        return self.append(record_kind(type(record)), record.id, Action.SAVE, payload)

    def latest(self, record_id: str) -> Revision:
        """The last version, verified. Raises NoSuchRecord or RecordDamaged."""
        rows = self._rows("record = ? ORDER BY seq DESC LIMIT 1", (record_id,))
        if not rows:
            raise NoSuchRecord(record_id)
        return _verified(rows[0], self._hashes_of_parents(rows))

    def version(self, revision_id: str) -> Revision:
        """One version, verified. Raises NoSuchRecord or RecordDamaged."""
        rows = self._rows("id = ?", (revision_id,))
        if not rows:
            raise NoSuchRecord(revision_id)
        return _verified(rows[0], self._hashes_of_parents(rows))

    def of(self, record_id: str) -> list[Revision]:
        """Every version of a record, newest first; damaged ones are marked and without text."""
        rows = self._rows("record = ? ORDER BY seq DESC", (record_id,))
        hashes = self._hashes_of_parents(rows)
        return [_read(row, hashes) for row in rows]

    def current(self, kind: str | None = None) -> list[Revision]:
        """The last version of every record that was not deleted, oldest record first, verified.

        Damaged ones are left out and their ids added to `damaged_seen`.
        """
        of_kind, values = ("WHERE kind = ? ", (kind,)) if kind else ("", ())
        last = f"SELECT max(seq) FROM revision {of_kind}GROUP BY record"
        found = []
        rows = self._rows(f"seq IN ({last}) AND action = 'save' ORDER BY seq", values)
        hashes = self._hashes_of_parents(rows)
        for row in rows:
            try:
                found.append(_verified(row, hashes))
            except RecordDamaged:
                self.damaged_seen.add(str(row[2]))
        return found

    def appended(self, kind: str, after: int) -> list[Revision]:
        """The versions of a kind behind a place in the chain, oldest first; damaged ones marked."""
        rows = self._rows("seq > ? AND kind = ? ORDER BY seq", (after, kind))
        return [_read(row, self._hashes_of_parents(rows)) for row in rows]

    def damaged(self) -> list[str]:
        """The record ids of all revisions that do not match their hash or have lost a parent."""
        hashes = {row[0]: row[1] for row in self._database.execute("SELECT id, hash FROM revision")}
        return sorted(
            {str(r[2]) for r in self._rows("1 ORDER BY seq", ()) if not _is_whole(r, hashes)}
        )

    def readable(self, record_id: str) -> list[Revision]:
        """The versions of a record that are whole, newest first; damaged ones are passed over."""
        return [one for one in self.of(record_id) if not one.is_damaged]

    def record_ids(self, kind: str | None = None) -> list[str]:
        """The ids of all records there ever were, or of one kind, oldest first."""
        rows = self._database.execute(
            "SELECT record FROM revision WHERE ? IS NULL OR kind = ? GROUP BY record "
            "ORDER BY min(seq)",
            (kind, kind),
        )
        return [str(row[0]) for row in rows]

    def deleted_ids(self) -> list[str]:
        """The ids of the records, in no list, whose last version is a deletion, latest first."""
        rows = self._database.execute(
            "SELECT record FROM revision WHERE seq IN (SELECT max(seq) FROM revision WHERE record "
            "NOT IN (SELECT id FROM record) GROUP BY record) AND action='delete' ORDER BY seq DESC"
        )
        return [str(row[0]) for row in rows]

    def kind_of(self, record_id: str) -> str:
        """The kind of a record. Raises NoSuchRecord."""
        rows = self._database.execute(
            "SELECT kind FROM revision WHERE record = ? LIMIT 1", (record_id,)
        )
        if not rows:
            raise NoSuchRecord(record_id)
        return str(rows[0][0])

    def put_back(self, revision_id: str, row: Row) -> None:
        """Write a version's columns, all but its id, over a damaged one.

        Raises RecordDamaged where the chain does not accept them; then nothing was changed.
        """
        self.rewritten += 1
        with self._database.atomic():
            self._database.execute(
                f"UPDATE revision SET ({_COLUMNS.removeprefix('id, ')}) = "
                f"({', '.join('?' * len(row))}) WHERE id = ?",
                (*row, revision_id),
            )
            self.version(revision_id)

    def empty(self, revision_ids: list[str]) -> None:
        """Take text and salt out of versions for good; their places and hashes stay."""
        self.rewritten += 1
        for one in revision_ids:
            self._database.execute(
                "UPDATE revision SET salt = NULL, payload = NULL WHERE id = ?", (one,)
            )

    def empty_record(self, record_id: str) -> None:
        """Take text and salt out of every version of a record, damaged ones too."""
        self.rewritten += 1
        self._database.execute(
            "UPDATE revision SET salt = NULL, payload = NULL WHERE record = ?", (record_id,)
        )

    def reached(self) -> Reached:
        """How far the chain has come."""
        rows = self._database.execute("SELECT seq, id FROM revision ORDER BY seq DESC LIMIT 1")
        return Reached(*rows[0]) if rows else Reached()

    def missing_since(self, acknowledged: Reached) -> int:
        """How many acknowledged versions are not there; at least 1 where another stands instead."""
        if not acknowledged.number:
            return 0
        rows = self._database.execute(
            "SELECT id FROM revision WHERE seq = ?", (acknowledged.number,)
        )
        if rows and rows[0][0] == acknowledged.revision_id:
            return 0
        return max(1, acknowledged.number - self.reached().number)

    def count(self) -> int:
        """How many revisions there are."""
        return int(self._database.execute("SELECT count(*) FROM revision")[0][0])

    def _parents(self, record_id: str) -> list[Row]:
        """The heads of the chain and the record's own last version: (id, hash), each once."""
        return self._database.execute(
            """SELECT id, hash FROM revision WHERE seq = (SELECT max(seq) FROM revision)
               UNION SELECT id, hash FROM revision
               WHERE seq = (SELECT max(seq) FROM revision WHERE record = ?) ORDER BY id""",
            (record_id,),
        )

    def _rows(self, where: str, values: tuple[object, ...]) -> list[Row]:
        return self._database.execute(f"SELECT {_COLUMNS} FROM revision WHERE {where}", values)

    def _hashes_of_parents(self, rows: list[Row]) -> dict[str, bytes]:
        """The hash of each parent of these versions, by its id; few questions for many."""
        wanted = sorted({one for row in rows for one in _parents_of(row)})
        hashes: dict[str, bytes] = {}
        for start in range(0, len(wanted), AT_ONCE):
            some = tuple(wanted[start : start + AT_ONCE])
            sql = f"SELECT id, hash FROM revision WHERE id IN ({','.join('?' * len(some))})"
            hashes.update(dict(self._database.execute(sql, some)))
        return hashes


def _read(row: Row, hashes: dict[str, bytes]) -> Revision:
    try:
        return _verified(row, hashes)
    except RecordDamaged:
        return Revision(row[0], row[2], row[3], Action.SAVE, _when(row), b"", is_damaged=True)


def _verified(row: Row, hashes: dict[str, bytes]) -> Revision:
    if not _is_whole(row, hashes):
        raise RecordDamaged(str(row[2]))
    at = datetime.fromisoformat(row[7])
    return Revision(row[0], row[2], row[3], Action(row[4]), at, row[10] or b"")


def _seal(head: Row, digest: bytes, parent_hashes: list[bytes]) -> bytes:
    """SHA-256 over the place, the salted digest and the parents' hashes in their order."""
    text = json.dumps([*head, digest.hex(), [one.hex() for one in parent_hashes]])
    return hashlib.sha256(text.encode()).digest()


def _parents_of(row: Row) -> list[str]:
    """The ids of a version's parents; none that there could be where the column is damaged."""
    try:
        return _IDS.decode(row[8])
    except (msgspec.MsgspecError, TypeError, ValueError):
        return [""]


def _when(row: Row) -> datetime:
    """When a damaged version was written, as far as it can be told."""
    with suppress(ValueError, TypeError):
        return datetime.fromisoformat(row[7])
    return datetime.fromtimestamp(0, UTC)


def _is_whole(row: Row, hashes: dict[str, bytes]) -> bool:
    """Whether payload, digest, place and parents agree. Erased versions have no payload left."""
    *head, salt, payload, digest, sealed = row
    if (salt, payload) != (None, None) and hashlib.sha256(salt + payload).digest() != digest:
        return False
    parents = _parents_of(row)
    if any(parent not in hashes for parent in parents):
        return False
    return bool(_seal(tuple(head), digest, [hashes[parent] for parent in parents]) == sealed)
