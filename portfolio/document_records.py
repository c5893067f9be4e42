"""The records as they leave: what a program reads back, record by record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence
from portfolio.model.goal import Goal
from portfolio.model.standard import Mapping
from portfolio.model.thread import Revisit, Thread


@dataclass(frozen=True, slots=True)
class Records:
    """Reduced records: no private layer, no true name of a pupil, no file that stays in school."""

    entries: tuple[Entry, ...] = ()
    goals: tuple[Goal, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    mappings: tuple[Mapping, ...] = ()
    threads: tuple[Thread, ...] = ()
    revisits: tuple[Revisit, ...] = ()

    def __iter__(self) -> Iterator[Entry | Goal | Evidence | Mapping | Thread | Revisit]:
        """Every record, entries first."""
        for one in fields(self):
            yield from getattr(self, one.name)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all of them."""
        return tuple(one.id for one in self)

    def of(self, ids: Iterable[str]) -> "Records":
        """Only these entries, goals and pieces of evidence, and the links between them."""
        kept = frozenset(ids)
        return Records(
            tuple(one for one in self.entries if one.id in kept),
            tuple(one for one in self.goals if one.id in kept),
            tuple(one for one in self.evidence if one.id in kept),
            tuple(one for one in self.mappings if one.record_id in kept),
            tuple(one for one in self.threads if any(s.entry_id in kept for s in one.steps)),
            tuple(one for one in self.revisits if one.entry_id in kept),
        )
