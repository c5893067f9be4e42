"""Opening: by code, by passphrase or by keychain; and ending what a kill left half done.

A damaged or lost header is replaced by the copy in the newest backup that the code opens.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from portfolio.errors import (
    HeaderDamaged,
    JournalDamaged,
    KeyNeeded,
    NotAPortfolio,
    PortfolioError,
    WrongCode,
)
from portfolio.storage.migrations import needs_migration
from portfolio.vault.backup import copy_out
from portfolio.vault.keychain import Keychain, NoKeychain
from portfolio.vault.keys import (
    HEADER_NAME,
    NEXT,
    Header,
    is_in_rotation,
    not_rotated,
    read_header,
    rotated,
    secret_of,
    unwrap,
    write_header,
)
from portfolio.vault.opened import BACKUPS_NAME, JOURNAL_NAME, Opened

NEXT_JOURNAL = "journal.next"


def open_portfolio(folder: Path, keychain: Keychain, secret: str = "") -> Opened:
    """Open with the recovery code or passphrase when one is given, else with the keychain's key.

    Raises NotAPortfolio, KeyNeeded, CodeMistyped, WrongCode, HeaderDamaged, PortfolioTooNew,
    JournalMissing or JournalBusy.
    """
    try:
        header = read_header(folder)
    except (HeaderDamaged, NotAPortfolio):
        return _by_old_header(folder, secret)
    keys = _keys(header, folder, secret) if secret else _kept(header, keychain)
    for data_key, is_next in keys:
        opened = Opened(folder, data_key)
        with contextlib.suppress(WrongCode):
            _bring_up_to_date(opened)
            if is_in_rotation(header):
                _end_rotation(folder, header, is_done=is_next)
            if secret:
                _keep_again(opened, keychain)
            return opened
    if secret and not is_in_rotation(header):
        raise JournalDamaged  # the header gave the key, and the file's first page refuses it
    raise KeyNeeded  # a key of an earlier generation


def _keys(header: Header, folder: Path, secret: str) -> Iterator[tuple[bytes, bool]]:
    """The keys that the secret opens: this generation's, and the next one's in a rotation."""
    name, plain = secret_of(header, secret)
    try:
        for slot in (name, name + NEXT):
            if slot in header.slots or slot == name:
                yield unwrap(header, slot, plain), slot != name
    except ValueError as fault:  # base64 or a cost that Argon2 refuses
        raise HeaderDamaged(folder) from fault


def _kept(header: Header, keychain: Keychain) -> Iterator[tuple[bytes, bool]]:
    data_key = keychain.read(header.portfolio_id)
    if data_key is not None:
        yield data_key, False


def _bring_up_to_date(opened: Opened) -> None:
    """Open it once; an older journal is copied aside before its tables are made anew."""
    database = opened.database()
    is_old = needs_migration(database)
    database.close()
    if is_old:
        copy_out(opened, opened.folder / BACKUPS_NAME)
    opened.library().close()


def _end_rotation(folder: Path, header: Header, *, is_done: bool) -> None:
    """A kill came between the new file and the new header: only one of the keys opens the file."""
    write_header(folder, rotated(header) if is_done else not_rotated(header))
    if not is_done:
        (folder / NEXT_JOURNAL).unlink(missing_ok=True)


def _keep_again(opened: Opened, keychain: Keychain) -> None:
    """Give the key back to a keychain that had lost it, or is another one than before."""
    header = read_header(opened.folder)
    if isinstance(keychain, NoKeychain) or not header.keychain:
        return
    kept = keychain.write(header.portfolio_id, opened.data_key)
    if kept and kept != header.keychain:
        with contextlib.suppress(PortfolioError):
            write_header(opened.folder, replace(header, keychain=kept))


def _by_old_header(folder: Path, secret: str) -> Opened:
    """Open with a header kept in a backup, and put it back in its place.

    Raises NotAPortfolio where there is no journal, KeyNeeded without a secret, else HeaderDamaged.
    """
    if not (folder / JOURNAL_NAME).is_file():
        raise NotAPortfolio(folder)
    copies = sorted((folder / BACKUPS_NAME).glob(f"*/{HEADER_NAME}"), reverse=True)
    if copies and not secret:
        raise KeyNeeded
    for copy in copies:
        with contextlib.suppress(HeaderDamaged, NotAPortfolio, WrongCode):
            header = not_rotated(read_header(copy.parent))
            for data_key, _is_next in _keys(header, folder, secret):
                opened = Opened(folder, data_key)
                opened.library().close()
                write_header(folder, header)
                return opened
    raise HeaderDamaged(folder)
