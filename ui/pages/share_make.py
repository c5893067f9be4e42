"""Making a file: choose, say page one in your words, see what leaves, save it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from exporters import FORMATS
from portfolio.kinds import KINDS
from portfolio.leaving import Leaving, PageOneText, TooLong
from portfolio.model.cycle import Cycle
from portfolio.model.selection import Selection
from portfolio.model.sharing import Naming
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.choosing import ChooseCard
from ui.widgets.hits import HitList
from ui.widgets.leaving import LeavingTree, leaving_sentence
from ui.widgets.page_one import PageOneCard
from ui.widgets.saving import SavingCard
from ui.widgets.sight import bring_to_view
from ui.widgets.too_long import TooLongCard


class MakeTab(QWidget):
    """Four cards from top to bottom: the order in which she decides."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._session = shell, shell.session
        self._found: Leaving | None = None
        self._wants_to_save = False
        self.choose = ChooseCard(shell)
        self.words = PageOneCard()
        self.kind, self.impact = self.choose.kind, self.words.impact
        self.leaves = label(_("Look through it before you save it."), "muted")
        self.look = button(_("Show what leaves"), self._look)
        self.tree, self.hits = LeavingTree(), HitList()
        self.too_long = TooLongCard()
        self.saving = SavingCard(self.save_file, self._session.outbox.cancel)
        self.save, self.reply, self.signed = self.saving.save, self.saving.reply, self.saving.signed
        self._lay_out()
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
                    self.too_long,
                    self.hits,
                    self.tree,
                ),
                self.saving,
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
        self.too_long.shorten.connect(self._shorten)
        self.too_long.leave_out.connect(self._leave_out)
        self.too_long.accepted.connect(self._go_on)
        outbox.progress.connect(self.saving.advance)
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
        self._wants_to_save = True
        self._look()

    def _keep_words(self) -> None:
        cycle = self.choose.chosen_cycle()
        if isinstance(cycle, Cycle):
            self._session.save(self.words.with_words(self.choose.with_period(cycle)), self)

    @Slot()
    def _look(self) -> None:
        self._keep_words()
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
        self.too_long.show_leaving(found)
        if self._wants_to_save and self.too_long.asks:
            self.saving.rest(_("Please look at page one first: it is under “What leaves”."))
            self.too_long.ask_now()
            return
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Write it where she meant to, unless she would rather look at what may tell a pupil."""
        found, wants_to_save = self._found, self._wants_to_save
        self._wants_to_save = False
        if found is None or not wants_to_save:
            return
        self.saving.rest("")
        if not found.hits or self._may_leave(len(found.hits)):
            self._write()

    @Slot(object)
    def _shorten(self, text: TooLong) -> None:
        """Go to where she typed it."""
        self._wants_to_save = False
        self.saving.rest("")
        if text.place is PageOneText.PROFILE:
            self._shell.show_page("settings")
        elif text.place is PageOneText.READER:
            bring_to_view(self.choose.reader)
        elif text.place is PageOneText.PERIOD:
            bring_to_view(self.choose.cycle)
        else:
            self.words.go_to(text)

    @Slot(str)
    def _leave_out(self, goal_id: str) -> None:
        self.tree.left_out.add(goal_id)
        self._look()

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
        self.saving.begin()
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

    @Slot(object)
    def _done(self, path: Path) -> None:
        self.saving.done(path)

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self._wants_to_save = False
        self.look.setEnabled(True)
        self.saving.rest(sentence)
