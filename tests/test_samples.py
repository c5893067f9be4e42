"""A portfolio of each released schema is kept here and opened by today's program."""

from pathlib import Path

import pytest

from portfolio.vault.restore import restore

SAMPLES = Path(__file__).parent / "samples"
NEWEST = "schema-7"
CODE = (SAMPLES / "code.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.tportfolio")), ids=lambda path: path.stem)
def test_a_sample_of_each_schema_opens(path: Path, tmp_path: Path) -> None:
    """What was kept in 2026 must open in 2036."""
    done = restore(path, tmp_path / "old.portfolio", CODE)
    assert done.missing == ()
    library = done.opened.library()
    titles = sorted(one.heading for one in library.entries.all())
    assert titles == ["Adaptive", "Llyn y Fan", "Mentoring with JS on questioning"]
    (piece,) = library.evidence.all()
    assert library.evidence.content(piece) == b"an exit card"
    assert [one.code for one in library.mappings.all()] == ["TS5"]
    assert [hit.heading for hit in library.search.find("second")] == ["Llyn y Fan"]
    assert len(library.journal.deleted()) == 1
    assert library.faults() == []
    library.close()
    # what an older program wrote was copied aside before its tables were made anew
    copies = list((done.opened.folder / "backups").glob("*Z/journal.db"))
    assert bool(copies) is (path.stem != NEWEST)
