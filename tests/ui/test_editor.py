"""Typing is kept within a second as a draft, and becomes one revision when she leaves."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Goal
from portfolio.vault.place import Made
from tests.builders import an_entry
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
    page.deeds.delete(library.entries.all()[0].id)
    assert library.entries.all() == []
    window.session.undo_delete(library.journal.revisions.latest(_last(library)).record_id)

    assert [one.title for one in library.entries.all()] == ["Kept"]


def _last(library: object) -> str:
    journal = library.journal  # type: ignore[attr-defined]
    rows = journal._database.execute("SELECT record FROM revision ORDER BY seq DESC LIMIT 1")
    return str(rows[0][0])


def test_undo_goes_on_after_another_entry(qtbot: QtBot, window: Window) -> None:
    """She looks something up, comes back, and takes the last words back."""
    editor, library = _editor(window), window.session.library
    qtbot.keyClicks(editor.body, "one")
    first = editor.entry
    window.new_entry(title="Another")
    assert first is not None
    window.open_entry(first.id)
    qtbot.keyClick(editor.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.body.text == ""
    assert library.entries.get(first.id).body == "one"


def test_another_look_keeps_the_caret_and_the_undo(qtbot: QtBot, window: Window) -> None:
    """She presses F9 or makes the text larger in the middle of a word, and goes on writing."""
    editor = _editor(window)
    editor.body.setFocus()
    qtbot.keyClicks(editor.body, "one two")
    for _step in range(4):
        qtbot.keyClick(editor.body, Qt.Key.Key_Left)
    window.restyle()
    QApplication.processEvents()
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    body = page.editor.body
    assert body is not editor.body
    assert body.textCursor().position() == 3
    qtbot.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not body.text


def test_another_look_keeps_the_field_beside_the_text(qtbot: QtBot, window: Window) -> None:
    """The details come after the text; the keyboard finds its way back to them."""
    people = _editor(window).details.people
    qtbot.waitUntil(people.isVisible)
    people.setFocus()
    window.restyle()
    found = window.focusWidget()
    assert found is not None and found is not people
    assert found.accessibleName() == people.accessibleName()


def test_saved_is_told_in_words(qtbot: QtBot, window: Window) -> None:
    """Just now; a while later with the hour."""
    editor = _editor(window)
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    with qtbot.waitSignal(editor.saved, timeout=2000):
        qtbot.keyClicks(editor.body, "x")
    assert page.desk.head.state.words.text() == "Saved just now"
    page.desk.head.state._tell_time()
    assert page.desk.head.state.words.text().startswith("Saved at ")


def test_a_question_is_used_or_passed_over(qtbot: QtBot, window: Window) -> None:
    """One at a time; what is used becomes a heading, and the next one is asked."""
    editor = _editor(window)
    first = editor.prompts.question.text()
    qtbot.mouseClick(editor.prompts.next, Qt.MouseButton.LeftButton)
    second = editor.prompts.question.text()
    qtbot.mouseClick(editor.prompts.use, Qt.MouseButton.LeftButton)

    assert editor.body.text == "## So what\n\n"
    assert editor.prompts.question.text() not in (first, second)
    qtbot.mouseClick(editor.prompts.hide_all, Qt.MouseButton.LeftButton)
    assert not editor.prompts.card.isVisible() and editor.prompts.show_again.isVisible()


def test_a_standard_named_in_the_text_is_offered(qtbot: QtBot, window: Window) -> None:
    """#TS5 becomes a link by one press."""
    editor = _editor(window)
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    qtbot.keyClicks(editor.body, "Adapted it #TS5")
    named = "Add TS5, named in the text"
    qtbot.waitUntil(lambda: bool(_called(page, named)), timeout=2000)
    _called(page, named)[0].click()

    (mapping,) = window.session.library.mappings.all()
    assert mapping.code == "TS5"
    assert not [one for one in _called(page, named) if one.isVisible()]


def _called(page: JournalPage, name: str) -> list[QToolButton]:
    return [one for one in page.findChildren(QToolButton) if one.accessibleName() == name]


def test_a_goal_is_linked_and_words_typed_before_stay(qtbot: QtBot, window: Window) -> None:
    """What is still a draft is saved with the link, not instead of it."""
    editor = _editor(window)
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    window.session.save(Goal("g1", "Better questions", window.session.today()))
    page.desk.links.refresh()
    qtbot.keyClicks(editor.body, "typed before")
    page.desk.links.goal.setCurrentIndex(1)
    page.desk.links.goal.activated.emit(1)
    window.show_page("today")

    (kept,) = window.session.library.entries.all()
    assert (kept.body, kept.goal_ids) == ("typed before", ("g1",))


def test_reading_hard_spaces_writes_nothing(window: Window) -> None:
    """An entry from elsewhere may hold characters that Qt would change."""
    entry = an_entry(body="Year\u00a05")
    window.session.save(entry)
    window.open_entry(entry.id)
    window.show_page("today")
    assert len(window.session.library.journal.versions(entry.id)) == 1
