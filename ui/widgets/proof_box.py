"""A box to choose the record that proves a claim: an entry, or a piece of evidence."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QFocusEvent

from portfolio.days import short_date
from portfolio.model.words import Kind
from portfolio.storage.lists import Row
from portfolio.text import _
from ui.kinds import ICONS
from ui.shell import Shell
from ui.widgets.choices import SHORT, Box

Offers = Callable[[], Sequence[Row]]
PROVES = ("entry", "evidence")


class ProofBox(Box):
    """What there is to choose from is read when she comes to the box, not before."""

    def __init__(self, shell: Shell, name: str, offers: Offers) -> None:
        super().__init__()
        self._shell, self._offers, self._is_filled = shell, offers, False
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(SHORT)
        self.setMinimumContentsLength(16)
        self.allow_blank()
        self.show_proof("")

    @property
    def record_id(self) -> str:
        """The record that is chosen, or nothing."""
        return str(self.currentData() or "")

    def show_proof(self, record_id: str) -> None:
        """Show the record that is the proof now; nothing where it has none."""
        self._is_filled = False
        self.clear()
        self.addItem(_("No proof yet"), "")
        if record_id:
            self.addItem(self._heading(record_id), record_id)
            self.setCurrentIndex(1)

    def fill(self) -> None:
        """Offer what there is, newest first; the choice stays."""
        if self._is_filled:
            return
        chosen = self.record_id
        self.show_proof(chosen)
        self._is_filled = True
        theme, veil = self._shell.theme, self._shell.looking.veil
        for one in self._offers():
            if one.id != chosen:
                icon = ICONS[Kind(one.facet)] if one.kind == "entry" else "image"
                words = f"{veil(one.heading)}, {short_date(date.fromisoformat(one.day))}"
                self.addItem(theme.icon(icon), words, one.id)

    def _heading(self, record_id: str) -> str:
        row = self._shell.session.library.journal.rows_of([record_id]).get(record_id)
        return self._shell.looking.veil(row.heading if row else _("A record that is gone"))

    def showPopup(self) -> None:  # noqa: N802  Qt's name
        """Be filled before it opens."""
        self.fill()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Be filled before the arrow keys go through it."""
        self.fill()
        super().focusInEvent(event)


def proofs_between(shell: Shell, start: date, end: date) -> list[Row]:
    """Entries and evidence of a span, both days included, newest first."""
    lists = shell.session.library.journal
    since, until = start.isoformat(), end.isoformat()
    rows = [one for kind in PROVES for one in lists.rows_between(kind, since, until)]
    return sorted(rows, key=lambda one: one.day, reverse=True)
