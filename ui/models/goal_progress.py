"""How goals get on: criteria, and the entries linked to them by half term."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from portfolio.days import hours_words
from portfolio.insight.terms import HalfTerm
from portfolio.model.goal import Goal, Met
from portfolio.storage.times import Linked
from portfolio.text import _, ngettext
from ui.models.roles import Index

NOWHERE = QModelIndex()
MET = Qt.ItemDataRole.UserRole  # the Progress of the row, on its criteria
COUNT = MET + 1  # the number of a half term, for its cell
NAME, CRITERIA, FIRST_TERM = range(3)


@dataclass(frozen=True, slots=True)
class Progress:
    """A goal with what is linked to it."""

    goal: Goal
    linked: tuple[Linked, ...]

    @property
    def partly(self) -> int:
        """How many criteria are met in part."""
        return sum(one.met is Met.PARTLY for one in self.goal.criteria)

    @property
    def minutes(self) -> int:
        """The minutes of learning in what is linked."""
        return sum(one.minutes for one in self.linked)

    def count(self, term: HalfTerm) -> int:
        """How many linked entries lie in a half term."""
        return sum(term.holds(one.on) for one in self.linked)

    @property
    def words(self) -> str:
        """Such as "3 of 5"."""
        goal = self.goal
        return _("{met} of {count}").format(met=goal.met_count, count=len(goal.criteria))


class GoalProgressModel(QAbstractTableModel):
    """A row a goal: its criteria, its half terms, and all entries and hours."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Progress, ...] = ()
        self._terms: tuple[HalfTerm, ...] = ()

    def show_goals(self, rows: Sequence[Progress], terms: Sequence[HalfTerm]) -> None:
        """Hold these from now on."""
        self.beginResetModel()
        self._rows, self._terms = tuple(rows), tuple(terms)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """The goals."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """Name, criteria, half terms, entries, hours."""
        return 0 if parent.isValid() else FIRST_TERM + len(self._terms) + 2

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The short name of a half term; the whole one as its tip."""
        roles = Qt.ItemDataRole
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == roles.TextAlignmentRole:
            return self._side(section)
        if role not in (roles.DisplayRole, roles.ToolTipRole):
            return None
        if self._is_term(section):
            term = self._terms[section - FIRST_TERM]
            return term.short if role == roles.DisplayRole else term.name
        heads = {NAME: _("Goal"), CRITERIA: _("Criteria met")}
        last = _("Entries") if section == FIRST_TERM + len(self._terms) else _("Hours")
        return heads.get(section, last)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell tells; in words for who listens."""
        if not index.isValid():
            return None
        one, column, roles = self._rows[index.row()], index.column(), Qt.ItemDataRole
        if role == roles.TextAlignmentRole:
            return self._side(column)
        if role == MET:
            return one if column == CRITERIA else None
        if role == COUNT:
            return one.count(self._terms[column - FIRST_TERM]) if self._is_term(column) else None
        if role in (roles.DisplayRole, roles.EditRole):
            return self._shown(one, column)
        if role == roles.ToolTipRole and column == NAME:
            return one.goal.title
        if role == roles.AccessibleTextRole:
            return self._told(one, column)
        return None

    def _shown(self, one: Progress, column: int) -> str:
        if column == NAME:
            return one.goal.title
        if column == CRITERIA:
            return one.words if one.goal.criteria else "–"
        if self._is_term(column):
            return str(one.count(self._terms[column - FIRST_TERM]) or "–")
        if column == FIRST_TERM + len(self._terms):
            return str(len(one.linked))
        return hours_words(one.minutes) if one.minutes else "–"

    def _told(self, one: Progress, column: int) -> str:
        title = one.goal.title
        if column == NAME:
            return f"{title}, {one.goal.status.word}"
        if column == CRITERIA:
            words = _("{goal}: {met} of {count} criteria met")
            return words.format(goal=title, met=one.goal.met_count, count=len(one.goal.criteria))
        if column == self.columnCount() - 1:
            return f"{title}, {hours_words(one.minutes)}"
        is_term = self._is_term(column)
        term = self._terms[column - FIRST_TERM] if is_term else None
        count = one.count(term) if term else len(one.linked)
        words = ngettext("{n} linked entry", "{n} linked entries", count).format(n=count)
        return ", ".join(filter(None, (title, term.name if term else "", words)))

    def _is_term(self, column: int) -> bool:
        return FIRST_TERM <= column < FIRST_TERM + len(self._terms)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column > CRITERIA else Qt.AlignmentFlag.AlignLeft
        if self._is_term(column):
            side = Qt.AlignmentFlag.AlignHCenter
        return side | Qt.AlignmentFlag.AlignVCenter
