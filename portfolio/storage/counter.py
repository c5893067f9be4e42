"""How far the journal had come, kept beside it: SQLite drops the end of a damaged log in silence.

Two fixed lines are written in turn, each with a checksum and fsync: a torn one leaves the other.
"""

import os
import zlib
from dataclasses import dataclass
from pathlib import Path

from portfolio.files import cannot_write

LINE = 64  # bytes


@dataclass(frozen=True, slots=True, order=True)
class Reached:
    """The number of the last acknowledged revision and its id."""

    number: int = 0
    revision_id: str = ""


class Counter:
    """The counter in one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Reached:
        """The furthest that was written; nothing when the file is missing or wholly damaged."""
        try:
            content = self._path.read_bytes()
        except OSError:
            return Reached()
        return max(_line(content[:LINE]), _line(content[LINE : 2 * LINE]))

    def begin_again(self, reached: Reached) -> None:
        """Count on from here, although it had been further. Raises CannotWrite."""
        self._path.unlink(missing_ok=True)
        self.write(reached)

    def write(self, reached: Reached) -> None:
        """Write it durably over the older of the two lines. Raises CannotWrite."""
        words = f"{reached.number:016x} {reached.revision_id}"
        line = f"{words} {zlib.crc32(words.encode()):08x}".ljust(LINE - 1).encode() + b"\n"
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                os.lseek(handle, LINE * (reached.number % 2), os.SEEK_SET)
                os.write(handle, line)
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as fault:
            raise cannot_write(self._path, fault) from fault


def _line(content: bytes) -> Reached:
    try:
        number, revision_id, check = content.decode("ascii").split()
        if zlib.crc32(f"{number} {revision_id}".encode()) == int(check, 16):
            return Reached(int(number, 16), revision_id)
    except ValueError:
        pass
    return Reached()
