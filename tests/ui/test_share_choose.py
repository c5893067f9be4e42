"""Step 1 of Share: every kind can be chosen, by arrows too; a choice is kept under a name."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from portfolio.kinds import KINDS
from portfolio.model.selection import Section
from tests.builders import an_entry
from tests.ui.conftest import FakeAsk
from tests.ui.share_steps import LEFT
from ui.pages.share import SharePage
from ui.window import Window

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(window: Window) -> SharePage:
    """The page on a new portfolio."""
    window.session.save(an_entry())
    window.show_page("share")
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_chosen(window: Window, page: SharePage, kind: str) -> None:
    """A document about one record asks which one; the others ask for the year."""
    choose = page.make.choose
    choose.kinds.choose(kind)
    if KINDS[kind].about == "goal":
        return  # no goal has been set here
    selection = page.make.selection()
    assert selection.kind == kind
    assert selection.sections == ()
    assert window.session.library.cycles.for_sharing(window.session.today())


def test_kinds_are_chosen_by_arrows(qtbot: QtBot, page: SharePage) -> None:
    """Each says its sentence to who listens."""
    kinds = page.make.choose.kinds
    assert kinds.kind == "appraisal"
    qtbot.keyClick(kinds, Qt.Key.Key_Right)
    assert kinds.kind == "itt"
    assert kinds.currentIndex().data(SPOKEN).startswith("ITT evidence bundle. ")


def test_sections_move_by_keyboard_and_a_choice_is_kept(
    qtbot: QtBot, window: Window, page: SharePage, ask: FakeAsk
) -> None:
    """Alt and an arrow moves one; the order comes back with the recipe."""
    sections = page.make.choose.pages.sections
    sections.setCurrentRow(1)
    qtbot.keyClick(sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sections.sections()[0] is Section.COURSES
    ask.typed = ["For my talk"]
    keep = next(
        one for one in page.findChildren(QPushButton) if one.text().startswith("Save this choice")
    )
    qtbot.mouseClick(keep, LEFT)
    (recipe,) = window.session.library.recipes.all()
    assert recipe.selection.sections[0] is Section.COURSES
    assert sections.sections()[0] is Section.COURSES  # and what she chose stays on the screen


@pytest.mark.parametrize("width", range(900, 1930, 103))
def test_kinds_fill_their_card_and_no_row_is_half_empty(
    window: Window, page: SharePage, width: int
) -> None:
    """Nine tiles in three rows, or in one column; the last ends where the fields under it end."""
    window.resize(width, 880)
    QApplication.processEvents()
    kinds = page.make.choose.kinds
    cells = [kinds.visualRect(kinds.model().index(number, 0)) for number in range(len(KINDS))]
    assert kinds.columns == len({cell.left() for cell in cells}) in (1, 3)
    assert len({cell.top() for cell in cells}) == len(KINDS) // kinds.columns
    first, last = kinds.tile(cells[0], 0), kinds.tile(cells[-1], len(KINDS) - 1)
    assert (first.left(), first.top()) == (0, 0)
    assert (last.right(), last.bottom()) == (kinds.width() - 1, kinds.height() - 1)
    year = page.make.choose.cycle
    ends = [one.mapTo(page, QPoint(one.width(), 0)).x() for one in (kinds, year)]
    assert ends[0] == ends[1]


def test_all_sections_are_seen_at_once(window: Window, page: SharePage) -> None:
    """The page scrolls, and no list inside it."""
    window.resize(1360, 880)
    page.make.choose.finish()
    QApplication.processEvents()
    sections = page.make.choose.pages.sections
    last = sections.visualItemRect(sections.item(sections.count() - 1))
    assert sections.verticalScrollBar().maximum() == 0
    assert last.bottom() <= sections.viewport().height()


def test_fields_in_one_row_are_equally_tall(window: Window, page: SharePage) -> None:
    """A day beside a line of words: their names and edges stand in one line."""
    window.resize(1360, 880)
    QApplication.processEvents()
    choose = page.make.choose
    period = choose.period
    heights = {one.height() for one in (period.cycle, period.start, period.reader, period.meeting)}
    assert len(heights | {choose.pages.sides.height()}) == 1


def test_what_she_typed_for_page_one_is_there_when_she_comes_back(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """She went to look something up; nobody asked her to save, a fourth step included."""
    page.make.choose.words.steps.setPlainText("One\nTwo\nThree\nFour")
    qtbot.keyClicks(page.make.choose.period.reader, "Deputy head RM")
    window.show_page("today")
    window.show_page("share")

    assert page.make.choose.words.steps.toPlainText() == "One\nTwo\nThree\nFour"
    assert page.make.choose.period.reader.text() == "Deputy head RM"
    kept = window.session.library.cycles.for_sharing(window.session.today())
    assert kept.next_steps[3:] == ("Four",)


def test_another_year_keeps_what_was_typed_for_this_one(
    qtbot: QtBot, window: Window, page: SharePage
) -> None:
    """Each year has its words; and closing keeps them as leaving does."""
    today, cycles = window.session.today(), window.session.library.cycles
    last = cycles.school_year_of(today.replace(year=today.year - 1))
    for one in (last, cycles.school_year_of(today)):
        window.session.save(one)
    page.refresh()
    choose, words = page.make.choose, page.make.choose.words
    words.impact.setPlainText("Seven of twelve explain why.")
    choose.use_period(last.id)
    assert words.impact.toPlainText() == ""
    words.impact.setPlainText("A quieter start.")
    window.session.flush()

    kept = {one.name: one.impact for one in cycles.all()}
    assert kept[last.name] == "A quieter start."
    assert "Seven of twelve explain why." in kept.values()


def test_who_only_looks_at_share_changes_nothing(window: Window, page: SharePage) -> None:
    """No year is kept, and no meeting is set on today."""
    window.show_page("today")
    window.session.flush()
    assert window.session.library.cycles.all() == []
