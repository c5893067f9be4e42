"""Step 4 of Share: how far the file is, and then where it is and what was noted about it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QVBoxLayout

from portfolio.ids import told_id
from portfolio.leaving import MEGABYTE
from portfolio.model.sharing import Export
from portfolio.signing import fingerprint_lines
from portfolio.text import _
from ui.announce import announce
from ui.theme import Theme
from ui.widgets.basics import Card, button, clear, label, row
from ui.widgets.fields import progress_bar
from ui.widgets.steps import StepPage

FIELD_PX = 150


class SaveStep(StepPage):
    """`cancel` stops what runs; `begin`, `advance`, `done` and `rest` say how it goes."""

    def __init__(self, theme: Theme, cancel: Callable[[], object]) -> None:
        self._theme, self._stop = theme, cancel
        self._path: Path | None = None
        super().__init__(_("Export"))
        self.progress = progress_bar(0, 1, _("Progress of the export"))
        self.cancel = button(_("Cancel"), self._cancel)
        self.state = label("", "section")
        self._picture = QLabel()
        self.open = button(_("Open"), self._open)
        self.folder = button(_("Show in folder"), self._open_folder)
        theme.put_icon(self.open, "external-link", theme.tokens.text)
        theme.put_icon(self.folder, "folder-open", theme.tokens.text)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(6)
        head = row(self._picture, self.state, spacing=12)
        head.setStretch(1, 1)
        self.body.addWidget(
            Card(
                head,
                self.progress,
                self._facts,
                row(self.open, self.folder, self.cancel, None),
            )
        )
        self.body.addStretch(1)
        self.rest("")

    def begin(self) -> None:
        """A file is being written."""
        self._show(_("Writing…"), "save")
        self.progress.setRange(0, 1)
        self.progress.setValue(0)
        self.progress.show()
        self.cancel.setEnabled(True)
        self.cancel.show()

    def advance(self, done: int, total: int) -> None:
        """So many of its sections are laid out; the last step puts it together."""
        self.progress.setMaximum(total)
        self.progress.setValue(done)
        if self.cancel.isEnabled():
            told = _("Writing… section {done} of {total}")
            self.state.setText(told.format(done=min(done + 1, total), total=total))

    def done(self, path: Path, export: Export, *, has_reply: bool) -> None:
        """The file is whole on the disk, and the journal knows of it."""
        self._path = path
        self.rest(_("Written: {name}").format(name=path.name), "circle-check")
        for part in (self.open, self.folder):
            part.show()
        size = _("{size} MB").format(size=f"{max(0.1, export.size_bytes / MEGABYTE):.1f}")
        facts = [(_("Where it is"), str(path.parent)), (_("Size"), size)]
        if has_reply:
            told = _("The reply slip is beside it. What comes back is brought in under Check a PDF")
            facts.append((_("Reply slip"), f"{told}."))
        facts.append((_("SHA-256"), export.sha256))
        if export.fingerprint:
            lines = "\n".join(fingerprint_lines(export.fingerprint))
            facts.append((_("Fingerprint of your key"), lines))
        noted = _("That it left, with export {id}, for {reader}: under Sent and received.")
        reader = export.reader or _("nobody named")
        facts.append((_("Noted in your journal"), noted.format(
            id=told_id(export.id), reader=reader)))  # fmt: skip
        for name, value in facts:
            self._facts.addLayout(self._fact(name, value))
        announce(self, self.state.text())
        self.open.setFocus()

    def rest(self, sentence: str, icon: str = "info") -> None:
        """Nothing runs; the sentence says how the last one ended."""
        self._show(sentence, icon)

    def _show(self, sentence: str, icon: str) -> None:
        clear(self._facts)
        for part in (self.progress, self.cancel, self.open, self.folder):
            part.hide()
        self.state.setText(sentence)
        px, tokens = self._theme.px(26), self._theme.tokens
        ink = tokens.ok if icon == "circle-check" else tokens.muted
        self._picture.setPixmap(self._theme.icon(icon, ink, 26).pixmap(px, px))

    def _fact(self, name: str, value: str) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(1)
        told = label(value)
        told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        told.setAccessibleName(f"{name}: {value}")
        made.addWidget(label(name, "label"))
        made.addWidget(told)
        return made

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.state.setText(_("Stopping…"))
        self._stop()

    def _open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
