"""Locked, damaged, lost, full: what a teacher sees when something is wrong, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from portfolio.errors import CannotWrite
from portfolio.model.entry import Entry
from portfolio.storage.journal import Journal
from portfolio.vault.backup import back_up
from portfolio.vault.keychain import NoKeychain
from tests.journeys.conftest import WORDS, Bench
from tests.ui.conftest import FakeAsk
from ui.app import Program
from ui.pages.journal import JournalPage
from ui.pages.lock import Unlock
from ui.pages.rescue import Rescue
from ui.pages.today import TodayPage
from ui.settings import Settings
from ui.widgets.history import HistoryDialog
from ui.window import Window

LEFT = Qt.MouseButton.LeftButton


def _lock(bench: Bench) -> Unlock:
    bench.window.doors.lock()
    lock = bench.program.screen
    assert isinstance(lock, Unlock)
    return lock


def test_a_locked_window_shows_nothing_and_keeps_what_was_typed(qtbot: QtBot, bench: Bench) -> None:
    """She leaves the classroom for a minute."""
    bench.start()
    window = bench.window
    bench.set_passphrase()
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
    bench.close()


def test_a_locked_window_opens_by_the_passphrase(qtbot: QtBot, bench: Bench) -> None:
    """By nothing else but the code."""
    bench.start()
    bench.set_passphrase()
    lock = _lock(bench)
    qtbot.keyClicks(lock.code, "coed glas ac mor")
    qtbot.mouseClick(lock.go, LEFT)
    qtbot.waitUntil(lambda: bool(lock.fault.text()), timeout=10_000)
    lock.code.setText(WORDS)
    qtbot.mouseClick(lock.go, LEFT)

    qtbot.waitUntil(lambda: isinstance(bench.program.screen, Window), timeout=10_000)
    bench.close()


def _page(window: Window) -> JournalPage:
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    return page


def test_a_damaged_entry_is_told_and_its_copy_brought_back(qtbot: QtBot, bench: Bench) -> None:
    """Never a wrong word; the backup has the right ones."""
    back_up(bench.made.opened)
    bench.damage("first words")
    bench.start()
    window = bench.window
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    first = page.recent.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Damaged on disk" in first
    assert "wrong" not in first

    window.open_entry(bench.entry.id)  # FakeAsk says yes to help
    assert _page(window).editor.body.toPlainText() == "first words"
    assert window.session.library.faults() == []
    bench.close()


def test_a_damaged_entry_without_a_copy_goes_back_one_version(qtbot: QtBot, bench: Bench) -> None:
    """Better an older word than a wrong one."""
    library = bench.made.opened.library()
    library.entries.save(library.entries.get(bench.entry.id).__class__(
        **{**_fields(bench.entry), "body": "second words"}))  # fmt: skip
    library.close()
    bench.damage("second words")
    bench.start()
    bench.window.open_entry(bench.entry.id)

    assert _page(bench.window).editor.body.toPlainText() == "first words"
    bench.close()


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
    qtbot.waitUntil(lambda: window.sidebar.status.words.text() == "Not saved yet", timeout=3000)
    window.show_page("today")
    window.open_entry(bench.entry.id)
    assert _page(window).editor.body.toPlainText() == "NEW first words"
    (sealed,) = window.settings.rescue.iterdir()
    assert b"NEW" not in sealed.read_bytes()
    full.undo()
    bench.close()


def test_words_that_the_disk_refused_are_saved_when_it_takes_them(
    qtbot: QtBot, bench: Bench, full: pytest.MonkeyPatch
) -> None:
    """The disk was full; then it is not."""
    window = bench.window
    qtbot.keyClicks(_page(window).editor.body, "NEW ")
    qtbot.waitUntil(lambda: window.sidebar.status.words.text() == "Not saved yet", timeout=3000)
    full.undo()
    qtbot.waitUntil(lambda: "Saved" in window.sidebar.status.words.text(), timeout=10_000)
    assert list(window.settings.rescue.iterdir()) == []
    bench.close()

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
    bench.close()


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
    bench.close()


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
    assert dialog.model.rowCount() == 2
    assert "Not" in dialog.shown.toPlainText()
    dialog.list.setCurrentIndex(dialog.model.index(1, 0))
    qtbot.mouseClick(dialog.back, LEFT)

    library = window.session.library
    assert len(library.journal.versions(bench.entry.id)) == 3
    assert library.entries.get(bench.entry.id).body == "first words"
    assert "Brought back" in window.notice.words
    bench.close()
