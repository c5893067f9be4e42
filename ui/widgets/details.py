"""The details of an entry beside its text: kind, day, minutes and with whom."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from portfolio.model.entry import Entry
from portfolio.model.words import Kind
from portfolio.text import _
from ui.widgets.basics import column, day_edit, day_of, field, line_edit, minutes_edit, set_day


class EntryDetails(QWidget):
    """Shows and tells; the editor keeps."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = QComboBox()
        for kind in Kind:
            self.kind.addItem(kind.word, kind)
        self.day = day_edit()
        self.minutes = minutes_edit()
        self.minutes.setSuffix(_(" min"))
        self.minutes.setSpecialValueText(_("not said"))
        self.people = line_edit(_("With"), _("a role or initials"))
        self.setLayout(
            column(
                field(_("Kind"), self.kind),
                field(_("Day"), self.day),
                field(_("Minutes"), self.minutes),
                field(_("With"), self.people),
            )
        )
        for signal in (
            self.kind.currentIndexChanged,
            self.day.dateChanged,
            self.minutes.valueChanged,
            self.people.textEdited,
        ):
            signal.connect(lambda *_given: self.edited.emit())

    def show_entry(self, entry: Entry) -> None:
        """Show what an entry says."""
        self.kind.setCurrentIndex(list(Kind).index(entry.kind))
        set_day(self.day, entry.happened_on)
        self.minutes.setValue(entry.minutes or 0)
        self.people.setText(entry.people)

    def said_of(self, entry: Entry) -> Entry:
        """The entry with what is said here."""
        return replace(
            entry,
            kind=self.kind.currentData(),
            happened_on=day_of(self.day),
            minutes=self.minutes.value() or None,
            people=self.people.text(),
        )
