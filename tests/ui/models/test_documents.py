"""Texts keep their undo while she goes from entry to entry, and nothing longer than that."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from portfolio.change import EVERYTHING
from ui.models.documents import MOST_KEPT, Documents, plain_text


def _type(document: QTextDocument, words: str) -> None:
    QTextCursor(document).insertText(words)


def test_a_text_comes_back_with_its_undo(qapp: QApplication) -> None:
    """She looks something up in another entry and takes a word back here."""
    home = QObject()
    kept = Documents(home)
    first = kept.of("one", "body", "clicked")
    _type(first, "It ")
    kept.of("two", "body", "else")

    again = kept.of("one", "body", "It clicked")
    again.undo()
    assert plain_text(again) == "clicked"


def test_neither_text_nor_spacing_can_be_taken_back(qapp: QApplication) -> None:
    """Undo in an entry that was only opened does nothing."""
    home = QObject()
    document = Documents(home).of("one", "body", "clicked")
    assert not document.isUndoAvailable()


def test_what_was_changed_elsewhere_is_forgotten(qapp: QApplication) -> None:
    """Erased for good is erased from memory too; the open text stays."""
    home = QObject()
    kept = Documents(home)
    gone, open_now = kept.of("gone", "body", "secret"), kept.of("open", "body", "here")
    kept.follow(EVERYTHING, "open")

    assert kept.of("open", "body", "here") is open_now
    assert kept.of("gone", "body", "secret") is not gone


def test_only_a_few_are_kept(qapp: QApplication) -> None:
    """The one seen longest ago is let go."""
    home = QObject()
    kept = Documents(home)
    first = kept.of("0", "body", "a")
    for number in range(1, MOST_KEPT + 1):
        kept.of(str(number), "body", "a")
    assert kept.of("0", "body", "a") is not first


def test_hard_spaces_stay_hard(qapp: QApplication) -> None:
    """Qt's own plain text would change them, and reading would become writing."""
    home = QObject()
    text = "Year\u00a05\nten"
    assert plain_text(Documents(home).of("one", "body", text)) == text
