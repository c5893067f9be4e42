"""Records that were read and verified once: the next reading takes only what was appended since.

With 10,000 entries that is the difference between a second and some milliseconds. What is read for
a file that leaves is verified anew (Journal.require_whole).
"""

from portfolio.model.records import Record
from portfolio.storage.database import Database
from portfolio.storage.revisions import Action, Revisions


class Known:
    """The newest version of every record of the kinds that were asked for."""

    def __init__(self, database: Database, revisions: Revisions) -> None:
        self._database, self._revisions = database, revisions
        self._mark = (-1, -1)
        self._reached: dict[str, int] = {}
        self._records: dict[str, dict[str, Record]] = {}

    def all(self, kind: str) -> list[Record]:
        """All records of a kind that are not deleted, the one written longest ago first.

        A chain only grows, so that what lies before the place reached stays true; only erasing and
        mending write into it, and another program may. Then all is read anew.
        """
        if self._database.is_in_transaction:  # what is rolled back must not be remembered
            return [one.record() for one in self._revisions.current(kind)]
        mark = (self._database.outside_changes, self._revisions.rewritten)
        if mark != self._mark:
            self._mark = mark
            self._records, self._reached = {}, {}
        reached = self._revisions.reached().number
        if kind not in self._records:
            found = self._revisions.current(kind)
            self._records[kind] = {one.record_id: one.record() for one in found}
        elif reached > self._reached[kind]:
            self._go_on(kind)
        self._reached[kind] = reached
        return list(self._records[kind].values())

    def _go_on(self, kind: str) -> None:
        records = self._records[kind]
        for one in self._revisions.appended(kind, self._reached[kind]):
            records.pop(one.record_id, None)  # the order is that of the last versions
            if one.is_damaged:
                self._revisions.damaged_seen.add(one.record_id)
            elif one.action is Action.SAVE:
                records[one.record_id] = one.record()
