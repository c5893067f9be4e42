"""Copies, keys and what was: the cards of Settings, used as a teacher uses them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.vault.backup import backups_in, place_folder
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.keys import read_header, write_header
from portfolio.vault.open import open_portfolio
from portfolio.vault.place import Made
from tests.builders import an_entry
from tests.ui.conftest import FakeAsk
from ui.app import Program
from ui.choosable import Group
from ui.pages.copies import CopiesCard
from ui.pages.first_run import FirstRun
from ui.pages.safety import OpeningCard, PastCard
from ui.settings import Settings
from ui.widgets.history import HistoryDialog
from ui.window import Window


@pytest.fixture
def told(qtbot: QtBot, window: Window) -> Callable[[str], None]:
    """Waits until something is told above the page."""

    def wait(words: str) -> None:
        qtbot.waitUntil(lambda: words in window.notice.words, timeout=10_000)

    return wait


def _card(window: Window, kind: type) -> object:
    window.show_page("settings", Group.BACKUP if kind is CopiesCard else Group.PRIVACY)
    found = window.findChild(kind)
    assert found is not None
    return found


def test_a_second_place_gets_a_copy_at_once_and_the_status_changes(
    window: Window, ask: FakeAsk, tmp_path: Path, told: Callable[[str], None]
) -> None:
    """Until then the status line says that there is one copy only."""
    assert window.sidebar.status.copy.isVisible()
    window.session.save(an_entry())
    window.show_page("today")
    card = _card(window, CopiesCard)
    assert isinstance(card, CopiesCard)
    ask.target = tmp_path / "stick"
    card.add_place()
    told("From now on a copy goes to")
    assert len(backups_in(place_folder(window.session.opened, tmp_path / "stick"))) == 1
    assert "last good copy is from today" in card.copies.text()
    assert not window.sidebar.status.copy.isVisible()


def test_one_file_is_written_and_brought_back_on_another_computer(
    qtbot: QtBot, qapp: QApplication, window: Window, ask: FakeAsk, made: Made, tmp_path: Path,
    told: Callable[[str], None],
) -> None:  # fmt: skip
    """From the first screen there, by the code alone."""
    window.session.save(an_entry(title="Moved"))
    card = _card(window, CopiesCard)
    assert isinstance(card, CopiesCard)
    ask.target = tmp_path / "all.tportfolio"
    card.save_file()
    told("Written and checked")

    there = FakeAsk(files=[tmp_path / "all.tportfolio"], typed=[made.code])
    program = Program(qapp, Settings(tmp_path / "elsewhere"), there, NoKeychain())
    program.start(None)
    first = program.screen
    assert isinstance(first, FirstRun)
    first.copy_wanted.emit()
    qtbot.waitUntil(lambda: isinstance(program.screen, Window), timeout=10_000)
    assert isinstance(program.screen, Window)
    assert [one.title for one in program.screen.session.library.entries.all()] == ["Moved"]
    program.show(None)


def test_a_new_code_is_shown_once_and_the_old_one_is_worth_nothing(
    window: Window, ask: FakeAsk, made: Made
) -> None:
    """The sheet was lost."""
    card = _card(window, OpeningCard)
    assert isinstance(card, OpeningCard)
    card.new_code()
    code = ask.told[-1].splitlines()[-1]
    assert open_portfolio(made.opened.folder, NoKeychain(), code).data_key == made.opened.data_key


def test_who_else_can_open_it_is_told_where_a_keychain_holds_the_key(
    window: Window, made: Made
) -> None:
    """Without one nothing opens it but what she knows or has on paper."""
    card = _card(window, OpeningCard)
    assert isinstance(card, OpeningCard)
    header = read_header(made.opened.folder)
    for name in ("", "a keychain"):
        write_header(made.opened.folder, replace(header, keychain=name))
        card.refresh()
        assert card.known.isHidden() is not bool(name)


def test_a_new_key_closes_and_opens_the_window(
    qtbot: QtBot, qapp: QApplication, made: Made, tmp_path: Path
) -> None:
    """With the code that she has."""
    ask = FakeAsk(typed=[made.code])
    program = Program(qapp, Settings(tmp_path / "home"), ask, NoKeychain())
    program.start(made.opened.folder, made.code)
    qtbot.waitUntil(lambda: isinstance(program.screen, Window), timeout=10_000)
    before = program.screen
    assert isinstance(before, Window)
    before.session.save(an_entry(title="Kept"))
    card = _card(before, OpeningCard)
    assert isinstance(card, OpeningCard)
    card.new_key()
    qtbot.waitUntil(
        lambda: isinstance(program.screen, Window) and program.screen is not before, timeout=10_000
    )
    assert isinstance(program.screen, Window)
    assert [one.title for one in program.screen.session.library.entries.all()] == ["Kept"]
    assert read_header(made.opened.folder).generation == 2
    program.show(None)


def test_what_was_deleted_comes_back_and_a_name_goes(
    window: Window, ask: FakeAsk, told: Callable[[str], None]
) -> None:
    """Both from the same card."""
    entry = an_entry(title="Osian reads")
    window.session.save(entry)
    window.session.delete(entry.id)
    card = _card(window, PastCard)
    assert isinstance(card, PastCard)
    card._bring_back(entry.id)
    ask.typed = ["Osian", "Pupil A"]
    card.erase_a_name()
    told("Erased in 1 record")
    assert window.session.library.entries.get(entry.id).title == "Pupil A reads"


def test_an_entry_is_erased_from_its_versions(window: Window, told: Callable[[str], None]) -> None:
    """Asked once more; then it is gone."""
    entry = an_entry(title="Gone")
    window.session.save(entry)
    window.open_entry(entry.id)
    window.show_history(entry.id)
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    dialog.erase()
    told("Erased in 1 record")
    assert window.session.library.entries.all() == []
