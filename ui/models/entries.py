"""The entries of the journal as a list: headings at once, what stands under them when it is seen.

Nothing is decoded: rows and glances come from the tables that the journal keeps for lists.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from portfolio.days import told_day
from portfolio.markup.excerpt import excerpt
from portfolio.model.words import Kind
from portfolio.storage.lists import Glance, Row
from portfolio.text import _, ngettext
from ui.models.roles import Index, Role

AT_ONCE = 40  # glances that are fetched together: more than a screen shows
NOWHERE = QModelIndex()


class EntriesModel(QAbstractListModel):
    """Shows rows; `glances` gives what stands under those in sight, `veil` hides names."""

    def __init__(
        self,
        glances: Callable[[Sequence[str]], dict[str, Glance]],
        veil: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask, self._veil = glances, veil
        self._lines: list[Row] = []
        self._found: dict[str, str] = {}
        self._glances: dict[str, Glance] = {}

    def show_rows(self, lines: list[Row], found: dict[str, str] | None = None) -> bool:
        """Show these; True where the list is another one, False where only words changed.

        `found` is what a search shows of an entry in place of its beginning, by id.
        """
        self._glances.clear()
        self._found = found or {}
        if [one.id for one in lines] == [one.id for one in self._lines]:
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return False
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
        return True

    def place_of(self, entry_id: str) -> QModelIndex:
        """Where an entry stands; an invalid index where it does not."""
        for number, one in enumerate(self._lines):
            if one.id == entry_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many entries are shown."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What one row says."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._veil(line.heading)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line, self._glance(index.row()))
            case Qt.ItemDataRole.ToolTipRole:
                words = ", ".join(_marks(self._glance(index.row())))
                return f"{words[:1].upper()}{words[1:]}"
            case Role.ID:
                return line.id
            case Role.KIND:
                return line.facet
            case Role.SECOND:
                return told_day(line.day)
            case Role.THIRD:
                words = self._found.get(line.id) or excerpt(self._glance(index.row()).beginning)
                return self._veil(words) or _("No text yet.")
            case Role.HAS_PRIVATE:
                return self._glance(index.row()).has_private
            case Role.PIECES:
                return self._glance(index.row()).piece_count
            case _:
                return None

    def _glance(self, row: int) -> Glance:
        entry_id = self._lines[row].id
        if entry_id not in self._glances:
            first = row - row % AT_ONCE
            wanted = [one.id for one in self._lines[first : first + AT_ONCE]]
            self._glances |= dict.fromkeys(wanted, Glance()) | self._ask(wanted)
        return self._glances[entry_id]

    def _spoken(self, line: Row, glance: Glance) -> str:
        """A row as a screen reader tells it: the heading first."""
        words = self._veil(line.heading), told_day(line.day), Kind(line.facet).word
        return ", ".join((*words, *_marks(glance)))


def _marks(glance: Glance) -> list[str]:
    """What the signs at a row's end stand for."""
    words = []
    if glance.has_private:
        words.append(_("with private notes"))
    if glance.piece_count:
        count = glance.piece_count
        pieces = ngettext("{n} piece of evidence", "{n} pieces of evidence", count)
        words.append(pieces.format(n=count))
    return words
