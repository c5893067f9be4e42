"""One goal as a card: what it will look like, what is linked to it, and how it ends."""

from datetime import date
from functools import cached_property, partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QWidget,
)

from portfolio.days import hours_words, long_date, month_word, short_date
from portfolio.model.goal import Goal, GoalStatus
from portfolio.model.words import Kind
from portfolio.storage.lists import Row
from portfolio.storage.times import Linked
from portfolio.text import N_, _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, column, label, row, show_when, spread
from ui.widgets.chips import chip_button, tool_button
from ui.widgets.disc import icon_label, kind_disc
from ui.widgets.elided import ElidedLink
from ui.widgets.fields import progress_bar
from ui.widgets.goal_parts import STATUS_ICONS, CriterionTick, goal_note, note_head, thin_line
from ui.widgets.hanging import hang
from ui.widgets.prose import WIDEST

SHOWN_LINKS, DISC = 3, 26
WIDE_PX, COLUMNS_GAP, BLOCKS_GAP = 760, 28, 12  # beside and under each other
ENDS = {
    GoalStatus.ACHIEVED: (N_("Achieved"), "circle-check"),
    GoalStatus.CARRIED_ON: (N_("Carry on"), "corner-down-right"),
    GoalStatus.DROPPED: (N_("Drop"), "circle-minus"),
}


