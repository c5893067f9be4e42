"""What a page may ask of the window around it."""

from collections.abc import Callable
from typing import Protocol

from portfolio.model.words import Kind
from ui.ask import Ask
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme


class Shell(Protocol):
    """The window, as its pages know it."""

    session: Session
    settings: Settings
    theme: Theme
    ask: Ask

    def open_entry(self, entry_id: str) -> None:
        """Show an entry in the editor."""

    def new_entry(self, kind: Kind = Kind.REFLECTION, body: str = "") -> None:
        """Open a blank entry in the editor."""

    def show_page(self, name: str) -> None:
        """Go to a page."""

    def close(self) -> bool:
        """Keep everything and close."""

    def tell(self, sentence: str) -> None:
        """Say something in the status line."""

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what was done, with a button that takes it back."""
