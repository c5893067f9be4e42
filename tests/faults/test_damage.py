"""Bits flip, sectors go, files are cut or swapped: never a wrong word without a warning (P3).

DAMAGES sets the count: 60 in `make test`, 2,000 by `make faults`, where every page is tried once.
"""

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio.errors import PortfolioError
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence
from portfolio.model.profile import Profile
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.keys import HEADER_NAME
from portfolio.vault.open import open_portfolio
from portfolio.vault.opened import Opened
from portfolio.vault.place import Made, make_portfolio
from tests.builders import an_entry

DAMAGES = int(os.environ.get("DAMAGES", "60"))
PAGE = 4096
Damage = Callable[[bytearray, random.Random], None]


def flip(content: bytearray, chance: random.Random) -> None:
    """One bit."""
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def zero(content: bytearray, chance: random.Random) -> None:
    """A sector of zeros."""
    start = chance.randrange(0, len(content), 512)
    content[start : start + 512] = bytes(len(content[start : start + 512]))


def swap(content: bytearray, chance: random.Random) -> None:
    """Two pages in each other's place."""
    pages = max(1, len(content) // PAGE)
    one, two = (chance.randrange(pages) * PAGE for _n in range(2))
    first, second = content[one : one + PAGE], content[two : two + PAGE]
    content[one : one + PAGE], content[two : two + PAGE] = second, first


def cut(content: bytearray, chance: random.Random) -> None:
    """The end is gone."""
    del content[chance.randrange(len(content)) :]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Long texts, so that there are overflow pages; a log that was not written back; a file."""
    folder = tmp_path_factory.mktemp("whole")
    made = make_portfolio(folder / "p.portfolio", Profile(name="A"))
    library = made.opened.library()
    entries = [an_entry(title=f"entry {n}", body=f"{n} tŷ a dŵr " * 900) for n in range(25)]
    library.journal.save_all(entries[:20])
    (folder / "file.bin").write_bytes(bytes(range(256)) * 900)
    library.evidence.attach(folder / "file.bin", entries[0].id, entries[0].happened_on)
    library.close()
    library = made.opened.library()
    library.journal.save_all(entries[20:])
    kept = folder / "kept.portfolio"
    shutil.copytree(made.opened.folder, kept)  # with the log, as a kill would leave it
    library.close()
    return Made(Opened(kept, made.opened.data_key), made.code, is_in_keychain=False)


def test_damage_is_never_shown_as_someones_words(
    whole: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Journal, log, header and evidence, read row by row."""
    right = _truth(whole.opened)
    chance, ends = random.Random(9), Counter[str]()
    for number in range(DAMAGES):
        folder = tmp_path / "damaged.portfolio"
        shutil.copytree(whole.opened.folder, folder)
        path = chance.choice(_files(folder))
        content = bytearray(path.read_bytes())
        damage: Damage = (flip, zero, swap, cut)[number % 4]
        damage(content, chance)
        path.write_bytes(content)
        ends[_end(folder, whole, right)] += 1
        shutil.rmtree(folder)
    with capsys.disabled():
        print(f"\n{DAMAGES} damages: {dict(ends)}")
    assert ends["wrong word"] == 0
    assert ends["lost in silence"] == 0


@pytest.mark.skipif(DAMAGES < 2000, reason="make faults tries every page")
def test_every_page_once(whole: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One bit in each page of the journal."""
    right, ends = _truth(whole.opened), Counter[str]()
    pages = whole.opened.journal.stat().st_size // PAGE
    for page in range(pages):
        folder = tmp_path / "damaged.portfolio"
        shutil.copytree(whole.opened.folder, folder)
        content = bytearray((folder / "journal.db").read_bytes())
        content[page * PAGE + 100] ^= 1
        (folder / "journal.db").write_bytes(content)
        ends[_end(folder, whole, right)] += 1
        shutil.rmtree(folder)
    with capsys.disabled():
        print(f"\n{pages} pages: {dict(ends)}")
    assert ends["wrong word"] + ends["lost in silence"] == 0


def _files(folder: Path) -> list[Path]:
    found = [folder / HEADER_NAME, folder / "journal.db", *(folder / "evidence").iterdir()]
    log = folder / "journal.db-wal"
    return [*found, log, log] if log.stat().st_size else found


def _truth(opened: Opened) -> dict[str, object]:
    """Every entry's text and every file's bytes."""
    copy = opened.folder.with_name("truth.portfolio")
    shutil.copytree(opened.folder, copy)
    library = Opened(copy, opened.data_key).library()
    right: dict[str, object] = {one.id: one.body for one in library.entries.all()}
    right |= {one.id: library.evidence.content(one) for one in library.evidence.all()}
    library.close()
    shutil.rmtree(copy)
    return right


def _end(folder: Path, whole: Made, right: dict[str, object]) -> str:
    """How a reader fares: refused, told, or shown what is right; anything else is our fault."""
    told = 0
    try:
        library = open_portfolio(folder, NoKeychain(), whole.code).library()
    except PortfolioError:
        return "refused"
    try:
        if library.lost_versions:
            return "loss told"
        for record_id, words in right.items():
            try:
                shown = _shown(library.journal.record, library.evidence.content, record_id, words)
            except PortfolioError:
                told += 1
                continue
            if shown != words:
                return "wrong word"
    finally:
        library.close()
    return "damage told" if told else "whole"


def _shown(
    record: Callable[..., object],
    content: Callable[[Evidence], bytes],
    record_id: str,
    words: object,
) -> object:
    if isinstance(words, bytes):
        piece = record(Evidence, record_id)
        assert isinstance(piece, Evidence)
        return content(piece)
    entry = record(Entry, record_id)
    return getattr(entry, "body", None)
