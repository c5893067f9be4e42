"""The kinds of record that the chain of revisions holds, and their JSON form."""

from typing import TypeVar

import msgspec

from portfolio.model.cycle import Cycle
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence
from portfolio.model.goal import Goal
from portfolio.model.profile import Profile
from portfolio.model.secret import StoredKey
from portfolio.model.standard import Mapping

Record = Entry | Goal | Cycle | Evidence | Mapping | Profile | StoredKey
R = TypeVar("R", Entry, Goal, Cycle, Evidence, Mapping, Profile, StoredKey)

RECORD_TYPES: dict[str, type[Record]] = {
    "entry": Entry,
    "goal": Goal,
    "cycle": Cycle,
    "evidence": Evidence,
    "mapping": Mapping,
    "profile": Profile,
    "key": StoredKey,
}
_NAMES = {record_type: name for name, record_type in RECORD_TYPES.items()}


def record_kind(record_type: type[Record]) -> str:
    """The chain's name for a record type, such as "entry"."""
    return _NAMES[record_type]


def to_json(record: Record) -> bytes:
    """Canonical JSON: keys sorted, no spaces, UTF-8; equal records give equal bytes."""
    return msgspec.json.encode(record, order="sorted")


def from_json(kind: str, payload: bytes) -> Record:
    """The record back; raises msgspec.ValidationError when the bytes do not fit the kind."""
    return msgspec.json.decode(payload, type=RECORD_TYPES[kind])
