"""Coverage as a tree: statements by half term, with items, the set they make, and reuse.

A real tree for keyboard and screen reader; cells are painted with their number in them, zero as an
outline with a dash, what does not apply as a hatch with its reason.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from portfolio.insight.coverage import StatementRow, set_state
from portfolio.insight.terms import HalfTerm
from portfolio.text import _
from ui.theme import Theme

COUNT = Qt.ItemDataRole.UserRole + 1
CODE = Qt.ItemDataRole.UserRole
STEPS = (1, 3, 5)
ROW, CELL, RADIUS = 34, 46, 6
Index = QModelIndex | QPersistentModelIndex


class CoverageTree(QTreeWidget):
    """`opened` tells the code whose details are wanted, `marked` one that N was pressed on."""

    opened = Signal(str)
    marked = Signal(str)

    def __init__(self, theme: Theme, told: Callable[[str], str]) -> None:
        super().__init__()
        self._theme, self._told = theme, told
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName(_("Standards by half term"))
        self.setUniformRowHeights(True)
        self.setIndentation(theme.px(16))
        self.setItemDelegate(_Cells(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        palette = self.palette()  # the branch before a chosen row is painted from the palette
        palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.tokens.accent_soft))
        self.setPalette(palette)
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._open)

    def show_rows(self, rows: Sequence[StatementRow], terms: Sequence[HalfTerm], cap: int) -> None:
        """Show the counts; what was open and chosen stays so."""
        kept = {code for code, item in self._items.items() if item.isExpanded()}
        current = self.current_code
        self.clear()
        self._items = {}
        names = [term.short for term in terms]
        heads = [_("Statement"), *names, _("Items"), _("Set"), _("Reused")]
        self.setColumnCount(len(heads))
        self.setHeaderLabels(heads)
        for row in rows:
            parent = self._items.get(row.parent)
            item = QTreeWidgetItem(parent) if parent else QTreeWidgetItem(self)
            self._fill(item, row, terms, cap)
            self._items[row.code] = item
        for code in kept & self._items.keys():
            self._items[code].setExpanded(True)
        if current in self._items:
            self.setCurrentItem(self._items[current])
        self._fit(len(names))

    @property
    def current_code(self) -> str:
        """The code of the chosen row."""
        item = self.currentItem()
        return str(item.data(0, CODE)) if item is not None else ""

    def choose(self, code: str) -> None:
        """Choose a row and open its details."""
        item = self._items[code]
        self.setCurrentItem(item)
        self.opened.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """N says that the row does not apply, or that it does again."""
        if event.key() == Qt.Key.Key_N and self.current_code:
            self.marked.emit(self.current_code)
            return
        super().keyPressEvent(event)

    def _fill(
        self, item: QTreeWidgetItem, row: StatementRow, terms: Sequence[HalfTerm], cap: int
    ) -> None:
        code = self._told(row.code)
        item.setText(0, f"{code}  {row.title}")
        item.setToolTip(0, f"{row.group}: {row.title}" if row.group else row.title)
        item.setData(0, CODE, row.code)
        role = Qt.ItemDataRole.AccessibleTextRole
        for place, (term, count) in enumerate(zip(terms, row.counts, strict=True), 1):
            told = _("{code} {title}, {term}, {count} items").format(
                code=code, title=row.title, term=term.name, count=count
            )
            item.setData(place, COUNT, count if row.applies else -1)
            item.setData(place, role, told)
            item.setToolTip(place, told)
        last = len(terms) + 1
        if not row.applies:
            words = _("Not applicable: {reason}").format(reason=row.reason)
            item.setText(last, _("n/a"))
            item.setText(last + 1, row.reason)
            item.setToolTip(last + 1, words if row.reason else _("Not applicable"))
            return
        item.setText(last, str(row.items or "–"))
        item.setText(last + 1, set_state(row).short)
        item.setToolTip(last + 1, set_state(row).word)
        item.setText(last + 2, f"{row.reused}×" if row.reused else "")
        if row.reused > cap:
            words = _("One item stands for {n} statements; tutors often ask for {cap} at most.")
            item.setIcon(last + 2, self._theme.icon("info"))
            item.setToolTip(last + 2, words.format(n=row.reused, cap=cap))

    def _fit(self, terms: int) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(self._theme.px(CELL))
        for place in range(1, terms + 1):
            self.setColumnWidth(place, self._theme.px(CELL))
        for place, width in ((terms + 1, 52), (terms + 2, 66), (terms + 3, 66)):
            self.setColumnWidth(place, self._theme.px(width))

    def _open(self, item: QTreeWidgetItem, _column: int) -> None:
        self.opened.emit(str(item.data(0, CODE)))


class _Cells(QStyledItemDelegate):
    """Paints the counts; all else is the style's."""

    def __init__(self, theme: Theme, parent: CoverageTree) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Rows of one height."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A rounded cell with its number, an outline with a dash, or a hatch."""
        count = index.data(COUNT)
        if count is None:
            super().paint(painter, option, index)
            return
        tokens = self._theme.tokens
        area = QRectF(option.rect).adjusted(2, 3, -2, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border), 1))
        if count < 0:
            painter.setBrush(QBrush(QColor(tokens.border), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
            painter.restore()
            return
        level = 1 + sum(count > step for step in STEPS) if count else 0
        if level:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.heat[level]))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.setPen(QColor(tokens.heat_text[level]))
        painter.setFont(self._theme.font(13, 600 if level else 400))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(count) if count else "–")
        painter.restore()
