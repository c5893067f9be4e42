"""Backups: made, checked, kept by a rule, and brought back with the code alone (promise P6)."""

import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from portfolio.errors import BackupDamaged, FolderInUse, WrongCode
from portfolio.vault import codes
from portfolio.vault.backup import (
    back_up,
    back_up_if_changed,
    backups_in,
    check_backup,
    is_due,
    place_folder,
    prune,
)
from portfolio.vault.keep import kept
from portfolio.vault.opened import EVIDENCE_NAME, JOURNAL_NAME
from portfolio.vault.place import Made
from portfolio.vault.restore import restore, write_travelling
from tests.builders import an_entry

NOW = datetime(2026, 11, 24, 17, tzinfo=UTC)


def _write(made: Made, title: str) -> str:
    library = made.opened.library()
    entry = an_entry(title=title)
    library.entries.save(entry)
    file = made.opened.folder.parent / "card.txt"
    file.write_text(f"card of {title}", encoding="utf-8")
    library.evidence.attach(file, entry.id, entry.happened_on)
    library.close()
    return entry.id


def test_a_backup_is_restored_by_the_code_alone(made: Made, tmp_path: Path) -> None:
    """The laptop is gone; the paper is there."""
    entry_id = _write(made, "Llyn")
    backup = back_up(made.opened, tmp_path / "stick")
    shutil.rmtree(made.opened.folder)

    done = restore(backup.folder, tmp_path / "new.portfolio", codes.shown(made.code))
    library = done.opened.library()
    (piece,) = library.evidence.all()
    assert library.entries.get(entry_id).title == "Llyn"
    assert library.evidence.content(piece) == b"card of Llyn"
    assert library.faults() == []
    library.close()
    assert done.missing == ()


def test_a_place_gives_its_newest_backup(made: Made, tmp_path: Path) -> None:
    """She points at the stick; the program finds the rest."""
    stick = tmp_path / "stick"
    _write(made, "one")
    old = back_up(made.opened, stick)
    old.folder.rename(old.folder.with_name("2026-01-01T000000Z"))
    newest = _write(made, "two")
    back_up(made.opened, stick)

    done = restore(place_folder(made.opened, stick), tmp_path / "new.portfolio", made.code)
    library = done.opened.library()
    assert library.entries.get(newest).title == "two"
    library.close()


def test_a_whole_folder_is_copied_with_its_log(made: Made, tmp_path: Path) -> None:
    """A stick that holds the folder itself, perhaps of a killed program."""
    library = made.opened.library()
    entry = an_entry(title="in the log")
    library.entries.save(entry)
    done = restore(made.opened.folder, tmp_path / "new.portfolio", made.code)
    library.close()

    library = done.opened.library()
    assert library.entries.get(entry.id).title == "in the log"
    library.close()


def test_one_file_moves_a_portfolio(made: Made, tmp_path: Path) -> None:
    """Everything in one `.tportfolio`."""
    entry_id = _write(made, "moved")
    write_travelling(made.opened, tmp_path / "all.tportfolio")

    done = restore(tmp_path / "all.tportfolio", tmp_path / "there" / "new.portfolio", made.code)
    library = done.opened.library()
    assert library.entries.get(entry_id).title == "moved"
    assert library.evidence.damaged() == []
    library.close()


def test_a_backup_is_due_only_after_something_was_written(made: Made) -> None:
    """On close when changed."""
    assert is_due(made.opened)
    back_up(made.opened)
    assert not is_due(made.opened)
    assert back_up_if_changed(made.opened) == []
    _write(made, "new")
    assert is_due(made.opened)
    back_up_if_changed(made.opened)
    assert not is_due(made.opened)


def test_a_place_that_is_away_is_told_and_stops_nothing(made: Made, tmp_path: Path) -> None:
    """The stick is in the other bag."""
    library = made.opened.library()
    (tmp_path / "file").write_text("no folder can be made here", encoding="utf-8")
    library.backups.add_place(str(tmp_path / "file"))
    library.close()

    assert back_up_if_changed(made.opened) == [place_folder(made.opened, tmp_path / "file")]
    assert len(backups_in(place_folder(made.opened, None))) == 1


