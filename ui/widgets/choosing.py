"""Step 1 of Share: what it is for, which period, for whom, and how its pages are to be."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from portfolio.choose import default_selection
from portfolio.kinds import KINDS
from portfolio.model.cycle import Cycle
from portfolio.model.selection import PageStyle, Paper, Selection
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.choices import SHORT, choice_box, choose, chosen
from ui.widgets.fields import day_edit, day_of, field, fields, line_edit, number_edit, set_day
from ui.widgets.kind_tiles import KindTiles
from ui.widgets.page_one import PageOneCard
from ui.widgets.sections import SectionList
from ui.widgets.steps import StepPage


class ChooseStep(StepPage):
    """`changed` on any choice; `cycle_chosen` with the cycle, or None where a record is meant."""

    changed = Signal()
    cycle_chosen = Signal(object)

    def __init__(self, shell: Shell, words: PageOneCard) -> None:
        self._shell, self._session = shell, shell.session
        self.kinds = KindTiles(shell.theme)
        self.cycle, self.record = self._box(), self._box()
        self.start, self.end, self.meeting = day_edit(), day_edit(), day_edit()
        self.reader = line_edit(_("For"), _("a role, such as Deputy head RM"))
        self.sides = number_edit()
        self.sides.setRange(0, 100)
        self.sides.setSpecialValueText(_("as many as it takes"))
        self.paper = choice_box(_("Paper"), Paper)
        self.page_style = choice_box(_("Pages"), PageStyle)
        self.sections = SectionList()
        self.recipe = self._box()
        self.signed = QCheckBox(_("Sign it, so that a change shows"))
        self.signed.setChecked(True)
        self.reply = QCheckBox(_("Make a reply slip beside it"))
        self.reply.setToolTip(_("A second PDF that any reader can fill in and send back."))
        super().__init__(_("Choose"), self._aside())
        self._lay_out(words)
        self._connect()

    def _box(self) -> QComboBox:
        made = QComboBox()
        made.setSizeAdjustPolicy(SHORT)
        made.setMinimumContentsLength(16)
        return made

    def _lay_out(self, words: PageOneCard) -> None:
        self._of_year, self._of_record = Card(), Card()
        self._of_year.content.addWidget(label(_("Which period, and for whom"), "section"))
        self._of_year.content.addLayout(field(_("Appraisal year"), self.cycle))
        self._of_year.content.addLayout(fields((_("From"), self.start), (_("To"), self.end)))
        self._of_year.content.addLayout(
            fields((_("For"), self.reader), (_("Meeting on"), self.meeting))
        )
        self._of_record.content.addLayout(field(_("Which one"), self.record))
        self.body.addWidget(Card(label(_("What it is for"), "section"), self.kinds))
        for part in (self._of_year, self._of_record, words):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _aside(self) -> QWidget:
        """The right column: choices kept, pages, and the file."""
        keep = button(_("Keep this choice…"), self._keep_recipe)
        recipes = Card(
            label(_("Choices kept"), "head"),
            field(_("Make it again as"), self.recipe),
            row(keep, None),
        )
        self._pages = Card(
            label(_("Pages"), "head"),
            field(_("Sides at most"), self.sides),
            fields((_("Paper"), self.paper), (_("Letters and lines"), self.page_style)),
            field(_("Sections, in this order (drag, or Alt and arrows)"), self.sections),
        )
        self._file = Card(label(_("The file"), "head"), self.signed, self.reply)
        aside = QWidget()
        aside.setLayout(column(recipes, self._pages, self._file, None, spacing=12))
        return aside

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._show_kind)
        self.cycle.activated.connect(lambda _index: self._show_cycle())
        self.record.activated.connect(lambda _index: self.changed.emit())
        self.recipe.activated.connect(lambda _index: self._use_recipe())
        for one in (self.paper, self.page_style):
            one.activated.connect(lambda _index: self.changed.emit())
        for day in (self.start, self.end):
            day.dateChanged.connect(lambda _day: self.changed.emit())
        self.sides.valueChanged.connect(lambda _value: self.changed.emit())
        self.signed.toggled.connect(lambda _is_on: self.changed.emit())
        self.reader.textEdited.connect(lambda _text: self.changed.emit())
        self.sections.changed.connect(self.changed)

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
        self.recipe.clear()
        self.recipe.addItem(_("none"), None)
        for kept in library.recipes.all():
            self.recipe.addItem(kept.name, kept.selection)
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
        sections = self.sections.sections()
        is_usual = sections == kind.sections
        return replace(
            found,
            sections=() if is_usual else sections,
            sides=self.sides.value(),
            paper=chosen(self.paper, Paper),
            style=chosen(self.page_style, PageStyle),
            is_signed=self.signed.isChecked() and kind.is_pdf,
        )

    @property
    def has_reply(self) -> bool:
        """Whether a reply slip is to be made beside the file."""
        return self.reply.isChecked() and KINDS[self.kinds.kind].is_pdf

    def period_name(self) -> str:
        """For the file's name."""
        if self._about:
            return f"{self._session.today()}"
        return self.cycle.currentText().replace("–", "-")

    def use(self, kept: Selection) -> None:
        """Choose what was chosen before, for its own period."""
        self.kinds.choose(kept.kind)
        usual = KINDS[kept.kind].sections
        self.sections.show_sections(usual, kept.sections or usual)
        self.sides.setValue(kept.sides)
        choose(self.paper, kept.paper)
        choose(self.page_style, kept.style)

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
        self._pages.setVisible(kind.is_pdf)
        self._file.setVisible(kind.is_pdf)
        if kind.about:
            self._offer_records(kind.about)
        self.sections.show_sections(kind.sections, kind.sections)
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

    def _use_recipe(self) -> None:
        kept = self.recipe.currentData()
        if isinstance(kept, Selection) and kept.kind in KINDS:
            self.use(kept)

    def _keep_recipe(self) -> None:
        name = self._shell.ask.text(self, _("Keep this choice"), _("Under which name?"))
        if name.strip():
            self._session.library.recipes.keep(name, self.selection())
            self.refresh()
