"""Step 1 of Share: what it is for, which period, and for whom; how it looks is chosen beside."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from portfolio.choose import default_selection
from portfolio.kinds import KINDS
from portfolio.model.cycle import Cycle
from portfolio.model.selection import Selection
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, column, label, reveal
from ui.widgets.choices import short_box
from ui.widgets.fields import day_of, field
from ui.widgets.kind_tiles import KindTiles
from ui.widgets.late import is_made, make
from ui.widgets.page_choice import PageChoice
from ui.widgets.page_one import PageOneCard
from ui.widgets.period_card import PeriodCard
from ui.widgets.steps import StepPage


class ChooseStep(StepPage):
    """`changed` on any choice. What she types for a year is kept with it, page one's words too."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._of: Cycle | None = None  # whose words are shown, and what its fields said at first
        self._as_shown: Cycle | None = None
        self.kinds = KindTiles(shell.theme)
        self.period, self._of_record = PeriodCard(), Card()
        self.cycle = self.period.cycle
        beside = QWidget()
        self._beside = column()
        beside.setLayout(self._beside)
        super().__init__(_("Choose"), beside)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.addWidget(Card(label(_("What it is for"), "head"), self.kinds))
        self.body.addWidget(self.period)
        self.body.addWidget(self._of_record)
        self.body.addStretch(1)

    @cached_property
    def record(self) -> QComboBox:
        """The goal or entry that the document is about."""
        made = short_box()
        made.activated.connect(lambda _index: self.changed.emit())
        self._of_record.content.addLayout(field(_("Which one"), made))
        return made

    @cached_property
    def pages(self) -> PageChoice:
        """How the file is to be, beside the other choices."""
        made = PageChoice()
        made.changed.connect(self.changed)
        made.recipe_chosen.connect(self._use)
        made.keep.connect(self._keep_recipe)
        self._beside.addWidget(made)
        reveal(self._beside)
        made.offer(self._session.library.recipes.all())
        made.show_kind(KINDS[self.kinds.kind])
        return made

    @cached_property
    def words(self) -> PageOneCard:
        """Page one in her words, under the other cards."""
        made = PageOneCard(self._shell)
        self.body.insertWidget(self.body.count() - 1, made)
        made.show_cycle(self._of)
        if self._as_shown is not None:
            self._as_shown = made.with_words(self._as_shown)
        return made

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._show_kind)
        self.cycle.activated.connect(lambda _index: self._show_cycle())
        self.period.changed.connect(self.changed)
        self._session.flushing.connect(self.keep_typed)
        self._session.closed.connect(self.drop_waiting)

    def refresh(self) -> None:
        """Offer the cycles that are there, the one at work first; what was chosen stays."""
        self.keep_typed()
        library = self._session.library
        chosen = self.cycle.currentData()
        now = library.cycles.for_sharing(self._session.today())
        cycles = [one for one in reversed(library.cycles.all()) if one.id != now.id]
        self.cycle.clear()
        for one in (now, *cycles):
            self.cycle.addItem(one.name, one)
        if isinstance(chosen, Cycle):
            self.cycle.setCurrentIndex(max(0, self.cycle.findText(chosen.name)))
        if is_made(self, "pages"):
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

    def keep(self) -> None:
        """Keep the year as its fields say it, for the file that is made next."""
        if self._of is not None:
            self._save(self._typed(self._of))

    @Slot()
    def keep_typed(self) -> None:
        """Keep what was changed and not kept yet: on leaving, closing, and before other words."""
        if self._of is None or self._as_shown is None:
            return
        typed = self._typed(self._of)
        if typed == self._as_shown:
            return
        if typed.meeting_on == self._as_shown.meeting_on:  # a day that she has not chosen
            typed = replace(typed, meeting_on=self._of.meeting_on)
        self._save(typed)

    def _save(self, typed: Cycle) -> None:
        self._session.save(typed, self)
        if not self._session.has_failed:
            self._of, self._as_shown = typed, self._typed(typed)
            self.cycle.setItemData(self.period.row_of(typed.id), typed)

    def _typed(self, cycle: Cycle) -> Cycle:
        """The cycle with period, reader and words as they are typed."""
        return self.words.with_words(self.period.typed(cycle))

    def selection(self) -> Selection:
        """What is chosen here."""
        kind = KINDS[self.kinds.kind]
        if self._about:
            record_id = str(self.record.currentData() or "")
            found = default_selection(self._session.library, kind.kind, record_id=record_id)
        else:
            cycle = self.cycle.currentData()
            first, last = day_of(self.period.start), day_of(self.period.end)
            found = Selection(kind.kind, first, last, cycle.id)
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
        row = self.period.row_of(cycle_id)
        if row >= 0:
            self.cycle.setCurrentIndex(row)
            self._show_cycle()

    @property
    def _about(self) -> str:
        return KINDS[self.kinds.kind].about

    @Slot()
    def _show_kind(self) -> None:
        kind = KINDS[self.kinds.kind]
        self.period.setVisible(not kind.about)
        self._of_record.setVisible(bool(kind.about))
        if kind.about:
            self._offer_records(kind.about)
        if is_made(self, "pages"):
            self.pages.show_kind(kind)
        self._show_cycle()
        self.soon(self._make_rest)

    def _make_rest(self) -> None:
        """What stands beside and under what is seen first."""
        make(self, "pages", "words")

    def _offer_records(self, about: str) -> None:
        library = self._session.library
        self.record.clear()
        rows = [(one.title, one.id) for one in reversed(library.goals.all())]
        if about == "entry":
            rows = [(one.heading, one.id) for one in library.entries.rows()]
        for heading, record_id in rows:
            self.record.addItem(heading, record_id)

    def _show_cycle(self) -> None:
        self.keep_typed()
        cycle = self.cycle.currentData()
        if isinstance(cycle, Cycle):
            self.period.show_cycle(cycle, self._session.today())
        self._of = cycle if isinstance(cycle, Cycle) and not self._about else None
        self._as_shown = self.period.typed(self._of) if self._of else None
        if is_made(self, "words"):
            self.words.show_cycle(self._of)
            self._as_shown = self._typed(self._of) if self._of else None
        self.changed.emit()

    @Slot(object)
    def _use(self, kept: Selection) -> None:
        """Choose what was chosen before, for the period that is shown."""
        if kept.kind in KINDS:
            self.kinds.choose(kept.kind)
            self.pages.use(kept, KINDS[kept.kind])

    @Slot()
    def _keep_recipe(self) -> None:
        name = self._shell.ask.text(self, _("Save this choice"), _("Under which name?"))
        if name.strip():
            self._session.library.recipes.keep(name, self.selection())
            self.refresh()
