"""The journal: every write to the record goes through here, one transaction each.

A write appends to the chain, brings the views up to date and tells what it touched.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from portfolio.change import Change
from portfolio.errors import NoSuchRecord, RecordDamaged, VersionEmpty
from portfolio.ids import ALPHABET
from portfolio.model.records import R, Record, record_kind
from portfolio.rules import check
from portfolio.storage.database import Database
from portfolio.storage.drafts import WAITING, Draft, Drafts
from portfolio.storage.known import Known
from portfolio.storage.lists import Lists, Row
from portfolio.storage.projections import Projections
from portfolio.storage.revisions import Action, Revision, Revisions


class Journal(Lists):
    """The records of one portfolio, and their lists. `today` is asked anew for each check."""

    def __init__(self, database: Database, device: str, today: Callable[[], date]) -> None:
        super().__init__(database)
        self.today = today
        self.revisions = Revisions(database, device)
        self.drafts = Drafts(database)
        self._views = Projections(database)
        self._known = Known(database, self.revisions)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Several writes as one: all are kept or none."""
        with self._database.atomic():
            yield

    def save(self, record: Record) -> Change:
        """Check and keep the record; its draft is done with. An empty change: nothing was new."""
        check(record, self.today())
        with self._database.atomic():
            self.drafts.drop(record.id)
            revision_id = self.revisions.append_record(record)
            if revision_id is None:
                return Change()
            self._views.put(record, revision_id)
        return _change(record_kind(type(record)), record.id)

    def save_all(self, records: Iterable[Record]) -> Change:
        """Keep many records in one transaction."""
        change = Change()
        with self._database.atomic():
            for record in records:
                change |= self.save(record)
        return change

    def delete(self, record_id: str) -> Change:
        """Delete by a revision; every version stays and can be brought back."""
        with self._database.atomic():
            last = self.revisions.latest(record_id)
            if last.action is not Action.SAVE:
                raise NoSuchRecord(record_id)
            self.drafts.drop(record_id)
            self.revisions.append(last.kind, record_id, Action.DELETE, b"")
            self._views.take(record_id)
        return _change(last.kind, record_id)

    def restore(self, revision_id: str) -> Change:
        """Make an earlier version the newest one. Raises VersionEmpty where its text is gone."""
        version = self.revisions.version(revision_id)
        if not version.payload:
            raise VersionEmpty
        return self.save(version.record())

    def undelete(self, record_id: str) -> Change:
        """Bring back the newest version that can be read, after a deletion or damage."""
        for version in self.readable(record_id):
            if version.payload:
                return self.restore(version.id)
        raise NoSuchRecord(record_id)

    def deleted(self) -> list[Revision]:
        """The last readable version of each record that was deleted, latest deletion first."""
        found = []
        for record_id in self.revisions.deleted_ids():
            whole = [one for one in self.readable(record_id) if one.payload]
            found += whole[:1]
        return found

    def require_whole(self) -> None:
        """Before text leaves: no current version may be damaged. Raises RecordDamaged."""
        self.revisions.damaged_seen.clear()
        self.revisions.current()
        for record_id in self.revisions.damaged_seen:
            raise RecordDamaged(record_id)

    def record(self, record_type: type[R], record_id: str) -> R:
        """The record as last saved, verified. Raises NoSuchRecord or RecordDamaged."""
        last = self.revisions.latest(record_id)
        if last.action is not Action.SAVE or last.kind != record_kind(record_type):
            raise NoSuchRecord(record_id)
        found = last.record()
        assert isinstance(found, record_type)
        return found

    def all(self, record_type: type[R]) -> list[R]:
        """All records of a type, verified, in the order of their first writing."""
        found = self._known.all(record_kind(record_type))
        return [one for one in found if isinstance(one, record_type)]

    def versions(self, record_id: str) -> list[Revision]:
        """Every version of a record, newest first."""
        found = self.revisions.of(record_id)
        if not found:
            raise NoSuchRecord(record_id)
        return found

    def readable(self, record_id: str) -> list[Revision]:
        """The versions of a record that are whole, newest first."""
        return self.revisions.readable(record_id)

    def take(self, record_id: str) -> None:
        """Take a record's rows out of lists and search."""
        self._views.take(record_id)

    @property
    def stamp(self) -> tuple[int, int, int]:
        """Equal as long as nothing was written, here or by another program."""
        revisions = self.revisions
        return revisions.reached().number, revisions.rewritten, self._database.outside_changes

    def resolve(self, typed: str) -> Row:
        """The one record whose id begins with what was typed (four characters at least)."""
        plain = typed.strip().lower()
        known = set(plain) <= set(ALPHABET)
        found = self._database.execute(
            "SELECT id, kind, heading, day, facet FROM record WHERE id = ? OR "
            "(? AND id GLOB ?) LIMIT 2",
            (typed.strip(), known and len(plain) >= 4, plain + "*" if known else ""),
        )
        if len(found) != 1:
            raise NoSuchRecord(typed, is_ambiguous=len(found) > 1)
        return Row(*found[0])

    def keep(self, record: Record, base: str = "") -> None:
        """Keep what is being typed as a draft; durable when this returns, no revision."""
        self.drafts.keep(record, base)

    def forget(self, record_id: str) -> None:
        """Drop the draft of a record that was never kept."""
        self.drafts.drop(record_id)

    def commit_drafts(self) -> Change:
        """Make a revision of each draft that a crash left behind; gives what it touched.

        What waits in a capture line is left there.
        """
        found = [one for one in self.drafts.all() if not one.base.startswith(WAITING)]
        return self._commit(found)

    def _commit(self, drafts: list[Draft]) -> Change:
        change = Change()
        for draft in drafts:
            change |= self.save(draft.record)
        return change

    def mend(self) -> bool:
        """Rebuild the views where they disagree with the chain; True when they did."""
        if not self._views.disagreements(self.revisions):
            return False
        self._views.rebuild(self.revisions)
        return True

    def rebuild(self) -> None:
        """Make the views anew."""
        self._views.rebuild(self.revisions)


def _change(kind: str, record_id: str) -> Change:
    return Change(frozenset({kind}), frozenset({record_id}))
