"""Figures as a table that copies, and as rows of names with bars."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from portfolio.days import hours_words
from ui.theme import Theme
from ui.widgets.basics import clear, label, reveal
from ui.widgets.disc import icon_label
from ui.widgets.fields import progress_bar

ROW, SPARE = 36, 2
INSET_PX = 9  # of words and lines, inside the ring
REACH_PX = INSET_PX + 2  # with the ring: from the side of the table
WIDEST_MIN = 58 * 60 + 58  # 58 h 58 min
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Figures(QTableView):
    """A model's rows, as tall as they are; Ctrl+C copies the whole, as a spreadsheet takes it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setObjectName("figures")
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self._needs: list[int] = []  # the width of each column; empty where not measured

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; all columns but the first are numbers."""
        model = QStandardItemModel(len(rows), len(heads), self)
        model.setHorizontalHeaderLabels(list(heads))
        for number, cells in enumerate(rows):
            for place, words in enumerate(cells):
                item = QStandardItem(words)
                if place:
                    item.setTextAlignment(RIGHT)
                model.setItem(number, place, item)
        across, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        for place in range(len(heads)):
            model.setHeaderData(place, across, RIGHT if place else LEFT, role)
        before = self.model()
        self.show_model(model)
        if isinstance(before, QStandardItemModel):
            before.deleteLater()

    def show_model(self, model: QAbstractItemModel) -> None:
        """Show a model's rows, and follow it."""
        self.setModel(model)
        model.modelReset.connect(self._measure)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        """Other rows: the columns are measured anew."""
        self._needs.clear()
        self._fit()

    def _fit(self) -> None:
        """No row and no number is cut off: the view is as tall as its rows."""
        rows, header = self.verticalHeader(), self.horizontalHeader()
        line = self.fontMetrics().height()
        rows.setDefaultSectionSize(line * ROW // 17)
        self.setIconSize(QSize(line, line))
        is_wide = self._spread()
        bar = self.horizontalScrollBar().sizeHint().height() if is_wide else 0
        self.setFixedHeight(rows.length() + header.sizeHint().height() + bar + 4)

    def _spread(self) -> bool:
        """Numbers share the room that is left, evenly; True where the rows need more than it."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._needs = needs = self._needs or [
            max(self.sizeHintForColumn(n), header.sectionSizeHint(n)) + SPARE
            for n in range(header.count())
        ]
        left = self.viewport().width() - sum(needs)
        each = min(max(0, left) // max(1, len(needs)), 2 * max(needs[1:], default=0))
        for number, width in enumerate(needs):
            first = max(0, left) - each * (len(needs) - 1)
            header.resizeSection(number, width + (each if number else first))
        return left < 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The cells, and thin lines between the rows that are as long as their words reach."""
        super().paintEvent(event)
        option, hint = QStyleOptionViewItem(), QStyle.StyleHint.SH_Table_GridLineColor
        self.initViewItemOption(option)
        colour = self.style().styleHint(hint, option, self) & 0xFFFFFFFF
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor.fromRgba(colour), 1))
        right, rows = self.viewport().width() - INSET_PX - 1, self.verticalHeader()
        ends = [rows.sectionViewportPosition(n) + rows.sectionSize(n) for n in range(rows.count())]
        for end in (1, *ends):
            painter.drawLine(INSET_PX, end - 1, right, end - 1)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """In another font the words are wider."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._needs.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The columns follow the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def text(self) -> str:
        """The table with tabs between its cells."""
        model = self.model()
        if model is None:
            return ""
        across = Qt.Orientation.Horizontal
        heads = [str(model.headerData(n, across) or "") for n in range(model.columnCount())]
        lines = [heads, *([str(model.index(n, p).data() or "") for p in range(len(heads))]
                          for n in range(model.rowCount()))]  # fmt: skip
        return "\n".join("\t".join(cells) for cells in lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Ctrl+C copies the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
            return
        super().keyPressEvent(event)


class BarList(QWidget):
    """Names with a bar and a time each in columns, the longest bar for the most."""

    def __init__(self, theme: Theme, *, is_narrow: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 3 if is_narrow else 2)
        self._grid.setColumnStretch(2, 2 if is_narrow else 3)

    def show_minutes(self, rows: Sequence[tuple[str, int]], icons: Sequence[str] = ()) -> None:
        """Show minutes by name, with an icon before each where there are icons."""
        clear(self._grid)
        most = max((minutes for _name, minutes in rows), default=1)
        for number, (name, minutes) in enumerate(rows):
            told = hours_words(minutes)
            if icons:
                self._grid.addWidget(icon_label(self._theme, icons[number]), number, 0)
            self._grid.addWidget(label(name), number, 1)
            self._grid.addWidget(progress_bar(minutes, most, f"{name}: {told}"), number, 2)
            time = label(told, "muted", wraps=False)
            time.setAlignment(RIGHT)
            self._grid.addWidget(time, number, 3)
        widest = self._theme.font(13)  # of "muted": lists above one another keep one column
        room = QFontMetrics(widest).horizontalAdvance(hours_words(WIDEST_MIN))
        self._grid.setColumnMinimumWidth(3, room + SPARE)
        reveal(self._grid)
