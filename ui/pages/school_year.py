"""Cards of Settings on the school year: half terms and INSET days, and training years."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDateEdit, QLineEdit, QVBoxLayout

from portfolio.change import Change
from portfolio.days import long_date, short_date
from portfolio.ids import new_id
from portfolio.imports import read_small
from portfolio.imports.school_calendar import read_school_calendar
from portfolio.insight.training import training_days
from portfolio.library import Library
from portfolio.model.calendar import SchoolCalendar, TaughtWeeks
from portfolio.model.cycle import school_year
from portfolio.model.training import IntensiveDay, Placement, TrainingYear
from portfolio.text import _
from portfolio.when import read_day
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, label, row
from ui.widgets.choices import Box
from ui.widgets.fields import day_edit, day_of, field, fields, number_edit, say_unset, set_day
from ui.widgets.flow import FlowBox

TERMS = 6


class CalendarCard(Card):
    """The six half terms and INSET days of an employer and year: default, edited or from a file."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._shown: SchoolCalendar | None = None
        self.year = Box()
        first = school_year(self._session.today())[0].year
        for number in range(first - 4, first + 2):
            self.year.addItem(f"{number}–{(number + 1) % 100:02d}", number)
        self.year.setCurrentIndex(4)
        self.year.activated.connect(lambda _index: self.refresh())
        self.employer = Box()
        self.employer.activated.connect(lambda _index: self.refresh())
        self.weeks: list[tuple[QDateEdit, QDateEdit]] = []
        self.inset = QLineEdit()
        self.state = label("", "muted")
        self.keep = button(_("Save this calendar"), self.keep_calendar, "primary")
        saved_by = _("These dates are saved when you press “{button}”.").format(
            button=self.keep.text()
        )
        grid = QVBoxLayout()
        names = [term.name for term in self._session.library.calendars.years().of_year(
            self._session.today())]  # fmt: skip
        for name in names:
            pair = (day_edit(), day_edit())
            self.weeks.append(pair)
            grid.addLayout(
                fields(
                    (_("{term}, first day").format(term=name), pair[0]),
                    (_("{term}, last day").format(term=name), pair[1]),
                )
            )
        super().__init__(
            label(_("School calendar"), "head"),
            label(_("All counts by half term use these dates."), "muted"),
            fields((_("School year"), self.year), (_("School"), self.employer)),
            self.state,
            grid,
            field(_("INSET days, separated by commas"), self.inset),
            label(saved_by, "muted"),
            FlowBox(self.keep, button(_("From a file (.ics)"), self.open_file)),
        )

    def refresh(self) -> None:
        """Show the calendar of the chosen year and school, or the default."""
        library, year = self._session.library, self.year.currentData()
        self._offer_employers()
        employer = self.employer.currentData() or ""
        kept = [one for one in library.calendars.all() if one.year == year]
        own = [one for one in kept if one.employer == employer]
        default = library.calendars.default(date(year, 10, 1), employer)
        self._shown = own[0] if own else default
        self.state.setText(_("Kept by you.") if own else _("Usual dates. Change any that differ."))
        for (start, end), one in zip(self.weeks, self._shown.half_terms, strict=True):
            set_day(start, one.start)
            set_day(end, one.end)
        self.inset.setText(", ".join(long_date(day) for day in self._shown.inset))

    def keep_calendar(self) -> None:
        """Keep what is shown; overlaps are refused with a sentence."""
        assert self._shown is not None
        today = self._session.today()
        words = [one.strip() for one in self.inset.text().split(",") if one.strip()]
        days = [read_day(one.replace("\u00a0", " "), today) for one in words]
        if None in days:
            self._shell.tell(_("One of the INSET days is not a date that I can read."))
            return
        kept = replace(
            self._shown,
            half_terms=tuple(TaughtWeeks(day_of(a), day_of(b)) for a, b in self.weeks),
            inset=tuple(sorted(day for day in days if day is not None)),
        )
        self._save(kept)

    def open_file(self) -> None:
        """Read half terms and INSET days from a school's .ics file."""
        for path in self._shell.ask.open_files(self, _("School calendar"), "*.ics"):
            if self._session.do(partial(self._read, path), self):
                self._shell.tell(_("Kept."))
        self.refresh()

    def _read(self, path: Path, library: Library) -> Change:
        """Keep the calendar of a file in place of the one of that school and year."""
        employer = self.employer.currentData() or ""
        content = read_small(path)
        found = read_school_calendar(content, path.name, self._session.today(), employer)
        same = [
            one
            for one in library.calendars.all()
            if (one.year, one.employer) == (found.year, employer)
        ]
        self.year.setCurrentIndex(max(0, self.year.findData(found.year)))
        return library.calendars.save(replace(found, id=same[0].id if same else found.id))

    def _save(self, kept: SchoolCalendar) -> None:
        if self._session.do(lambda library: library.calendars.save(kept), self):
            self._shell.tell(_("Kept."))
            self.refresh()

    def _offer_employers(self) -> None:
        chosen = self.employer.currentData()
        profile = self._session.library.profiles.get()
        names = dict.fromkeys(one.school for one in profile.roles if one.school)
        self.employer.clear()
        self.employer.addItem(_("All my schools"), "")
        for name in names:
            self.employer.addItem(name, name)
        self.employer.setCurrentIndex(max(0, self.employer.findData(chosen)))