def test_evidence_lies_once_in_a_place(made: Made, tmp_path: Path) -> None:
    """A hundred backups of a gigabyte are not a hundred gigabytes."""
    _write(made, "one")
    first = back_up(made.opened, tmp_path)
    first.folder.rename(first.folder.with_name("2026-01-01T000000Z"))
    back_up(made.opened, tmp_path)

    home = place_folder(made.opened, tmp_path)
    assert len(backups_in(home)) == 2
    assert len(list((home / EVIDENCE_NAME).iterdir())) == 1
    assert [len(list(one.folder.iterdir())) for one in backups_in(home)] == [2, 2]


def test_a_rule_keeps_seven_days_five_weeks_and_twelve_months() -> None:
    """Two years of two backups a day."""
    times = [NOW - timedelta(hours=12 * n) for n in range(2 * 730)]
    found = sorted(kept(times), reverse=True)

    assert found[0] == NOW
    assert len({at.date() for at in found[:7]}) == 7
    assert len(found) <= 7 + 5 + 12
    assert len({(at.year, at.month) for at in found}) == 12
    assert (NOW - found[-1]).days > 320
    assert kept(found) == set(found)


def test_pruning_follows_the_rule_and_sweeps_half_backups(made: Made) -> None:
    """What a kill left is no backup."""
    home = place_folder(made.opened, None)
    backup = back_up(made.opened)
    for day in range(1, 40):
        name = (NOW - timedelta(days=day)).strftime("%Y-%m-%dT%H%M%SZ")
        shutil.copytree(backup.folder, home / name)
    (home / ".2026-01-01T000000Z.part").mkdir()
    prune(home)

    assert {one.at for one in backups_in(home)} == kept(one.at for one in backups_in(home))
    assert len(backups_in(home)) < 16
    assert not list(home.glob(".*"))


def test_a_damaged_backup_is_refused_and_nothing_is_left(made: Made, tmp_path: Path) -> None:
    """Half a backup must not look like a portfolio."""
    _write(made, "one")
    backup = back_up(made.opened, tmp_path / "stick")
    journal = backup.folder / JOURNAL_NAME
    content = bytearray(journal.read_bytes())
    content[-3000] ^= 1
    journal.write_bytes(content)

    assert check_backup(backup.folder, made.opened.data_key, backup.place / EVIDENCE_NAME)
    with pytest.raises(BackupDamaged):
        restore(backup.folder, tmp_path / "new.portfolio", made.code)
    assert not (tmp_path / "new.portfolio").exists()
    assert not list(tmp_path.glob(".new*"))


def test_restoring_never_writes_over_something(made: Made, tmp_path: Path) -> None:
    """Nor does a wrong code leave anything behind."""
    backup = back_up(made.opened, tmp_path / "stick")
    with pytest.raises(FolderInUse):
        restore(backup.folder, made.opened.folder, made.code)
    with pytest.raises(WrongCode):
        restore(backup.folder, tmp_path / "new.portfolio", codes.new_code())
    assert not (tmp_path / "new.portfolio").exists()


@pytest.mark.parametrize("name", ["../evil", "evidence/../../evil", "/evil", "evidence/x.exe"])
def test_a_strange_name_in_a_travelling_file_is_refused(
    made: Made, tmp_path: Path, name: str
) -> None:
    """Nothing is ever written outside."""
    file = tmp_path / "all.tportfolio"
    write_travelling(made.opened, file)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, b"x")
    with pytest.raises(BackupDamaged):
        restore(file, tmp_path / "new.portfolio", made.code)
    assert not list(tmp_path.parent.glob("**/evil"))


def test_a_missing_evidence_file_is_named_and_the_rest_is_there(made: Made, tmp_path: Path) -> None:
    """Better most of it than nothing."""
    _write(made, "one")
    backup = back_up(made.opened, tmp_path / "stick")
    (stored,) = (backup.place / EVIDENCE_NAME).iterdir()
    stored.unlink()

    done = restore(backup.folder, tmp_path / "new.portfolio", made.code)
    assert done.missing == (stored.name,)
