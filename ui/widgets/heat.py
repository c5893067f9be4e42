"""The standards by half term as a table: the number is in the cell, never colour alone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from portfolio.insight.coverage import StatementRow
from portfolio.text import _
from ui.tokens import Tokens

STEPS = (1, 3, 5)


class HeatTable(QTableWidget):
    """Rows are standards, columns half terms; a real table for keyboard and screen reader."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self.setAccessibleName(_("Standards by half term"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setMinimumSectionSize(20)
        self.setCornerButtonEnabled(False)

    def show_rows(self, rows: Sequence[StatementRow], terms: Sequence[str]) -> None:
        """Show the counts."""
        self.setRowCount(len(rows))
        self.setColumnCount(len(terms))
        self.setHorizontalHeaderLabels([term.replace(" ", "\n") for term in terms])
        self.setVerticalHeaderLabels([f"{row.code}  {row.title.split(' and ')[0]}" for row in rows])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for number, row in enumerate(rows):
            for place, count in enumerate(row.counts):
                self.setItem(number, place, self._item(row, terms[place], count))
        height = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(height + 14)

    def _item(self, row: StatementRow, term: str, count: int) -> QTableWidgetItem:
        item = QTableWidgetItem(str(count) if count else "–")
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        told = _("{code} {title}, {term}, {count} links").format(
            code=row.code, title=row.title, term=term, count=count
        )
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        item.setToolTip(told)
        if count:
            level = 1 + sum(count > step for step in STEPS)
            item.setBackground(QBrush(QColor(self._tokens.heat[level])))
            item.setForeground(QBrush(QColor(self._tokens.heat_text[level])))
        return item
