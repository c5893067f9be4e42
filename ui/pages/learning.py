"""Learning: courses, informal learning at par, and where the time went."""

from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QMenu, QWidget

from portfolio.change import Change
from portfolio.days import hours_words
from portfolio.imports import read_file
from portfolio.imports.joining import joined
from portfolio.insight.revisits import RevisitState
from portfolio.library import Library
from portfolio.model.cycle import school_year, school_year_name
from portfolio.model.words import Kind
from portfolio.presets import CoursePreset, course_presets
from portfolio.text import _, ngettext
from ui.pages.learning_tabs import CoursesTab, InformalSide, InformalTab
from ui.pages.learning_time import TimeTab
from ui.pages.learning_year import LearningYear, learning_year
from ui.shell import Shell
from ui.widgets.basics import button, column
from ui.widgets.choices import SHORT, Box
from ui.widgets.late import is_made
from ui.widgets.page import Page, Tabs
from ui.widgets.page_head import PageHead
from ui.widgets.plans import CoursesSide, RevisitCard

COURSES, INFORMAL, TIME = range(3)
KINDS = ("entry", "revisit", "thread", "calendar", "evidence", "profile", "mapping")


class LearningPage(Page):
    """Tabs on the left; what belongs beside the tab that is shown, on the right."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._news, self._filled = 0, (-1, 0, date.min, date.min)
        right = QWidget()
        self._beside = column(spacing=16)
        right.setLayout(self._beside)
        super().__init__(_("Learning"), right)
        self.year = Box()
        self.year.setAccessibleName(_("School year"))
        self.year.setSizeAdjustPolicy(SHORT)
        self.year.setMinimumContentsLength(9)
        self.year.activated.connect(lambda _index: self.refresh())
        self.add = button(_("Add learning"), self._ask_what, "primary")
        shell.theme.put_icon(self.add, "plus", shell.theme.tokens.on_accent)
        self.tabs = Tabs(_("Learning"))
        programme = button(_("Open a programme (.ics, .jsonl)"), self.open_programme)
        self.courses = CoursesTab(shell, programme)
        self.tabs.add(_("Courses"), self.courses)
        for name in (_("Informal"), _("Time")):
            self.tabs.add(name)
        self.tabs.changed.connect(lambda _index: self.refresh())
        self.head = PageHead(_("Learning"), self.year, self.add)
        self.body.addWidget(self.head)
        self.body.addWidget(self.tabs)
        self.body.addStretch(1)
        self._session.changed.connect(self._follow)

    @cached_property
    def question(self) -> RevisitCard:
        """Whether something stuck: it stands first, beside every tab but Time."""
        made = RevisitCard(self._shell)
        self._beside.insertWidget(0, made)
        return made

    @cached_property
    def courses_side(self) -> CoursesSide:
        """What stands beside courses."""
        made = CoursesSide(self._shell, lambda: self.tabs.bar.setCurrentIndex(TIME))
        self._beside.addWidget(made)
        return made

    @cached_property
    def informal(self) -> InformalTab:
        """Informal learning."""
        return self.tabs.fill(INFORMAL, InformalTab(self._shell))

    @cached_property
    def informal_side(self) -> InformalSide:
        """What stands beside informal learning."""
        made = InformalSide(self._shell)
        self._beside.addWidget(made)
        made.show()
        return made

    @cached_property
    def time(self) -> TimeTab:
        """Where the time went."""
        return self.tabs.fill(TIME, TimeTab(self._shell))

    def refresh(self) -> None:
        """Read the year once; only the tab that is shown is filled, and only when there is news."""
        library, today = self._session.library, self._session.today()
        self._offer_years()
        start, end = self.year.currentData() or school_year(today)
        filled = (self._news, self.tabs.bar.currentIndex(), start, today)
        if filled == self._filled:
            return
        self.drop_waiting()
        self._filled = filled
        QTimer.singleShot(0, self, self._settle)
        year = learning_year(library, start, end, today)
        self.head.meta.setText(year.told)
        shown = self.tabs.bar.currentIndex()
        self.show_right(shown != TIME)
        if shown == INFORMAL or is_made(self, "informal_side"):
            self.informal_side.setVisible(shown == INFORMAL)
        if shown == TIME:
            self.time.show_year(year, library)
        elif shown == COURSES:
            self.courses.show_year(year)
        else:
            self.informal.show_year(year)
            self.informal_side.show_year(year, _share(year))
        self.soon(partial(self._show_beside, year, shown))

    def _show_beside(self, year: LearningYear, shown: int) -> None:
        """The question that is due; beside courses what is planned, and the year so far."""
        due = [one for one in year.revisits if one.state is RevisitState.DUE]
        self.question.show_revisit(due[-1] if due else None)
        if shown == COURSES or is_made(self, "courses_side"):
            self.courses_side.setVisible(shown == COURSES)
        if shown == COURSES:
            self.courses.show_rest()
            self.courses_side.plans.refresh()
            facts = [("clock", _share(year)), *_came(year)]
            self.courses_side.so_far.show_hours(_year_head(year), year.hours, facts)

    @Slot()
    def _settle(self) -> None:
        """Measure the right column again: fonts come with the first show, and Qt keeps heights."""
        self._beside.invalidate()
        if is_made(self, "courses_side"):
            self.courses_side.plans.updateGeometry()

    def _offer_years(self) -> None:
        """The school years with anything in them, and this one; the last with learning first."""
        times, today, chosen = self._session.library.times, self._session.today(), None
        firsts = sorted({*times.school_years(), school_year(today)[0]}, reverse=True)
        if self.year.count() == len(firsts):
            return
        chosen = self.year.currentText()
        self.year.clear()
        for first in firsts:
            self.year.addItem(school_year_name(first), school_year(first))
        wanted = chosen or school_year_name(school_year(times.last_on(today) or today)[0])
        self.year.setCurrentIndex(max(0, self.year.findText(wanted)))

    @Slot()
    def _ask_what(self) -> None:
        """A course, blank or one of the NPQs; informal learning; or a programme from a file."""
        menu, theme = QMenu(self), self._shell.theme
        for icon, words, does in (
            ("graduation-cap", _("A course"), partial(self._shell.new_entry, Kind.COURSE)),
            ("message-circle", _("Informal learning"), partial(self._shell.new_entry, Kind.PEER)),
            ("folder-open", _("Open a programme (.ics, .jsonl)"), self.open_programme),
        ):
            action = menu.addAction(theme.icon(icon), words)
            action.triggered.connect(lambda _checked=False, does=does: does())
        menu.addSeparator()
        for one in course_presets():
            menu.addAction(one.name).triggered.connect(
                lambda _checked=False, preset=one: self.begin_preset(preset)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

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
        if change.touches(*KINDS):
            self._news += 1
            if source is not self and self.isVisible():
                self.refresh()


def _bring_in(path: Path, library: Library) -> Change:
    """Keep what a file brings: new plans, and those that its calendar has moved."""
    join = joined(read_file(path, library.today()), library.entries.all())
    return library.journal.save_all((*join.fresh, *join.moved))


def _year_head(year: LearningYear) -> str:
    """What stands over its totals."""
    if year.is_now:
        return _("This school year so far")
    return _("The school year {year}").format(year=year.name)


def _share(year: LearningYear) -> str:
    """How many hours were informal."""
    whole = year.hours
    if not whole.total:
        return _("A talk in the corridor counts. One line is enough.")
    return _("{informal} of {total} of learning was informal.").format(
        informal=hours_words(whole.informal), total=hours_words(whole.total)
    )


def _came(year: LearningYear) -> list[tuple[str, str]]:
    """What came of informal learning, once there is any: an icon and a few words each."""
    if not year.hours.total:
        return []
    held = [one for one in year.threads if year.came & {step.entry_id for step in one.steps}]
    came = sum(bool(one.impact) for one in held)
    stuck = sum(one.state is RevisitState.ANSWERED for one in year.revisits)
    told = []
    if held:
        if came:
            words = ngettext(
                "{n} thread; what changed for pupils stands in {m}",
                "{n} threads; what changed for pupils stands in {m}",
                len(held),
            )
        else:
            words = ngettext(
                "{n} thread; what changed for pupils is still to come",
                "{n} threads; what changed for pupils is still to come",
                len(held),
            )
        told.append(("link", words.format(n=len(held), m=came)))
    if stuck:
        words = ngettext("{n} revisit answered", "{n} revisits answered", stuck)
        told.append(("rotate-ccw", words.format(n=stuck)))
    return told
