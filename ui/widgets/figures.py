"""Figures as a table that copies, and as rows of names with bars."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from portfolio.days import hours_words
from ui.widgets.basics import clear, column, label, spread
from ui.widgets.fields import progress_bar


class Figures(QTableWidget):
    """Rows of words and numbers; Ctrl+C copies the whole table, as a spreadsheet takes it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().setVisible(False)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; all columns but the first are numbers."""
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(list(heads))
        self.setRowCount(len(rows))
        for number, cells in enumerate(rows):
            for place, words in enumerate(cells):
                item = QTableWidgetItem(words)
                if place:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.setItem(number, place, item)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        height = self.verticalHeader().length() + header.sizeHint().height()
        self.setFixedHeight(height + 16)

    def text(self) -> str:
        """The table with tabs between its cells."""
        heads = [self._head(place) for place in range(self.columnCount())]
        lines = [heads, *([self._cell(n, p) for p in range(self.columnCount())]
                          for n in range(self.rowCount()))]  # fmt: skip
        return "\n".join("\t".join(cells) for cells in lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Ctrl+C copies the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
            return
        super().keyPressEvent(event)

    def _head(self, place: int) -> str:
        item = self.horizontalHeaderItem(place)
        return item.text() if item else ""

    def _cell(self, number: int, place: int) -> str:
        item = self.item(number, place)
        return item.text() if item else ""


class BarList(QWidget):
    """Names with a bar and a time each, the longest bar for the most."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.setLayout(column(self._rows))

    def show_minutes(self, rows: Sequence[tuple[str, int]]) -> None:
        """Show minutes by name."""
        clear(self._rows)
        most = max((minutes for _name, minutes in rows), default=1)
        for name, minutes in rows:
            told = hours_words(minutes)
            bar = progress_bar(minutes, most, f"{name}: {told}")
            line = spread(label(name), label(told, "muted", wraps=False))
            self._rows.addLayout(line)
            self._rows.addWidget(bar)
