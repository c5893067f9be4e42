"""Joins what a file brings with what is there: nothing twice, and plans follow their calendar."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from portfolio.insight.plans import event_name
from portfolio.model.course import Attendance
from portfolio.model.entry import CALENDAR, Entry


@dataclass(frozen=True, slots=True)
class Joined:
    """What is new, what was moved by its calendar, and how many were there already."""

    fresh: tuple[Entry, ...]
    moved: tuple[Entry, ...]
    known: int


def joined(found: Iterable[Entry], there: Iterable[Entry]) -> Joined:
    """Entries without a source are always new; known ones change only while they are planned."""
    by_source: dict[str, tuple[Entry, int]] = {}
    for entry in there:
        if entry.source:
            by_source[entry.source] = (entry, 0)
        for number in range(len(entry.sessions)):
            by_source[CALENDAR + event_name(entry.id, number)] = (entry, number)
    fresh: dict[str, Entry] = {}
    moved: dict[str, Entry] = {}
    known = 0
    for one in found:
        key = one.source or one.id
        if key in fresh:
            known += 1
        elif key not in by_source:
            fresh[key] = one
        else:
            known += 1
            entry, number = by_source[key]
            changed = _moved(moved.get(entry.id, entry), number, one)
            if changed is not None:
                moved[entry.id] = changed
    return Joined(tuple(fresh.values()), tuple(moved.values()), known)


def _moved(entry: Entry, number: int, event: Entry) -> Entry | None:
    """The entry with its planned session on the calendar's new day; None where nothing moved."""
    if number >= len(entry.sessions) or not event.sessions:
        return None
    old, new = entry.sessions[number], event.sessions[0]
    if old.attendance is not Attendance.PLANNED or (old.on, old.starts) == (new.on, new.starts):
        return None
    kept = replace(old, on=new.on, starts=new.starts, minutes=new.minutes or old.minutes)
    sessions = (*entry.sessions[:number], kept, *entry.sessions[number + 1 :])
    first = min(one.on for one in sessions)
    return replace(entry, sessions=sessions, happened_on=first)
