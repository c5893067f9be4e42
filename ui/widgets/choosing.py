"""Step 1 of Share: what it is for, which period, and for whom; how it looks is chosen beside."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from portfolio.choose import default_selection
from portfolio.kinds import KINDS
from portfolio.model.cycle import Cycle
from portfolio.model.selection import Selection
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, label
from ui.widgets.choices import short_box
from ui.widgets.fields import day_edit, day_of, field, fields, line_edit, set_day
from ui.widgets.kind_tiles import KindTiles
from ui.widgets.page_choice import PageChoice
from ui.widgets.page_one import PageOneCard
from ui.widgets.steps import StepPage


class ChooseStep(StepPage):
    """`changed` on any choice; `cycle_chosen` with the cycle, or None where a record is meant."""

    changed = Signal()
    cycle_chosen = Signal(object)

    def __init__(self, shell: Shell, words: PageOneCard) -> None:
        self._shell, self._session = shell, shell.session
        self.kinds = KindTiles(shell.theme)
        self.cycle, self.record = short_box(), short_box()
        self.start, self.end, self.meeting = day_edit(), day_edit(), day_edit()
        self.reader = line_edit(_("For"), _("a role, such as Deputy head RM"))
        self.pages = PageChoice()
        super().__init__(_("Choose"), self.pages)
        self._lay_out(words)
        self._connect()

    def _lay_out(self, words: PageOneCard) -> None:
        self._of_year, self._of_record = Card(), Card()
        self._of_year.content.addWidget(label(_("Which period, and for whom"), "head"))
        self._of_year.content.addLayout(field(_("Appraisal year"), self.cycle))
        self._of_year.content.addLayout(fields((_("From"), self.start), (_("To"), self.end)))
        self._of_year.content.addLayout(
            fields((_("For"), self.reader), (_("Meeting on"), self.meeting))
        )
        self._of_record.content.addLayout(field(_("Which one"), self.record))
        self.body.addWidget(Card(label(_("What it is for"), "head"), self.kinds))
        for part in (self._of_year, self._of_record, words):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._show_kind)
        self.cycle.activated.connect(lambda _index: self._show_cycle())
        self.record.activated.connect(lambda _index: self.changed.emit())
        for day in (self.start, self.end):
            day.dateChanged.connect(lambda _day: self.changed.emit())
        self.reader.textEdited.connect(lambda _text: self.changed.emit())
        self.pages.changed.connect(self.changed)
        self.pages.recipe_chosen.connect(self._use)
        self.pages.keep.connect(self._keep_recipe)

    def refresh(self) -> None:
        """Offer the cycles that are there, the one at work first; what was chosen stays."""
        library = self._session.library
        chosen = self.cycle.currentData()
        now = library.cycles.for_sharing(self._session.today())
        cycles = [one for one in reversed(library.cycles.all()) if one.id != now.id]
        self.cycle.clear()
        for one in (now, *cycles):
            self.cycle.addItem(one.name, one)
        if isinstance(chosen, Cycle):
            self.cycle.setCurrentIndex(max(0, self.cycle.findText(chosen.name)))
        self.pages.offer(library.recipes.all())
        if chosen is None:
            self._show_kind()
        elif self.cycle.currentData() != chosen:
            self._show_cycle()

    def show_record(self, kind: str, record_id: str) -> None:
        """Choose the document of one record."""
        self.kinds.choose(kind)
        self._show_kind()
        self.record.setCurrentIndex(max(0, self.record.findData(record_id)))
        self.changed.emit()

    def chosen_cycle(self) -> Cycle | None:
        """The cycle; None where the document is about one record."""
        found = self.cycle.currentData()
        return found if isinstance(found, Cycle) and not self._about else None

    def with_period(self, cycle: Cycle) -> Cycle:
        """The cycle with period and reader as they are typed."""
        return replace(
            cycle,
            start=day_of(self.start),
            end=day_of(self.end),
            reader=self.reader.text().strip(),
            meeting_on=day_of(self.meeting),
        )

    def selection(self) -> Selection:
        """What is chosen here."""
        kind = KINDS[self.kinds.kind]
        if self._about:
            record_id = str(self.record.currentData() or "")
            found = default_selection(self._session.library, kind.kind, record_id=record_id)
        else:
            cycle = self.cycle.currentData()
            found = Selection(kind.kind, day_of(self.start), day_of(self.end), cycle.id)
        return self.pages.with_pages(found, kind)

    @property
    def has_reply(self) -> bool:
        """Whether a reply slip is to be made beside the file."""
        return self.pages.reply.isChecked() and KINDS[self.kinds.kind].is_pdf

    def period_name(self) -> str:
        """For the file's name."""
        if self._about:
            return f"{self._session.today()}"
        return self.cycle.currentText().replace("–", "-")

    def use_period(self, cycle_id: str) -> None:
        """Choose the year of that id, where there is one."""
        for index in range(self.cycle.count()):
            if self.cycle.itemData(index).id == cycle_id:
                self.cycle.setCurrentIndex(index)
                self._show_cycle()

    @property
    def _about(self) -> str:
        return KINDS[self.kinds.kind].about

    @Slot()
    def _show_kind(self) -> None:
        kind = KINDS[self.kinds.kind]
        self._of_year.setVisible(not kind.about)
        self._of_record.setVisible(bool(kind.about))
        if kind.about:
            self._offer_records(kind.about)
        self.pages.show_kind(kind)
        self._show_cycle()

    def _offer_records(self, about: str) -> None:
        library = self._session.library
        self.record.clear()
        rows = [(one.title, one.id) for one in reversed(library.goals.all())]
        if about == "entry":
            rows = [(one.heading, one.id) for one in library.entries.rows()]
        for heading, record_id in rows:
            self.record.addItem(heading, record_id)

    def _show_cycle(self) -> None:
        cycle = self.cycle.currentData()
        if isinstance(cycle, Cycle):
            for control, day in (
                (self.start, cycle.start),
                (self.end, cycle.end),
                (self.meeting, cycle.meeting_on or self._session.today()),
            ):
                set_day(control, day)
            self.reader.setText(cycle.reader)
        self.cycle_chosen.emit(self.chosen_cycle())
        self.changed.emit()

    @Slot(object)
    def _use(self, kept: Selection) -> None:
        """Choose what was chosen before, for the period that is shown."""
        if kept.kind in KINDS:
            self.kinds.choose(kept.kind)
            self.pages.use(kept, KINDS[kept.kind])

    @Slot()
    def _keep_recipe(self) -> None:
        name = self._shell.ask.text(self, _("Keep this choice"), _("Under which name?"))
        if name.strip():
            self._session.library.recipes.keep(name, self.selection())
            self.refresh()
