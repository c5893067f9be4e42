"""Choosing a document: kind, year or record, period, reader, sections, sides, and named choices."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListWidget, QListWidgetItem, QWidget

from portfolio.choose import default_selection
from portfolio.kinds import KINDS
from portfolio.model.cycle import Cycle
from portfolio.model.selection import PageStyle, Paper, Section, Selection
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.choices import SHORT, choice_box, choose, chosen
from ui.widgets.fields import day_edit, day_of, field, fields, line_edit, number_edit, set_day

ROLE = Qt.ItemDataRole.UserRole
LIST_PX = 210


class ChooseCard(Card):
    """`changed` on any choice; `cycle_chosen` with the cycle, or None where a record is meant."""

    changed = Signal()
    cycle_chosen = Signal(object)

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.kind, self.cycle = self._box(_("What")), self._box(_("Year"))
        self.record = self._box(_("Which one"))
        for one in KINDS.values():
            self.kind.addItem(one.word, one.kind)
        self.start, self.end, self.meeting = day_edit(), day_edit(), day_edit()
        self.reader = line_edit(_("For"), _("a role, such as Deputy head RM"))
        self.sides = number_edit()
        self.sides.setRange(0, 100)
        self.sides.setSpecialValueText(_("as many as it takes"))
        self.paper = choice_box(_("Paper"), Paper)
        self.page_style = choice_box(_("Pages"), PageStyle)
        self.sections = SectionList()
        self.recipe = self._box(_("Choices kept"))
        super().__init__(label(_("1  Choose"), "section"), *self._parts())
        self.kind.activated.connect(lambda _index: self._show_kind())
        self.cycle.activated.connect(lambda _index: self._show_cycle())
        self.record.activated.connect(lambda _index: self.changed.emit())
        self.recipe.activated.connect(lambda _index: self._use_recipe())
        self.sides.valueChanged.connect(lambda _value: self.changed.emit())
        self.sections.changed.connect(self.changed)

    def _box(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(SHORT)
        made.setMinimumContentsLength(24)
        return made

    def _parts(self) -> tuple[QWidget, ...]:
        self._of_year, self._of_record = QWidget(), QWidget()
        self._of_year.setLayout(
            column(
                field(_("Appraisal year"), self.cycle),
                fields((_("From"), self.start), (_("To"), self.end)),
                fields((_("For"), self.reader), (_("Meeting on"), self.meeting)),
            )
        )
        self._of_record.setLayout(field(_("Which one"), self.record))
        self._more = QWidget()
        keep = button(_("Keep this choice…"), self._keep_recipe)
        self._more.setLayout(
            column(
                fields(
                    (_("Sides at most"), self.sides),
                    (_("Paper"), self.paper),
                    (_("Pages"), self.page_style),
                ),
                field(_("Choices kept"), self.recipe),
                field(_("Sections, in this order (drag, or Alt and arrows)"), self.sections),
                row(keep, None),
            )
        )
        kind = QWidget()
        kind.setLayout(field(_("What"), self.kind))
        return kind, self._of_year, self._of_record, self._more

    def refresh(self) -> None:
        """Offer the cycles that are there, the one at work first."""
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
        self._show_kind()

    def show_record(self, kind: str, record_id: str) -> None:
        """Choose the document of one record."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
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
        kind = str(self.kind.currentData())
        if self._about:
            record_id = str(self.record.currentData() or "")
            found = default_selection(self._session.library, kind, record_id=record_id)
        else:
            cycle = self.cycle.currentData()
            found = Selection(kind, day_of(self.start), day_of(self.end), cycle.id)
        sections = self.sections.sections()
        is_usual = sections == KINDS[kind].sections
        return replace(
            found,
            sections=() if is_usual else sections,
            sides=self.sides.value(),
            paper=chosen(self.paper, Paper),
            style=chosen(self.page_style, PageStyle),
        )

    def period_name(self) -> str:
        """For the file's name."""
        if self._about:
            return f"{self._session.today()}"
        return self.cycle.currentText().replace("–", "-")

    @property
    def _about(self) -> str:
        return KINDS[str(self.kind.currentData())].about

    @Slot()
    def _show_kind(self) -> None:
        kind = KINDS[str(self.kind.currentData())]
        self._of_year.setVisible(not kind.about)
        self._of_record.setVisible(bool(kind.about))
        self._more.setVisible(kind.is_pdf)
        if kind.about:
            self._offer_records(kind.about)
        self.sections.show_sections(kind.sections, kind.sections)
        self._show_cycle()

    def _offer_records(self, about: str) -> None:
        library = self._session.library
        self.record.clear()
        rows = [(one.title, one.id) for one in library.goals.all()]
        if about == "entry":
            rows = [(one.heading, one.id) for one in library.entries.all()]
        for heading, record_id in reversed(rows):
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
            self.kind.setCurrentIndex(self.kind.findData(kept.kind))
            self._show_kind()
            usual = KINDS[kept.kind].sections
            self.sections.show_sections(usual, kept.sections or usual)
            self.sides.setValue(kept.sides)
            choose(self.paper, kept.paper)
            choose(self.page_style, kept.style)

    def _keep_recipe(self) -> None:
        name = self._shell.ask.text(self, _("Keep this choice"), _("Under which name?"))
        if name.strip():
            self._session.library.recipes.keep(name, self.selection())
            self.refresh()


class SectionList(QListWidget):
    """Sections with a tick each; dragged, or moved by Alt and the arrow keys."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Sections"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setMaximumHeight(LIST_PX)
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self.model().rowsMoved.connect(lambda *_moved: self.changed.emit())

    def show_sections(self, every: tuple[Section, ...], chosen: tuple[Section, ...]) -> None:
        """The chosen ones first, in their order, then the others without a tick."""
        self.blockSignals(True)
        self.clear()
        for one in (*chosen, *(other for other in every if other not in chosen)):
            item = QListWidgetItem(one.word, self)
            item.setData(ROLE, str(one))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = one in chosen
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self.blockSignals(False)

    def sections(self) -> tuple[Section, ...]:
        """The ticked ones in their order."""
        items = [self.item(number) for number in range(self.count())]
        return tuple(
            Section(one.data(ROLE)) for one in items if one.checkState() == Qt.CheckState.Checked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Alt with Up or Down moves a section."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        place = self.currentRow()
        if not step or not event.modifiers() & Qt.KeyboardModifier.AltModifier or place < 0:
            super().keyPressEvent(event)
            return
        target = min(max(0, place + step), self.count() - 1)
        self.insertItem(target, self.takeItem(place))
        self.setCurrentRow(target)
        self.changed.emit()
