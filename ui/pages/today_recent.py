"""What Today shows of the last entries, and what is due: read from the library, no controls."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from portfolio.days import day_and_month, hours_words, long_date, weekday
from portfolio.errors import NoSuchRecord, RecordDamaged
from portfolio.frameworks import code_words
from portfolio.insight.coverage import COUNTED, StatementRow, coverage
from portfolio.insight.revisits import PlannedRevisit, RevisitState, revisits
from portfolio.insight.terms import HalfTerm
from portfolio.library import Library
from portfolio.markup.excerpt import excerpt
from portfolio.model.entry import Entry
from portfolio.model.profile import TEACHERS_STANDARDS
from portfolio.model.standard import Framework
from portfolio.model.words import Kind
from portfolio.storage.lists import Row
from portfolio.text import _
from ui.models.moment import Moment

LOOKED_BACK = timedelta(days=400)  # a course that began earlier is asked after on Learning
SHOWN_REVISITS = 3
MOST_CHARACTERS = 480  # two lines on a wide screen; what has no room is left to the painter


def moments(library: Library, today: date, most: int, kind: Kind | None) -> list[Moment]:
    """The last entries, newest day first; those of one kind where it is given."""
    frameworks = library.frameworks.at_work()
    goals = {one.id: one.heading for one in library.journal.rows("goal")}
    found: list[Moment] = []
    rows = library.entries.latest(today, most, kind)
    for number, row in enumerate(rows):
        one = _moment(library, row, frameworks, goals)
        if number == 0 or rows[number - 1].day != row.day:
            day, rest = _told(date.fromisoformat(row.day), today)
            one = replace(one, day=day, day_rest=rest)
        has_next = number + 1 < len(rows) and rows[number + 1].day == row.day
        found.append(replace(one, has_next=has_next))
    return found


def _moment(
    library: Library, row: Row, frameworks: Sequence[Framework], goals: dict[str, str]
) -> Moment:
    """A record that cannot be shown truly is not shown; its place is."""
    try:
        entry = library.entries.get(row.id)
    except RecordDamaged:
        words = _("Damaged on disk; its last whole version can be brought back.")
        return Moment(row.id, Kind.REFLECTION, row.heading, words, is_damaged=True)
    codes = [one.heading for one in library.journal.linked(row.id, "mapping")]
    return Moment(
        id=row.id,
        kind=entry.kind,
        title=entry.heading,
        words=excerpt(entry.body, MOST_CHARACTERS),
        time=_time(entry),
        length=hours_words(entry.learning_minutes) if entry.learning_minutes else "",
        codes=tuple(code_words(code, frameworks) for code in sorted(codes)),
        evidence=len(library.evidence.behind(row.id)),
        goal=", ".join(goals[one] for one in entry.goal_ids if one in goals),
    )


def _time(entry: Entry) -> str:
    """When it was written, where that was on its own day."""
    if entry.written_on != entry.happened_on:
        return ""
    return f"{entry.written_at.astimezone():%H:%M}"


def _told(day: date, today: date) -> tuple[str, str]:
    """Such as ("Friday", "20 November"); with its year when that is another."""
    words = day_and_month(day) if day.year == today.year else long_date(day)
    near = {0: _("Today"), 1: _("Yesterday")}
    return near.get((today - day).days, weekday(day)), words


def heat_rows(library: Library, today: date) -> tuple[list[StatementRow], tuple[HalfTerm, ...]]:
    """The standards at the top of the main framework over the last six half terms."""
    terms = library.calendars.years().lately(library.journal.last_day("entry", today), today)
    tags = library.journal.tags(COUNTED, terms[0].start, terms[-1].end)
    framework = library.frameworks.main
    days = {one.record_id: one.day for one in tags}
    shown = [row for row in coverage(framework, tags, days, terms) if not row.parent]
    if framework.id == TEACHERS_STANDARDS:
        shown = [row for row in shown if row.code.startswith(framework.prefix)]
    return shown, terms


def due_revisits(library: Library, today: date) -> list[PlannedRevisit]:
    """What is to be asked after now: of late courses, and of what she asked for herself."""
    said = library.threads.revisits()
    days = (today - LOOKED_BACK).isoformat(), today.isoformat()
    courses = library.journal.rows_between("entry", *days, facet=Kind.COURSE)
    ids = {one.id for one in courses}
    entries = []
    for entry_id in sorted(ids | {one.entry_id for one in said}):
        entry = _whole(library, entry_id)
        entries += [entry] if entry else []
    weeks = library.profiles.get().revisit_weeks
    planned = revisits(entries, said, library.calendars.years(), weeks, today)
    return [one for one in planned if one.state is RevisitState.DUE][:SHOWN_REVISITS]


def _whole(library: Library, entry_id: str) -> Entry | None:
    try:
        return library.entries.get(entry_id)
    except (NoSuchRecord, RecordDamaged):
        return None
