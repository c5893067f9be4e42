"""Hours by lane and half term or month: one model behind the chart and its table."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from portfolio.days import hours_minutes, hours_words
from portfolio.insight.hours import Lane
from portfolio.insight.spans import Span, shown_lanes
from portfolio.text import _
from ui.models.roles import Index
from ui.theme import Theme

NOWHERE = QModelIndex()
HOUR = 60
ICONS = {
    Lane.IN_PERSON: "map-pin",
    Lane.VIRTUAL: "video",
    Lane.ONLINE: "monitor-play",
    Lane.NOT_SAID: "circle-dashed",
    Lane.TOGETHER: "users",
    Lane.ALONE: "user",
}


class HoursModel(QAbstractTableModel):
    """A row a lane and one for all; a column a span and one for all. EditRole tells in hours."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.spans: tuple[Span, ...] = ()
        self.lanes: tuple[Lane, ...] = shown_lanes(())

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Hold these columns from now on."""
        self.beginResetModel()
        self.spans, self.lanes = tuple(spans), shown_lanes(spans)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """The lanes, and all of them."""
        return 0 if parent.isValid() else len(self.lanes) + 1

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """The name, the spans, and all of them."""
        return 0 if parent.isValid() else len(self.spans) + 2

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The short name of a span; the whole one as its tip."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if not 0 < section <= len(self.spans):
            return _("All") if section else _("Hours")
        one = self.spans[section - 1]
        return one.short if role == Qt.ItemDataRole.DisplayRole else one.name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Hours and minutes, a dash for none; in words for who listens."""
        roles = Qt.ItemDataRole
        row, column = index.row(), index.column()
        if role == roles.TextAlignmentRole:
            return self._side(column)
        if role == roles.FontRole:
            is_total = row == len(self.lanes) or column == len(self.spans) + 1
            return self._theme.font(14, QFont.Weight.DemiBold) if is_total else None
        if not column:
            if role == roles.DecorationRole and row < len(self.lanes):
                return self._theme.icon(ICONS[self.lanes[row]])
            return self.name(row) if role in (roles.DisplayRole, roles.EditRole) else None
        minutes = self.minutes(row, column)
        if role == roles.DisplayRole:
            return hours_minutes(minutes) if minutes else "–"
        if role == roles.EditRole:
            return f"{minutes / HOUR:.2f}"
        if role == roles.AccessibleTextRole:
            span = self.headerData(column, Qt.Orientation.Horizontal, roles.ToolTipRole)
            return f"{self.name(row)}, {span}, {hours_words(minutes)}"
        return None

    def name(self, row: int) -> str:
        """What a row is called."""
        return self.lanes[row].word if row < len(self.lanes) else _("All learning")

    def minutes(self, row: int, column: int) -> int:
        """The minutes of a cell."""
        spans = self.spans if column > len(self.spans) else self.spans[column - 1 : column]
        lanes = self.lanes if row >= len(self.lanes) else self.lanes[row : row + 1]
        return sum(span.of(lane) for span in spans for lane in lanes)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
