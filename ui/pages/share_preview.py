"""Step 3 at work: the file is made in a private folder, shown, and taken away when it is left."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from portfolio.leaving import MEGABYTE, Leaving
from portfolio.model.selection import Selection
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.preview_checks import checks
from ui.widgets.previewing import PreviewStep
from ui.widgets.steps import StepBar, held

if TYPE_CHECKING:
    from ui.sending import Preview  # the Markdown reader, which the start path does without


class Previewer(QObject):
    """Holds one preview at most. `step` is the page that shows it, made when she comes to it."""

    go_there = Signal(str)
    cancelled = Signal()

    def __init__(self, shell: Shell, bar: StepBar, file_name: Callable[[], str]) -> None:
        super().__init__(bar)
        self._shell, self._outbox = shell, shell.session.outbox
        self._bar, self._file_name = bar, file_name
        self._made: Preview | None = None

    @cached_property
    def step(self) -> PreviewStep:
        """The page; it has the bar's frame for its home."""
        made = held(PreviewStep(self._shell), self._bar)
        self._outbox.previewing.connect(made.waiting.advance)
        made.go_there.connect(self.go_there)
        made.waiting.cancelled.connect(self.cancelled)
        return made

    def begin(self, selection: Selection) -> None:
        """Have the file made; the outbox tells when it is there."""
        self.step.begin()
        self._outbox.preview(selection, self._shell.settings.opened_files)

    def show(self, made: Preview, found: Leaving) -> None:
        """Show it, with what was checked in it; from here she may save it."""
        self._made = made
        limit = self._shell.settings.get().mail_limit_mb
        sizes = made.facts.sizes if made.facts else ()
        told = checks(made.facts, found, made.size_bytes, limit)
        self.step.show_file(made.path, sizes, told)
        words = _("{name}, {size} MB").format(
            name=self._file_name(), size=f"{max(0.1, made.size_bytes / MEGABYTE):.1f}"
        )
        pages = ngettext("{n} page", "{n} pages", len(sizes)).format(n=len(sizes))
        self._bar.show_words(f"{words}, {pages}" if sizes else words, "file-text")
        self._bar.next.setEnabled(True)
        self._bar.next.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def drop(self) -> None:
        """Nobody looks at it any more: none is made, and none lies about."""
        self._outbox.leave_preview()
        if self._made is not None:
            self.step.forget()
            self._made.drop()
            self._made = None
