"""The standards by half term as a table: the number is in the cell, never colour alone."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from portfolio.insight.coverage import StatementRow
from portfolio.insight.terms import HalfTerm
from portfolio.text import _
from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.crisp import crisp
from ui.widgets.timeline_paint import wrapped

STEPS = (1, 3, 5)
ROW, RADIUS, HEAD, AFTER_TITLE = 30, 6, 26, 6
BETWEEN = 5  # two cells; at their left, so that the last ends on the card's edge
MOST_LABELS = 0.46  # of the whole width
NOWHERE = QModelIndex()


def level_of(count: int) -> int:
    """The step of the heat for a count: 0 for none, 4 for most."""
    return 1 + sum(count > step for step in STEPS) if count else 0


class HeatModel(QAbstractTableModel):
    """Rows are standards, columns half terms."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[StatementRow] = ()
        self.terms: Sequence[HalfTerm] = ()

    def show_rows(self, rows: Sequence[StatementRow], terms: Sequence[HalfTerm]) -> None:
        """Show these counts."""
        self.beginResetModel()
        self.rows, self.terms = tuple(rows), tuple(terms)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many standards."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many half terms."""
        return 0 if parent.isValid() else len(self.terms)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The count, or the whole sentence for who listens or points."""
        row, term = self.rows[index.row()], self.terms[index.column()]
        count = row.counts[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(count) if count else "–"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return _("{code} {title}, {term}, {count} links").format(
                code=row.code, title=row.title, term=term.name, count=count
            )
        return count if role == Qt.ItemDataRole.UserRole else None

    def headerData(  # noqa: N802  Qt's name
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The half term's name, or the standard's code and title."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if way is Qt.Orientation.Horizontal:
            return self.terms[section].name
        return f"{self.rows[section].code} {self.rows[section].title}"


class CellPainter(QStyledItemDelegate):
    """A rounded cell with its number; none is an outline with a dash."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one."""
        tokens, level = self._theme.tokens, level_of(index.data(Qt.ItemDataRole.UserRole))
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        cell = QRectF(rect).adjusted(BETWEEN - 1, 2, 0, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.heat[level]) if level else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if level else QPen(QColor(tokens.border), 1))
        edge = 0 if level else 1
        if state & QStyle.StateFlag.State_HasFocus:
            edge = 2
            painter.setPen(QPen(QColor(tokens.focus), edge))
        painter.drawRoundedRect(crisp(cell, edge), RADIUS, RADIUS)
        painter.setFont(self._theme.font(12, 600))
        painter.setPen(QColor(tokens.heat_text[level]))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()


class TermHeader(QHeaderView):
    """The terms, each over its two half terms; the one that is now stands out."""

    def __init__(self, theme: Theme, model: HeatModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._heat = theme, model
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One line of words."""
        return QSize(super().sizeHint().width(), self._theme.px(HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:  # noqa: N802
        """The term's name over the two, painted once, with the first of them."""
        names = [term.name.rsplit(" ", 1)[0] for term in self._heat.terms]
        is_second = index > 0 and names[index - 1] == names[index]
        if is_second:
            return
        has_second = index + 1 < len(names) and names[index + 1] == names[index]
        whole = rect.adjusted(BETWEEN, 0, self.sectionSize(index + 1) if has_second else 0, 0)
        is_now = names[index] == names[-1] and index >= len(names) - 2
        tokens = self._theme.tokens
        painter.save()
        font = self._theme.font(12, 600 if is_now else 400)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if is_now else tokens.muted))
        words = QFontMetrics(font).elidedText(
            names[index], Qt.TextElideMode.ElideRight, whole.width()
        )
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


class StandardHeader(QHeaderView):
    """The standards: the number alone where the code is one, then the title."""

    def __init__(self, theme: Theme, model: HeatModel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme, self._heat = theme, model
        self.setHighlightSections(False)
        self.setDefaultSectionSize(theme.px(ROW))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:  # noqa: N802
        """Number and title, this in two lines where one is too short."""
        row, tokens, font = self._heat.rows[index], self._theme.tokens, self._theme.font(12)
        painter.save()
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.muted))
        painter.drawText(rect, middle, _number(row))
        painter.setPen(QColor(tokens.text))
        room = rect.adjusted(self._before_title(row), 0, -self._theme.px(AFTER_TITLE), 0)
        lines = wrapped(row.title, font, room.width())
        high, top = QFontMetrics(font).height(), room.top()
        top += (room.height() - high * len(lines)) // 2 + QFontMetrics(font).ascent()
        for number, line in enumerate(lines):
            painter.drawText(room.left(), top + number * high, line)
        painter.restore()

    @property
    def wanted_px(self) -> int:
        """The width that shows every title in one line."""
        metrics = QFontMetrics(self._theme.font(12))
        titles = (
            self._before_title(row) + metrics.horizontalAdvance(row.title)
            for row in self._heat.rows
        )
        return max(titles, default=0) + self._theme.px(AFTER_TITLE) + 1

    def _before_title(self, row: StatementRow) -> int:
        metrics = QFontMetrics(self._theme.font(12))
        return metrics.horizontalAdvance("0" * len(_number(row))) + self._theme.px(9)


def _number(row: StatementRow) -> str:
    return "".join(char for char in row.code if char.isdigit() or char == ".") or row.code


class HeatTable(QTableView):
    """A real table for keyboard and screen reader; Enter or a click is `opened`."""

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("heat")
        self._theme, self._heat = theme, HeatModel()
        self.setModel(self._heat)
        self.setItemDelegate(CellPainter(theme, self))
        self.setHorizontalHeader(TermHeader(theme, self._heat))
        self._names = StandardHeader(theme, self._heat)
        self.setVerticalHeader(self._names)
        self.setAccessibleName(_("Standards by half term"))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def show_rows(self, rows: Sequence[StatementRow], terms: Sequence[HalfTerm]) -> None:
        """Show the counts, in the height that they need."""
        self._heat.show_rows(rows, terms)
        self.setFixedHeight(self._theme.px(HEAD) + self._theme.px(ROW) * len(rows) + 4)
        self._give_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter goes to the standards; arrows move."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Names take what they need, never more than leaves room for the cells."""
        self._give_room()
        super().resizeEvent(event)

    def _give_room(self) -> None:
        self._names.setFixedWidth(min(self._names.wanted_px, round(self.width() * MOST_LABELS)))
