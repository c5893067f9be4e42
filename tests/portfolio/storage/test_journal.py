"""Writing, reading back, deleting and bringing back: the chain and its views."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from portfolio.errors import NoSuchRecord, RecordDamaged
from portfolio.library import Library
from portfolio.storage.database import Database
from portfolio.storage.lists import BEGINNING, Glance
from portfolio.storage.revisions import Action
from portfolio.vault.keys import derive
from portfolio.vault.place import Made
from tests.builders import DAY, an_entry


def test_saving_twice_keeps_both_versions(library: Library) -> None:
    """A teacher can go back to what she wrote before."""
    entry = library.entries.save(an_entry(body="first")).entry
    library.entries.save(replace(entry, body="second"))

    bodies = [one.record().body for one in library.journal.versions(entry.id)]
    assert bodies == ["second", "first"]


def test_saving_the_same_again_writes_nothing(library: Library) -> None:
    """Opening and leaving an entry does not bury its history."""
    entry = library.entries.save(an_entry()).entry
    count = library.journal.revisions.count()

    assert not library.entries.save(entry).change
    assert library.journal.revisions.count() == count


def test_a_write_tells_what_it_touched(library: Library) -> None:
    """Lists refresh the rows named and no others."""
    saved = library.entries.save(an_entry())

    assert saved.change.touches("entry")
    assert saved.change.ids == {saved.entry.id}


def test_a_deleted_entry_is_in_no_list_and_comes_back_whole(library: Library) -> None:
    """Deleting is a revision like any other."""
    entry = library.entries.save(an_entry(private="honest")).entry
    library.entries.delete(entry.id)
    assert library.entries.all() == []
    assert library.search.find("clicked") == []
    with pytest.raises(NoSuchRecord):
        library.entries.get(entry.id)

    versions = library.journal.versions(entry.id)
    assert [one.action for one in versions] == [Action.DELETE, Action.SAVE]
    library.journal.restore(versions[1].id)
    assert library.entries.get(entry.id) == entry


def test_a_draft_is_no_revision_until_it_is_committed(library: Library) -> None:
    """Autosave once a second must not make a version a second."""
    entry = an_entry(body="half a sen")
    count = library.journal.revisions.count()
    for end in range(5):
        library.journal.keep(replace(entry, body=f"half a sentence {end}"))
    assert library.journal.revisions.count() == count

    library.recover()
    assert library.entries.get(entry.id).body == "half a sentence 4"
    assert library.journal.drafts.all() == []


def test_a_changed_byte_in_a_version_is_never_shown(library: Library, made: Made) -> None:
    """A wrong word without a warning would be worse than none (promise P3)."""
    entry = library.entries.save(an_entry(body="right")).entry
    other = Database(made.opened.folder / "journal.db", derive(made.opened.data_key, "journal"))
    other.execute(
        "UPDATE revision SET payload = CAST(replace(payload, 'right', 'wrong') AS BLOB) "
        "WHERE record = ?",
        (entry.id,),
    )
    other.close()

    with pytest.raises(RecordDamaged):
        library.entries.get(entry.id)
    assert library.journal.revisions.damaged() == [entry.id]


def test_views_that_disagree_with_the_chain_are_made_anew(library: Library) -> None:
    """The chain is the record; every other table is a view of it."""
    entry = library.entries.save(an_entry()).entry
    library.journal.mend()
    library.journal._database.execute("DELETE FROM record")
    library.journal._database.execute("DELETE FROM search")

    assert library.journal.mend()
    assert [row.id for row in library.entries.rows()] == [entry.id]
    assert [hit.id for hit in library.search.find("clicked")] == [entry.id]


def test_a_beginning_of_an_id_is_enough_when_it_is_the_only_one(
    library: Library,
) -> None:
    """Nobody types sixteen characters twice."""
    entry = library.entries.save(an_entry()).entry

    assert library.journal.resolve(entry.id[:8]).id == entry.id
    with pytest.raises(NoSuchRecord):
        library.journal.resolve("zzzzzz")


def test_entries_between_two_days_count_sessions_too(library: Library) -> None:
    """A course that began last year and goes on belongs to this year as well."""
    library.entries.save(an_entry(happened_on=DAY - timedelta(days=400)))
    kept = library.entries.save(an_entry()).entry

    assert library.entries.between(DAY, DAY) == [kept]


def test_search_folds_accents_and_takes_beginnings(library: Library) -> None:
    """She types dwr and finds dŵr."""
    entry = library.entries.save(an_entry(title="Dŵr", body="Y plant a'r afon")).entry

    assert [hit.id for hit in library.search.find("dwr")] == [entry.id]
    assert [hit.id for hit in library.search.find("afo")] == [entry.id]
    assert library.search.find('"; DROP TABLE') == []


def test_a_hit_in_the_private_layer_shows_nothing_of_it(library: Library) -> None:
    """A search in front of a class must not read her private words out."""
    library.entries.save(an_entry(private="I nearly cried in the corridor"))
    (hit,) = library.search.find("corridor")

    assert hit.is_private
    assert hit.snippet == ""


@pytest.mark.parametrize("column", ["parents", "at", "action", "salt", "digest", "hash", "device"])
def test_any_damaged_column_makes_a_damaged_version(library: Library, column: str) -> None:
    """Never a traceback, never a word of it."""
    entry = an_entry()
    library.entries.save(entry)
    kind = "CAST(x'ff00' AS BLOB)" if column in ("salt", "digest", "hash") else "'?'"
    with library.together():
        library._database.execute(f"UPDATE revision SET {column} = {kind} WHERE record = ?",
                                  (entry.id,))  # fmt: skip
    with pytest.raises((RecordDamaged, NoSuchRecord)):
        library.entries.get(entry.id)
    (version,) = library.journal.versions(entry.id)
    assert version.is_damaged
    assert f"record {entry.id}" in library.faults()


def test_a_list_is_told_what_stands_under_a_heading(library: Library, tmp_path: Path) -> None:
    """The beginning, whether there are private notes, how much evidence; nothing is decoded."""
    plain, rich = an_entry(body="Ten of twelve"), an_entry(body="b" * 5000, private="hush")
    library.entries.save(plain)
    library.entries.save(rich)
    photo = tmp_path / "board.txt"
    photo.write_text("a board", encoding="utf-8")
    library.evidence.attach(photo, rich.id, DAY)

    found = library.entries.glances([plain.id, rich.id, "no such"])
    assert found[plain.id] == Glance("Ten of twelve")
    assert found[rich.id] == Glance("b" * BEGINNING, has_private=True, piece_count=1)
    assert "no such" not in found
