"""Goals and cycles: what is aimed at, and in which period."""

from datetime import date

from portfolio.change import Change
from portfolio.errors import NoSuchCycle
from portfolio.ids import new_id
from portfolio.model.cycle import Cycle, school_year, school_year_name
from portfolio.model.goal import Goal
from portfolio.storage.journal import Journal


class GoalStore:
    """The goals of one portfolio."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def new(self, title: str, set_on: date) -> Goal:
        """A goal with an id; nothing is written yet."""
        return Goal(id=new_id(), title=title, set_on=set_on)

    def save(self, goal: Goal) -> Change:
        """Check and keep a goal."""
        return self._journal.save(goal)

    def get(self, goal_id: str) -> Goal:
        """The goal as last saved, verified."""
        return self._journal.record(Goal, goal_id)

    def all(self) -> list[Goal]:
        """All goals, oldest first."""
        return sorted(self._journal.all(Goal), key=lambda goal: goal.set_on)

    def of_cycle(self, cycle: Cycle) -> list[Goal]:
        """The goals at work in a cycle, in the order they were set.

        A goal carried on, or still open, belongs to each cycle until it was closed.
        """

        def is_at_work(goal: Goal) -> bool:
            if cycle.holds(goal.set_on):
                return True
            last = goal.closed_on or goal.due
            return goal.set_on < cycle.start and last is not None and last >= cycle.start

        return [goal for goal in self.all() if is_at_work(goal)]


class CycleStore:
    """The cycles of one portfolio."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def save(self, cycle: Cycle) -> Change:
        """Check and keep a cycle."""
        return self._journal.save(cycle)

    def all(self) -> list[Cycle]:
        """All cycles, oldest first."""
        return sorted(self._journal.all(Cycle), key=lambda cycle: cycle.start)

    def named(self, name: str) -> Cycle:
        """The cycle of that name; a plain hyphen will do for a dash. Raises NoSuchCycle."""
        plain = name.strip().replace("-", "–").casefold()
        for cycle in self.all():
            if plain in (
                cycle.name.casefold(),
                cycle.name.replace("-", "–").casefold(),
                cycle.id,
            ):
                return cycle
        raise NoSuchCycle(name)

    def at(self, day: date) -> Cycle:
        """The cycle that holds the day, else one for its school year that is not kept yet."""
        kept = [cycle for cycle in self.all() if cycle.holds(day)]
        return kept[-1] if kept else self.school_year_of(day)

    def for_sharing(self, day: date) -> Cycle:
        """The cycle at work on the day, else the last one that has ended."""
        over = [cycle for cycle in self.all() if cycle.start <= day]
        return over[-1] if over else self.school_year_of(day)

    def school_year_of(self, day: date) -> Cycle:
        """A cycle for the school year, such as "2026–27"; not kept until it is saved."""
        start, end = school_year(day)
        return Cycle(id=new_id(), name=school_year_name(start), start=start, end=end)
