"""Today: one line to keep what happened, what was kept lately, standards, goals, one question."""

from datetime import date
from functools import partial

from PySide6.QtCore import QTime, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from portfolio.change import Change
from portfolio.days import day_and_month, weekday
from portfolio.model.goal import Goal, Met
from portfolio.model.words import Kind
from portfolio.prompts import question_for
from portfolio.text import N_, _
from ui.announce import announce
from ui.kinds import ICONS
from ui.pages.today_recent import due_revisits, heat_rows, moments
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row, spread
from ui.widgets.capture import Capture
from ui.widgets.chips import chip_button
from ui.widgets.fields import progress_bar
from ui.widgets.heat import HeatTable
from ui.widgets.page import Page
from ui.widgets.page_head import PageHead
from ui.widgets.reminders import Reminders
from ui.widgets.timeline import Timeline

RECENT, SHOWN_GOALS, GOALS_GAP_PX = 12, 3, 8  # the last is between two goals
MIDDAY, EVENING = 12, 18
HEAD_ICON = 18
EXAMPLE = N_("20m reading on dual coding #TS4")


class TodayPage(Page):
    """The first page: writing comes first."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._skipped, self._stamp = 0, ((0, 0, 0), date.min)
        self._kind: Kind | None = None
        super().__init__(_("Today"), self._right_column())
        self.head = PageHead("")
        words = _("What happened that is worth keeping?")
        self.capture = Capture(shell, words, "today")
        self.line = self.capture.line
        self.filter = chip_button(shell.theme, _("All kinds"), "sliders-horizontal")
        self.filter.setMenu(self._kinds())
        self.filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.recent = Timeline(shell.theme)
        self.recent.opened.connect(shell.open_entry)
        self._empty = self._nothing_yet()
        journal = button(_("All in the journal"), partial(shell.show_page, "journal"), "link")
        self._older = QWidget()
        self._older.setLayout(row(journal, None))
        self.body.addWidget(self.head)
        self.body.addWidget(self.capture)
        self.body.addSpacing(8)
        self.body.addLayout(spread(label(_("Recent"), "section"), self.filter))
        for part in (self._empty, self.recent, self._older):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._session.changed.connect(self._follow)

    def _right_column(self) -> QWidget:
        theme, go = self._shell.theme, self._shell.show_page
        self.heat = HeatTable(theme)
        self.heat.opened.connect(partial(go, "standards"))
        self._goals = QVBoxLayout()
        self._goals.setSpacing(6)
        self._revisits = QVBoxLayout()
        self._stuck = Card(label(_("Did it stick?"), "head"), self._revisits)
        self._question = label("", "asked-words")
        self._reminders = Reminders(self._shell)
        right = QWidget()
        right.setLayout(
            column(
                Card(
                    self._headed(_("Standards"), "standards"),
                    label(_("Items in the last six half terms"), "muted"),
                    self.heat,
                ),
                Card(self._headed(_("Goals"), "goals"), self._goals),
                self._question_card(),
                self._stuck,
                self._reminders,
                spacing=16,
            )
        )
        return right

    def _headed(self, words: str, page: str) -> QHBoxLayout:
        """A card's title, and the way to all of it."""
        see = button(_("See all"), partial(self._shell.show_page, page), "link")
        see.setAccessibleName(_("See all: {words}").format(words=words))
        return spread(label(words, "head"), see)

    def _question_card(self) -> Card:
        theme = self._shell.theme
        picture = label("", wraps=False)
        icon = theme.icon("sparkles", theme.tokens.question)
        picture.setPixmap(icon.pixmap(theme.px(HEAD_ICON)))
        write = chip_button(theme, _("Write about it"), "feather")
        write.clicked.connect(self._answer)
        other = button(_("Another one"), self._skip, "link")
        return Card(
            row(picture, label(_("A question for today"), "head", wraps=False), None),
            self._question,
            row(write, other, None),
            look="question",
        )

    def _nothing_yet(self) -> Card:
        words = _("Nothing yet. One line above is enough, such as")
        example = button(f"“{_(EXAMPLE)}”", self._try_example, "link")
        return Card(label(words), row(example, None))

    def refresh(self) -> None:
        """Show what is in the portfolio now."""
        today, library = self._session.today(), self._session.library
        self.head.meta.setText(f"{weekday(today)} {day_and_month(today)}")
        first = library.profiles.get().name.split(" ")[0]
        self.head.title.setText(_greeting("" if self._shell.looking.is_on else first))
        self._question.setText(question_for(today, self._skipped))
        has_any = bool(library.entries.rows(1))
        stamp = (library.journal.stamp, today)
        if stamp != self._stamp:
            self._stamp = stamp
            self._show_recent()
            self.filter.setVisible(has_any)
            self._older.setVisible(has_any)
            self.heat.show_rows(*heat_rows(library, today))
            self._show_goals()
            self._show_revisits()
        self._reminders.refresh(has_written=has_any)
        self.line.setFocus()

    def _show_recent(self) -> None:
        session = self._session
        seen = moments(session.library, session.today(), RECENT, self._kind)
        found = self._shell.looking.veiled(seen)
        self.recent.show_moments(found)
        self.recent.setVisible(bool(found))
        self._empty.setVisible(not found and self._kind is None)

    def _kinds(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(_("All kinds")).triggered.connect(partial(self._narrow, None))
        for kind in Kind:
            action = menu.addAction(self._shell.theme.icon(ICONS[kind]), kind.word)
            action.triggered.connect(partial(self._narrow, kind))
        return menu

    def _narrow(self, kind: Kind | None, _is_down: bool = False) -> None:
        """Show one kind alone, or all."""
        self._kind = kind
        word = kind.word if kind else _("All kinds")
        self.filter.setText(word)
        self.filter.setAccessibleName(_("Recent: {kind}").format(kind=word))
        self._show_recent()
        announce(self.filter, self.filter.accessibleName())

    def _answer(self) -> None:
        self._shell.new_entry(Kind.REFLECTION, f"## {self._question.text()}\n\n")

    def _skip(self) -> None:
        self._skipped += 1
        self._question.setText(question_for(self._session.today(), self._skipped))
        announce(self._question, self._question.text())

    def _try_example(self) -> None:
        self.line.write(_(EXAMPLE))
        self.line.setFocus()

    def _show_goals(self) -> None:
        clear(self._goals)
        goals = [one for one in self._session.library.goals.all() if one.status.is_open]
        for goal in goals[-SHOWN_GOALS:]:
            if self._goals.count():
                self._goals.addSpacing(GOALS_GAP_PX)
            title = self._shell.looking.veil(goal.title)
            count = _("{met} of {count}").format(met=goal.met_count, count=len(goal.criteria))
            name = f"{title}: {count}"
            told = label(count if goal.criteria else "", "muted", wraps=False)
            self._goals.addLayout(spread(label(title, "goal"), told))
            self._goals.addWidget(progress_bar(goal.met_count, len(goal.criteria), name))
            self._goals.addWidget(label(self._shell.looking.veil(_next(goal)), "muted"))
        if not goals:
            self._goals.addWidget(label(_("What would make this year better?"), "muted"))
            go = button(_("Set a goal"), partial(self._shell.show_page, "goals"), "link")
            self._goals.addLayout(row(go, None))

    def _show_revisits(self) -> None:
        clear(self._revisits)
        due = due_revisits(self._session.library, self._session.today())
        for one in due:
            go = button(_("Say"), partial(self._shell.show_page, "learning"), "link")
            heading = self._shell.looking.veil(one.heading)
            go.setAccessibleName(_("Say whether it stuck: {title}").format(title=heading))
            self._revisits.addLayout(spread(label(heading), go))
        self._stuck.setVisible(bool(due))

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        if source is not self and self.isVisible() and change:
            self.refresh()


def _next(goal: Goal) -> str:
    """What comes next for a goal."""
    left = [one.text for one in goal.criteria if one.met is not Met.MET]
    if left:
        return _("Next: {what}").format(what=left[0])
    return _("By {day}").format(day=day_and_month(goal.due)) if goal.due else _("No date set")


def _greeting(first: str) -> str:
    hour = QTime.currentTime().hour()
    words = _("Good morning")
    if hour >= MIDDAY:
        words = _("Good afternoon") if hour < EVENING else _("Good evening")
    return f"{words}, {first}" if first else words
