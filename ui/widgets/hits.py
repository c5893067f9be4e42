"""What may tell who a pupil is, one row a find: keep it, replace it, or take it out.

What is suggested stands first.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.model.sharing import Naming
from portfolio.privacy.scan import Hit
from portfolio.text import _, ngettext
from ui.widgets.basics import button, clear, column, label, row

MOST_SHOWN = 30


class HitList(QWidget):
    """`decided` gives the words and what becomes of them."""

    decided = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Please look at these"))
        self.head = label("", "section")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.setLayout(column(self.head, self._rows))
        self.hide()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show every find that waits; nothing where there is none."""
        clear(self._rows)
        self.setVisible(bool(hits))
        told = ngettext("Please look at {n} place", "Please look at {n} places", len(hits))
        self.head.setText(told.format(n=len(hits)))
        for hit in hits[:MOST_SHOWN]:
            self._rows.addLayout(self._row(hit))
        if len(hits) > MOST_SHOWN:
            more = _("and {n} more").format(n=len(hits) - MOST_SHOWN)
            self._rows.addWidget(label(more, "muted"))

    def _row(self, hit: Hit) -> QVBoxLayout:
        told = _("{kind}: {words}").format(kind=hit.kind.word, words=hit.words)
        place = _("in “{where}”: {around}").format(where=hit.where, around=hit.around)
        if hit.suggested is Naming.KEEP:
            place += " · " + _("Perhaps an author, who keeps the name.")
        buttons = []
        for naming in sorted(Naming, key=lambda one: one is not hit.suggested):
            made = button(naming.word, partial(self.decided.emit, hit.words, naming))
            made.setAccessibleName(f"{naming.word}: {hit.words}")
            buttons.append(made)
        return column(label(told, "label"), label(place, "muted"), row(*buttons, None), spacing=4)
