"""One school year of learning, read once for every part of the page; no entry is decoded here."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from portfolio.insight.hours import Hours, Stretch, hours_of
from portfolio.insight.revisits import ASKED_FOR, PlannedRevisit, revisits_of
from portfolio.insight.terms import SchoolYears
from portfolio.library import Library
from portfolio.model.cycle import school_year_name
from portfolio.model.profile import Profile
from portfolio.model.thread import Thread
from portfolio.model.words import Kind
from portfolio.text import _

INFORMAL = frozenset(str(one) for one in Kind if one.is_informal)
HOLIDAY = timedelta(weeks=8)  # longer than any: a question that falls in one waits for its end


@dataclass(frozen=True)
class LearningYear:
    """What the tabs rest on.

    `revisits` are those that were spoken of, and those of courses that ended lately enough to be
    asked after; `spoken` are the entries that were. What is told beside the tabs is read when it
    is asked for.
    """

    library: Library
    start: date
    end: date
    today: date
    years: SchoolYears
    profile: Profile
    times: tuple[Stretch, ...]
    hours: Hours
    revisits: tuple[PlannedRevisit, ...]
    spoken: frozenset[str]

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        """All threads of learning."""
        return tuple(self.library.threads.all())

    @cached_property
    def came(self) -> frozenset[str]:
        """The entries of informal learning in which threads and answers begin."""
        linked = self.spoken | {step.entry_id for one in self.threads for step in one.steps}
        start, end = self.start.isoformat(), self.end.isoformat()
        rows = self.library.journal.rows_of(linked).values()
        return frozenset(
            one.id for one in rows if one.facet in INFORMAL and start <= one.day <= end
        )

    @property
    def is_now(self) -> bool:
        """Whether it is the one that runs."""
        return self.start <= self.today <= self.end

    @property
    def name(self) -> str:
        """Such as "2025–26"."""
        return school_year_name(self.start)

    @property
    def told(self) -> str:
        """The part of it that runs, or how it stands to today."""
        if self.is_now:
            return self.years.of(self.today).name
        is_past = self.end < self.today
        return _("An earlier school year") if is_past else _("A school year to come")


def learning_year(library: Library, start: date, end: date, today: date) -> LearningYear:
    """Read the school year from `start` to `end`."""
    years, profile = library.calendars.years(), library.profiles.get()
    times = library.times.between(start, end)
    said = library.threads.revisits()
    spoken = frozenset(one.entry_id for one in said)
    weeks = max(profile.revisit_weeks, default=0)
    since = today - timedelta(weeks=weeks) - ASKED_FOR - HOLIDAY
    ended = library.times.finished(spoken, since)
    return LearningYear(
        library=library,
        start=start,
        end=end,
        today=today,
        years=years,
        profile=profile,
        times=times,
        hours=hours_of(times, start, end, years),
        revisits=revisits_of(ended, said, years, profile.revisit_weeks, today),
        spoken=spoken,
    )
