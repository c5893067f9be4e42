"""Erase for good, everywhere within reach: journal, evidence files and every backup."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from portfolio.change import Change
from portfolio.days import long_date
from portfolio.errors import NoSuchRecord, PortfolioError
from portfolio.storage.backup_log import INSIDE, LoggedBackup
from portfolio.storage.erase import Eraser
from portfolio.storage.journal import Journal
from portfolio.text import _, ngettext
from portfolio.vault.backup import keys_of, place_folder
from portfolio.vault.change import out_of_reach, reachable
from portfolio.vault.keys import read_header
from portfolio.vault.opened import EVIDENCE_NAME, Opened


@dataclass(frozen=True, slots=True)
class Erased:
    """What was touched in the journal, and the backups that still hold it."""

    change: Change
    out_of_reach: tuple[LoggedBackup, ...]
    records: int = 1


def erased_words(done: Erased) -> str:
    """What was done, and the days of the backups that hold it still."""
    words = ngettext("Erased in {n} record.", "Erased in {n} records.", done.records)
    told = words.format(n=done.records)
    if done.out_of_reach:
        days = sorted({one.at.date() for one in done.out_of_reach})
        told += " " + _("Copies out of reach hold it still, of: {days}.").format(
            days=", ".join(long_date(day) for day in days)
        )
    return told


def erase(opened: Opened, record_id: str) -> Erased:
    """Erase a record with its justifications and files. Raises NoSuchRecord or JournalBusy."""
    found: list[tuple[Change, set[str]]] = []

    def work(eraser: Eraser) -> None:
        found.append(eraser.erase(record_id))

    _in_journal(opened, work)
    change, stored = found[0]
    homes = {one.place / EVIDENCE_NAME for one in reachable(opened)}
    for folder in (opened.evidence, *homes):
        for name in stored:
            (folder / Path(name).name).unlink(missing_ok=True)
    return Erased(change, _in_backups(opened, work))


def erase_name(opened: Opened, name: str, instead: str) -> Erased:
    """Put other words in place of a name in every record and version. Files are not looked into."""
    found: list[tuple[Change, int]] = []

    def work(eraser: Eraser) -> None:
        found.append(eraser.erase_name(name, instead))

    _in_journal(opened, work)
    change, count = found[0]
    return Erased(change, _in_backups(opened, work), count)


def _in_journal(opened: Opened, work: Callable[[Eraser], None]) -> None:
    library = opened.library()
    try:
        library.erase(work)
    finally:
        library.close()


def _in_backups(opened: Opened, work: Callable[[Eraser], None]) -> tuple[LoggedBackup, ...]:
    """Do the same in each backup; those that could not be rewritten count as out of reach."""
    keys, missed = keys_of(opened), set()
    for backup in reachable(opened):
        try:
            copy = Opened(backup.folder, keys[read_header(backup.folder).generation])
            _in_backup(copy, work)
        except (PortfolioError, KeyError, OSError):
            missed.add(str(backup.folder))
    away = out_of_reach(opened)
    library = opened.library()
    try:
        logged = library.backups.all()
    finally:
        library.close()
    known = {str(_folder(opened, one)): one for one in logged}
    return (*away, *(one for folder, one in known.items() if folder in missed))


def _folder(opened: Opened, one: LoggedBackup) -> Path:
    place = None if one.place == INSIDE else Path(one.place)
    return place_folder(opened, place) / one.name


def _in_backup(copy: Opened, work: Callable[[Eraser], None]) -> None:
    database = copy.database()
    try:
        journal = Journal(database, "", lambda: datetime.now(UTC).date())
        with contextlib.suppress(NoSuchRecord):  # it was written after this backup
            work(Eraser(database, journal))
        database.shrink()
    finally:
        database.close()
