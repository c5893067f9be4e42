"""What is chosen to leave: the kind of document, its period, and what stays behind."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of records for one document. Both days are included.

    `reflections` None means: those that stand for a standard or a goal.
    """

    kind: str
    start: date
    end: date
    cycle_id: str = ""
    reflections: tuple[str, ...] | None = None
    leave_out: frozenset[str] = field(default_factory=frozenset)

    def holds(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.start <= day <= self.end
