"""The kinds of document as tiles with a sentence each; one is chosen, by arrows or a click."""

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
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from portfolio.kinds import KINDS, PLANS, WHOLE
from portfolio.text import N_, _
from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.crisp import crisp

KIND = Qt.ItemDataRole.UserRole
SENTENCE = Qt.ItemDataRole.UserRole + 1
LEAST_PX, BESIDE_PX, DISC_PX, INSIDE_PX, WORD_PX = 180, 300, 36, 12, 22
MOST, GAP = 3, 8  # three in a row, or one: nine tiles then leave no row half empty
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
# kind: its icon, and for whom it is
LOOKS = {
    "appraisal": ("target", N_("Goals, learning and what changed for pupils, on one page first.")),
    "itt": ("school", N_("Standard by standard, for mentor and university.")),
    "ect": ("user-check", N_("Against the Teachers’ Standards, for your induction tutor.")),
    "cpd-log": ("graduation-cap", N_("Courses and other learning with their hours.")),
    "goal": ("flag", N_("One goal, and all that stands behind it.")),
    "entry": ("file-text", N_("One entry by itself.")),
    "qtls": ("handshake", N_("Against the professional standards of further education.")),
    WHOLE: ("layers", N_("All but private notes, for another program (JSON).")),
    PLANS: ("calendar", N_("What is planned, for a calendar (ICS).")),
}


class KindTiles(QListView):
    """`chosen` when another kind is chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self.columns, self.is_beside = theme, 1, True
        self.setAccessibleName(_("What it is for"))
        self.setProperty("look", "bare")
        self.setModel(KindModel(self))
        self.setItemDelegate(_Tiles(theme, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(200))
        self.choose("appraisal")
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())

    @property
    def kind(self) -> str:
        """The kind that is chosen."""
        return str(self.currentIndex().data(KIND))

    def choose(self, kind: str) -> None:
        """Choose a kind."""
        self.setCurrentIndex(self.model().index(list(KINDS).index(kind), 0))

    def _tell(self) -> None:
        self.viewport().update()  # a tile reaches over its cell
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Three columns where they have room, and as tall as all tiles and all their words."""
        width = event.size().width()
        self.columns = MOST if (width - 2 * GAP) // MOST >= self._theme.px(LEAST_PX) else 1
        count = self.model().rowCount()
        rows = -(-count // self.columns)
        wide = (width - GAP * (self.columns - 1)) // self.columns
        self.is_beside = wide >= self._theme.px(BESIDE_PX)
        high = max(self._needed(wide, number) for number in range(count))
        whole = rows * high + (rows - 1) * GAP
        across = (width - 1) // self.columns  # Qt begins a new row where it would end at the edge
        self.setGridSize(QSize(across, -(-whole // rows)))
        self.setFixedHeight(rows * self.gridSize().height())
        super().resizeEvent(event)

    def tile(self, cell: QRect, number: int) -> QRect:
        """Where a tile stands in its cell: the outer ones end where the list ends."""
        row, column = divmod(number, self.columns)
        rows = -(-self.model().rowCount() // self.columns)
        begin = cell.topLeft() - QPoint(column * cell.width(), row * cell.height())
        wide, high = self.viewport().width() + GAP, self.viewport().height() + GAP
        first = QPoint(column * wide // self.columns, row * high // rows)
        last = QPoint((column + 1) * wide // self.columns, (row + 1) * high // rows)
        return QRect(begin + first, begin + last - QPoint(GAP + 1, GAP + 1))

    def places(self, tile: QRect) -> tuple[QRect, QRect, QRect]:
        """Those of the picture, the name and the sentence: beside the picture or under it."""
        px, inside = self._theme.px, self._theme.px(INSIDE_PX)
        disc = QRect(tile.left() + inside, tile.top() + inside, px(DISC_PX), px(DISC_PX))
        left = disc.right() + inside if self.is_beside else disc.left()
        top = disc.top() - px(2) if self.is_beside else disc.bottom() + px(8)
        wide = tile.right() - inside - left
        name = QRect(left, top, wide, px(WORD_PX))
        return disc, name, QRect(left, name.bottom() + 1, wide, tile.bottom() - name.bottom())

    def _needed(self, wide: int, number: int) -> int:
        """The height of a tile with all its words."""
        disc, _name, sentence = self.places(QRect(0, 0, wide, 0))
        room = QRect(0, 0, sentence.width(), self._theme.px(400))
        told = self.model().index(number, 0).data(SENTENCE)
        words = QFontMetrics(self._theme.font(13)).boundingRect(room, WRAP, told)
        inside = self._theme.px(INSIDE_PX)
        return max(disc.bottom(), sentence.top() + words.height()) + inside


class KindModel(QAbstractListModel):
    """The table of kinds, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = list(KINDS.values())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        """One row a kind."""
        return 0 if parent.isValid() else len(self._kinds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The kind's name, its sentence, and both together for who listens."""
        if not index.isValid():
            return None
        one = self._kinds[index.row()]
        sentence = _(LOOKS[one.kind][1])
        told = {
            int(Qt.ItemDataRole.DisplayRole): one.word,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{one.word}. {sentence}",
            int(KIND): one.kind,
            int(SENTENCE): sentence,
        }
        return told.get(int(role))


class _Tiles(QStyledItemDelegate):
    """A tile: icon, name, sentence; the chosen one has a rim and a tick."""

    def __init__(self, theme: Theme, parent: KindTiles) -> None:
        super().__init__(parent)
        self._theme, self._tiles = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        """All alike, as large as their place."""
        return self._tiles.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one."""
        tokens, px = self._theme.tokens, self._theme.px
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        tile = self._tiles.tile(option.rect, index.row())
        disc, name, sentence = self._tiles.places(tile)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.accent if is_chosen else tokens.border
        if is_focused and is_chosen:
            edge = tokens.focus
        wide = 2 if is_chosen else 1
        painter.setPen(QPen(QColor(edge), wide))
        painter.setBrush(QColor(tokens.accent_soft if is_chosen else tokens.surface))
        painter.drawRoundedRect(crisp(tile, wide), 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if is_chosen else tokens.surface2))
        painter.drawEllipse(disc)
        ink = tokens.on_accent if is_chosen else tokens.muted
        inset = px(9)
        icon = self._theme.icon(LOOKS[index.data(KIND)][0], ink)
        icon.paint(painter, disc.adjusted(inset, inset, -inset, -inset))
        painter.setFont(self._theme.font(14, 600))
        painter.setPen(QColor(tokens.accent_text if is_chosen else tokens.text))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setFont(self._theme.font(13))
        painter.setPen(QColor(tokens.text if is_chosen else tokens.muted))
        painter.drawText(sentence, WRAP, index.data(SENTENCE))
        painter.restore()
