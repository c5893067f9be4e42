"""Coverage: how often each statement of a framework stands behind records, by half term."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Days
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from portfolio.insight.terms import HalfTerm
from portfolio.model.standard import Framework
from portfolio.text import N_, _

LEAST_SET, MOST_SET = 2, 4  # tutors ask for a set of 2 to 4 items a statement (domain.md)


class Standing(Protocol):
    """What is counted: a mapping, or what a list knows of one."""

    @property
    def record_id(self) -> str:
        """What stands."""

    @property
    def framework(self) -> str:
        """The framework of the statement."""

    @property
    def code(self) -> str:
        """For which statement."""

    @property
    def because(self) -> str:
        """Why; may be empty."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """The links of one statement in each half term; a standard counts its parts as well.

    `items` are different records, `justified` those with a sentence. `reused` is the highest number
    of statements that one of its items stands for.
    """

    code: str
    title: str
    parent: str
    counts: tuple[int, ...]
    applies: bool
    reason: str = ""
    group: str = ""
    items: int = 0
    justified: int = 0
    reused: int = 0

    @property
    def total(self) -> int:
        """The links in the whole period."""
        return sum(self.counts)


class SetState(StrEnum):
    """How full the set of items of a statement is."""

    NONE = "none"
    FEW = "few"
    GOOD = "good"
    MANY = "many"

    @property
    def word(self) -> str:
        """In the tutor's words."""
        return _(_SET_WORDS[self])

    @property
    def short(self) -> str:
        """In one word, for a column."""
        return _(_SHORT_WORDS[self])


_SHORT_WORDS = {
    SetState.NONE: N_("none"),
    SetState.FEW: N_("few"),
    SetState.GOOD: N_("set"),
    SetState.MANY: N_("many"),
}
_SET_WORDS = {
    SetState.NONE: N_("nothing yet"),
    SetState.FEW: N_("one more would make a set"),
    SetState.GOOD: N_("a set"),
    SetState.MANY: N_("four are enough for a PDF: choose the best"),
}


# The kinds of records that stand for statements and have a day.
COUNTED = ("entry", "evidence", "goal")


def coverage(
    framework: Framework,
    mappings: Iterable[Standing],
    days: Days[str, date],
    terms: tuple[HalfTerm, ...],
    away: Days[str, str] | None = None,
) -> tuple[StatementRow, ...]:
    """One row a statement, in the framework's order.

    `days` gives the day of each record; mappings of other records, and days outside the terms,
    do not count. `away` are the codes that do not apply, with their reasons. Codes typed by the
    teacher ("4.2") count for the statement they begin with.
    """
    reasons = away or {}
    found: Counter[tuple[str, int]] = Counter()
    items, justified = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    places = {key: _index(terms, day) for key, day in days.items()}
    kept = [one for one in mappings
            if one.framework == framework.id and places.get(one.record_id) is not None]  # fmt: skip
    for one, code, index in _counted(framework, kept, places):
        found[code, index] += 1
        items[code].add(one.record_id)
        if one.because:
            justified[code].add(one.record_id)
    use = reuse(kept)
    return tuple(
        StatementRow(
            row.code,
            row.title,
            row.parent,
            tuple(found[row.code, index] for index in range(len(terms))),
            row.code not in reasons,
            reasons.get(row.code, ""),
            row.group,
            len(items[row.code]),
            len(justified[row.code]),
            max((use[key] for key in items[row.code]), default=0),
        )
        for row in framework.statements
    )


def reuse(mappings: Iterable[Standing]) -> Counter[str]:
    """How many statements each record stands for."""
    pairs = {(one.record_id, one.framework, one.code) for one in mappings}
    return Counter(record_id for record_id, _framework, _code in pairs)


def gaps(rows: Iterable[StatementRow]) -> tuple[StatementRow, ...]:
    """The statements at the bottom that apply to her and have no link in the period."""
    all_rows = tuple(rows)
    parents = {row.parent for row in all_rows}
    return tuple(
        row for row in all_rows if row.applies and not row.total and row.code not in parents
    )


def set_state(row: StatementRow) -> SetState:
    """Whether the items of a statement make a set of 2 to 4."""
    if not row.items:
        return SetState.NONE
    if row.items < LEAST_SET:
        return SetState.FEW
    return SetState.GOOD if row.items <= MOST_SET else SetState.MANY


def _counted(
    framework: Framework,
    kept: Iterable[Standing],
    places: Days[str, int | None],
) -> Iterator[tuple[Standing, str, int]]:
    """Each mapping once for every statement it counts for, with its half term."""
    ancestors = _ancestors(framework)
    for one in kept:
        index = places[one.record_id]
        if index is not None:
            for code in ancestors.get(one.code) or _typed(framework, one.code, ancestors):
                yield one, code, index


def _index(terms: tuple[HalfTerm, ...], day: date) -> int | None:
    return next((n for n, term in enumerate(terms) if term.holds(day)), None)


def _ancestors(framework: Framework) -> dict[str, tuple[str, ...]]:
    """Each code with itself and all above it. Nesting in rings is refused when a file is read."""
    parents = {one.code: one.parent for one in framework.statements}
    found: dict[str, tuple[str, ...]] = {}
    for code in parents:
        chain = [code]
        while (above := parents.get(chain[-1], "")) and above not in chain:
            chain.append(above)
        found[code] = tuple(chain)
    return found


def _typed(
    framework: Framework, code: str, ancestors: Days[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The statement that a typed code belongs to: the longest that it begins with."""
    if not framework.takes_typed_codes:
        return ()
    begun = [one for one in ancestors if code.startswith(one)]
    return ancestors[max(begun, key=len)] if begun else ()
