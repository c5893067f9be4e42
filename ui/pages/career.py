"""Cards of Settings on the career: role periods, leave, the next step, and induction."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from portfolio.days import long_date, years_words
from portfolio.insight.career import Career, career, induction
from portfolio.model.profile import Leave, LeaveKind, Profile, RolePeriod
from portfolio.model.words import Stage
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row, spread
from ui.widgets.chips import tool_button
from ui.widgets.choices import choice_box, choose, chosen
from ui.widgets.fields import day_edit, day_of, field, fields, plain_number
from ui.widgets.hanging import hang
from ui.widgets.setting_rows import line


class CareerCard(Card):
    """Every role from trainee on, several employers and part time included."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._list, self._points = QVBoxLayout(), QVBoxLayout()
        self.told = label("", "facts")
        today = self._session.today()
        self.role, self.school, self.trust = QLineEdit(), QLineEdit(), QLineEdit()
        self.stage = choice_box(_("Stage"), Stage)
        choose(self.stage, Stage.TEACHER)
        self.start, self.end = day_edit(today), day_edit(today)
        self.ended = QCheckBox(_("It has ended"))
        self.end.setEnabled(False)
        self.ended.toggled.connect(self.end.setEnabled)
        self.fraction = plain_number(QDoubleSpinBox())
        self.fraction.setRange(0.05, 1.0)
        self.fraction.setSingleStep(0.1)
        self.fraction.setValue(1.0)
        self.next_step = QLineEdit()
        self.add = button(_("Add this role"), self.add_role, "primary")
        super().__init__(
            label(_("Your career"), "head"),
            self.told,
            self._list,
            line(),
            label(_("Add a role"), "head"),
            field(_("A role you hold or held"), self.role),
            fields((_("School"), self.school), (_("Trust"), self.trust)),
            fields(
                (_("Stage"), self.stage),
                (_("Share of full time (0.8 is four days)"), self.fraction),
            ),
            fields((_("From"), self.start), (_("To"), self.end)),
            row(self.ended, None, self.add),
            field(_("The next step you wish for"), self.next_step),
            row(button(_("Save the next step"), self.keep_next_step), None),
            self._points,
        )
        self.next_step.editingFinished.connect(self.keep_next_step)

    def refresh(self) -> None:
        """Show roles, years and review points."""
        profile = self._session.library.profiles.get()
        whole = career(profile, self._session.today())
        self.told.setText(_years(whole))
        clear(self._list)
        for number, one in enumerate(profile.roles):
            self._list.addWidget(line())
            self._list.addLayout(self._row(one, partial(self._take, number)))
        if not self.next_step.hasFocus():
            self.next_step.setText(profile.next_step)
        clear(self._points)
        points = induction(profile, self._session.library.calendars.years())
        if points:
            self._points.addWidget(label(_("Review points of your induction"), "name"))
        for point in points:
            words = _("{day}: {what}, {terms} terms served, {share} % of the timetable is yours")
            self._points.addWidget(
                label(
                    words.format(
                        day=long_date(point.on),
                        what=point.kind.word.lower(),
                        terms=f"{point.terms_served:g}",
                        share=round(point.reduction * 100),
                    ),
                    "muted",
                )
            )

    def _row(self, one: RolePeriod, take_away: Callable[[], None]) -> QHBoxLayout:
        """The role over where and when it was, and a cross to take it away."""
        words = QWidget()
        words.setLayout(column(label(one.role, "name"), label(_told(one), "facts"), spacing=0))
        name = _("Take away: {role}").format(role=one.role)
        return hang(spread(words, tool_button(self._shell.theme, "x", name, take_away)))

    def add_role(self) -> None:
        """Keep the role that is typed."""
        if not self.role.text().strip():
            self.role.setFocus()
            return
        one = RolePeriod(
            role=self.role.text().strip(),
            stage=chosen(self.stage, Stage),
            school=self.school.text().strip(),
            trust=self.trust.text().strip(),
            start=day_of(self.start),
            end=day_of(self.end) if self.ended.isChecked() else None,
            fraction=round(self.fraction.value(), 2),
        )
        profile = self._session.library.profiles.get()
        roles = sorted((*profile.roles, one), key=lambda role: role.start or date.min)
        if self._session.save(replace(profile, roles=tuple(roles))):
            for box in (self.role, self.school, self.trust):
                box.clear()
            self.refresh()

    @Slot()
    def keep_next_step(self) -> None:
        """Keep the next step wished for."""
        profile = self._session.library.profiles.get()
        words = self.next_step.text().strip()
        if self._session.save(replace(profile, next_step=words)):
            self._shell.tell(_("Kept."))

    def _take(self, number: int) -> None:
        before = self._session.library.profiles.get()
        roles = tuple(one for place, one in enumerate(before.roles) if place != number)
        self._session.save(replace(before, roles=roles))
        self._shell.offer_undo(_("Role taken away."), lambda: self._undo(before))
        self.refresh()

    def _undo(self, before: Profile) -> None:
        self._session.save(before)
        self.refresh()


class LeaveCard(Card):
    """Days away from work: they count for induction, and are in no export for others."""

    def __init__(self, shell: Shell) -> None:
        self._session = shell.session
        self._list = QVBoxLayout()
        today = self._session.today()
        self.kind = choice_box(_("Kind of leave"), LeaveKind)
        self.start, self.end = day_edit(today), day_edit(today)
        self.add = button(_("Add leave"), self.add_leave)
        super().__init__(
            label(_("Leave"), "head"),
            label(_("It is in no export for others."), "muted"),
            self._list,
            field(_("Kind of leave"), self.kind),
            fields((_("From"), self.start), (_("To"), self.end)),
            row(None, self.add),
        )

    def refresh(self) -> None:
        """Show what is kept."""
        clear(self._list)
        for one in self._session.library.profiles.get().leave:
            last = long_date(one.end) if one.end else _("still")
            self._list.addWidget(label(f"{one.kind.word}, {long_date(one.start)} – {last}"))

    def add_leave(self) -> None:
        """Keep the leave that is chosen."""
        one = Leave(day_of(self.start), day_of(self.end), chosen(self.kind, LeaveKind))
        profile = self._session.library.profiles.get()
        if self._session.save(replace(profile, leave=(*profile.leave, one))):
            self.refresh()


def _years(one: Career) -> str:
    """How long, and at how many employers; both counts of the years where they are two."""
    told = years_words(one.months)
    if one.months != one.full_time_months:
        full = years_words(one.full_time_months)
        told = _("{length}, or {full} counted as full time").format(length=told, full=full)
    count = len(one.employers)
    return f"{told} · " + ngettext("{n} employer", "{n} employers", count).format(n=count)


def _told(one: RolePeriod) -> str:
    first = long_date(one.start) if one.start else ""
    last = long_date(one.end) if one.end else _("now")
    parts = [one.school, one.trust, f"{first} – {last}" if first else last]
    if one.fraction < 1:
        parts.append(_("{n} % of full time").format(n=round(one.fraction * 100)))
    return " · ".join(filter(None, parts))
