"""Threads: what was learnt, how it was applied, and what it changed; and revisits between them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portfolio.text import N_, _


class ThreadPart(StrEnum):
    """The part that an entry plays in a thread, in their order."""

    LEARNT = "learnt"
    APPLIED = "applied"
    IMPACT = "impact"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_PART_WORDS[self])


_PART_WORDS = {
    ThreadPart.LEARNT: N_("Learnt"),
    ThreadPart.APPLIED: N_("Applied"),
    ThreadPart.IMPACT: N_("Impact"),
}


@dataclass(frozen=True, slots=True)
class ThreadStep:
    """An entry and the part it plays."""

    entry_id: str
    part: ThreadPart


@dataclass(frozen=True, slots=True)
class Thread:
    """Linked entries under one title. `impact` is what changed, in a sentence."""

    id: str
    title: str
    steps: tuple[ThreadStep, ...] = ()
    impact: str = ""


class Stuck(StrEnum):
    """Whether it stuck."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"

    @property
    def word(self) -> str:
        """In the teacher's words, without blame."""
        return _(_STUCK_WORDS[self])


_STUCK_WORDS = {
    Stuck.YES: N_("It stuck"),
    Stuck.PARTLY: N_("Partly"),
    Stuck.NO: N_("Not this time"),
}


@dataclass(frozen=True, slots=True)
class Revisit:
    """What was said to one revisit of an entry, so many weeks after it; or when it is to be asked.

    Kept only once something was said: revisits that wait follow from the entries.
    """

    id: str
    entry_id: str
    weeks: int
    snoozed_to: date | None = None
    is_dropped: bool = False
    answered_on: date | None = None
    stuck: Stuck | None = None
    answer: str = ""
