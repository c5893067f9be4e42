"""Charts: copied as a picture or a table, saved, read as a table, by mouse and by key."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTreeView

from tests.ui.conftest import FakeAsk
from ui.widgets.basics import column
from ui.widgets.chart_menu import ChartMenu
from ui.widgets.figures import Figures
from ui.window import Window

ROWS = [["Standard", "Aut 1"], ["High expectations", "2"], ["a respectful climate", "0"]]


@pytest.fixture
def menu(window: Window) -> ChartMenu:
    """A chart of two rows, one under the other, with its menu, on the window's page."""
    model = QStandardItemModel(0, 2)
    model.setHorizontalHeaderLabels(ROWS[0])
    parent = [QStandardItem(one) for one in ROWS[1]]
    parent[0].appendRow([QStandardItem(one) for one in ROWS[2]])
    model.appendRow(parent)
    chart = QTreeView()
    chart.setModel(model)
    chart.setAccessibleName("Standards by half term")
    made = ChartMenu(window, chart, model)
    page = window.stack.currentWidget()
    page.body.addLayout(column(chart, made))
    window.grab()
    return made


def _choose(menu: ChartMenu, words: str) -> None:
    (action,) = [one for one in menu.menu_of.actions() if one.text() == words]
    action.trigger()


def test_a_chart_is_copied_as_a_table(menu: ChartMenu, window: Window) -> None:
    """It goes into a spreadsheet, what is under a row after it, and she is told."""
    _choose(menu, "Copy as table")

    told = QGuiApplication.clipboard().text()
    assert [line.split("\t") for line in told.splitlines()] == ROWS
    assert window.notice.words == "Copied as a table."


def test_a_chart_is_copied_as_a_sharp_picture(menu: ChartMenu) -> None:
    """A picture for a talk has twice the pixels of the screen."""
    size = menu.window().findChild(QTreeView).size()
    _choose(menu, "Copy as picture")

    pixels = QGuiApplication.clipboard().image()
    assert pixels.size() == size * 2
    assert len({pixels.pixel(x, 30) for x in range(pixels.width())}) > 1


def test_a_chart_is_saved_as_csv(menu: ChartMenu, ask: FakeAsk, tmp_path: Path) -> None:
    """Her own numbers, in a file of her own."""
    ask.target = tmp_path / "standards.csv"
    _choose(menu, "Save as CSV")

    lines = ask.target.read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",") for line in lines] == ROWS


def test_a_file_that_cannot_be_written_is_told(
    menu: ChartMenu, window: Window, ask: FakeAsk, tmp_path: Path
) -> None:
    """A stick that was pulled out ends in a sentence."""
    ask.target = tmp_path / "gone" / "standards.csv"
    _choose(menu, "Save as CSV")

    assert str(ask.target) in window.notice.words


def test_leaving_the_picker_saves_nothing(menu: ChartMenu, window: Window) -> None:
    """Nothing is written and nothing is told."""
    before = window.notice.words
    _choose(menu, "Save as CSV")
    assert window.notice.words == before


def test_a_chart_is_read_as_a_table(menu: ChartMenu, window: Window) -> None:
    """Who listens reads every number in a plain table."""
    _choose(menu, "Show as table")

    dialog = window.findChild(QDialog)
    assert dialog.windowTitle() == "Standards by half term"
    assert dialog.findChild(Figures).text().splitlines()[1] == "High expectations\t2"
    dialog.close()


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_the_menu_opens_by_button_and_on_the_chart(menu: ChartMenu) -> None:
    """Ellipsis, right click and the menu key lead to the same."""
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.menu_of.isVisible()
    menu.menu_of.close()

    chart = menu.window().findChild(QTreeView)
    why, place = QContextMenuEvent.Reason.Keyboard, QPoint(5, 5)
    QApplication.sendEvent(chart, QContextMenuEvent(why, place, chart.mapToGlobal(place)))
    assert menu.menu_of.isVisible()
    menu.menu_of.close()


def test_the_button_says_which_chart(menu: ChartMenu) -> None:
    """Two charts on a page have two names."""
    assert menu.accessibleName() == "Copy, save or read: Standards by half term"
