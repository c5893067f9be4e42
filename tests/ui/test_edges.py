"""Geometry that can be told in a sentence: what ends, and begins, at one line."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from portfolio.model.evidence import Evidence
from tests.builders import an_entry
from ui.pages.catalogue import PAGES
from ui.pages.evidence import EvidencePage
from ui.pages.goals import GoalsPage
from ui.pages.journal import JournalPage
from ui.pages.settings import SettingsPage
from ui.pages.today import TodayPage
from ui.widgets.page_head import PageHead
from ui.widgets.timeline_paint import fitted
from ui.window import Window


def _left(part: QWidget, window: Window) -> int:
    return part.mapTo(window, QPoint(0, 0)).x()


def _middle(part: QWidget, window: Window) -> QPoint:
    return part.mapTo(window, part.rect().center())


def test_the_last_tile_of_a_row_ends_under_the_last_button(qtbot: QtBot, window: Window) -> None:
    """The scroll bar stands in the margin, whether there is one or not."""
    store, today = window.session.library.evidence, window.session.today()
    for number in range(40):
        store.save(Evidence(f"e{number}", "", today, "A talk", link="https://x.example"))
    window.resize(1360, 880)
    window.show_page("evidence")
    page = window.stack.currentWidget()
    assert isinstance(page, EvidencePage)
    qtbot.waitUntil(lambda: page.view.visualRect(page.model.index(3, 0)).left() > 600)
    tile, gap = page.view.visualRect(page.model.index(3, 0)), page.view.tile.gap_px
    end = page.view.viewport().mapTo(window, tile.bottomRight()).x() - gap
    assert end == page.link.mapTo(window, page.link.rect().bottomRight()).x()


def test_save_stands_on_one_line_with_the_kinds(qtbot: QtBot, window: Window) -> None:
    """As in the picture: one row, one centre line."""
    window.resize(1360, 880)
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    save, more = page.capture.save, page.capture.kinds.more

    def is_on_one_line() -> bool:
        return abs(_middle(save, window).y() - _middle(more, window).y()) <= 1

    qtbot.waitUntil(is_on_one_line)


def test_the_sheet_of_an_entry_has_one_left_edge(qtbot: QtBot, window: Window) -> None:
    """Chips, tools and the private card begin where the words of the text do."""
    window.resize(1360, 880)
    window.open_entry(window.session.library.entries.save(an_entry()).entry.id)
    journal = window.stack.currentWidget()
    assert isinstance(journal, JournalPage)
    sheet = journal.editor.sheet
    sheet.private.fold.turn(is_open=True)
    qtbot.waitUntil(sheet.private.card.isVisible)
    words = _left(sheet.body, window) + round(sheet.body.document().documentMargin())
    parts = (sheet.facts, sheet.tools, sheet.prompts, sheet.private.card)
    assert {_left(one, window) for one in parts} == {words}


def test_a_long_name_of_evidence_pushes_nothing_out_of_the_panel(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    """The details beside the text are as wide as their page."""
    entry = window.session.library.entries.save(an_entry()).entry
    path = tmp_path / "board.csv"
    path.write_text("a,b")
    store, today = window.session.library.evidence, window.session.today()
    store.attach(path, entry.id, today, "A very long caption " * 9)
    window.resize(1360, 880)
    window.open_entry(entry.id)
    links = window.stack.currentWidget()
    assert isinstance(links, JournalPage)
    goal = links.desk.links.goal
    qtbot.waitUntil(goal.isVisible)
    assert goal.mapTo(window, goal.rect().topRight()).x() <= 1360 - 28


def test_a_chip_shortens_its_title_and_never_its_code(qapp: object) -> None:
    """Where even the codes have no room, the rest is counted."""
    font, words = QFont("Inter"), ["TS2.b Prior knowledge", "TS8.d Own development"]
    font.setPixelSize(12)
    wide = QFontMetrics(font).horizontalAdvance

    def shown(room: int) -> list[str]:
        return fitted(words, font, room, 20, 6)

    assert shown(600) == words
    some = shown(wide(words[0]) + wide(words[1]))
    assert [one.partition(" ")[0] for one in some] == ["TS2.b", "TS8.d"] and "…" in "".join(some)
    assert shown(wide("TS2.b") + wide("TS8.d") + 50) == ["TS2.b", "TS8.d"]
    assert shown(wide("TS2.b") + wide("+1") + 48) == ["TS2.b", "+1"]


def test_the_only_copy_leads_to_the_backups(qtbot: QtBot, window: Window) -> None:
    """The line at the foot of the sidebar is no mere warning."""
    qtbot.mouseClick(window.sidebar.status.copy, Qt.MouseButton.LeftButton)
    assert isinstance(window.stack.currentWidget(), SettingsPage)


def test_every_page_has_its_title_in_one_place(qtbot: QtBot, window: Window) -> None:
    """Nothing jumps when she goes from page to page."""
    window.resize(1360, 880)
    tops: dict[str, tuple[int, int]] = {}
    for name in PAGES:
        window.show_page(name)
        page = window.stack.currentWidget()
        assert page is not None
        head = page.findChild(PageHead)
        assert head is not None, name
        if head.isVisible():
            corner = head.title.mapTo(window, QPoint(0, 0))
            tops[name] = (corner.x(), corner.y())
    assert len(tops) == len(PAGES) and len(set(tops.values())) == 1, tops


def test_what_can_be_done_stays_in_a_row_under_a_title_that_needs_the_width(
    qtbot: QtBot, window: Window
) -> None:
    """Buttons across the whole page would look like a form."""
    window.resize(1360, 880)
    window.show_page("goals")
    page = window.stack.currentWidget()
    assert isinstance(page, GoalsPage)
    head, buttons = page.head, page.head.findChildren(QPushButton)
    room = sum(one.sizeHint().width() + 8 for one in buttons)
    head.setFixedWidth(room + 20)
    qtbot.waitUntil(lambda: _middle(buttons[0], window).y() > _middle(head.title, window).y() + 20)
    assert len({_middle(one, window).y() for one in buttons}) == 1


def test_settings_and_help_scroll_with_the_pages_where_the_window_is_short(
    qtbot: QtBot, window: Window
) -> None:
    """At 200 percent on a small screen there was room for one page."""
    side = window.sidebar
    side.resize(side.width(), 380)
    area = side.findChild(QScrollArea)
    assert area is not None
    settings = next(one for one in side.findChildren(QPushButton) if one.text() == "Settings")
    assert area.isAncestorOf(settings)
    side.resize(side.width(), 500)  # as a low laptop at 150 percent: all are seen
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    side.resize(side.width(), 900)
    assert not area.isAncestorOf(settings)
