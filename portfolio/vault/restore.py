"""Bringing a portfolio back: from a backup's folder, a place of backups or a `.tportfolio` file.

It is built beside its new place and moved there when it opened and was checked; what there was is
never written over. Nothing is asked but the code.
"""

import re
import shutil
import tempfile
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

from portfolio.errors import (
    BackupDamaged,
    FolderInUse,
    HeaderDamaged,
    JournalDamaged,
    JournalMissing,
    PortfolioError,
)
from portfolio.files import cannot_write, copy_file, sync_folder
from portfolio.vault.backup import backups_in, check_backup
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.keys import HEADER_NAME, not_rotated, read_header, write_header
from portfolio.vault.local import require_local
from portfolio.vault.open import open_portfolio
from portfolio.vault.opened import EVIDENCE_NAME, JOURNAL_NAME, Opened

TRAVEL_SUFFIX = ".tportfolio"
MOST_BYTES = 20_000_000_000
_EVIDENCE = re.compile(rf"{EVIDENCE_NAME}/[0-9a-f]{{32}}")


@dataclass(frozen=True, slots=True, repr=False)
class Restored:
    """A portfolio that was brought back, and the evidence files that the backup did not hold."""

    opened: Opened
    missing: tuple[str, ...]


def restore(source: Path, folder: Path, secret: str | bytes) -> Restored:
    """Bring back `source` as `folder`, which must not exist or be empty.

    `secret` is the recovery code or passphrase, or the data key itself where it is at hand.

    Raises BackupDamaged, FolderInUse, CodeMistyped, WrongCode or CannotWrite; then nothing is left.
    """
    require_local(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUse(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".new", dir=folder.parent))
    except OSError as fault:
        raise cannot_write(folder, fault) from fault
    try:
        _bring(source, part)
        # no keychain holds it here until she says so: it may be another's computer
        write_header(part, replace(not_rotated(read_header(part)), keychain=""))
        try:
            opened = _opened(part, secret)
        except (JournalDamaged, JournalMissing, HeaderDamaged) as fault:
            raise BackupDamaged(source) from fault
        missing = _checked(source, opened)
        if folder.exists():
            folder.rmdir()
        part.rename(folder)
        sync_folder(folder.parent)
    except OSError as fault:
        raise cannot_write(folder, fault) from fault
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Restored(Opened(folder, opened.data_key), missing)


def _opened(part: Path, secret: str | bytes) -> Opened:
    if isinstance(secret, str):
        return open_portfolio(part, NoKeychain(), secret)
    opened = Opened(part, secret)
    opened.library().close()
    return opened


def _bring(source: Path, part: Path) -> None:
    if source.is_file():
        _unpack(source, part)
        return
    newest = backups_in(source)
    folder = newest[0].folder if newest else source
    for name in (HEADER_NAME, JOURNAL_NAME):
        if not (folder / name).is_file():
            raise BackupDamaged(source)
        copy_file(folder / name, part / name)
    log = folder / f"{JOURNAL_NAME}-wal"
    if log.is_file():  # a whole portfolio that is open somewhere, or was killed
        copy_file(log, part / log.name)
    # beside the backup, or for a whole portfolio in it
    home = folder if (folder / EVIDENCE_NAME).is_dir() else folder.parent
    (part / EVIDENCE_NAME).mkdir()
    for file in (home / EVIDENCE_NAME).glob("[0-9a-f]*"):
        copy_file(file, part / EVIDENCE_NAME / file.name)


def _unpack(source: Path, part: Path) -> None:
    """Take only the names that a portfolio has; anything else means that it is none."""
    (part / EVIDENCE_NAME).mkdir()
    try:
        with zipfile.ZipFile(source) as archive:
            if sum(one.file_size for one in archive.infolist()) > MOST_BYTES:
                raise BackupDamaged(source)
            for one in archive.infolist():
                if one.filename not in (HEADER_NAME, JOURNAL_NAME) and not _EVIDENCE.fullmatch(
                    one.filename
                ):
                    raise BackupDamaged(source)
                with archive.open(one) as given, (part / one.filename).open("wb") as taken:
                    shutil.copyfileobj(given, taken)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as fault:
        raise BackupDamaged(source) from fault
    if not (part / JOURNAL_NAME).is_file() or not (part / HEADER_NAME).is_file():
        raise BackupDamaged(source)


def _checked(source: Path, opened: Opened) -> tuple[str, ...]:
    """The evidence that is missing. Raises BackupDamaged for any other fault."""
    faults = check_backup(opened.folder, opened.data_key, opened.evidence)
    missing = tuple(one.removeprefix("evidence ") for one in faults if one.startswith("evidence "))
    if len(missing) < len(faults):
        raise BackupDamaged(source)
    return missing


def write_travelling(opened: Opened, out: Path) -> None:
    """Write the whole portfolio as one `.tportfolio` file and check it by bringing it back.

    Raises CannotWrite or BackupDamaged; the file is whole or not there.
    """
    part = out.with_name(f".{out.name}.part")
    try:
        with tempfile.TemporaryDirectory(prefix=".", dir=out.parent) as folder:
            copy = Path(folder, JOURNAL_NAME)
            database = opened.database()
            try:
                database.copy_to(copy)
            finally:
                database.close()
            write_header(Path(folder), read_header(opened.folder))
            _pack(Path(folder), opened.evidence, part)
            whole = Path(folder, "whole")
            whole.mkdir()
            _unpack(part, whole)
            _checked(out, Opened(whole, opened.data_key))
        part.replace(out)
        sync_folder(out.parent)
    except PortfolioError:
        part.unlink(missing_ok=True)
        raise
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise cannot_write(out, fault) from fault


def _pack(folder: Path, evidence: Path, target: Path) -> None:
    """All parts as they are: what is encrypted cannot be made smaller."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in (HEADER_NAME, JOURNAL_NAME):
            archive.write(folder / name, name)
        for file in sorted(evidence.glob("[0-9a-f]*")) if evidence.is_dir() else ():
            archive.write(file, f"{EVIDENCE_NAME}/{file.name}")
