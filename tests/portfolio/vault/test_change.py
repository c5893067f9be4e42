"""New codes, passphrases and keys: what opens a portfolio afterwards, and what does not."""

import re
import shutil
from pathlib import Path

import pytest

from portfolio.errors import (
    CodeMistyped,
    HeaderDamaged,
    JournalBusy,
    KeyNeeded,
    PassphraseShort,
    WrongCode,
)
from portfolio.storage.database import Database
from portfolio.vault import change
from portfolio.vault.backup import back_up, back_up_if_changed
from portfolio.vault.change import (
    drop_passphrase,
    new_recovery_code,
    out_of_reach,
    rotate,
    set_passphrase,
)
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.keys import HEADER_NAME, is_in_rotation, read_header
from portfolio.vault.open import NEXT_JOURNAL, open_portfolio
from portfolio.vault.place import Made
from portfolio.vault.restore import restore
from tests.builders import an_entry

WORDS = "coed glas ac afon"
NONE = NoKeychain()


class Stop(BaseException):
    """A kill, as far as a test in one process can be killed."""


def _write(made: Made, title: str) -> None:
    library = made.opened.library()
    entry = an_entry(title=title, body="tŷ a dŵr")
    library.entries.save(entry)
    file = made.opened.folder.parent / "card.txt"
    file.write_text("a card", encoding="utf-8")
    library.evidence.attach(file, entry.id, entry.happened_on)
    library.close()


def test_a_new_code_replaces_the_old_one_in_backups_too(made: Made, tmp_path: Path) -> None:
    """The paper was left on the bus."""
    _write(made, "one")
    backup = back_up(made.opened)
    done = new_recovery_code(made.opened)

    with pytest.raises(WrongCode):
        open_portfolio(made.opened.folder, NONE, made.code)
    assert open_portfolio(made.opened.folder, NONE, done.code).data_key == made.opened.data_key
    with pytest.raises(WrongCode):
        restore(backup.folder, tmp_path / "a.portfolio", made.code)
    assert restore(backup.folder, tmp_path / "b.portfolio", done.code).missing == ()
    assert done.out_of_reach == ()


def test_backups_out_of_reach_are_named(made: Made, tmp_path: Path) -> None:
    """She must know that the old paper still opens the stick at home."""
    stick = tmp_path / "stick"
    library = made.opened.library()
    library.backups.add_place(str(stick))
    library.close()
    back_up_if_changed(made.opened)
    shutil.move(stick, tmp_path / "away")

    (missed,) = new_recovery_code(made.opened).out_of_reach
    assert missed.place == str(stick)
    assert missed.revisions == 2


def test_a_passphrase_opens_it_besides_the_code(made: Made) -> None:
    """Composed or not, with spaces round it or not."""
    set_passphrase(made.opened, "tŷ ar y bryn")
    for typed in ("tŷ ar y bryn", "  ty\u0302 ar y bryn ", made.code):
        assert open_portfolio(made.opened.folder, NONE, typed).data_key == made.opened.data_key
    with pytest.raises(WrongCode):
        open_portfolio(made.opened.folder, NONE, "tŷ ar y bryn!")
    drop_passphrase(made.opened)
    with pytest.raises(CodeMistyped):
        open_portfolio(made.opened.folder, NONE, "tŷ ar y bryn")


def test_a_short_passphrase_is_refused(made: Made) -> None:
    """Nothing changed."""
    before = read_header(made.opened.folder)
    with pytest.raises(PassphraseShort):
        set_passphrase(made.opened, "  short  ")
    assert read_header(made.opened.folder) == before


def test_a_rotation_keeps_everything_under_a_new_key(made: Made, tmp_path: Path) -> None:
    """Journal, search, evidence, backups of before: all is there, the old key opens nothing."""
    _write(made, "before")
    set_passphrase(made.opened, WORDS)
    backup = back_up(made.opened)
    opened = rotate(made.opened, NONE, [made.code, WORDS])

    assert opened.data_key != made.opened.data_key
    with pytest.raises(WrongCode):
        made.opened.library()
    for secret in (made.code, WORDS):
        assert open_portfolio(opened.folder, NONE, secret).data_key == opened.data_key
    library = opened.library()
    assert library.faults() == []
    assert [hit.heading for hit in library.search.find("dwr")] == ["before"]
    assert library.evidence.damaged() == []
    library.close()
    assert restore(backup.place, tmp_path / "old.portfolio", made.code).missing == ()
    code = new_recovery_code(opened).code
    assert restore(backup.place, tmp_path / "older.portfolio", code).missing == ()


