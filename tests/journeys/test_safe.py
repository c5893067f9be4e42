"""Locked, damaged, lost, full: what a teacher sees when something is wrong, in the real window."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from portfolio.errors import CannotWrite
from portfolio.model.entry import Entry
from portfolio.model.profile import Profile
from portfolio.storage.database import Database
from portfolio.storage.journal import Journal
from portfolio.vault.backup import back_up
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.keys import derive
from portfolio.vault.place import Made, make_portfolio
from tests.builders import an_entry
from tests.ui.conftest import FakeAsk
from ui.app import Program
from ui.pages.first_run import Centred, Unlock
from ui.pages.journal import JournalPage
from ui.pages.rescue import Rescue
from ui.settings import Settings
from ui.widgets.history import HistoryDialog
from ui.window import Window

WORDS = "coed glas ac afon"
LEFT = Qt.MouseButton.LeftButton


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


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Bench:
    """Nothing is open yet."""
    made = make_portfolio(tmp_path / "Siân.portfolio", Profile(name="Siân"))
    library = made.opened.library()
    entry = an_entry(title="Llyn y Fan", body="first words")
    library.entries.save(entry)
    library.close()
    ask = FakeAsk()
    return Bench(
        Program(qapp, Settings(tmp_path / "home"), ask, NoKeychain()), made, entry, ask, qtbot
    )


def _close(bench: Bench) -> None:
    assert bench.program.screen is not None
    bench.program.screen.close()


def _set_passphrase(bench: Bench) -> None:
    bench.window.show_page("settings")
    bench.ask.typed = [WORDS, WORDS]
    settings = bench.window.stack.currentWidget()
    assert settings is not None
    settings.safety[1].set_passphrase()  # type: ignore[attr-defined]


def _lock(bench: Bench) -> Unlock:
    bench.window.lock()
    lock = bench.program.screen
    assert isinstance(lock, Unlock)
    return lock


def test_a_locked_window_shows_nothing_and_keeps_what_was_typed(qtbot: QtBot, bench: Bench) -> None:
    """She leaves the classroom for a minute."""
    bench.start()
    window = bench.window
    _set_passphrase(bench)
    assert window.settings.get().lock_after_min == 10
    window.new_entry()
    qtbot.keyClicks(_page(window).editor.title, "typed and not left")
    lock = _lock(bench)

    assert not window.isVisible()
    assert "Llyn" not in " ".join(one.text() for one in lock.findChildren(QLabel))
    library = bench.made.opened.library()
    titles = [one.title for one in library.entries.all()]
    library.close()
    assert sorted(titles) == ["Llyn y Fan", "typed and not left"]
    _close(bench)


def test_a_locked_window_opens_by_the_passphrase(qtbot: QtBot, bench: Bench) -> None:
    """By nothing else but the code."""
    bench.start()
    _set_passphrase(bench)
    lock = _lock(bench)
    qtbot.keyClicks(lock.code, "coed glas ac mor")
    qtbot.mouseClick(lock.go, LEFT)
    qtbot.waitUntil(lambda: bool(lock.fault.text()), timeout=10_000)
    lock.code.setText(WORDS)
    qtbot.mouseClick(lock.go, LEFT)

    qtbot.waitUntil(lambda: isinstance(bench.program.screen, Window), timeout=10_000)
    _close(bench)


def _page(window: Window) -> JournalPage:
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    return page


def _damage(bench: Bench, text: str) -> None:
    """Change a word in the newest version behind the program's back."""
    opened = bench.made.opened
    database = Database(opened.journal, derive(opened.data_key, "journal"))
    database.execute(
        "UPDATE revision SET payload = CAST(replace(payload, ?, ?) AS BLOB) WHERE record = ? "
        "AND seq = (SELECT max(seq) FROM revision WHERE record = ?)",
        (text.encode(), b"wrong", bench.entry.id, bench.entry.id),
    )
    database.close()


def test_a_damaged_entry_is_told_and_its_copy_brought_back(qtbot: QtBot, bench: Bench) -> None:
    """Never a wrong word; the backup has the right ones."""
    back_up(bench.made.opened)
    _damage(bench, "first words")
    bench.start()
    window = bench.window
    told = [one.text() for one in window.findChildren(QLabel)]
    assert any("Damaged on disk" in one for one in told)
    assert not any("wrong" in one for one in told)

    window.open_entry(bench.entry.id)  # FakeAsk says yes to help
    assert _page(window).editor.body.toPlainText() == "first words"
    assert window.session.library.faults() == []
    _close(bench)


