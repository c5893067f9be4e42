"""The kinds of entry as chips: those of every week, and all others behind one more."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QWidget

from portfolio.model.words import Kind
from portfolio.text import _
from ui.kinds import ICONS
from ui.theme import Theme
from ui.widgets.basics import column
from ui.widgets.chips import chip_button, chip_icon
from ui.widgets.flow import FlowBox

WEEKLY = (Kind.REFLECTION, Kind.MEETING, Kind.COURSE, Kind.PEER)  # with one more: one row


class KindChips(QWidget):
    """One is always down; `chosen` tells the kind that was pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(_("Kind"))
        self._theme = theme
        self._group = QButtonGroup(self)
        self._chips: dict[Kind, QToolButton] = {}
        for kind in WEEKLY:
            chip = chip_button(theme, kind.word, ICONS[kind], is_choice=True)
            chip.clicked.connect(partial(self._choose, kind))
            self._group.addButton(chip)
            self._chips[kind] = chip
        self.more = chip_button(theme, "", "ellipsis", is_choice=True)
        self._group.addButton(self.more)
        self.menu = QMenu(self)
        for kind in Kind:
            if kind not in WEEKLY:
                action = self.menu.addAction(theme.icon(ICONS[kind]), kind.word)
                action.triggered.connect(partial(self._choose, kind))
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setLayout(column(FlowBox(*self._chips.values(), self.more, spacing=6)))
        self.show_kind(Kind.REFLECTION)

    def set_edge(self, edge_px: int) -> None:
        """Leave so much room over and under the chips, at 100 percent."""
        edge = self._theme.px(edge_px)
        self.setContentsMargins(0, edge, 0, edge)

    def show_kind(self, kind: Kind) -> None:
        """Press the chip of a kind; one of the rarer kinds stands on the last chip."""
        is_rare = kind not in self._chips
        name = _("More kinds")
        self.more.setText(kind.word if is_rare else "")
        self.more.setAccessibleName(f"{name}: {kind.word}" if is_rare else name)
        self.more.setToolTip(name)
        self.more.setIcon(chip_icon(self._theme, ICONS[kind] if is_rare else "ellipsis"))
        self._chips.get(kind, self.more).setChecked(True)

    def _choose(self, kind: Kind, _is_down: bool = True) -> None:
        self.show_kind(kind)
        self.chosen.emit(kind)
