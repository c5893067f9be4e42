"""Threads along time: a list whose rows are painted, and the table that it is a view of."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from portfolio.days import long_date, short_date
from portfolio.insight.threads import StepDay, ThreadLine
from portfolio.model.thread import ThreadPart
from portfolio.text import _, ngettext
from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.coverage_cells import draw_chosen
from ui.widgets.thread_steps import ICONS, part_colours

LINE = Qt.ItemDataRole.UserRole
ROW_PX, TITLE_SHARE, DOT_PX, ICON_PX, SHOWN_ROWS, MOST_DOTS = 74, 0.38, 26, 15, 7, 6
DAYS_APART_PX = 6
DOT_AT_PX, UNDER_PX = 28, 21  # the steps and the title are on one line, the figures under it
INSET_PX = 12  # of words and lines, from the side of a row's ground
_NOWHERE = QModelIndex()
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ThreadModel(QAbstractTableModel):
    """A row a thread: title, the first day of each part, and its span in weeks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[ThreadLine] = ()

    def show(self, lines: Sequence[ThreadLine]) -> None:
        """Show these threads."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def place_of(self, thread_id: str) -> int:
        """The row of a thread; -1 where it is not there."""
        ids = [one.thread.id for one in self._lines]
        return ids.index(thread_id) if thread_id in ids else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many threads."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Title, three parts, weeks."""
        return 0 if parent.isValid() else len(ThreadPart) + 2

    def headerData(  # noqa: N802  Qt's name
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The words over the columns."""
        if way is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = [_("Thread"), *(part.word for part in ThreadPart), _("Weeks")]
        return heads[section] if 0 <= section < len(heads) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                if not column:
                    return line.thread.title
                if column > len(ThreadPart):
                    return line.span_weeks
                day = line.first(list(ThreadPart)[column - 1])
                return long_date(day) if day else ""
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return _told(line)
            case _:
                return line if role == LINE else None


class ThreadView(QListView):
    """`chosen` tells the id of the thread that is chosen, `opened` of the one to go into."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self.threads = theme, ThreadModel(self)
        self.setObjectName("threads")
        self.setAccessibleName(_("Threads along time"))
        self.setModel(self.threads)
        self.setItemDelegate(_Rows(theme, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)

    def show_lines(self, lines: Sequence[ThreadLine]) -> None:
        """Show the threads; the chosen one stays chosen."""
        kept = self.current_id
        self.threads.show(lines)
        place = self.threads.place_of(kept)
        self.setCurrentIndex(self.threads.index(max(0, place), 0))
        rows = min(len(lines), SHOWN_ROWS)
        self.setFixedHeight(rows * self._theme.px(ROW_PX) + 4)

    @property
    def current_id(self) -> str:
        """The id of the chosen thread."""
        line = self.currentIndex().data(LINE)
        return line.thread.id if isinstance(line, ThreadLine) else ""

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  Qt's name
        """The right column follows."""
        super().currentChanged(current, previous)
        if self.current_id:
            self.chosen.emit(self.current_id)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, ThreadLine):
            self.opened.emit(line.thread.id)


class _Rows(QStyledItemDelegate):
    """Title and figures at the left; its steps, one after the other, at the right."""

    def __init__(self, theme: Theme, parent: ThreadView) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """Rows of one height."""
        return QSize(self._theme.px(300), self._theme.px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One thread."""
        line = index.data(LINE)
        if not isinstance(line, ThreadLine):
            return
        px, area = self._theme.px, QRect(option.rect)
        inside = area.adjusted(INSET_PX, 0, -INSET_PX, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            has_ring = self._view.hasFocus()
            draw_chosen(painter, area, self._theme.tokens, has_ring=has_ring)
        is_last = index.row() == self._view.model().rowCount() - 1
        if not option.state & QStyle.StateFlag.State_Selected and not is_last:
            border = QColor(self._theme.tokens.border)
            painter.fillRect(inside.left(), inside.bottom(), inside.width(), 1, border)
        width = int(inside.width() * TITLE_SHARE)
        self._title(painter, inside.adjusted(0, 0, width - inside.width(), 0), line)
        if line.steps:
            self._time(painter, inside.adjusted(width + px(24), 0, -px(28), 0), line)
        painter.restore()

    def _title(self, painter: QPainter, area: QRect, line: ThreadLine) -> None:
        tokens, theme, elide = self._theme.tokens, self._theme, Qt.TextElideMode.ElideRight
        upper = QRect(area.left(), area.top(), area.width(), 2 * theme.px(DOT_AT_PX))
        painter.setPen(QColor(tokens.text))
        painter.setFont(theme.font(14, 600))
        words = painter.fontMetrics().elidedText(line.thread.title, elide, area.width())
        painter.drawText(upper, LEFT, words)
        painter.setPen(QColor(tokens.muted))
        painter.setFont(theme.font(12))
        words = painter.fontMetrics().elidedText(_figures(line), elide, area.width())
        painter.drawText(upper.translated(0, theme.px(UNDER_PX)), LEFT, words)

    def _time(self, painter: QPainter, area: QRect, line: ThreadLine) -> None:
        """Its steps in their order at even distances, which claim no time; the days tell it."""
        steps, y = line.steps[:MOST_DOTS], area.top() + self._theme.px(DOT_AT_PX)
        places = even_places(len(steps), area.left(), area.right())
        painter.setPen(QPen(QColor(self._theme.tokens.accent), self._theme.px(3)))
        painter.drawLine(QPointF(places[0], y), QPointF(places[-1], y))
        taken = 0.0  # a day that has no room beside the one before is left to the tip
        for one, x in zip(steps, places, strict=True):
            taken = self._dot(painter, QPointF(x, y), one, taken)

    def _dot(self, painter: QPainter, at: QPointF, step: StepDay, taken: float) -> float:
        """A step and its day, unless it would touch what is taken; gives what is taken then."""
        theme, size = self._theme, self._theme.px(DOT_PX)
        ink, ground = part_colours(step.part, theme.tokens)
        painter.setPen(QPen(QColor(ink), 1.5))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(at, size / 2, size / 2)
        icon = QRectF(0, 0, theme.px(ICON_PX), theme.px(ICON_PX))
        icon.moveCenter(at)
        theme.icon(ICONS[step.part], ink, ICON_PX).paint(painter, icon.toRect())
        painter.setPen(QColor(theme.tokens.muted))
        painter.setFont(theme.font(12))
        day = short_date(step.on)
        half = painter.fontMetrics().horizontalAdvance(day) / 2
        if at.x() - half < taken:
            return taken
        below = QRectF(at.x() - half - 1, at.y() + size / 2, 2 * half + 2, theme.px(24))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, day)
        return at.x() + half + theme.px(DAYS_APART_PX)


def even_places(steps: int, left: int, right: int) -> list[float]:
    """Where steps stand: from one left edge and equally far apart in every row."""
    apart = (right - left) / (MOST_DOTS - 1)
    return [left + number * apart for number in range(steps)]


def _figures(line: ThreadLine) -> str:
    weeks = ngettext("Across {n} week", "Across {n} weeks", line.span_weeks).format(
        n=line.span_weeks
    )
    if line.missing:
        parts = ", ".join(part.word.lower() for part in line.missing)
        return f"{weeks} · " + _("to come: {parts}").format(parts=parts)
    return f"{weeks} · " + _("complete")


def _told(line: ThreadLine) -> str:
    def said(part: ThreadPart, day: date | None) -> str:
        return (
            f"{part.word} {long_date(day)}" if day else f"{part.word}: " + _("nothing linked yet")
        )

    parts = "; ".join(said(part, line.first(part)) for part in ThreadPart)
    return f"{line.thread.title}. {parts}"
