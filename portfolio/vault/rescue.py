"""Text that the portfolio's disk would not take: sealed and put aside elsewhere, later taken back.

Full, read-only or unplugged: the words stay on the screen, and a sealed copy lies in another folder
until the portfolio can be written again.
"""

import contextlib
import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from portfolio.files import cannot_write, safe_write
from portfolio.library import Library
from portfolio.model.records import Record, from_json, record_kind, to_json
from portfolio.vault.keys import derive
from portfolio.vault.opened import Opened

SUFFIX = ".rescue"
_NONCE = 12


def put_aside(opened: Opened, folder: Path, record: Record) -> Path:
    """Seal a record into a file of its own, over the one before. Raises CannotWrite."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as fault:
        raise cannot_write(folder, fault) from fault
    nonce = os.urandom(_NONCE)
    plain = record_kind(type(record)).encode() + b"\n" + to_json(record)
    path = folder / f"{record.id}{SUFFIX}"
    safe_write(path, nonce + _seal(opened).encrypt(nonce, plain, None))
    return path


def take_back(opened: Opened, library: Library, folder: Path) -> int:
    """Make drafts of what was put aside from this portfolio; gives how many.

    A file is taken away when its draft is durable; those of other portfolios stay.
    """
    count = 0
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        content = path.read_bytes()
        with contextlib.suppress(InvalidTag, ValueError):
            kind, payload = (
                _seal(opened).decrypt(content[:_NONCE], content[_NONCE:], None).split(b"\n", 1)
            )
            library.journal.keep(from_json(kind.decode(), payload))
            path.unlink()
            count += 1
    return count


def clear(folder: Path, record_id: str) -> None:
    """The portfolio holds it again: the sealed copy goes."""
    (folder / f"{record_id}{SUFFIX}").unlink(missing_ok=True)


def _seal(opened: Opened) -> AESGCM:
    return AESGCM(derive(opened.data_key, "rescue"))
