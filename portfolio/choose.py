"""What a selection takes from the record, before private layers are left behind."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from portfolio.document import LeftOut
from portfolio.errors import PeriodBackwards
from portfolio.library import Library
from portfolio.model.cycle import Cycle
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence
from portfolio.model.goal import Goal
from portfolio.model.selection import Selection
from portfolio.model.standard import Mapping
from portfolio.model.words import Kind

MOST_REFLECTIONS = 6  # chosen when she has not chosen: a reader's half hour
PLANS, PLANNED_DAYS = "ics", 365  # what is planned goes out for a year
WHOLE = "json"  # the kind of document that takes every reflection and the whole record


@dataclass(frozen=True, slots=True)
class Chosen:
    """The records of one selection, before they lose their private layers."""

    entries: list[Entry]
    goals: list[Goal]
    evidence: list[Evidence]
    mappings: list[Mapping]
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
) -> Selection:
    """The selection that is meant when little is said: the cycle at work, or the whole record.

    Raises NoSuchCycle or PeriodBackwards.
    """
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
    return Selection(kind, first, last, cycle.id if kind != WHOLE or cycle_name else "")


def choose(library: Library, selection: Selection) -> Chosen:
    """Read what the selection names, verified, and count what stays behind."""
    cycle = _cycle(library, selection)
    period = Cycle(id="", name="", start=selection.start, end=selection.end)
    goals = [g for g in library.goals.of_cycle(period) if g.id not in selection.leave_out]
    all_entries = [
        one
        for one in library.entries.between(selection.start, selection.end)
        if one.id not in selection.leave_out
    ]
    mappings = library.mappings.all()
    threaded = {step.entry_id for one in library.threads.all() for step in one.steps}
    wanted = _reflections(all_entries, mappings, threaded, selection)
    entries = [one for one in all_entries if one.kind is not Kind.REFLECTION or one.id in wanted]
    inside = {one.id for one in entries} | {one.id for one in goals}
    pieces = [one for one in reversed(library.evidence.all()) if inside & set(one.record_ids)]
    kept = [one for one in pieces if one.id not in selection.leave_out]
    inside |= {one.id for one in kept}
    return Chosen(
        entries=entries,
        goals=goals,
        evidence=kept,
        mappings=[one for one in mappings if one.record_id in inside],
        cycle=cycle,
        left_out=LeftOut(len(all_entries) - len(entries), len(pieces) - len(kept)),
    )


def _cycle(library: Library, selection: Selection) -> Cycle:
    for cycle in library.cycles.all():
        if cycle.id == selection.cycle_id:
            return cycle
    return Cycle(id="", name="", start=selection.start, end=selection.end)


def _reflections(
    entries: list[Entry], mappings: Iterable[Mapping], threaded: set[str], selection: Selection
) -> frozenset[str]:
    """The chosen reflections; unless chosen, those of threads, goals or standards."""
    if selection.reflections is not None:
        return frozenset(selection.reflections)
    all_of_them = [one for one in entries if one.kind is Kind.REFLECTION]
    if selection.kind == WHOLE:
        return frozenset(one.id for one in all_of_them)
    mapped = {one.record_id for one in mappings if one.because}
    telling = [one for one in all_of_them if one.id in mapped | threaded or one.goal_ids]

    def rank(one: Entry) -> tuple[bool, bool, int]:
        return one.id in threaded, bool(one.goal_ids), len(one.body)

    longest = sorted(telling, key=rank, reverse=True)
    return frozenset(one.id for one in longest[:MOST_REFLECTIONS])
