"""The journal's list: found while typing, opened and deleted by keys; focus mode; share."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QMenu, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from portfolio.model.words import Kind
from tests.builders import an_entry
from ui.pages.journal import JournalPage
from ui.pages.share import SharePage
from ui.widgets.entry_list import AT_FIRST
from ui.window import Window

DOWN, ENTER, ESC = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def journal(window: Window) -> JournalPage:
    """Three entries of two kinds and two school years, the list in sight."""
    for number, (title, kind, year) in enumerate(
        (("Wait time", Kind.PEER, 2026), ("Bar models", Kind.REFLECTION, 2026),
         ("Old beliefs", Kind.REFLECTION, 2024))
    ):  # fmt: skip
        entry = an_entry(id=f"000000000000000{number}", title=title, kind=kind, private="UNSEEN")
        window.session.save(replace(entry, happened_on=entry.happened_on.replace(year=year)))
    window.show_page("journal")
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    return page


def _shown(page: JournalPage) -> list[str]:
    model = page.list.model
    return sorted(str(model.index(row).data()) for row in range(model.rowCount()))


def test_entries_are_found_while_typing_by_kind_and_by_year(
    qtbot: QtBot, journal: JournalPage
) -> None:
    """Private words find an entry and stay unseen."""
    assert _shown(journal) == ["Bar models", "Old beliefs", "Wait time"]
    journal.list.kind.setCurrentIndex(journal.list.kind.findText("Reflection"))
    assert _shown(journal) == ["Bar models", "Old beliefs"]
    journal.list.year.setCurrentIndex(journal.list.year.findText("2023/24"))
    assert _shown(journal) == ["Old beliefs"]
    journal.list.year.setCurrentIndex(0)
    qtbot.keyClicks(journal.list.finder, "old")
    qtbot.waitUntil(lambda: _shown(journal) == ["Old beliefs"])
    journal.list.finder.clear()
    qtbot.keyClicks(journal.list.finder, "unse")
    qtbot.waitUntil(lambda: _shown(journal) == ["Bar models", "Old beliefs"])
    assert "UNSEEN" not in str([journal.list.model.index(0).data(role) for role in range(300)])


def test_the_last_row_scrolls_clear_of_the_edge(qtbot: QtBot, journal: JournalPage) -> None:
    """The list runs to the window's edge; where all rows fit there is nothing to scroll."""
    view = journal.list.view
    assert view.verticalScrollBar().maximum() == 0
    view.setFixedHeight(100)
    qtbot.waitUntil(lambda: view.viewport().height() <= 100)
    view.scrollToBottom()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
    assert last.bottom() + 20 <= view.viewport().height()


