"""The models of Share keep Qt's rules, and ten thousand rows are as quick as ten."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from portfolio.model.sharing import Export, Naming
from ui.jobs import Jobs
from ui.theme import Theme
from ui.widgets.kind_tiles import KindModel
from ui.widgets.names_found import Found, NamesModel
from ui.widgets.page_list import PagesModel
from ui.widgets.past_table import PastModel
from ui.widgets.tick_list import TICK, Tick, TickList, TickModel
from ui.window import Window

MANY = 10_000
DAY = date(2026, 11, 27)


def _names(window: Window) -> QAbstractItemModel:
    made = NamesModel(window.looking)
    made.show_rows([Found("Jac", "in “Talk”", Naming.REPLACE, False)] * 3)
    return made


def _ticks(_window: Window) -> QAbstractItemModel:
    made = TickModel()
    made.show_rows([Tick(f"{n}", f"Entry {n}", can_change=n > 0) for n in range(3)])
    return made


def _pages(_window: Window) -> QAbstractItemModel:
    made = PagesModel(Jobs())
    made.show_file(None, ((595.0, 842.0),) * 3)
    return made


def _past(window: Window) -> QAbstractItemModel:
    made = PastModel(window.looking)
    at = datetime(2026, 11, 27, tzinfo=UTC)
    made.show_rows([Export("a", "appraisal", at, DAY, DAY, "", "RM", "a.pdf", "0f", 5)])
    return made


def _kinds(_window: Window) -> QAbstractItemModel:
    return KindModel()


@pytest.mark.parametrize("make", [_names, _ticks, _pages, _past, _kinds])
def test_each_model_keeps_the_rules(
    make: object, window: Window, qtmodeltester: ModelTester
) -> None:
    """What Qt's own model test asks of rows, parents and roles."""
    assert callable(make)
    model = make(window)
    qtmodeltester.check(model)
    assert model.rowCount() > 0


def test_a_long_list_paints_only_what_is_seen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """Ten thousand entries are asked for no more of their rows than the eye can take in."""
    asked: set[int] = set()

    class Counting(TickModel):
        def data(self, index: object, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            if role == TICK:
                asked.add(index.row())  # type: ignore[attr-defined]
            return super().data(index, role)  # type: ignore[arg-type]

    shown = TickList(Theme(qapp, tmp_path, "light", 100), "Entries")
    qtbot.addWidget(shown)
    rows = Counting(shown)
    rows.show_rows([Tick(f"{n}", f"Entry {n}") for n in range(MANY)])
    shown.setModel(rows)
    shown.resize(500, 300)
    shown.show()
    qtbot.waitUntil(lambda: bool(asked))
    assert len(asked) < 20
