"""Lists read each record once; whatever is written since is seen all the same."""

from dataclasses import replace

import pytest

from portfolio.errors import NoSuchRecord
from portfolio.library import Library
from portfolio.vault.place import Made
from tests.builders import an_entry


def _bodies(library: Library) -> list[str]:
    return sorted(one.body for one in library.entries.all())


def test_what_was_written_since_is_in_the_list(library: Library) -> None:
    """New, changed, deleted and brought back: each is seen at the next look."""
    first = library.entries.save(an_entry(body="first")).entry
    assert _bodies(library) == ["first"]
    library.entries.save(an_entry(body="second"))
    library.entries.save(replace(first, body="first, better"))
    assert _bodies(library) == ["first, better", "second"]
    library.entries.delete(first.id)
    assert _bodies(library) == ["second"]
    library.journal.undelete(first.id)
    assert _bodies(library) == ["first, better", "second"]


def test_what_another_program_wrote_is_in_the_list(made: Made, library: Library) -> None:
    """A line from the command line shows beside an open window."""
    assert _bodies(library) == []
    other = made.opened.library()
    other.entries.save(an_entry(body="from the side"))
    other.close()
    assert _bodies(library) == ["from the side"]


@pytest.mark.parametrize("is_beside", [False, True])
def test_what_was_erased_is_in_no_list(made: Made, library: Library, *, is_beside: bool) -> None:
    """Erase for good works inside the chain, here or in a worker's own connection."""
    entry = library.entries.save(an_entry(body="to be forgotten")).entry
    library.entries.save(an_entry(body="kept"))
    assert len(_bodies(library)) == 2
    eraser = made.opened.library() if is_beside else library
    eraser.erase(lambda one: one.erase(entry.id))
    if is_beside:
        eraser.close()
    assert _bodies(library) == ["kept"]


def test_what_is_rolled_back_was_never_in_a_list(library: Library) -> None:
    """All or nothing holds for what was read in between, too."""
    with pytest.raises(NoSuchRecord), library.together():
        library.entries.save(an_entry(body="halfway"))
        assert _bodies(library) == ["halfway"]
        library.entries.delete("nobody")
    library.entries.save(an_entry(body="whole"))
    assert _bodies(library) == ["whole"]


def test_a_list_may_be_changed_by_who_asked(library: Library) -> None:
    """Sorting one page's list leaves the next page's as it was."""
    library.entries.save(an_entry(body="one"))
    library.entries.all().clear()
    assert _bodies(library) == ["one"]


def test_damage_in_what_was_appended_is_noticed(made: Made, library: Library) -> None:
    """A version that does not match its hash is left out and told."""
    assert _bodies(library) == []
    entry = library.entries.save(an_entry()).entry
    outside = made.opened.database()
    outside.execute("UPDATE revision SET payload = x'7b7d' WHERE record = ?", (entry.id,))
    outside.close()
    assert _bodies(library) == []
    assert library.journal.revisions.damaged_seen == {entry.id}


def test_the_stamp_changes_with_every_write_and_with_no_reading(
    made: Made, library: Library
) -> None:
    """A page counts anew when it must, and only then."""
    stamp = library.journal.stamp
    library.entries.all()
    assert library.journal.stamp == stamp
    library.entries.save(an_entry())
    assert library.journal.stamp != stamp
    stamp = library.journal.stamp
    other = made.opened.library()
    other.entries.save(an_entry())
    other.close()
    assert library.journal.stamp != stamp
