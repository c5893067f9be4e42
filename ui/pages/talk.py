"""The appraisal talk of the present cycle: mid-year, well-being, workload and career."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit

from portfolio.change import Change
from portfolio.days import long_date
from portfolio.model.cycle import before_mid_year
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, label, row
from ui.widgets.fields import field, text_edit

HEIGHT = 84


class TalkCard(Card):
    """Four headings, each optional; what is written may stand in the PDF."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.cycle = label("", "muted")
        self.mid_year = text_edit(_("Mid-year review"), height=HEIGHT)
        self.wellbeing = text_edit(_("Well-being"), height=HEIGHT)
        self.workload = text_edit(_("Workload"), height=HEIGHT)
        self.career = text_edit(_("Career"), height=HEIGHT)
        self.keep = button(_("Save for the meeting"), self.keep_talk, "primary")
        super().__init__(
            label(_("For the appraisal meeting"), "section"),
            label(_("Each is optional. What you write is printed in the appraisal PDF."), "muted"),
            self.cycle,
            field(_("Mid-year review"), self.mid_year),
            field(_("Well-being"), self.wellbeing),
            field(_("Workload"), self.workload),
            field(_("Career, and the next step you wish for"), self.career),
            row(None, self.keep),
        )
        self._session.flushing.connect(self.keep_typed)

    def refresh(self) -> None:
        """Show the present cycle's words, unless she is typing; what she typed is kept first."""
        if any(box.hasFocus() for box in self._boxes()):
            return
        self.keep_typed()
        cycle = self._session.library.cycles.at(self._session.today())
        due = long_date(cycle.mid_year_on or before_mid_year(cycle))
        self.cycle.setText(
            _("{cycle}. Mid-year review on {day}.").format(cycle=cycle.name, day=due)
        )
        texts = (cycle.mid_year, cycle.wellbeing, cycle.workload, cycle.career)
        for box, text in zip(self._boxes(), texts, strict=True):
            box.setPlainText(text)
            box.document().setModified(False)

    def keep_talk(self) -> None:
        """Keep the four texts with the cycle, and say so."""
        if self._save():
            self._shell.tell(_("Kept."))

    @Slot()
    def keep_typed(self) -> None:
        """Keep what was typed and not kept yet: on leaving the page, closing, and before news."""
        if any(box.document().isModified() for box in self._boxes()):
            self._save()

    def _save(self) -> Change:
        today = self._session.today()
        cycle = self._session.library.cycles.at(today)
        mid_year, wellbeing, workload, career = (box.toPlainText().strip() for box in self._boxes())
        said_on = cycle.mid_year_on or today if mid_year else None
        kept = replace(
            cycle,
            mid_year=mid_year,
            mid_year_on=said_on,
            wellbeing=wellbeing,
            workload=workload,
            career=career,
        )
        change = self._session.save(kept, self)
        if not self._session.has_failed:
            for box in self._boxes():
                box.document().setModified(False)
        return change

    def _boxes(self) -> tuple[QPlainTextEdit, ...]:
        return self.mid_year, self.wellbeing, self.workload, self.career
