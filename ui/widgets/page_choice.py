"""How the file is to be: choices kept under names, pages, sections, signature and reply slip."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from portfolio.kinds import DocumentKind
from portfolio.model.selection import PageStyle, Paper, Selection
from portfolio.model.sharing import Recipe
from portfolio.text import _
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.choices import choice_box, choose, chosen, short_box
from ui.widgets.fields import field, fields, number_edit
from ui.widgets.sections import SectionList


class PageChoice(QWidget):
    """`changed` on any choice; `recipe_chosen` gives one that was kept, `keep` wants a name."""

    changed = Signal()
    recipe_chosen = Signal(object)
    keep = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.recipe = short_box()
        self.recipe.allow_blank()
        self.sides = number_edit()
        self.sides.setRange(0, 100)
        self.sides.setSpecialValueText(_("No limit"))
        self.paper = choice_box(_("Paper"), Paper)
        self.page_style = choice_box(_("Pages"), PageStyle)
        self.sections = SectionList()
        self.signed = QCheckBox(_("Sign it, so that a change shows"))
        self.signed.setChecked(True)
        self.reply = QCheckBox(_("Make a reply slip beside it"))
        self.reply.setToolTip(_("A second PDF that any reader can fill in and send back."))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        recipes = Card(
            label(_("Saved choices"), "head"),
            field(_("Begin from"), self.recipe),
            row(button(_("Save this choice…"), self.keep.emit), None),
        )
        self._pages = Card(
            label(_("Pages"), "head"),
            field(_("Length limit (sides)"), self.sides),
            fields((_("Paper"), self.paper), (_("Text and spacing"), self.page_style)),
            field(_("Sections, in this order (drag, or Alt and arrows)"), self.sections),
        )
        self._file = Card(label(_("The file"), "head"), self.signed, self.reply)
        self.setLayout(column(recipes, self._pages, self._file, None, spacing=12))

    def _connect(self) -> None:
        self.recipe.activated.connect(lambda _index: self._use_recipe())
        for one in (self.paper, self.page_style):
            one.activated.connect(lambda _index: self.changed.emit())
        self.sides.valueChanged.connect(lambda _value: self.changed.emit())
        self.signed.toggled.connect(lambda _is_on: self.changed.emit())
        self.sections.changed.connect(self.changed)

    def offer(self, recipes: list[Recipe]) -> None:
        """The choices that were kept."""
        self.recipe.clear()
        self.recipe.addItem(_("None"), None)
        for kept in recipes:
            self.recipe.addItem(kept.name, kept.selection)

    def show_kind(self, kind: DocumentKind) -> None:
        """What a kind has to choose from; data files have no pages."""
        self._pages.setVisible(kind.is_pdf)
        self._file.setVisible(kind.is_pdf)
        self.sections.show_sections(kind.sections, kind.sections)

    def with_pages(self, found: Selection, kind: DocumentKind) -> Selection:
        """The same selection with what is chosen here."""
        sections = self.sections.sections()
        return replace(
            found,
            sections=() if sections == kind.sections else sections,
            sides=self.sides.value(),
            paper=chosen(self.paper, Paper),
            style=chosen(self.page_style, PageStyle),
            is_signed=self.signed.isChecked() and kind.is_pdf,
        )

    def use(self, kept: Selection, kind: DocumentKind) -> None:
        """Choose what was chosen before."""
        self.sections.show_sections(kind.sections, kept.sections or kind.sections)
        self.sides.setValue(kept.sides)
        choose(self.paper, kept.paper)
        choose(self.page_style, kept.style)

    @Slot()
    def _use_recipe(self) -> None:
        kept = self.recipe.currentData()
        if isinstance(kept, Selection):
            self.recipe_chosen.emit(kept)
