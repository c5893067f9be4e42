"""Evidence in the vault: encrypted, whole or refused."""

from pathlib import Path

import pytest

from portfolio.errors import CannotRead, EvidenceMissing, UnknownStandard
from portfolio.library import Library
from portfolio.vault.place import Made
from tests.builders import DAY, an_entry


def test_a_file_comes_back_byte_for_byte(library: Library, tmp_path: Path) -> None:
    """A certificate must be what it was, whatever its size."""
    entry = library.entries.save(an_entry()).entry
    for size in (0, 1, 65_536, 65_537, 200_000):
        path = tmp_path / f"{size}.bin"
        path.write_bytes(bytes(i % 251 for i in range(size)))
        kept = library.evidence.attach(path, entry.id, DAY, "A file")
        assert library.evidence.content(kept) == path.read_bytes()
        assert kept.size_bytes == size


def test_nothing_of_a_file_is_readable_in_the_vault(
    library: Library, made: Made, tmp_path: Path
) -> None:
    """A lost laptop shows no pupil's work (promise P5)."""
    path = tmp_path / "marker-name.txt"
    path.write_text("MARKERINSIDE " * 100, encoding="utf-8")
    library.evidence.attach(path, library.entries.save(an_entry()).entry.id, DAY)

    for one in made.opened.folder.rglob("*"):
        assert "marker-name" not in one.name
        assert not one.is_file() or b"MARKERINSIDE" not in one.read_bytes()


def test_a_damaged_file_is_told_and_never_shown(
    library: Library, made: Made, tmp_path: Path
) -> None:
    """Half a certificate would be worse than none."""
    path = tmp_path / "a.txt"
    path.write_text("whole" * 50_000, encoding="utf-8")
    kept = library.evidence.attach(path, library.entries.save(an_entry()).entry.id, DAY)
    stored = made.opened.folder / "evidence" / kept.stored
    content = stored.read_bytes()
    for damaged in (
        content[:-1],
        content[:80_000],
        content[:100] + b"\0" + content[101:],
        b"",
    ):
        stored.write_bytes(damaged)
        with pytest.raises(EvidenceMissing):
            library.evidence.content(kept)


def test_a_missing_file_is_a_sentence(library: Library, tmp_path: Path) -> None:
    """A slip in a path changes nothing."""
    with pytest.raises(CannotRead):
        library.evidence.attach(tmp_path / "none.pdf", "x", DAY)
    assert library.evidence.all() == []


def test_mapping_twice_keeps_one_with_the_newer_sentence(library: Library) -> None:
    """She improves her sentence and does not count twice."""
    entry = library.entries.save(an_entry()).entry
    library.mappings.map(entry.id, "5", "first")
    library.mappings.map(entry.id, "TS5", "better")

    assert [(m.code, m.because) for m in library.mappings.of(entry.id)] == [("TS5", "better")]
    with pytest.raises(UnknownStandard):
        library.mappings.map(entry.id, "TS99")
