"""Today: one line to keep what happened, what was kept lately, goals and one question."""

from datetime import date, timedelta
from functools import partial
from itertools import groupby

from PySide6.QtCore import QTime, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.change import Change
from portfolio.days import day_and_month, hours_minutes, long_date, weekday
from portfolio.errors import RecordDamaged
from portfolio.insight.coverage import coverage
from portfolio.markup.excerpt import excerpt
from portfolio.model.profile import TEACHERS_STANDARDS
from portfolio.model.words import Kind
from portfolio.prompts import question_for
from portfolio.storage.journal import Row
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row, spread
from ui.widgets.capture import Capture
from ui.widgets.fields import progress_bar
from ui.widgets.heat import HeatTable
from ui.widgets.page import Page
from ui.widgets.reminders import Reminders

RECENT = 12
MIDDAY, EVENING = 12, 18


class TodayPage(Page):
    """The first page: writing comes first."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.heat = HeatTable(shell.theme.tokens)
        self._goals = QVBoxLayout()
        self._question = label("", "")
        self._reminders = Reminders(shell)
        self._skipped = 0
        right = QWidget()
        right.setLayout(
            column(
                Card(
                    label(_("Standards"), "head"),
                    label(_("Links in the last six half terms"), "muted"),
                    self.heat,
                ),
                Card(label(_("Goals"), "head"), self._goals),
                self._question_card(),
                self._reminders,
                spacing=16,
            )
        )
        super().__init__(_("Today"), right)
        self._day, self._greeting = label("", "muted"), label("", "title")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(10)
        self.body.addWidget(self._day)
        self.body.addWidget(self._greeting)
        words = _("What happened that is worth keeping?")
        self.capture = Capture(shell, words, button(_("Write more"), self._grow))
        self.line, self.understood = self.capture.line, self.capture.understood
        self.body.addWidget(self.capture)
        self.body.addWidget(label(_("Recent"), "section"))
        self.body.addLayout(self._recent)
        self.body.addStretch(1)
        self._session.changed.connect(self._follow)

    def _question_card(self) -> Card:
        head = label(_("A question for today"), "head")
        return Card(
            head,
            self._question,
            row(
                button(_("Write about it"), self._answer),
                button(_("Another one"), self._skip, "link"),
                None,
            ),
            look="question",
        )

    def refresh(self) -> None:
        """Show what is in the portfolio now."""
        today, library = self._session.today(), self._session.library
        self._day.setText(f"{weekday(today)} {day_and_month(today)}")
        first = library.profiles.get().name.split(" ")[0]
        self._greeting.setText(_greeting(first))
        self._question.setText(question_for(today, self._skipped))
        clear(self._recent)
        rows = library.entries.rows(RECENT)
        for day, of_day in groupby(rows, key=lambda one: one.day):
            self._recent.addWidget(label(_told(date.fromisoformat(day), today), "day"))
            for one in of_day:
                self._recent.addWidget(self._entry(one))
        if not rows:
            self._recent.addWidget(label(_("Nothing yet. One line above is enough."), "muted"))
        self._show_heat()
        self._show_goals()
        self._reminders.refresh(has_written=bool(rows))
        self.line.setFocus()

    def _grow(self) -> None:
        text = self.line.text()
        self.line.clear()
        self._shell.new_entry(Kind.REFLECTION, text)

    def _answer(self) -> None:
        self._shell.new_entry(Kind.REFLECTION, f"## {self._question.text()}\n\n")

    def _skip(self) -> None:
        self._skipped += 1
        self._question.setText(question_for(self._session.today(), self._skipped))

    def _entry(self, one: Row) -> Card:
        library = self._session.library
        try:
            entry = library.entries.get(one.id)
        except RecordDamaged:
            return self._damaged(one)
        facts = [row.heading for row in library.journal.linked(one.id, "mapping")]
        if entry.learning_minutes:
            facts.insert(0, hours_minutes(entry.learning_minutes))
        kind, meta = label(Kind(one.facet).word, "kind"), label("  ·  ".join(facts), "muted")
        kind.setWordWrap(False)
        open_button = button(_("Open"), partial(self._shell.open_entry, one.id), "link")
        open_button.setAccessibleName(_("Open {title}").format(title=one.heading))
        card = Card(spread(label(one.heading, "head"), open_button))
        words = excerpt(entry.body)
        if words:
            card.content.addWidget(label(words, "excerpt"))
        foot = row(kind, meta, spacing=14)
        foot.setStretch(1, 1)
        card.content.addLayout(foot)
        return card

    def _damaged(self, one: Row) -> Card:
        """A record that cannot be shown truly is not shown; help is one press away."""
        words = label(_("Damaged on disk; its last whole version can be brought back."), "error")
        return Card(words, row(button(_("Help"), partial(self._shell.open_entry, one.id)), None))

    def _show_heat(self) -> None:
        library, today = self._session.library, self._session.today()
        year_ago = today - timedelta(days=365)
        terms = library.calendars.years().between(year_ago, today)[-6:]
        mappings = library.mappings.all()
        days = {one.id: one.happened_on for one in library.entries.all()}
        framework = library.frameworks.main
        rows = coverage(framework, mappings, days, terms)
        shown = [row for row in rows if not row.parent]
        if framework.id == TEACHERS_STANDARDS:
            shown = [row for row in shown if row.code.startswith(framework.prefix)]
        self.heat.show_rows(shown, [term.short for term in terms])

    def _show_goals(self) -> None:
        clear(self._goals)
        goals = [one for one in self._session.library.goals.all() if one.status.is_open]
        for goal in goals[-3:]:
            told = _("{met} of {count} criteria").format(
                met=goal.met_count, count=len(goal.criteria)
            )
            name = f"{goal.title}: {told}"
            self._goals.addWidget(label(goal.title))
            self._goals.addWidget(progress_bar(goal.met_count, len(goal.criteria), name))
            self._goals.addWidget(label(told, "muted"))
        if not goals:
            go = button(_("Set a goal"), lambda: self._shell.show_page("goals"), "link")
            self._goals.addLayout(row(go, None))

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        if source is not self and self.isVisible() and change:
            self.refresh()


def _told(day: date, today: date) -> str:
    """Such as "Friday 20 November"; with its year when that is another."""
    if day == today:
        return _("Today")
    words = day_and_month(day) if day.year == today.year else long_date(day)
    return f"{weekday(day)} {words}"


def _greeting(first: str) -> str:
    hour = QTime.currentTime().hour()
    words = _("Good morning")
    if hour >= MIDDAY:
        words = _("Good afternoon") if hour < EVENING else _("Good evening")
    return f"{words}, {first}" if first else words
