"""First run: three questions, then she writes; and the recovery code within the first session."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from exporters import render_recovery_sheet
from portfolio.errors import PortfolioError
from portfolio.files import safe_write
from portfolio.model.words import Stage
from portfolio.text import _
from portfolio.vault import codes
from ui.ask import Ask
from ui.widgets.basics import Card, button, label, row
from ui.widgets.fields import field

WIDE = 620
CLIPBOARD_S = 60
GROUP_PX = 40


@dataclass(frozen=True, slots=True)
class Answers:
    """What she said at the first start."""

    name: str
    stage: Stage
    is_own_computer: bool
    wants_sample: bool = False


class Centred(QWidget):
    """A card in the middle of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")

    def lay_out(self, *parts: QWidget | QLayout | None) -> None:
        """Put the parts on the card."""
        self.card = Card(*parts)
        self.card.setFixedWidth(WIDE)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Give the card the height that its wrapped words need; its hint knows one line each."""
        self.ensurePolished()
        self.card.setMinimumHeight(self.card.content.totalHeightForWidth(WIDE))
        super().showEvent(event)


class FirstRun(Centred):
    """Name, stage, whose computer; Start writing needs nothing but works best with a name."""

    answered = Signal(object)
    open_wanted = Signal()
    copy_wanted = Signal()
    check_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.stages = QButtonGroup()
        chips = []
        for stage in Stage:
            chip = button(stage.word, lambda: None, "choice")
            chip.setCheckable(True)
            self.stages.addButton(chip, list(Stage).index(stage))
            chips.append(chip)
        chips[1].setChecked(True)
        self.own = QRadioButton(_("Mine, or only I use it: opens without asking"))
        self.shared = QRadioButton(_("The school's, or shared: asks for your recovery code"))
        self.own.setChecked(True)
        self.start = button(_("Start writing"), lambda: self._answer(wants_sample=False), "primary")
        self.lay_out(
            label(_("Teacher Portfolio"), "head"),
            label(_("Three questions, then you write"), "title"),
            label(_("Everything stays on this computer. You can change all of it later."), "muted"),
            field(_("What shall we call you?"), self.name),
            label(_("Where are you now?"), "label"),
            row(*chips[:3], None),
            row(*chips[3:], None),
            label(_("Whose computer is this?"), "label"),
            self.own,
            self.shared,
            row(
                button(_("Look at a sample"), lambda: self._answer(wants_sample=True)),
                None,
                self.start,
            ),
            self._other_ways(),
        )
        self.stages.setParent(self)
        self.name.returnPressed.connect(self.start.click)
        self.start.setDefault(True)

    def _other_ways(self) -> QHBoxLayout:
        """For who has a portfolio already, and for who only received a PDF."""
        return row(
            button(_("Open one I have"), self.open_wanted.emit, "link"),
            button(_("Bring back a copy"), self.copy_wanted.emit, "link"),
            button(_("Check a PDF that someone sent"), self.check_wanted.emit, "link"),
            None,
        )

    def _answer(self, *, wants_sample: bool) -> None:
        stage = list(Stage)[max(0, self.stages.checkedId())]
        name = self.name.text().strip()
        self.answered.emit(Answers(name, stage, self.own.isChecked(), wants_sample))


class RecoveryCode(Centred):
    """The code in nine groups; the last one is typed back."""

    kept = Signal()
    later = Signal()

    def __init__(
        self, code: str, ask: Ask, *, may_wait: bool, name: str = "", portfolio: str = ""
    ) -> None:
        super().__init__()
        self._code, self._ask = code, ask
        self._name, self._portfolio = name, portfolio
        grid = QGridLayout()
        for number, group in enumerate(codes.groups(code)):
            shown = label(f"{number + 1}   {group}", "section", wraps=False)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            spelt = _("Group {n}: {letters}").format(n=number + 1, letters=" ".join(group))
            shown.setAccessibleName(spelt)
            grid.addWidget(shown, number // 3, number % 3)
            grid.setRowMinimumHeight(number // 3, GROUP_PX)
        self.typed = QLineEdit()
        self.verdict = label("", "ok")
        self.done = button(_("I have kept it"), self.kept.emit, "primary")
        self.done.setEnabled(False)
        later = button(_("Later, once"), self.later.emit, "link")
        later.setVisible(may_wait)
        self.lay_out(
            label(_("Your recovery code"), "title"),
            label(
                _("These nine groups open your portfolio when nothing else does. "
                  "Nobody else has them, and we cannot send them to you."), "muted"),
            grid,
            row(button(_("Save a page to print"), self.save), button(_("Copy"), self._copy), None),
            label(_("Keep it on paper, away from this computer. A drawer is fine."), "muted"),
            field(_("Type the last group back"), self.typed),
            self.verdict,
            row(later, None, self.done),
        )  # fmt: skip
        self.typed.textChanged.connect(self._compare)

    def _compare(self, typed: str) -> None:
        is_right = typed.strip().upper().replace("O", "0") == codes.groups(self._code)[-1]
        self.verdict.setText(_("That is right.") if is_right else "")
        self.done.setEnabled(is_right)

    def save(self) -> None:
        """Write the sheet as a PDF, for her printer."""
        path = self._ask.save_file(self, _("Save a page to print"), Path("recovery-code.pdf"))
        if path is None:
            return
        sheet = render_recovery_sheet(
            codes.groups(self._code),
            self._name,
            self._portfolio,
            date.today(),  # noqa: DTZ011
        )
        try:
            safe_write(path, sheet)
        except PortfolioError as fault:
            self._ask.tell(self, str(fault))

    def _copy(self) -> None:
        clipboard, shown = QGuiApplication.clipboard(), codes.shown(self._code)
        clipboard.setText(shown)

        def forget() -> None:
            if clipboard.text() == shown:
                clipboard.clear()

        QTimer.singleShot(CLIPBOARD_S * 1000, forget)


class Unlock(Centred):
    """Asks for the recovery code or the passphrase: locked, or no key in the keychain."""

    given = Signal(str)

    def __init__(
        self, leave: Callable[[], object], *, by_passphrase: bool, is_locked: bool
    ) -> None:
        super().__init__()
        self.code = QLineEdit()
        if by_passphrase:
            self.code.setEchoMode(QLineEdit.EchoMode.Password)
        name = _("Passphrase or recovery code") if by_passphrase else _("Recovery code")
        why = _("This computer does not hold its key. Type your recovery code.")
        if by_passphrase or is_locked:
            why = _("It is locked; everything is saved.") if is_locked else ""
        self.fault = label("", "error")
        self.go = button(_("Open"), lambda: self.given.emit(self.code.text()), "primary")
        self.lay_out(
            label(_("Open your portfolio"), "title"),
            label(why, "muted"),
            field(name, self.code),
            self.fault,
            row(button(_("Close"), leave), None, self.go),
        )
        self.code.returnPressed.connect(self.go.click)

    def refuse(self, sentence: str) -> None:
        """Say in one calm sentence that it did not open."""
        self.fault.setText(sentence)
        self.code.setFocus()
        self.code.selectAll()