class TrainingCard(Card):
    """Placements with days in school against a target, and intensive training days."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._list = QVBoxLayout()
        today = self._session.today()
        self.school, self.phase, self.mentor = QLineEdit(), QLineEdit(), QLineEdit()
        self.start, self.end = day_edit(today), day_edit(today)
        self.target, self.intensive_target = number_edit(), number_edit()
        for box in (self.target, self.intensive_target):
            box.setMaximum(400)
            say_unset(box, _("None set"))
        self.day, self.focus = day_edit(today), QLineEdit()
        super().__init__(
            label(_("Training year (ITT)"), "head"),
            self._list,
            field(_("Placement: school"), self.school),
            fields((_("Age phase"), self.phase), (_("Mentor"), self.mentor)),
            fields((_("First day"), self.start), (_("Last day"), self.end)),
            row(None, button(_("Add placement"), self.add_placement)),
            fields((_("Intensive training day"), self.day), (_("What it was about"), self.focus)),
            row(None, button(_("Add intensive day"), self.add_day)),
            fields(
                (_("Days in school, target"), self.target),
                (_("Intensive days, target"), self.intensive_target),
            ),
            row(None, button(_("Save targets"), self.keep_targets)),
        )

    def refresh(self) -> None:
        """Show each training year's days against its targets."""
        clear(self._list)
        library, today = self._session.library, self._session.today()
        years = library.calendars.years()
        for one in library.trainings.all():
            days = training_days(one, years, today)
            words = _("{name}: {done} days in school of {target}; {intensive} intensive of {most}")
            self._list.addWidget(
                label(
                    words.format(
                        name=one.name, done=days.done, target=days.target or "–",
                        intensive=days.intensive, most=days.intensive_target or "–",
                    ),
                    "head",
                )
            )  # fmt: skip
            for row_ in days.placements:
                place = row_.placement
                told = _("{school}, {start} to {end}: {n} days").format(
                    school=place.school, start=short_date(place.start),
                    end=long_date(place.end), n=row_.done,
                )  # fmt: skip
                self._list.addWidget(label(told, "muted"))
        if not library.trainings.all():
            words = _("For trainees: add a placement, and its school days are counted.")
            self._list.addWidget(label(words, "muted"))

    def add_placement(self) -> None:
        """Keep the placement that is typed, in its training year."""
        if not self.school.text().strip():
            self.school.setFocus()
            return
        one = Placement(
            self.school.text().strip(), day_of(self.start), day_of(self.end),
            self.phase.text().strip(), self.mentor.text().strip(),
        )  # fmt: skip
        year = self._year(one.start)
        if self._session.save(replace(year, placements=(*year.placements, one)), self):
            self.school.clear()
            self.refresh()

    def add_day(self) -> None:
        """Keep an intensive training day."""
        one = IntensiveDay(day_of(self.day), self.focus.text().strip())
        year = self._year(one.on)
        if self._session.save(replace(year, intensive=(*year.intensive, one)), self):
            self.focus.clear()
            self.refresh()

    def keep_targets(self) -> None:
        """Keep both targets with the newest training year."""
        kept = self._session.library.trainings.all()
        year = kept[-1] if kept else self._year(self._session.today())
        changed = replace(
            year,
            days_target=self.target.value() or None,
            intensive_target=self.intensive_target.value() or None,
        )
        self._session.save(changed, self)
        self.refresh()

    def _year(self, day: date) -> TrainingYear:
        library = self._session.library
        for one in library.trainings.all():
            if one.start <= day <= one.end:
                return one
        cycle = library.cycles.school_year_of(day)
        return TrainingYear(new_id(), cycle.name, cycle.start, cycle.end)
