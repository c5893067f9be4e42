"""How the rows and heads of the coverage tree are painted."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from portfolio.insight.coverage import StatementRow
from portfolio.model.cycle import school_year
from portfolio.text import _
from ui.models.roles import Index
from ui.theme import Theme
from ui.tokens import Tokens
from ui.widgets.basics import label, row
from ui.widgets.coverage_model import ROW, CoverageModel, Line
from ui.widgets.crisp import crisp, whole
from ui.widgets.timeline_paint import wrapped

ROW_PX, CELL_PX, HEADS_PX, RADIUS, ROW_RADIUS, GAP = 32, 26, 56, 6, 9, 2
AIR_PX = 10  # over a heading, where rows stand over it
OVER_PX, OVER_GAP_PX, OVER_ROOM_PX = 14, 4, 3  # the sign beside a reuse that is over the cap
HEAD_GAP_PX = 6  # between the words over two half terms
STEPS = (1, 3, 5)  # the highest count of each level but the last
CODE_PX, CODE_LEFT, NAME_RIGHT = 11, 4, 4  # from code to name, before the one, behind the other
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def level_of(count: int) -> int:
    """How dark a count is, 0 to 4."""
    return 1 + sum(count > step for step in STEPS) if count else 0


def draw_level(painter: QPainter, area: QRectF, level: int, tokens: Tokens) -> None:
    """A rounded cell of a level; none is an outline, on its own ground where the row has one."""
    painter.setPen(Qt.PenStyle.NoPen if level else QPen(QColor(tokens.border), 1))
    painter.setBrush(QColor(tokens.heat[level] if level else tokens.surface))
    painter.drawRoundedRect(whole(area) if level else crisp(area), RADIUS, RADIUS)


def draw_chosen(painter: QPainter, area: QRect, tokens: Tokens, *, has_ring: bool) -> None:
    """The calm ground of what is chosen, and a ring where the keys go to it."""
    painter.setPen(QPen(QColor(tokens.focus), 2) if has_ring else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface2))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), ROW_RADIUS, ROW_RADIUS)


class CoverageCells(QStyledItemDelegate):
    """Paints every cell: the words stand beside the colours."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Rows of one height, and air over each heading but the first."""
        return QSize(0, self.height(index))

    def height(self, index: Index) -> int:
        """How tall the row is."""
        return self._theme.px(ROW_PX + self._air(index))

    def _air(self, index: Index) -> int:
        is_heading = index.data(ROW) is None
        return AIR_PX if is_heading and index.row() else 0

    def draw_row(self, painter: QPainter, area: QRect, index: Index) -> None:
        """A heading, or a row: its name, counts and figures. Qt alone would ask for each cell."""
        line, header = index.data(ROW), self._view.header()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(line, Line) or line.row is None:
            air = self._theme.px(self._air(index))
            self._heading(painter, area.adjusted(0, air, 0, 0), str(index.data() or ""))
        else:
            for column in range(header.count()):
                if not header.isSectionHidden(column):
                    left, wide = header.sectionViewportPosition(column), header.sectionSize(column)
                    cell = QRect(left, area.top(), wide, area.height())
                    at = index.sibling(index.row(), column)
                    self._draw(painter, cell, at, line, line.row)
        painter.restore()

    def _draw(
        self, painter: QPainter, area: QRect, index: Index, line: Line, row: StatementRow
    ) -> None:
        column = index.column()
        if not column:
            step = self._view.indentation() * (2 if row.parent else 1)
            self._name(painter, area.adjusted(step, 0, 0, 0), line, row)
        elif column > len(row.counts):
            self._figure(painter, area, index, row)
        elif not row.applies:
            painter.save()
            self._away(painter, area, row)
            painter.restore()
        else:
            self._count(painter, area, row.counts[column - 1])
            if index == self._view.currentIndex() and self._view.hasFocus():
                painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(crisp(self._cell(QRectF(area)), 2), RADIUS, RADIUS)

    def _heading(self, painter: QPainter, area: QRect, words: str) -> None:
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.setFont(self._theme.font(13, 600))
        painter.drawText(area, LEFT, words)

    def _name(self, painter: QPainter, area: QRect, line: Line, row: StatementRow) -> None:
        tokens, theme = self._theme.tokens, self._theme
        is_muted, is_open = not row.applies, self._view.isExpanded(self._index(row))
        painter.setPen(QColor(tokens.muted))
        painter.setFont(theme.font(13, 500))
        painter.drawText(area.adjusted(CODE_LEFT, 0, 0, 0), LEFT, line.told)
        painter.setPen(QColor(tokens.muted if is_muted else tokens.text))
        painter.setFont(self._font(line, is_open=is_open))
        beside = line.parent.lines if line.parent else [line]
        room = area.adjusted(self._code_width(beside), 0, -NAME_RIGHT, 0)
        if painter.fontMetrics().horizontalAdvance(row.title) <= room.width():
            painter.drawText(room, LEFT, row.title)
            return
        painter.setFont(theme.font(12, 600 if is_open else 400))  # two lines have room in a row
        lines = wrapped(row.title, painter.font(), room.width())
        painter.drawText(room, LEFT, "\n".join(lines))

    def _code_width(self, beside: Sequence[Line]) -> int:
        """From the left edge of a row to its name: names begin under one another."""
        metrics = QFontMetrics(self._theme.font(13, 500))
        codes = (metrics.horizontalAdvance(one.told) for one in beside)
        return self._theme.px(CODE_PX) + max(codes, default=0)

    def _font(self, line: Line, *, is_open: bool) -> QFont:
        """Of a name: a part is a little smaller than the standard that it is under."""
        is_part = line.row is not None and bool(line.row.parent)
        return self._theme.font(13 if is_part else 14, 600 if is_open else 400)

    def needed_px(self, beside: Sequence[Line]) -> int:
        """The width in which the names of neighbours are whole; one with rows under it is bold."""
        names = (QFontMetrics(self._font(one, is_open=bool(one.lines)))
                 .horizontalAdvance(one.row.title) for one in beside if one.row)  # fmt: skip
        return self._code_width(beside) + max(names, default=0) + NAME_RIGHT + 2

    def _index(self, row: StatementRow) -> Index:
        model = self._view.model()
        assert isinstance(model, CoverageModel)
        return model.find(row.code)

    def _count(self, painter: QPainter, area: QRect, count: int) -> None:
        level, tokens = level_of(count), self._theme.tokens
        cell = self._cell(QRectF(area))
        draw_level(painter, cell, level, tokens)
        painter.setPen(QColor(tokens.heat_text[level]))
        painter.setFont(self._theme.font(13, 600 if level else 400))
        painter.drawText(cell, CENTRE, str(count) if count else "–")

    def _cell(self, area: QRectF) -> QRectF:
        height = self._theme.px(CELL_PX)
        top = area.center().y() - height / 2
        return whole(QRectF(area.left() + GAP, top, area.width() - 2 * GAP, height))

    def _away(self, painter: QPainter, area: QRect, row: StatementRow) -> None:
        """One hatch across all half terms, of which this cell paints its part."""
        header, tokens = self._view.header(), self._theme.tokens
        shown = [n for n in range(1, len(row.counts) + 1) if not header.isSectionHidden(n)]
        left = header.sectionViewportPosition(shown[0])
        right = header.sectionViewportPosition(shown[-1]) + header.sectionSize(shown[-1])
        band = self._cell(QRectF(left, area.top(), right - left, area.height()))
        painter.setClipRect(area)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(QBrush(QColor(tokens.border), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(crisp(band), RADIUS, RADIUS)
        painter.setFont(self._theme.font(12))
        metrics, room = painter.fontMetrics(), int(band.width()) - 24
        words = _("Not applicable: {reason}").format(reason=row.reason)
        if metrics.horizontalAdvance(words) > room or not row.reason:  # "n/a" stands beside it
            words = row.reason or _("Not applicable")
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        ground = QRectF(0, 0, metrics.horizontalAdvance(words) + 16, band.height() - 2)
        ground.moveCenter(band.center())
        painter.fillRect(ground, QColor(tokens.surface))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(band, CENTRE, words)

    def _figure(self, painter: QPainter, area: QRect, index: Index, row: StatementRow) -> None:
        tokens, is_items = self._theme.tokens, index.column() == len(row.counts) + 1
        model = self._view.model()
        is_over = not is_items and isinstance(model, CoverageModel) and row.reused > model.cap
        painter.setPen(
            QColor(tokens.text if (is_items and row.applies) or is_over else tokens.muted)
        )
        painter.setFont(self._theme.font(13, 600 if is_items or is_over else 400))
        words = str(index.data() or "")
        if not is_items:  # all of them as far to the left as the sign wants
            area = area.adjusted(0, 0, -2 * OVER_ROOM_PX, 0)
        painter.drawText(area, CENTRE, words)
        if is_over:  # an icon beside it and a sentence below; no colour alarms
            size, wide = self._theme.px(OVER_PX), painter.fontMetrics().horizontalAdvance(words)
            left = area.center().x() + wide // 2 + OVER_GAP_PX
            place = QRect(left, area.center().y() - size // 2 + 1, size, size)
            self._theme.icon("info", tokens.note, OVER_PX).paint(painter, place)


class CoverageHeads(QHeaderView):
    """School years over half terms; the one that runs is bold."""

    def __init__(self, theme: Theme, model: CoverageModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._coverage = theme, model
        self.setSectionsClickable(False)
        self.setStretchLastSection(False)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Two lines, in the width of the tree."""
        return QSize(0, self._theme.px(HEADS_PX))

    def least_width(self) -> int:
        """The width in which the words over each half term are whole."""
        metrics, across = QFontMetrics(self._theme.font(12, 600)), Qt.Orientation.Horizontal
        terms = range(1, len(self._coverage.terms) + 1)
        words = (str(self._coverage.headerData(place, across)) for place in terms)
        widest = max((metrics.horizontalAdvance(one) for one in words), default=0)
        return widest + self._theme.px(HEAD_GAP_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The words over the columns, and each year once."""
        tokens, theme, terms = self._theme.tokens, self._theme, self._coverage.terms
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens.surface))
        half, years = theme.px(HEADS_PX) // 2, dict[str, QRect]()
        for place in range(1, self._coverage.columnCount()):
            if self.isSectionHidden(place):
                continue
            left, width = self.sectionViewportPosition(place), self.sectionSize(place)
            is_last = place == len(terms)
            painter.setPen(QColor(tokens.text if is_last else tokens.muted))
            painter.setFont(theme.font(12, 600 if is_last else 500))
            words = str(self._coverage.headerData(place, Qt.Orientation.Horizontal))
            painter.drawText(QRect(left, half - 4, width, half), CENTRE, words)
            if place <= len(terms):
                first, last = school_year(terms[place - 1].taught_from)
                words = _("{first} to {last}").format(first=first.year, last=last.year)
                area = QRect(left, 2, width, half - 4)
                years[words] = years.get(words, area).united(area)
        for words, area in years.items():
            is_last = words == list(years)[-1]
            painter.setPen(QColor(tokens.text if is_last else tokens.muted))
            painter.setFont(theme.font(12, 600 if is_last else 500))
            fits = painter.fontMetrics().horizontalAdvance(words) <= area.width()
            painter.drawText(area, CENTRE, words if fits else words[-4:])
        painter.end()


class Swatch(QLabel):
    """A cell of one level, for the legend."""

    def __init__(self, theme: Theme, level: int) -> None:
        super().__init__()
        self._theme, self._level = theme, level
        self.setFixedSize(theme.px(18), theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The cell."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_level(painter, QRectF(self.rect()), self._level, self._theme.tokens)
        painter.end()


def legend(theme: Theme) -> QHBoxLayout:
    """What the levels mean, in words each beside its own."""
    words = ["0", "1", "2–3", "4–5", _("6 or more")]
    pairs = row(spacing=16)
    for level, told in enumerate(words):
        word = label(told, "muted", wraps=False)
        pairs.addLayout(row(Swatch(theme, level), word, spacing=6))
    return pairs
