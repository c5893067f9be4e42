"""Share in the window: what leaves is seen first, names are decided on, the file is written."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from portfolio.imports.pdf import OwnFile, read_pdf
from portfolio.leaving import PageOne, PageOneText, TooLong
from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.model.sharing import Naming
from portfolio.model.words import Kind
from tests.builders import an_entry
from tests.exporters.pictures import picture
from tests.ui.conftest import FakeAsk
from tests.ui.share_steps import LEFT, LONG, to_leaves, to_preview
from ui.pages.share import SharePage
from ui.pages.share_make import CHOOSE, LEAVES, PREVIEW
from ui.widgets.leaving import TickCard
from ui.window import Window

TICK = Qt.ItemDataRole.CheckStateRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


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


def _rows(card: TickCard) -> dict[str, QModelIndex]:
    model = card.list.rows
    every = (model.index(number, 0) for number in range(model.rowCount()))
    return {index.data(): index for index in every}


def _told(card: TickCard) -> list[str]:
    return [str(index.data(SPOKEN)) for index in _rows(card).values()]


def _space_on(qtbot: QtBot, card: TickCard, words: str) -> None:
    card.list.setCurrentIndex(_rows(card)[words])
    qtbot.keyClick(card.list, Qt.Key.Key_Space)


def test_every_entry_name_and_field_is_shown_before_it_leaves(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """Nothing is written by looking; what stays is said beside it."""
    to_leaves(qtbot, window, page)
    leaves = page.make.looker.step
    assert set(_rows(leaves.entries)) == {"Talk 0", "Talk 1"}
    assert all("private note stays" in told for told in _told(leaves.entries))
    fields = "\n".join(_told(leaves.fields))
    assert "Siân Hughes-Price" in fields
    assert "Fingerprint of your key" in fields
    assert "Pupil A" in str(leaves.names.rows.index(0, 0).data(SPOKEN))
    assert window.session.library.exports.all() == []


def test_words_from_right_to_left_are_told_before_they_leave(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """She hears it from the program, not from the reader of her file."""
    to_leaves(qtbot, window, page)
    assert "right to left" not in page.make.looker.step.notes.text()
    today = window.session.today()
    spoken = an_entry(kind=Kind.PEER, happened_on=today, minutes=5, body="She said שלום.")
    window.session.save(spoken)
    qtbot.mouseClick(page.make.back, LEFT)
    to_leaves(qtbot, window, page)
    assert "right to left" in page.make.looker.step.notes.text()


def test_an_entry_without_its_tick_stays(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk, tmp_path: Path
) -> None:
    """It keeps its place in the list, so that she can take it in again."""
    to_leaves(qtbot, window, page)
    entries = page.make.looker.step.entries
    with qtbot.waitSignal(window.session.outbox.looked, timeout=LONG):
        _space_on(qtbot, entries, "Talk 0")
    assert _rows(entries)["Talk 0"].data(TICK) == Qt.CheckState.Unchecked
    ask.target = tmp_path / "out.pdf"
    to_preview(qtbot, window, page)
    with qtbot.waitSignal(window.session.outbox.exported, timeout=LONG):
        qtbot.mouseClick(page.make.next, LEFT)
    found = read_pdf(ask.target.read_bytes(), "out.pdf")
    assert isinstance(found, OwnFile)
    assert [one.title for one in found.shared.records.entries] == ["Talk 1"]


def test_each_find_is_kept_replaced_or_removed(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """One click each; decided once, it keeps its place and is not asked again."""
    today = window.session.today()
    window.session.save(an_entry(happened_on=today, body="Ring 01792 496000.", kind=Kind.PEER))
    to_leaves(qtbot, window, page)
    names = page.make.looker.step.names
    assert names.rows.index(0, 0).data() == "01792 496000"
    remove = names.rows.index(0, 3)
    with qtbot.waitSignal(window.session.outbox.looked, timeout=LONG):
        qtbot.mouseClick(names.viewport(), LEFT, pos=names.visualRect(remove).center())
    assert {one.words: one.naming for one in window.session.library.names.all()} == {
        "Jac Morgan": Naming.REPLACE, "01792 496000": Naming.REMOVE,
    }  # fmt: skip
    told = [str(names.rows.index(row, 3).data(SPOKEN)) for row in range(2)]
    assert "01792 496000: Remove, chosen" in told


def test_going_on_does_what_is_shown_for_each_name(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """The suggestion is chosen on the screen; nobody has to press it again."""
    today = window.session.today()
    window.session.save(an_entry(happened_on=today, body="Ring 01792 496000.", kind=Kind.PEER))
    to_leaves(qtbot, window, page)
    assert [one.words for one in page.make.looker.step.waiting] == ["01792 496000"]
    to_preview(qtbot, window, page)
    decided = {one.words: one.naming for one in window.session.library.names.all()}
    assert decided["01792 496000"] is Naming.REPLACE
    assert page.make.step == PREVIEW


def test_a_photo_nobody_looked_at_holds_the_preview_back(
    qtbot: QtBot, window: Window, page: SharePage, tmp_path: Path
) -> None:
    """The keys go to the question; her answer is kept with the photo."""
    session = window.session
    piece = _photo(window, tmp_path)
    to_leaves(qtbot, window, page)
    qtbot.mouseClick(page.make.next, LEFT)
    photo = page.make.looker.step.photo
    assert page.make.step == LEAVES
    assert window.focusWidget() is photo.see
    assert "board.png" in photo.question.text()
    with qtbot.waitSignal(session.outbox.looked, timeout=LONG):
        qtbot.mouseClick(photo.free, LEFT)
    kept = session.library.evidence.get(piece.id)
    assert (kept.sensitivity, kept.checked_on) == (Sensitivity.NOBODY, session.today())
    assert photo.isHidden()
    to_preview(qtbot, window, page)


def test_a_photo_may_be_left_out_instead(
    qtbot: QtBot, window: Window, page: SharePage, tmp_path: Path
) -> None:
    """It stays in the list without its tick."""
    piece = _photo(window, tmp_path)
    to_leaves(qtbot, window, page)
    with qtbot.waitSignal(window.session.outbox.looked, timeout=LONG):
        qtbot.mouseClick(page.make.looker.step.photo.out, LEFT)
    assert page.make.looker.step.photo.isHidden()
    assert page.make.selection().leave_out == {piece.id}
    assert _rows(page.make.looker.step.files)["board.png"].data(TICK) == Qt.CheckState.Unchecked


def _photo(window: Window, folder: Path) -> Evidence:
    path = folder / "board.png"
    path.write_bytes(picture(800, 500))
    session = window.session
    entry = next(one for one in session.library.entries.all() if one.title == "Talk 0")
    return session.library.evidence.attach(path, entry.id, session.today(), "The board")


def test_more_than_mail_takes_is_said_in_words_with_a_way_out(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """The bar turns into a sentence."""
    session = window.session
    with qtbot.waitSignal(session.outbox.looked, timeout=LONG) as looked:
        qtbot.mouseClick(page.make.next, LEFT)
    mail = page.make.looker.step.mail
    assert not mail.bar.isHidden()
    session.outbox.looked.emit(replace(looked.args[0], expected_bytes=12_000_000))
    assert mail.bar.isHidden()
    assert mail.told.text().startswith("2.0 MB more than mail takes (10 MB).")


def test_steps_that_were_done_can_be_pressed(qtbot: QtBot, window: Window, page: SharePage) -> None:
    """Back to any of them; what comes later has to be gone to in turn."""
    steps = page.make.frame.header.steps
    assert [one.isEnabled() for one in steps] == [True, True, False, False]
    to_leaves(qtbot, window, page)
    assert steps[LEAVES].accessibleName() == "Step 2 of 4, What leaves, you are here"
    assert steps[CHOOSE].accessibleName() == "Step 1 of 4, Choose, done"
    qtbot.mouseClick(steps[CHOOSE], LEFT)
    assert page.make.step == CHOOSE


def test_page_one_without_room_is_asked_about_before_the_file_is_made(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """Shorten it, which leads to the words, or leave it: then it goes on as it is."""
    page.make.choose.words.impact.setPlainText("Now 27 of 29 explain their answer. " * 30)
    to_leaves(qtbot, window, page)
    qtbot.mouseClick(page.make.next, LEFT)
    card = page.make.looker.step.too_long
    assert not card.isHidden()
    assert page.make.step == LEAVES
    (shorten,) = [one for one in card.findChildren(QPushButton) if one.text() == "Shorten it"]
    qtbot.mouseClick(shorten, LEFT)
    assert page.make.step == CHOOSE
    assert window.focusWidget() is page.make.choose.words.impact

    to_leaves(qtbot, window, page)
    with qtbot.waitSignal(window.session.outbox.previewed, timeout=LONG):
        qtbot.mouseClick(card.leave, LEFT)
    assert page.make.step == PREVIEW
    assert card.isHidden()  # answered once


def test_a_goal_that_crowds_page_one_can_be_left_out_and_taken_in(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """It keeps its place in the list, without its tick."""
    session = window.session
    goal = session.library.goals.new("Better questioning", session.today())
    session.save(goal)
    with qtbot.waitSignal(session.outbox.looked, timeout=LONG) as looked:
        qtbot.mouseClick(page.make.next, LEFT)
    told = TooLong(PageOneText.IMPACT, "What changed for pupils", "Now 27 of 29 do.", 2)
    session.outbox.looked.emit(replace(looked.args[0], page_one=PageOne((told,), goal.id)))
    offer = page.make.looker.step.too_long.goal
    assert offer.text() == "Leave out the goal “Better questioning”"
    with qtbot.waitSignal(session.outbox.looked, timeout=LONG):
        qtbot.mouseClick(offer, LEFT)
    assert page.make.selection().leave_out == {goal.id}
    _space_on(qtbot, page.make.looker.step.goals, "Better questioning")
    assert page.make.selection().leave_out == set()


def test_names_are_hidden_while_someone_is_looking(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """On the screen and for who listens; what is decided is decided on the true words."""
    window.looking.toggle()
    anew = window.stack.currentWidget()
    assert isinstance(anew, SharePage)
    to_leaves(qtbot, window, anew)
    leaves = anew.make.looker.step
    told = [str(leaves.names.rows.index(0, n).data(SPOKEN)) for n in range(4)]
    assert not [one for one in (*told, *_told(leaves.fields)) if "Jac" in one or "Siân" in one]
