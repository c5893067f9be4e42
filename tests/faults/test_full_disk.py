"""A disk that is really full: nothing kept is lost, and the sealed copy is taken back (P1).

A small file system in memory stands for the disk; mounting one takes an administrator.
"""

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from portfolio.errors import PortfolioError
from portfolio.library import Library
from portfolio.model.entry import Entry
from portfolio.model.profile import Profile
from portfolio.vault.backup import back_up
from portfolio.vault.change import rotate
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.open import open_portfolio
from portfolio.vault.place import make_portfolio
from portfolio.vault.rescue import put_aside, take_back
from tests.builders import an_entry

SMALL, LARGE = "size=1500k", "remount,size=20m"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A megabyte and a half."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", SMALL, "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("only an administrator on Linux may mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_loses_nothing(
    disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Saving, backing up and changing the key are refused; then there is room again."""
    made = make_portfolio(disk / "p.portfolio", Profile(name="A"))
    library = made.opened.library()
    kept, refused = _fill(library)
    with pytest.raises(PortfolioError):
        back_up(made.opened)
    library.close()
    with pytest.raises(PortfolioError):
        rotate(made.opened, NoKeychain(), [made.code])
    put_aside(made.opened, tmp_path / "aside", refused)
    subprocess.run(["mount", "-o", LARGE, str(disk)], check=True)

    opened = open_portfolio(made.opened.folder, NoKeychain(), made.code)
    library = opened.library()
    assert take_back(opened, library, tmp_path / "aside") == 1
    library.recover()
    now = {one.id: one.body for one in library.entries.all()}
    assert now == {**kept, refused.id: refused.body}
    assert library.faults() == []
    library.close()
    with capsys.disabled():
        print(f"\nfull disk: {len(kept)} kept before it was full, 0 lost, 1 taken back")


def _fill(library: Library) -> tuple[dict[str, str], Entry]:
    kept: dict[str, str] = {}
    while True:
        entry = an_entry(body="".join(random.Random(len(kept)).choices("abcdef ŵ", k=3000)))
        try:
            library.journal.keep(entry)
            library.entries.save(entry)
        except PortfolioError:
            return kept, entry
        kept[entry.id] = entry.body
