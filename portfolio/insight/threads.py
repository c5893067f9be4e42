"""Threads measured: span, sessions, modes, and the four groups of effective development."""

from collections.abc import Iterable
from collections.abc import Mapping as ById
from dataclasses import dataclass
from datetime import date

from portfolio.insight.hours import stretches
from portfolio.insight.revisits import PlannedRevisit, RevisitState
from portfolio.model.course import Mode
from portfolio.model.entry import Entry
from portfolio.model.standard import Framework, Mapping
from portfolio.model.thread import Thread, ThreadPart
from portfolio.model.words import Kind


@dataclass(frozen=True, slots=True)
class ThreadMeasure:
    """One thread in figures. `missing` are the parts with no entry yet, in their order.

    `groups` are the EEF groups (October 2021) that its entries are linked to.
    """

    thread: Thread
    first: date | None
    last: date | None
    sessions: int
    minutes: int
    modes: tuple[Mode, ...]
    groups: tuple[str, ...]
    missing: tuple[ThreadPart, ...]

    @property
    def span_days(self) -> int:
        """The days from its first to its last entry, 0 where all happened on one."""
        return (self.last - self.first).days if self.first and self.last else 0

    @property
    def span_weeks(self) -> int:
        """The same in whole weeks."""
        return self.span_days // 7


@dataclass(frozen=True, slots=True)
class StepDay:
    """One step on its day."""

    on: date
    part: ThreadPart


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A thread along time: the days of its steps, the earliest first, and the parts missing."""

    thread: Thread
    steps: tuple[StepDay, ...]
    missing: tuple[ThreadPart, ...]

    @property
    def span_weeks(self) -> int:
        """Whole weeks from the first to the last day."""
        return (self.steps[-1].on - self.steps[0].on).days // 7 if self.steps else 0

    def first(self, part: ThreadPart) -> date | None:
        """The first day of a part."""
        return next((one.on for one in self.steps if one.part is part), None)


def thread_lines(threads: Iterable[Thread], days: ById[str, date]) -> tuple[ThreadLine, ...]:
    """Each thread along time, the latest first; entries without a day count for nothing."""
    found = []
    for thread in threads:
        steps = [StepDay(days[s.entry_id], s.part) for s in thread.steps if s.entry_id in days]
        steps.sort(key=lambda one: (one.on, list(ThreadPart).index(one.part)))
        present = {one.part for one in steps}
        missing = tuple(part for part in ThreadPart if part not in present)
        found.append(ThreadLine(thread, tuple(steps), missing))
    return tuple(sorted(found, key=lambda one: one.steps[-1].on if one.steps else date.min,
                        reverse=True))  # fmt: skip


def measure(
    thread: Thread, entries: ById[str, Entry], mappings: Iterable[Mapping], eef: Framework
) -> ThreadMeasure:
    """A thread's figures; entries that are not there (deleted) count for nothing."""
    steps = [one for one in thread.steps if one.entry_id in entries]
    inside = {one.entry_id: entries[one.entry_id] for one in steps}
    times = [time for entry in inside.values() for time in stretches(entry)]
    days = [time.on for time in times] + [one.happened_on for one in inside.values()]
    parents = {one.code: one.parent or one.code for one in eef.statements}
    touched = {
        parents[one.code]
        for one in mappings
        if one.framework == eef.id and one.record_id in inside and one.code in parents
    }
    present = {one.part for one in steps}
    return ThreadMeasure(
        thread=thread,
        first=min(days, default=None),
        last=max(days, default=None),
        sessions=len(times),
        minutes=sum(time.minutes for time in times),
        modes=tuple(mode for mode in Mode if mode in {time.mode for time in times}),
        groups=tuple(one.title for one in eef.standards if one.code in touched),
        missing=tuple(part for part in ThreadPart if part not in present),
    )


def one_offs(
    entries: Iterable[Entry], threads: Iterable[Thread], planned: Iterable[PlannedRevisit]
) -> tuple[Entry, ...]:
    """Courses of one session that nothing has followed yet: no thread, no answered revisit."""
    followed = {step.entry_id for thread in threads for step in thread.steps}
    followed |= {one.entry_id for one in planned if one.state is RevisitState.ANSWERED}
    return tuple(
        one
        for one in entries
        if one.kind is Kind.COURSE and len(stretches(one)) == 1 and one.id not in followed
    )
