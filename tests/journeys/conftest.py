"""A program on a new portfolio with one entry, for journeys."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.model.entry import Entry
from portfolio.model.profile import Profile
from portfolio.storage.database import Database
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.keys import derive
from portfolio.vault.place import Made
from tests.builders import an_entry
from tests.portfolios import new_portfolio
from tests.ui.conftest import FakeAsk
from ui.app import Program
from ui.choosable import Group
from ui.pages.safety import OpeningCard
from ui.settings import Settings
from ui.widgets.centred import Centred
from ui.window import Window

WORDS = "coed glas ac afon"


@dataclass(frozen=True, slots=True)
class Bench:
    """A program on a new portfolio with one entry."""

    program: Program
    made: Made
    entry: Entry
    ask: FakeAsk
    qtbot: QtBot

    @property
    def window(self) -> Window:
        """The window that is shown."""
        assert isinstance(self.program.screen, Window)
        return self.program.screen

    def start(self) -> None:
        """Open it as a start by its code would."""
        self.program.start(self.made.opened.folder, self.made.code)
        program = self.program
        self.qtbot.waitUntil(lambda: type(program.screen) is not Centred, timeout=10_000)

    def close(self) -> None:
        """Close what is shown, as the program does when another thing takes its place."""
        self.program.show(None)

    def set_passphrase(self) -> None:
        """By the card of Settings."""
        self.window.show_page("settings", Group.PRIVACY)
        self.ask.typed = [WORDS, WORDS]
        card = self.window.findChild(OpeningCard)
        assert isinstance(card, OpeningCard)
        card.set_passphrase()

    def damage(self, text: str) -> None:
        """Change words in the entry's newest version behind the program's back."""
        opened = self.made.opened
        database = Database(opened.journal, derive(opened.data_key, "journal"))
        database.execute(
            "UPDATE revision SET payload = CAST(replace(payload, ?, ?) AS BLOB) WHERE record = ? "
            "AND seq = (SELECT max(seq) FROM revision WHERE record = ?)",
            (text.encode(), b"wrong", self.entry.id, self.entry.id),
        )
        database.close()


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    """Nothing is open yet; what is shown at the end is closed, as a person would."""
    made = new_portfolio(tmp_path / "Siân.portfolio", Profile(name="Siân"))
    library = made.opened.library()
    entry = an_entry(title="Llyn y Fan", body="first words")
    library.entries.save(entry)
    library.close()
    ask = FakeAsk()
    program = Program(qapp, Settings(tmp_path / "home"), ask, NoKeychain())
    yield Bench(program, made, entry, ask, qtbot)
    program.show(None)
