"""What can be done with any chart: copied as a picture or a table, saved as CSV, read as a table.

The rows are those of the chart's own model: EditRole where a number differs from what is painted.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QMenu, QScrollArea, QToolButton, QWidget

from exporters.csv import csv_bytes
from portfolio.errors import PortfolioError
from portfolio.files import safe_write
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import button, column, row
from ui.widgets.chips import ICON_PX
from ui.widgets.figures import Figures

SHARP = 2  # a picture in a document is enlarged
DIALOG = QSize(860, 560)


class ChartMenu(QToolButton):
    """An ellipsis beside a chart; the same menu opens on the chart itself.

    `chart` is what a picture shows, `model` what a table holds. `show_table` puts the page's own
    table in the chart's place; without it the table opens in a dialog.
    """

    def __init__(
        self,
        shell: Shell,
        chart: QWidget,
        model: QAbstractItemModel,
        show_table: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._shell, self._chart, self._model = shell, chart, model
        name = chart.accessibleName()
        words = _("Copy, save or read: {chart}").format(chart=name)
        self.setProperty("look", "tool")
        self.setIcon(shell.theme.icon("ellipsis"))
        self.setIconSize(QSize(shell.theme.px(ICON_PX), shell.theme.px(ICON_PX)))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._deeds: list[tuple[str, str, Callable[[], object]]] = [
            (_("Copy as picture"), "image", self.copy_picture),
            (_("Copy as table"), "copy", self.copy_table),
            (_("Save as CSV"), "save", self.save_csv),
            (_("Show as table"), "list", show_table or self.show_table),
        ]
        self.clicked.connect(self._open_below)
        chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.customContextMenuRequested.connect(self._open_at)

    def add(self, words: str, icon: str, does: Callable[[], object]) -> None:
        """One thing more that can be done; before the menu is asked for."""
        self._deeds.append((words, icon, does))

    @cached_property
    def menu_of(self) -> QMenu:
        """All that can be done."""
        menu = QMenu(self)
        menu.setAccessibleName(self.accessibleName())
        for words, icon, does in self._deeds:
            action = menu.addAction(self._shell.theme.icon(icon), words)
            action.triggered.connect(lambda _checked=False, does=does: does())
        return menu

    def copy_picture(self) -> None:
        """Put the chart as it looks now on the clipboard, twice as sharp as on the screen."""
        pixels = QPixmap(self._chart.size() * SHARP)
        pixels.setDevicePixelRatio(SHARP)
        pixels.fill(QColor(self._shell.theme.tokens.surface))
        self._chart.render(pixels)
        QGuiApplication.clipboard().setPixmap(pixels)
        self._shell.tell(_("Copied as a picture."))

    def copy_table(self) -> None:
        """Put the rows on the clipboard, as a spreadsheet takes them."""
        lines = ["\t".join(cells) for cells in table_rows(self._model)]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._shell.tell(_("Copied as a table."))

    def save_csv(self) -> None:
        """Save the rows as a file."""
        name = self._chart.accessibleName()
        path = self._shell.ask.save_file(self, _("Save as CSV"), Path(f"{name}.csv"))
        if path is None:
            return
        try:
            safe_write(path, csv_bytes(table_rows(self._model)))
        except PortfolioError as fault:
            self._shell.tell(str(fault))
        else:
            self._shell.tell(_("Saved as {name}.").format(name=path.name))

    def show_table(self) -> None:
        """Show the rows as a plain table."""
        name = self._chart.accessibleName()
        heads, *rows = table_rows(self._model)
        figures = Figures(name)
        figures.show_rows(heads, rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(name)
        area.setWidget(figures)
        dialog = QDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(name)
        dialog.resize(DIALOG)
        buttons = row(button(_("Copy as table"), self.copy_table), None,
                      button(_("Close"), dialog.close, "primary"))  # fmt: skip
        inside = column(area, buttons, spacing=12)
        inside.setContentsMargins(20, 20, 20, 16)
        dialog.setLayout(inside)
        dialog.open()

    def _open_below(self) -> None:
        self.menu_of.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _open_at(self, place: QPoint) -> None:
        chart = self._chart
        inside = chart.viewport() if isinstance(chart, QAbstractScrollArea) else chart
        self.menu_of.popup(inside.mapToGlobal(place))


def table_rows(model: QAbstractItemModel) -> list[list[str]]:
    """The heads, then every row of a model; a row's children follow it."""
    across = Qt.Orientation.Horizontal
    heads = [str(model.headerData(n, across) or "") for n in range(model.columnCount())]
    return [heads, *_rows_under(model, QModelIndex())]


def _rows_under(model: QAbstractItemModel, parent: QModelIndex) -> list[list[str]]:
    found: list[list[str]] = []
    for number in range(model.rowCount(parent)):
        found.append([_cell(model.index(number, place, parent))
                      for place in range(model.columnCount())])  # fmt: skip
        found += _rows_under(model, model.index(number, 0, parent))
    return found


def _cell(index: QModelIndex) -> str:
    value = index.data(Qt.ItemDataRole.EditRole)
    return "" if value is None else str(value)
