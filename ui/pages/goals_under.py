"""What stands under the goals' cards: how all get on, what has ended, the appraisal meeting."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from portfolio.model.goal import Goal
from portfolio.text import _
from ui.pages.talk import TalkCard
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, spread
from ui.widgets.goal_card import GoalCard
from ui.widgets.goal_chart import GoalChart
from ui.widgets.goal_parts import EndedGoal
from ui.widgets.hanging import hang
from ui.widgets.side_by_side import SideBySide

SHOWN_ENDED, GAP_PX = 3, 12


class GoalsUnder(QWidget):
    """An ended goal is a line, which unfolds to the card that `make_card` gives."""

    def __init__(self, shell: Shell, make_card: Callable[[Goal], GoalCard]) -> None:
        super().__init__()
        self._shell, self._make_card = shell, make_card
        self._goals: tuple[list[Goal], date] = ([], date.min)
        self._are_all_shown, self._unfolded = False, ""
        self.chart, self.talk = GoalChart(shell), TalkCard(shell)
        self.ended = SideBySide(shell.theme)
        self.earlier = label(_("Earlier"), "head")
        self.all = button(_("See all"), self._see_all, "link")
        heading = hang(spread(self.earlier, self.all))
        self.setLayout(column(self.chart, heading, self.ended, self.talk, spacing=GAP_PX))

    def show_goals(self, goals: list[Goal], today: date) -> None:
        """The chart of all goals, and those that have ended."""
        self._goals = goals, today
        self.chart.show_goals(goals, today)
        ended = [one for one in goals if not one.status.is_open]
        ended.sort(key=lambda one: str(one.closed_on or ""), reverse=True)
        shown = ended if self._are_all_shown else ended[:SHOWN_ENDED]
        self.ended.show_cards([self._card(goal) for goal in shown])
        for part in (self.ended, self.earlier):
            part.setVisible(bool(ended))
        self.all.setVisible(len(ended) > len(shown))

    def _card(self, goal: Goal) -> Card:
        if goal.id == self._unfolded:
            return self._make_card(goal)
        return EndedGoal(self._shell, goal, partial(self._unfold, goal.id))

    def _see_all(self) -> None:
        self._are_all_shown = True
        self.show_goals(*self._goals)

    def _unfold(self, goal_id: str) -> None:
        """Show the whole card in place of the line."""
        self._unfolded = goal_id
        self.show_goals(*self._goals)
