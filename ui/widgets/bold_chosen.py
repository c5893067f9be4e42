"""How a list beside its page shows which row is chosen: in heavier letters."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.roles import Index


class BoldChosen(QStyledItemDelegate):
    """Qt's style sheet gives rows no weight of their own; each has room for the heavier letters."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """As the style has it, and the chosen row heavier."""
        super().initStyleOption(option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            _embolden(option)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As if it were chosen, so that no row grows when it is."""
        heavy = QStyleOptionViewItem(option)
        _embolden(heavy)
        return super().sizeHint(heavy, index)


def _embolden(option: QStyleOptionViewItem) -> None:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    option.font, option.fontMetrics = font, QFontMetrics(font)
