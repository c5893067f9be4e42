"""The private layer under the text: folded at first, purple, in no export for others."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from portfolio.text import _
from ui.theme import Theme
from ui.widgets.basics import CARD_MARGINS, Card, column, label
from ui.widgets.edge import HANG_PX, set_in
from ui.widgets.fold import Fold
from ui.widgets.writing import Writing

LEAST_PX = 88


class PrivatePart(QWidget):
    """`edited` when its words changed."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.text = Writing(theme, _("Private notes, in no export"), _("For you alone."), LEAST_PX)
        told = label(_("Private: this never leaves in an export"), "head")
        self.card = Card(set_in(told), self.text, look="private")
        left, top, right, bottom = CARD_MARGINS
        self.card.content.setContentsMargins(left - HANG_PX, top, right, bottom)
        self.fold = Fold(theme, _("Private notes"), self.card, is_private=True)
        self.setLayout(column(self.fold))
        self.text.edited.connect(self.edited)
        self.text.edited.connect(self._say)

    def show_document(self, document: QTextDocument) -> None:
        """Show what stands in this document."""
        self.text.show_document(document)
        self._say()

    def close_up(self) -> None:
        """Fold it: at first, and while someone is looking."""
        self.fold.turn(is_open=False)

    def _say(self) -> None:
        """Say in the line that something stands here, not what."""
        has_words = bool(self.text.text.strip())
        name = _("Private notes, not empty") if has_words else _("Private notes")
        if name != self.fold.name:
            self.fold.say(name)
