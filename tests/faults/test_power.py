"""Power cuts: what was acknowledged is there afterwards, whole (promise P1).

CUTS sets the count: 40 in `make test`, 2,000 by `make faults`.
"""

import os
import random
import shutil
from pathlib import Path

import pytest

from portfolio.model.profile import Profile
from portfolio.vault.opened import Opened
from portfolio.vault.place import Made, make_portfolio
from tests.faults.power import Call, Disk, traced
from tests.faults.writer import digest, holds

CUTS = int(os.environ.get("CUTS", "40"))
WRITES = "40"


def test_a_power_cut_loses_nothing_acknowledged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Drafts, saves and deletions, the power gone between any two system calls."""
    assert shutil.which("strace"), "make test installs it"
    made = make_portfolio(tmp_path / "p.portfolio", Profile(name="A"))
    base = {one.name: one.read_bytes() for one in made.opened.folder.iterdir() if one.is_file()}
    calls = traced("tests.faults.writer", made.opened.folder, made.opened.data_key.hex(), "5",
                   WRITES, log=tmp_path / "trace")  # fmt: skip
    started = next(number for number, one in enumerate(calls) if one.what == "told")
    chance, lost, told = random.Random(11), [], 0
    for number in range(CUTS):
        moment = chance.randrange(started, len(calls))
        folder = tmp_path / f"cut {number}.portfolio"
        acknowledged = _cut(base, calls[:moment], folder, chance)
        told += len(acknowledged)
        lost += _missing(made, folder, acknowledged)
        shutil.rmtree(folder)
    syncs = sum(one.what == "sync" for one in calls)
    with capsys.disabled():
        print(f"\n{CUTS} power cuts in {len(calls)} calls ({syncs} syncs), "
              f"{told} acknowledged writes looked for, {len(lost)} lost")  # fmt: skip
    assert lost == []
    assert told > CUTS


def _cut(
    base: dict[str, bytes], calls: list[Call], folder: Path, chance: random.Random
) -> list[list[str]]:
    """Put the disk as it was after the cut into the folder; gives what had been acknowledged."""
    disk = Disk({name: bytearray(content) for name, content in base.items()})
    for call in calls:
        disk.take(call)
    folder.mkdir()
    for name, content in disk.cut_power(chance).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    told = "".join(one.name for one in calls if one.what == "told")
    return [line.split() for line in told.splitlines(keepends=True) if line.endswith("\n")][1:]


def _missing(made: Made, folder: Path, told: list[list[str]]) -> list[str]:
    library = Opened(folder, made.opened.data_key).library()
    library.recover()
    kept = {one.id: digest(one.body) for one in library.entries.all()}
    faults = library.faults() + [f"behind {library.lost_versions}"] * bool(library.lost_versions)
    faults += [one[1] for one in told if one[0] == "attached" and not holds(library, one)]
    library.close()
    deleting = {one[1] for one in told if one[0] == "deleting"}
    last = {one[1]: one[2] for one in told if one[0] in ("draft", "save")}
    newer = {told[-1][1]} if told else set()  # typed after the last word was told
    lost = [
        key
        for key, seen in last.items()
        if key not in deleting and kept.get(key) != seen and not (key in newer and key in kept)
    ]
    gone = [one[1] for one in told if one[0] == "deleted" and one[1] in kept]
    return lost + gone + faults
