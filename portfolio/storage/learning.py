"""Threads, revisits, school calendars, training years and the teacher's own reflection models."""

from dataclasses import replace
from datetime import date

from portfolio.change import Change
from portfolio.errors import CalendarTwice
from portfolio.ids import new_id
from portfolio.insight.terms import SchoolYears, default_weeks
from portfolio.model.calendar import SchoolCalendar
from portfolio.model.reflection import ReflectionModel
from portfolio.model.thread import Revisit, Thread, ThreadPart, ThreadStep
from portfolio.model.training import TrainingYear
from portfolio.prompts import reflection_models
from portfolio.storage.journal import Journal
from portfolio.storage.profiles import ProfileStore


class ThreadStore:
    """Threads, and what was said to revisits."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self) -> list[Thread]:
        """All threads, in the order of their first writing."""
        return self._journal.all(Thread)

    def get(self, thread_id: str) -> Thread:
        """The thread as last saved, verified."""
        return self._journal.record(Thread, thread_id)

    def new(self, title: str) -> Thread:
        """A thread with an id; nothing is written yet."""
        return Thread(new_id(), title)

    def save(self, thread: Thread) -> Change:
        """Check and keep a thread."""
        return self._journal.save(thread)

    def link(self, thread: Thread, entry_id: str, part: ThreadPart) -> Thread:
        """The thread with an entry in it; an entry plays one part, the last that was said."""
        others = tuple(one for one in thread.steps if one.entry_id != entry_id)
        kept = replace(thread, steps=(*others, ThreadStep(entry_id, part)))
        self._journal.save(kept)
        return kept

    def revisits(self) -> list[Revisit]:
        """What was said to revisits."""
        return self._journal.all(Revisit)

    def revisit(self, entry_id: str, weeks: int) -> Revisit:
        """What was said to one revisit, or a blank one."""
        for one in self.revisits():
            if (one.entry_id, one.weeks) == (entry_id, weeks):
                return one
        return Revisit(new_id(), entry_id, weeks)


class CalendarStore:
    """School calendars; at most one of a school and year."""

    def __init__(self, journal: Journal, profiles: ProfileStore) -> None:
        self._journal, self._profiles = journal, profiles

    def all(self) -> list[SchoolCalendar]:
        """All calendars, the oldest year first."""
        return sorted(self._journal.all(SchoolCalendar), key=lambda one: (one.year, one.employer))

    def years(self) -> SchoolYears:
        """The school years as she worked them; every figure by half term rests on this."""
        return SchoolYears(self.all(), self._profiles.get().roles)

    def default(self, day: date, employer: str = "") -> SchoolCalendar:
        """The plausible calendar of the school year of `day`; not kept until it is saved."""
        year = SchoolYears().of_year(day)[0].start.year
        years = SchoolYears()
        return SchoolCalendar(new_id(), year, default_weeks(year), employer, years.inset(year))

    def save(self, calendar: SchoolCalendar) -> Change:
        """Check and keep a calendar. Raises HalfTermsWrong or CalendarTwice."""
        for one in self.all():
            same = (one.year, one.employer.casefold())
            if same == (calendar.year, calendar.employer.casefold()) and one.id != calendar.id:
                raise CalendarTwice(calendar.employer, calendar.year)
        return self._journal.save(calendar)


class TrainingStore:
    """Training years, the oldest first."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self) -> list[TrainingYear]:
        """All training years."""
        return sorted(self._journal.all(TrainingYear), key=lambda one: one.start)

    def save(self, training: TrainingYear) -> Change:
        """Check and keep a training year."""
        return self._journal.save(training)


class ModelStore:
    """Reflection models: those that ship, and her own from files."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self) -> tuple[ReflectionModel, ...]:
        """The shipped models in their order, then hers."""
        return (*reflection_models(), *self._journal.all(ReflectionModel))

    def save(self, model: ReflectionModel) -> Change:
        """Keep a model of her own."""
        return self._journal.save(model)
