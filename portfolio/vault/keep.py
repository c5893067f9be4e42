"""Which backups are kept: the newest of seven days, five weeks and twelve months."""

from collections.abc import Callable, Iterable
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 5, 12


def kept(times: Iterable[datetime]) -> set[datetime]:
    """The times worth keeping; the newest always."""
    newest_first = sorted(times, reverse=True)
    rules: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAYS, lambda at: at.date()),
        (WEEKS, lambda at: at.isocalendar()[:2]),
        (MONTHS, lambda at: (at.year, at.month)),
    )
    found: set[datetime] = set()
    for most, period in rules:
        newest: dict[object, datetime] = {}
        for at in newest_first:
            newest.setdefault(period(at), at)
        found |= set(list(newest.values())[:most])
    return found
