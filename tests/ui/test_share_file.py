"""Share in the window: the preview of the real file, the export, and what is told about it."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from portfolio.model.words import Kind
from tests.builders import an_entry
from tests.ui.conftest import FakeAsk
from tests.ui.share_steps import LEFT, LONG, to_file, to_leaves, to_preview
from ui.pages.share import SharePage
from ui.pages.share_make import LEAVES, SAVE
from ui.widgets.page_list import PICTURE
from ui.window import Window


@pytest.fixture
def page(window: Window) -> SharePage:
    """The page, after one entry was written."""
    today = window.session.today()
    window.session.save(an_entry(kind=Kind.PEER, happened_on=today, title="Bar models", minutes=20))
    window.show_page("share")
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    return page


def _previews(window: Window) -> list[Path]:
    return list(window.settings.opened_files.rglob("*.pdf"))


def test_the_preview_is_the_file_itself(qtbot: QtBot, window: Window, page: SharePage) -> None:
    """Its pages are pictures of a PDF that is there; nothing is noted in the journal."""
    to_leaves(qtbot, window, page)
    to_preview(qtbot, window, page)
    (made,) = _previews(window)
    assert made.read_bytes().startswith(b"%PDF")
    pages = page.make.previewer.step.pages.pages
    assert pages.rowCount() > 1
    first = pages.index(0, 0)
    qtbot.waitUntil(lambda: first.data(PICTURE) is not None, timeout=LONG)
    picture = first.data(PICTURE)
    inks = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, 400, 3)}
    assert len(inks) > 2
    assert window.session.library.exports.all() == []


def test_the_preview_can_be_read_in_its_order(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """The words as a screen reader will tell them, from the file's own tags."""
    to_leaves(qtbot, window, page)
    to_preview(qtbot, window, page)
    preview = page.make.previewer.step
    preview.ways.choose("words")
    qtbot.waitUntil(lambda: "Bar models" in preview.words.toPlainText(), timeout=LONG)
    told = preview.words.toPlainText()
    assert told.index("Page 1") < told.index("# Siân Hughes-Price") < told.index("Bar models")


def test_pages_turn_and_grow_by_keys(qtbot: QtBot, window: Window, page: SharePage) -> None:
    """PgDn and PgUp turn pages, Ctrl with plus and minus makes them larger and smaller."""
    to_leaves(qtbot, window, page)
    to_preview(qtbot, window, page)
    preview = page.make.previewer.step
    preview.pages.setFocus()
    qtbot.keyClick(preview.pages, Qt.Key.Key_PageDown)
    assert preview.place.text().startswith("2 of ")
    qtbot.keyClick(preview.pages, Qt.Key.Key_PageUp)
    assert preview.place.text().startswith("1 of ")
    before = preview.pages.page_px
    qtbot.keyClick(preview.pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.pages.page_px > before
    qtbot.keyClick(preview.pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.pages.page_px == before


def test_what_was_checked_in_the_file_is_told(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """Read from the file, not from what the program meant to write."""
    to_leaves(qtbot, window, page)
    to_preview(qtbot, window, page)
    told = "\n".join(one.text() for one in page.make.previewer.step.checks.findChildren(QLabel))
    for words in ("Checked just now", "Can be read aloud", "PDF/UA", "PDF/A-3", "Signed",
                  "No private notes", "Fits in an e-mail"):  # fmt: skip
        assert words in told, words


def test_a_preview_that_is_left_leaves_nothing_behind(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """It is a copy of what is to leave, and she has decided nothing yet."""
    to_leaves(qtbot, window, page)
    to_preview(qtbot, window, page)
    qtbot.mouseClick(page.make.back, LEFT)
    assert page.make.step == LEAVES
    assert _previews(window) == []
    to_preview(qtbot, window, page)
    window.show_page("today")
    assert _previews(window) == []
    assert page.make.step == LEAVES


def test_a_page_filled_again_does_not_strand_her(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """Something else was written while the preview is made: she can still save the file."""
    ask.target = tmp_path / "mine.pdf"
    qtbot.keyClicks(page.make.choose.period.reader, "Deputy head RM")
    to_leaves(qtbot, window, page)
    with qtbot.waitSignal(window.session.outbox.previewed, timeout=LONG):
        qtbot.mouseClick(page.make.next, LEFT)
        page.refresh()

    assert page.make.next.isEnabled()
    assert page.make.choose.period.reader.text() == "Deputy head RM"
    with qtbot.waitSignal(window.session.outbox.exported, timeout=LONG):
        qtbot.mouseClick(page.make.next, LEFT)


def test_a_preview_that_takes_long_can_be_left(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """Its work ends, its folder goes, and no fault is told."""
    make, outbox, left = page.make, window.session.outbox, threading.Event()
    told: list[str] = []
    outbox.failed.connect(told.append)
    to_leaves(qtbot, window, page)
    with qtbot.waitSignal(outbox.previewing, timeout=LONG):  # connected before who keeps it long
        outbox.previewing.connect(lambda *_: left.wait(30), Qt.ConnectionType.DirectConnection)
        qtbot.mouseClick(make.next, LEFT)
    qtbot.mouseClick(make.back, LEFT)
    left.set()
    window.session.jobs.wait()
    qtbot.wait(1)
    assert (make.step, told, _previews(window)) == (LEAVES, [], [])


def test_what_left_is_told_on_the_last_step(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """Where it is, its digest, the key, and what the journal notes."""
    ask.target = tmp_path / "out.pdf"
    to_file(qtbot, window, page)
    (export,) = window.session.library.exports.all()
    told = "\n".join(one.text() for one in page.make.saver.step.findChildren(QLabel))
    assert "Written: out.pdf" in told
    assert str(tmp_path) in told
    assert export.sha256 in told
    assert "Noted in your journal" in told
    assert page.make.step == SAVE
    assert _previews(window) == []


def test_another_data_format_is_shown_as_it_is(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """A data file has no pages; its text is what leaves."""
    page.make.choose.kinds.choose("json")
    to_leaves(qtbot, window, page)
    to_preview(qtbot, window, page)
    preview = page.make.previewer.step
    assert '"Bar models"' in preview.words.toPlainText()
    assert not preview.ways.isVisible()


def test_cancel_stops_a_long_export_and_leaves_no_trace(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """Half a file is worse than none; what she chose stays as she chose it."""
    make, outbox, clicked = page.make, window.session.outbox, threading.Event()
    ask.target = tmp_path / "made" / "out.pdf"
    ask.target.parent.mkdir()
    make.choose.pages.reply.setChecked(True)
    to_leaves(qtbot, window, page)
    to_preview(qtbot, window, page)
    before = make.selection()
    # the worker waits after its first section until Cancel was pressed
    outbox.progress.connect(lambda *_: clicked.wait(30), Qt.ConnectionType.DirectConnection)
    qtbot.mouseClick(make.next, LEFT)
    qtbot.waitUntil(lambda: "section 1 of" in make.saver.step.state.text(), timeout=LONG)
    qtbot.mouseClick(make.saver.step.cancel, LEFT)
    assert make.saver.step.state.text() == "Stopping…"
    with qtbot.waitSignal(outbox.failed, timeout=LONG):
        clicked.set()
    assert make.saver.step.state.text() == "Stopped. Nothing was written."
    assert list(ask.target.parent.iterdir()) == []
    assert window.session.library.exports.all() == []
    assert make.selection() == before
    assert make.next.isEnabled()
    assert make.saver.step.cancel.isHidden()
