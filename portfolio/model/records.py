"""The kinds of record that the chain of revisions holds, and their JSON form."""

from typing import Any, TypeVar

import msgspec

from portfolio.model.calendar import SchoolCalendar
from portfolio.model.cycle import Cycle
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence
from portfolio.model.goal import Goal
from portfolio.model.profile import TEACHERS_STANDARDS, Profile
from portfolio.model.reflection import ReflectionModel
from portfolio.model.secret import StoredKey
from portfolio.model.sharing import Export, KnownName, Recipe, Reply
from portfolio.model.standard import Framework, Mapping, OfficialTexts
from portfolio.model.thread import Revisit, Thread
from portfolio.model.training import TrainingYear

Record = (
    Entry
    | Goal
    | Cycle
    | Evidence
    | Mapping
    | Profile
    | StoredKey
    | Thread
    | Revisit
    | SchoolCalendar
    | TrainingYear
    | Framework
    | OfficialTexts
    | ReflectionModel
    | Export
    | Reply
    | Recipe
    | KnownName
)
R = TypeVar(
    "R",
    Entry,
    Goal,
    Cycle,
    Evidence,
    Mapping,
    Profile,
    StoredKey,
    Thread,
    Revisit,
    SchoolCalendar,
    TrainingYear,
    Framework,
    OfficialTexts,
    ReflectionModel,
    Export,
    Reply,
    Recipe,
    KnownName,
)

RECORD_TYPES: dict[str, type[Record]] = {
    "entry": Entry,
    "goal": Goal,
    "cycle": Cycle,
    "evidence": Evidence,
    "mapping": Mapping,
    "profile": Profile,
    "key": StoredKey,
    "thread": Thread,
    "revisit": Revisit,
    "calendar": SchoolCalendar,
    "training": TrainingYear,
    "framework": Framework,
    "official": OfficialTexts,
    "model": ReflectionModel,
    "export": Export,
    "reply": Reply,
    "recipe": Recipe,
    "name": KnownName,
}
_NAMES = {record_type: name for name, record_type in RECORD_TYPES.items()}
_OLD_AWAY = "not_applicable"


def record_kind(record_type: type[Record]) -> str:
    """The chain's name for a record type, such as "entry"."""
    return _NAMES[record_type]


def to_json(record: Record) -> bytes:
    """Canonical JSON: keys sorted, no spaces, UTF-8; equal records give equal bytes."""
    return msgspec.json.encode(record, order="sorted")


def from_json(kind: str, payload: bytes) -> Record:
    """The record back; raises msgspec.ValidationError when the bytes do not fit the kind."""
    if kind == "profile" and _OLD_AWAY.encode() in payload:
        return _profile_of_schema_4(msgspec.json.decode(payload))
    return msgspec.json.decode(payload, type=RECORD_TYPES[kind])


def _profile_of_schema_4(found: dict[str, Any]) -> Profile:
    """Up to schema 4 a profile held codes of the Teachers' Standards alone, without reasons."""
    codes = found.pop(_OLD_AWAY, ())
    away = [{"framework": TEACHERS_STANDARDS, "code": code} for code in codes]
    return msgspec.convert({"does_not_apply": away, **found}, type=Profile)
