"""Entries: writing a new one, finding them by kind and period."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from portfolio.change import Change
from portfolio.errors import NoSuchRecord, RecordDamaged
from portfolio.ids import new_id
from portfolio.model.entry import Entry
from portfolio.model.words import Context, Kind
from portfolio.storage.journal import Journal
from portfolio.storage.lists import Glance, Row


@dataclass(frozen=True, slots=True)
class Saved:
    """An entry as it was kept, and what the write touched."""

    entry: Entry
    change: Change


class EntryStore:
    """The entries of one portfolio. `context_on` tells the context of a day (from the profile)."""

    def __init__(self, journal: Journal, context_on: Callable[[date], Context]) -> None:
        self._journal, self._context_on = journal, context_on

    def new(self, kind: Kind, happened_on: date) -> Entry:
        """A blank entry with an id; nothing is written yet."""
        return Entry(
            id=new_id(),
            kind=kind,
            happened_on=happened_on,
            written_at=datetime.now(UTC).replace(microsecond=0),
            context=self._context_on(happened_on),
        )

    def save(self, entry: Entry) -> Saved:
        """Check and keep an entry."""
        tidy = replace(entry, title=entry.title.strip())
        return Saved(tidy, self._journal.save(tidy))

    def get(self, entry_id: str) -> Entry:
        """The entry as last saved, verified."""
        return self._journal.record(Entry, entry_id)

    def some(self, entry_ids: Iterable[str]) -> list[Entry]:
        """These entries in their order, verified; damaged ones are left out, as in every list."""
        found = []
        for one in entry_ids:
            with suppress(RecordDamaged, NoSuchRecord):
                found.append(self.get(one))
        return found

    def delete(self, entry_id: str) -> Change:
        """Delete it; it can be brought back from its history."""
        return self._journal.delete(entry_id)

    def all(self) -> list[Entry]:
        """All entries, verified, newest day first."""
        found = self._journal.all(Entry)
        return sorted(found, key=lambda one: (one.happened_on, one.written_at), reverse=True)

    def between(self, start: date, end: date) -> list[Entry]:
        """The entries whose day, or one of whose sessions, lies in the period; oldest first."""

        def lies_in(entry: Entry) -> bool:
            days = (entry.happened_on, *(one.on for one in entry.sessions))
            return any(start <= day <= end for day in days)

        return [one for one in reversed(self.all()) if lies_in(one)]

    def rows(self, limit: int = -1) -> list[Row]:
        """What a list shows, newest day first."""
        return self._journal.rows("entry", limit)

    def count(self) -> int:
        """How many there are."""
        return self._journal.count("entry")

    def glances(self, entry_ids: Sequence[str]) -> dict[str, Glance]:
        """What a list tells under the headings of these entries."""
        return self._journal.glances(entry_ids)

    def latest(self, until: date, limit: int, kind: Kind | None = None) -> list[Row]:
        """The last rows up to a day, newest first; of one kind where it is given."""
        facet = kind or ""
        return self._journal.rows_between("entry", "", until.isoformat(), facet=facet, limit=limit)

    def linked_to_goal(self, goal_id: str, limit: int = -1) -> list[Row]:
        """The entries linked to a goal, newest day first; all unless a limit is given."""
        return self._journal.linked(goal_id, "goal", limit)

    def link(self, entry_id: str, goal_id: str) -> Saved:
        """Link an entry to a goal; once is enough."""
        entry = self.get(entry_id)
        if goal_id in entry.goal_ids:
            return Saved(entry, Change())
        return self.save(replace(entry, goal_ids=(*entry.goal_ids, goal_id)))
