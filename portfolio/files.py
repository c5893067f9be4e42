"""Writing a file so that it is the old one or the new one, never half of it."""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from portfolio.errors import CannotWrite

COPY_BYTES = 1 << 20


@contextlib.contextmanager
def safe_target(path: Path) -> Iterator[Path]:
    """An empty file beside `path` to write into; it takes the place of `path` when all went well.

    Raises CannotWrite for a system's refusal.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    except OSError as fault:
        raise cannot_write(path, fault) from fault
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as fault:
        raise cannot_write(path, fault) from fault
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def safe_write(path: Path, content: bytes) -> None:
    """Write by a temporary file in the same folder, fsync and rename. Raises CannotWrite."""
    with safe_target(path) as part:
        part.write_bytes(content)


def copy_file(source: Path, target: Path) -> None:
    """Copy by a temporary file, fsync and rename, so that a half copy never has the name."""
    part = target.with_name(f".{target.name}.part")
    with source.open("rb") as given, part.open("wb") as taken:
        shutil.copyfileobj(given, taken, COPY_BYTES)
        taken.flush()
        os.fsync(taken.fileno())
    part.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder durable; on Windows the rename is, and folders cannot be."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def cannot_write(path: Path, fault: OSError) -> CannotWrite:
    """The sentence for a system's refusal to write."""
    is_telling = fault.errno is not None and fault.errno not in (
        errno.EACCES,
        errno.EROFS,
    )
    return CannotWrite(path, os.strerror(fault.errno or 0) if is_telling else "")
