"""The pieces as a list for a view and for a screen reader: name, description, small picture."""

from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Slot
from PySide6.QtGui import QPixmap

from ui.gallery.pieces import Piece
from ui.gallery.thumbnails import Thumbnails
from ui.looking import Looking
from ui.models.roles import Index

NONE = QModelIndex()
PIECE = Qt.ItemDataRole.UserRole
SHOWN = Qt.ItemDataRole.UserRole + 1  # the same as it may be seen: without names, if one looks on


class GalleryModel(QAbstractListModel):
    """One row a piece. A picture is asked for when its tile is painted, never before."""

    def __init__(self, thumbnails: Thumbnails, looking: Looking) -> None:
        super().__init__()
        self._looking = looking
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
        shown = self._shown(piece)
        if role == SHOWN:
            return shown
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            return shown.evidence.heading
        if role == roles.AccessibleDescriptionRole:
            return shown.description
        if role == roles.ToolTipRole:
            return f"{shown.evidence.heading}\n{shown.description}"
        return None

    def _shown(self, piece: Piece) -> Piece:
        looking, evidence = self._looking, piece.evidence
        if not looking.is_on:
            return piece
        bare = replace(
            evidence,
            caption=looking.veil(evidence.caption),
            file_name=looking.file(evidence.file_name),
            link=looking.veil(evidence.link),
        )
        return replace(piece, evidence=bare)

    @Slot(str)
    def _show_made(self, stored: str) -> None:
        for row, one in enumerate(self._pieces):
            if one.evidence.stored == stored:
                self.dataChanged.emit(self.index(row), self.index(row))
