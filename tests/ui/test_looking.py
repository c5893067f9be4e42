"""Someone is looking: on no page is a name, in no word that is seen, heard or hovered over."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Goal
from portfolio.privacy.names import Colleague, texts_of
from tests.builders import an_entry
from ui.pages.catalogue import PAGES
from ui.pages.journal import JournalPage
from ui.widgets.history import HistoryDialog
from ui.widgets.looking_bar import LookingBar
from ui.window import Window

PUPIL, COLLEAGUE = "Zebedee Quill", "Ottilie Marsh"
HERS = ("Zebedee", "Quill", "Ottilie", "Marsh", "Siân", "SECRETLY")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)

PAINTED = [Qt.ItemDataRole.UserRole + number for number in range(8)]  # what delegates paint


@pytest.fixture
def watched(window: Window) -> Window:
    """A window in which names stand wherever she may have written them."""
    library, day = window.session.library, window.session.today()
    library.names.pupils([PUPIL])
    library.names.colleagues([Colleague(COLLEAGUE)])
    window.session.save(
        an_entry(
            title=f"Reading with {PUPIL}", body=f"{PUPIL} read to Ottilie.",
            people=COLLEAGUE, happened_on=day, private="SECRETLY",
        )
    )  # fmt: skip
    window.session.save(Goal(id="g1", title="Help Zebedee read", set_on=day))
    return window


def _texts(root: QWidget) -> Iterator[str]:
    """All that is seen, heard or hovered over under a widget, but for what she is editing."""
    for one in root.findChildren(QWidget):
        if not one.isVisibleTo(root):
            continue
        yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        elif isinstance(one, QComboBox):
            yield one.currentText()
        elif isinstance(one, QAbstractItemView) and one.model() is not None:
            yield from _of_model(one.model(), QModelIndex())


def _of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role) or "") for role in ROLES)
            yield from (one for role in PAINTED for one in texts_of(model.data(index, role)))
        yield from _of_model(model, model.index(row, 0, parent))


def _told(window: Window) -> list[str]:
    QApplication.processEvents()  # names go before anything is painted
    words = " ".join((*_texts(window), window.windowTitle()))
    return [one for one in HERS if one in words]


@pytest.mark.parametrize("name", list(PAGES))
def test_no_page_tells_a_name_while_someone_looks(watched: Window, name: str) -> None:
    """F9, and again: what she reads by herself is hidden from who stands behind her."""
    watched.show_page(name)
    before = _told(watched)
    watched.looking.toggle()
    assert _told(watched) == []
    watched.looking.toggle()
    assert _told(watched) == before


def test_what_comes_later_is_hidden_too(qtbot: QtBot, watched: Window) -> None:
    """A notice, a dialog, an entry that another program writes."""
    qtbot.keyClick(watched, Qt.Key.Key_F9)
    watched.tell(f"Kept what {PUPIL} did.")
    assert _told(watched) == []
    assert "Kept what name did." in watched.notice.words
    entry = watched.session.library.entries.all()[0]
    watched.show_history(entry.id)
    dialog = watched.findChild(HistoryDialog)
    assert dialog is not None and _told(watched) == []
    dialog.close()


def test_names_in_the_text_she_writes_are_covered_and_stay(qtbot: QtBot, watched: Window) -> None:
    """She can go on writing; what is stored is what she wrote."""
    entry = watched.session.library.entries.all()[0]
    watched.open_entry(entry.id)
    watched.looking.toggle()
    page = watched.stack.currentWidget()
    assert isinstance(page, JournalPage)
    QApplication.processEvents()
    covered = [one.cursor.selectedText() for one in page.editor.body.extraSelections()]
    assert covered == [PUPIL, "Ottilie"]
    page.editor.leave()
    assert watched.session.library.entries.get(entry.id).body == entry.body
    watched.looking.toggle()


def test_at_the_start_nobody_looks_and_no_bar_says_so(qtbot: QtBot, window: Window) -> None:
    """A bar that is always there says nothing."""
    window.show_page("today")
    seen = []
    for _turn in range(3):
        qtbot.wait(20)
        seen.append(any(bar.isVisibleTo(window) for bar in window.findChildren(LookingBar)))
        window.looking.toggle()
    assert seen == [False, True, False]
