"""One goal as a card: what it will look like, what is linked to it, and how it ends."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QMenu, QProgressBar, QWidget

from portfolio.days import hours_words, long_date, month_word, short_date
from portfolio.model.goal import Criterion, Goal, GoalStatus, Met
from portfolio.model.words import Kind
from portfolio.storage.lists import Row
from portfolio.storage.times import Linked
from portfolio.text import N_, _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, column, label, row, spread
from ui.widgets.chips import chip_button, tool_button
from ui.widgets.disc import icon_label, kind_disc
from ui.widgets.elided import ElidedLink
from ui.widgets.fields import progress_bar

SHOWN_LINKS, DISC = 3, 26
ENDS = {
    GoalStatus.ACHIEVED: (N_("Achieved"), "circle-check"),
    GoalStatus.CARRIED_ON: (N_("Carry on"), "corner-down-right"),
    GoalStatus.DROPPED: (N_("Drop"), "circle-minus"),
}
STATUS_ICONS = {
    GoalStatus.PLANNED: "circle-dashed",
    GoalStatus.ACTIVE: "circle-dot",
    GoalStatus.ACHIEVED: "circle-check",
    GoalStatus.CARRIED_ON: "corner-down-right",
    GoalStatus.DROPPED: "circle-minus",
}


class GoalCard(Card):
    """`ended`: a new status is wanted; `ticked`: a criterion; `noted`: what was said of it."""

    ended = Signal(str, object)
    ticked = Signal(str, int, bool)
    noted = Signal(str, bool)

    def __init__(self, shell: Shell, goal: Goal) -> None:
        super().__init__()
        self.goal, self._shell = goal, shell
        self.state = label("", "muted", wraps=False)
        self.bar: QProgressBar | None = None
        library = shell.session.library
        self.ends = self._menu_of_ends()
        self.more = self._menu()
        linked = library.times.linked(goal.id)
        rows = library.entries.linked_to_goal(goal.id, SHOWN_LINKS)
        self.content.addLayout(self._top())
        self.content.addWidget(label(goal.title, "section"))
        if goal.why:
            self.content.addWidget(label(goal.why, "excerpt"))
        self._add_criteria()
        self.content.addWidget(_line())
        self.content.addWidget(label(_("Linked entries"), "strong"))
        self.content.addWidget(label(linked_words(linked), "muted"))
        for one in rows:
            self.content.addLayout(self._link(one))
        self._add_notes()
        self.content.addStretch(1)
        self.content.addWidget(_line())
        self.content.addLayout(self._foot())

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
        told = _("{met} of {count}").format(met=goal.met_count, count=len(goal.criteria))
        is_waiting = goal.status is GoalStatus.PLANNED and not goal.met_count
        self.state.setText(_starts(goal, self._shell.session.today()) if is_waiting else told)
        self.content.addLayout(spread(label(_("What it will look like"), "strong"), self.state))
        if is_waiting:
            self.content.addWidget(_line())
        else:
            self.bar = progress_bar(goal.met_count, len(goal.criteria), _bar_words(goal))
            self.content.addWidget(self.bar)
        for number, one in enumerate(goal.criteria):
            self.content.addWidget(_Tick(one, partial(self.ticked.emit, goal.id, number)))

    def show_progress(self, goal: Goal) -> None:
        """A criterion was ticked: the words and the bar follow, the card stays."""
        told = _("{met} of {count}").format(met=goal.met_count, count=len(goal.criteria))
        self.state.setText(told)
        if self.bar is not None:
            self.bar.setValue(goal.met_count)
            self.bar.setAccessibleName(_bar_words(goal))

    def _link(self, one: Row) -> QHBoxLayout:
        theme = self._shell.theme
        day = date.fromisoformat(one.day)
        link = ElidedLink(one.heading, partial(self._shell.open_entry, one.id))
        when = _("Today") if day == self._shell.session.today() else short_date(day)
        line = row(kind_disc(theme, Kind(one.facet), DISC), link,
                   label(when, "muted", wraps=False), spacing=8)  # fmt: skip
        line.setStretch(1, 1)
        return line

    def _add_notes(self) -> None:
        """The last two notes; all of them stand in the versions and in the PDF."""
        parts = [
            (
                ", ".join(filter(None, (
                    _("Mid-year note") if one.is_mid_year else _("Note"), long_date(one.on), one.by,
                ))),
                one.text,
            )
            for one in self.goal.reviews[-2:]
        ]  # fmt: skip
        if self.goal.support:
            parts.insert(0, (_("Support agreed"), self.goal.support))
        for head, words in parts:
            told = Card(label(head, "label"), label(words), look="session")
            told.content.setSpacing(2)
            told.content.setContentsMargins(14, 10, 14, 10)
            self.content.addWidget(told)

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

    def _menu_of_ends(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(_("Finish or carry on: {title}").format(title=self.goal.title))
        self._fill_ends(menu)
        return menu

    def _fill_ends(self, menu: QMenu) -> None:
        for status, (word, icon) in ENDS.items():
            action = menu.addAction(self._shell.theme.icon(icon), _(word))
            action.triggered.connect(partial(self._say, status))

    def _menu(self) -> QMenu:
        """All that can be done with the goal: under the dots, and where the pointer asks."""
        goal, theme, menu = self.goal, self._shell.theme, QMenu(self)
        menu.setAccessibleName(goal.title)
        if goal.status.is_open:
            for word, is_mid_year in ((_("Note"), False), (_("Mid-year note"), True)):
                action = menu.addAction(theme.icon("notebook-pen"), word)
                action.triggered.connect(partial(self._note, is_mid_year))
        versions = menu.addAction(theme.icon("history"), _("Versions"))
        versions.triggered.connect(lambda: self._shell.show_history(goal.id))
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


class _Tick(QWidget):
    """A criterion to tick; its words wrap, and a press on them ticks too."""

    def __init__(self, one: Criterion, does: Callable[[bool], object]) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(one.text)
        self.box.setChecked(one.met is Met.MET)
        self.box.toggled.connect(does)
        words = label(one.text)
        line = row(self.box, words, spacing=8)
        line.setStretch(1, 1)
        line.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """The words belong to the box."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.box.toggle()


class EndedGoal(Card):
    """A goal that has ended: one line, and all of it when asked for."""

    def __init__(self, shell: Shell, goal: Goal, unfold: Callable[[], object]) -> None:
        super().__init__()
        self.goal_id = goal.id
        when = f", {long_date(goal.closed_on)}" if goal.closed_on else ""
        sign: QLabel = icon_label(shell.theme, STATUS_ICONS[goal.status], size=20)
        words = column(
            label(goal.title, "head"), label(f"{goal.status.word}{when}", "muted"), spacing=2
        )
        name = _("Show {title}").format(title=goal.title)
        line = row(sign, spacing=12)
        line.addLayout(words, 1)
        line.addWidget(tool_button(shell.theme, "chevron-right", name, unfold))
        self.content.addLayout(line)


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


def _bar_words(goal: Goal) -> str:
    return _("{met} of {count} criteria").format(met=goal.met_count, count=len(goal.criteria))


def _starts(goal: Goal, today: date) -> str:
    if goal.set_on <= today:
        return _("Not started yet")
    return _("Starts in {month}").format(month=month_word(goal.set_on))


def _line() -> QFrame:
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def _under(menu: QMenu, part: QWidget) -> None:
    menu.popup(part.mapToGlobal(part.rect().bottomLeft()))
