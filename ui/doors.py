"""The ways out of an open portfolio: lock it, open another one, give it a new key.

Each only asks; app.py, which built the window, does it.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from portfolio.text import _
from portfolio.vault.change import has_passphrase
from portfolio.vault.opened import Opened
from ui.ask import Ask
from ui.settings import Settings


class Doors(QObject):
    """Signals for who can open and close."""

    lock_wanted = Signal(int)  # after so many quiet minutes; 0 when she asked for it
    key_wanted = Signal(object)
    other_wanted = Signal(object)  # the folder of another portfolio; None for a new one

    def __init__(self, opened: Opened, settings: Settings, ask: Ask, window: QWidget) -> None:
        super().__init__(window)
        self._opened, self._settings, self._ask, self._window = opened, settings, ask, window

    @Slot()
    def lock(self) -> None:
        """Drop the key; what opens it again is the passphrase, or the code where there is none."""
        words = _("Only your recovery code opens it again. Have you got it at hand?")
        if has_passphrase(self._opened) or self._ask.confirm(self._window, words, _("Lock")):
            self.lock_wanted.emit(0)

    @Slot()
    def lock_quiet(self) -> None:
        """Nobody has typed for as long as she chose."""
        self.lock_wanted.emit(self._settings.get().lock_after_min)

    def open_other(self, folder: Path | None = None) -> None:
        """Open another portfolio in this window's place: that one, or one that she chooses."""
        chosen = folder or self._ask.folder(self._window, _("Open a portfolio"))
        if chosen is not None:
            self.other_wanted.emit(chosen)

    def start_another(self) -> None:
        """Make a new portfolio; this one is closed."""
        self.other_wanted.emit(None)

    def change_key(self, secrets: list[str]) -> None:
        """Encrypt the journal anew; the window closes and opens again."""
        self.key_wanted.emit(secrets)
