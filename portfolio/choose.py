"""What a selection takes from the record, without private layers and true names.

Everything that leaves is made from these records alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from portfolio.document import LeftOut
from portfolio.errors import PeriodBackwards, RecordNeeded
from portfolio.kinds import KINDS, PLANS, WHOLE
from portfolio.library import Library
from portfolio.model.cycle import Cycle
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence
from portfolio.model.goal import Goal
from portfolio.model.selection import Section, Selection
from portfolio.model.standard import Mapping
from portfolio.model.thread import Revisit, Thread
from portfolio.model.words import Kind
from portfolio.privacy.names import Renamer

MOST_REFLECTIONS = 6  # chosen when she has not chosen: a reader's half hour
PLANNED_DAYS = 365  # what is planned goes out for a year


@dataclass(frozen=True, slots=True)
class Chosen:
    """The records of one selection: private layers empty, names replaced."""

    entries: list[Entry]
    goals: list[Goal]
    evidence: list[Evidence]
    mappings: list[Mapping]
    threads: list[Thread]
    revisits: list[Revisit]
    cycle: Cycle
    left_out: LeftOut

    @property
    def days(self) -> dict[str, date]:
        """The day of each record, by its id."""
        days = {one.id: one.happened_on for one in self.entries}
        days |= {one.id: one.on for one in self.evidence}
        return days | {one.id: one.set_on for one in self.goals}


def default_selection(
    library: Library,
    kind: str,
    start: date | None = None,
    end: date | None = None,
    cycle_name: str = "",
    record_id: str = "",
) -> Selection:
    """The selection that is meant when little is said: the cycle at work, or the whole record.

    PDFs are signed. Raises NoSuchCycle, PeriodBackwards, RecordNeeded or NoSuchRecord.
    """
    about, is_signed = KINDS[kind].about, KINDS[kind].is_pdf
    if about and not record_id:
        raise RecordNeeded(about)
    if about:
        first, last = _days_of(library, about, record_id)
        return Selection(kind, first, last, record_id=record_id, is_signed=is_signed)
    today = library.today()
    cycle = library.cycles.named(cycle_name) if cycle_name else library.cycles.for_sharing(today)
    first, last = cycle.start, cycle.end
    if kind == PLANS and not (start or end or cycle_name):
        return Selection(kind, today, today + timedelta(days=PLANNED_DAYS))
    if kind == WHOLE and not cycle_name:
        days = [one.happened_on for one in library.entries.all()] or [today]
        first, last = min(days), max(*days, today)
    if start or end:
        first, last = start or first, end or max(today, start or first)
    if last < first:
        raise PeriodBackwards
    cycle_id = cycle.id if kind != WHOLE or cycle_name else ""
    return Selection(kind, first, last, cycle_id, is_signed=is_signed)


def _days_of(library: Library, about: str, record_id: str) -> tuple[date, date]:
    """The days that a document about one record speaks of."""
    if about == "entry":
        entry = library.entries.get(record_id)
        days = [entry.happened_on, *(one.on for one in entry.sessions)]
        return min(days), max(days)
    goal = library.goals.get(record_id)
    linked = [one for one in library.entries.all() if goal.id in one.goal_ids]
    days = [goal.set_on, *(one.happened_on for one in linked)]
    days += [at.on for one in linked for at in one.sessions if at.attendance.is_done]
    return min(days), max([*days, goal.closed_on or library.today()])


def choose(library: Library, selection: Selection) -> Chosen:
    """Read what the selection names, verified, and count what stays behind."""
    goals, cycle = _goals(library, selection), _cycle(library, selection)
    proofs = _proofs(cycle, goals, selection)
    all_entries = _entries(library, selection, proofs)
    mappings, threads = library.mappings.all(), library.threads.all()
    threaded = {step.entry_id for one in threads for step in one.steps}
    wanted = _reflections(all_entries, mappings, threaded, proofs, selection)
    entries = [one for one in all_entries if one.kind is not Kind.REFLECTION or one.id in wanted]
    inside = {one.id for one in entries} | {one.id for one in goals}
    pieces = [
        one
        for one in reversed(library.evidence.all())
        if one.id in proofs or inside & set(one.record_ids)
    ]
    kept = [one for one in pieces if one.id not in selection.leave_out]
    inside |= {one.id for one in kept}
    return _public(
        Chosen(
            entries=entries,
            goals=goals,
            evidence=kept,
            mappings=[one for one in mappings if one.record_id in inside],
            threads=threads,
            revisits=library.threads.revisits(),
            cycle=cycle,
            left_out=LeftOut(len(all_entries) - len(entries), len(pieces) - len(kept)),
        ),
        Renamer(library.names.all()),
    )


def _proofs(cycle: Cycle, goals: list[Goal], selection: Selection) -> frozenset[str]:
    """The records that prove what the document claims: on page one, and at its goals."""
    sections = selection.sections or KINDS[selection.kind].sections
    shown = goals if Section.GOALS in sections else []
    claimed = {one.proof_id for goal in shown for one in goal.criteria if one.proof_id}
    return frozenset(cycle.proof_ids) | claimed


def _public(chosen: Chosen, renamer: Renamer) -> Chosen:
    """The same without private layers, every name replaced as she decided."""
    bare = replace(
        chosen,
        entries=[replace(one, private="") for one in chosen.entries],
        goals=[replace(one, private="") for one in chosen.goals],
        evidence=[one.as_it_leaves for one in chosen.evidence],
    )
    return renamer.renamed(bare)


def _goals(library: Library, selection: Selection) -> list[Goal]:
    about = KINDS[selection.kind].about
    if about == "entry":
        return []
    if about == "goal":
        return [library.goals.get(selection.record_id)]
    period = Cycle(id="", name="", start=selection.start, end=selection.end)
    return [g for g in library.goals.of_cycle(period) if g.id not in selection.leave_out]


def _entries(library: Library, selection: Selection, proofs: frozenset[str]) -> list[Entry]:
    about = KINDS[selection.kind].about
    if about == "entry":
        return [library.entries.get(selection.record_id)]
    found = library.entries.between(selection.start, selection.end)
    if about == "goal":
        goal_id = selection.record_id
        found = [one for one in found if goal_id in one.goal_ids or one.id in proofs]
    return [one for one in found if one.id not in selection.leave_out]


def _cycle(library: Library, selection: Selection) -> Cycle:
    for cycle in library.cycles.all():
        if cycle.id == selection.cycle_id:
            return cycle
    return Cycle(id="", name="", start=selection.start, end=selection.end)


def _reflections(
    entries: list[Entry],
    mappings: Iterable[Mapping],
    threaded: set[str],
    proofs: frozenset[str],
    selection: Selection,
) -> frozenset[str]:
    """The chosen reflections; else proofs, then those of threads, goals, standards."""
    if selection.reflections is not None:
        return frozenset(selection.reflections)
    all_of_them = [one for one in entries if one.kind is Kind.REFLECTION]
    if selection.kind == WHOLE or KINDS[selection.kind].about:
        return frozenset(one.id for one in all_of_them)
    mapped = {one.record_id for one in mappings if one.because}
    telling = [one for one in all_of_them if one.id in mapped | threaded | proofs or one.goal_ids]

    def rank(one: Entry) -> tuple[bool, bool, bool, int]:
        return one.id in proofs, one.id in threaded, bool(one.goal_ids), len(one.body)

    longest = sorted(telling, key=rank, reverse=True)
    return frozenset(one.id for one in longest[:MOST_REFLECTIONS])
