"""Goals: cards with criteria to tick, linked entries and notes; and a form for a new one."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout

from portfolio.change import Change
from portfolio.days import long_date, told_day
from portfolio.model.goal import ADVISED_GOALS, Criterion, Goal, GoalStatus, Met
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import (
    Card,
    Page,
    button,
    clear,
    day_edit,
    day_of,
    field,
    label,
    progress_bar,
    row,
    spread,
    text_edit,
)

SHOWN_LINKS = 5
ENDS = (GoalStatus.ACHIEVED, GoalStatus.CARRIED_ON, GoalStatus.DROPPED)


class GoalsPage(Page):
    """What she wants to get better at, this appraisal year."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(_("Goals"))
        self._shell, self._session = shell, shell.session
        self.advice = label("", "muted")
        self._cards = QVBoxLayout()
        self.body.addWidget(label(_("Goals"), "title"))
        self.body.addWidget(self.advice)
        self.body.addLayout(self._cards)
        self.body.addWidget(self._form())
        self.body.addStretch(1)
        self._session.changed.connect(self._follow)

    def _form(self) -> Card:
        self.title = QLineEdit()
        self.why = QLineEdit()
        self.criteria = text_edit(_("Criteria"), height=100)
        self.support = QLineEdit()
        year = self._session.library.cycles.school_year_of(self._session.today())
        self.due = day_edit(date(year.end.year, 7, 10))
        self.add = button(_("Set this goal"), self.set_goal, "primary")
        return Card(
            label(_("A new goal"), "section"),
            field(_("What would you like to get better at?"), self.title),
            field(_("Why"), self.why),
            field(_("How will it be seen? One criterion a line"), self.criteria),
            field(_("Support agreed"), self.support),
            field(_("Due"), self.due),
            row(None, self.add),
        )

    def refresh(self) -> None:
        """Show the goals now, open ones first."""
        clear(self._cards)
        goals = self._session.library.goals.all()
        current = [one for one in goals if one.status.is_open]
        self.advice.setText("")
        if len(current) >= ADVISED_GOALS:
            self.advice.setText(
                _("Three at a time is what unions advise. Finish one, and there is room.")
            )
        if not goals:
            self._cards.addWidget(label(_("No goal yet. What would make this year better?")))
        for goal in [*reversed(current), *(one for one in goals if not one.status.is_open)]:
            self._cards.addWidget(self._card(goal))

    @Slot()
    def set_goal(self) -> None:
        """Keep the form as a goal."""
        title = self.title.text().strip()
        if not title:
            self.title.setFocus()
            return
        lines = [line.strip() for line in self.criteria.toPlainText().splitlines()]
        goal = replace(
            self._session.library.goals.new(title, self._session.today()),
            why=self.why.text().strip(),
            support=self.support.text().strip(),
            criteria=tuple(Criterion(line) for line in lines if line),
            due=day_of(self.due),
        )
        if self._session.save(goal, self):
            for control in (self.title, self.why, self.criteria, self.support):
                control.clear()
        self.refresh()

    def _card(self, goal: Goal) -> Card:
        card = Card(
            spread(label(goal.title, "section"), label(goal.status.word, "chip", wraps=False))
        )
        if goal.why:
            card.content.addWidget(label(goal.why, "muted"))
        if goal.criteria:
            told = _("{met} of {count} criteria").format(
                met=goal.met_count, count=len(goal.criteria)
            )
            card.content.addWidget(progress_bar(goal.met_count, len(goal.criteria), told))
        for number, one in enumerate(goal.criteria):
            tick = QCheckBox(one.text)
            tick.setChecked(one.met is Met.MET)
            tick.toggled.connect(partial(self._tick, goal.id, number))
            card.content.addWidget(tick)
        for linked in self._session.library.entries.linked_to_goal(goal.id)[:SHOWN_LINKS]:
            open_entry = button(
                f"{told_day(linked.day)}  {linked.heading}",
                partial(self._shell.open_entry, linked.id),
                "link",
            )
            card.content.addLayout(row(open_entry, None))
        for note in goal.reviews:
            card.content.addWidget(label(f"{long_date(note.on)}, {note.by}: {note.text}", "muted"))
        due = _("Due {day}").format(day=long_date(goal.due)) if goal.due else _("No date set")
        versions = button(_("Versions"), partial(self._shell.show_history, goal.id), "link")
        versions.setAccessibleName(_("Versions of {title}").format(title=goal.title))
        foot = row(label(due, "muted"), versions, None)
        if goal.status.is_open:
            for status in ENDS:
                end = button(status.word, partial(self._end, goal.id, status))
                end.setAccessibleName(f"{status.word}: {goal.title}")
                foot.addWidget(end)
        card.content.addLayout(foot)
        return card

    def _tick(self, goal_id: str, number: int, is_met: bool) -> None:
        goal = self._session.library.goals.get(goal_id)
        criteria = list(goal.criteria)
        met = Met.MET if is_met else Met.NOT_YET
        criteria[number] = replace(criteria[number], met=met)
        self._session.save(replace(goal, criteria=tuple(criteria)), self)

    def _end(self, goal_id: str, status: GoalStatus) -> None:
        before = self._session.library.goals.get(goal_id)
        closed = None if status is GoalStatus.CARRIED_ON else self._session.today()
        self._session.save(replace(before, status=status, closed_on=closed), self)
        self._shell.offer_undo(
            _("{title}: {status}").format(title=before.title, status=status.word),
            lambda: self._session.save(before, self),
        )
        self.refresh()

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        if source is not self and self.isVisible() and change.touches("goal", "entry"):
            self.refresh()