def test_keys_open_and_come_back(qtbot: QtBot, window: Window, journal: JournalPage) -> None:
    """Down and Enter open; Alt+Left is back in the list at the same row."""
    journal.list.view.setFocus()
    qtbot.keyClick(journal.list.view, DOWN)
    wanted = journal.list.current
    qtbot.keyClick(journal.list.view, ENTER)
    entry = journal.editor.entry
    assert entry is not None and entry.id == wanted
    assert not journal.list.isVisible()

    qtbot.keyClick(journal.editor.body, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert journal.list.isVisible() and journal.list.current == wanted


def test_a_wide_window_shows_both_and_arrows_open(
    qtbot: QtBot, window: Window, journal: JournalPage
) -> None:
    """The keyboard stays in the list while she looks through."""
    window.resize(1800, 900)
    qtbot.waitUntil(lambda: journal.width() > 1300)
    journal.list.view.setFocus()
    qtbot.keyClick(journal.list.view, DOWN)
    qtbot.keyClick(journal.list.view, DOWN)
    entry = journal.editor.entry
    assert entry is not None and entry.id == journal.list.current
    assert journal.list.isVisible() and journal.editor.isVisible()


def test_delete_in_the_list_can_be_undone(
    qtbot: QtBot, window: Window, journal: JournalPage
) -> None:
    """Undo beats "are you sure?"."""
    journal.list.view.setFocus()
    qtbot.keyClick(journal.list.view, DOWN)
    qtbot.keyClick(journal.list.view, Qt.Key.Key_Delete)
    assert len(_shown(journal)) == 2
    assert "Deleted" in window.notice.words
    window.notice._press()
    assert len(_shown(journal)) == 3


def test_the_signs_of_a_row_say_what_they_stand_for(
    qtbot: QtBot, journal: JournalPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a tip over the lock, by words to a screen reader; the rest of the row gives no tip."""
    told: list[str] = []
    monkeypatch.setattr(QStyledItemDelegate, "helpEvent", lambda *given: told.append(given[4].data(
        Qt.ItemDataRole.ToolTipRole)))  # fmt: skip
    view = journal.list.view
    qtbot.waitUntil(lambda: view.viewport().width() > 200)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect, index = view.visualRect(journal.list.model.index(0)), journal.list.model.index(0)
    delegate, tip = view.itemDelegate(), QEvent.Type.ToolTip
    inside = option.rect.right() - view._row.right_px - 20
    for x in (40, inside):
        place = QPoint(x, option.rect.top() + 22)
        delegate.helpEvent(QHelpEvent(tip, place, place), view, option, index)
    assert told == ["With private notes"]
    assert "with private notes" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_menus_say_the_same(window: Window, journal: JournalPage) -> None:
    """The list's context menu and the editor's own; each leads on."""
    entry_id = "0000000000000001"
    window.open_entry(entry_id)
    menu = journal.desk.head.more.menu()
    assert isinstance(menu, QMenu)
    told = [one.text() for one in menu.actions()]
    assert told == ["Open", "Versions", "Share this entry", "Delete"]
    menu.actions()[2].trigger()
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    assert page.make.choose.record.currentData() == entry_id


def test_focus_mode_shows_the_text_alone_and_esc_comes_back(
    qtbot: QtBot, window: Window, journal: JournalPage
) -> None:
    """F11: no list, no details, no sidebar."""
    window.open_entry("0000000000000001")
    qtbot.waitUntil(journal.editor.details.isVisible)  # the text is seen first
    window.focus_mode()
    assert journal.editor.body.isVisible() and journal.editor.title.isVisible()
    assert not window.sidebar.isVisible() and not journal.editor.details.isVisible()
    assert not journal.editor.prompts.isVisible()
    qtbot.keyClick(journal.editor.body, ESC)
    assert window.sidebar.isVisible() and journal.editor.details.isVisible()


def test_an_empty_journal_says_what_to_do(qtbot: QtBot, window: Window) -> None:
    """One press, and she writes."""
    window.show_page("journal")
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    assert page.list.empty.isVisible()
    page.list._way_on.click()
    assert page.editor.title.isVisible()


def test_someone_looking_sees_no_names(qtbot: QtBot, window: Window, journal: JournalPage) -> None:
    """Neither in the list nor for who listens; the private notes are folded."""
    entry = an_entry(title="Siân Hughes-Price sang", private="UNSEEN")
    window.session.save(entry)
    window.open_entry(entry.id)
    window.looking.toggle()
    page = window.stack.currentWidget()
    assert isinstance(page, JournalPage)
    told = page.list.model.place_of(entry.id).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Hughes" not in told and told.startswith("name sang")
    assert not page.editor.title.isVisible() and not page.editor.private.isVisible()


@pytest.fixture
def many(window: Window) -> Window:
    """A window on ten entries more than a list shows at first, a day between them."""
    library = window.session.library
    with library.together():
        for number in range(AT_FIRST + 10):
            on = date(2026, 1, 1) - timedelta(days=number)
            library.entries.save(
                an_entry(id=f"{number:016}", title=f"Day {number}", happened_on=on)
            )
    return window


def test_a_long_list_shows_its_beginning_first(qtbot: QtBot, many: Window) -> None:
    """The number over it is that of all from the start, and nothing moves."""
    many.show_page("journal")
    page = many.stack.currentWidget()
    assert isinstance(page, JournalPage)
    model = page.list.model
    assert page.list.head.meta.text() == f"{AT_FIRST + 10} entries"
    assert (model.rowCount(), model.index(0).data()) == (AT_FIRST, "Day 0")
    qtbot.waitUntil(lambda: model.rowCount() == AT_FIRST + 10)
    assert page.list.head.meta.text() == f"{AT_FIRST + 10} entries"


def test_an_old_entry_is_chosen_at_once_in_a_long_list(many: Window) -> None:
    """The palette leads to it before the list was ever seen."""
    many.show_page("journal", f"{AT_FIRST + 5:016}")
    page = many.stack.currentWidget()
    assert isinstance(page, JournalPage)
    assert page.list.current == f"{AT_FIRST + 5:016}"
    many.close()  # at once: nothing reads a closed journal


@pytest.mark.parametrize("width", range(1180, 1941, 95))
def test_no_width_of_the_window_cuts_the_text(
    qtbot: QtBot, window: Window, journal: JournalPage, width: int
) -> None:
    """Where list, text and details have no room side by side, the details go under the text."""
    window.resize(width, 800)
    window.open_entry("0000000000000001")
    qtbot.waitUntil(journal.editor.details.isVisible)
    canvas, seen = journal.desk.page.canvas, journal.desk.page.viewport()
    qtbot.waitUntil(lambda: canvas.width() <= seen.width())
