"""What came of a goal: for each criterion how far it is met, what was seen, and the proof."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from portfolio.model.goal import Criterion, Goal, Met
from portfolio.storage.lists import Row
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.choices import choice_box, choose, chosen
from ui.widgets.fields import fields, line_edit
from ui.widgets.page import Page
from ui.widgets.proof_box import Offers, ProofBox, proofs_between

WIDE_PX, HIGH_PX, SIDE, BAR_PX = 640, 540, 24, 4
BEFORE = timedelta(days=365)  # what was there before the goal was set may prove a starting point


class OutcomesDialog(QDialog):
    """`kept` with the goal as it is said here, when she keeps it."""

    kept = Signal(object)

    def __init__(self, shell: Shell, goal: Goal, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Results and proof"))
        self._shell, self._goal = shell, goal
        self.parts = [_Outcome(shell, one, self._offers) for one in goal.criteria]
        self.setLayout(self._lay_out())
        px, room = shell.theme.px, parent.size()
        self.resize(min(px(WIDE_PX), room.width() - 40), min(px(HIGH_PX), room.height() - 40))

    def _lay_out(self) -> QVBoxLayout:
        told = _("Numbers before and after say the most. The proof is one click away in the PDF.")
        area = Page(_("Results and proof"))
        area.set_margins(0, 0, SIDE - BAR_PX, 0)
        for one in self.parts:
            area.body.addWidget(one)
        area.body.addStretch(1)
        keep = button(_("Save"), self.keep, "primary")
        keep.setDefault(True)
        title = label(self._shell.looking.veil(self._goal.title), "section")
        upper = column(title, label(told, "muted"), spacing=12)
        lower = row(None, button(_("Cancel"), self.close), keep)
        for part in (upper, lower):
            part.setContentsMargins(0, 0, SIDE - BAR_PX, 0)
        made = column(upper, area, lower, spacing=12)
        made.setStretch(1, 1)
        made.setContentsMargins(SIDE, 20, BAR_PX, 16)  # the bar stands in the margin
        return made

    def keep(self) -> None:
        """Hand over what is said, and close."""
        said = tuple(one.criterion() for one in self.parts)
        self.kept.emit(replace(self._goal, criteria=said))
        self.close()

    def _offers(self) -> list[Row]:
        return proofs_between(self._shell, self._goal.set_on - BEFORE, self._shell.session.today())


class _Outcome(Card):
    """One criterion: how far, what was seen, the proof."""

    def __init__(self, shell: Shell, one: Criterion, offers: Offers) -> None:
        self._one = one
        words = shell.looking.veil(one.text)
        self.met = choice_box(_("How far: {words}").format(words=words), Met)
        choose(self.met, one.met)
        self.result = line_edit(
            _("What was seen: {words}").format(words=words), _("Such as 25 of 28, 11 in October")
        )
        self.result.setText(one.result)
        self.proof = ProofBox(shell, _("Proof: {words}").format(words=words), offers)
        self.proof.show_proof(one.proof_id)
        super().__init__(
            label(words, "strong"),
            fields((_("How far"), self.met), (_("Proof"), self.proof)),
            fields((_("What was seen"), self.result)),
        )

    def criterion(self) -> Criterion:
        """As it is said here."""
        return replace(
            self._one,
            met=chosen(self.met, Met),
            result=self.result.text().strip(),
            proof_id=self.proof.record_id,
        )
