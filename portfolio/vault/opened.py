"""An open portfolio: where it lies and its key. Each thread makes a library of its own from it."""

from dataclasses import dataclass
from pathlib import Path

from portfolio.errors import JournalMissing
from portfolio.library import Library
from portfolio.storage.database import Database
from portfolio.vault.keys import derive

JOURNAL_NAME = "journal.db"
EVIDENCE_NAME = "evidence"
BACKUPS_NAME = "backups"


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """A portfolio that can be opened again in another thread; holds the key, never shown."""

    folder: Path
    data_key: bytes

    @property
    def journal(self) -> Path:
        """The encrypted database."""
        return self.folder / JOURNAL_NAME

    @property
    def evidence(self) -> Path:
        """The folder of the encrypted evidence files."""
        return self.folder / EVIDENCE_NAME

    def database(self) -> Database:
        """The journal without its stores. Raises JournalMissing or WrongCode."""
        if not self.journal.is_file() or not self.journal.stat().st_size:
            raise JournalMissing(self.folder)
        return Database(self.journal, derive(self.data_key, "journal"))

    def library(self) -> Library:
        """A library of its own on this portfolio; it belongs to the thread that asks."""
        database = self.database()
        try:
            return Library(database, self.evidence)
        except BaseException:
            database.close()
            raise
