"""A training year (ITT, or ITE in Wales): placements, days in school, intensive training days."""

from dataclasses import dataclass
from datetime import date

WEEK = (0, 1, 2, 3, 4)  # Monday to Friday


@dataclass(frozen=True, slots=True)
class Placement:
    """Time in one school. `weekdays` are those spent there (0 is Monday), `absent` days missed."""

    school: str
    start: date
    end: date
    age_phase: str = ""
    mentor: str = ""
    weekdays: tuple[int, ...] = WEEK
    absent: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class IntensiveDay:
    """One day of intensive training and practice, and what it was about."""

    on: date
    focus: str = ""


@dataclass(frozen=True, slots=True)
class TrainingYear:
    """One training year. Targets are hers or her provider's; None means: none was set."""

    id: str
    name: str
    start: date
    end: date
    placements: tuple[Placement, ...] = ()
    days_target: int | None = None
    intensive: tuple[IntensiveDay, ...] = ()
    intensive_target: int | None = None
