"""A new goal as a form: one line is enough, all else may follow."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit

from portfolio.model.goal import Criterion, Goal
from portfolio.text import _
from ui.session import Session
from ui.widgets.basics import Card, button, label, row
from ui.widgets.fields import day_edit, day_of, field, text_edit


class GoalForm(Card):
    """What would make this year better?"""

    def __init__(
        self, session: Session, keep: Callable[[], object], put_away: Callable[[], object]
    ) -> None:
        self._session = session
        self.title, self.why, self.support = QLineEdit(), QLineEdit(), QLineEdit()
        self.criteria = text_edit(_("Criteria"), height=100)
        year = session.library.cycles.school_year_of(session.today())
        self.due = day_edit(date(year.end.year, 7, 10))
        self.add = button(_("Set this goal"), keep, "primary")
        self.cancel = button(_("Not now"), put_away, "link")
        super().__init__(
            label(_("What would make this year better?"), "section"),
            field(_("What would you like to get better at?"), self.title),
            field(_("Why"), self.why),
            field(_("How will it be seen? One criterion per line"), self.criteria),
            field(_("Support agreed"), self.support),
            field(_("Due"), self.due),
            row(None, self.cancel, self.add),
        )

    @property
    def has_words(self) -> bool:
        """Whether something is typed that must not be lost."""
        return bool(self.title.text() or self.why.text() or self.criteria.toPlainText())

    def goal(self) -> Goal | None:
        """What is typed as a goal; None without a title."""
        title = self.title.text().strip()
        if not title:
            return None
        lines = [line.strip() for line in self.criteria.toPlainText().splitlines()]
        return replace(
            self._session.library.goals.new(title, self._session.today()),
            why=self.why.text().strip(),
            support=self.support.text().strip(),
            criteria=tuple(Criterion(line) for line in lines if line),
            due=day_of(self.due),
        )

    def clear(self) -> None:
        """Empty it for the next one."""
        for control in (self.title, self.why, self.criteria, self.support):
            control.clear()
