"""Erase for good: the one way to destroy. Text and salt go in every version; id and hash stay.

What remains is a tombstone: the chain can still be checked, and nobody can read or guess the text.
"""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from portfolio.change import Change
from portfolio.errors import NoSuchRecord
from portfolio.model.evidence import Evidence
from portfolio.model.records import Record, record_kind
from portfolio.model.secret import StoredKey
from portfolio.model.standard import Mapping
from portfolio.model.thread import Revisit
from portfolio.storage.database import Database
from portfolio.storage.journal import Journal
from portfolio.storage.revisions import Action, Revision


class Eraser:
    """Erases in one journal. The caller calls `Database.shrink` afterwards, outside `atomic`."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database, self._journal = database, journal

    def erase(self, record_id: str) -> tuple[Change, set[str]]:
        """Empty every version of a record and of what told of it; its stored files are given.

        Raises NoSuchRecord.
        """
        stored: set[str] = set()
        change = Change()
        with self._database.atomic():
            versions = self._journal.readable(record_id)
            if not versions:
                raise NoSuchRecord(record_id)
            for one in (record_id, *self._told_of(record_id)):
                stored |= _files(self._journal.readable(one))
                change |= self._empty(one)
        return change, stored - self._still_used()

    def erase_name(self, name: str, instead: str) -> tuple[Change, int]:
        """Put other words in place of a name, everywhere; versions that hold it are emptied.

        Gives what was touched and in how many records the name stood.
        """
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        change, count = Change(), 0
        with self._database.atomic():
            self._journal.commit_drafts()
            for record_id in self._journal.revisions.record_ids():
                versions = self._journal.readable(record_id)
                held = [one for one in versions if _holds(one, pattern)]
                if not held:
                    continue
                count += 1
                if held[0].id == versions[0].id and versions[0].action is Action.SAVE:
                    renamed = _renamed(versions[0].record(), pattern, instead)
                    change |= self._journal.save(renamed)
                self._journal.revisions.empty([one.id for one in held])
                change |= Change(frozenset({held[0].kind}), frozenset({record_id}))
        return change, count

    def _empty(self, record_id: str) -> Change:
        revisions = self._journal.revisions
        kind = revisions.kind_of(record_id)
        self._journal.drafts.drop(record_id)
        self._journal.take(record_id)
        revisions.empty_record(record_id)
        revisions.append(kind, record_id, Action.ERASED, b"")
        return Change(frozenset({kind}), frozenset({record_id}))

    def _told_of(self, record_id: str) -> list[str]:
        """Mappings and revisits of a record, past ones too: their sentences tell of it."""
        found = []
        for kind in (record_kind(Mapping), record_kind(Revisit)):
            for one in self._journal.revisions.record_ids(kind):
                versions = self._journal.readable(one)
                if any(_subject(version, kind) == record_id for version in versions):
                    found.append(one)
        return found

    def _still_used(self) -> set[str]:
        """The files that some version of another piece of evidence still needs."""
        used: set[str] = set()
        for one in self._journal.revisions.record_ids(record_kind(Evidence)):
            used |= _files(self._journal.readable(one))
        return used


def _subject(version: Revision, kind: str) -> str:
    """The record that a mapping or revisit is about; empty where nothing is left to read."""
    if not version.payload or version.kind != kind:
        return ""
    match version.record():
        case Mapping() as mapping:
            return mapping.record_id
        case Revisit() as revisit:
            return revisit.entry_id
        case _:
            return ""


def _files(versions: list[Revision]) -> set[str]:
    records = [one.record() for one in versions if one.payload]
    return {one.stored for one in records if isinstance(one, Evidence) and one.stored}


def _holds(version: Revision, pattern: re.Pattern[str]) -> bool:
    if not version.payload or version.kind == record_kind(StoredKey):
        return False
    return any(pattern.search(text) for text in _texts(version.record()))


def _texts(value: Any) -> list[str]:  # noqa: ANN401  whatever a record is made of
    """Every text in a record, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in _texts(one)]
    if is_dataclass(value):
        return [text for one in fields(value) for text in _texts(getattr(value, one.name))]
    return []


def _renamed(record: Record, pattern: re.Pattern[str], instead: str) -> Record:
    return _replaced(record, pattern, instead)  # type: ignore[no-any-return]


def _replaced(value: Any, pattern: re.Pattern[str], instead: str) -> Any:  # noqa: ANN401  as above
    if type(value) is str:  # not the words of a StrEnum
        return pattern.sub(lambda _found: instead, value)
    if isinstance(value, tuple):
        return tuple(_replaced(one, pattern, instead) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{
                one.name: _replaced(getattr(value, one.name), pattern, instead)
                for one in fields(value)
                if one.init
            },
        )
    return value
