"""A goal: what she wants to get better at, how it will be seen, and how it stands."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from portfolio.text import N_, _

ADVISED_GOALS = 3  # unions advise at most three appraisal objectives at a time (domain.md)


class GoalStatus(StrEnum):
    """How a goal stands."""

    PLANNED = "planned"
    ACTIVE = "active"
    ACHIEVED = "achieved"
    CARRIED_ON = "carried-on"
    DROPPED = "dropped"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_STATUS_WORDS[self])

    @property
    def is_open(self) -> bool:
        """Whether work on it goes on."""
        return self in (GoalStatus.PLANNED, GoalStatus.ACTIVE)


_STATUS_WORDS = {
    GoalStatus.PLANNED: N_("Planned"),
    GoalStatus.ACTIVE: N_("Active"),
    GoalStatus.ACHIEVED: N_("Achieved"),
    GoalStatus.CARRIED_ON: N_("Carried on"),
    GoalStatus.DROPPED: N_("Dropped"),
}


class Met(StrEnum):
    """Whether a success criterion is met."""

    NOT_YET = "not-yet"
    PARTLY = "partly"
    MET = "met"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_MET_WORDS[self])


_MET_WORDS = {Met.NOT_YET: N_("Not yet"), Met.PARTLY: N_("Partly"), Met.MET: N_("Met")}


@dataclass(frozen=True, slots=True)
class Criterion:
    """One success criterion, how far it is met, and the record that proves it."""

    text: str
    met: Met = Met.NOT_YET
    result: str = ""
    proof_id: str = ""


@dataclass(frozen=True, slots=True)
class ReviewNote:
    """What was said about a goal on a day."""

    on: date
    text: str
    by: str = ""
    is_mid_year: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """A need or aim of one appraisal cycle.

    `carried_from` is the goal of the cycle before that this one goes on with.
    """

    id: str
    title: str
    set_on: date
    why: str = ""
    criteria: tuple[Criterion, ...] = ()
    support: str = ""
    due: date | None = None
    status: GoalStatus = GoalStatus.ACTIVE
    closed_on: date | None = None
    outcome: str = ""
    reviews: tuple[ReviewNote, ...] = ()
    private: str = ""
    carried_from: str = ""

    @property
    def met_count(self) -> int:
        """How many of the criteria are met."""
        return sum(one.met is Met.MET for one in self.criteria)


def carried_on(goal: Goal, new_id: str, today: date, due: date | None) -> tuple[Goal, Goal]:
    """The goal as it is closed, and the one of the next cycle: with the criteria not met yet."""
    rest = tuple(one for one in goal.criteria if one.met is not Met.MET)
    closed = replace(goal, status=GoalStatus.CARRIED_ON, closed_on=today)
    following = Goal(
        id=new_id,
        title=goal.title,
        set_on=today,
        why=goal.why,
        criteria=rest or goal.criteria,
        support=goal.support,
        due=due,
        carried_from=goal.id,
    )
    return closed, following
