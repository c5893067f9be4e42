"""Twenty minutes of typing into one entry must not blow up the file."""

from dataclasses import replace
from pathlib import Path

import pytest

from portfolio.model.profile import Profile
from portfolio.vault.place import make_portfolio
from tests.builders import an_entry

SECONDS = 20 * 60
CHARACTERS_A_SECOND = 4  # a fast typist: 48 words a minute
MOST_TIMES = 12
WORDS = "Swapped the worksheet for bar models; ten of twelve could say why. " * 100


def test_twenty_minutes_of_typing_add_little(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One draft a second, a revision at each pause of a sitting: at most 12 times the text."""
    made = make_portfolio(tmp_path / "typed.portfolio", Profile(name="A"))
    journal = made.opened.folder / "journal.db"
    library = made.opened.library()
    before = journal.stat().st_size
    entry = an_entry(body="")
    for second in range(1, SECONDS + 1):
        entry = replace(entry, body=WORDS[: second * CHARACTERS_A_SECOND])
        library.journal.keep(entry)
    while_open = sum(path.stat().st_size for path in made.opened.folder.glob("journal.db*"))
    library.entries.save(entry)
    library.close()
    added = journal.stat().st_size - before
    text = len(entry.body.encode())
    with capsys.disabled():
        print(
            f"\n{text} bytes typed in 20 minutes: file grew by {added} ({added / text:.1f} times); "
            f"while open, with the log, {while_open - before}"
        )
    assert added <= MOST_TIMES * text
