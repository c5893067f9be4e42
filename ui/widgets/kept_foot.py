"""The foot of the sidebar: whether all is saved, and whether there is a second copy."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from portfolio.text import _
from ui.theme import GAP_PX, Theme
from ui.widgets.basics import button, column, label, row
from ui.widgets.marks import picture

ICON_PX, SLOT_PX = 16, 18
WORD_GAP_PX, COPY_SIDE_PX = 4, 6  # Qt's from a button's icon to its word; of the link's own


class Kept(Enum):
    """How safe what she wrote is."""

    TWICE = auto()
    ONLY_HERE = auto()
    NOT_YET = auto()


class KeptFoot(QWidget):
    """A quiet line; under it, while there is one copy only, the way to a second: `copy_wanted`."""

    copy_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        tokens = theme.tokens
        self.words = label("", "muted")
        self._lock = picture(theme, "lock", tokens.ok, ICON_PX)
        self._waits = picture(theme, "clock", tokens.question, ICON_PX)
        self.copy = button(_("Make a second copy"), self.copy_wanted.emit, "caution")
        self.copy.setToolTip(_("Your only copy is on this computer"))
        sign = picture(theme, "copy", tokens.question, ICON_PX)
        for one in (self._lock, self._waits, sign):  # as wide as those of the pages above them
            one.setFixedWidth(theme.px(SLOT_PX))
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        gap = theme.px(GAP_PX) + WORD_GAP_PX
        line = row(self._lock, self._waits, self.words, spacing=gap)
        line.setStretch(2, 1)
        self._second = QWidget()
        self._second.setLayout(row(sign, self.copy, None, spacing=gap - COPY_SIDE_PX))
        inside = column(line, self._second, spacing=2)
        inside.setContentsMargins(16, 12, 0, 0)
        self.setLayout(inside)
        self.tell(Kept.TWICE)

    def tell(self, kept: Kept) -> None:
        """Say it."""
        is_saved = kept is not Kept.NOT_YET
        self.words.setText(_("Saved on this computer") if is_saved else _("Not saved yet"))
        self._lock.setVisible(is_saved)
        self._waits.setVisible(not is_saved)
        self._second.setVisible(kept is Kept.ONLY_HERE)
