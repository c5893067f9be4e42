"""Learning: courses, informal learning at par, and where the time went."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from portfolio.change import Change
from portfolio.days import hours_words
from portfolio.imports import read_file
from portfolio.imports.joining import joined
from portfolio.insight.hours import Grouping, Hours, hours, times_between, totals
from portfolio.insight.revisits import PlannedRevisit, RevisitState, revisits
from portfolio.library import Library
from portfolio.model.cycle import school_year, school_year_name
from portfolio.model.entry import Entry
from portfolio.model.thread import Thread
from portfolio.model.words import Kind
from portfolio.presets import CoursePreset, course_presets
from portfolio.text import _, ngettext
from ui.pages.learning_tabs import CoursesTab, InformalTab
from ui.pages.learning_time import TimeTab
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row, spread
from ui.widgets.choices import SHORT
from ui.widgets.page import Page, Tabs
from ui.widgets.plans import PlansCard, RevisitCard, YearCard


@dataclass(frozen=True, slots=True)
class Learning:
    """What the sentence at the top rests on: one school year."""

    inside: tuple[Entry, ...]
    hours: Hours
    revisits: tuple[PlannedRevisit, ...]
    threads: tuple[Thread, ...]


class LearningPage(Page):
    """Tabs on the left; what is planned, the year so far and one question on the right."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.plans, self.so_far, self.question = PlansCard(shell), YearCard(), RevisitCard(shell)
        right = QWidget()
        right.setLayout(column(self.question, self.plans, self.so_far, spacing=16))
        super().__init__(_("Learning"), right)
        self.meta = label("", "muted")
        self.sentence = label("", "lead")
        self.year = QComboBox()
        self.year.setAccessibleName(_("School year"))
        self.year.setSizeAdjustPolicy(SHORT)
        self.year.setMinimumContentsLength(9)
        self.year.activated.connect(lambda _index: self.refresh())
        self.tabs = Tabs(_("Learning"))
        self.courses, self.informal = CoursesTab(shell), InformalTab(shell)
        self.time = TimeTab(shell.theme)
        for name, page in (
            (_("Courses"), self.courses),
            (_("Informal"), self.informal),
            (_("Time"), self.time),
        ):
            self.tabs.add(name, page)
        self._lay_out()
        self._session.changed.connect(self._follow)

    def _lay_out(self) -> None:
        self.add_course = button(_("Add a course"), self._ask_course, "primary")
        talk = button(_("Add informal learning"), partial(self._shell.new_entry, Kind.PEER))
        programme = button(_("Open a programme (.ics, .jsonl)"), self.open_programme, "link")
        self.body.addWidget(self.meta)
        self.body.addLayout(spread(label(_("Learning"), "title"), self.year))
        answer = Card(self.sentence, look="session")
        answer.content.setContentsMargins(16, 12, 16, 12)
        self.body.addWidget(answer)
        self.body.addLayout(row(self.add_course, talk, programme, None))
        self.body.addWidget(self.tabs)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Read once, show in every part."""
        library, today = self._session.library, self._session.today()
        self._offer_years()
        start, end = self.year.currentData() or school_year(today)
        entries, years = tuple(library.entries.all()), library.calendars.years()
        weeks = library.profiles.get().revisit_weeks
        planned = revisits(entries, library.threads.revisits(), years, weeks, today)
        inside = tuple(
            one
            for one in entries
            if any(start <= day <= end for day in (one.happened_on, *(s.on for s in one.sessions)))
        )
        whole = hours(entries, start, end, years)
        found = Learning(inside, whole, planned, tuple(library.threads.all()))
        self.meta.setText(years.of(today).name)
        times = times_between(entries, start, end)
        modes = [
            (one.name, one.informal) for one in totals(times, Grouping.MODE, years) if one.informal
        ]
        self.sentence.setText(_answer(found, modes))
        self.courses.show_learning(inside, planned)
        self.informal.show_learning(inside, whole, found.threads, planned)
        self.time.show_hours(whole, times, years, library.profiles.get(), inside)
        self.plans.show_plans(entries, today)
        self.so_far.show_hours(whole)
        due = [one for one in planned if one.state is RevisitState.DUE]
        self.question.show_revisit(due[-1] if due else None)

    def _offer_years(self) -> None:
        """The school years with anything in them, and this one; the last with learning first."""
        today, chosen = self._session.today(), self.year.currentData()
        days = [one.day for one in self._session.library.entries.rows()]
        firsts = sorted(
            {school_year(date.fromisoformat(day))[0] for day in days} | {school_year(today)[0]}
        )
        if self.year.count() == len(firsts):
            return
        self.year.clear()
        for first in reversed(firsts):
            self.year.addItem(school_year_name(first), school_year(first))
        past = [day for day in days if day <= today.isoformat()]
        wanted = chosen or school_year(date.fromisoformat(max(past)) if past else today)
        self.year.setCurrentIndex(max(0, self.year.findText(school_year_name(wanted[0]))))

    @Slot()
    def _ask_course(self) -> None:
        """A blank course, or one of the NPQs to begin with."""
        menu = QMenu(self)
        menu.addAction(_("A course")).triggered.connect(
            lambda _checked=False: self._shell.new_entry(Kind.COURSE)
        )
        menu.addSeparator()
        for one in course_presets():
            menu.addAction(one.name).triggered.connect(
                lambda _checked=False, preset=one: self.begin_preset(preset)
            )
        menu.popup(self.add_course.mapToGlobal(self.add_course.rect().bottomLeft()))

    def begin_preset(self, preset: CoursePreset) -> None:
        """A course with the preset's name, context and level; the rest is hers to say."""
        blank = self._session.library.entries.new(Kind.COURSE, self._session.today())
        entry = replace(blank, title=preset.name, context=preset.context, level=preset.level)
        if self._session.save(entry, self):
            self._shell.open_entry(entry.id)

    def open_programme(self) -> None:
        """Bring in what a programme or calendar file plans; nothing comes in twice."""
        for path in self._shell.ask.open_files(self, _("Open a programme"), "*.ics *.jsonl"):
            change = self._session.do(partial(_bring_in, path))
            if not self._session.has_failed:
                count = len(change.ids)
                words = ngettext("{n} entry brought in.", "{n} entries brought in.", count)
                self._shell.tell(words.format(n=count))
        self.refresh()

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        kinds = ("entry", "revisit", "thread", "calendar", "evidence", "profile")
        if source is not self and self.isVisible() and change.touches(*kinds):
            self.refresh()


