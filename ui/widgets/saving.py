"""The last card of Share: how the file is to be, how far it is, and where it went."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox

from portfolio.text import _
from ui.widgets.basics import Card, button, label, row
from ui.widgets.fields import progress_bar


class SavingCard(Card):
    """`save` begins, `cancel` stops what runs; both are told by whoever owns the card."""

    def __init__(self, save: Callable[[], object], cancel: Callable[[], object]) -> None:
        self._path: Path | None = None
        self._stop = cancel
        self.reply = QCheckBox(_("Also make a reply slip that any PDF reader can fill in"))
        self.signed = QCheckBox(_("Sign it, so that a change can be noticed"))
        self.signed.setChecked(True)
        self.progress = progress_bar(0, 1, _("Progress of the export"))
        self.cancel = button(_("Cancel"), self._cancel)
        self.save = button(_("Save the file"), save, "primary")
        self.folder = button(_("Open folder"), self._open_folder)
        self.state = label("", "ok")
        super().__init__(
            label(_("4  Save"), "section"),
            self.signed,
            self.reply,
            self.progress,
            row(self.state, None, self.folder, self.cancel, self.save),
        )
        self.rest("")

    def begin(self) -> None:
        """A file is being written."""
        self.save.setEnabled(False)
        self.progress.setRange(0, 1)
        self.progress.setValue(0)
        self.progress.show()
        self.cancel.setEnabled(True)
        self.cancel.show()
        self.folder.hide()
        self.state.setText(_("Writing…"))

    def advance(self, done: int, total: int) -> None:
        """So many of its sections are laid out; the last step puts it together."""
        self.progress.setMaximum(total)
        self.progress.setValue(done)
        if self.cancel.isEnabled():
            told = _("Writing… section {done} of {total}")
            self.state.setText(told.format(done=min(done + 1, total), total=total))

    def done(self, path: Path) -> None:
        """The file is whole on the disk."""
        self._path = path
        told = _("Written: {name}").format(name=path.name)
        if self.reply.isChecked() and path.suffix == ".pdf":
            told += " " + _("The reply slip is beside it.")
        self.rest(told)

    def rest(self, sentence: str) -> None:
        """Nothing runs; the sentence says how the last one ended."""
        self.save.setEnabled(True)
        self.progress.hide()
        self.cancel.hide()
        self.folder.setVisible(self._path is not None)
        self.state.setText(sentence)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.state.setText(_("Stopping…"))
        self._stop()

    def _open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
