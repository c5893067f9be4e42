"""The gallery's view: tiles in as many columns as there is room for, each painted once."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from portfolio.text import _
from ui.gallery.model import PIECE, GalleryModel
from ui.gallery.pieces import Piece
from ui.gallery.tile import Tile
from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.page import MARGINS

MARGIN_PX = MARGINS[2]  # of the page, at the right: the bar stands in it
GAP_PX, LEAST_GAP_PX = 15, 4  # no more: with the bar's 12 it must fit in the margin
TILE_PX, TILE_HIGH_PX = 240, 241  # at least; a row of tiles takes all the width
OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MENU_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class GalleryView(QListView):
    """`chosen` tells the current piece, None once it is put away; `opened` the one to show.

    A piece whose picture is hidden opens by Enter alone: no slip of the mouse shows a pupil.
    """

    chosen = Signal(object)
    opened = Signal(str)
    dropped = Signal(str)

    def __init__(self, theme: Theme, model: GalleryModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._away = ""  # the current piece, where she has put away what is said of it
        self.setObjectName("gallery")
        self.setAccessibleName(_("Evidence"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tile = Tile(theme, model, self)
        self.setItemDelegate(self.tile)
        self.setModel(model)
        self.clicked.connect(self.bring_back)
        self.setMinimumHeight(theme.px(TILE_HIGH_PX) + GAP_PX)

    def room_for(self, area: QSize) -> int:
        """No fewer tiles than are seen in an area of that size."""
        wide, high = self._theme.px(TILE_PX), self._theme.px(TILE_HIGH_PX)
        return max(1, area.width() // wide) * (area.height() // high + 1)

    @property
    def piece(self) -> Piece | None:
        """The piece that is current."""
        found = self.currentIndex().data(PIECE) if self.currentIndex().isValid() else None
        return found if isinstance(found, Piece) else None

    @property
    def told(self) -> Piece | None:
        """The piece of which is told what is said; it may be put away."""
        piece = self.piece
        return None if piece is not None and piece.id == self._away else piece

    @Slot()
    def put_away(self) -> None:
        """Tell nothing of the current piece until it is chosen anew; the keys come back here."""
        self._away = self.piece.id if self.piece is not None else ""
        self.chosen.emit(None)
        self.setFocus()

    @Slot()
    def bring_back(self) -> None:
        """Tell of the current piece, though it was put away."""
        if self._away:
            self._away = ""
            self.chosen.emit(self.piece)

    def choose(self, piece_id: str) -> bool:
        """Make a piece current and bring it into view; False when it is not shown."""
        row = self._model.row_of(piece_id)
        index = self._model.index(row)
        self.setCurrentIndex(index)
        if row >= 0:
            self.scrollTo(index)
        return row >= 0

    def currentChanged(self, now: Index, before: Index) -> None:  # noqa: N802
        """Tell which piece is current."""
        super().currentChanged(now, before)
        if self.told is not None:
            self._away = ""
        self.chosen.emit(self.told)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens, Delete deletes; both can be undone or closed again."""
        piece = self.piece
        if piece is not None and event.key() in OPENS:
            self.opened.emit(piece.id)
            return
        if piece is not None and event.key() in MENU_KEYS:
            self.dropped.emit(piece.id)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Opens what may be seen by anybody."""
        piece = self.indexAt(event.position().toPoint()).data(PIECE)
        if isinstance(piece, Piece) and not piece.is_hidden:
            self.opened.emit(piece.id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """As many tiles in a row as fit; together they end where the page's margin begins."""
        room, least = self.width() - MARGIN_PX, self._theme.px(TILE_PX)
        columns = max(1, (room + GAP_PX) // (least + GAP_PX))
        gap = GAP_PX - (room + GAP_PX) % columns  # so that the last one ends there to the pixel
        gap = max(gap, LEAST_GAP_PX)
        self.tile.leave_between(gap)
        self.setGridSize(QSize((room + gap) // columns, self._theme.px(TILE_HIGH_PX) + gap))
        super().resizeEvent(event)