class GoalCard(Card):
    """`ended`: a new status is wanted; `ticked`: a criterion; `noted`: what was said of it.

    `outcomes_wanted`: what came of its criteria is to be told.
    """

    ended = Signal(str, object)
    ticked = Signal(str, int, bool)
    noted = Signal(str, bool)
    outcomes_wanted = Signal(str)

    def __init__(self, shell: Shell, goal: Goal) -> None:
        super().__init__()
        self.goal, self._shell = goal, shell
        self.state: QLabel | None = None
        self.bar: QProgressBar | None = None
        library = shell.session.library
        linked = library.times.linked(goal.id)
        rows = library.entries.linked_to_goal(goal.id, SHOWN_LINKS)
        self._left, self._between, self._right = column(), thin_line(), column()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(shell.theme.px(BLOCKS_GAP))
        self.content.addLayout(hang(self._top()))
        self.content.addWidget(label(goal.title, "section"))
        if goal.why:
            self.content.addWidget(label(goal.why, "excerpt"))
        self._add_criteria()
        self._right.addWidget(label(_("Linked entries"), "strong"))
        self._right.addWidget(label(linked_words(linked), "muted"))
        for one in rows:
            self._right.addLayout(self._link(one))
        self._add_notes()
        self._join_columns()
        self.content.addStretch(1)
        self.content.addWidget(thin_line())
        self.content.addLayout(self._foot())

    def _join_columns(self) -> None:
        """What it will look like, and what there is of it: under each other, or side by side."""
        for part in (self._left, self._right):
            part.addStretch(0)  # beside a longer one it stays at the top
        self._columns.addLayout(self._left)
        self._columns.addWidget(self._between)
        self._columns.addLayout(self._right)
        show_when(self._between, self._left.count() > 1)
        self.content.addSpacing(4)
        self.content.addLayout(self._columns)
        self.content.addSpacing(4)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Two columns where the card is wide."""
        super().resizeEvent(event)
        way, px = QBoxLayout.Direction, self._shell.theme.px
        is_wide = event.size().width() >= px(WIDE_PX) and self._left.count() > 1
        wanted = way.LeftToRight if is_wide else way.TopToBottom
        if self._columns.direction() is wanted:
            return
        self._columns.setDirection(wanted)
        self._columns.setSpacing(COLUMNS_GAP if is_wide else px(BLOCKS_GAP))
        for place in (0, 2):
            self._columns.setStretch(place, 1 if is_wide else 0)
        high, thin = (WIDEST, 1) if is_wide else (1, WIDEST)
        self._between.setMaximumSize(thin, high)
        QTimer.singleShot(0, self, self.updateGeometry)  # Qt hears nothing of it while it lays out

    def _top(self) -> QHBoxLayout:
        """How it stands, and all that can be done with it."""
        status = GoalStatus.CARRIED_ON if self._goes_on else self.goal.status
        chip = QFrame()
        chip.setObjectName(f"goal-{status}")
        tokens = self._shell.theme.tokens
        ink = {GoalStatus.CARRIED_ON: tokens.private, GoalStatus.PLANNED: tokens.note}.get(
            status, tokens.accent_text
        )
        inside = row(
            icon_label(self._shell.theme, STATUS_ICONS[status], ink, 14),
            label(status.word, "goalword", wraps=False),
            spacing=6,
        )
        inside.setContentsMargins(10, 3, 12, 3)
        chip.setLayout(inside)
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name = _("More with {title}").format(title=self.goal.title)
        dots = tool_button(self._shell.theme, "ellipsis", name, lambda: _under(self.more, dots))
        return row(chip, None, dots)

    @property
    def _goes_on(self) -> bool:
        """Whether it came from the cycle before and is at work."""
        return bool(self.goal.carried_from) and self.goal.status is GoalStatus.ACTIVE

    def _add_criteria(self) -> None:
        goal = self.goal
        if not goal.criteria:
            return
        is_waiting = goal.status is GoalStatus.PLANNED and not goal.met_count
        words = _starts(goal, self._shell.session.today()) if is_waiting else _met_words(goal)
        self.state = label(words, "muted", wraps=False)
        self._left.addLayout(spread(label(_("What it will look like"), "strong"), self.state))
        if is_waiting:
            self._left.addWidget(thin_line())
        else:
            self.bar = progress_bar(goal.met_count, len(goal.criteria), _bar_words(goal))
            self._left.addWidget(self.bar)
        ticks = (CriterionTick(self._shell.theme, one, partial(self.ticked.emit, goal.id, number))
                 for number, one in enumerate(goal.criteria))  # fmt: skip
        tell = chip_button(self._shell.theme, _("Results and proof"), "file-check")
        tell.setAccessibleName(_("Results and proof: {title}").format(title=goal.title))
        tell.clicked.connect(lambda _checked=False: self.outcomes_wanted.emit(goal.id))
        self._left.addLayout(column(column(*ticks, spacing=6), row(tell, None)))

    def show_progress(self, goal: Goal) -> None:
        """A criterion was ticked: the words and the bar follow, the card stays."""
        if self.state is not None:
            self.state.setText(_met_words(goal))
        if self.bar is not None:
            self.bar.setValue(goal.met_count)
            self.bar.setAccessibleName(_bar_words(goal))

    def _link(self, one: Row) -> QHBoxLayout:
        theme, day = self._shell.theme, date.fromisoformat(one.day)
        link = ElidedLink(one.heading, partial(self._shell.open_entry, one.id))
        when = _("Today") if day == self._shell.session.today() else short_date(day)
        line = row(kind_disc(theme, Kind(one.facet), DISC), link,
                   label(when, "muted", wraps=False), spacing=8)  # fmt: skip
        line.setStretch(1, 1)
        return line

    def _add_notes(self) -> None:
        """The last two notes; all of them stand in the versions and in the PDF."""
        if self.goal.support:
            self._left.addSpacing(8)  # the box is no part of the list over it
            self._left.addWidget(goal_note(_("Support agreed"), self.goal.support))
        self._right.addSpacing(6 * bool(self.goal.reviews))  # nor is the first note
        for one in self.goal.reviews[-2:]:
            self._right.addWidget(goal_note(note_head(one), one.text))

    def _foot(self) -> QHBoxLayout:
        goal, theme = self.goal, self._shell.theme
        due = _("Due {day}").format(day=long_date(goal.due)) if goal.due else _("No date set")
        if goal.closed_on:
            due = long_date(goal.closed_on)
        foot = row(icon_label(theme, "calendar"), label(due, "muted"))
        foot.setStretch(1, 1)
        if goal.status is GoalStatus.PLANNED:
            start = chip_button(theme, _("Start now"), "play")
            start.setAccessibleName(_("Start now: {title}").format(title=goal.title))
            start.clicked.connect(partial(self._say, GoalStatus.ACTIVE))
            foot.addWidget(start)
        elif goal.status.is_open:
            end = chip_button(theme, _("Finish or carry on"), "flag")
            end.setAccessibleName(_("Finish or carry on: {title}").format(title=goal.title))
            end.clicked.connect(lambda _checked=False: _under(self.ends, end))
            foot.addWidget(end)
        return foot

    @cached_property
    def ends(self) -> QMenu:
        """How it may end."""
        menu = QMenu(self)
        menu.setAccessibleName(_("Finish or carry on: {title}").format(title=self.goal.title))
        self._fill_ends(menu)
        return menu

    def _fill_ends(self, menu: QMenu) -> None:
        for status, (word, name) in ENDS.items():
            icon = self._shell.theme.icon(name)
            menu.addAction(icon, _(word)).triggered.connect(partial(self._say, status))

    @cached_property
    def more(self) -> QMenu:
        """All that can be done with the goal: under the dots, and where the pointer asks."""
        goal, theme, menu = self.goal, self._shell.theme, QMenu(self)
        menu.setAccessibleName(goal.title)
        if goal.status.is_open:
            icon = theme.icon("notebook-pen")
            for word, is_mid_year in ((_("Note"), False), (_("Mid-year note"), True)):
                menu.addAction(icon, word).triggered.connect(partial(self._note, is_mid_year))
        if goal.criteria:
            tell = menu.addAction(theme.icon("file-check"), _("Results and proof"))
            tell.triggered.connect(lambda _checked=False: self.outcomes_wanted.emit(goal.id))
        history, versions = partial(self._shell.show_history, goal.id), theme.icon("history")
        menu.addAction(versions, _("Versions"), history)
        if goal.status is GoalStatus.PLANNED:
            start = menu.addAction(theme.icon("play"), _("Start now"))
            start.triggered.connect(partial(self._say, GoalStatus.ACTIVE))
        if goal.status.is_open:
            menu.addSeparator()
            self._fill_ends(menu)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  Qt's name
        """The menu again, where the pointer is."""
        self.more.popup(event.globalPos())

    def _say(self, status: GoalStatus, _checked: bool = False) -> None:
        self.ended.emit(self.goal.id, status)

    def _note(self, is_mid_year: bool, _checked: bool = False) -> None:
        self.noted.emit(self.goal.id, is_mid_year)


def linked_words(linked: tuple[Linked, ...]) -> str:
    """How many entries are linked, their hours and the last of them."""
    if not linked:
        return _("None yet. Link one from any entry, or write the first.")
    words = ngettext("{n} linked entry", "{n} linked entries", len(linked))
    told = [words.format(n=len(linked))]
    minutes = sum(one.minutes for one in linked)
    if minutes:
        told.append(hours_words(minutes))
    told.append(_("the last on {day}").format(day=long_date(linked[-1].on)))
    return ", ".join(told)


def _met_words(goal: Goal) -> str:
    return _("{met} of {count}").format(met=goal.met_count, count=len(goal.criteria))


def _bar_words(goal: Goal) -> str:
    return _("{met} of {count} criteria").format(met=goal.met_count, count=len(goal.criteria))


def _starts(goal: Goal, today: date) -> str:
    if goal.set_on <= today:
        return _("Not started yet")
    return _("Starts in {month}").format(month=month_word(goal.set_on))


def _under(menu: QMenu, part: QWidget) -> None:
    menu.popup(part.mapToGlobal(part.rect().bottomLeft()))
