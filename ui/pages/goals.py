"""Goals: cards with criteria to tick, how they get on, what ended, and a form for a new one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property, partial

from PySide6.QtCore import QMargins, Slot

from portfolio.change import Change
from portfolio.ids import new_id
from portfolio.model.goal import (
    ADVISED_GOALS,
    Goal,
    GoalStatus,
    Met,
    ReviewNote,
    carried_on,
)
from portfolio.text import _, inside
from ui.announce import announce
from ui.pages.goals_under import GoalsUnder
from ui.shell import Shell
from ui.widgets.basics import Card, button, label, show_when, spread
from ui.widgets.disc import icon_label, icon_row
from ui.widgets.goal_card import GoalCard
from ui.widgets.goal_form import GoalForm
from ui.widgets.late import is_made
from ui.widgets.outcomes import OutcomesDialog
from ui.widgets.page import Page
from ui.widgets.page_head import PageHead
from ui.widgets.side_by_side import SideBySide

INFO_MARGINS = 14, 9, 14, 9
WIDER_EDGE = 1  # of a dashed card: its words stand under those of the others
LONGEST_NAME = 30  # what stands before a colon is who said it, if it is short


class GoalsPage(Page):
    """What she wants to get better at, this appraisal year."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(_("Goals"))
        self._shell, self._session = shell, shell.session
        self._news, self._filled = 0, (-1, date.min)
        theme = shell.theme
        self.advice = label("", "muted")
        self.info = Card(look="plain")
        self.info.content.setContentsMargins(*INFO_MARGINS)
        self.info.content.addLayout(icon_row(icon_label(theme, "info"), self.advice))
        self.cards = SideBySide(theme)
        self.room = _room_for_more(self.ask_new)
        self._lay_out()
        self._session.changed.connect(self._follow)

    def _lay_out(self) -> None:
        theme = self._shell.theme
        mid_year = button(_("Mid-year note"), self._go_to_talk)
        theme.put_icon(mid_year, "notebook-pen")
        out = button(_("Add to a PDF"), lambda: self._shell.show_page("share"))
        theme.put_icon(out, "file-output")
        self.new = button(_("New goal"), self.ask_new, "primary")
        theme.put_icon(self.new, "plus", theme.tokens.on_accent)
        self.head = PageHead(_("Goals"), mid_year, out, self.new)
        self.body.addWidget(self.head)
        self.body.addWidget(self.info)
        self.body.addWidget(self.cards)
        self.body.addWidget(self.room)
        self.body.addStretch(1)

    @cached_property
    def form(self) -> GoalForm:
        """For a new goal, over the cards."""
        made = GoalForm(self._session, self.set_goal, self._put_form_away)
        made.hide()
        self.body.insertWidget(self.body.indexOf(self.cards), made)
        return made

    @cached_property
    def under(self) -> GoalsUnder:
        """What stands under the cards, made after they are seen."""
        made = GoalsUnder(self._shell, self._card)
        self.body.insertWidget(self.body.indexOf(self.room) + 1, made)
        made.show()
        return made

    def refresh(self) -> None:
        """Show the goals now, open ones first, where there is news of them."""
        today = self._session.today()
        if self._filled == (self._news, today):
            self.soon(self._show_talk)
            return
        self.drop_waiting()
        self._filled = (self._news, today)
        goals = self._session.library.goals.all()
        cycle = self._session.library.cycles.at(today)
        self.head.meta.setText(f"{cycle.kind.word} {cycle.name}")
        current = [one for one in goals if one.status.is_open]
        active = sum(one.status is GoalStatus.ACTIVE for one in current)
        self.advice.setText(_advice() if active >= ADVISED_GOALS else "")
        show_when(self.info, active >= ADVISED_GOALS)
        current.reverse()
        show_when(self.room, bool(goals) and len(current) < ADVISED_GOALS)
        first, rest = current[:1], current[1:]
        self.cards.show_cards(self._made(first), awaited=len(rest))
        show_when(self.cards, bool(current))
        self.soon(lambda: self.cards.add_cards(self._made(rest)))
        self.soon(partial(self._show_under, goals, today))
        self.soon(self._show_talk)
        self._show_form(has_goals=bool(goals))

    def _show_form(self, *, has_goals: bool) -> None:
        """Where there is no goal yet it stands open; else while it has words."""
        if not has_goals:
            self.form.show()
        if is_made(self, "form"):
            self.form.cancel.setVisible(has_goals)
            if has_goals and not self.form.has_words:
                self.form.hide()

    def _show_talk(self) -> None:
        self.under.talk.refresh()

    def _show_under(self, goals: list[Goal], today: date) -> None:
        self.under.show_goals(goals, today)

    def leave(self) -> None:
        """Keep what was typed for the talk."""
        if is_made(self, "under"):
            self.under.talk.keep_typed()

    @Slot()
    def ask_new(self) -> None:
        """Open the form; a fourth goal is advised against above, never refused."""
        self.form.show()
        self.ensureWidgetVisible(self.form)
        self.form.title.setFocus()

    def _put_form_away(self) -> None:
        self.form.clear()
        self.form.hide()
        self.new.setFocus()

    def _go_to_talk(self) -> None:
        self.under.talk.mid_year.setFocus()
        self.ensureWidgetVisible(self.under.talk.mid_year)

    @Slot()
    def set_goal(self) -> None:
        """Keep the form as a goal."""
        goal = self.form.goal()
        if goal is None:
            self.form.title.setFocus()
            return
        if self._session.save(goal, self):
            self._put_form_away()
            announce(self, _("Goal set: {title}").format(title=goal.title))
        self.refresh()

    def _made(self, goals: list[Goal]) -> list[GoalCard]:
        return [self._card(goal) for goal in goals]

    def _card(self, goal: Goal) -> GoalCard:
        card = GoalCard(self._shell, goal)
        card.ended.connect(self._end)
        card.ticked.connect(self._tick)
        card.noted.connect(self.note)
        card.outcomes_wanted.connect(self.tell_outcomes)
        return card

    @Slot(str, bool)
    def note(self, goal_id: str, is_mid_year: bool) -> None:
        """Keep what was said about a goal today."""
        goal = self._session.library.goals.get(goal_id)
        said = self._shell.ask.text(self, goal.title, _("What was said? Begin with who said it."))
        if not said.strip():
            return
        note = _noted(said, self._session.today(), is_mid_year=is_mid_year)
        self._session.save(replace(goal, reviews=(*goal.reviews, note)), self)
        self.refresh()

    @Slot(str)
    def tell_outcomes(self, goal_id: str) -> None:
        """Say of each criterion how far it is met, what was seen, and what proves it."""
        goal = self._session.library.goals.get(goal_id)
        dialog = OutcomesDialog(self._shell, goal, self.window())
        dialog.kept.connect(self._session.save)
        dialog.open()

    @Slot(str, int, bool)
    def _tick(self, goal_id: str, number: int, is_met: bool) -> None:
        goal = self._session.library.goals.get(goal_id)
        criteria = list(goal.criteria)
        met = Met.MET if is_met else Met.NOT_YET
        criteria[number] = replace(criteria[number], met=met)
        changed = replace(goal, criteria=tuple(criteria))
        self._session.save(changed, self)
        words = _("{met} of {count} criteria")
        announce(self, words.format(met=changed.met_count, count=len(criteria)))
        for card in self.cards.findChildren(GoalCard):
            if card.goal.id == goal_id:
                card.show_progress(changed)
        self.under.chart.show_goals(self._session.library.goals.all(), self._session.today())

    @Slot(str, object)
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

        words = _("{title}: {status}").format(title=before.title, status=inside(status.word))
        self._shell.offer_undo(words, undo)
        self.refresh()

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        if change.touches("goal", "entry", "cycle", "calendar"):
            self._news += 1
            if source is not self and self.isVisible():
                self.refresh()


def _noted(said: str, today: date, *, is_mid_year: bool) -> ReviewNote:
    """A note of today; a short beginning before a colon is who said it."""
    by, colon, words = said.partition(":")
    is_named = bool(colon) and len(by) <= LONGEST_NAME
    return ReviewNote(
        today,
        words.strip() if is_named else said.strip(),
        by.strip() if is_named else "",
        is_mid_year,
    )


def _room_for_more(ask_new: Callable[[], object]) -> Card:
    """Nothing presses."""
    asked = _("What would make this year better?")
    room = label(" ".join((_("Room for one more, when you want it."), asked)), "muted")
    more = button(_("Set a goal"), ask_new, "link")
    made = Card(spread(room, more), look="room")
    edges = made.content.contentsMargins()
    edges -= QMargins(WIDER_EDGE, 0, WIDER_EDGE, 0)
    made.content.setContentsMargins(edges)
    return made


def _advice() -> str:
    return _("Three at a time is what unions advise. Finish, carry on or drop one, and there "
             "is room for the next.")  # fmt: skip
