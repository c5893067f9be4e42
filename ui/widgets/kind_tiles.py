"""The kinds of document as tiles with a sentence each; one is chosen, by arrows or a click."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
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

KIND = Qt.ItemDataRole.UserRole
SENTENCE = Qt.ItemDataRole.UserRole + 1
TILE_PX, LOW_PX, LEAST_PX, WIDE_PX, GAP, DISC_PX = 78, 64, 300, 500, 8, 36
# kind: its icon, and for whom it is
LOOKS = {
    "appraisal": ("target", N_("Goals, learning and what changed for pupils, page one first.")),
    "itt": ("school", N_("Standard by standard, for mentor and university.")),
    "ect": ("user-check", N_("Against the Teachers’ Standards, for your induction tutor.")),
    "cpd-log": ("graduation-cap", N_("Courses and other learning with their hours.")),
    "goal": ("flag", N_("One goal, and all that stands behind it.")),
    "entry": ("file-text", N_("One record by itself.")),
    "qtls": ("handshake", N_("Against the professional standards of further education.")),
    WHOLE: ("layers", N_("Your public record for another program (JSON).")),
    PLANS: ("calendar", N_("What is planned, for a calendar (ICS).")),
}


class KindTiles(QListView):
    """`chosen` when another kind is chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
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
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())

    @property
    def kind(self) -> str:
        """The kind that is chosen."""
        return str(self.currentIndex().data(KIND))

    def choose(self, kind: str) -> None:
        """Choose a kind."""
        self.setCurrentIndex(self.model().index(list(KINDS).index(kind), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """As many columns as have room, and as tall as all tiles."""
        width = event.size().width() - 4
        columns = max(1, min(2, width // self._theme.px(LEAST_PX)))
        rows = -(-self.model().rowCount() // columns)
        is_wide = columns == 1 and width > self._theme.px(WIDE_PX)  # a sentence has one line
        height = self._theme.px(LOW_PX if is_wide else TILE_PX) + GAP
        self.setGridSize(QSize(width // columns, height))
        self.setFixedHeight(rows * height + 6)
        super().resizeEvent(event)


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
        area = QRectF(option.rect).adjusted(1, 1, -GAP - 1, -GAP - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.accent if is_chosen else tokens.border
        if is_focused and is_chosen:
            edge = tokens.focus
        painter.setPen(QPen(QColor(edge), 2 if is_chosen else 1))
        painter.setBrush(QColor(tokens.accent_soft if is_chosen else tokens.surface))
        painter.drawRoundedRect(area, 10, 10)
        box = area.toRect()
        disc = QRect(box.left() + px(12), box.top() + px(12), px(DISC_PX), px(DISC_PX))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if is_chosen else tokens.surface2))
        painter.drawEllipse(disc)
        ink = tokens.on_accent if is_chosen else tokens.muted
        inset = px(9)
        icon = self._theme.icon(LOOKS[index.data(KIND)][0], ink)
        icon.paint(painter, disc.adjusted(inset, inset, -inset, -inset))
        words = QRect(disc.right() + px(12), box.top() + px(9), 0, px(22))
        words.setRight(box.right() - px(10))
        painter.setFont(self._theme.font(14, 600))
        painter.setPen(QColor(tokens.accent_text if is_chosen else tokens.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setFont(self._theme.font(13))
        painter.setPen(QColor(tokens.text if is_chosen else tokens.muted))
        below = QRect(words.left(), words.bottom(), words.width(), box.bottom() - words.bottom())
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, int(wrap), index.data(SENTENCE))
        painter.restore()
