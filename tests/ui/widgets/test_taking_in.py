"""Files, pictures and links become evidence by hand, by clipboard and by button."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from portfolio.model.evidence import Evidence
from tests.builders import an_entry
from tests.ui.conftest import FakeAsk
from ui.pages.evidence import EvidencePage
from ui.pages.journal import JournalPage
from ui.pages.today import TodayPage
from ui.window import Window

COPY, LEFT, NONE = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def page(window: Window) -> EvidencePage:
    """The Evidence page of a new portfolio."""
    window.show_page("evidence")
    page = window.stack.currentWidget()
    assert isinstance(page, EvidencePage)
    return page


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of hers."""
    path = tmp_path / "plan.txt"
    path.write_text("Bar models")
    return path


def _mime(*urls: QUrl) -> QMimeData:
    mime = QMimeData()
    mime.setUrls(list(urls))
    return mime


def _drop(target: QWidget, mime: QMimeData) -> bool:
    at = target.rect().center()
    enter = QDragEnterEvent(at, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(at), COPY, mime, LEFT, NONE))
    return enter.isAccepted()


def _kept(window: Window) -> list[Evidence]:
    return window.session.library.evidence.all()


def test_a_dropped_file_is_kept_and_undo_takes_it_back(
    qtbot: QtBot, window: Window, page: EvidencePage, file: Path
) -> None:
    """Nothing to fill in; and a slip of the hand costs nothing."""
    with qtbot.waitSignal(page.taking.taken):
        assert _drop(page.canvas, _mime(QUrl.fromLocalFile(str(file))))
    (piece,) = _kept(window)
    assert window.session.library.evidence.content(piece) == b"Bar models"
    assert page.view.piece.id == piece.id
    window.notice.findChild(QPushButton).click()

    assert _kept(window) == []


def test_a_picture_is_pasted(qtbot: QtBot, window: Window, page: EvidencePage) -> None:
    """A screenshot needs no file."""
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    with qtbot.waitSignal(page.taking.taken):
        qtbot.keyClick(page.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    (piece,) = _kept(window)
    assert piece.file_name.startswith("Pasted picture ")
    back = QImage.fromData(window.session.library.evidence.content(piece), "PNG")
    assert back.pixelColor(3, 3) == QColor("teal")


def test_a_link_is_kept_by_drop_and_by_words(
    window: Window, page: EvidencePage, ask: FakeAsk
) -> None:
    """A talk on a page is evidence too; what is no address is told, and nothing is kept."""
    assert _drop(page.canvas, _mime(QUrl("https://talks.example/think-time")))
    ask.typed = ["talks.example/wait", "  not an address at all  "]
    page.link.click()
    page.link.click()

    links = {one.link for one in _kept(window)}
    assert links == {"https://talks.example/think-time", "https://talks.example/wait"}
    assert "no address" in window.notice.words


def test_chosen_files_are_kept_and_what_cannot_be_read_is_told(
    qtbot: QtBot, window: Window, page: EvidencePage, ask: FakeAsk, file: Path, tmp_path: Path
) -> None:
    """One bad file leaves the others."""
    ask.files = [tmp_path / "gone.pdf", file, tmp_path]
    with qtbot.waitSignal(page.taking.taken):
        page.choose.click()

    assert [one.file_name for one in _kept(window)] == ["plan.txt"]
    assert "gone.pdf" in window.notice.words


def test_what_is_taken_in_when_the_window_closes_is_kept(
    window: Window, page: EvidencePage, file: Path
) -> None:
    """Closing at once loses nothing."""
    _drop(page.canvas, _mime(QUrl.fromLocalFile(str(file))))
    window.session.jobs.wait()

    assert [one.file_name for one in _kept(window)] == ["plan.txt"]


def test_a_file_dropped_on_the_text_stands_behind_the_entry(
    qtbot: QtBot, window: Window, file: Path
) -> None:
    """Where she writes about it is where she drops it; the text stays as it is."""
    entry = window.session.library.entries.save(an_entry()).entry
    window.open_entry(entry.id)
    journal = window.stack.currentWidget()
    assert isinstance(journal, JournalPage)
    with qtbot.waitSignal(journal.desk.links.taking.taken):
        assert _drop(journal.editor.body.viewport(), _mime(QUrl.fromLocalFile(str(file))))

    assert [one.record_ids for one in _kept(window)] == [(entry.id,)]
    assert journal.editor.body.text == entry.body


def test_words_are_pasted_as_words_even_with_a_picture_of_them(
    qtbot: QtBot, window: Window
) -> None:
    """Word processors copy both; a link in the text stays a link in the text."""
    window.new_entry()
    journal = window.stack.currentWidget()
    assert isinstance(journal, JournalPage)
    mime = QMimeData()
    mime.setText("https://talks.example/x")
    mime.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(mime)
    qtbot.keyClick(journal.editor.body, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert journal.editor.body.text == "https://talks.example/x"
    assert _kept(window) == []


def test_the_action_attaches_to_what_is_open(
    qtbot: QtBot, window: Window, ask: FakeAsk, file: Path
) -> None:
    """Ctrl+Shift+A: behind the open entry, from anywhere else into the gallery."""
    ask.files = [file]
    entry = window.session.library.entries.save(an_entry()).entry
    window.open_entry(entry.id)
    window.attach_files()
    qtbot.waitUntil(lambda: bool(_kept(window)))
    assert _kept(window)[0].record_ids == (entry.id,)
    window.show_page("goals")
    window.attach_files()
    qtbot.waitUntil(lambda: len(_kept(window)) > 1)

    assert {one.record_ids for one in _kept(window)} == {(entry.id,), ()}
    assert isinstance(window.stack.currentWidget(), EvidencePage)


def test_files_dropped_on_the_line_of_today_go_with_it(
    qtbot: QtBot, window: Window, file: Path
) -> None:
    """They wait as chips and stand behind the entry once it is saved."""
    window.show_page("today")
    today = window.stack.currentWidget()
    assert isinstance(today, TodayPage)
    today.capture.line.setPlainText("Bar models clicked")
    assert _drop(today.capture.line.viewport(), _mime(QUrl.fromLocalFile(str(file))))
    assert _kept(window) == []
    today.capture.capture()

    (entry,) = window.session.library.entries.all()
    assert [one.record_ids for one in _kept(window)] == [(entry.id,)]
