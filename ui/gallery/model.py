"""The pieces as a list for a view and for a screen reader: name, description, small picture."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QPixmap

from ui.gallery.pieces import Piece
from ui.gallery.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()
PIECE = Qt.ItemDataRole.UserRole


class GalleryModel(QAbstractListModel):
    """One row a piece. A picture is asked for when its tile is painted, never before."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._pieces: list[Piece] = []
        self._thumbnails = thumbnails
        thumbnails.made.connect(self._show_made)

    def show_pieces(self, pieces: list[Piece]) -> None:
        """Show these. Where they are the same pieces in the same order, nothing moves."""
        before, self_ids = self._pieces, [one.id for one in self._pieces]
        if [one.id for one in pieces] == self_ids:
            self._pieces = pieces
            for row, (old, new) in enumerate(zip(before, pieces, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._pieces = pieces
        self.endResetModel()

    def row_of(self, piece_id: str) -> int:
        """The row of a piece; -1 when it is not shown."""
        return next((row for row, one in enumerate(self._pieces) if one.id == piece_id), -1)

    def picture(self, piece: Piece) -> QPixmap | None:
        """The small picture, once it is there."""
        return self._thumbnails.get(piece.evidence, is_hidden=piece.is_hidden)

    def rowCount(self, parent: Index = NONE) -> int:  # noqa: N802  Qt's name
        """How many pieces are shown."""
        return 0 if parent.isValid() else len(self._pieces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The piece, its name and what is read after it."""
        if not index.isValid():
            return None
        piece, roles = self._pieces[index.row()], Qt.ItemDataRole
        if role == PIECE:
            return piece
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            return piece.evidence.heading
        if role == roles.AccessibleDescriptionRole:
            return piece.description
        if role == roles.ToolTipRole:
            return f"{piece.evidence.heading}\n{piece.description}"
        return None

    @Slot(str)
    def _show_made(self, stored: str) -> None:
        for row, one in enumerate(self._pieces):
            if one.evidence.stored == stored:
                self.dataChanged.emit(self.index(row), self.index(row))
