"""Coverage as a tree of rows: what stands in each cell, in figures and in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from portfolio.insight.coverage import StatementRow, set_state
from portfolio.insight.terms import HalfTerm
from portfolio.text import _, ngettext
from ui.models.roles import Index

CODE = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1  # of a half term's cell; -1 where the row does not apply
ROW = Qt.ItemDataRole.UserRole + 2
AWAY = -1
_NOWHERE = QModelIndex()


@dataclass(slots=True)
class Line:
    """One row of the tree; a heading over a domain has no statement."""

    row: StatementRow | None = None
    told: str = ""
    heading: str = ""
    parent: Line | None = None
    lines: list[Line] = field(default_factory=list)
    place: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the tree shows. `told` gives a code in her look, `cap` how often an item may serve."""

    rows: Sequence[StatementRow]
    terms: Sequence[HalfTerm]
    cap: int
    told: Callable[[str], str]


class CoverageModel(QAbstractItemModel):
    """Columns: the statement, each half term, its items, and how often one item serves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Line()
        self._by_code: dict[str, Line] = {}
        self._shown = Coverage((), (), 0, str)

    def show(self, shown: Coverage) -> None:
        """Show these counts."""
        self.beginResetModel()
        self._shown, self._root, self._by_code = shown, Line(), {}
        heading = ""
        for row in shown.rows:
            parent = self._by_code.get(row.parent, self._root)
            if parent is self._root and row.group not in ("", heading):
                heading = row.group
                self._put(Line(heading=heading), self._root)
            line = Line(row, shown.told(row.code))
            self._put(line, parent)
            self._by_code[row.code] = line
        self.endResetModel()

    @property
    def terms(self) -> Sequence[HalfTerm]:
        """The half terms of the columns."""
        return self._shown.terms

    @property
    def cap(self) -> int:
        """How many statements one item may stand for before it is told."""
        return self._shown.cap

    @property
    def top(self) -> Sequence[Line]:
        """The lines at the top, with theirs under them."""
        return self._root.lines

    def find(self, code: str) -> QModelIndex:
        """The first cell of a statement's row; an invalid index where there is none."""
        line = self._by_code.get(code)
        return self.createIndex(line.place, 0, line) if line else QModelIndex()

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The cell at a place."""
        lines = self._line(parent).lines
        if not (0 <= row < len(lines) and 0 <= column < self.columnCount()):
            return QModelIndex()
        return self.createIndex(row, column, lines[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """The row above, in the tree."""
        above = self._line(index).parent if index.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.place, 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many rows are under one."""
        return 0 if parent.column() > 0 else len(self._line(parent).lines)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The statement, the half terms, items and reuse."""
        return len(self._shown.terms) + 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is read and not chosen."""
        if index.isValid() and self._line(index).row is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Short words over the columns; whole ones for who listens."""
        terms, last = self._shown.terms, len(self._shown.terms) + 1
        if way is not Qt.Orientation.Horizontal or not 0 <= section <= last + 1:
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if 0 < section < last:
            term = terms[section - 1]
            is_heard = role == Qt.ItemDataRole.AccessibleTextRole
            return f"{term.name} {term.start.year}" if is_heard else term.short
        return {0: _("Statement"), last: _("Items")}.get(section, _("Reused"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, counts and says."""
        if not index.isValid():
            return None
        line = self._line(index)
        if line.row is None:
            is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
            return line.heading if is_text and not index.column() else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown_in(line, line.row, index.column())
            case Qt.ItemDataRole.EditRole:
                return self._figure(line, line.row, index.column())
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._words(line, line.row, index.column())
            case _:
                own = {CODE: line.row.code, ROW: line, COUNT: self._count(line.row, index.column())}
                return own.get(role)

    def _count(self, row: StatementRow, column: int) -> int | None:
        if not 0 < column <= len(row.counts):
            return None
        return row.counts[column - 1] if row.applies else AWAY

    def _shown_in(self, line: Line, row: StatementRow, column: int) -> str:
        figure = self._figure(line, row, column)
        if column == len(row.counts) + 2 and row.applies:
            return f"{row.reused}×" if row.reused else "–"
        return "–" if figure == 0 else str(figure)

    def _figure(self, line: Line, row: StatementRow, column: int) -> str | int:
        """The value: a number where there is one."""
        if not column:
            return f"{line.told}  {row.title}"
        if not row.applies:
            return _("n/a") if column == len(row.counts) + 1 else ""
        if column <= len(row.counts):
            return row.counts[column - 1]
        return row.items if column == len(row.counts) + 1 else row.reused

    def _words(self, line: Line, row: StatementRow, column: int) -> str:
        name = f"{line.told} {row.title}"
        if not row.applies:
            return _("{statement}, not applicable: {reason}").format(
                statement=name, reason=row.reason or "–"
            )
        if 0 < column <= len(row.counts):
            count = row.counts[column - 1]
            items = ngettext("{n} item", "{n} items", count).format(n=count)
            return f"{name}, {self._shown.terms[column - 1].name}, {items}"
        if column == len(row.counts) + 2:
            return self._reuse(name, row)
        items = ngettext("{n} item", "{n} items", row.items).format(n=row.items)
        return f"{name}, {items}; {set_state(row).word}"

    def _reuse(self, name: str, row: StatementRow) -> str:
        if row.reused > self._shown.cap:
            words = _(
                "{statement}: one item stands for {n} statements; tutors often ask for {cap}."
            )
            return words.format(statement=name, n=row.reused, cap=self._shown.cap)
        times = ngettext("used {n} time at most", "used {n} times at most", row.reused)
        return f"{name}, {times.format(n=row.reused)}"

    def _line(self, index: Index) -> Line:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Line) else self._root

    def _put(self, line: Line, parent: Line) -> None:
        line.parent, line.place = parent, len(parent.lines)
        parent.lines.append(line)
