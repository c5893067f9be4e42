"""The calendar of one school for one school year: its six half terms and INSET days."""

from dataclasses import dataclass
from datetime import date

HALF_TERMS = 6


@dataclass(frozen=True, slots=True)
class TaughtWeeks:
    """The first and last school day of one half term; the holiday after it is not in it."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """The half terms of one employer in the school year that begins in `year`, in their order.

    `employer` is the school's or trust's name as in her role; empty stands for all.
    """

    id: str
    year: int
    half_terms: tuple[TaughtWeeks, ...]
    employer: str = ""
    inset: tuple[date, ...] = ()
