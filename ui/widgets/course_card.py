"""One course as a card: its delivery method, its sessions when opened, and what comes next."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from portfolio.days import day_and_month, hours_words, long_date, weekday
from portfolio.insight.revisits import PlannedRevisit, RevisitState, finished_on
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.entry import Entry
from portfolio.model.words import Kind
from portfolio.text import _, ngettext
from ui.announce import announce
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.basics import Card, column, label, row, show_when, spread
from ui.widgets.chips import chip_button, tool_button
from ui.widgets.disc import icon_label, icon_row, kind_disc
from ui.widgets.flow import FlowBox
from ui.widgets.hanging import hang
from ui.widgets.held import held_widgets

MODE_ICONS = {Mode.IN_PERSON: "map-pin", Mode.VIRTUAL: "video", Mode.ONLINE: "monitor-play"}
STATE_ICONS = {
    Attendance.PLANNED: "calendar",
    Attendance.ATTENDED: "check",
    Attendance.WATCHED_LATER: "circle-play",
    Attendance.NOT_ATTENDED: "circle-minus",
}
DAY_LETTERS, NUMBER_PX, ICON_PX = 3, 18, 18


class CourseCard(Card):
    """`said` tells that an attendance was chosen: entry, place of the session, attendance."""

    said = Signal(object, int, object)

    def __init__(self, shell: Shell, entry: Entry, revisits: list[PlannedRevisit]) -> None:
        super().__init__()
        self._shell, self._course = shell, entry
        self.entry_id = entry.id
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 4, 0, 0)
        self.more = _Disclosure(
            shell.theme.px(ICON_PX), _("Sessions of {title}").format(title=entry.heading)
        )
        show_when(self.more, bool(entry.sessions))
        self.more.toggled.connect(self._show_sessions)
        self._point()
        words = column(self._head(), *self._facts(revisits), self._list, spacing=6)
        disc = kind_disc(shell.theme, Kind.COURSE)
        outer = row(disc, spacing=12)
        outer.setAlignment(disc, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(words, 1)
        self.content.addLayout(outer)

    def _head(self) -> QHBoxLayout:
        """Title, how far it has come, and the two ways on."""
        entry = self._course
        open_it = tool_button(
            self._shell.theme,
            "pencil",
            _("Open {title}").format(title=entry.heading),
            partial(self._shell.open_entry, entry.id),
        )
        state = label(course_state(entry), "muted", wraps=False)
        head = spread(label(entry.heading, "head"), state, open_it, self.more)
        for part in (state, open_it, self.more):
            head.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        return hang(head)

    def _facts(self, revisits: list[PlannedRevisit]) -> list[QHBoxLayout | QWidget]:
        entry, theme = self._course, self._shell.theme
        facts = [entry.provider, entry.level.word if entry.level else ""]
        facts += [f"£{entry.cost_pence / 100:.2f}"] if entry.cost_pence else []
        told = " · ".join(filter(None, facts))
        chip = label(entry.context.word, "outlined", wraps=False)
        parts: list[QHBoxLayout | QWidget] = [icon_row(chip, label(told, "facts"))]
        if entry.delivery:
            method = label(entry.delivery.word, "accent")
            method.setToolTip(_("Worked out from its sessions"))
            parts.append(icon_row(icon_label(theme, "layers", theme.tokens.accent_text), method))
        notes = (
            ("circle-play", _recorded(entry)),
            ("star", _certificate(self._shell, entry)),
            ("rotate-ccw", _next_revisit(revisits)),
        )
        for icon, words in notes:
            if words:
                parts.append(icon_row(icon_label(theme, icon), label(words, "muted")))
        return parts

    def open_sessions(self) -> None:
        """Show the sessions one by one."""
        self.more.setChecked(True)

    def _show_sessions(self, is_open: bool) -> None:
        """Built when first asked for; folded away again after that."""
        self._point()
        if is_open and not self._list.count():
            for number, one in enumerate(self._course.sessions):
                self._list.addWidget(self._session(number, one))
        for part in held_widgets(self._list):
            show_when(part, is_open)
        count = len(self._course.sessions)
        told = ngettext("{n} session shown", "{n} sessions shown", count).format(n=count)
        announce(self.more, told if is_open else _("Sessions folded away"))

    def _point(self) -> None:
        icon = "chevron-down" if self.more.isChecked() else "chevron-right"
        self.more.setIcon(self._shell.theme.icon(icon))

    def _session(self, number: int, one: CourseSession) -> QFrame:
        theme = self._shell.theme
        title = one.title or _("Session {n}").format(n=number + 1)
        facts = [one.mode.word, f"{weekday(one.on)[:DAY_LETTERS]} {day_and_month(one.on)}"]
        facts += [f"{one.starts:%H:%M}"] if one.starts else []
        facts.append(hours_words(one.minutes))
        facts += [_("recording: {where}").format(where=one.recording)] if one.recording else []
        is_done = one.attendance.is_done
        ink = theme.tokens.ok if is_done else theme.tokens.muted
        place = label(str(number + 1), "muted", wraps=False)
        place.setFixedWidth(theme.px(NUMBER_PX))
        mode = icon_label(theme, MODE_ICONS[one.mode])
        words = column(label(title), icon_row(mode, label(" · ".join(facts), "facts")), spacing=2)
        if one.attendance is Attendance.PLANNED and one.on <= self._shell.session.today():
            words.addSpacing(4)
            words.addWidget(attendance_buttons(theme, title, partial(self._say, number)))
        line = row(place, spacing=8)
        line.addLayout(words, 1)
        line.addSpacing(12)
        line.addWidget(icon_label(theme, STATE_ICONS[one.attendance], ink))
        line.addWidget(label(one.attendance.word, "", wraps=False))
        line.setContentsMargins(0, 8, 0, 8)
        made = QFrame()
        made.setObjectName("ruled")
        made.setLayout(line)
        return made

    def _say(self, number: int, state: Attendance) -> None:
        self.said.emit(self._course, number, state)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  Qt's name
        """The buttons again, where the pointer is."""
        entry, menu = self._course, QMenu(self)
        menu.addAction(_("Open")).triggered.connect(lambda: self._shell.open_entry(entry.id))
        if entry.sessions:
            words = _("Fold sessions away") if self.more.isChecked() else _("Show sessions")
            menu.addAction(words).triggered.connect(self.more.toggle)
        menu.addAction(_("Versions")).triggered.connect(lambda: self._shell.show_history(entry.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())


class _Disclosure(QToolButton):
    """Opens and closes what is under it; Right opens and Left closes."""

    def __init__(self, side: int, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("look", "tool")
        self.setObjectName("disclosure")  # its arrow says that it is open: no ground does
        self.setIconSize(QSize(side, side))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Right and Left; Space and Enter turn it over."""
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.setChecked(event.key() == Qt.Key.Key_Right)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle()
        else:
            super().keyPressEvent(event)


