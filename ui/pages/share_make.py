"""Making a file in four steps: choose, see what leaves, see the file itself, save it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from exporters import FORMATS
from portfolio.change import Change
from portfolio.kinds import KINDS
from portfolio.leaving import Leaving, PageOneText, TooLong
from portfolio.library import Library
from portfolio.model.cycle import Cycle
from portfolio.model.evidence import Sensitivity
from portfolio.model.selection import Selection
from portfolio.model.sharing import Export, Naming
from portfolio.text import _, ngettext
from ui.announce import announce
from ui.shell import Shell
from ui.widgets.basics import column
from ui.widgets.choosing import ChooseStep
from ui.widgets.leaving import LeavesStep
from ui.widgets.page_one import PageOneCard
from ui.widgets.preview_checks import checks
from ui.widgets.previewing import PreviewStep
from ui.widgets.saving import SaveStep
from ui.widgets.sight import bring_to_view
from ui.widgets.steps import StepBar, StepHeader

if TYPE_CHECKING:
    from ui.sending import Preview  # the Markdown reader, which the start path does without

CHOOSE, LEAVES, PREVIEW, SAVE = range(4)
SOON_MS = 600  # after a tick: time for another


class MakeTab(QWidget):
    """The four steps, their header, and the bar with the way on.

    What is shown is asked for anew whenever something was changed; she goes on only from what she
    has seen.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._session = shell, shell.session
        self._found: Leaving | None = None
        self._preview: Preview | None = None
        self._goes_on = False
        self._about: tuple[object, ...] = ()
        self.words = PageOneCard()
        self.choose = ChooseStep(shell, self.words)
        self.leaves = LeavesStep(shell)
        self.preview = PreviewStep(shell)
        self.saving = SaveStep(shell.theme, self._session.outbox.cancel)
        names = _("Choose"), _("What leaves"), _("Preview"), _("Export")
        self._names = names
        self.header, self.bar = StepHeader(shell.theme, names), StepBar(shell.theme)
        self.next, self.back = self.bar.next, self.bar.back
        self.stack = QStackedWidget()
        for page in (self.choose, self.leaves, self.preview, self.saving):
            self.stack.addWidget(page)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._lay_out()
        self._connect()
        self._show_step(CHOOSE)

    def _lay_out(self) -> None:
        head = QWidget()
        above = column(self.header)
        above.setContentsMargins(32, 10, 28, 4)
        head.setLayout(above)
        self.setLayout(column(head, self.stack, self.bar, spacing=0))

    def _connect(self) -> None:
        outbox = self._session.outbox
        self.header.pressed.connect(self.go_to)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.choose.cycle_chosen.connect(self.words.show_cycle)
        self.choose.changed.connect(self._stale)
        self.leaves.changed.connect(self._look_soon)
        self.leaves.decided.connect(self._decide)
        self._soon.timeout.connect(self._look)
        self._connect_questions()
        self.preview.go_there.connect(self._go_there)
        self.preview.cancelled.connect(self.go_back)
        outbox.previewing.connect(self.preview.advance)
        outbox.previewed.connect(self._show_preview)
        outbox.progress.connect(self.saving.advance)
        outbox.exported.connect(self._done)
        outbox.looked.connect(self._show_leaving)
        outbox.failed.connect(self._failed)

    def _connect_questions(self) -> None:
        too_long, photo = self.leaves.too_long, self.leaves.photo
        too_long.shorten.connect(self._shorten)
        too_long.leave_out.connect(lambda goal_id: self.leaves.leave_out((goal_id,)))
        too_long.accepted.connect(self.go_on)
        photo.look.connect(self._shell.show_evidence)
        photo.nobody.connect(self._is_free)

    @property
    def step(self) -> int:
        """The step at work, from 0."""
        return self.stack.currentIndex()

    def refresh(self) -> None:
        """Offer what there is to choose from; what was looked at may be otherwise now."""
        self.choose.refresh()
        if self.step == LEAVES:
            self._look()

    def leave(self) -> None:
        """Another page is shown: no preview waits for her, and none lies about."""
        if self.step == PREVIEW:
            self._show_step(LEAVES)

    def choose_again(self, export: Export) -> None:
        """The choice of a file that left: its kind and its year."""
        self._show_step(CHOOSE)
        self.choose.kinds.choose(export.kind)
        self.choose.use_period(export.cycle_id)

    def selection(self) -> Selection:
        """What is chosen, with what she left out and attached."""
        return replace(
            self.choose.selection(),
            leave_out=frozenset(self.leaves.left_out),
            originals=frozenset(self.leaves.originals),
        )

    # The way on and back

    @Slot()
    def go_on(self) -> None:
        """The next step; from what leaves only when nothing waits for her answer."""
        if self.step == CHOOSE:
            self._keep_words()
            self._show_step(LEAVES)
            self._look()
        elif self.step == LEAVES:
            self._go_to_preview()
        else:
            self._write()

    @Slot()
    def go_back(self) -> None:
        """The step before."""
        self._show_step(max(CHOOSE, self.step - 1))

    @Slot(int)
    def go_to(self, step: int) -> None:
        """A step that was done, or the next one."""
        if step <= self.step:
            self._show_step(step)
        elif step == self.step + 1:
            self.go_on()

    def _show_step(self, step: int) -> None:
        if step != PREVIEW:
            self._drop_preview()
        self.stack.setCurrentIndex(step)
        self.header.show_step(step, step if step == SAVE else step + (step < PREVIEW))
        self.back.setVisible(step != CHOOSE)
        words = (_("What leaves"), _("Preview"), _("Save the file…"), _("Save it again…"))
        icons = ("arrow-right", "arrow-right", "download", "download")
        self.bar.show_next(words[step], icons[step])
        self.next.setEnabled(step not in (PREVIEW, SAVE))
        if step != SAVE:
            self.bar.show_words(_("Nothing has left this computer yet."), "wifi-off")
        announce(self, self.header.steps[step].accessibleName())

    # What leaves

    def _keep_words(self) -> None:
        cycle = self.choose.chosen_cycle()
        if isinstance(cycle, Cycle):
            self._session.save(self.words.with_words(self.choose.with_period(cycle)), self)

    @Slot()
    def _look_soon(self) -> None:
        self._found = None
        self._soon.start()

    @Slot()
    def _look(self) -> None:
        self._soon.stop()
        self._found = None
        about = _subject(self.choose.selection())
        if about != self._about:
            self._about = about
            self.leaves.start_anew()
        self.bar.show_words(_("Looking through it…"), "search")
        self._session.outbox.look(self.selection())

    @Slot(object)
    def _show_leaving(self, found: Leaving) -> None:
        """Show it; go on when she meant to and nothing waits for an answer."""
        self._found = found
        self.leaves.show_leaving(found, self._shell.settings.get().mail_limit_mb)
        n = len(found.entries)
        told = ngettext("{n} entry would leave.", "{n} entries would leave.", n).format(n=n)
        told += " " + _("Nothing has left this computer yet.")
        self.bar.show_words(told, "wifi-off")
        if self._goes_on:
            self._go_to_preview()

    def _go_to_preview(self) -> None:
        """Questions first; then what is suggested for names is done, and the file is made."""
        self._goes_on = self._found is None
        if self._found is None:
            self._look()
            return
        for card in (self.leaves.photo, self.leaves.too_long):
            if card.asks:
                self.bar.show_words(_("Please answer the question first."), "info")
                card.ask_now()
                return
        waiting = {one.words: one.naming for one in self.leaves.waiting}
        if waiting:
            self._session.do(lambda library: _decide_all(library, waiting), self)
            self._goes_on = not self._session.has_failed
            self._look()
            return
        self._show_step(PREVIEW)
        self.preview.begin()
        self._session.outbox.preview(self.selection(), self._shell.settings.opened_files)

    @Slot(str, object)
    def _decide(self, words: str, naming: Naming) -> None:
        self._session.do(lambda library: library.names.decide(words, Naming(naming)), self)
        self._look()

    @Slot(str)
    def _is_free(self, evidence_id: str) -> None:
        """Nobody can be told from the photo: she looked at it today."""
        piece = self._session.library.evidence.get(evidence_id)
        checked = self._session.today()
        kept = replace(piece, sensitivity=Sensitivity.NOBODY, checked_on=checked)
        self._session.save(kept, self)
        self._look()

    @Slot(object)
    def _shorten(self, text: TooLong) -> None:
        """Go to where she typed it."""
        self._goes_on = False
        if text.place is PageOneText.PROFILE:
            self._shell.show_page("settings")
            return
        self._show_step(CHOOSE)
        if text.place is PageOneText.READER:
            bring_to_view(self.choose.reader)
        elif text.place is PageOneText.PERIOD:
            bring_to_view(self.choose.cycle)
        else:
            self.words.go_to(text)

    @Slot()
    def _stale(self) -> None:
        """What was shown may not be what leaves any more."""
        self._found = None

    # The file

    @Slot(object)
    def _show_preview(self, made: Preview) -> None:
        self._preview, found = made, self._found
        if self.step != PREVIEW or found is None:
            self._drop_preview()
            return
        limit = self._shell.settings.get().mail_limit_mb
        sizes = made.facts.sizes if made.facts else ()
        self.preview.show_file(
            made.path, sizes, checks(made.facts, found, made.size_bytes, limit)
        )
        pages = ngettext("{n} page", "{n} pages", len(sizes)).format(n=len(sizes))
        size = f"{max(0.1, made.size_bytes / 1_000_000):.1f}"
        told = _("{name}, {size} MB").format(name=self._file_name(), size=size)
        self.bar.show_words(f"{told}, {pages}" if sizes else told, "file-text")
        self.next.setEnabled(True)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_preview(self) -> None:
        self._session.outbox.leave_preview()
        if self._preview is not None:
            self.preview.forget()
            self._preview.drop()
            self._preview = None

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
        if path is None:
            return
        selection = self.selection()
        self._show_step(SAVE)
        self.saving.begin()
        self.back.setEnabled(False)
        self._session.outbox.export(selection, path, has_reply=self.choose.has_reply)

    @Slot(object, object)
    def _done(self, path: Path, export: Export) -> None:
        self.saving.done(path, export, has_reply=self.choose.has_reply)
        self._rest(_("Written, and noted in your journal."), "circle-check")

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        """Whatever ran has ended; the sentence says why."""
        self._goes_on = False
        if self.step == SAVE:
            self.saving.rest(sentence)
            self._rest(sentence, "info")
        elif self.step == PREVIEW:
            self._show_step(LEAVES)
            self.bar.show_words(sentence, "info")

    def _rest(self, sentence: str, icon: str) -> None:
        self.back.setEnabled(True)
        self.next.setEnabled(True)
        self.bar.show_words(sentence, icon)


def _subject(selection: Selection) -> tuple[object, ...]:
    """What a document is about: another one begins with nothing left out."""
    one = selection
    return one.kind, one.start, one.end, one.cycle_id, one.record_id


def _decide_all(library: Library, decided: dict[str, Naming]) -> Change:
    """One decision for each, as one."""
    change = Change()
    with library.together():
        for words, naming in decided.items():
            change |= library.names.decide(words, naming)
    return change
