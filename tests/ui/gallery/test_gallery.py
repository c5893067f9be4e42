"""The gallery as a teacher works it: look, mark, name, filter, open, delete."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from portfolio.model.evidence import Evidence, Sensitivity
from ui.gallery.model import PIECE
from ui.gallery.view import GalleryView
from ui.pages.evidence import EvidencePage
from ui.pages.journal import JournalPage
from ui.window import Window

BAR = "Bar models on the board"
ROLE = Qt.ItemDataRole


def _names(page: EvidencePage) -> list[str]:
    return [str(page.model.index(row).data()) for row in range(page.model.rowCount())]


def _stored(page: EvidencePage, window: Window, name: str) -> Evidence:
    (found,) = [one for one in window.session.library.evidence.all() if one.caption == name]
    return found


def _choose(page: EvidencePage, name: str) -> None:
    page.view.setCurrentIndex(page.model.index(_names(page).index(name)))


def _undo(window: Window) -> None:
    window.notice.findChild(QPushButton).click()


def _filter(page: EvidencePage, words: str) -> None:
    (chip,) = [one for one in page.findChildren(QToolButton) if one.text() == words]
    chip.click()


def test_the_model_keeps_qts_rules(
    page: EvidencePage, qtmodeltester: ModelTester, window: Window
) -> None:
    """A view on a broken model shows wrong rows, or ends the program."""
    qtmodeltester.check(page.model)
    window.session.delete("l1")

    assert _names(page) == [BAR, "What a pupil wrote"]


def test_a_tile_tells_its_caption_and_then_all_else(page: EvidencePage) -> None:
    """A blind teacher hears the caption as the name, then file, day, mark and use."""
    first = page.model.index(0)
    assert first.data(ROLE.AccessibleTextRole) == BAR
    told = str(first.data(ROLE.AccessibleDescriptionRole)).replace("\xa0", " ")
    assert told == "Photo, board.png, 14 March 2026, Anyone recognisable?, 1 use"
    assert "Unused" in str(page.model.index(1).data(ROLE.AccessibleDescriptionRole))


def test_a_piece_that_shows_people_opens_by_enter_alone(qtbot: QtBot, page: EvidencePage) -> None:
    """A slip of the mouse on the class's screen shows no pupil."""
    opened: list[str] = []
    page.view.opened.disconnect()
    page.view.opened.connect(opened.append)
    _choose(page, "What a pupil wrote")
    middle = page.view.visualRect(page.view.currentIndex()).center()
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert opened == []
    qtbot.keyClick(page.view, Qt.Key.Key_Return)

    assert opened == ["n1"]


def test_what_waits_for_a_look_is_marked_one_after_the_other(
    qtbot: QtBot, page: EvidencePage, window: Window
) -> None:
    """Marked pieces leave the list, the next one is chosen, and undo brings the mark back."""
    _filter(page, "2 to look at")
    _choose(page, BAR)
    page.panel.mark.setCurrentIndex(1)
    page.panel.mark.activated.emit(1)

    marked = _stored(page, window, BAR)
    assert (marked.sensitivity, marked.checked_on) == (
        Sensitivity.NOBODY,
        window.session.today(),
    )
    assert _names(page) == ["A talk on think time"]
    assert page.view.piece.id == "l1"
    _undo(window)
    assert _stored(page, window, BAR).sensitivity is Sensitivity.NOT_CHECKED


def test_a_caption_is_kept_when_she_goes_on(
    qtbot: QtBot, page: EvidencePage, window: Window
) -> None:
    """No button to forget: another tile, another page or the lock keep what was typed."""
    _choose(page, BAR)
    page.panel.caption.clear()
    qtbot.keyClicks(page.panel.caption, "Two bars")
    _choose(page, "A talk on think time")
    assert "Two bars" in _names(page)
    page.panel.caption.clear()
    qtbot.keyClicks(page.panel.caption, "Think time")
    window.session.flush()

    assert window.session.library.evidence.get("l1").caption == "Think time"


def test_kinds_and_use_filter_and_everything_comes_back(page: EvidencePage) -> None:
    """A thousand pieces are too many to look through."""
    _filter(page, "Links")
    assert _names(page) == ["A talk on think time"]
    _filter(page, "Everything")
    _filter(page, "Unused")
    assert _names(page) == ["A talk on think time", "What a pupil wrote"]
    _filter(page, "Documents")
    _filter(page, "Newest first")
    assert _names(page) == ["What a pupil wrote"]
    page.filters.clear()

    assert _names(page)[-1] == BAR


def test_delete_is_undone(qtbot: QtBot, page: EvidencePage, window: Window) -> None:
    """The key Delete, no question, and a way back."""
    _choose(page, BAR)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert BAR not in _names(page)
    _undo(window)

    assert BAR in _names(page)


