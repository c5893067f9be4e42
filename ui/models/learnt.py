"""The informal learning of a year for a list: ids first, what is shown of them page by page."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from portfolio.days import hours_words, long_date
from portfolio.markup.excerpt import excerpt
from portfolio.storage.times import Learnt
from portfolio.text import _
from ui.models.roles import Index

NOWHERE = QModelIndex()
PAGE = 12
ENTRY = Qt.ItemDataRole.UserRole  # the Learnt itself
EXCERPT = ENTRY + 1
MOST_CHARACTERS = 240


class LearntModel(QAbstractListModel):
    """`read` gives what is shown of some ids; it is asked for a page at a time."""

    def __init__(
        self, read: Callable[[Iterable[str]], Sequence[Learnt]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._ids: tuple[str, ...] = ()
        self._shown: list[Learnt] = []

    def show_ids(self, ids: Sequence[str], count: int = PAGE) -> None:
        """Hold these entries, and show the first of them."""
        self.beginResetModel()
        self._ids = tuple(ids)
        self._shown = list(self._read(self._ids[:count]))
        self.endResetModel()

    @property
    def left(self) -> int:
        """How many are not shown yet."""
        return len(self._ids) - len(self._shown)

    def show_more(self) -> None:
        """Show the next page."""
        start = len(self._shown)
        following = list(self._read(self._ids[start : start + PAGE]))
        if not following:
            return
        self.beginInsertRows(QModelIndex(), start, start + len(following) - 1)
        self._shown += following
        self.endInsertRows()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """Those that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heading; all of it in words for who listens."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        one = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return one.heading
        if role == ENTRY:
            return one
        if role == EXCERPT:
            return excerpt(one.body, MOST_CHARACTERS)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            facts = [one.heading, one.kind.word, long_date(one.on), company(one)]
            facts += [hours_words(one.minutes)] if one.minutes else []
            return ", ".join([*facts, *one.codes])
        return None


def company(one: Learnt) -> str:
    """With whom, in words."""
    return _("With others") if one.is_with_others else _("On my own")
