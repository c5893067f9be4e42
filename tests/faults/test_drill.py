"""The restore drill (P6): each kept backup comes back on a clean machine by the code alone.

DRILLS sets the count: 4 in `make test`, 24 by `make faults`; one half-written besides.
"""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from portfolio.errors import BackupDamaged
from portfolio.model.profile import Profile
from portfolio.vault.backup import STAMP, back_up, backups_in, place_folder
from portfolio.vault.place import Made, make_portfolio
from portfolio.vault.restore import restore
from tests.builders import an_entry

DRILLS = int(os.environ.get("DRILLS", "4"))


def test_each_kept_backup_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each with what was written by its day, on a machine that has nothing else."""
    made = make_portfolio(tmp_path / "p.portfolio", Profile(name="A"))
    home = place_folder(made.opened, tmp_path / "stick")
    written = _days(made, tmp_path)
    shutil.rmtree(made.opened.folder)

    for backup in backups_in(home):
        _comes_back(tmp_path, backup.folder, made.code, written[backup.folder.name])
    half = home / "2026-12-01T000000Z"
    shutil.copytree(backups_in(home)[0].folder, half)
    (half / "journal.db").write_bytes((half / "journal.db").read_bytes()[:9000])
    with pytest.raises(BackupDamaged):
        restore(half, tmp_path / "half.portfolio", made.code)
    with capsys.disabled():
        print(f"\n{DRILLS} backups restored by the code alone, 1 half-written refused")


def _days(made: Made, folder: Path) -> dict[str, int]:
    """A backup a day on the stick, each with one entry more; how many by the backup's name.

    They are kept aside until all are made, since the rule keeps only the newest of today's.
    """
    day, written = datetime(2026, 1, 1, 17, tzinfo=UTC), {}
    for number in range(DRILLS):
        library = made.opened.library()
        library.entries.save(an_entry(title=f"entry {number}"))
        (folder / "card.txt").write_text(f"card {number}", encoding="utf-8")
        library.evidence.attach(folder / "card.txt", "x", day.date())
        library.close()
        name = (day + timedelta(days=number)).strftime(STAMP)
        written[name] = number + 1
        back_up(made.opened, folder / "stick").folder.rename(folder / name)
    for name in written:
        (folder / name).rename(place_folder(made.opened, folder / "stick") / name)
    return written


def _comes_back(folder: Path, backup: Path, code: str, count: int) -> None:
    done = restore(backup, folder / "back.portfolio", code)
    library = done.opened.library()
    assert len(library.entries.all()) == count
    assert len(library.evidence.all()) == count
    assert library.evidence.damaged() == []
    assert library.faults() == []
    library.close()
    shutil.rmtree(folder / "back.portfolio")
