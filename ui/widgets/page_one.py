"""Page one in her words: what changed for pupils and its proof, what next, and one question."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot

from portfolio.leaving import PageOneText, TooLong
from portfolio.model.cycle import PAGE_ONE_STEPS, Cycle
from portfolio.storage.lists import Row
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, label
from ui.widgets.fields import field, fields, line_edit, text_edit
from ui.widgets.proof_box import ProofBox, proofs_between
from ui.widgets.sight import bring_to_view

MOST_PROOFS = 2  # one for each of the two sentences
MOST_IMPACT, MOST_QUESTION, MOST_STEP = 215, 90, 48  # pages.md


class PageOneCard(Card):
    """The fields, and how much room page one has for them."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._cycle = shell, Cycle("", "", date.min, date.min)
        self.impact = text_edit(_("What changed for pupils"), height=90)
        self.proofs = [ProofBox(shell, name, self._offers) for name in _proof_names()]
        self.steps = text_edit(_("What next"), height=80)
        self.question = line_edit(_("Question"))
        self.question.setMaxLength(MOST_QUESTION)
        self.room = label("", "muted")
        super().__init__(
            label(_("Page one, in your words"), "head"),
            field(_("What changed for pupils (numbers before and after)"), self.impact),
            fields(*zip(_proof_names(), self.proofs, strict=True)),
            field(_("What next, one step per line, three at most"), self.steps),
            field(_("One question for the meeting"), self.question),
            self.room,
        )
        self.impact.textChanged.connect(self._tell)
        self.steps.textChanged.connect(self._tell)

    @Slot(object)
    def show_cycle(self, cycle: Cycle | None) -> None:
        """Show a cycle's words; nothing to say where a document is about one record."""
        self.setVisible(cycle is not None)
        if cycle is not None:
            self._cycle = cycle
            for box, proof in zip(self.proofs, (*cycle.proof_ids, "", ""), strict=False):
                box.show_proof(proof)
            self.impact.setPlainText(cycle.impact)
            self.steps.setPlainText("\n".join(cycle.next_steps))
            self.question.setText(cycle.question)

    def go_to(self, text: TooLong) -> None:
        """Put the cursor where the text is typed, its line chosen where there are several."""
        if text.place is PageOneText.QUESTION:
            bring_to_view(self.question)
            return
        control = self.impact if text.place is PageOneText.IMPACT else self.steps
        cursor = control.document().find(text.words)
        if not cursor.isNull():
            control.setTextCursor(cursor)
        bring_to_view(control)

    def with_words(self, cycle: Cycle) -> Cycle:
        """The cycle with the words as they are typed."""
        proofs = [box.record_id for box in self.proofs if box.record_id]
        return replace(
            cycle,
            impact_proof_id=proofs[0] if proofs else "",
            more_proof_ids=(*proofs[1:], *cycle.more_proof_ids[MOST_PROOFS - 1 :]),
            impact=self.impact.toPlainText().strip(),
            next_steps=tuple(self._steps()),
            question=self.question.text().strip(),
        )

    def _offers(self) -> list[Row]:
        return proofs_between(self._shell, self._cycle.start, self._cycle.end)

    def _steps(self) -> list[str]:
        lines = self.steps.toPlainText().splitlines()
        return [line.strip() for line in lines if line.strip()]

    @Slot()
    def _tell(self) -> None:
        """What will not fit, and what becomes of it: never smaller type."""
        length, steps = len(self.impact.toPlainText().strip()), self._steps()
        told = []
        if length > MOST_IMPACT:
            over = _("{n} characters; page one has room for {most}: the rest goes to page 2.")
            told.append(over.format(n=length, most=MOST_IMPACT))
        if len(steps) > PAGE_ONE_STEPS:
            told.append(_("Page one shows three steps; the others stay here."))
        long = [step for step in steps[:PAGE_ONE_STEPS] if len(step) > MOST_STEP]
        if long:
            told.append(_("A step of more than {most} characters takes two lines.")
                        .format(most=MOST_STEP))  # fmt: skip
        self.room.setText(" ".join(told) or _("All of it fits on page one."))


def _proof_names() -> tuple[str, str]:
    return _("Proof of the first sentence"), _("Proof of the second sentence")
