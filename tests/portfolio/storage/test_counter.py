"""How far the journal had come: an older file put back is noticed, a torn line is not."""

import shutil
from pathlib import Path

from portfolio.storage.counter import LINE, Counter, Reached
from portfolio.vault.place import Made
from tests.builders import an_entry


def test_the_further_of_two_lines_counts(tmp_path: Path) -> None:
    """Whichever was written last; a torn one leaves the other."""
    counter = Counter(tmp_path / "count")
    assert counter.read() == Reached()
    for number in (1, 2, 3):
        counter.write(Reached(number, f"r{number}"))
    assert counter.read() == Reached(3, "r3")
    content = bytearray((tmp_path / "count").read_bytes())
    content[LINE + 20] ^= 1
    (tmp_path / "count").write_bytes(content)
    assert counter.read() == Reached(2, "r2")
    (tmp_path / "count").write_bytes(b"\xff" * 200)
    assert counter.read() == Reached()


def test_an_older_journal_put_back_is_noticed(made: Made, tmp_path: Path) -> None:
    """SQLite would open it without a word."""
    journal = made.opened.journal
    shutil.copy(journal, tmp_path / "old.db")
    library = made.opened.library()
    library.entries.save(an_entry())
    library.entries.save(an_entry())
    library.close()
    shutil.copy(tmp_path / "old.db", journal)

    library = made.opened.library()
    assert library.lost_versions == 2
    assert library.faults() == ["missing versions 2"]
    library.entries.save(an_entry())  # still told, although something was written since
    library.close()
    library = made.opened.library()
    assert library.lost_versions >= 1
    library.accept_loss()
    library.close()
    library = made.opened.library()
    assert library.lost_versions == 0
    library.close()


def test_two_programs_count_together(made: Made) -> None:
    """The command line beside the window."""
    first, second = made.opened.library(), made.opened.library()
    for library in (first, second, first):
        library.entries.save(an_entry())
    first.close()
    second.close()
    library = made.opened.library()
    assert library.lost_versions == 0
    library.close()
