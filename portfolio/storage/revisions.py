"""The append-only chain: appending, reading one version, verifying. Nothing here is ever updated.

The hash of a revision covers its place (format, ids, device, time), the salted digest of its JSON
and the hashes of its parents. Erasing for good takes JSON and salt; the digest stays, so that the
chain can still be checked. The chain shows damage and later change; it cannot prove a date.
"""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from portfolio.errors import NoSuchRecord, RecordDamaged
from portfolio.ids import new_id
from portfolio.model.records import Record, from_json, record_kind, to_json
from portfolio.storage.database import Database, Row

FORMAT = 1  # the format of a revision, part of its hash
SALT_BYTES = 16


class Action(StrEnum):
    """What a revision did."""

    SAVE = "save"
    DELETE = "delete"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of one record. `payload` is canonical JSON, empty for a deletion."""

    id: str
    record_id: str
    kind: str
    action: Action
    at: datetime
    payload: bytes

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

    def append(self, kind: str, record_id: str, action: Action, payload: bytes) -> str:
        """Append a revision inside the caller's transaction; gives its id."""
        parents = self._parents(record_id)
        last = self._database.execute(
            "SELECT coalesce(max(number), 0) FROM revision WHERE device = ?",
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
            last[0][0] + 1,
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
        return self._verified(rows[0])

    def version(self, revision_id: str) -> Revision:
        """One version, verified. Raises NoSuchRecord or RecordDamaged."""
        rows = self._rows("id = ?", (revision_id,))
        if not rows:
            raise NoSuchRecord(revision_id)
        return self._verified(rows[0])

    def of(self, record_id: str) -> list[Revision]:
        """Every version of a record, newest first, verified."""
        return [self._verified(r) for r in self._rows("record = ? ORDER BY seq DESC", (record_id,))]

    def current(self, kind: str | None = None) -> list[Revision]:
        """The last version of every record that was not deleted, oldest record first, verified."""
        sql = "seq IN (SELECT max(seq) FROM revision GROUP BY record) AND action = 'save'"
        if kind is None:
            return [self._verified(row) for row in self._rows(f"{sql} ORDER BY seq", ())]
        return [
            self._verified(row) for row in self._rows(f"kind = ? AND {sql} ORDER BY seq", (kind,))
        ]

    def damaged(self) -> list[str]:
        """The record ids of all revisions that do not match their hash or have lost a parent."""
        hashes = {row[0]: row[1] for row in self._database.execute("SELECT id, hash FROM revision")}
        return sorted(
            {str(r[2]) for r in self._rows("1 ORDER BY seq", ()) if not _is_whole(r, hashes)}
        )

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

    def _verified(self, row: Row) -> Revision:
        marks = ",".join("?" * len(json.loads(row[8])))
        parents = self._database.execute(
            f"SELECT id, hash FROM revision WHERE id IN ({marks})",
            tuple(json.loads(row[8])),
        )
        if not _is_whole(row, dict(parents)):
            raise RecordDamaged(str(row[2]))
        return Revision(
            row[0],
            row[2],
            row[3],
            Action(row[4]),
            datetime.fromisoformat(row[7]),
            row[10],
        )


def _seal(head: Row, digest: bytes, parent_hashes: list[bytes]) -> bytes:
    """SHA-256 over the place, the salted digest and the parents' hashes in their order."""
    text = json.dumps([*head, digest.hex(), [one.hex() for one in parent_hashes]])
    return hashlib.sha256(text.encode()).digest()


def _is_whole(row: Row, hashes: dict[str, bytes]) -> bool:
    """Whether payload, digest, place and parents agree. Erased versions have no payload left."""
    *head, salt, payload, digest, sealed = row
    erased = salt is None and payload is None
    if not erased and hashlib.sha256(salt + payload).digest() != digest:
        return False
    parents = json.loads(head[8])
    if any(parent not in hashes for parent in parents):
        return False
    return bool(_seal(tuple(head), digest, [hashes[parent] for parent in parents]) == sealed)
