"""Making a file: choose, say page one in your words, see what leaves, save it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QWidget

from exporters import FORMATS
from portfolio.kinds import KINDS
from portfolio.leaving import Leaving
from portfolio.model.cycle import Cycle
from portfolio.model.selection import Selection
from portfolio.model.sharing import Naming
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, progress_bar, row
from ui.widgets.choosing import ChooseCard
from ui.widgets.hits import HitList
from ui.widgets.leaving import LeavingTree, leaving_sentence
from ui.widgets.page_one import PageOneCard


class MakeTab(QWidget):
    """Four cards from top to bottom: the order in which she decides."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._session = shell, shell.session
        self._path: Path | None = None
        self._found: Leaving | None = None
        self._wants_to_save = False
        self.choose = ChooseCard(shell)
        self.words = PageOneCard()
        self.kind, self.impact = self.choose.kind, self.words.impact
        self.leaves = label(_("Look through it before you save it."), "muted")
        self.look = button(_("Show what leaves"), self._look)
        self.tree, self.hits = LeavingTree(), HitList()
        self.reply = QCheckBox(_("Also make a reply slip that any PDF reader can fill in"))
        self.signed = QCheckBox(_("Sign it, so that a change can be noticed"))
        self.signed.setChecked(True)
        self.progress = progress_bar(0, 1, _("Progress of the export"))
        self.cancel = button(_("Cancel"), self._session.outbox.cancel)
        self.save = button(_("Save the file"), self.save_file, "primary")
        self.folder = button(_("Open folder"), self._open_folder)
        self.state = label("", "ok")
        self._lay_out()
        self._idle()
        self._connect()

    def _lay_out(self) -> None:
        self.setLayout(
            column(
                self.choose,
                self.words,
                Card(
                    label(_("3  What leaves"), "section"),
                    row(self.look, None),
                    self.leaves,
                    self.hits,
                    self.tree,
                ),
                Card(
                    label(_("4  Save"), "section"),
                    self.signed,
                    self.reply,
                    self.progress,
                    row(self.state, None, self.folder, self.cancel, self.save),
                ),
                spacing=16,
            )
        )
        self.tree.hide()

    def _connect(self) -> None:
        outbox = self._session.outbox
        self.choose.cycle_chosen.connect(self.words.show_cycle)
        self.choose.changed.connect(self._stale)
        self.tree.changed.connect(self._stale)
        self.hits.decided.connect(self._decide)
        outbox.progress.connect(self._advance)
        outbox.exported.connect(self._done)
        outbox.looked.connect(self._show_leaving)
        outbox.failed.connect(self._failed)

    def refresh(self) -> None:
        """Offer what there is to choose from."""
        self.choose.refresh()
        self._stale()

    def selection(self) -> Selection:
        """What is chosen, with what she left out and attached."""
        found = self.choose.selection()
        return replace(
            found,
            is_signed=self.signed.isChecked() and KINDS[found.kind].is_pdf,
            leave_out=frozenset(self.tree.left_out),
            originals=frozenset(self.tree.originals),
        )

    @Slot()
    def save_file(self) -> None:
        """Look through what leaves first; then ask where to write, and write on a worker."""
        self._keep_words()
        self._wants_to_save = True
        self._look()

    def _keep_words(self) -> None:
        cycle = self.choose.chosen_cycle()
        if isinstance(cycle, Cycle):
            self._session.save(self.words.with_words(self.choose.with_period(cycle)), self)

    @Slot()
    def _look(self) -> None:
        self.look.setEnabled(False)
        self.save.setEnabled(False)
        self.leaves.setText(_("One moment…"))
        self._session.outbox.look(self.selection())

    @Slot(object)
    def _show_leaving(self, found: Leaving) -> None:
        """Show it; when she meant to save, go on unless something waits to be decided."""
        self._found = found
        self.look.setEnabled(True)
        self.save.setEnabled(True)
        limit = self._shell.settings.get().mail_limit_mb
        self.leaves.setText(leaving_sentence(found, limit))
        self.tree.show_leaving(found)
        self.tree.show()
        self.hits.show_hits(found.hits)
        if not self._wants_to_save:
            return
        self._wants_to_save = False
        if not found.hits or self._may_leave(len(found.hits)):
            self._write()

    def _may_leave(self, count: int) -> bool:
        told = ngettext(
            "{n} place may tell who a pupil is. It is listed under “What leaves”.",
            "{n} places may tell who a pupil is. They are listed under “What leaves”.",
            count,
        ).format(n=count)
        return self._shell.ask.confirm(self, told, _("Save all the same"))

    def _write(self) -> None:
        selection = self.selection()
        suffix = FORMATS[selection.kind].suffix
        name = Path(f"{selection.kind}-{self.choose.period_name()}{suffix}")
        path = self._shell.ask.save_file(self, _("Save the file"), name)
        if path is None:
            return
        self.save.setEnabled(False)
        self.progress.show()
        self.cancel.show()
        self.folder.hide()
        self.state.setText(_("Writing…"))
        has_reply = self.reply.isChecked() and KINDS[selection.kind].is_pdf
        self._session.outbox.export(selection, path, has_reply=has_reply)

    @Slot(str, object)
    def _decide(self, words: str, naming: Naming) -> None:
        self._session.do(lambda library: library.names.decide(words, Naming(naming)), self)
        self._look()

    @Slot()
    def _stale(self) -> None:
        """What was shown may not be what leaves any more."""
        if self._found is not None:
            self.leaves.setText(_("You have changed something: look through it again."))
            self._found = None

    @Slot(int, int)
    def _advance(self, done: int, total: int) -> None:
        self.progress.setMaximum(total)
        self.progress.setValue(done)

    @Slot(object)
    def _done(self, path: Path) -> None:
        self._path = path
        self._idle()
        self.folder.show()
        told = _("Written: {name}").format(name=path.name)
        if self.reply.isChecked() and path.suffix == ".pdf":
            told += " " + _("The reply slip is beside it.")
        self.state.setText(told)

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self._wants_to_save = False
        self._idle()
        self.state.setText(sentence)

    def _idle(self) -> None:
        self.look.setEnabled(True)
        self.save.setEnabled(True)
        self.progress.hide()
        self.cancel.hide()
        self.folder.setVisible(self._path is not None)

    def _open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
