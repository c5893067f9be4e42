"""The sessions of a course as a small table; the delivery method is read off, never typed."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QTableWidget, QWidget

from portfolio.model.course import Attendance, CourseSession, Mode, delivery_method
from portfolio.text import _
from ui.widgets.basics import Card, button, day_edit, day_of, label, minutes_edit, row

HEADS = ("Day", "Mode", "Minutes", "Attendance")


class SessionTable(Card):
    """Rows of day, mode, minutes and attendance."""

    edited = Signal()

    def __init__(self) -> None:
        self.table = QTableWidget(0, len(HEADS))
        self.table.setAccessibleName(_("Sessions"))
        self.table.setHorizontalHeaderLabels([_("Day"), _("Mode"), _("Minutes"), _("Attendance")])
        self.table.verticalHeader().setVisible(False)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(180)
        self.method = label("", "muted")
        super().__init__(
            label(_("Sessions"), "head"),
            self.table,
            self.method,
            row(
                button(_("Add a session"), self.add),
                button(_("Remove the last"), self.remove),
                None,
            ),
        )

    def show_sessions(self, sessions: tuple[CourseSession, ...]) -> None:
        """Show these sessions."""
        self.table.setRowCount(0)
        for one in sessions:
            self._append(one)
        self._tell_method()

    def sessions(self) -> tuple[CourseSession, ...]:
        """The sessions as the table says them, by day."""
        found = [self._session(number) for number in range(self.table.rowCount())]
        return tuple(sorted(found, key=lambda one: one.on))

    def add(self) -> None:
        """A session more, like the last one."""
        self._append(CourseSession(_today(), Mode.IN_PERSON, 60))
        self._tell()

    def remove(self) -> None:
        """Take the last row away."""
        self.table.setRowCount(max(0, self.table.rowCount() - 1))
        self._tell()

    def _append(self, one: CourseSession) -> None:
        number = self.table.rowCount()
        self.table.insertRow(number)
        day = day_edit(one.on)
        mode = QComboBox()
        for choice in Mode:
            mode.addItem(choice.word, choice)
        mode.setCurrentIndex(list(Mode).index(one.mode))
        minutes = minutes_edit(one.minutes)
        attendance = QComboBox()
        for state in Attendance:
            attendance.addItem(state.word, state)
        attendance.setCurrentIndex(list(Attendance).index(one.attendance))
        for place, control in enumerate((day, mode, minutes, attendance)):
            name = _("{what} of session {n}").format(what=_(HEADS[place]), n=number + 1)
            control.setAccessibleName(name)
            self.table.setCellWidget(number, place, control)
        self.table.setRowHeight(number, 44)
        self.table.setColumnWidth(1, 170)
        day.dateChanged.connect(self._tell)
        mode.currentIndexChanged.connect(self._tell)
        minutes.valueChanged.connect(self._tell)
        attendance.currentIndexChanged.connect(self._tell)

    def _session(self, number: int) -> CourseSession:
        day, mode, minutes, attendance = (self._control(number, place) for place in range(4))
        assert isinstance(day, QDateEdit) and isinstance(mode, QComboBox)
        assert isinstance(minutes, QSpinBox) and isinstance(attendance, QComboBox)
        on = day_of(day)
        return CourseSession(on, mode.currentData(), minutes.value(), attendance.currentData())

    def _control(self, number: int, place: int) -> QWidget:
        control = self.table.cellWidget(number, place)
        assert control is not None
        return control

    def _tell(self) -> None:
        self._tell_method()
        self.edited.emit()

    def _tell_method(self) -> None:
        method = delivery_method(self.sessions())
        words = _("Delivery method: {method}").format(method=method.word) if method else ""
        self.method.setText(words)
        self.method.setToolTip(_("Worked out from its sessions"))


def _today() -> date:
    now = QDate.currentDate()
    return date(now.year(), now.month(), now.day())
