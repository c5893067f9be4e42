"""A thin front over the stores of one open portfolio. Who opens it, and with which key: vault."""

import hashlib
import platform
import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import date
from functools import partial
from pathlib import Path

from portfolio.change import Change
from portfolio.errors import CannotWrite, NoSuchRecord
from portfolio.model.secret import StoredKey
from portfolio.signing import SigningKey, new_secret
from portfolio.storage.backup_log import BackupLog
from portfolio.storage.counter import Counter
from portfolio.storage.database import Database
from portfolio.storage.entries import EntryStore
from portfolio.storage.erase import Eraser
from portfolio.storage.evidence import EvidenceStore, MappingStore
from portfolio.storage.evidence_files import EvidenceFiles
from portfolio.storage.frameworks import FrameworkStore
from portfolio.storage.goals import CycleStore, GoalStore
from portfolio.storage.journal import Journal
from portfolio.storage.learning import CalendarStore, ModelStore, ThreadStore, TrainingStore
from portfolio.storage.migrations import migrate
from portfolio.storage.profiles import ProfileStore
from portfolio.storage.search import Search
from portfolio.storage.sharing import ExportStore, NameStore, RecipeStore
from portfolio.storage.times import TimeStore

EVIDENCE_KEY = "evidence-key"
SIGNING_KEY = "signing-key"
COUNTER_SUFFIX = ".count"


class Library:
    """Everything a portfolio holds, through one open database. It belongs to its thread."""

    def __init__(self, database: Database, evidence_folder: Path) -> None:
        self._database = database
        self.journal = Journal(database, _device(), self.today)
        with database.atomic():  # new tables and their rows together, or a kill leaves them empty
            if migrate(database):
                self.journal.rebuild()
        self.profiles = ProfileStore(self.journal)
        self.entries = EntryStore(self.journal, lambda day: self.profiles.get().context_on(day))
        self.goals = GoalStore(self.journal)
        self.cycles = CycleStore(self.journal)
        self.frameworks = FrameworkStore(self.journal, self.profiles)
        self.mappings = MappingStore(self.journal, self.frameworks)
        self.threads = ThreadStore(self.journal)
        self.calendars = CalendarStore(self.journal, self.profiles)
        self.trainings = TrainingStore(self.journal)
        self.models = ModelStore(self.journal)
        self.exports = ExportStore(self.journal)
        self.recipes = RecipeStore(self.journal)
        self.names = NameStore(self.journal)
        self.evidence_folder = evidence_folder
        files = EvidenceFiles(evidence_folder, self._evidence_key())
        self.evidence = EvidenceStore(self.journal, files)
        self.search = Search(database)
        self.times = TimeStore(database)
        self.backups = BackupLog(database, _device())
        self._counter = Counter(database.path.with_suffix(COUNTER_SUFFIX))
        self._reached = self._counter.read()
        self.lost_versions = self.journal.revisions.missing_since(self._reached)
        if not self.lost_versions:
            self._database.after_commit = self._count_up

    def today(self) -> date:
        """The local day."""
        return date.today()  # noqa: DTZ011  a journal lives by the wall calendar

    def together(self) -> AbstractContextManager[None]:
        """Several writes as one: all are kept or none."""
        return self.journal.together()

    def recover(self) -> Change:
        """Make revisions of the drafts that a crash left; done by the window at its start."""
        return self.journal.commit_drafts()

    @property
    def outside_changes(self) -> int:
        """A number that changes when another program has written to this portfolio."""
        return self._database.outside_changes

    def faults(self) -> list[str]:
        """What a full check finds wrong, as short facts without anyone's text."""
        found = self._database.faults()
        found += [f"record {one}" for one in self.journal.revisions.damaged()]
        found += [f"draft {one}" for one in self.journal.drafts.damaged()]
        found += [f"missing versions {self.lost_versions}"] if self.lost_versions else []
        found += [f"evidence {one.id}" for one in self.evidence.missing()]
        return found

    def accept_loss(self) -> None:
        """She knows that versions are missing: count on from what there is."""
        self.lost_versions = 0
        self._counter.begin_again(self.journal.revisions.reached())
        self._database.after_commit = self._count_up

    def erase(self, work: Callable[[Eraser], object]) -> None:
        """Erase for good, then rewrite the file. Backups and files are the vault's (erasing.py)."""
        work(Eraser(self._database, self.journal))
        self._database.shrink()

    def _count_up(self) -> None:
        reached = self.journal.revisions.reached()
        if reached > self._reached:
            self._reached = reached
            with suppress(CannotWrite):  # the versions are safe; the counter follows next time
                self._counter.write(reached)

    def close(self) -> None:
        """Close the database. May be called twice."""
        self._database.close()

    def signing_key(self) -> SigningKey:
        """The teacher's own key for signing PDFs, made when it is first asked for."""
        return SigningKey(self._key(SIGNING_KEY, new_secret), self.profiles.get().name)

    def _evidence_key(self) -> bytes:
        return self._key(EVIDENCE_KEY, partial(secrets.token_bytes, 32))

    def _key(self, purpose: str, make: Callable[[], bytes]) -> bytes:
        """The random key for a purpose: a record, so that it survives a new data key."""
        try:
            return bytes.fromhex(self.journal.record(StoredKey, purpose).key)
        except NoSuchRecord:
            with self.together():
                key = make()
                self.journal.save(StoredKey(purpose, key.hex()))
            return key


def _device() -> str:
    """This computer's name in the chain: stable, and nobody can read the host's name from it."""
    return hashlib.sha256(platform.node().encode()).hexdigest()[:16]
