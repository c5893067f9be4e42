"""Backups: the journal each day, evidence once a place; opened and checked after writing.

    place/2026-11-24T073000Z/portfolio.keys, journal.db     one backup
    place/evidence/                                          the files of them all

The place inside the portfolio is `backups/`; another one holds a folder for this portfolio.
"""

import contextlib
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from portfolio.errors import BackupDamaged, PortfolioError
from portfolio.files import cannot_write, copy_file, sync_folder
from portfolio.model.evidence import Evidence
from portfolio.model.secret import StoredKey
from portfolio.storage.backup_log import INSIDE, LoggedBackup
from portfolio.storage.journal import Journal
from portfolio.vault.keep import kept
from portfolio.vault.keys import read_header, write_header
from portfolio.vault.opened import BACKUPS_NAME, EVIDENCE_NAME, JOURNAL_NAME, Opened

STAMP = "%Y-%m-%dT%H%M%SZ"
PLACE_SUFFIX = " backups"
OLD_KEY = "data-key-{generation}"  # the record that keeps a former key, for the backups under it


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup in its folder."""

    at: datetime
    folder: Path

    @property
    def place(self) -> Path:
        """The folder that holds it, its fellows and their evidence."""
        return self.folder.parent


def back_up(opened: Opened, place: Path | None = None) -> Backup:
    """Make one backup in the place (inside the portfolio unless told) and note it in the journal.

    Old ones are taken away by the rule of keep.py. Raises CannotWrite or BackupDamaged.
    """
    made = copy_out(opened, place_folder(opened, place))
    note(opened, place)
    return made


def copy_out(opened: Opened, home: Path) -> Backup:
    """Write one backup into a place's folder and check it by opening it; nothing is noted."""
    at = datetime.now(UTC).replace(microsecond=0)
    while (home / at.strftime(STAMP)).exists():
        at += timedelta(seconds=1)
    target = home / at.strftime(STAMP)
    part = home / f".{target.name}.part"
    database = opened.database()
    try:
        home.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        database.copy_to(part / JOURNAL_NAME)
        write_header(part, read_header(opened.folder))
        _copy_evidence(opened.evidence, home / EVIDENCE_NAME)
        faults = check_backup(part, opened.data_key, home / EVIDENCE_NAME)
        if any(not fault.startswith("evidence") for fault in faults):
            raise BackupDamaged(part)
        part.rename(target)
        sync_folder(home)
    except OSError as fault:
        raise cannot_write(home, fault) from fault
    finally:
        database.close()
        shutil.rmtree(part, ignore_errors=True)
    prune(home)
    return Backup(at, target)


def back_up_if_changed(opened: Opened) -> list[Path]:
    """Back up to every place whose newest backup is older than the journal or than today.

    Gives the places that could not be reached; nothing is raised for them.
    """
    missed = []
    for place in (None, *places(opened)):
        try:
            if is_due(opened, place):
                back_up(opened, place)
        except PortfolioError:
            missed.append(place_folder(opened, place))
    return missed


def is_due(opened: Opened, place: Path | None = None) -> bool:
    """Whether something was written since the newest backup in the place."""
    library = opened.library()
    try:
        count = library.journal.revisions.count()
        logged = [one for one in library.backups.all() if one.place == place_name(place)]
    finally:
        library.close()
    home = place_folder(opened, place)
    there = {one.folder.name for one in backups_in(home)}
    return not any(one.revisions == count and one.name in there for one in logged)


def places(opened: Opened) -> list[Path]:
    """The places besides the one inside that were chosen on this computer."""
    library = opened.library()
    try:
        return [Path(path) for path in library.backups.places()]
    finally:
        library.close()


def place_name(place: Path | None) -> str:
    """How the log calls a place."""
    return INSIDE if place is None else str(place)


def place_folder(opened: Opened, place: Path | None) -> Path:
    """The folder in which a place keeps this portfolio's backups."""
    if place is None:
        return opened.folder / BACKUPS_NAME
    return place / f"{opened.folder.stem}{PLACE_SUFFIX}"


def backups_in(home: Path) -> list[Backup]:
    """The backups that lie in a place's folder, newest first."""
    found = []
    for folder in home.iterdir() if home.is_dir() else ():
        with contextlib.suppress(ValueError):
            at = datetime.strptime(folder.name, STAMP).replace(tzinfo=UTC)
            found.append(Backup(at, folder))
    return sorted(found, reverse=True)


def prune(home: Path) -> None:
    """Take away the backups that no rule keeps, and what a kill left half written."""
    found = backups_in(home)
    keep = kept(one.at for one in found)
    for one in found:
        if one.at not in keep:
            # by its other name first: a kill may not leave half a backup under a backup's name
            with contextlib.suppress(OSError):
                one.folder.rename(home / f".{one.folder.name}.part")
    for part in home.glob(".*.part"):
        shutil.rmtree(part, ignore_errors=True)


def note(opened: Opened, place: Path | None) -> None:
    """Write what lies in a place into the log."""
    found = []
    keys = keys_of(opened)
    for one in backups_in(place_folder(opened, place)):
        with contextlib.suppress(PortfolioError):
            generation = read_header(one.folder).generation
            count = _count(one.folder, keys[generation]) if generation in keys else 0
            found.append(
                LoggedBackup(place_name(place), one.folder.name, one.at, generation, count)
            )
    library = opened.library()
    try:
        library.backups.note(place_name(place), found)
    finally:
        library.close()


def keys_of(opened: Opened) -> dict[int, bytes]:
    """The data key of each generation: this one's, and the former ones that the journal keeps."""
    generation = read_header(opened.folder).generation
    library = opened.library()
    try:
        stored = {one.id: one.key for one in library.journal.all(StoredKey)}
    finally:
        library.close()
    names = {number: OLD_KEY.format(generation=number) for number in range(1, generation)}
    found = {n: bytes.fromhex(stored[name]) for n, name in names.items() if name in stored}
    return {**found, generation: opened.data_key}


def check_backup(folder: Path, data_key: bytes, evidence: Path) -> list[str]:
    """What is wrong with a backup: its journal, its versions, and evidence that is not there."""
    try:
        read_header(folder)
        database = Opened(folder, data_key).database()
    except PortfolioError:
        return [f"backup {folder.name}"]
    try:
        journal = Journal(database, "", lambda: datetime.now(UTC).date())
        faults = database.faults()
        faults += [f"record {one}" for one in journal.revisions.damaged()]
        pieces = [one.stored for one in journal.all(Evidence) if one.stored] if not faults else []
    except PortfolioError:
        return [f"backup {folder.name}"]
    finally:
        database.close()
    return faults + [f"evidence {one}" for one in pieces if not (evidence / one).is_file()]


def _count(folder: Path, data_key: bytes) -> int:
    database = Opened(folder, data_key).database()
    try:
        return int(database.execute("SELECT count(*) FROM revision")[0][0])
    finally:
        database.close()


def _copy_evidence(source: Path, target: Path) -> None:
    """Copy what the place does not hold yet; names tell content, so that once is enough."""
    target.mkdir(exist_ok=True)
    for file in source.iterdir() if source.is_dir() else ():
        there = target / file.name
        is_kept = there.is_file() and there.stat().st_size == file.stat().st_size
        if not file.name.startswith(".") and not is_kept:
            copy_file(file, there)
