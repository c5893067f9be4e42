"""Share in the window: names that were taken in, what left, what came back, and checked PDFs."""

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from portfolio.model.words import Kind
from tests.builders import an_entry
from tests.exporters.fill import ANSWERS, by_pikepdf
from tests.ui.conftest import FakeAsk
from tests.ui.share_steps import LEFT, LONG, to_file
from ui.pages.share import SharePage
from ui.widgets.check_pdf import CheckPanel, CheckScreen
from ui.window import Window

NAMES, PAST, CHECK = 1, 2, 3


@pytest.fixture
def page(window: Window) -> SharePage:
    """The page, after one entry was written and a pupil was taken in."""
    today = window.session.today()
    window.session.save(an_entry(kind=Kind.PEER, happened_on=today, title="Talk", minutes=20))
    window.session.library.names.pupils(["Jac Morgan"])
    window.show_page("share")
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    return page


def _check(qtbot: QtBot, panel: CheckPanel, ask: FakeAsk, path: Path) -> str:
    ask.files, before = [path], len(panel.cards)
    qtbot.mouseClick(panel.choose, LEFT)
    qtbot.waitUntil(lambda: len(panel.cards) > before, timeout=LONG)
    return panel.cards[0].told


def test_a_class_list_is_taken_in_and_forgotten(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """Pasted from a register."""
    page.tabs.bar.setCurrentIndex(NAMES)
    page.names.names.setPlainText("1. Morgan, Jac\n2. Elin Mai\n")
    qtbot.mouseClick(page.names.add, LEFT)
    assert page.names.table.rowCount() == 2
    page.names.table.selectRow(1)
    qtbot.mouseClick(page.names.forget, LEFT)
    assert [one.words for one in window.session.library.names.all()] == ["Jac Morgan"]


def test_colleagues_are_taken_in_with_their_roles(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """The table says who is who; initials where no role was said."""
    page.tabs.bar.setCurrentIndex(NAMES)
    page.names.names.setPlainText("Joan Smith = the deputy head\nMair Rees")
    qtbot.mouseClick(page.names.add_colleagues, LEFT)
    model = page.names.table.model()
    rows = [[model.index(row, n).data() for n in (0, 1, 3)] for row in range(3)]
    assert ["Joan Smith", "Colleague", "the deputy head"] in rows
    assert ["Mair Rees", "Colleague", "M.R."] in rows
    assert ["Jac Morgan", "Pupil", "Pupil A"] in rows


def test_a_reply_goes_out_and_comes_back(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """The slip is beside the file; what was filled in is looked at, and kept when she says so."""
    ask.target = tmp_path / "out.pdf"
    page.make.choose.pages.reply.setChecked(True)
    to_file(qtbot, window, page)
    filled = tmp_path / "from RM.pdf"
    filled.write_bytes(by_pikepdf((tmp_path / "out-reply.pdf").read_bytes()))
    page.tabs.bar.setCurrentIndex(CHECK)
    panel = page.check.panel
    assert _check(qtbot, panel, ask, filled).startswith("Reply slip")
    card = panel.cards[0]
    assert str(ANSWERS["name"]) in card.quoted.text()
    assert window.session.library.exports.replies() == []
    qtbot.mouseClick(card.keep, LEFT)
    (reply,) = window.session.library.exports.replies()
    assert reply.comment == ANSWERS["comment"]
    assert card.state.text() == "Kept as received."


def test_files_of_hers_and_of_others_are_told_apart(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """A card each, the newest first; only what cannot be read is a fault."""
    ask.target = tmp_path / "out.pdf"
    to_file(qtbot, window, page)
    again, other, bad = (tmp_path / name for name in ("again.pdf", "other.pdf", "bad.pdf"))
    with pikepdf.open(ask.target) as pdf:
        pdf.save(again)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(other)
    bad.write_bytes(b"Dear colleague, this is no PDF")
    page.tabs.bar.setCurrentIndex(CHECK)
    panel = page.check.panel
    for path, head in (
        (ask.target, "Unchanged"), (again, "Changed after it was made"),
        (other, "Not made by this program"), (bad, "Could not be read"),
    ):  # fmt: skip
        assert _check(qtbot, panel, ask, path).splitlines()[0] == head
    assert [one.path.name for one in panel.cards] == ["bad.pdf", "other.pdf", "again.pdf",
                                                      "out.pdf"]  # fmt: skip


def test_records_come_back_from_her_own_file(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """What was deleted here is here again."""
    ask.target = tmp_path / "out.pdf"
    to_file(qtbot, window, page)
    library = window.session.library
    (entry,) = library.entries.all()
    window.session.delete(entry.id)
    page.tabs.bar.setCurrentIndex(CHECK)
    panel = page.check.panel
    _check(qtbot, panel, ask, ask.target)
    qtbot.mouseClick(panel.cards[0].bring, LEFT)
    assert [one.title for one in library.entries.all()] == ["Talk"]
    assert "brought back" in panel.cards[0].state.text()


def test_a_pdf_can_be_dropped(qtbot: QtBot, page: SharePage, tmp_path: Path) -> None:
    """As well as chosen; what is no PDF is left alone."""
    page.tabs.bar.setCurrentIndex(CHECK)
    panel = page.check.panel
    path = tmp_path / "dropped.pdf"
    path.write_bytes(b"no PDF inside")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *nothing)
    panel.area.dropEvent(event)
    qtbot.waitUntil(lambda: len(panel.cards) == 1, timeout=LONG)
    assert panel.cards[0].path.name == "dropped.pdf"


def test_a_pdf_is_checked_without_a_portfolio(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """The screen of the first run: for managers, who have none."""
    ask.target = tmp_path / "out.pdf"
    to_file(qtbot, window, page)
    backs: list[bool] = []
    screen = CheckScreen(window.theme, ask, window.session.jobs, tmp_path / "home",
                         window.session.today, lambda: backs.append(True))  # fmt: skip
    qtbot.addWidget(screen)
    told = _check(qtbot, screen.panel, ask, ask.target)
    assert "Nothing in this file has changed" in told
    assert "Fingerprint" in told
    assert screen.panel.cards[0].bring.isHidden()
    qtbot.mouseClick(screen.back, LEFT)
    assert backs == [True]


def test_what_left_can_be_chosen_again(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """And its digest copied, to compare with a file."""
    ask.target = tmp_path / "out.pdf"
    page.make.choose.kinds.choose("cpd-log")
    to_file(qtbot, window, page)
    page.make.choose.kinds.choose("appraisal")
    page.tabs.bar.setCurrentIndex(PAST)
    (export,) = window.session.library.exports.all()
    qtbot.mouseClick(page.past.copy, LEFT)
    assert QGuiApplication.clipboard().text() == export.sha256
    (again, *_others) = page.past.table.menu().actions()
    again.trigger()
    assert page.make.choose.kinds.kind == "cpd-log"
    assert page.tabs.bar.currentIndex() == 0


def test_a_tab_with_the_keys_moves_nothing(qtbot: QtBot, page: SharePage) -> None:
    """Its ring is drawn in the room it had; the words beside it stay where they are."""
    bar = page.tabs.bar
    bar.setFocus()
    places = []
    for number in (NAMES, CHECK, 0):
        bar.setCurrentIndex(number)
        qtbot.wait(1)
        places.append([bar.tabRect(one).getRect() for one in range(bar.count())])
    assert places[0] == places[1] == places[2]
    assert bar.height() >= bar.sizeHint().height()
