"""Rows with a tick each, painted only where they are seen: ten thousand are as quick as ten."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.elided import shortened
from ui.widgets.sight import follow_current

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
TICK = Qt.ItemDataRole.UserRole
ROW_PX, TICK_PX, DISC_PX, GAP_PX, SIGN_PX, UP_PX = 48, 18, 32, 12, 16, 1
EDGE = 6  # of a row, at both sides: room for the ring when it has the keys
HIT_PX = 40  # from the left: the tick and the room around it


@dataclass(frozen=True, slots=True)
class Tick:
    """A row: words, a line under them, and what stands at its right end.

    `stays` is said in the colour of private things. `icon` with its ink and ground, which is empty
    for a bare icon. A row that is not `can_change` has no tick.
    """

    id: str
    words: str
    told: str = ""
    icon: str = ""
    ink: str = ""
    ground: str = ""
    right: str = ""
    stays: str = ""
    is_on: bool = True
    can_change: bool = True

    @property
    def spoken(self) -> str:
        """All of it for who listens."""
        return ", ".join(filter(None, (self.words, self.told, self.right, self.stays)))


class TickModel(QAbstractListModel):
    """`ticked` gives the row's id and whether it is on now."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Tick] = []

    def show_rows(self, rows: Sequence[Tick]) -> None:
        """Show these; where only ticks and words differ, the view keeps its place."""
        if [one.id for one in rows] == [one.id for one in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, the tick, and all of it for who listens."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        role = int(role)
        if role == Qt.ItemDataRole.DisplayRole:
            return one.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{one.words}\n{one.told}".strip()
        if role == Qt.ItemDataRole.CheckStateRole and one.can_change:
            return CHECKED if one.is_on else UNCHECKED
        return one if role == TICK else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row that can change has a tick."""
        found = super().flags(index)
        if index.isValid() and self._rows[index.row()].can_change:
            found |= Qt.ItemFlag.ItemIsUserCheckable
        return found

    def setData(  # noqa: N802  Qt's name
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take the tick away, or put it there."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        one = self._rows[index.row()]
        is_on = Qt.CheckState(value) == CHECKED
        if not one.can_change:
            return False
        self._rows[index.row()] = replace(one, is_on=is_on)
        self.dataChanged.emit(index, index)
        self.ticked.emit(one.id, is_on)
        return True


class TickList(QListView):
    """The first `most` rows are seen, or all: it never scrolls by itself but by its keys.

    Space, or a click on it, ticks.
    """

    def __init__(self, theme: Theme, name: str, most: int = 5) -> None:
        super().__init__()
        self._theme, self._most = theme, most
        self.setAccessibleName(name)
        self.setProperty("look", "bare")
        self.rows = TickModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(theme, self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        follow_current(self)

    def show_rows(self, rows: Sequence[Tick]) -> None:
        """Show these rows."""
        self.rows.show_rows(rows)
        self._fit()

    def show_most(self, most: int) -> None:
        """See more or fewer rows, from the first on."""
        self._most = most
        self._fit()
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space ticks the row, or takes its tick away."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """The page scrolls, not the list."""
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click on the tick, or close to it."""
        super().mouseReleaseEvent(event)
        place: QPoint = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and place.x() <= self._theme.px(HIT_PX):
            self._toggle(index)

    def _toggle(self, index: QModelIndex) -> None:
        now = index.data(Qt.ItemDataRole.CheckStateRole)
        if now is not None:
            to = UNCHECKED if Qt.CheckState(now) == CHECKED else CHECKED
            self.rows.setData(index, to, Qt.ItemDataRole.CheckStateRole)

    def is_last(self, index: Index) -> bool:
        """Whether no row is seen under it."""
        return index.row() + 1 >= min(self._most, self.rows.rowCount())

    def _fit(self) -> None:
        shown = max(1, min(self._most, self.rows.rowCount()))
        self.setFixedHeight(shown * self._theme.px(ROW_PX))


class _Rows(QStyledItemDelegate):
    """A tick, a picture, words over a line, and the right end."""

    def __init__(self, theme: Theme, parent: TickList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        """Rows of one height."""
        return QSize(self._theme.px(160), self._theme.px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row from both ends."""
        one, px, tokens = index.data(TICK), self._theme.px, self._theme.tokens
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = area.adjusted(EDGE, 0, -EDGE, 0)
        if not self._list.is_last(index):
            painter.fillRect(inner.left(), inner.bottom(), inner.width(), 1, QColor(tokens.border))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -2, -2), 8, 8)
        if one.can_change:
            draw_tick(painter, self._theme, tick_box(self._theme, inner), is_on=one.is_on)
            inner.setLeft(inner.left() + px(TICK_PX + GAP_PX))
        if one.icon:
            inner.setLeft(self._icon(painter, inner, one) + px(GAP_PX))
        inner.setRight(self._right(painter, inner, one))
        self._words(painter, inner, one)
        painter.restore()

    def _icon(self, painter: QPainter, inner: QRect, one: Tick) -> int:
        """The picture, in a slot of one width with a ground or without; gives where it ends."""
        px, size = self._theme.px, self._theme.px(DISC_PX)
        disc = QRect(inner.left(), inner.center().y() - size // 2, size, size)
        if one.ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(one.ground))
            painter.drawEllipse(disc)
        inset = px(8 if one.ground else 6)
        icon = self._theme.icon(one.icon, one.ink)
        icon.paint(painter, disc.adjusted(inset, inset, -inset, -inset))
        return disc.right()

    def _right(self, painter: QPainter, inner: QRect, one: Tick) -> int:
        """What stands at the right end; gives where it begins."""
        tokens, painter_font = self._theme.tokens, self._theme.font(13)
        painter.setFont(painter_font)
        edge, metrics = inner.right() + 1, QFontMetrics(painter_font)
        size = self._theme.px(SIGN_PX)
        for words, ink in ((one.stays, tokens.private), (one.right, tokens.muted)):
            if not words or edge - metrics.horizontalAdvance(words) < inner.center().x():
                continue
            width = metrics.horizontalAdvance(words)
            painter.setPen(QColor(ink))
            box = QRect(edge - width, inner.top() - UP_PX, width + 1, inner.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
            edge -= width + self._theme.px(16)
            if words == one.stays:
                sign = QRect(box.left() - self._theme.px(22), box.top(), size, box.height())
                self._theme.icon("eye-off", ink, SIGN_PX).paint(painter, sign)
                edge -= self._theme.px(22)
        return edge

    def _words(self, painter: QPainter, inner: QRect, one: Tick) -> None:
        tokens, half = self._theme.tokens, inner.height() // 2
        upper = QRect(inner.left(), inner.top() + self._theme.px(4), inner.width(), half)
        if not one.told:
            upper = inner
        lower = QRect(inner.left(), inner.top() + half, inner.width(), half - self._theme.px(4))
        for box, words, font, ink in (
            (
                upper,
                one.words,
                self._theme.font(14, 500),
                tokens.text if one.is_on else tokens.muted,
            ),
            (lower, one.told, self._theme.font(12), tokens.muted),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            fitted = shortened(QFontMetrics(font), words, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fitted)


def tick_box(theme: Theme, inner: QRect) -> QRect:
    """Where the tick of a row stands."""
    size = theme.px(TICK_PX)
    return QRect(inner.left(), inner.center().y() - size // 2, size, size)


def draw_tick(painter: QPainter, theme: Theme, box: QRect, *, is_on: bool) -> None:
    """A tick as the boxes of the window have it."""
    tokens = theme.tokens
    painter.setPen(QPen(QColor(tokens.accent if is_on else tokens.border_strong), 2))
    painter.setBrush(QColor(tokens.accent if is_on else tokens.surface))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    if is_on:
        inset = theme.px(2)
        theme.icon("check", tokens.on_accent).paint(
            painter, box.adjusted(inset, inset, -inset, -inset)
        )
