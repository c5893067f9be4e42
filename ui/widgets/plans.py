"""The right column of Learning: what is planned, the year so far, and one question."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from portfolio.choose import default_selection
from portfolio.days import day_and_month, hours_words, weekday
from portfolio.insight.hours import Hours
from portfolio.insight.plans import PlannedSession, unconfirmed, upcoming
from portfolio.insight.revisits import PlannedRevisit
from portfolio.kinds import PLANS
from portfolio.model.course import Attendance
from portfolio.model.entry import Entry
from portfolio.model.thread import Stuck
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, label, row, spread
from ui.widgets.course_card import attendance_buttons, say_attendance
from ui.widgets.fields import line_edit, progress_bar

SHOWN, ASKED = 5, 2
LATER = timedelta(weeks=2)


class PlansCard(Card):
    """What is planned with others, and what came of it: one click each."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.out = button(_("Add to my calendar (.ics)"), self.export)
        super().__init__(
            label(_("Learning together"), "head"),
            label(_("Planned sessions, protected time first named"), "muted"),
            self._list,
            row(self.out, None),
        )

    def show_plans(self, entries: Sequence[Entry], today: date) -> None:
        """Show the next sessions, and ask of those that have passed."""
        clear(self._list)
        plans = upcoming(entries, today)
        for one in unconfirmed(entries, today)[-ASKED:]:
            self._list.addWidget(self._asked(one))
        for one in plans[:SHOWN]:
            self._list.addWidget(label(_told(one)))
            self._list.addWidget(label(_facts(one), "muted"))
        if not plans:
            words = _("Nothing planned. A session with a day to come shows here.")
            self._list.addWidget(label(words, "muted"))
        self.out.setEnabled(bool(plans))

    def _asked(self, one: PlannedSession) -> Card:
        words = _("{day}: {title}. Were you there?").format(
            day=day_and_month(one.session.on), title=one.session.title or one.entry.heading
        )
        does = partial(self._say, one)
        card = Card(label(words), attendance_buttons(one.entry.heading, does), look="session")
        card.content.setContentsMargins(12, 10, 12, 8)
        return card

    def _say(self, one: PlannedSession, state: Attendance) -> None:
        say_attendance(self._shell, one.entry, one.number, state)

    def export(self) -> None:
        """Write the planned sessions as a calendar file."""
        suggested = Path.home() / _("planned learning.ics")
        path = self._shell.ask.save_file(self, _("Add to my calendar"), suggested)
        if path is None:
            return
        session = self._shell.session
        session.outbox.export(default_selection(session.library, PLANS), path)


class YearCard(Card):
    """Courses and informal learning side by side, and how much of it was protected time."""

    def __init__(self) -> None:
        self._rows = QVBoxLayout()
        super().__init__(label(_("This school year"), "head"), self._rows)

    def show_hours(self, whole: Hours) -> None:
        """Show the totals."""
        clear(self._rows)
        most = max(whole.courses, whole.informal, 1)
        for name, minutes in (
            (_("Courses"), whole.courses),
            (_("Informal learning"), whole.informal),
            (_("Protected time"), whole.protected),
        ):
            told = hours_words(minutes)
            self._rows.addLayout(spread(label(name), label(told, "muted", wraps=False)))
            bar = progress_bar(min(minutes, most), most, f"{name}: {told}")
            self._rows.addWidget(bar)


class RevisitCard(Card):
    """The one amber question: did it stick?"""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._asked: PlannedRevisit | None = None
        self.words = label("", "")
        self.answer = line_edit(_("In one line"), _("In one line; it may stand in your PDF"))
        self.answers = row()
        for stuck in Stuck:
            self.answers.addWidget(button(stuck.word, partial(self.say, stuck), "choice"))
        self.answers.addStretch(1)
        later = row(
            button(_("In two weeks"), self.snooze, "link"),
            button(_("Do not ask again"), self.drop, "link"),
            None,
        )
        super().__init__(
            label(_("Did it stick?"), "head"), self.words, self.answer, self.answers, later,
            look="question",
        )  # fmt: skip
        self.hide()

    def show_revisit(self, one: PlannedRevisit | None) -> None:
        """Ask of one entry; nothing is shown where nothing is due."""
        is_same = (
            one is not None
            and self._asked is not None
            and ((one.entry_id, one.weeks) == (self._asked.entry_id, self._asked.weeks))
        )
        self._asked = one
        self.setVisible(one is not None)
        if one is not None and not is_same:
            words = _("{title}, {n} weeks on. What do you still do?")
            self.words.setText(words.format(title=one.heading, n=one.weeks))
            self.answer.clear()

    def say(self, stuck: Stuck) -> None:
        """Keep the answer."""
        today = self._shell.session.today()
        self._keep(answered_on=today, stuck=stuck, answer=self.answer.text().strip())

    def snooze(self) -> None:
        """Ask again in two weeks."""
        self._keep(snoozed_to=self._shell.session.today() + LATER)

    def drop(self) -> None:
        """Do not ask again."""
        self._keep(is_dropped=True)

    def _keep(self, **changes: object) -> None:
        one = self._asked
        if one is None:
            return
        session = self._shell.session
        kept = session.library.threads.revisit(one.entry_id, one.weeks)
        session.save(replace(kept, **changes))  # type: ignore[arg-type]


def _told(one: PlannedSession) -> str:
    title = one.entry.heading
    if one.session.title:
        title += f": {one.session.title}"
    return f"{day_and_month(one.session.on)}  {title}"


def _facts(one: PlannedSession) -> str:
    parts = [weekday(one.session.on)]
    if one.session.starts:
        parts.append(f"{one.session.starts:%H:%M}")
    if one.session.minutes:
        parts.append(hours_words(one.session.minutes))
    parts.append(one.session.mode.word)
    if one.entry.setting:
        parts.append(one.entry.setting.word)
    return " · ".join(parts)
