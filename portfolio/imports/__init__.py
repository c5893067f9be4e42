"""Readers of files that others made: bytes in, records out, or a clear refusal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portfolio.errors import CannotRead, FileTooLarge, NoSuchFormat
from portfolio.imports.calendar import read_calendar
from portfolio.imports.json_lines import read_json_lines
from portfolio.model.entry import Entry

MOST_PDF_BYTES = 500_000_000  # a PDF with films attached; more is no evidence
MOST_BYTES = 20_000_000  # a file of entries is text; more is a mistake


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: the ending of its files, and the function that reads them."""

    name: str
    suffix: str
    read: Callable[[bytes, str, date], list[Entry]]


READERS: dict[str, Reader] = {
    "ics": Reader("ics", ".ics", read_calendar),
    "jsonl": Reader("jsonl", ".jsonl", read_json_lines),
}


def read_file(path: Path, today: date, wanted: str = "") -> list[Entry]:
    """The entries of a file, by its ending or the format that is named.

    Raises NoSuchFormat, FileTooLarge, CannotRead or FileNotUnderstood.
    """
    reader = READERS.get(wanted or path.suffix.lstrip(".").lower())
    if reader is None:
        raise NoSuchFormat(wanted or path.suffix or path.name, tuple(READERS))
    return reader.read(read_small(path), path.name, today)


def read_small(path: Path) -> bytes:
    """The bytes of a file to bring in. Raises CannotRead or FileTooLarge."""
    return read_whole(path, MOST_BYTES)


def read_whole(path: Path, most: int) -> bytes:
    """The bytes of a file of at most so many. Raises CannotRead or FileTooLarge."""
    try:
        if path.stat().st_size > most:
            raise FileTooLarge(path.name, most)
        return path.read_bytes()
    except OSError as fault:
        raise CannotRead(path) from fault
