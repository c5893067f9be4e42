"""Step 1 of Share: every kind can be chosen, by arrows too; a choice is kept under a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
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
        one for one in page.findChildren(QPushButton) if one.text().startswith("Keep this choice")
    )
    qtbot.mouseClick(keep, LEFT)
    (recipe,) = window.session.library.recipes.all()
    assert recipe.selection.sections[0] is Section.COURSES
    assert sections.sections()[0] is Section.COURSES  # and what she chose stays on the screen
