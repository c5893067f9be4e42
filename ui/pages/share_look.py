"""Step 2 at work: what leaves is looked through on a worker, and questions come before the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from portfolio.change import Change
from portfolio.leaving import Leaving
from portfolio.library import Library
from portfolio.model.evidence import Sensitivity
from portfolio.model.selection import Selection
from portfolio.model.sharing import Naming
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.late import is_made
from ui.widgets.leaving import LeavesStep
from ui.widgets.steps import StepBar, held

SOON_MS = 600  # after a tick: time for another


class Looker(QObject):
    """`ready` when all was seen and nothing waits for an answer. `step` is the page that shows it.

    That page is made when she comes to it. `found` is what was seen; None where something was
    changed since.
    """

    ready = Signal()
    shorten = Signal(object)

    def __init__(self, shell: Shell, bar: StepBar, selection: Callable[[], Selection]) -> None:
        super().__init__(bar)
        self._shell, self._session = shell, shell.session
        self._bar, self._selection = bar, selection
        self.found: Leaving | None = None
        self._goes_on = False
        self._about: tuple[object, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.look)
        self._session.outbox.looked.connect(self._show)

    @cached_property
    def step(self) -> LeavesStep:
        """The page; it has the bar's frame for its home."""
        made = held(LeavesStep(self._shell), self._bar)
        made.changed.connect(self._look_soon)
        made.decided.connect(self._decide)
        made.photo.look.connect(self._shell.show_evidence)
        made.photo.nobody.connect(self._is_free)
        made.too_long.leave_out.connect(lambda goal_id: made.leave_out((goal_id,)))
        made.too_long.accepted.connect(self.go_on)
        made.too_long.shorten.connect(self.shorten)
        return made

    @Slot()
    def look(self) -> None:
        """Find out what would leave."""
        self._soon.stop()
        self.found = None
        about = _subject(self._selection())
        if about != self._about:
            self._about = about
            self.step.start_anew()
        self._bar.show_words(_("Looking through it…"), "search")
        self._session.outbox.look(self._selection())

    def narrowed(self, chosen: Selection) -> Selection:
        """With what she left out, and the originals that she attached."""
        if not is_made(self, "step"):
            return chosen
        return replace(
            chosen,
            leave_out=frozenset(self.step.left_out),
            originals=frozenset(self.step.originals),
        )

    @Slot()
    def forget(self) -> None:
        """What was seen may not be what leaves any more."""
        self.found = None

    def stop(self) -> None:
        """She does not want to go on any more."""
        self._goes_on = False

    @Slot()
    def go_on(self) -> None:
        """Questions first; then what is suggested for names is done, seen, and all is ready."""
        self._goes_on = self.found is None
        if self.found is None:
            self.look()
            return
        for card in (self.step.photo, self.step.too_long):
            if card.asks:
                self._bar.show_words(_("Please answer the question first."), "info")
                card.ask_now()
                return
        waiting = {one.words: one.naming for one in self.step.waiting}
        if waiting:
            self._session.do(lambda library: _decide_all(library, waiting), self)
            self._goes_on = not self._session.has_failed
            self.look()
            return
        self.ready.emit()

    @Slot(object)
    def _show(self, found: Leaving) -> None:
        """Show it; go on when she meant to."""
        self.found = found
        self.step.show_leaving(found, self._shell.settings.get().mail_limit_mb)
        n = len(found.entries)
        told = ngettext("{n} entry would leave.", "{n} entries would leave.", n).format(n=n)
        self._bar.show_words(f"{told} {_('Nothing has left this computer yet.')}", "wifi-off")
        if self._goes_on:
            self.go_on()

    @Slot()
    def _look_soon(self) -> None:
        self.found = None
        self._soon.start()

    @Slot(str, object)
    def _decide(self, words: str, naming: Naming) -> None:
        self._session.do(lambda library: library.names.decide(words, Naming(naming)), self)
        self.look()

    @Slot(str)
    def _is_free(self, evidence_id: str) -> None:
        """Nobody can be recognised in the photo: she looked at it today."""
        piece = self._session.library.evidence.get(evidence_id)
        today = self._session.today()
        kept = replace(piece, sensitivity=Sensitivity.NOBODY, checked_on=today)
        self._session.save(kept, self)
        self.look()


def _subject(one: Selection) -> tuple[object, ...]:
    """What a document is about: another one begins with nothing left out."""
    return one.kind, one.start, one.end, one.cycle_id, one.record_id


def _decide_all(library: Library, decided: dict[str, Naming]) -> Change:
    """One decision for each, as one."""
    change = Change()
    with library.together():
        for words, naming in decided.items():
            change |= library.names.decide(words, naming)
    return change
