"""One course as a card: its delivery method, its sessions when opened, and what comes next."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from portfolio.days import hours_words, long_date
from portfolio.insight.revisits import PlannedRevisit, RevisitState, finished_on
from portfolio.model.course import Attendance, CourseSession
from portfolio.model.entry import Entry
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, label, row, spread


class CourseCard(Card):
    """`said` tells that an attendance was chosen: entry, place of the session, attendance."""

    said = Signal(object, int, object)

    def __init__(self, shell: Shell, entry: Entry, revisits: list[PlannedRevisit]) -> None:
        super().__init__()
        self._shell, self._course = shell, entry
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.more = button(_("Sessions"), self.open_sessions, "link")
        self.more.setAccessibleName(_("Sessions of {title}").format(title=entry.heading))
        self.more.setVisible(bool(entry.sessions))
        open_it = button(_("Open"), partial(shell.open_entry, entry.id), "link")
        open_it.setAccessibleName(_("Open {title}").format(title=entry.heading))
        chip = label(entry.context.word, "chip", wraps=False)
        self.content.addLayout(spread(label(entry.heading, "head"), chip))
        facts = [entry.provider, entry.level.word if entry.level else "", _state(entry)]
        if entry.cost_pence:
            facts.append(f"£{entry.cost_pence / 100:.2f}")
        self.content.addWidget(label("  ·  ".join(filter(None, facts)), "muted"))
        if entry.delivery:
            method = label(entry.delivery.word, "accent")
            method.setToolTip(_("Worked out from its sessions"))
            self.content.addWidget(method)
        for words in filter(None, (_certificate(shell, entry), _next_revisit(revisits))):
            self.content.addWidget(label(words, "muted"))
        self.content.addLayout(self._list)
        self.content.addLayout(row(self.more, open_it, None))

    def open_sessions(self) -> None:
        """Show the sessions one by one."""
        self.more.hide()
        for number, one in enumerate(self._course.sessions):
            self._list.addWidget(self._session(number, one))

    def _session(self, number: int, one: CourseSession) -> Card:
        title = one.title or _("Session {n}").format(n=number + 1)
        facts = [one.mode.word, long_date(one.on)]
        if one.starts:
            facts.append(f"{one.starts:%H:%M}")
        facts.append(hours_words(one.minutes))
        if one.recording:
            facts.append(_("recording: {where}").format(where=one.recording))
        card = Card(
            spread(label(title), label(one.attendance.word, "label", wraps=False)),
            label("  ·  ".join(facts), "muted"),
            look="session",
        )
        card.content.setContentsMargins(14, 10, 14, 10)
        if one.attendance is Attendance.PLANNED and one.on <= self._shell.session.today():
            card.content.addLayout(attendance_buttons(title, partial(self._say, number)))
        return card

    def _say(self, number: int, state: Attendance) -> None:
        self.said.emit(self._course, number, state)


def attendance_buttons(title: str, does: Callable[[Attendance], object]) -> QHBoxLayout:
    """Three neutral answers to "were you there?"."""
    layout = row()
    for state in (Attendance.ATTENDED, Attendance.WATCHED_LATER, Attendance.NOT_ATTENDED):
        made = button(state.word, partial(does, state), "link")
        made.setAccessibleName(f"{state.word}: {title}")
        layout.addWidget(made)
    layout.addStretch(1)
    return layout


def say_attendance(shell: Shell, entry: Entry, number: int, state: Attendance) -> None:
    """Keep what came of a planned session; undo takes it back."""
    sessions = list(entry.sessions)
    sessions[number] = replace(sessions[number], attendance=state)
    if shell.session.save(replace(entry, sessions=tuple(sessions))):
        shell.offer_undo(f"{entry.heading}: {state.word}", lambda: shell.session.save(entry))


def _state(entry: Entry) -> str:
    count = len(entry.sessions)
    if not count:
        return _("no session yet")
    done = sum(one.attendance.is_done for one in entry.sessions)
    last = finished_on(entry)
    if last:
        return _("Finished {day}").format(day=long_date(last))
    words = ngettext("{done} of {n} session", "{done} of {n} sessions", count)
    return words.format(done=done, n=count)


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
