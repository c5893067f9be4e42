"""Making a portfolio: whole or not at all, empty or filled with the made-up teacher."""

import contextlib
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from portfolio.errors import FolderInUse
from portfolio.files import cannot_write, sync_folder
from portfolio.ids import new_id
from portfolio.library import Library
from portfolio.model.profile import Profile
from portfolio.sample import Sample
from portfolio.storage.database import Database
from portfolio.vault import codes
from portfolio.vault.keychain import Keychain, NoKeychain
from portfolio.vault.keys import derive, new_data_key, new_header, write_header
from portfolio.vault.local import require_local
from portfolio.vault.opened import EVIDENCE_NAME, JOURNAL_NAME, Opened


@dataclass(frozen=True, slots=True, repr=False)
class Made:
    """A new portfolio and its recovery code, which is shown once and kept nowhere."""

    opened: Opened
    code: str
    is_in_keychain: bool


def make_portfolio(folder: Path, profile: Profile, keychain: Keychain | None = None) -> Made:
    """Make a portfolio in `folder`, which must not exist or be empty.

    It is made beside its place and moved there when whole, so that a kill leaves nothing half.
    Raises PlaceSynced, FolderInUse or CannotWrite.
    """
    keychain = keychain or NoKeychain()
    require_local(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUse(folder)
    data_key, code = new_data_key(), codes.new_code()
    header = new_header(data_key, code)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".new", dir=folder.parent))
    except OSError as fault:
        raise cannot_write(folder, fault) from fault
    try:
        write_header(made, header)
        library = Library(
            Database(made / JOURNAL_NAME, derive(data_key, "journal")), made / EVIDENCE_NAME
        )
        library.profiles.save(profile)
        library.close()
        if folder.exists():
            folder.rmdir()
        made.rename(folder)
        sync_folder(folder.parent)
    except OSError as fault:
        raise cannot_write(folder, fault) from fault
    finally:
        with contextlib.suppress(OSError):
            shutil.rmtree(made)
    kept = keychain.write(header.portfolio_id, data_key)
    if kept:
        write_header(folder, replace(header, keychain=kept))
    return Made(Opened(folder, data_key), code, bool(kept))


def fill(opened: Opened, content: Sample, name: str = "") -> None:
    """Write the made-up teacher into a new portfolio, in one transaction."""
    library = opened.library()
    try:
        with library.together():
            library.profiles.save(replace(content.profile, name=name or content.profile.name))
            for records in (
                content.cycles,
                content.goals,
                content.entries,
                content.plans,
                content.learning,
                content.mappings,
            ):
                library.journal.save_all(records)
            for one in content.evidence:
                library.evidence.take_in(one.evidence, one.content)
    finally:
        library.close()


def default_folder(data_home: Path, name: str) -> Path:
    """Where a new portfolio goes unless she chooses: local and never roaming (house.md)."""
    safe = "".join(c for c in name if c.isalnum() or c in " -").strip()[:60] or new_id()
    folder = data_home / f"{safe}.portfolio"
    number = 2
    while folder.exists():
        folder = data_home / f"{safe} {number}.portfolio"
        number += 1
    return folder
