"""Coverage: how often each statement of a framework stands behind records, by half term."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping as Days
from dataclasses import dataclass
from datetime import date

from portfolio.insight.terms import HalfTerm
from portfolio.model.standard import Framework, Mapping


@dataclass(frozen=True, slots=True)
class StatementRow:
    """The links of one statement in each half term; a standard counts its parts as well."""

    code: str
    title: str
    parent: str
    counts: tuple[int, ...]
    applies: bool

    @property
    def total(self) -> int:
        """The links in the whole period."""
        return sum(self.counts)


def coverage(
    framework: Framework,
    mappings: Iterable[Mapping],
    days: Days[str, date],
    terms: tuple[HalfTerm, ...],
    not_applicable: Iterable[str] = (),
) -> tuple[StatementRow, ...]:
    """One row a statement, in the framework's order.

    `days` gives the day of each record; mappings of other records, and days outside the terms,
    do not count.
    """
    found: Counter[tuple[str, int]] = Counter()
    for one in mappings:
        day = days.get(one.record_id)
        if one.framework != framework.id or day is None:
            continue
        for index, term in enumerate(terms):
            if term.start <= day <= term.end:
                found[one.code, index] += 1
                parent = _parent(framework, one.code)
                if parent:
                    found[parent, index] += 1
    away = frozenset(not_applicable)
    return tuple(
        StatementRow(
            row.code,
            row.title,
            row.parent,
            tuple(found[row.code, index] for index in range(len(terms))),
            row.code not in away,
        )
        for row in framework.statements
    )


def _parent(framework: Framework, code: str) -> str:
    statement = framework.statement(code)
    return statement.parent if statement else ""
