"""Making a portfolio, opening it, and being refused."""

from pathlib import Path

import msgspec
import pytest

from portfolio.errors import (
    CodeMistyped,
    FolderInUse,
    HeaderDamaged,
    JournalMissing,
    KeyNeeded,
    NotAPortfolio,
    PortfolioTooNew,
    WrongCode,
)
from portfolio.model.profile import Profile
from portfolio.vault import codes
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.open import open_portfolio
from portfolio.vault.place import Made, make_portfolio


class MemoryKeychain(NoKeychain):
    """Keeps the key in memory: a keychain that works."""

    def __init__(self) -> None:
        self.keys: dict[str, bytes] = {}

    def read(self, portfolio_id: str) -> bytes | None:
        """The key that was kept."""
        return self.keys.get(portfolio_id)

    def write(self, portfolio_id: str, data_key: bytes) -> str:
        """Keep it."""
        self.keys[portfolio_id] = data_key
        return "memory"


def test_the_recovery_code_opens_it_on_a_clean_machine(made: Made) -> None:
    """Code and folder are all that is ever needed."""
    opened = open_portfolio(made.opened.folder, NoKeychain(), codes.shown(made.code).lower())

    library = opened.library()
    assert library.profiles.get().name == "Siân Hughes-Price"
    library.close()


def test_the_keychain_opens_it_without_asking(tmp_path: Path) -> None:
    """On her own computer she never types a code."""
    keychain = MemoryKeychain()
    made = make_portfolio(tmp_path / "a.portfolio", Profile(name="A"), keychain)

    assert open_portfolio(made.opened.folder, keychain).data_key == made.opened.data_key


def test_without_a_key_the_code_is_asked_for(made: Made) -> None:
    """A lost keychain never locks her out."""
    with pytest.raises(KeyNeeded):
        open_portfolio(made.opened.folder, NoKeychain())


def test_another_portfolios_code_is_told_apart_from_a_slip(made: Made) -> None:
    """A slip of the finger is known at once, before the slow check."""
    with pytest.raises(WrongCode):
        open_portfolio(made.opened.folder, NoKeychain(), codes.new_code())
    slipped = made.code[:5] + ("7" if made.code[5] != "7" else "8") + made.code[6:]
    with pytest.raises(CodeMistyped):
        open_portfolio(made.opened.folder, NoKeychain(), slipped)


def test_nothing_readable_lies_on_disk(made: Made) -> None:
    """Not even the teacher's name can be read without the key (promise P5)."""
    for path in made.opened.folder.rglob("*"):
        if path.is_file():
            assert "Siân".encode() not in path.read_bytes()


def test_a_missing_or_empty_journal_never_becomes_an_empty_one(made: Made) -> None:
    """A zero-byte database would open with any key and look like a lost year."""
    journal = made.opened.folder / "journal.db"
    for content in (b"", None):
        journal.unlink()
        if content is not None:
            journal.write_bytes(content)
        with pytest.raises(JournalMissing):
            made.opened.library()


def test_what_is_no_portfolio_is_refused_unharmed(made: Made, tmp_path: Path) -> None:
    """Each wrong folder gets its own sentence."""
    with pytest.raises(NotAPortfolio):
        open_portfolio(tmp_path, NoKeychain())
    with pytest.raises(FolderInUse):
        make_portfolio(made.opened.folder, Profile())
    header = made.opened.folder / "portfolio.keys"
    newer = msgspec.json.decode(header.read_bytes()) | {"format": 99}
    header.write_bytes(msgspec.json.encode(newer))
    with pytest.raises(PortfolioTooNew):
        open_portfolio(made.opened.folder, NoKeychain())
    header.write_bytes(b"{")
    with pytest.raises(HeaderDamaged):
        open_portfolio(made.opened.folder, NoKeychain())


def test_a_newer_journal_is_refused(made: Made) -> None:
    """An older program must not write into tables it does not know."""
    library = made.opened.library()
    library.journal._database.execute("PRAGMA user_version=99")
    library.close()

    with pytest.raises(PortfolioTooNew):
        made.opened.library()
