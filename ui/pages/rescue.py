"""The journal cannot be read: what there is, and a way back from the newest whole copy."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from portfolio.days import long_date
from portfolio.text import _
from portfolio.vault.backup import Backup
from ui.widgets.basics import button, label, row
from ui.widgets.centred import Centred
from ui.widgets.fields import field, line_edit

SHOWN = 5


class Rescue(Centred):
    """Copies, newest first; each is brought back beside the damaged one, which stays as it is."""

    wanted = Signal(object, str)
    closed = Signal()

    def __init__(self, sentence: str, folder: Path, copies: list[Backup]) -> None:
        super().__init__()
        self.fault = label("", "error")
        self.fault.hide()
        self.code = line_edit(_("Recovery code"))
        self.choices = []
        listed = QVBoxLayout()
        for one in copies[:SHOWN]:
            local = one.at.astimezone()
            words = _("Bring back the copy of {day}, {time}").format(
                day=long_date(local.date()), time=f"{local:%H:%M}"
            )
            choice = button(words, partial(self._choose, one))
            self.choices.append(choice)
            listed.addWidget(choice)
        if not copies:
            listed.addWidget(label(_("There is no copy inside the portfolio. Have you one on a "
                                     "stick or a network drive?")))  # fmt: skip
        self.lay_out(
            label(_("Your journal cannot be read"), "title"),
            label(sentence),
            label(str(folder), "muted"),
            field(_("Recovery code"), self.code),
            listed,
            self.fault,
            row(button(_("Close"), self.closed.emit), None),
        )

    def refuse(self, sentence: str) -> None:
        """Say why it could not be brought back."""
        self.fault.setText(sentence)
        self.fault.show()
        self._fit()
        self.code.setFocus()

    def _choose(self, one: Backup) -> None:
        self.wanted.emit(one, self.code.text())
