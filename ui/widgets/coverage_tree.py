"""Coverage as a tree: statements by half term, with their items and reuse.

A real tree for keyboard and screen reader; cells are painted with their number in them, zero as an
outline with a dash, what does not apply as a hatch with its reason. The chosen row has a ground of
paper, which leaves the lowest level plain to see, and a ring where the keys go to it.
"""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyleOptionViewItem,
    QTreeView,
)

from portfolio.text import _
from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.coverage_cells import CoverageCells, CoverageHeads, draw_chosen
from ui.widgets.coverage_model import AWAY, CODE, COUNT, Coverage, CoverageModel

TERM_PX, LEAST_PX, ITEMS_PX, REUSED_PX, INDENT_PX = 72, 38, 46, 54, 20
CHEVRON, MOST_NAMES, LEAST_NAMES = 16, 0.55, 0.4  # of the width beside items and reuse
_NOWHERE = QModelIndex()


class CoverageTree(QTreeView):
    """`opened` tells the code whose details are wanted, `marked` one that N was pressed on.

    `chosen` follows the keys; `grew` tells where the chosen row is, for the page to scroll there.
    `left_out` tells how many half terms have no room.
    """

    chosen = Signal(str)
    opened = Signal(str)
    marked = Signal(str)
    grew = Signal(QRect)
    left_out = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self.coverage = theme, CoverageModel(self)
        self._names = 0, 0  # the room for names at the top, and for all
        self.setObjectName("coverage")
        self.setAccessibleName(_("Standards by half term"))
        self.setModel(self.coverage)
        self._heads, self._cells = CoverageHeads(theme, self.coverage), CoverageCells(theme, self)
        self.setHeader(self._heads)
        self.setItemDelegate(self._cells)
        self.setIndentation(theme.px(INDENT_PX))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(False)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.expanded.connect(self._fit_height)
        self.collapsed.connect(self._fit_height)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def show_coverage(self, shown: Coverage) -> None:
        """Show the counts; what was open and chosen stays so."""
        kept = [one.code for one in shown.rows if self.isExpanded(self.coverage.find(one.code))]
        code, column = self.current_code, self.currentIndex().column()
        self.blockSignals(True)
        self.coverage.show(shown)
        for one in kept:
            self.setExpanded(self.coverage.find(one), True)
        found = self.coverage.find(code or (shown.rows[0].code if shown.rows else ""))
        self.setCurrentIndex(found.siblingAtColumn(max(0, column)))
        self.blockSignals(False)
        self._measure_names()
        self._fit_height()
        self._fit_columns()

    @property
    def current_code(self) -> str:
        """The code of the chosen row."""
        return str(self.currentIndex().data(CODE) or "")

    def choose(self, code: str) -> None:
        """Choose a row and open its details."""
        index = self.coverage.find(code)
        self.expand(index.parent())
        self.setCurrentIndex(index)
        self.opened.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """N says that the row does not apply, or that it does again; Enter opens its details."""
        if event.key() == Qt.Key.Key_N and self.current_code:
            self.marked.emit(self.current_code)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_code:
            self.opened.emit(self.current_code)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  Qt's name
        """The ring follows; the page scrolls to it."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.data(CODE) and current.data(CODE) != previous.data(CODE):
            self.chosen.emit(str(current.data(CODE)))
        place = self.visualRect(current)
        place.translate(self.viewport().pos())
        self.grew.emit(place)

    def drawRow(  # noqa: N802  Qt's name
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """A row, on its ground where it is the chosen one; in a cell the ring is the cell's."""
        area = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        if index.data(CODE) and index.data(CODE) == self.current_code:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_in_cell = self.currentIndex().data(COUNT) not in (None, AWAY)
            has_ring = self.hasFocus() and not is_in_cell
            draw_chosen(painter, area, self._theme.tokens, has_ring=has_ring)
            painter.restore()
        depth = 2 if index.parent().isValid() else 1
        self.drawBranches(painter, QRect(0, area.top(), depth * self.indentation(), area.height()),
                          index)  # fmt: skip
        self._cells.draw_row(painter, area, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        """A chevron where there are rows under one."""
        if not self.coverage.rowCount(index.sibling(index.row(), 0)):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        size = self._theme.px(CHEVRON)
        top = rect.center().y() - size // 2
        place = QRect(rect.right() - size - 2, top + 1, size, size)
        self._theme.icon(name, size=CHEVRON).paint(painter, place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Names take two lines for all half terms to have room; else the oldest give way."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        px, terms = self._theme.px, len(self.coverage.terms)
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(20)
        room = self.viewport().width() - px(ITEMS_PX) - px(REUSED_PX)
        least = max(px(LEAST_PX), self._heads.least_width())
        above, under = (min(one, int(room * MOST_NAMES)) for one in self._names)
        if terms * least <= room * (1 - LEAST_NAMES):
            above = min(above, room - terms * least)
        fitting = max(2, min(terms, (room - above) // least))
        width = min(px(TERM_PX), max(least, (room - under) // fitting))
        for place in range(1, terms + 1):
            self.setColumnWidth(place, width)
            self.setColumnHidden(place, place <= terms - fitting)
        self.setColumnWidth(terms + 1, px(ITEMS_PX))
        self.setColumnWidth(terms + 2, px(REUSED_PX))
        self.left_out.emit(max(0, terms - fitting))

    def _measure_names(self) -> None:
        """The room of the longest names, folded away or not, so that no column ever moves."""
        step, top = self.indentation(), self.coverage.top
        above = step + self._cells.needed_px(top)
        under = (2 * step + self._cells.needed_px(one.lines) for one in top if one.lines)
        self._names = above, max(above, *under, 0)

    @Slot()
    def _fit_height(self) -> None:
        """As tall as its rows: the page scrolls, and a picture of it is whole."""
        rows, index = 0, self.coverage.index(0, 0)
        while index.isValid():
            rows, index = rows + self._cells.height(index), self.indexBelow(index)
        self.setFixedHeight(self.header().sizeHint().height() + rows + 4)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.data(CODE):
            self.opened.emit(str(index.data(CODE)))
