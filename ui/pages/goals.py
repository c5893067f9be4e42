"""Goals: cards with criteria to tick, linked entries and notes; and a form for a new one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout

from portfolio.change import Change
from portfolio.days import hours_words, long_date, told_day
from portfolio.ids import new_id
from portfolio.insight.plans import GoalProgress, goal_progress
from portfolio.model.entry import Entry
from portfolio.model.goal import (
    ADVISED_GOALS,
    Criterion,
    Goal,
    GoalStatus,
    Met,
    ReviewNote,
    carried_on,
)
from portfolio.text import N_, _, ngettext
from ui.pages.talk import TalkCard
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row, spread
from ui.widgets.fields import day_edit, day_of, field, progress_bar, text_edit
from ui.widgets.page import Page

SHOWN_LINKS = 5
LONGEST_NAME = 30  # what stands before a colon is who said it, if it is short
ENDS = {
    GoalStatus.ACHIEVED: N_("Achieved"),
    GoalStatus.CARRIED_ON: N_("Carry on"),
    GoalStatus.DROPPED: N_("Drop"),
}


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
        self.talk = TalkCard(shell)
        self.body.addWidget(self.talk)
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
        self.talk.refresh()
        clear(self._cards)
        entries = self._session.library.entries.all()
        goals = self._session.library.goals.all()
        current = [one for one in goals if one.status.is_open]
        self.advice.setText("")
        if len(current) >= ADVISED_GOALS:
            self.advice.setText(
                _("Three at a time is what unions advise. Finish one, and there is room.")
            )
        if not goals:
            self._cards.addWidget(label(_("No goal yet. What would make this year better?")))
        for goal in reversed(current):
            self._cards.addWidget(self._card(goal, entries))
        ended = [one for one in goals if not one.status.is_open]
        if ended:
            self._cards.addWidget(label(_("Earlier"), "section"))
        for goal in sorted(ended, key=lambda one: str(one.closed_on or ""), reverse=True):
            self._cards.addWidget(EndedGoal(goal, partial(self._card, goal, entries)))

    def leave(self) -> None:
        """Keep what was typed for the talk."""
        self.talk.keep_typed()

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

    def _card(self, goal: Goal, entries: list[Entry]) -> Card:
        card = Card(
            spread(label(goal.title, "section"), label(goal.status.word, "chip", wraps=False))
        )
        if goal.carried_from:
            card.content.addWidget(label(_("Carried on from the cycle before"), "label"))
        if goal.why:
            card.content.addWidget(label(goal.why, "muted"))
        if goal.criteria:
            told = _("{met} of {count} criteria").format(
                met=goal.met_count, count=len(goal.criteria)
            )
            card.content.addWidget(progress_bar(goal.met_count, len(goal.criteria), told))
        if goal.support:
            words = _("Support agreed: {words}").format(words=goal.support)
            card.content.addWidget(label(words, "muted"))
        for number, one in enumerate(goal.criteria):
            tick = QCheckBox(one.text)
            tick.setChecked(one.met is Met.MET)
            tick.toggled.connect(partial(self._tick, goal.id, number))
            card.content.addWidget(tick)
        card.content.addWidget(label(_linked_words(goal_progress(goal, entries)), "muted"))
        for linked in self._session.library.entries.linked_to_goal(goal.id)[:SHOWN_LINKS]:
            open_entry = button(
                f"{told_day(linked.day)}  {linked.heading}",
                partial(self._shell.open_entry, linked.id),
                "link",
            )
            card.content.addLayout(row(open_entry, None))
        for note in goal.reviews:
            what = _("Mid-year note") if note.is_mid_year else _("Note")
            by = f", {note.by}" if note.by else ""
            words = f"{what}, {long_date(note.on)}{by}: {note.text}"
            card.content.addWidget(label(words, "muted"))
        card.content.addLayout(self._foot(goal))
        return card

    def _foot(self, goal: Goal) -> QHBoxLayout:
        due = _("Due {day}").format(day=long_date(goal.due)) if goal.due else _("No date set")
        versions = button(_("Versions"), partial(self._shell.show_history, goal.id), "link")
        versions.setAccessibleName(_("Versions of {title}").format(title=goal.title))
        foot = row(label(due, "muted"), versions)
        if goal.status.is_open:
            for word, is_mid_year in ((_("Note"), False), (_("Mid-year note"), True)):
                note = button(word, partial(self.note, goal.id, is_mid_year), "link")
                note.setAccessibleName(f"{word}: {goal.title}")
                foot.addWidget(note)
        foot.addStretch(1)
        if goal.status is GoalStatus.PLANNED:
            start = button(_("Start now"), partial(self._end, goal.id, GoalStatus.ACTIVE))
            start.setAccessibleName(_("Start now: {title}").format(title=goal.title))
            foot.addWidget(start)
        if goal.status.is_open:
            for status, word in ENDS.items():
                end = button(_(word), partial(self._end, goal.id, status))
                end.setAccessibleName(f"{_(word)}: {goal.title}")
                foot.addWidget(end)
        return foot

    def note(self, goal_id: str, is_mid_year: bool) -> None:
        """Keep what was said about a goal today."""
        goal = self._session.library.goals.get(goal_id)
        said = self._shell.ask.text(self, goal.title, _("What was said? Begin with who said it."))
        if not said.strip():
            return
        by, colon, words = said.partition(":")
        is_named = bool(colon) and len(by) <= LONGEST_NAME
        note = ReviewNote(
            self._session.today(),
            words.strip() if is_named else said.strip(),
            by.strip() if is_named else "",
            is_mid_year,
        )
        self._session.save(replace(goal, reviews=(*goal.reviews, note)), self)
        self.refresh()

    def _tick(self, goal_id: str, number: int, is_met: bool) -> None:
        goal = self._session.library.goals.get(goal_id)
        criteria = list(goal.criteria)
        met = Met.MET if is_met else Met.NOT_YET
        criteria[number] = replace(criteria[number], met=met)
        self._session.save(replace(goal, criteria=tuple(criteria)), self)

    def _end(self, goal_id: str, status: GoalStatus) -> None:
        before, today = self._session.library.goals.get(goal_id), self._session.today()
        if status is GoalStatus.CARRIED_ON:
            year = self._session.library.cycles.school_year_of(today)
            closed, following = carried_on(before, new_id(), today, year.end)
            self._session.do(lambda library: library.journal.save_all((closed, following)), self)
        else:
            following = None
            ended = None if status is GoalStatus.ACTIVE else today
            self._session.save(replace(before, status=status, closed_on=ended), self)

        def undo() -> None:
            if following is not None:
                self._session.delete(following.id, self)
            self._session.save(before, None)

        words = _("{title}: {status}").format(title=before.title, status=status.word)
        self._shell.offer_undo(words, undo)
        self.refresh()

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        if source is not self and self.isVisible() and change.touches("goal", "entry"):
            self.refresh()


class EndedGoal(Card):
    """A goal that has ended: one line, and all of it when asked for."""

    def __init__(self, goal: Goal, make: Callable[[], Card]) -> None:
        super().__init__()
        self._make = make
        when = f", {long_date(goal.closed_on)}" if goal.closed_on else ""
        show = button(_("Show"), self.unfold, "link")
        show.setAccessibleName(_("Show {title}").format(title=goal.title))
        words = column(label(goal.title, "head"), label(f"{goal.status.word}{when}", "muted"))
        line = row(None, show)
        line.insertLayout(0, words, 1)
        self.content.addLayout(line)

    def unfold(self) -> None:
        """Show the whole card in place of the line."""
        clear(self.content)
        self.content.addWidget(self._make())


def _linked_words(progress: GoalProgress) -> str:
    """How many entries are linked, their hours and the last of them."""
    if not progress.linked:
        return _("No linked entry yet. Link one from any entry.")
    words = ngettext("{n} linked entry", "{n} linked entries", progress.linked)
    told = [words.format(n=progress.linked)]
    if progress.minutes:
        told.append(hours_words(progress.minutes))
    if progress.last_on:
        told.append(_("the last on {day}").format(day=long_date(progress.last_on)))
    return ", ".join(told)
