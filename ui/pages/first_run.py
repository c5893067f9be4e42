"""First run: three questions, then she writes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from portfolio.model.words import Stage
from portfolio.text import _
from ui.theme import Theme
from ui.widgets.basics import button, column, label, row
from ui.widgets.centred import Centred
from ui.widgets.flow import FlowBox
from ui.widgets.marks import brand, picture

ICON_PX = 16


@dataclass(frozen=True, slots=True)
class Answers:
    """What she said at the first start."""

    name: str
    stage: Stage
    is_own_computer: bool
    wants_sample: bool = False


class ChoiceCard(QFrame):
    """A radio button with a picture and a line on what it means; a click anywhere chooses."""

    def __init__(self, theme: Theme, icon: str, title: str, hint: str) -> None:
        super().__init__()
        self.setObjectName("choicecard")
        self.radio = QRadioButton()
        self.radio.setAccessibleName(f"{title}. {hint}")
        self.radio.toggled.connect(self._show_chosen)
        words = column(label(title, "nametitle"), label(hint, "muted"), spacing=0)
        inside = row(self.radio, picture(theme, icon, theme.tokens.muted), spacing=12)
        inside.addLayout(words, 1)
        inside.setContentsMargins(14, 10, 14, 10)
        self.setLayout(inside)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Choose it, as its radio button does."""
        self.radio.click()
        self.radio.setFocus()

    def _show_chosen(self, is_chosen: bool) -> None:
        self.setProperty("chosen", is_chosen)
        self.style().polish(self)


class FirstRun(Centred):
    """Name, stage, whose computer; Start writing needs nothing but works best with a name."""

    answered = Signal(object)
    open_wanted = Signal()
    copy_wanted = Signal()
    check_wanted = Signal()
    language_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme, *, other_language: str = "", has_one: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.name = QLineEdit()
        self.language = button(other_language, self.language_wanted.emit, "link")
        self.language.setVisible(bool(other_language))
        self.back = button(_("Back to my portfolio"), self.back_wanted.emit, "link")
        self.back.setVisible(has_one)
        self.stages = QButtonGroup(self)
        chips = [self._chip(number, stage) for number, stage in enumerate(Stage)]
        at_once = _("Opens without asking. The file is encrypted.")
        asks = _("Asks for your recovery code, and locks after 10 minutes.")
        own = ChoiceCard(theme, "laptop", _("Mine, or only I use it"), at_once)
        shared = ChoiceCard(theme, "school", _("The school’s, or shared"), asks)
        self.own, self.shared = own.radio, shared.radio
        self._whose = QButtonGroup(self)
        for one in (self.own, self.shared):
            self._whose.addButton(one)
        self.own.setChecked(True)
        self.start = button(_("Start writing"), lambda: self._answer(wants_sample=False), "primary")
        self.start.setDefault(True)
        self._lay_out(chips, own, shared)
        self._mark_stage()
        self.name.returnPressed.connect(self.start.click)

    def _lay_out(self, chips: Sequence[QPushButton], own: QWidget, shared: QWidget) -> None:
        head = brand(self._theme)
        head.addWidget(self.language)
        hint = label(_("On the first page of your PDFs"), "muted", wraps=False)
        asked = label(_("What shall we call you?"), "nametitle", wraps=False)
        asked.setBuddy(self.name)
        self.name.setAccessibleName(asked.text())
        called = column(row(asked, None, hint), self.name, spacing=6)
        stages = QWidget()
        stages.setAccessibleName(_("Where are you now?"))
        stages.setLayout(column(FlowBox(*chips)))
        everything = _("Everything stays on this computer. You can change all of it later.")
        self.lay_out(
            head,
            column(
                label(_("Three questions, then you write"), "title"),
                label(everything, "muted"),
                spacing=4,
            ),
            called,
            column(label(_("Where are you now?"), "nametitle"), stages, spacing=6),
            column(label(_("Whose computer is this?"), "nametitle"), own, shared, spacing=8),
            row(
                button(_("Look at a sample"), lambda: self._answer(wants_sample=True)),
                None,
                self.start,
            ),
            self._other_ways(),
        )
        self.card.content.setSpacing(14)

    def _chip(self, number: int, stage: Stage) -> QPushButton:
        chip = button(stage.word, self._mark_stage, "choice")
        chip.setCheckable(True)
        self.stages.addButton(chip, number)
        chip.setChecked(stage is Stage.ECT)
        return chip

    def _mark_stage(self) -> None:
        """The chosen one has a tick as well as a colour."""
        for chip in self.stages.buttons():
            if chip.isChecked():
                self._theme.put_icon(chip, "check", self._theme.tokens.accent_text, ICON_PX)
            else:
                chip.setIcon(QIcon())

    def _other_ways(self) -> QWidget:
        """For who has a portfolio already, and for who only received a PDF."""
        return FlowBox(
            self.back,
            button(_("Open one I have"), self.open_wanted.emit, "link"),
            button(_("Bring back a copy"), self.copy_wanted.emit, "link"),
            button(_("Check a PDF that someone sent"), self.check_wanted.emit, "link"),
        )

    def _answer(self, *, wants_sample: bool) -> None:
        stage = list(Stage)[max(0, self.stages.checkedId())]
        name = self.name.text().strip()
        self.answered.emit(Answers(name, stage, self.own.isChecked(), wants_sample))
