"""Kill the program at random moments: nothing acknowledged is lost (promise P1).

KILLS sets the count: 20 in `make test`, more by `make faults`.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from portfolio.model.entry import Entry
from portfolio.model.profile import Profile
from portfolio.storage.database import Database
from portfolio.storage.migrations import STEPS, migrate
from portfolio.storage.revisions import Revisions
from portfolio.vault.keys import derive
from portfolio.vault.opened import Opened
from portfolio.vault.place import Made, make_portfolio
from tests.builders import an_entry
from tests.faults.writer import digest, holds

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KILLS", "20"))


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A new portfolio."""
    return make_portfolio(tmp_path / "killed ŵ.portfolio", Profile(name="A"))


def test_no_acknowledged_write_is_lost(made: Made, capsys: pytest.CaptureFixture[str]) -> None:
    """Kill -9 while drafts, saves and deletions are written."""
    chance, acknowledged, lost = random.Random(7), 0, []
    for number in range(KILLS):
        told = _run_and_kill(made.opened, number, chance.expovariate(1 / 0.15))
        acknowledged += len(told)
        lost += _missing(made.opened, told)
    with capsys.disabled():
        print(f"\n{KILLS} kills, {acknowledged} acknowledged writes, {len(lost)} lost")
    assert lost == []
    assert acknowledged > KILLS


def test_a_kill_while_the_tables_are_made_anew_loses_nothing(made: Made, tmp_path: Path) -> None:
    """An old journal whose migration is killed again and again opens whole in the end."""
    old = tmp_path / "old.portfolio"
    shutil.copytree(made.opened.folder, old)
    opened = replace(made.opened, folder=old)
    entries = _old_journal(opened, 300)
    for delay_ms in range(0, 200, 20):
        _run_and_kill(opened, 1, delay_ms / 1000, is_writing=False)
    library = opened.library()
    kept = {one.id: one.body for one in library.entries.all()}
    found = [hit.id for hit in library.search.find("Marker299")]
    library.close()

    assert kept.items() >= {one.id: one.body for one in entries}.items()
    assert found == [entries[299].id]


def _run_and_kill(
    opened: Opened, seed: int, after_s: float, *, is_writing: bool = True
) -> list[list[str]]:
    """The acknowledged lines of a writer that lived for a while after its first word."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.writer", str(opened.folder), opened.data_key.hex(),
         str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    assert child.stdout is not None
    lines = [child.stdout.readline()]
    if is_writing:
        lines.append(child.stdout.readline())
    time.sleep(after_s)
    child.kill()
    lines += child.stdout.readlines()
    child.stdout.close()
    child.wait()
    return [line.split() for line in lines if line.endswith("\n")][1:]


def _missing(opened: Opened, told: list[list[str]]) -> list[str]:
    """What was acknowledged last of each record and is not there after recovery."""
    library = opened.library()
    library.recover()
    kept = {one.id: digest(one.body) for one in library.entries.all()}
    deleting = {one[1] for one in told if one[0] == "deleting"}
    deleted = {one[1] for one in told if one[0] == "deleted"}
    last = {one[1]: one[2] for one in told if one[0] in ("draft", "save")}
    faults = library.faults()
    faults += [one[1] for one in told if one[0] == "attached" and not holds(library, one)]
    library.close()
    unsaved = {key for key, seen in last.items() if kept.get(key) != seen and key not in deleting}
    newer = {key for key in unsaved if key in kept and key == told[-1][1]}  # typed after the ack
    return sorted((unsaved - newer) | (deleted & kept.keys())) + faults


def _old_journal(opened: Opened, count: int) -> list[Entry]:
    """Put a journal of the first schema in the place of the new one."""
    library = opened.library()
    key_and_profile = [one.record() for one in library.journal.revisions.current()]
    library.close()
    (opened.folder / "journal.db").unlink()
    database = Database(opened.folder / "journal.db", derive(opened.data_key, "journal"))
    migrate(database, STEPS[:1])
    chain = Revisions(database, "old")
    entries = [an_entry(title=f"Marker{n}", body=f"text {n} " * 50) for n in range(count)]
    with database.atomic():
        for record in (*key_and_profile, *entries):
            chain.append_record(record)
    database.close()
    return entries
