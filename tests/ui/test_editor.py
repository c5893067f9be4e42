"""Typing is kept within a second as a draft, and becomes one revision when she leaves."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.vault.place import Made
from ui.pages.journal import JournalPage
from ui.widgets.editor import EntryEditor
from ui.window import Window


def _editor(window: Window) -> EntryEditor:
    window.new_entry()
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    return page.editor


def test_what_is_typed_is_on_disk_within_a_second(qtbot: QtBot, window: Window, made: Made) -> None:
    """She never thinks about saving; another connection can read it at once."""
    editor = _editor(window)
    with qtbot.waitSignal(window.session.kept, timeout=1000):
        qtbot.keyClicks(editor.body, "Bar models clicked")

    other = made.opened.library()
    (draft,) = other.journal.drafts.all()
    other.close()
    assert draft.record == editor.entry


def test_leaving_makes_one_revision_of_a_sitting(qtbot: QtBot, window: Window) -> None:
    """History shows sittings, not seconds."""
    editor, library = _editor(window), window.session.library
    before = library.journal.revisions.count()
    for word in ("one ", "two ", "three"):
        with qtbot.waitSignal(window.session.kept, timeout=1000):
            qtbot.keyClicks(editor.body, word)
    window.show_page("today")

    assert library.journal.revisions.count() == before + 1
    assert library.entries.all()[0].body == "one two three"
    assert library.journal.drafts.all() == []


def test_the_caret_stays_where_she_types(qtbot: QtBot, window: Window) -> None:
    """A save of her own words never moves the caret."""
    editor = _editor(window)
    qtbot.keyClicks(editor.body, "abcdef")
    for _step in range(3):
        qtbot.keyClick(editor.body, Qt.Key.Key_Left)
    editor.leave()

    assert editor.body.textCursor().position() == 3


def test_opening_and_leaving_writes_nothing(qtbot: QtBot, window: Window) -> None:
    """Reading is not writing."""
    editor, library = _editor(window), window.session.library
    qtbot.keyClicks(editor.title, "Kept")
    editor.leave()
    before = library.journal.revisions.count()
    window.open_entry(library.entries.all()[0].id)
    window.show_page("today")

    assert library.journal.revisions.count() == before


def test_an_entry_changed_by_another_program_is_shown(
    qtbot: QtBot, window: Window, made: Made, qapp: QApplication
) -> None:
    """The command line may write beside the window."""
    editor = _editor(window)
    qtbot.keyClicks(editor.title, "first")
    editor.leave()
    other = made.opened.library()
    entry = other.entries.all()[0]
    other.entries.save(replace(entry, title="from elsewhere"))
    other.close()
    window.session.look_around()

    assert editor.title.text() == "from elsewhere"


def test_words_typed_meanwhile_are_not_pushed_out(qtbot: QtBot, window: Window, made: Made) -> None:
    """Both writers' words stay; she is told."""
    editor = _editor(window)
    qtbot.keyClicks(editor.title, "first")
    editor.leave()
    told: list[str] = []
    editor.told.connect(told.append)
    qtbot.keyClicks(editor.title, " and more")
    other = made.opened.library()
    entry = other.entries.all()[0]
    other.entries.save(replace(entry, title="from elsewhere"))
    other.close()
    window.session.look_around()
    assert any("elsewhere" in one for one in told)
    editor.leave()

    found = [one.record() for one in window.session.library.journal.versions(entry.id)]
    titles = [getattr(one, "title", "") for one in found]
    assert titles == ["first and more", "from elsewhere", "first"]


def test_a_deleted_entry_comes_back_by_undo(qtbot: QtBot, window: Window) -> None:
    """Undo beats "are you sure?"."""
    editor, library = _editor(window), window.session.library
    qtbot.keyClicks(editor.title, "Kept")
    editor.leave()
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    page.delete(library.entries.all()[0].id)
    assert library.entries.all() == []
    window.session.undo_delete(library.journal.revisions.latest(_last(library)).record_id)

    assert [one.title for one in library.entries.all()] == ["Kept"]


def _last(library: object) -> str:
    journal = library.journal  # type: ignore[attr-defined]
    rows = journal._database.execute("SELECT record FROM revision ORDER BY seq DESC LIMIT 1")
    return str(rows[0][0])
