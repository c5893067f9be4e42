"""The table of what left: read only, newest first, with a menu on each row."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from portfolio.kinds import KINDS
from portfolio.leaving import MEGABYTE
from portfolio.model.sharing import Export
from portfolio.text import N_, _
from ui.looking import Looking
from ui.models.roles import Index
from ui.theme import Theme

HEADS = (N_("When"), N_("What"), N_("For"), N_("File"), N_("Size"), N_("SHA-256"))
SIZE, DIGEST = 4, 5  # columns
WIDTHS_PX = {0: 130, SIZE: 76, DIGEST: 230}  # the others share what is left
ROW_PX, MOST, LEAST_PX = 36, 8, 860  # below it the digest has no room; a button copies it


class PastModel(QAbstractTableModel):
    """A row an export."""

    def __init__(self, looking: Looking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looking = looking
        self._rows: Sequence[Export] = ()

    def show_rows(self, rows: Sequence[Export]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, row: int) -> Export | None:
        """The export of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        """How many left."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        """As many as heads."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words; with its head for who listens."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if self._looking.is_on:
            reader, name = self._looking.veil(one.reader), self._looking.file(one.file_name)
            one = replace(one, reader=reader, file_name=name)
        words = _cells(one)[index.column()]
        if int(role) in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if int(role) == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_(HEADS[index.column()])}: {words}"
        return None

    def headerData(  # noqa: N802  Qt's name
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What each column is."""
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADS[section])
        return None


class PastTable(QTableView):
    """`again` gives an export whose choice is to be made again."""

    again = Signal(object)

    def __init__(self, theme: Theme, looking: Looking) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(_("Sent"))
        self.setProperty("look", "bare")
        self.rows = PastModel(looking, self)
        self.setModel(self.rows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_PX))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for place, width in WIDTHS_PX.items():
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(place, theme.px(width))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def show_rows(self, rows: Sequence[Export]) -> None:
        """Show these, the first chosen."""
        self.rows.show_rows(rows)
        shown = max(1, min(MOST, len(rows)))
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(shown * self._theme.px(ROW_PX) + head + 4)
        if rows:
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leave the digest out where the file's name would have no room."""
        self.setColumnHidden(DIGEST, event.size().width() < self._theme.px(LEAST_PX))
        super().resizeEvent(event)

    @property
    def chosen(self) -> Export | None:
        """The export of the chosen row."""
        return self.rows.at(self.currentIndex().row())

    @Slot()
    def make_again(self) -> None:
        """The same choice, to be looked at again."""
        if self.chosen is not None:
            self.again.emit(self.chosen)

    @Slot()
    def copy_digest(self) -> None:
        """The SHA-256, to compare with a file."""
        if self.chosen is not None:
            QGuiApplication.clipboard().setText(self.chosen.sha256)

    @Slot()
    def copy_name(self) -> None:
        """The name of the file."""
        if self.chosen is not None:
            QGuiApplication.clipboard().setText(self.chosen.file_name)

    def menu(self) -> QMenu:
        """What can be done with the chosen row."""
        made = QMenu(self)
        made.addAction(_("Choose the same again"), self.make_again)
        made.addAction(_("Copy SHA-256"), self.copy_digest)
        made.addAction(_("Copy the file’s name"), self.copy_name)
        return made

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        if self.chosen is not None:
            self.menu().popup(self.viewport().mapToGlobal(place))


def _cells(one: Export) -> tuple[str, ...]:
    when = f"{one.at.astimezone():%Y-%m-%d %H:%M}"
    kind = KINDS[one.kind].word if one.kind in KINDS else one.kind
    size = _("{size} MB").format(size=f"{max(0.1, one.size_bytes / MEGABYTE):.1f}")
    return when, kind, one.reader, one.file_name, size, one.sha256