def test_a_rotation_without_the_code_changes_nothing(made: Made) -> None:
    """The recovery code must open the new key too."""
    before = (made.opened.folder / HEADER_NAME).read_bytes()
    with pytest.raises(WrongCode):
        rotate(made.opened, NONE, [])
    assert (made.opened.folder / HEADER_NAME).read_bytes() == before


def test_a_rotation_beside_another_program_is_refused(made: Made) -> None:
    """Its writes would go into the old file."""
    other = made.opened.library()
    try:
        with pytest.raises(JournalBusy):
            rotate(made.opened, NONE, [made.code])
        other.entries.save(an_entry(title="written beside"))
    finally:
        other.close()
    assert not is_in_rotation(read_header(made.opened.folder))
    assert open_portfolio(made.opened.folder, NONE, made.code).data_key == made.opened.data_key


def _rotate_and_stop(made: Made, copy: Path, moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rotate up to a moment; `copy` is then the disk as a kill would leave it."""

    def stop(*_given: object) -> None:
        shutil.copytree(made.opened.folder, copy)
        raise Stop

    where = {
        "before the new file": (Database, "export_to"),
        "before its rename": (change, "_check_same"),
        "after its rename": (change, "rotated"),
    }
    with monkeypatch.context() as patched:
        patched.setattr(*where[moment], stop)
        with pytest.raises(Stop):
            rotate(made.opened, NONE, [made.code])


@pytest.mark.parametrize("moment", ["before the new file", "before its rename", "after its rename"])
def test_a_kill_in_a_rotation_leaves_a_portfolio_that_the_code_opens(
    made: Made, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """With the old key or with the new one, and with all that was in it."""
    _write(made, "kept")
    copy = made.opened.folder.with_name("killed.portfolio")
    _rotate_and_stop(made, copy, moment, monkeypatch)

    opened = open_portfolio(copy, NONE, made.code)
    assert (opened.data_key == made.opened.data_key) is (moment != "after its rename")
    library = opened.library()
    assert [one.title for one in library.entries.all()] == ["kept"]
    library.close()
    assert not is_in_rotation(read_header(copy))
    assert not (copy / NEXT_JOURNAL).exists()


def test_a_lost_or_damaged_header_comes_back_from_a_backup(made: Made) -> None:
    """The code alone is enough, even then."""
    _write(made, "one")
    back_up(made.opened)
    header = made.opened.folder / HEADER_NAME
    whole = header.read_bytes()
    for damage in (
        b"",
        whole[:-40],
        whole.replace(b"portfolio_id", b"portfolio_\xff"),
        whole.replace(b'"generation": 1', b'"generation": 2', 1),
    ):
        header.write_bytes(damage)
        with pytest.raises(KeyNeeded):
            open_portfolio(made.opened.folder, NONE)
        assert open_portfolio(made.opened.folder, NONE, made.code).data_key == made.opened.data_key
        assert header.read_bytes() == whole
    header.unlink()
    assert open_portfolio(made.opened.folder, NONE, made.code).data_key == made.opened.data_key


def test_a_damaged_header_without_a_backup_is_told(made: Made) -> None:
    """Not as a wrong code."""
    header = made.opened.folder / HEADER_NAME
    header.write_bytes(header.read_bytes().replace(b'"passes": 3', b'"passes": 9'))
    with pytest.raises(HeaderDamaged):
        open_portfolio(made.opened.folder, NONE, made.code)


@pytest.mark.parametrize("cost", ['"passes": 3000000', '"lanes": 99', '"memory_kib": 999999999'])
def test_a_header_that_asks_for_too_much_is_refused(made: Made, cost: str) -> None:
    """A portfolio from elsewhere may not stop this computer."""
    path = made.opened.folder / HEADER_NAME
    name = cost.split(":", maxsplit=1)[0]
    text = path.read_text(encoding="utf-8")
    text = re.sub(rf"{name}: \d+", cost, text)
    path.write_text(re.sub(r'"check": "[^"]*"', '"check": ""', text), encoding="utf-8")
    with pytest.raises(HeaderDamaged):
        open_portfolio(made.opened.folder, NONE, made.code)


def test_nothing_is_out_of_reach_at_first(made: Made) -> None:
    """A new portfolio has no backups to lose."""
    assert out_of_reach(made.opened) == ()
