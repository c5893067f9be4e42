"""Fourteen states of keychain, header and code: locked out only when key and code are lost (P4)."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio.errors import CodeMistyped, KeyNeeded, PortfolioError, WrongCode
from portfolio.model.profile import Profile
from portfolio.vault import codes
from portfolio.vault.backup import back_up
from portfolio.vault.keychain import NoKeychain, SystemKeychain
from portfolio.vault.keys import HEADER_NAME, new_data_key, read_header
from portfolio.vault.open import open_portfolio
from portfolio.vault.place import Made, make_portfolio
from portfolio.vault.restore import restore


class Holding:
    """A keychain in one state: what it gives, and whether it takes a key."""

    def __init__(self, key: bytes | None = None, name: str = "") -> None:
        self.key, self.name = key, name

    def read(self, portfolio_id: str) -> bytes | None:
        """What it holds."""
        return self.key

    def write(self, portfolio_id: str, data_key: bytes) -> str:
        """Takes the key where it has a name."""
        if self.name:
            self.key = data_key
        return self.name

    def forget(self, portfolio_id: str) -> None:
        """It is gone."""
        self.key = None


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A portfolio whose key a keychain took."""
    made = make_portfolio(tmp_path / "p.portfolio", Profile(name="A"), Holding(name="first"))
    back_up(made.opened)
    return made


def _raising(fault: BaseException) -> Callable[..., str]:
    def work(*_given: object) -> str:
        raise fault

    return work


def _slow(*_given: object) -> str:
    time.sleep(30)
    return ""


KEYCHAINS = {
    "absent": Holding(),
    "holds a wrong key": Holding(new_data_key(), "first"),
    "holds half a key": Holding(b"x" * 7, "first"),
    "has lost the entry": Holding(None, "first"),
    "is read-only": Holding(None, ""),
}


@pytest.mark.parametrize("state", sorted(KEYCHAINS))
def test_the_code_opens_whatever_the_keychain_does(made: Made, state: str) -> None:
    """First the keychain is tried, then the code is asked for; nothing is changed meanwhile."""
    before = (made.opened.folder / "journal.db").read_bytes()
    with pytest.raises(KeyNeeded):
        open_portfolio(made.opened.folder, KEYCHAINS[state])
    assert (made.opened.folder / "journal.db").read_bytes() == before
    opened = open_portfolio(made.opened.folder, KEYCHAINS[state], made.code)
    assert opened.data_key == made.opened.data_key


@pytest.mark.parametrize(
    ("state", "work"),
    [
        ("locked", _raising(RuntimeError("prompt dismissed"))),
        ("denied", _raising(PermissionError())),
        ("without a bus", _raising(OSError("no D-Bus"))),
        ("slow", _slow),
    ],
)
def test_a_keychain_that_fails_is_left_alone(
    made: Made, monkeypatch: pytest.MonkeyPatch, state: str, work: Callable[..., str]
) -> None:
    """Within its five seconds, here one."""
    monkeypatch.setattr("portfolio.vault.keychain._read", work)
    with pytest.raises(KeyNeeded):
        open_portfolio(made.opened.folder, SystemKeychain(patience_s=1))


def test_another_keychain_than_before_takes_the_key(made: Made) -> None:
    """She changed from one desktop to another."""
    other = Holding(None, "second")
    open_portfolio(made.opened.folder, other, made.code)
    assert read_header(made.opened.folder).keychain == "second"
    assert open_portfolio(made.opened.folder, other).data_key == made.opened.data_key


def test_the_keychain_opens_when_the_code_is_lost(made: Made) -> None:
    """And a new code can be made then (see test_change)."""
    opened = open_portfolio(made.opened.folder, Holding(made.opened.data_key, "first"))
    assert opened.data_key == made.opened.data_key


def test_a_lost_header_comes_back_by_the_code(made: Made) -> None:
    """Every backup holds a copy."""
    (made.opened.folder / HEADER_NAME).unlink()
    assert open_portfolio(made.opened.folder, NoKeychain(), made.code)


def test_a_mistyped_code_is_told_before_it_is_tried(made: Made) -> None:
    """A slip is not a wrong code."""
    with pytest.raises(CodeMistyped):
        open_portfolio(made.opened.folder, NoKeychain(), made.code[:-1])
    with pytest.raises(WrongCode):
        open_portfolio(made.opened.folder, NoKeychain(), codes.new_code())


def test_a_new_machine_needs_the_copy_and_the_code_alone(made: Made, tmp_path: Path) -> None:
    """And keeps no key there until she says so."""
    stick = tmp_path / "stick"
    shutil.copytree(made.opened.folder / "backups", stick)
    shutil.rmtree(made.opened.folder)
    keychain = Holding(None, "new")
    restored = restore(stick, tmp_path / "new.portfolio", made.code)
    open_portfolio(restored.opened.folder, keychain, made.code)
    assert keychain.key is None


def test_without_key_and_code_nothing_opens_and_nothing_is_erased(made: Made) -> None:
    """The one way to be locked out; the files stay as they are."""
    before = {p.name: p.read_bytes() for p in made.opened.folder.iterdir() if p.is_file()}
    for secret in ("", codes.new_code(), "no idea"):
        with pytest.raises(PortfolioError):
            open_portfolio(made.opened.folder, Holding(), secret)
    assert {p.name: p.read_bytes() for p in made.opened.folder.iterdir() if p.is_file()} == before
