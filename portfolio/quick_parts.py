"""The parts of a quick line: what it says, where it says so, and what is known beside it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portfolio.model.goal import Goal
from portfolio.model.standard import Framework
from portfolio.model.words import Kind


class Part(StrEnum):
    """What a span of the line was understood as."""

    KIND = "kind"
    MINUTES = "minutes"
    DAY = "day"
    PEOPLE = "people"
    CODE = "code"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class Span:
    """The characters start to end (exclusive) of the line, and what they were understood as."""

    start: int
    end: int
    what: Part


@dataclass(frozen=True, slots=True)
class Left:
    """Words that she took back, in small letters: they are text, wherever they stand."""

    what: Part
    words: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the line. Codes are looked up in `frameworks`, in their order.

    `kind` was chosen elsewhere, and no word of the line names another.
    """

    frameworks: tuple[Framework, ...] = ()
    goals: tuple[Goal, ...] = ()
    kind: Kind | None = None
    left: frozenset[Left] = frozenset()


@dataclass(frozen=True, slots=True)
class QuickLine:
    """What one line says. `happened_on` is today where no day was understood.

    `codes` are the framework's own ("TS5.a"). `spans` are in order and do not overlap.
    `other_day` is the farther day where the words may mean two. `body` is what follows the first
    line, or the first sentence of a long one.
    """

    kind: Kind
    title: str
    happened_on: date
    minutes: int | None = None
    people: str = ""
    codes: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    goal_ids: tuple[str, ...] = ()
    other_day: date | None = None
    body: str = ""

    @property
    def has_kind(self) -> bool:
        """Whether the kind was read from the line; otherwise it is the default, reflection."""
        return any(span.what is Part.KIND for span in self.spans)
