"""Text put aside sealed, and taken back once; a damaged version put back from a backup."""

from dataclasses import replace
from pathlib import Path

from portfolio.model.profile import Profile
from portfolio.vault.backup import back_up
from portfolio.vault.mending import mend
from portfolio.vault.place import Made, make_portfolio
from portfolio.vault.rescue import SUFFIX, clear, put_aside, take_back
from tests.builders import an_entry


def test_what_was_put_aside_comes_back_as_a_draft(made: Made, tmp_path: Path) -> None:
    """Sealed: the folder may be anywhere."""
    entry = an_entry(title="Put aside", body="tŷ a dŵr")
    path = put_aside(made.opened, tmp_path / "aside", entry)
    assert "dŵr".encode() not in path.read_bytes()
    library = made.opened.library()
    assert take_back(made.opened, library, tmp_path / "aside") == 1
    assert take_back(made.opened, library, tmp_path / "aside") == 0
    library.recover()
    assert library.entries.get(entry.id).body == "tŷ a dŵr"
    library.close()


def test_anothers_and_broken_files_are_left_alone(made: Made, tmp_path: Path) -> None:
    """Two portfolios on one computer."""
    other = make_portfolio(tmp_path / "other.portfolio", Profile())
    put_aside(other.opened, tmp_path / "aside", an_entry())
    (tmp_path / "aside" / f"broken{SUFFIX}").write_bytes(b"x")
    library = made.opened.library()
    assert take_back(made.opened, library, tmp_path / "aside") == 0
    assert take_back(made.opened, library, tmp_path / "nowhere") == 0
    library.close()
    assert len(list((tmp_path / "aside").iterdir())) == 2


def test_a_saved_record_needs_no_copy(made: Made, tmp_path: Path) -> None:
    """It goes, and going twice is no fault."""
    entry = an_entry()
    path = put_aside(made.opened, tmp_path, entry)
    clear(tmp_path, entry.id)
    clear(tmp_path, entry.id)
    assert not path.exists()


def test_every_damaged_version_is_put_back_and_the_chain_is_whole(
    made: Made, tmp_path: Path
) -> None:
    """Old versions too; what no backup has stays damaged and is told."""
    library = made.opened.library()
    entry = an_entry(body="one")
    for body in ("one", "two"):
        library.entries.save(replace(entry, body=body))
    library.close()
    back_up(made.opened, tmp_path / "stick")
    library = made.opened.library()
    library.entries.save(replace(entry, body="three"))
    with library.together():
        library._database.execute("UPDATE revision SET salt = x'00' WHERE number IN (3, 4)")
    assert library.faults() == [f"record {entry.id}"]
    library.close()

    assert mend(made.opened, entry.id)
    library = made.opened.library()
    assert library.faults() == []
    with library.together():
        library._database.execute("UPDATE revision SET salt = x'00' WHERE number = 5")
    library.close()
    assert not mend(made.opened, entry.id)
