"""Share in the window: what leaves is seen first, names are decided on, replies come back."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from portfolio.imports.pdf import OwnFile, read_pdf
from portfolio.kinds import KINDS
from portfolio.leaving import PageOne, PageOneText, TooLong
from portfolio.model.selection import Section
from portfolio.model.sharing import Naming
from portfolio.model.words import Kind
from tests.builders import an_entry
from tests.exporters.fill import ANSWERS, by_pikepdf
from tests.ui.conftest import FakeAsk
from ui.pages.share import SharePage
from ui.widgets.check_pdf import CheckScreen
from ui.widgets.choosing import SectionList
from ui.window import Window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: Window) -> SharePage:
    """The page, after two entries were written: one names a pupil and has a private layer."""
    library = window.session.library
    today = window.session.today()
    kinds = (Kind.MENTORING, Kind.PEER)
    for number, kind in enumerate(kinds):
        window.session.save(
            an_entry(
                kind=kind,
                happened_on=today,
                title=f"Talk {number}",
                minutes=20,
                body="Jac Morgan explained it.",
                private="What I fear.",
            )
        )
    library.names.pupils(["Jac Morgan"])
    window.show_page("share")
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    return page


def _look(qtbot: QtBot, window: Window, page: SharePage) -> None:
    with qtbot.waitSignal(window.session.outbox.looked, timeout=30_000):
        qtbot.mouseClick(page.make.look, LEFT)


def _rows(page: SharePage, group: str) -> list[QTreeWidgetItem]:
    tree = page.make.tree
    for number in range(tree.topLevelItemCount()):
        head = tree.topLevelItem(number)
        assert head is not None
        if head.text(0).startswith(group):
            return [head.child(row) for row in range(head.childCount())]
    return []


def test_every_entry_name_and_field_is_shown_before_it_leaves(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """Nothing is written by looking."""
    _look(qtbot, window, page)
    assert {row.text(0) for row in _rows(page, "Entries")} == {"Talk 0", "Talk 1"}
    assert "Siân Hughes-Price" in [row.text(0) for row in _rows(page, "Names")]
    assert "2 private parts stay here" in page.make.leaves.text()
    assert "Pupil A" in page.make.leaves.text()
    assert window.session.library.exports.all() == []


def test_words_from_right_to_left_are_told_before_they_leave(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """She hears it from the program, not from the reader of her file."""
    _look(qtbot, window, page)
    assert "right to left" not in page.make.leaves.text()
    today = window.session.today()
    spoken = an_entry(kind=Kind.PEER, happened_on=today, minutes=5, body="She said שלום.")
    window.session.save(spoken)
    _look(qtbot, window, page)
    assert "right to left" in page.make.leaves.text()


def test_an_entry_without_its_tick_stays(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """It keeps its place in the list, so that she can take it in again."""
    _look(qtbot, window, page)
    (first,) = [row for row in _rows(page, "Entries") if row.text(0) == "Talk 0"]
    first.setCheckState(0, Qt.CheckState.Unchecked)
    ask.target = tmp_path / "out.pdf"
    with qtbot.waitSignal(window.session.outbox.exported, timeout=30_000):
        qtbot.mouseClick(page.make.save, LEFT)
    found = read_pdf(ask.target.read_bytes(), "out.pdf")
    assert isinstance(found, OwnFile)
    assert [one.title for one in found.shared.records.entries] == ["Talk 1"]
    assert {row.text(0) for row in _rows(page, "Entries")} == {"Talk 0", "Talk 1"}


def test_each_find_is_kept_replaced_or_removed(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """One click each; decided once, it is not asked again."""
    today = window.session.today()
    window.session.save(an_entry(happened_on=today, body="Ring 01792 496000.", kind=Kind.PEER))
    _look(qtbot, window, page)
    hits = page.make.hits
    assert not hits.isHidden()
    remove = next(b for b in hits.findChildren(QPushButton) if b.text() == Naming.REMOVE.word)
    with qtbot.waitSignal(window.session.outbox.looked, timeout=30_000):
        qtbot.mouseClick(remove, LEFT)
    assert hits.isHidden()
    assert {one.words: one.naming for one in window.session.library.names.all()} == {
        "Jac Morgan": Naming.REPLACE, "01792 496000": Naming.REMOVE,
    }  # fmt: skip


def test_a_class_list_is_taken_in_and_forgotten(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """Pasted from a register."""
    page.tabs.bar.setCurrentIndex(1)
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
    page.tabs.bar.setCurrentIndex(1)
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
    """The slip is beside the file; what was filled in is shown, confirmed and kept."""
    ask.target = tmp_path / "out.pdf"
    page.make.reply.setChecked(True)
    with qtbot.waitSignal(window.session.outbox.exported, timeout=30_000):
        qtbot.mouseClick(page.make.save, LEFT)
    filled = tmp_path / "from RM.pdf"
    filled.write_bytes(by_pikepdf((tmp_path / "out-reply.pdf").read_bytes()))
    ask.files = [filled]
    page.tabs.bar.setCurrentIndex(2)
    qtbot.mouseClick(page.past.bring, LEFT)
    qtbot.waitUntil(lambda: page.past.state.text() == "Kept as received.", timeout=20_000)
    (reply,) = window.session.library.exports.replies()
    assert reply.comment == ANSWERS["comment"]
    assert ANSWERS["name"] in page.past.replies.text()
    assert page.past.table.rowCount() == 1


def test_a_pdf_is_checked_without_a_portfolio(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """The screen of the first run: for managers, who have none."""
    ask.target = tmp_path / "out.pdf"
    with qtbot.waitSignal(window.session.outbox.exported, timeout=30_000):
        qtbot.mouseClick(page.make.save, LEFT)
    ask.files = [ask.target]
    backs: list[bool] = []
    screen = CheckScreen(ask, window.session.jobs, tmp_path / "home", window.session.today,
                         lambda: backs.append(True))  # fmt: skip
    qtbot.addWidget(screen)
    qtbot.mouseClick(screen.card.choose, LEFT)
    qtbot.waitUntil(lambda: "Nothing in this file has changed" in screen.card.verdict.text())
    assert "Fingerprint" in screen.card.details.text()
    qtbot.mouseClick(screen.back, LEFT)
    assert backs == [True]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_chosen(window: Window, page: SharePage, kind: str) -> None:
    """A document about one record asks which one; the others ask for the year."""
    choose = page.make.choose
    choose.kind.setCurrentIndex(choose.kind.findData(kind))
    choose.kind.activated.emit(choose.kind.currentIndex())
    if KINDS[kind].about == "goal":
        return  # no goal has been set here
    selection = page.make.selection()
    assert selection.kind == kind
    assert selection.sections == ()
    assert window.session.library.cycles.for_sharing(window.session.today())


def test_sections_move_by_keyboard_and_a_choice_is_kept(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk
) -> None:
    """Alt and an arrow moves one; the order comes back with the recipe."""
    sections: SectionList = page.make.choose.sections
    sections.setCurrentRow(1)
    qtbot.keyClick(sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sections.sections()[0] is Section.COURSES
    ask.typed = ["For my talk"]
    page.make.choose._keep_recipe()
    (recipe,) = window.session.library.recipes.all()
    assert recipe.selection.sections[0] is Section.COURSES


def test_page_one_without_room_is_asked_about_before_the_file_is_written(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """Shorten it, which leads to the words, or leave it: then it is written as it is."""
    ask.target = tmp_path / "out.pdf"
    page.make.words.impact.setPlainText("Now 27 of 29 explain their answer. " * 30)
    with qtbot.waitSignal(window.session.outbox.looked, timeout=30_000):
        qtbot.mouseClick(page.make.save, LEFT)
    card = page.make.too_long
    assert not card.isHidden()
    assert not ask.target.exists()
    (shorten,) = [one for one in card.findChildren(QPushButton) if one.text() == "Shorten it"]
    qtbot.mouseClick(shorten, LEFT)
    assert window.focusWidget() is page.make.words.impact
    assert not ask.target.exists()

    with qtbot.waitSignal(window.session.outbox.looked, timeout=30_000):
        qtbot.mouseClick(page.make.save, LEFT)
    with qtbot.waitSignal(window.session.outbox.exported, timeout=30_000):
        qtbot.mouseClick(card.leave, LEFT)
    assert ask.target.exists()
    _look(qtbot, window, page)
    assert card.isHidden()  # answered once


def test_a_goal_that_crowds_page_one_can_be_left_out_and_taken_in(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """It keeps its place in the list, without its tick."""
    session = window.session
    goal = session.library.goals.new("Better questioning", session.today())
    session.save(goal)
    with qtbot.waitSignal(session.outbox.looked, timeout=30_000) as looked:
        qtbot.mouseClick(page.make.look, LEFT)
    told = TooLong(PageOneText.IMPACT, "What changed for pupils", "Now 27 of 29 do.", 2)
    session.outbox.looked.emit(replace(looked.args[0], page_one=PageOne((told,), goal.id)))
    offer = page.make.too_long.goal
    assert offer.text() == "Leave out the goal “Better questioning”"
    with qtbot.waitSignal(session.outbox.looked, timeout=30_000):
        qtbot.mouseClick(offer, LEFT)
    assert page.make.selection().leave_out == {goal.id}
    (row,) = _rows(page, "Goals")
    row.setCheckState(0, Qt.CheckState.Checked)
    assert page.make.selection().leave_out == set()


def test_cancel_stops_a_long_export_and_leaves_no_trace(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """Half a file is worse than none; what she chose stays as she chose it."""
    make, outbox, clicked = page.make, window.session.outbox, threading.Event()
    ask.target = tmp_path / "made" / "out.pdf"
    ask.target.parent.mkdir()
    make.reply.setChecked(True)
    make.words.impact.setPlainText("Now 27 of 29 explain it.")
    before = make.selection()
    # the worker waits after its first section until Cancel was pressed
    outbox.progress.connect(lambda *_: clicked.wait(30), Qt.ConnectionType.DirectConnection)
    qtbot.mouseClick(make.save, LEFT)
    qtbot.waitUntil(lambda: "section 1 of" in make.saving.state.text(), timeout=30_000)
    qtbot.mouseClick(make.saving.cancel, LEFT)
    assert make.saving.state.text() == "Stopping…"
    with qtbot.waitSignal(outbox.failed, timeout=30_000):
        clicked.set()
    assert make.saving.state.text() == "Stopped. Nothing was written."
    assert list(ask.target.parent.iterdir()) == []
    assert window.session.library.exports.all() == []
    assert make.selection() == before
    assert make.words.impact.toPlainText() == "Now 27 of 29 explain it."
    assert make.save.isEnabled()
    assert make.saving.cancel.isHidden()
