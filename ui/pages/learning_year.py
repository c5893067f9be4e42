"""One school year of learning, read once for every part of the page; no entry is decoded here."""

from dataclasses import dataclass
from datetime import date

from portfolio.insight.hours import Hours, Stretch, hours_of
from portfolio.insight.revisits import PlannedRevisit, revisits_of
from portfolio.insight.terms import SchoolYears
from portfolio.library import Library
from portfolio.model.profile import Profile
from portfolio.model.thread import Thread


@dataclass(frozen=True, slots=True)
class LearningYear:
    """What the tabs rest on. `revisits` are those of the whole record."""

    start: date
    end: date
    today: date
    years: SchoolYears
    profile: Profile
    times: tuple[Stretch, ...]
    hours: Hours
    revisits: tuple[PlannedRevisit, ...]
    threads: tuple[Thread, ...]


def learning_year(library: Library, start: date, end: date, today: date) -> LearningYear:
    """Read the school year from `start` to `end`."""
    years, profile = library.calendars.years(), library.profiles.get()
    times = library.times.between(start, end)
    said = library.threads.revisits()
    ended = library.times.finished({one.entry_id for one in said})
    return LearningYear(
        start=start,
        end=end,
        today=today,
        years=years,
        profile=profile,
        times=times,
        hours=hours_of(times, start, end, years),
        revisits=revisits_of(ended, said, years, profile.revisit_weeks, today),
        threads=tuple(library.threads.all()),
    )
