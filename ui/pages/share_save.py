"""Step 4 at work: the file is written where she said, and the bar tells how it ended."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject

from portfolio.model.selection import Selection
from portfolio.model.sharing import Export
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.saving import SaveStep
from ui.widgets.steps import StepBar, held


class Saver(QObject):
    """Writes one file at a time. `step` is the page that shows it, made when she comes to it."""

    def __init__(self, shell: Shell, bar: StepBar) -> None:
        super().__init__(bar)
        self._shell, self._outbox, self._bar = shell, shell.session.outbox, bar
        self._has_reply = False

    @cached_property
    def step(self) -> SaveStep:
        """The page; it has the bar's frame for its home."""
        made = held(SaveStep(self._shell.theme, self._outbox.cancel), self._bar)
        self._outbox.progress.connect(made.advance)
        return made

    def begin(self, selection: Selection, path: Path, *, has_reply: bool) -> None:
        """Write the file, and a reply slip beside it where one is wished."""
        self._has_reply = has_reply
        self.step.begin()
        self._bar.back.setEnabled(False)
        self._outbox.export(selection, path, has_reply=has_reply)

    def done(self, path: Path, export: Export) -> None:
        """The file is whole, and noted."""
        self.step.done(path, export, has_reply=self._has_reply)
        self._rest(_("Written, and noted in your journal."), "circle-check")

    def fail(self, sentence: str) -> None:
        """Nothing was written; the sentence says why."""
        self.step.rest(sentence)
        self._rest(sentence, "info")

    def _rest(self, sentence: str, icon: str) -> None:
        self._bar.back.setEnabled(True)
        self._bar.next.setEnabled(True)
        self._bar.show_words(sentence, icon)
