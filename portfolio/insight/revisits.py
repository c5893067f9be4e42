"""Revisits: did it stick? Asked some weeks after a course, never in a holiday, never for long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portfolio.insight.terms import SchoolYears
from portfolio.model.course import Attendance
from portfolio.model.entry import Entry
from portfolio.model.thread import Revisit
from portfolio.model.words import Kind
from portfolio.text import N_, _

ASKED_FOR = timedelta(weeks=6)  # after that a question is let go in silence


class RevisitState(StrEnum):
    """How a revisit stands."""

    TO_COME = "to-come"
    DUE = "due"
    ANSWERED = "answered"
    DROPPED = "dropped"
    PASSED = "passed"

    @property
    def word(self) -> str:
        """In plain words, without blame."""
        return _(_STATE_WORDS[self])


_STATE_WORDS = {
    RevisitState.TO_COME: N_("to come"),
    RevisitState.DUE: N_("due"),
    RevisitState.ANSWERED: N_("answered"),
    RevisitState.DROPPED: N_("dropped"),
    RevisitState.PASSED: N_("let go"),
}


@dataclass(frozen=True, slots=True)
class PlannedRevisit:
    """One revisit: of which entry, how many weeks after it, and on which day it is asked."""

    entry_id: str
    heading: str
    weeks: int
    due: date
    state: RevisitState
    said: Revisit | None


@dataclass(frozen=True, slots=True)
class Finished:
    """What revisits rest on: an entry whose last day has passed."""

    entry_id: str
    heading: str
    is_course: bool
    on: date


def revisits(
    entries: Iterable[Entry],
    said: Iterable[Revisit],
    years: SchoolYears,
    weeks: Iterable[int],
    today: date,
) -> tuple[PlannedRevisit, ...]:
    """All revisits, by the day on which they are asked.

    Each finished course is asked after each of `weeks`; other entries where she asked for it. A day
    in a holiday waits for the first day back; a snooze moves it.
    """
    ended = []
    for entry in entries:
        end = finished_on(entry)
        if end is not None:
            ended.append(Finished(entry.id, entry.heading, entry.kind is Kind.COURSE, end))
    return revisits_of(ended, said, years, weeks, today)


def revisits_of(
    ended: Iterable[Finished],
    said: Iterable[Revisit],
    years: SchoolYears,
    weeks: Iterable[int],
    today: date,
) -> tuple[PlannedRevisit, ...]:
    """The same from what has ended, for who has not got the entries at hand."""
    by_entry: dict[str, dict[int, Revisit]] = {}
    for one in said:
        by_entry.setdefault(one.entry_id, {})[one.weeks] = one
    found: list[PlannedRevisit] = []
    wanted = tuple(weeks)
    for end in ended:
        by_weeks = by_entry.get(end.entry_id, {})
        for number in sorted({*by_weeks, *(wanted if end.is_course else ())}):
            kept = by_weeks.get(number)
            due = years.first_day_back(end.on + timedelta(weeks=number))
            if kept and kept.snoozed_to:
                due = years.first_day_back(kept.snoozed_to)
            state = _state(kept, due, today)
            found.append(PlannedRevisit(end.entry_id, end.heading, number, due, state, kept))
    return tuple(sorted(found, key=lambda one: (one.due, one.entry_id, one.weeks)))


def finished_on(entry: Entry) -> date | None:
    """The last day of what was done; None while a session is still to come or none was done."""
    if not entry.sessions:
        return entry.happened_on
    if any(one.attendance is Attendance.PLANNED for one in entry.sessions):
        return None
    done = [one.on for one in entry.sessions if one.attendance.is_done]
    return max(done) if done else None


def _state(said: Revisit | None, due: date, today: date) -> RevisitState:
    if said and said.answered_on:
        return RevisitState.ANSWERED
    if said and said.is_dropped:
        return RevisitState.DROPPED
    if due > today:
        return RevisitState.TO_COME
    return RevisitState.DUE if today - due <= ASKED_FOR else RevisitState.PASSED
