"""The gallery's filters: kind, what nobody has looked at, what is not used, and the order."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from portfolio.model.evidence import EvidenceKind
from portfolio.text import _, ngettext
from ui.gallery.pieces import Order, Piece, Wanted
from ui.kinds import EVIDENCE_ICONS
from ui.theme import Theme
from ui.widgets.basics import row
from ui.widgets.chips import chip_button, chip_icon
from ui.widgets.flow import FlowBox


class Filters(QWidget):
    """`changed` when other pieces are wanted, or in another order."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(_("Which evidence is shown"))
        self._group, self._kinds = QButtonGroup(self), list(EvidenceKind)
        chips = [chip_button(theme, _("Everything"), "check", is_choice=True)]
        for one in EvidenceKind:
            chips.append(chip_button(theme, one.many_word, EVIDENCE_ICONS[one], is_choice=True))
        for number, chip in enumerate(chips):
            self._group.addButton(chip, number)
        chips[0].setChecked(True)
        self.to_look = chip_button(theme, "", "sparkles", is_choice=True)
        self.to_look.setIcon(chip_icon(theme, "sparkles", theme.tokens.question))
        self.to_look.setObjectName("tolook")
        self.unused = chip_button(theme, _("Unused"), "circle-dashed", is_choice=True)
        self._order = Order.NEWEST
        self.order = chip_button(theme, self._order.word, "arrow-down-up")
        which = FlowBox(*chips, self.unused, self.to_look)
        inside = row(which, self.order)
        inside.setStretch(0, 1)
        inside.setAlignment(self.order, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inside)
        self._group.idClicked.connect(lambda _id: self.changed.emit())
        for toggle in (self.to_look, self.unused):
            toggle.clicked.connect(lambda _checked: self.changed.emit())
        self.order.clicked.connect(self._turn)

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        number = self._group.checkedId()
        kind = self._kinds[number - 1] if number > 0 else None
        return Wanted(kind, self.to_look.isChecked(), self.unused.isChecked(), self._order)

    def show_counts(self, pieces: list[Piece], count: int) -> None:
        """Tell how many wait for a look; a kind that she has nothing of is not offered."""
        words = ngettext("{n} to look at", "{n} to look at", count).format(n=count)
        self.to_look.setText(words)
        self.to_look.setAccessibleName(words)
        if not count:
            self.to_look.setChecked(False)
        self.to_look.setVisible(bool(count))
        there = {one.evidence.kind for one in pieces}
        for kind, chip in zip(self._kinds, self._chips[1:], strict=True):
            chip.setVisible(kind in there or chip.isChecked())

    def clear(self) -> None:
        """Want everything again."""
        self._chips[0].setChecked(True)
        self.to_look.setChecked(False)
        self.unused.setChecked(False)
        self.changed.emit()

    @property
    def _chips(self) -> list[QToolButton]:
        return [one for one in self._group.buttons() if isinstance(one, QToolButton)]

    @Slot()
    def _turn(self) -> None:
        self._order = self._order.next
        self.order.setText(self._order.word)
        self.order.setAccessibleName(_("Order: {order}").format(order=self._order.word))
        self.changed.emit()
