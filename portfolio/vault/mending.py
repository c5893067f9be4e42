"""A version that was damaged on disk, put back from a backup that holds it whole."""

from portfolio.errors import PortfolioError
from portfolio.storage.database import Database
from portfolio.storage.journal import Journal
from portfolio.vault.backup import keys_of
from portfolio.vault.change import reachable
from portfolio.vault.keys import read_header
from portfolio.vault.opened import Opened

_COLUMNS = "format, record, kind, action, device, number, at, parents, salt, payload, digest, hash"


def mend(opened: Opened, record_id: str) -> bool:
    """Put each damaged version of a record back from the newest backup that has it whole.

    True when none is damaged any more. The chain decides: a row that does not fit is not taken.
    """
    keys = keys_of(opened)
    library = opened.library()
    try:
        for backup in reachable(opened):
            damaged = [one.id for one in library.journal.revisions.of(record_id) if one.is_damaged]
            if not damaged:
                break
            try:
                copy = Opened(backup.folder, keys[read_header(backup.folder).generation])
                _put_back(library.journal, copy, record_id, damaged)
            except (PortfolioError, KeyError):
                continue  # this backup cannot help; an older one may
        whole = not any(one.is_damaged for one in library.journal.revisions.of(record_id))
        if whole:
            library.journal.mend()
    finally:
        library.close()
    return whole


def mend_all(opened: Opened) -> int:
    """Mend every damaged record as far as backups allow; gives how many faults are left."""
    library = opened.library()
    try:
        damaged = library.journal.revisions.damaged()
    finally:
        library.close()
    for record_id in damaged:
        mend(opened, record_id)
    library = opened.library()
    try:
        return len(library.faults())
    finally:
        library.close()


def _put_back(journal: Journal, copy: Opened, record_id: str, damaged: list[str]) -> None:
    source = copy.database()
    try:
        whole = {one.id for one in Journal(source, "", journal.today).readable(record_id)}
        for revision_id in whole & set(damaged):
            journal.revisions.put_back(revision_id, _row(source, revision_id))
    finally:
        source.close()


def _row(source: Database, revision_id: str) -> tuple[object, ...]:
    return source.execute(f"SELECT {_COLUMNS} FROM revision WHERE id = ?", (revision_id,))[0]
