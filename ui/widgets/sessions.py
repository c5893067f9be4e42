"""The sessions of a course, one under the other; the delivery method is read off, never typed."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QTimeEdit, QVBoxLayout

from portfolio.model.course import Attendance, CourseSession, Mode, delivery_method
from portfolio.text import _
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.choices import choice_box, choose, chosen
from ui.widgets.fields import day_edit, day_of, field, fields, line_edit, minutes_edit, say_unset

NOT_SAID = QTime(0, 0)  # midnight is when nobody learns: it stands for "not set"


class SessionRow(QFrame):
    """One session: title, day, time, minutes, mode, attendance, recording."""

    edited = Signal()
    file_wanted = Signal(object)

    def __init__(self, one: CourseSession, number: int) -> None:
        super().__init__()
        self.setObjectName("session")
        self._session = one
        self.setContentsMargins(12, 10, 12, 10)
        self.title = line_edit("", _("What it was about"))
        self.title.setText(one.title)
        self.day = day_edit(one.on)
        self.starts = QTimeEdit()
        self.starts.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)
        self.starts.setDisplayFormat("HH:mm")
        say_unset(self.starts, _("Not set"))
        self.starts.setTime(QTime(one.starts.hour, one.starts.minute) if one.starts else NOT_SAID)
        self.minutes = minutes_edit(one.minutes)
        self.mode = choice_box("", Mode)
        choose(self.mode, one.mode)
        self.attendance = choice_box("", Attendance)
        choose(self.attendance, one.attendance)
        self.recording = QLineEdit(one.recording)
        self.recording.setPlaceholderText(_("A link, or where it lies"))
        self.file = button(_("File"), lambda: self.file_wanted.emit(self), "link")
        self.file.setAccessibleName(_("Recording of session {n} from a file").format(n=number))
        self.setLayout(
            column(
                field(_("Session {n}").format(n=number), self.title),
                fields(
                    (_("Day"), self.day), (_("Starts"), self.starts), (_("Minutes"), self.minutes)
                ),
                fields((_("Mode"), self.mode), (_("Attendance"), self.attendance)),
                field(_("Recording"), self.recording),
                row(self.file, None),
            )
        )
        self._connect(number)

    def _connect(self, number: int) -> None:
        """Name each control after its session, and tell what is edited."""
        for control, name in (
            (self.day, _("Day")), (self.starts, _("Starts")), (self.minutes, _("Minutes")),
            (self.mode, _("Mode")), (self.attendance, _("Attendance")),
            (self.recording, _("Recording")), (self.title, _("Title")),
        ):  # fmt: skip
            control.setAccessibleName(_("{what} of session {n}").format(what=name, n=number))
        for signal in (
            self.title.textEdited, self.day.dateChanged, self.starts.timeChanged,
            self.minutes.valueChanged, self.mode.currentIndexChanged,
            self.attendance.currentIndexChanged, self.recording.textEdited,
        ):  # fmt: skip
            signal.connect(lambda *_given: self.edited.emit())

    def session(self) -> CourseSession:
        """The session as it is said here."""
        shown = self.starts.time()
        return replace(
            self._session,
            on=day_of(self.day),
            mode=chosen(self.mode, Mode),
            minutes=self.minutes.value(),
            attendance=chosen(self.attendance, Attendance),
            recording=self.recording.text().strip(),
            title=self.title.text().strip(),
            starts=None if shown == NOT_SAID else time(shown.hour(), shown.minute()),
        )


class SessionTable(Card):
    """The sessions of one course, in the order of their days."""

    edited = Signal()
    file_wanted = Signal(object)

    def __init__(self) -> None:
        self._rows: list[SessionRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.method = label("", "accent")
        self.method.setToolTip(_("Worked out from its sessions"))
        super().__init__(
            label(_("Sessions"), "head"),
            self.method,
            self._list,
            row(
                button(_("Add a session"), self.add),
                button(_("Remove the last"), self.remove, "link"),
                None,
            ),
        )

    @property
    def rows(self) -> tuple[SessionRow, ...]:
        """The sessions' controls, from the first to the last."""
        return tuple(self._rows)

    def show_sessions(self, sessions: tuple[CourseSession, ...]) -> None:
        """Show these sessions."""
        clear(self._list)
        self._rows = []
        for one in sessions:
            self._append(one)
        self._tell_method()

    def sessions(self) -> tuple[CourseSession, ...]:
        """The sessions as they are said here, by day."""
        return tuple(sorted((one.session() for one in self._rows), key=lambda one: one.on))

    def add(self) -> None:
        """A session more, like the last one."""
        last = self._rows[-1].session() if self._rows else None
        mode, minutes = (last.mode, last.minutes) if last else (Mode.IN_PERSON, 60)
        self._append(CourseSession(_today(), mode, minutes))
        self._tell()

    def remove(self) -> None:
        """Take the last one away."""
        if self._rows:
            gone = self._rows.pop()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._tell()

    def _append(self, one: CourseSession) -> None:
        made = SessionRow(one, len(self._rows) + 1)
        made.edited.connect(self._tell)
        made.file_wanted.connect(self.file_wanted)
        self._rows.append(made)
        self._list.addWidget(made)

    def _tell(self) -> None:
        self._tell_method()
        self.edited.emit()

    def _tell_method(self) -> None:
        method = delivery_method(self.sessions())
        self.method.setText(method.word if method else "")


def _today() -> date:
    now = QDate.currentDate()
    return date(now.year(), now.month(), now.day())
