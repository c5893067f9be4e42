"""Readers of files that others made: bytes in, records out, or a clear refusal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from portfolio.imports.calendar import read_calendar
from portfolio.imports.json_lines import read_json_lines
from portfolio.model.entry import Entry

MOST_BYTES = 20_000_000  # a file of entries is text; more is a mistake


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: the ending of its files, and the function that reads them."""

    name: str
    suffix: str
    read: Callable[[bytes, str, date], list[Entry]]


READERS = {
    "ics": Reader("ics", ".ics", read_calendar),
    "jsonl": Reader("jsonl", ".jsonl", read_json_lines),
}
