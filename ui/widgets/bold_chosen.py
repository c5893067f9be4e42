"""How a list beside its page shows which row is chosen: heavier letters, the icon in their ink."""

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.roles import Index
from ui.theme import Theme

ICON_PX = 18


class BoldChosen(QStyledItemDelegate):
    """Qt's style sheet gives rows no weight of their own; each has room for the heavier letters.

    An icon stands at the left of its room; `gap_px` comes to what Qt leaves to its word.
    """

    def __init__(self, parent: QObject, gap_px: int = 0) -> None:
        super().__init__(parent)
        self._gap_px = gap_px

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """As the style has it, and the chosen row heavier."""
        super().initStyleOption(option, index)
        option.decorationSize = option.decorationSize + QSize(self._gap_px, 0)
        option.decorationAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if option.state & QStyle.StateFlag.State_Selected:
            _embolden(option)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As if it were chosen, so that no row grows when it is."""
        heavy = QStyleOptionViewItem(option)
        _embolden(heavy)
        return super().sizeHint(heavy, index)


def row_icon(theme: Theme, name: str) -> QIcon:
    """The icon of such a row: in the colour of its word while it is chosen."""
    made = QIcon(theme.icon(name, size=ICON_PX))
    chosen = theme.icon(name, theme.tokens.accent_text, ICON_PX)
    made.addPixmap(chosen.pixmap(2 * theme.px(ICON_PX)), QIcon.Mode.Selected)  # as sharp
    return made


def _embolden(option: QStyleOptionViewItem) -> None:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    option.font, option.fontMetrics = font, QFontMetrics(font)