def _bring_in(path: Path, library: Library) -> Change:
    """Keep what a file brings: new plans, and those that its calendar has moved."""
    join = joined(read_file(path, library.today()), library.entries.all())
    return library.journal.save_all((*join.fresh, *join.moved))


def _answer(found: Learning, modes: list[tuple[str, int]]) -> str:
    """How many hours were informal, in which mode, and what came of them: in three sentences."""
    whole = found.hours
    if not whole.total:
        return _("A talk in the corridor counts. One line is enough.")
    told = _("{informal} of {total} hours of learning were informal.").format(
        informal=hours_words(whole.informal), total=hours_words(whole.total)
    )
    if modes:
        parts = ", ".join(f"{name.lower()} {hours_words(minutes)}" for name, minutes in modes)
        told += " " + _("Mode: {parts}.").format(parts=parts)
    informal = {one.id for one in found.inside if one.kind.is_informal}
    held = [one for one in found.threads if informal & {step.entry_id for step in one.steps}]
    came = [one for one in held if one.impact]
    stuck = sum(one.state is RevisitState.ANSWERED for one in found.revisits)
    words = ngettext(
        "What came of it: {n} thread, {m} with what changed for pupils; {k} revisits answered.",
        "What came of it: {n} threads, {m} with what changed for pupils; {k} revisits answered.",
        len(held),
    )
    return f"{told} {words.format(n=len(held), m=len(came), k=stuck)}"
