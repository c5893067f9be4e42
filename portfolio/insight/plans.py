"""What is planned, what came of it, how goals get on, and how long writing took."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portfolio.model.course import Attendance, CourseSession
from portfolio.model.entry import Entry
from portfolio.model.goal import Goal, Met

DOMAIN = "teacher-portfolio"


def event_name(entry_id: str, number: int) -> str:
    """The stable name of a session in calendars (UID): one that comes back is recognised by it."""
    return f"{entry_id}-{number}@{DOMAIN}"


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """A session that is planned; `number` is its place in the entry, from 0."""

    entry: Entry
    number: int

    @property
    def session(self) -> CourseSession:
        """The session itself."""
        return self.entry.sessions[self.number]


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """How far a goal has come: criteria, and the entries linked to it."""

    met: int
    partly: int
    criteria: int
    linked: int
    minutes: int
    last_on: date | None


@dataclass(frozen=True, slots=True)
class WritingTime:
    """The time that writing took, in seconds; `over` are entries beyond the teacher's own cap."""

    seconds: int
    entries: int
    over: tuple[str, ...]

    @property
    def mean_seconds(self) -> int:
        """For one entry, 0 where none was timed."""
        return round(self.seconds / self.entries) if self.entries else 0


def upcoming(entries: Iterable[Entry], today: date) -> tuple[PlannedSession, ...]:
    """Planned sessions from today on, the next one first."""
    return tuple(one for one in _planned(entries) if one.session.on >= today)


def unconfirmed(entries: Iterable[Entry], today: date) -> tuple[PlannedSession, ...]:
    """Planned sessions whose day has passed: were you there?"""
    return tuple(one for one in _planned(entries) if one.session.on < today)


def goal_progress(goal: Goal, entries: Iterable[Entry]) -> GoalProgress:
    """Progress from the criteria and from the entries that are linked to the goal."""
    linked = [one for one in entries if goal.id in one.goal_ids]
    return GoalProgress(
        met=goal.met_count,
        partly=sum(one.met is Met.PARTLY for one in goal.criteria),
        criteria=len(goal.criteria),
        linked=len(linked),
        minutes=sum(one.learning_minutes for one in linked if one.kind.is_learning),
        last_on=max((one.happened_on for one in linked), default=None),
    )


def writing_time(entries: Iterable[Entry], cap_min: int) -> WritingTime:
    """How long writing took, over the entries for which it was measured."""
    timed = [one for one in entries if one.recording_seconds]
    return WritingTime(
        seconds=sum(one.recording_seconds for one in timed),
        entries=len(timed),
        over=tuple(one.id for one in timed if cap_min and one.recording_seconds > cap_min * 60),
    )


def _planned(entries: Iterable[Entry]) -> list[PlannedSession]:
    found = [
        PlannedSession(entry, number)
        for entry in entries
        for number, one in enumerate(entry.sessions)
        if one.attendance is Attendance.PLANNED
    ]
    return sorted(
        found, key=lambda one: (one.session.on, str(one.session.starts or ""), one.number)
    )
