"""Which appraisal year a file is of, from which day to which, for whom, and when they meet."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal

from portfolio.model.cycle import Cycle
from portfolio.text import _
from ui.widgets.basics import Card, label
from ui.widgets.choices import short_box
from ui.widgets.fields import day_edit, day_of, field, fields, line_edit, set_day


class PeriodCard(Card):
    """`changed` on a day or a word for the reader. The box of years is the step's to fill."""

    changed = Signal()

    def __init__(self) -> None:
        self.cycle = short_box()
        self.start, self.end, self.meeting = day_edit(), day_edit(), day_edit()
        self.reader = line_edit(_("For"), _("A role, such as Deputy head RM"))
        super().__init__(
            label(_("Which period, and for whom"), "head"),
            field(_("Appraisal year"), self.cycle),
            fields((_("From"), self.start), (_("To"), self.end)),
            fields((_("For"), self.reader), (_("Meeting on"), self.meeting)),
        )
        for day in (self.start, self.end):
            day.dateChanged.connect(lambda _day: self.changed.emit())
        self.reader.textEdited.connect(lambda _text: self.changed.emit())

    def row_of(self, cycle_id: str) -> int:
        """Where the year of that id stands in the box; -1 for none."""
        rows = range(self.cycle.count())
        return next((row for row in rows if self.cycle.itemData(row).id == cycle_id), -1)

    def show_cycle(self, cycle: Cycle, today: date) -> None:
        """Show its days and its reader; today where no day to meet is set."""
        set_day(self.start, cycle.start)
        set_day(self.end, cycle.end)
        set_day(self.meeting, cycle.meeting_on or today)
        self.reader.setText(cycle.reader)

    def typed(self, cycle: Cycle) -> Cycle:
        """The cycle as the fields say it."""
        return replace(
            cycle,
            start=day_of(self.start),
            end=day_of(self.end),
            reader=self.reader.text().strip(),
            meeting_on=day_of(self.meeting),
        )
