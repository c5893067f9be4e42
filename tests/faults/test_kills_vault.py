"""Kills while backups are made and while the key is changed (promise P1): all stays, all opens.

KILLS sets the count: 20 in `make test`, shared between both; more by `make faults`.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portfolio.model.profile import Profile
from portfolio.vault.backup import back_up, backups_in, check_backup, place_folder
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.keys import is_in_rotation, read_header
from portfolio.vault.open import open_portfolio
from portfolio.vault.opened import EVIDENCE_NAME
from portfolio.vault.place import Made, make_portfolio
from portfolio.vault.restore import restore
from tests.builders import an_entry

ROOT = Path(__file__).parents[2]
KILLS = max(4, int(os.environ.get("KILLS", "20")) // 2)
SCRIPT = """
import sys
from pathlib import Path
from portfolio.vault.backup import back_up
from portfolio.vault.change import rotate
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.open import open_portfolio
folder, code, what = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
opened = open_portfolio(folder, NoKeychain(), code)
print("open", flush=True)
while True:
    if what == "backup":
        back_up(opened)
    else:
        opened = rotate(opened, NoKeychain(), [code])
    print("done", flush=True)
"""


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A portfolio with forty entries and a file."""
    made = make_portfolio(tmp_path / "p.portfolio", Profile(name="A"))
    library = made.opened.library()
    entries = [an_entry(title=f"entry {n}", body="tŷ a dŵr " * 400) for n in range(40)]
    library.journal.save_all(entries)
    file = tmp_path / "file.bin"
    file.write_bytes(bytes(range(256)) * 500)
    library.evidence.attach(file, entries[0].id, entries[0].happened_on)
    library.close()
    return made


def _run_and_kill(made: Made, what: str, after_s: float) -> int:
    child = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(made.opened.folder), made.code, what],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    time.sleep(after_s)
    child.kill()
    done = child.stdout.read().count("done\n")
    child.stdout.close()
    child.wait()
    return done


def _titles(made: Made) -> tuple[set[str], list[str]]:
    library = open_portfolio(made.opened.folder, NoKeychain(), made.code).library()
    titles = {one.title for one in library.entries.all()}
    faults = library.faults() + [one.id for one in library.evidence.damaged()]
    library.close()
    return titles, faults


def test_a_kill_while_the_key_is_changed_loses_nothing(
    made: Made, capsys: pytest.CaptureFixture[str]
) -> None:
    """The code opens it after every one."""
    before, _faults = _titles(made)
    chance, done = random.Random(3), 0
    for _number in range(KILLS):
        done += _run_and_kill(made, "rotate", chance.uniform(0, 0.9))
        assert _titles(made) == (before, [])
        assert not is_in_rotation(read_header(made.opened.folder))
    with capsys.disabled():
        print(f"\n{KILLS} kills in rotations, {done} of these ended, 0 lost")


def test_a_kill_while_a_backup_is_made_leaves_only_whole_ones(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What has a backup's name is a backup."""
    back_up(made.opened)
    chance, done, home = random.Random(4), 0, place_folder(made.opened, None)
    for _number in range(KILLS):
        done += _run_and_kill(made, "backup", chance.uniform(0, 0.3))
        found = backups_in(home)
        assert found
        for one in found:
            faults = check_backup(one.folder, made.opened.data_key, home / EVIDENCE_NAME)
            assert faults == []
    assert restore(home, tmp_path / "back.portfolio", made.code).missing == ()
    with capsys.disabled():
        print(f"\n{KILLS} kills in backups, {done} of these ended, none half")
