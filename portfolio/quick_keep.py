"""Keeping a quick line: the entry, its standards and its files in one go, and all taken back."""

from collections.abc import Iterable
from pathlib import Path

from portfolio.change import Change
from portfolio.library import Library
from portfolio.model.entry import Entry


def keep_line(
    library: Library, entry: Entry, codes: Iterable[str] = (), files: Iterable[Path] = ()
) -> Change:
    """Keep all or nothing. Raises what a wrong record, code or file raises."""
    with library.together():
        change = library.entries.save(entry).change
        for code in codes:
            kept = library.mappings.map(entry.id, code)
            change |= Change(frozenset({"mapping"}), frozenset({kept.id}))
        for path in files:
            piece = library.evidence.attach(path, entry.id, entry.happened_on)
            change |= Change(frozenset({"evidence"}), frozenset({piece.id}))
    return change


def take_line_back(library: Library, entry_id: str) -> Change:
    """Delete the entry and what came with it; every version stays in the history."""
    change = Change()
    with library.together():
        for role in ("mapping", "evidence"):
            for row in library.journal.linked(entry_id, role):
                change |= library.journal.delete(row.id)
        return change | library.entries.delete(entry_id)
