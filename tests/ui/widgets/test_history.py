"""The versions in the window: keys, spoken changes, the way back, and nothing left behind."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.builders import an_entry
from ui.widgets.history import HistoryDialog
from ui.window import Window


def _open(window: Window, *bodies: str) -> HistoryDialog:
    entry = an_entry(private="hush")
    for body in bodies:
        window.session.save(replace(entry, body=body))
    window.show_history(entry.id)
    found = window.findChildren(HistoryDialog)[-1]
    assert isinstance(found, HistoryDialog)
    return found


def test_keys_swap_panes_and_go_from_change_to_change(qtbot: QtBot, window: Window) -> None:
    """F6 and F8; the change is selected, so that it is seen and read."""
    dialog = _open(window, "Most could explain", "Ten could explain why")
    qtbot.waitUntil(dialog.list.hasFocus)
    qtbot.keyClick(dialog.list, Qt.Key.Key_F6)
    assert dialog.shown.hasFocus()
    seen = []
    for _press in range(3):
        qtbot.keyClick(dialog.shown, Qt.Key.Key_F8)
        seen.append(dialog.shown.textCursor().selectedText())
    assert seen == ["Most", "Ten", " why"]


def test_the_private_layer_is_folded(window: Window) -> None:
    """Nothing of it is on the screen until it is opened."""
    dialog = _open(window, "one", "two")
    dialog.list.setCurrentIndex(dialog.model.index(1))
    dialog.look.choose("plain")
    assert "hush" not in dialog.shown.toPlainText()
    assert dialog.fold.isVisible() and not dialog.private_shown.isVisible()


def test_one_version_has_nothing_to_compare(window: Window) -> None:
    """Said calmly; the text is shown as it is."""
    dialog = _open(window, "only words")
    assert dialog.legend.text() == "First version. Nothing to compare yet."
    assert "only words" in dialog.shown.toPlainText()
    assert not dialog.back.isEnabled()


def test_it_says_of_what_the_versions_are(window: Window) -> None:
    """It opens from menus and cards alike, and covers them."""
    dialog = _open(window, "only words")
    heading = window.session.library.entries.all()[0].heading
    assert heading in [one.text() for one in dialog.findChildren(QLabel)]


def test_bringing_back_can_be_undone(window: Window) -> None:
    """Both ways a new version: nothing is lost."""
    dialog = _open(window, "one", "two")
    dialog.list.setCurrentIndex(dialog.model.index(1))
    dialog.back.click()
    library = window.session.library
    assert library.entries.all()[0].body == "one"
    window.notice._press()
    assert library.entries.all()[0].body == "two"
    assert len(library.journal.versions(library.entries.all()[0].id)) == 4


def test_a_closed_dialog_is_freed(window: Window) -> None:
    """It holds every version's words."""
    _open(window, "one").close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(HistoryDialog) == []
