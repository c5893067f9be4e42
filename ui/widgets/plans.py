"""The right column of Learning: what is planned, the year so far, and one question."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portfolio.choose import default_selection
from portfolio.days import day_and_month, hours_words, short_month, weekday
from portfolio.insight.hours import Hours
from portfolio.insight.plans import PlannedSession, unconfirmed, upcoming
from portfolio.insight.revisits import PlannedRevisit
from portfolio.kinds import PLANS
from portfolio.model.course import Attendance
from portfolio.model.thread import Stuck
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, reveal, row, spread
from ui.widgets.chips import chip_button
from ui.widgets.course_card import attendance_buttons, say_attendance
from ui.widgets.disc import icon_label, icon_row
from ui.widgets.fields import line_edit, progress_bar
from ui.widgets.hanging import RING_PX, reach

SHOWN, ASKED, LEAF_PX, UNDER_BAR_PX = 5, 2, 48, 6
LATER = timedelta(weeks=2)


class PlansCard(Card):
    """What is planned with others, and what came of it: one click each."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.out = chip_button(shell.theme, _("Add to my calendar (.ics)"), "calendar-plus")
        self.out.clicked.connect(self.export)
        below = row(self.out, None)
        below.setContentsMargins(0, 8, 0, 0)
        super().__init__(
            label(_("Coming up"), "head"),
            label(_("Planned sessions, with protected time marked"), "muted"),
            self._list,
            below,
        )

    def refresh(self) -> None:
        """Show the next sessions, and ask of those that have passed."""
        library, today = self._shell.session.library, self._shell.session.today()
        clear(self._list)
        passed = library.entries.some(library.times.unconfirmed(today, ASKED))
        for one in unconfirmed(passed, today)[-ASKED:]:
            self._list.addWidget(self._asked(one))
        coming = library.entries.some(library.times.planned(today, SHOWN))
        plans = upcoming(coming, today)[:SHOWN]
        for one in plans:
            self._list.addLayout(self._plan(one))
        if not plans:
            words = _("Nothing planned. Sessions with a date ahead show here.")
            self._list.addWidget(label(words, "muted"))
        reveal(self._list)
        self.out.setEnabled(bool(plans))

    def _plan(self, one: PlannedSession) -> QHBoxLayout:
        """A leaf of the calendar, what it is, when, and whose time."""
        theme, setting = self._shell.theme, one.entry.setting
        day, month = (label(words, "", wraps=False) for words in (
            str(one.session.on.day), short_month(one.session.on)))  # fmt: skip
        day.setObjectName("head")
        month.setObjectName("muted")
        for part in (day, month):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        leaf = Card(day, month, look="session")
        leaf.content.setContentsMargins(4, 4, 4, 4)
        leaf.content.setSpacing(0)
        leaf.setFixedWidth(theme.px(LEAF_PX))
        words = column(label(_told(one)), label(_facts(one), "muted"), spacing=2)
        if setting:
            shield = "shield-check" if setting.is_protected else "clock"
            icon = icon_label(theme, shield, theme.tokens.accent_text)
            words.addLayout(icon_row(icon, label(setting.word, "accent")))
        line = row(leaf, spacing=12)
        line.setAlignment(leaf, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _asked(self, one: PlannedSession) -> Card:
        words = _("{day}: {title}. Were you there?").format(
            day=day_and_month(one.session.on), title=one.session.title or one.entry.heading
        )
        does = partial(self._say, one)
        answers = attendance_buttons(self._shell.theme, one.entry.heading, does)
        card = Card(label(words), answers, look="session")
        card.content.setContentsMargins(12, 10, 12, 12)
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
    """Courses and informal learning side by side, how much was protected, and what came of it."""

    def __init__(self, shell: Shell, see_time: Callable[[], object]) -> None:
        self._shell = shell
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(6)
        self.head = label("", "head")
        super().__init__(
            spread(self.head, button(_("See time"), see_time, "link")),
            self._rows,
            self._facts,
        )
        self.content.setSpacing(12)

    def show_hours(self, head: str, whole: Hours, facts: Sequence[tuple[str, str]]) -> None:
        """Show the totals, and under them facts: an icon and a few words each."""
        self.head.setText(head)
        clear(self._rows)
        clear(self._facts)
        most = max(whole.courses, whole.informal, 1)
        for name, icon, minutes in (
            (_("Courses"), "graduation-cap", whole.courses),
            (_("Informal learning"), "users", whole.informal),
            (_("Protected time"), "shield-check", whole.protected),
        ):
            told = hours_words(minutes)
            time = label(told, "muted", wraps=False)
            self._rows.addLayout(icon_row(icon_label(self._shell.theme, icon), label(name), time))
            bar = progress_bar(min(minutes, most), most, f"{name}: {told}")
            self._rows.addWidget(bar)
            self._rows.addSpacing(UNDER_BAR_PX)
        for icon, words in facts:
            sign = icon_label(self._shell.theme, icon)
            self._facts.addLayout(icon_row(sign, label(words, "muted")))
        reveal(self._rows)
        reveal(self._facts)


class RevisitCard(Card):
    """The one amber question: did it stick?"""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._asked: PlannedRevisit | None = None
        self.words = label("", "asked-words")
        self.answer = line_edit(_("In one line"), _("In one line. It can go in your PDF"))
        self.answers = row()
        for stuck in Stuck:
            one = chip_button(shell.theme, stuck.word)
            one.clicked.connect(partial(self.say, stuck))
            self.answers.addWidget(one)
        self.answers.addStretch(1)
        snooze = button(_("In two weeks"), self.snooze, "link")
        later = row(snooze, button(_("Do not ask again"), self.drop, "link"), None, spacing=20)
        reach(later, snooze, RING_PX)
        sign = icon_label(shell.theme, "rotate-ccw", shell.theme.tokens.question)
        super().__init__(
            row(sign, label(_("Did it stick?"), "head", wraps=False), None), self.words,
            self.answer, self.answers, later, look="question",
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

    def say(self, stuck: Stuck, _checked: bool = False) -> None:
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


class CoursesSide(QWidget):
    """What stands beside courses: what is planned, and the year so far."""

    def __init__(self, shell: Shell, see_time: Callable[[], object]) -> None:
        super().__init__()
        self.plans, self.so_far = PlansCard(shell), YearCard(shell, see_time)
        self.setLayout(column(self.plans, self.so_far, spacing=16))


def _told(one: PlannedSession) -> str:
    title = one.entry.heading
    return f"{title}: {one.session.title}" if one.session.title else title


def _facts(one: PlannedSession) -> str:
    """Such as "Thursday, 15:45 to 17:00 · Live in person"."""
    session = one.session
    when = [weekday(session.on)]
    if session.starts:
        ends = datetime.combine(session.on, session.starts) + timedelta(minutes=session.minutes)
        when.append(_("{start} to {end}").format(start=f"{session.starts:%H:%M}",
                                                 end=f"{ends:%H:%M}"))  # fmt: skip
    elif session.minutes:
        when.append(hours_words(session.minutes))
    return f"{', '.join(when)} · {session.mode.word}"
