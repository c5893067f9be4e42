"""Evidence, and the mappings of records to standards."""

import mimetypes
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path

from portfolio.change import Change
from portfolio.errors import CannotRead, EvidenceMissing, NoSuchRecord, RecordDamaged
from portfolio.ids import new_id
from portfolio.model.evidence import Evidence
from portfolio.model.standard import Framework, Mapping
from portfolio.storage.evidence_files import EvidenceFiles
from portfolio.storage.frameworks import FrameworkStore
from portfolio.storage.journal import Journal
from portfolio.storage.lists import Row


@dataclass(frozen=True, slots=True)
class Crossed:
    """What a crosswalk did: how many mappings were carried over, and which have no new place."""

    change: Change
    carried: int
    left: tuple[Mapping, ...]


class EvidenceStore:
    """The evidence of one portfolio: the encrypted file first, the record second."""

    def __init__(self, journal: Journal, files: EvidenceFiles) -> None:
        self._journal, self._files = journal, files

    def attach(self, path: Path, record_id: str, on: date, caption: str = "") -> Evidence:
        """Take a file in and let it stand behind a record, or behind none yet (an empty id).

        Raises CannotRead or FileTooLarge.
        """
        kept = self.seal(path, path.name, on)
        kept = replace(kept, caption=caption, record_ids=(record_id,) if record_id else ())
        self._journal.save(kept)
        return kept

    def seal(self, source: Path | bytes, name: str, on: date) -> Evidence:
        """Encrypt a file into the vault; gives its record, which is not saved yet.

        It touches no database, so that a worker may do it. Raises CannotRead or FileTooLarge.
        """
        if isinstance(source, bytes):
            stored, size = self._files.put(BytesIO(source), name)
        else:
            try:
                with source.open("rb") as file:
                    stored, size = self._files.put(file, name)
            except OSError as fault:
                raise CannotRead(source) from fault
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Evidence(
            new_id(), file_name=name, on=on, media_type=kind, size_bytes=size, stored=stored
        )

    def take_in(self, evidence: Evidence, content: bytes) -> Evidence:
        """Keep content that is at hand under a record made beforehand."""
        stored, size = self._files.put(BytesIO(content), evidence.file_name)
        kept = replace(evidence, stored=stored, size_bytes=size)
        self._journal.save(kept)
        return kept

    def save(self, evidence: Evidence) -> Change:
        """Check and keep the record."""
        return self._journal.save(evidence)

    def get(self, evidence_id: str) -> Evidence:
        """The record as last saved, verified."""
        return self._journal.record(Evidence, evidence_id)

    def all(self) -> list[Evidence]:
        """All pieces, newest day first."""
        return newest_first(self._journal.all(Evidence))

    def newest(self, limit: int) -> list[Evidence]:
        """The first pieces of `all`; damaged ones are left out, as in every list."""
        found = []
        for row in self._journal.rows("evidence", limit):
            with suppress(RecordDamaged, NoSuchRecord):
                found.append(self.get(row.id))
        return found

    def count(self, mark: str = "") -> int:
        """How many pieces there are, or those of a Sensitivity; no record is read for it."""
        return self._journal.count("evidence", mark)

    def behind(self, record_id: str) -> list[Row]:
        """What stands behind a record."""
        return self._journal.linked(record_id, "evidence")

    def uses(self, of: Iterable[str] = ()) -> dict[str, list[Row]]:
        """What each piece, or each `of` some, stands behind, by its id; one question for all."""
        found: dict[str, list[Row]] = {}
        for evidence_id, row in self._journal.targets("evidence", of):
            found.setdefault(evidence_id, []).append(row)
        return found

    def content(self, evidence: Evidence) -> bytes:
        """The file's bytes, checked. Raises EvidenceMissing."""
        if not evidence.stored:
            raise EvidenceMissing(evidence.file_name)
        return self._files.get(evidence.stored, evidence.file_name)

    def missing(self) -> list[Evidence]:
        """The pieces whose file is not in the vault."""
        return [one for one in self.all() if one.stored and not self._files.has(one.stored)]

    def damaged(self) -> list[Evidence]:
        """The pieces whose file is not there or not what was kept; reads every byte."""
        return [one for one in self.all() if one.stored and not self._files.is_whole(one.stored)]


def newest_first(pieces: Iterable[Evidence]) -> list[Evidence]:
    """The order of the lists: newest day first, those of one day by id."""
    found = sorted(pieces, key=lambda one: one.id)
    return sorted(found, key=lambda one: one.on, reverse=True)


class MappingStore:
    """Which records stand for which statements of the frameworks at work."""

    def __init__(self, journal: Journal, frameworks: FrameworkStore) -> None:
        self._journal, self._frameworks = journal, frameworks

    def map(self, record_id: str, typed: str, because: str = "", framework: str = "") -> Mapping:
        """Map a record to the statement that was typed; the sentence replaces an earlier one.

        Looked for in the frameworks at work, in their order, or in the one that is named. Raises
        UnknownStandard or UnknownFramework.
        """
        found, statement = self._frameworks.find(typed, framework)
        for one in self.of(record_id):
            if (one.framework, one.code) == (found.id, statement.code):
                kept = replace(one, because=because or one.because)
                self._journal.save(kept)
                return kept
        kept = Mapping(new_id(), record_id, found.id, statement.code, because)
        self._journal.save(kept)
        return kept

    def cross(self, framework: Framework) -> Crossed:
        """Carry every mapping of the edition before over to this one; the old ones stay.

        What the crosswalk does not name goes to the statement with the same code, if there is one.
        """
        leads = {one.old: one.new for one in framework.crosswalk}
        codes = {one.code for one in framework.statements}
        every = self.all()
        there = {(one.record_id, one.framework, one.code) for one in every}
        carried, left = [], []
        for one in every:
            if one.framework != framework.replaces:
                continue
            code = leads.get(one.code, one.code)
            if code not in codes:
                left.append(one)
            elif (one.record_id, framework.id, code) not in there:
                there.add((one.record_id, framework.id, code))
                carried.append(replace(one, id=new_id(), framework=framework.id, code=code))
        return Crossed(self._journal.save_all(carried), len(carried), tuple(left))

    def unmap(self, mapping_id: str) -> Change:
        """Take a mapping back."""
        return self._journal.delete(mapping_id)

    def get(self, mapping_id: str) -> Mapping:
        """One mapping, verified. Raises NoSuchRecord or RecordDamaged."""
        return self._journal.record(Mapping, mapping_id)

    def of(self, record_id: str) -> list[Mapping]:
        """The mappings of one record, by framework and code."""
        rows = self._journal.linked(record_id, "mapping")
        found = [self._journal.record(Mapping, row.id) for row in rows]
        return sorted(found, key=lambda one: (one.framework, one.code))

    def all(self) -> list[Mapping]:
        """All mappings."""
        return self._journal.all(Mapping)
