"""Erase for good: nowhere to be found afterwards, in no version, file, log or backup."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from portfolio.errors import NoSuchRecord, VersionEmpty
from portfolio.ids import new_id
from portfolio.model.entry import Entry
from portfolio.model.thread import Revisit, Stuck
from portfolio.model.words import Kind
from portfolio.storage.database import Database
from portfolio.storage.revisions import Action
from portfolio.vault.backup import back_up
from portfolio.vault.erasing import erase, erase_name
from portfolio.vault.keys import derive
from portfolio.vault.opened import Opened
from portfolio.vault.place import Made
from tests.builders import an_entry

MARK = "Marcymarcio"
ON = date(2026, 3, 12)


def _everything(opened: Opened, *places: Path) -> str:
    """All that the key opens: every cell of every table of journal and backups."""
    found = []
    journals = [opened.journal]
    for place in (opened.folder, *places):
        journals += place.glob("**/*Z/journal.db")
    for journal in journals:
        database = Database(journal, derive(opened.data_key, "journal"))
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (name,) in names:
            found += [repr(row) for row in database.execute(f"SELECT * FROM {name}")]
        terms = "SELECT term FROM temp.terms"
        database.execute(
            "CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main','search_fts','row')"
        )
        found += [str(row[0]) for row in database.execute(terms)]
        database.close()
    return "\n".join(found)


def _marked(made: Made) -> Entry:
    """An entry whose title, text, private layer, justification and draft hold the mark."""
    library = made.opened.library()
    entry = an_entry(title=f"About {MARK}", body="first")
    library.entries.save(entry)
    library.entries.save(replace(entry, body=f"second {MARK}", private=MARK))
    library.mappings.map(entry.id, "TS5", f"{MARK} explains why")
    library.journal.keep(replace(entry, body=f"typing about {MARK}"))
    said = Revisit(new_id(), entry.id, 6, answered_on=ON, stuck=Stuck.YES, answer=f"{MARK} reads")
    library.journal.save(said)
    library.close()
    return entry


def _named(made: Made) -> tuple[Entry, Entry]:
    """An entry with a name in two of three versions, and a course whose provider is the name."""
    library = made.opened.library()
    one = an_entry(title=f"{MARK} reads", body=f"Today {MARK.lower()} read; {MARK}son did not.")
    library.entries.save(one)
    library.entries.save(replace(one, title="Reads", body="Nobody named"))
    library.entries.save(replace(one, people=MARK))
    course = an_entry(kind=Kind.COURSE, title="Kept", provider=f"by {MARK}")
    for entry in (an_entry(title="Nothing of it"), course):
        library.entries.save(entry)
    library.close()
    return one, course


def test_an_erased_entry_is_nowhere(made: Made, tmp_path: Path) -> None:
    """Versions, draft, search, justification, revisit, evidence and backups."""
    entry, kept = _marked(made), an_entry(title="Another")
    library = made.opened.library()
    library.entries.save(kept)
    library.close()
    back_up(made.opened)
    back_up(made.opened, tmp_path / "stick")
    assert MARK.lower() in _everything(made.opened, tmp_path / "stick").lower()

    done = erase(made.opened, entry.id)
    assert done.out_of_reach == ()
    assert MARK.lower() not in _everything(made.opened, tmp_path / "stick").lower()
    library = made.opened.library()
    assert [one.id for one in library.entries.all()] == [kept.id]
    assert library.mappings.all() == []
    assert library.threads.revisits() == []
    assert library.faults() == []
    tombstones = library.journal.versions(entry.id)
    assert [one.action for one in tombstones] == [Action.ERASED, Action.SAVE, Action.SAVE]
    with pytest.raises(VersionEmpty):
        library.journal.restore(tombstones[1].id)
    with pytest.raises(NoSuchRecord):
        library.journal.undelete(entry.id)
    library.close()


def test_erased_evidence_takes_its_file_away_everywhere(made: Made, tmp_path: Path) -> None:
    """But not a file that another piece still needs."""
    library = made.opened.library()
    first, second = an_entry(title="1"), an_entry(title="2")
    library.entries.save(first)
    library.entries.save(second)
    for name in ("alone.txt", "shared.txt", "shared too.txt"):
        (tmp_path / name).write_text(name[:6], encoding="utf-8")
    alone = library.evidence.attach(tmp_path / "alone.txt", first.id, ON)
    shared = library.evidence.attach(tmp_path / "shared.txt", first.id, ON)
    twin = library.evidence.attach(tmp_path / "shared too.txt", second.id, ON)
    library.close()
    backup = back_up(made.opened, tmp_path / "stick")
    erase(made.opened, alone.id)
    erase(made.opened, shared.id)

    for folder in (made.opened.evidence, backup.place / "evidence"):
        assert [one.name for one in folder.iterdir()] == [twin.stored]


def test_backups_out_of_reach_are_named_by_date(made: Made, tmp_path: Path) -> None:
    """They still hold it, and she must know which."""
    library = made.opened.library()
    entry = an_entry(title=MARK)
    library.entries.save(entry)
    library.backups.add_place(str(tmp_path / "stick"))
    library.close()
    backup = back_up(made.opened, tmp_path / "stick")
    shutil.move(tmp_path / "stick", tmp_path / "away")

    (missed,) = erase(made.opened, entry.id).out_of_reach
    assert (missed.at, missed.place) == (backup.at, str(tmp_path / "stick"))


def test_a_name_goes_everywhere_and_the_rest_stays(made: Made) -> None:
    """A pupil's parents asked."""
    one, course = _named(made)
    back_up(made.opened)

    done = erase_name(made.opened, MARK, "Pupil A")
    assert done.records == 2
    everything = _everything(made.opened)
    assert f"{MARK}son" in everything
    assert MARK.lower() not in everything.lower().replace(f"{MARK.lower()}son", "")
    library = made.opened.library()
    now = library.entries.get(one.id)
    assert (now.title, now.people) == ("Pupil A reads", "Pupil A")
    assert now.body == f"Today Pupil A read; {MARK}son did not."
    assert library.entries.get(course.id).provider == "by Pupil A"
    whole = [v.record() for v in library.journal.versions(one.id) if v.payload]
    assert "Reads" in {getattr(v, "title", "") for v in whole}
    assert library.faults() == []
    library.close()


def test_what_is_not_there_cannot_be_erased(made: Made) -> None:
    """A slip of the finger destroys nothing."""
    with pytest.raises(NoSuchRecord):
        erase(made.opened, "nothing")
