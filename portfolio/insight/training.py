"""Training years in figures: days in school, intensive days, and the targets of mentor meetings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from portfolio.insight.terms import SchoolYears
from portfolio.model.entry import Entry, Target
from portfolio.model.training import Placement, TrainingYear
from portfolio.model.words import Kind, MeetingKind


@dataclass(frozen=True, slots=True)
class PlacementDays:
    """Days in one school: done up to today, and still to come."""

    placement: Placement
    done: int
    to_come: int


@dataclass(frozen=True, slots=True)
class TrainingDays:
    """A training year's days against its targets; a target of None was not set."""

    placements: tuple[PlacementDays, ...]
    done: int
    to_come: int
    target: int | None
    intensive: int
    intensive_target: int | None

    @property
    def missing(self) -> int:
        """The days that the plan falls short of its target."""
        return max(0, (self.target or 0) - self.done - self.to_come)


def training_days(training: TrainingYear, years: SchoolYears, today: date) -> TrainingDays:
    """School days spent in placements: its weekdays in term time, less days missed.

    Domain.md: days in school against a target she sets. A day in two placements counts once.
    """
    seen: set[date] = set()
    rows = []
    for one in training.placements:
        days = {day for day in _days(one, years) if day not in seen}
        seen |= days
        done = sum(day <= today for day in days)
        rows.append(PlacementDays(one, done, len(days) - done))
    return TrainingDays(
        placements=tuple(rows),
        done=sum(row.done for row in rows),
        to_come=sum(row.to_come for row in rows),
        target=training.days_target,
        intensive=len({one.on for one in training.intensive if one.on <= today}),
        intensive_target=training.intensive_target,
    )


def carried_targets(
    entries: Iterable[Entry], before: date, without: str = ""
) -> tuple[Target, ...]:
    """What the last meeting before a day left open, each with the day on which it was agreed.

    Mentor meetings are weekly: what is not done goes on to the next one. `without` is the id of
    the meeting itself.
    """
    meetings = [
        one
        for one in entries
        if one.kind is Kind.MEETING
        and one.meeting in (None, MeetingKind.MENTOR)
        and one.id != without
        and one.happened_on <= before
    ]
    if not meetings:
        return ()
    last = max(meetings, key=lambda one: (one.happened_on, one.written_at))
    return tuple(
        replace(target, agreed_on=target.agreed_on or last.happened_on)
        for target in last.targets
        if not target.is_done
    )


def _days(placement: Placement, years: SchoolYears) -> Iterable[date]:
    for number in range((placement.end - placement.start).days + 1):
        day = placement.start + timedelta(days=number)
        is_hers = day.weekday() in placement.weekdays and day not in placement.absent
        if is_hers and years.is_school_day(day):
            yield day
