"""Making a file in four steps: choose, see what leaves, see the file itself, save it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from exporters import FORMATS
from portfolio.leaving import PageOneText, TooLong
from portfolio.model.selection import Selection
from portfolio.model.sharing import Export
from portfolio.text import _
from ui.pages.share_look import Looker
from ui.pages.share_preview import Previewer
from ui.pages.share_save import Saver
from ui.shell import Shell
from ui.widgets.basics import column
from ui.widgets.choosing import ChooseStep
from ui.widgets.sight import bring_to_view
from ui.widgets.steps import Step, StepFrame

if TYPE_CHECKING:
    from ui.sending import Preview  # the Markdown reader, which the start path does without

CHOOSE, LEAVES, PREVIEW, SAVE = range(4)


class MakeTab(QWidget):
    """The four steps. She goes on only from what she has seen.

    The first is there at once; each of the others is made when she comes to it.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._session = shell, shell.session
        self.choose = ChooseStep(shell)
        self.frame = StepFrame(
            shell.theme,
            (
                Step(_("Choose"), lambda: self.choose, _("What leaves")),
                Step(_("What leaves"), lambda: self.looker.step, _("Preview")),
                Step(_("Preview"), lambda: self.previewer.step, _("Save the file…"), "download"),
                Step(_("Export"), lambda: self.saver.step, _("Save it again…"), "download"),
            ),
        )
        self.bar = self.frame.bar
        self.next, self.back = self.bar.next, self.bar.back
        self.looker = Looker(shell, self.bar, self.selection)
        self.previewer = Previewer(shell, self.bar, self._file_name)
        self.saver = Saver(shell, self.bar)
        self.setLayout(column(self.frame))
        self._connect()
        self._show_step(CHOOSE)

    def _connect(self) -> None:
        outbox = self._session.outbox
        self.frame.wanted.connect(self.go_to)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.choose.changed.connect(self.looker.forget)
        self.looker.shorten.connect(self._shorten)
        self.looker.ready.connect(self._make_preview)
        self.previewer.go_there.connect(self._go_there)
        self.previewer.cancelled.connect(self.go_back)
        outbox.previewed.connect(self._show_preview)
        outbox.exported.connect(self._done)
        outbox.failed.connect(self._failed)

    @property
    def step(self) -> int:
        """The step at work, from 0."""
        return self.frame.step

    def refresh(self) -> None:
        """Offer what there is to choose from; what was looked at may be otherwise now."""
        self.choose.refresh()
        if self.step == LEAVES:
            self.looker.look()

    def leave(self) -> None:
        """Another page is shown: what she typed is kept, and no preview lies about."""
        self.choose.keep_typed()
        if self.step == PREVIEW:
            self._show_step(LEAVES)

    def choose_again(self, export: Export) -> None:
        """The choice of a file that left: its kind and its year."""
        self._show_step(CHOOSE)
        self.choose.kinds.choose(export.kind)
        self.choose.use_period(export.cycle_id)

    def selection(self) -> Selection:
        """What is chosen, with what she left out and attached."""
        return self.looker.narrowed(self.choose.selection())

    @Slot()
    def go_on(self) -> None:
        """The next step; from what leaves only when nothing waits for her answer."""
        if self.step == CHOOSE:
            self.choose.keep()
            self._show_step(LEAVES)
            self.looker.look()
        elif self.step == LEAVES:
            self.looker.go_on()
        else:
            self._write()

    @Slot()
    def go_back(self) -> None:
        """The step before."""
        self._show_step(max(CHOOSE, self.step - 1))

    @Slot(int)
    def go_to(self, step: int) -> None:
        """A step that was done, or the next one."""
        if step < self.step:
            self._show_step(step)
        elif step == self.step + 1:
            self.go_on()

    def _show_step(self, step: int) -> None:
        self.looker.stop()
        if step != PREVIEW:
            self.previewer.drop()
        self.frame.show_step(step, may_go_on=step < PREVIEW)
        self.next.setEnabled(step not in (PREVIEW, SAVE))
        if step != SAVE:
            self.bar.show_words(_("Nothing has left this computer yet."), "wifi-off")

    @Slot(object)
    def _shorten(self, text: TooLong) -> None:
        """Go to where she typed it."""
        if text.place is PageOneText.PROFILE:
            self._shell.show_page("settings")
            return
        self._show_step(CHOOSE)
        if text.place is PageOneText.READER:
            bring_to_view(self.choose.period.reader)
        elif text.place is PageOneText.PERIOD:
            bring_to_view(self.choose.cycle)
        else:
            self.choose.words.go_to(text)

    @Slot()
    def _make_preview(self) -> None:
        self._show_step(PREVIEW)
        self.bar.show_words(_("Nothing has left this computer yet."), "wifi-off")
        self.previewer.begin(self.selection())

    @Slot(object)
    def _show_preview(self, made: Preview) -> None:
        """Show the file; it is made anew where something was changed meanwhile."""
        found = self.looker.found
        if self.step == PREVIEW and found is not None:
            self.previewer.show(made, found)
            return
        made.drop()
        if self.step == PREVIEW:
            self._show_step(LEAVES)
            self.looker.go_on()

    @Slot(str)
    def _go_there(self, place: str) -> None:
        if place == "leaves":
            self._show_step(LEAVES)
        else:
            self._shell.show_page(place)

    def _file_name(self) -> str:
        kind = self.choose.kinds.kind
        return f"{kind}-{self.choose.period_name()}{FORMATS[kind].suffix}"

    def _write(self) -> None:
        path = self._shell.ask.save_file(self, _("Save the file"), Path(self._file_name()))
        if path is not None:
            selection = self.selection()
            self._show_step(SAVE)
            self.saver.begin(selection, path, has_reply=self.choose.has_reply)

    @Slot(object, object)
    def _done(self, path: Path, export: Export) -> None:
        if self.step == SAVE:  # else another page wrote a file
            self.saver.done(path, export)

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        """Whatever ran has ended; the sentence says why."""
        self.looker.stop()
        if self.step == SAVE:
            self.saver.fail(sentence)
        elif self.step == PREVIEW:
            self._show_step(LEAVES)
            self.bar.show_words(sentence, "info")
