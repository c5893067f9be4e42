"""What a page may ask of the window around it."""

from collections.abc import Callable
from typing import Protocol

from portfolio.model.words import Kind
from ui.ask import Ask
from ui.doors import Doors
from ui.idle import Idle
from ui.looking import Looking
from ui.models.documents import Documents
from ui.session import Session
from ui.settings import Settings
from ui.spelling import Spelling
from ui.theme import Theme


class Shell(Protocol):
    """The window, as its pages know it."""

    session: Session
    settings: Settings
    theme: Theme
    ask: Ask
    idle: Idle
    looking: Looking
    spelling: Spelling
    documents: Documents
    doors: Doors

    def open_entry(self, entry_id: str) -> None:
        """Show an entry in the editor."""

    def new_entry(self, kind: Kind = Kind.REFLECTION, body: str = "", title: str = "") -> None:
        """Open a new entry in the editor; with a title or text only what is given."""

    def show_page(self, name: str, reveal: str = "") -> None:
        """Go to a page, and there to a record."""

    def find_anything(self) -> None:
        """Open the palette."""

    def focus_mode(self) -> None:
        """Only the text of the open entry, or everything again."""

    def show_history(self, record_id: str) -> None:
        """Show every version of a record."""

    def show_evidence(self, evidence_id: str) -> None:
        """Open a piece of evidence in the system's program."""

    def close(self) -> bool:
        """Keep everything and close."""

    def attach_files(self) -> None:
        """Choose files for the entry that is open, or for the gallery."""

    def tell(self, sentence: str) -> None:
        """Say something in the status line."""

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what was done, with a button that takes it back."""
