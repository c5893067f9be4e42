"""Items of layouts: Python keeps none, or takes what is made later in their place for one."""

import re
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython, getAllValidWrappers

from ui.widgets.basics import button, column, label, reveal, row, spread
from ui.widgets.hanging import hang
from ui.widgets.held import held, held_widgets
from ui.widgets.tab_order import tab_stops

ASKED = re.compile(r"(?<!part_of\()\b[\w.]+\.itemAt\(")


def _kept() -> int:
    """How many items of layouts that Qt made Python holds a value of."""
    every = getAllValidWrappers()
    return sum(isinstance(one, QWidgetItem) and not createdByPython(one) for one in every)


def test_parts_come_in_their_order(qtbot: QtBot) -> None:
    """With those of inner layouts, however they were put in."""
    one, two, three = QLabel("1"), QLabel("2"), QLabel("3")
    inner = row(two)
    whole = column(one, inner, three)
    home = QWidget()
    home.setLayout(whole)
    qtbot.addWidget(home)
    first = QPushButton("0")
    whole.insertWidget(0, first)
    assert held(whole) == [first, one, inner, three]
    assert list(held_widgets(whole)) == [first, one, two, three]
    assert held(QHBoxLayout()) == []


def test_no_item_is_left_in_python(qtbot: QtBot) -> None:
    """Shown, hung, and walked by Tab."""
    before = _kept()
    home = QWidget()
    line: QLayout = hang(spread(label("Goals", "head"), button("See all", lambda: None, "link")))
    whole = column(label("Words"), line, button("Go", lambda: None))
    home.setLayout(whole)
    qtbot.addWidget(home)
    home.show()
    reveal(whole)
    assert len(list(tab_stops(home))) == 2
    assert _kept() == before


def test_nobody_asks_for_an_item_by_its_number() -> None:
    """But for `part_of`, which lets go of it."""
    here = Path(__file__).parents[3] / "ui"
    found = [
        f"{path.name}: {line.strip()}"
        for path in here.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if ASKED.search(line)
    ]
    assert found == []