def test_what_it_stands_behind_is_one_press_away(page: EvidencePage, window: Window) -> None:
    """From the picture to the words about it."""
    _choose(page, BAR)
    (use,) = page.view.piece.uses
    page.panel.record_wanted.emit(use)

    journal = window.stack.currentWidget()
    assert isinstance(journal, JournalPage)
    assert journal.editor.entry.id == use.id


def test_the_menu_does_all_that_the_panel_does(page: EvidencePage, window: Window) -> None:
    """The Menu key is enough."""
    _choose(page, BAR)
    menu = page.menu(page.view.piece)
    words = [one.text() for one in menu.actions() if one.text()]
    wanted = {"Open", "Versions", "Delete", "This is a certificate", "Write a caption"}
    assert wanted | {one.word for one in Sensitivity} < set(words)
    next(one for one in menu.actions() if one.text() == "This is a certificate").trigger()

    assert _stored(page, window, BAR).is_certificate


def test_what_is_said_of_a_piece_is_closed_and_opened_again(
    qtbot: QtBot, page: EvidencePage, window: Window
) -> None:
    """The cross and Esc put it away, what was typed is kept; a click on the tile brings it back."""
    _choose(page, BAR)
    page.panel.caption.clear()
    qtbot.keyClicks(page.panel.caption, "Two bars")
    qtbot.mouseClick(page.panel.close_button, Qt.MouseButton.LeftButton)
    assert page.panel.isHidden()
    assert _stored(page, window, "Two bars") == page.view.piece.evidence
    page.refresh()
    assert page.panel.isHidden()
    place = page.view.visualRect(page.view.currentIndex()).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not page.panel.isHidden()
    qtbot.keyClick(page.panel.caption, Qt.Key.Key_Escape)

    assert page.panel.isHidden()
    assert page.view.hasFocus()


def test_a_picture_nobody_looked_at_is_blurred_before_it_is_drawn(
    qtbot: QtBot, page: EvidencePage, window: Window
) -> None:
    """The small picture of a photo holds nothing to be seen until she has looked at it."""
    index = page.model.index(0)
    qtbot.waitUntil(lambda: page.model.picture(index.data(PIECE)) is not None)
    edge = page.model.picture(index.data(PIECE)).toImage()
    middle = edge.width() // 2
    assert 20 < edge.pixelColor(middle - 12, 20).lightness() < 235
    page.keep(_marked(index.data(PIECE).evidence))
    qtbot.waitUntil(lambda: page.model.picture(page.model.index(0).data(PIECE)) is not None)
    sharp = page.model.picture(page.model.index(0).data(PIECE)).toImage()
    middle = sharp.width() // 2  # whole, so no wider than itself

    assert sharp.pixelColor(middle - 12, 20).lightness() == 0


def test_while_someone_is_looking_no_file_is_named_and_nothing_can_be_changed(
    page: EvidencePage, window: Window
) -> None:
    """F9: a file's name often tells whose work it is; the caption in the record stays."""
    _choose(page, BAR)
    window.looking.toggle()
    again = window.stack.currentWidget()
    assert isinstance(again, EvidencePage)
    again.view.setCurrentIndex(again.model.index(0))
    told = str(again.model.index(0).data(ROLE.AccessibleDescriptionRole))
    assert told.startswith("Photo, file, ")
    assert not again.panel.isVisible()

    assert _stored(page, window, BAR).file_name == "board.png"


def test_the_newest_are_seen_before_all_are_read(
    page: EvidencePage, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand pieces take no longer to come to than a dozen, and every figure is right."""
    whole, told = _names(page), (page.head.meta.text(), page.filters.to_look.text())
    monkeypatch.setattr(GalleryView, "room_for", lambda _view, _area: 2)
    again = EvidencePage(window)
    window.stack.addWidget(again)
    again.refresh()
    assert _names(again) == whole[:2]
    assert (again.head.meta.text(), again.filters.to_look.text()) == told
    again.finish()
    assert _names(again) == whole
    assert (again.head.meta.text(), again.filters.to_look.text()) == told


def test_small_pictures_are_made_for_who_looks(
    qtbot: QtBot, window: Window, page: EvidencePage
) -> None:
    """None is begun after she went on; it is there when she comes back."""
    page.view.viewport().repaint()  # it asks for its pictures
    assert page._thumbnails._waiting
    window.show_page("today")
    assert not page._thumbnails._waiting
    with qtbot.waitSignal(page._thumbnails.made, timeout=10_000):
        window.show_page("evidence")


def test_without_evidence_the_page_says_what_to_do(window: Window) -> None:
    """An empty page is a beginning."""
    window.show_page("evidence")
    page = window.stack.currentWidget()
    assert isinstance(page, EvidencePage)

    assert page.nothing.isVisible()
    assert not page.view.isVisible()


def _marked(piece: Evidence) -> Evidence:
    return replace(piece, sensitivity=Sensitivity.NOBODY)