def attendance_buttons(theme: Theme, title: str, does: Callable[[Attendance], object]) -> FlowBox:
    """Three neutral answers to "were you there?"."""
    answers = []
    for state in (Attendance.ATTENDED, Attendance.WATCHED_LATER, Attendance.NOT_ATTENDED):
        made = chip_button(theme, state.word)
        made.setAccessibleName(f"{state.word}: {title}")
        made.clicked.connect(lambda _checked=False, state=state: does(state))
        answers.append(made)
    return FlowBox(*answers)


def say_attendance(shell: Shell, entry: Entry, number: int, state: Attendance) -> None:
    """Keep what came of a planned session; undo takes it back."""
    sessions = list(entry.sessions)
    sessions[number] = replace(sessions[number], attendance=state)
    if shell.session.save(replace(entry, sessions=tuple(sessions))):
        shell.offer_undo(f"{entry.heading}: {state.word}", lambda: shell.session.save(entry))


def course_state(entry: Entry) -> str:
    """How far a course has come, such as "2 of 4 sessions" or "Finished 14 October"."""
    count = len(entry.sessions)
    if not count:
        return _("No session yet")
    last = finished_on(entry)
    if last:
        return _("Finished {day}").format(day=day_and_month(last))
    done = sum(one.attendance.is_done for one in entry.sessions)
    words = ngettext("{done} of {n} session", "{done} of {n} sessions", count)
    return words.format(done=done, n=count)


def _recorded(entry: Entry) -> str:
    """The first planned session that has a recording already."""
    for number, one in enumerate(entry.sessions, 1):
        if one.attendance is Attendance.PLANNED and one.recording:
            return _("Session {n} is recorded. Watching it later counts.").format(n=number)
    return ""


def _certificate(shell: Shell, entry: Entry) -> str:
    library = shell.session.library
    for row_ in library.evidence.behind(entry.id):
        if library.evidence.get(row_.id).is_certificate:
            return _("Certificate: {caption}").format(caption=row_.heading)
    return ""


def _next_revisit(revisits: list[PlannedRevisit]) -> str:
    for one in revisits:
        if one.state in (RevisitState.TO_COME, RevisitState.DUE):
            return _("Revisit at {n} weeks: {day}").format(n=one.weeks, day=long_date(one.due))
    return ""
