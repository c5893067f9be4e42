"""Random lives of records: every version and deletion can be brought back, until erased (P2).

HISTORIES sets the count: 40 in `make test`, 2,000 by `make faults`.
"""

import os
import random
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from portfolio.library import Library
from portfolio.model.entry import Entry
from portfolio.model.profile import Profile
from portfolio.storage.database import Database
from portfolio.vault.keys import derive
from portfolio.vault.place import make_portfolio
from tests.builders import an_entry

HISTORIES = int(os.environ.get("HISTORIES", "40"))
STEPS, TOGETHER = 25, 20  # steps of a history, and histories in one portfolio


@dataclass(slots=True)
class Life:
    """What should be true of the records of one portfolio."""

    texts: dict[str, list[str]] = field(default_factory=dict)  # all versions, oldest first
    deleted: set[str] = field(default_factory=set)
    erased: list[str] = field(default_factory=list)


def test_random_histories_keep_every_version(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Edits, deletions, undos, reverts and erasures, in any order."""
    versions, erased = 0, 0
    for first in range(0, HISTORIES, TOGETHER):
        made = make_portfolio(tmp_path / f"p{first}.portfolio", Profile(name="A"))
        library, gone = made.opened.library(), []
        for number in range(first, min(first + TOGETHER, HISTORIES)):
            life = _live(library, number)
            versions += sum(len(texts) for texts in life.texts.values())
            gone += life.erased
        assert library.faults() == []
        library.close()
        _nowhere(made.opened.journal, made.opened.data_key, gone)
        erased += len(gone)
    with capsys.disabled():
        print(f"\n{HISTORIES} histories, {versions} versions seen or brought back, 0 lost; "
              f"{erased} erased, 0 found")  # fmt: skip
    assert erased


def _live(library: Library, number: int) -> Life:
    chance, life = random.Random(number), Life()
    for step in range(STEPS):
        _step(library, life, chance, f"Text{number}x{step}")
    _compare(library, life)
    return life


def _step(library: Library, life: Life, chance: random.Random, text: str) -> None:
    living = [one for one in life.texts if one not in life.deleted]
    what = chance.choice(("new", "edit", "edit", "edit", "delete", "undelete", "revert", "erase"))
    if what == "new" or not living:
        entry = an_entry(title="", body=text)
        library.entries.save(entry)
        life.texts[entry.id] = [text]
    elif what == "edit":
        entry = library.entries.get(chance.choice(living))
        library.entries.save(replace(entry, body=text))
        life.texts[entry.id].append(text)
    elif what == "delete":
        gone = chance.choice(living)
        library.entries.delete(gone)
        life.deleted.add(gone)
    elif what == "undelete" and life.deleted:
        back = chance.choice(sorted(life.deleted))
        library.journal.undelete(back)
        life.deleted.discard(back)
    elif what == "revert":
        _revert(library, life, chance.choice(living), chance)
    elif what == "erase" and chance.random() < 0.3:
        _erase(library, life, chance.choice(living))


def _revert(library: Library, life: Life, record_id: str, chance: random.Random) -> None:
    whole = [one for one in library.journal.versions(record_id) if one.payload]
    chosen = chance.choice(whole)
    library.journal.restore(chosen.id)
    record = chosen.record()
    assert isinstance(record, Entry)
    if life.texts[record_id][-1] != record.body:
        life.texts[record_id].append(record.body)


def _erase(library: Library, life: Life, record_id: str) -> None:
    library.erase(lambda eraser: eraser.erase(record_id))
    life.erased += life.texts.pop(record_id)


def _compare(library: Library, life: Life) -> None:
    """Every version of every record is there, and each deleted one comes back."""
    for record_id, texts in life.texts.items():
        found = [one.record() for one in library.journal.versions(record_id) if one.payload]
        bodies = [one.body for one in found if isinstance(one, Entry)]
        assert set(bodies) == set(texts)
        if record_id in life.deleted:
            library.journal.undelete(record_id)
        assert library.entries.get(record_id).body == texts[-1]


def _nowhere(journal: Path, data_key: bytes, erased: list[str]) -> None:
    """What was erased is in no cell of no table."""
    database = Database(journal, derive(data_key, "journal"))
    names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    cells = "\n".join(
        repr(row) for (name,) in names for row in database.execute(f"SELECT * FROM {name}")
    )
    database.close()
    assert [text for text in set(erased) if f"{text}'" in cells or f'{text}"' in cells] == []
