"""The only place that opens a message box or a file picker. Tests pass a FakeAsk."""

from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from portfolio.text import _

AROUND, ABOVE, LINE, LETTERS = 24, 20, 12, 48


class Ask(Protocol):
    """Questions to the person at the screen."""

    def open_files(self, parent: QWidget, title: str, pattern: str = "") -> list[Path]:
        """The files she chose; none when she left."""

    def save_file(self, parent: QWidget, title: str, suggested: Path) -> Path | None:
        """Where to write; None when she left."""

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """The folder she chose; None when she left."""

    def secret(self, parent: QWidget, title: str, words: str) -> str:
        """A code or passphrase, hidden while it is typed; empty when she left."""

    def text(self, parent: QWidget, title: str, words: str) -> str:
        """A line of words; empty when she left."""

    def print_page(self, parent: QWidget, page: QTextDocument) -> bool:
        """Whether the page went to a printer that she chose."""

    def tell(self, parent: QWidget, sentence: str) -> None:
        """Say something that needs to be read before going on."""

    def confirm(self, parent: QWidget, question: str, verb: str) -> bool:
        """Whether she chose the verb; only for what undo cannot bring back."""


class ScreenAsk:
    """Asks by the system's own dialogs."""

    def open_files(self, parent: QWidget, title: str, pattern: str = "") -> list[Path]:
        """The files she chose; none when she left."""
        names, _chosen = QFileDialog.getOpenFileNames(parent, title, "", pattern)
        return [Path(name) for name in names]

    def save_file(self, parent: QWidget, title: str, suggested: Path) -> Path | None:
        """Where to write; None when she left."""
        name, _chosen = QFileDialog.getSaveFileName(parent, title, str(suggested))
        return Path(name) if name else None

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """The folder she chose; None when she left."""
        name = QFileDialog.getExistingDirectory(parent, title)
        return Path(name) if name else None

    def secret(self, parent: QWidget, title: str, words: str) -> str:
        """A code or passphrase, hidden while it is typed; empty when she left."""
        return _typed(parent, title, words, QLineEdit.EchoMode.Password)

    def text(self, parent: QWidget, title: str, words: str) -> str:
        """A line of words; empty when she left."""
        return _typed(parent, title, words, QLineEdit.EchoMode.Normal)

    def print_page(self, parent: QWidget, page: QTextDocument) -> bool:
        """Whether the page went to a printer that she chose."""
        # a tenth of a second, and only the recovery code is printed from here
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        is_wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        if is_wanted:
            page.print_(printer)
        return is_wanted

    def tell(self, parent: QWidget, sentence: str) -> None:
        """Say something that needs to be read before going on."""
        box = _box(parent, sentence)
        box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()

    def confirm(self, parent: QWidget, question: str, verb: str) -> bool:
        """Whether she chose the verb; only for what undo cannot bring back."""
        box = _box(parent, question)
        chosen = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(_("Go back"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        is_chosen = box.clickedButton() is chosen
        box.deleteLater()
        return is_chosen


def _box(parent: QWidget, sentence: str) -> QMessageBox:
    """A sentence with room around it."""
    box = QMessageBox(parent)
    box.setText(sentence)
    _give_room(box, left=0)  # it has room there for a picture, which we never show
    for told in box.findChildren(QLabel):
        told.setContentsMargins(0, 0, 0, LINE)
    return box


def _typed(parent: QWidget, title: str, words: str, mode: QLineEdit.EchoMode) -> str:
    """What she types in a line; empty when she left."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(words)
    dialog.setTextEchoMode(mode)
    dialog.setOkButtonText(_("Go on"))
    dialog.setCancelButtonText(_("Go back"))
    _give_room(dialog)
    for line in dialog.findChildren(QLineEdit):
        line.setMinimumWidth(LETTERS * line.fontMetrics().averageCharWidth())
    is_done = dialog.exec() == QDialog.DialogCode.Accepted
    typed = dialog.textValue() if is_done else ""
    dialog.deleteLater()
    return typed


def _give_room(dialog: QDialog, left: int = AROUND) -> None:
    """The margins of our own dialogs."""
    dialog.sizeHint()  # an input dialog lays itself out when it is first asked
    layout = dialog.layout()
    if layout is not None:
        layout.setContentsMargins(left, ABOVE, AROUND, ABOVE)
        layout.setSpacing(LINE)
