"""Changing what opens a portfolio: recovery code, passphrase, and the data key itself.

The header is written first and the keychain second. The headers of all backups within reach are
wrapped anew, each for the key of its own generation; those out of reach are named.
"""

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from portfolio.errors import PassphraseShort, PortfolioError, WrongCode
from portfolio.files import sync_folder
from portfolio.model.secret import StoredKey
from portfolio.storage.backup_log import INSIDE, LoggedBackup
from portfolio.storage.database import Database
from portfolio.vault import codes
from portfolio.vault.backup import (
    OLD_KEY,
    Backup,
    back_up,
    backups_in,
    keys_of,
    place_folder,
)
from portfolio.vault.keychain import Keychain
from portfolio.vault.keys import (
    PASSPHRASE,
    RECOVERY,
    Header,
    derive,
    in_rotation,
    new_data_key,
    not_rotated,
    passphrase_form,
    read_header,
    rotated,
    secret_of,
    unwrap,
    with_slot,
    without_slot,
    write_header,
)
from portfolio.vault.open import NEXT_JOURNAL
from portfolio.vault.opened import JOURNAL_NAME, Opened

LEAST_PASSPHRASE = 10  # characters; Argon2id does the rest


@dataclass(frozen=True, slots=True, repr=False)
class Changed:
    """A new recovery code, where there is one, and the backups that still open by the old way."""

    code: str
    out_of_reach: tuple[LoggedBackup, ...]


def new_recovery_code(opened: Opened) -> Changed:
    """Make a new recovery code; the old one opens nothing within reach any more."""
    code = codes.new_code()
    missed = _rewrap(opened, lambda header, key: with_slot(header, RECOVERY, key, code))
    return Changed(code, missed)


def set_passphrase(opened: Opened, passphrase: str) -> Changed:
    """Let a passphrase open it besides the recovery code. Raises PassphraseShort."""
    plain = passphrase_form(passphrase)
    if len(plain) < LEAST_PASSPHRASE:
        raise PassphraseShort(LEAST_PASSPHRASE)
    return Changed("", _rewrap(opened, lambda h, key: with_slot(h, PASSPHRASE, key, plain)))


def drop_passphrase(opened: Opened) -> Changed:
    """Let the passphrase open nothing any more."""
    return Changed("", _rewrap(opened, lambda header, _key: without_slot(header, PASSPHRASE)))


def has_passphrase(opened: Opened) -> bool:
    """Whether a passphrase opens this portfolio."""
    return PASSPHRASE in read_header(opened.folder).slots


def reachable(opened: Opened) -> list[Backup]:
    """All backups that can be looked at now, in every place."""
    return [one for found in _by_place(opened).values() for one in found]


def _by_place(opened: Opened) -> dict[str, list[Backup]]:
    library = opened.library()
    try:
        names = {one.place for one in library.backups.all()} | set(library.backups.places())
    finally:
        library.close()
    found = {}
    for name in sorted(names | {INSIDE}):
        with contextlib.suppress(OSError):
            place = None if name == INSIDE else Path(name)
            found[name] = backups_in(place_folder(opened, place))
    return found


def out_of_reach(opened: Opened) -> tuple[LoggedBackup, ...]:
    """The backups that were made and cannot be looked at now."""
    library = opened.library()
    try:
        logged = library.backups.all()
    finally:
        library.close()
    there = {(place, b.folder.name) for place, found in _by_place(opened).items() for b in found}
    return tuple(one for one in logged if (one.place, one.name) not in there)


def _rewrap(opened: Opened, change: Callable[[Header, bytes], Header]) -> tuple[LoggedBackup, ...]:
    keys = keys_of(opened)
    write_header(opened.folder, change(read_header(opened.folder), opened.data_key))
    for backup in reachable(opened):
        with contextlib.suppress(PortfolioError):
            header = read_header(backup.folder)
            if header.generation in keys:
                write_header(backup.folder, change(header, keys[header.generation]))
    return out_of_reach(opened)


def rotate(opened: Opened, keychain: Keychain, secrets: list[str]) -> Opened:
    """Give the journal a new data key; gives the portfolio as it is opened now.

    `secrets` are the recovery code and, where there is one, the passphrase: what is not given opens
    it no more. Nobody else may have the journal open. A kill at any moment leaves a portfolio that
    the same secrets open, with the old key or the new one. Raises WrongCode, JournalBusy or
    CannotWrite.
    """
    header = not_rotated(read_header(opened.folder))
    known = _verified(header, opened, secrets)
    back_up(opened)
    _keep_old_key(opened, header.generation)
    data_key = new_data_key()
    ahead = in_rotation(header, data_key, known)
    write_header(opened.folder, ahead)
    fresh = opened.folder / NEXT_JOURNAL
    fresh.unlink(missing_ok=True)
    database = opened.database()
    try:
        database.alone()
        database.export_to(fresh, derive(data_key, "journal"))
        _check_same(database, Database(fresh, derive(data_key, "journal")))
        with fresh.open("rb") as file:
            os.fsync(file.fileno())
        if os.name == "nt":
            database.close()  # Windows does not replace an open file
        fresh.replace(opened.folder / JOURNAL_NAME)
        sync_folder(opened.folder)
    except BaseException:
        write_header(opened.folder, header)
        fresh.unlink(missing_ok=True)
        raise
    finally:
        database.close()
    done = rotated(ahead)
    kept = keychain.write(header.portfolio_id, data_key) if header.keychain else ""
    write_header(opened.folder, replace(done, keychain=kept))
    return Opened(opened.folder, data_key)


def _verified(header: Header, opened: Opened, secrets: list[str]) -> dict[str, str]:
    """The secret of each slot, tried. The recovery code must be among them."""
    known = {}
    for typed in secrets:
        name, plain = secret_of(header, typed)
        if unwrap(header, name, plain) != opened.data_key:
            raise WrongCode
        known[name] = plain
    if RECOVERY not in known:
        raise WrongCode
    return known


def _keep_old_key(opened: Opened, generation: int) -> None:
    """The former key becomes a record: older backups stay within reach of the new one."""
    library = opened.library()
    try:
        name = OLD_KEY.format(generation=generation)
        library.journal.save(StoredKey(name, opened.data_key.hex()))
    finally:
        library.close()


def _check_same(old: Database, new: Database) -> None:
    """The new file holds the same versions and has no fault."""
    try:
        counted = "SELECT count(*), max(seq) FROM revision"
        if new.execute(counted) != old.execute(counted) or new.faults():
            raise PortfolioError
    finally:
        new.close()