def test_a_damaged_entry_without_a_copy_goes_back_one_version(qtbot: QtBot, bench: Bench) -> None:
    """Better an older word than a wrong one."""
    library = bench.made.opened.library()
    library.entries.save(library.entries.get(bench.entry.id).__class__(
        **{**_fields(bench.entry), "body": "second words"}))  # fmt: skip
    library.close()
    _damage(bench, "second words")
    bench.start()
    bench.window.open_entry(bench.entry.id)

    assert _page(bench.window).editor.body.toPlainText() == "first words"
    _close(bench)


def _fields(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in Entry.__slots__}


@pytest.fixture
def full(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A disk that takes nothing until the patch is undone."""

    def refuse(*_given: object) -> None:
        raise CannotWrite(bench.made.opened.journal, "full")

    bench.start()
    bench.window.open_entry(bench.entry.id)
    with monkeypatch.context() as patched:
        patched.setattr(Journal, "keep", refuse)
        patched.setattr(Journal, "save", refuse)
        yield patched


def test_words_that_the_disk_refuses_stay_and_lie_sealed_elsewhere(
    qtbot: QtBot, bench: Bench, full: pytest.MonkeyPatch
) -> None:
    """Another page or entry does not push them out."""
    window = bench.window
    qtbot.keyClicks(_page(window).editor.body, "NEW ")
    qtbot.waitUntil(lambda: window.status.text() == "Not saved yet", timeout=3000)
    window.show_page("today")
    window.open_entry(bench.entry.id)
    assert _page(window).editor.body.toPlainText() == "NEW first words"
    (sealed,) = window.settings.rescue.iterdir()
    assert b"NEW" not in sealed.read_bytes()
    full.undo()
    _close(bench)


def test_words_that_the_disk_refused_are_saved_when_it_takes_them(
    qtbot: QtBot, bench: Bench, full: pytest.MonkeyPatch
) -> None:
    """The disk was full; then it is not."""
    window = bench.window
    qtbot.keyClicks(_page(window).editor.body, "NEW ")
    qtbot.waitUntil(lambda: window.status.text() == "Not saved yet", timeout=3000)
    full.undo()
    qtbot.waitUntil(lambda: "Saved" in window.status.text(), timeout=10_000)
    assert list(window.settings.rescue.iterdir()) == []
    _close(bench)

    library = bench.made.opened.library()
    assert library.entries.get(bench.entry.id).body == "NEW first words"
    library.close()


@pytest.mark.parametrize("size", [0, 5000])
def test_a_journal_that_cannot_be_read_leads_to_a_copy(
    qtbot: QtBot, bench: Bench, size: int
) -> None:
    """Empty or cut: never an empty journal, never the end."""
    back_up(bench.made.opened)
    journal = bench.made.opened.journal
    content = journal.read_bytes()[:size]
    journal.write_bytes(content)
    bench.start()
    page = bench.program.screen
    assert isinstance(page, Rescue)
    page.code.setText(bench.made.code)
    qtbot.mouseClick(page.choices[0], LEFT)
    qtbot.waitUntil(lambda: isinstance(bench.program.screen, Window), timeout=10_000)

    assert [one.title for one in bench.window.session.library.entries.all()] == ["Llyn y Fan"]
    assert journal.read_bytes() == content
    _close(bench)


def test_a_second_start_raises_the_first_window(
    qtbot: QtBot, qapp: QApplication, bench: Bench, tmp_path: Path
) -> None:
    """One window a portfolio."""
    bench.start()
    bench.window.hide()
    second = Program(qapp, Settings(tmp_path / "home"), FakeAsk(), NoKeychain())
    second.start(bench.made.opened.folder, bench.made.code)

    assert second.is_elsewhere
    qtbot.waitUntil(bench.window.isVisible, timeout=3000)
    _close(bench)


def test_a_version_is_brought_back_in_the_window(qtbot: QtBot, bench: Bench) -> None:
    """What changed is told in words; nothing is lost by going back."""
    bench.start()
    window = bench.window
    window.open_entry(bench.entry.id)
    qtbot.keyClicks(_page(window).editor.body, "Not ")
    _page(window).editor.leave()
    window.show_history(bench.entry.id)
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    assert dialog.list.count() == 2
    assert "Not" in dialog.shown.toPlainText()
    dialog.list.setCurrentRow(1)
    qtbot.mouseClick(dialog.back, LEFT)

    assert dialog.list.count() == 3
    assert window.session.library.entries.get(bench.entry.id).body == "first words"
    dialog.close()
    _close(bench)
