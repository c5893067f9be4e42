"""Claims get their proof in the window: page one's sentences, and the criteria of a goal."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from portfolio.model.goal import Criterion, Goal, Met
from tests.builders import an_entry
from ui.pages.share import SharePage
from ui.widgets.goal_card import GoalCard
from ui.widgets.outcomes import OutcomesDialog
from ui.widgets.proof_box import ProofBox
from ui.window import Window


def _choose(box: ProofBox, record_id: str) -> None:
    box.fill()
    box.setCurrentIndex(box.findData(record_id))


def _told(window: Window, goal: Goal, said: list[Goal]) -> OutcomesDialog:
    """The dialog, filled in and not yet kept."""
    dialog = OutcomesDialog(window, goal, window)
    dialog.kept.connect(said.append)
    (part,) = dialog.parts
    part.met.setCurrentIndex(1)
    part.result.setText("25 of 28, 11 in October")
    _choose(part.proof, "one")
    return dialog


def test_each_sentence_of_page_one_gets_its_proof(window: Window) -> None:
    """They are kept with the year, and shown again."""
    session = window.session
    for key in ("one", "two"):
        session.save(an_entry(id=key, title=key, happened_on=session.today()))
    window.show_page("share")
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    for box, key in zip(page.make.choose.words.proofs, ("two", "one"), strict=True):
        _choose(box, key)
    page.make.choose.words.impact.setPlainText("Now 25 of 28 explain. It was 11.")
    page.make.go_on()
    kept = session.library.cycles.at(session.today())
    assert kept.proof_ids == ("two", "one")
    page.make.choose.words.show_cycle(kept)
    assert [box.record_id for box in page.make.choose.words.proofs] == ["two", "one"]


def test_a_proof_that_she_takes_away_is_gone(window: Window) -> None:
    """The second moves up; a third, from a file, stays behind them."""
    window.show_page("share")
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    words, cycle = page.make.choose.words, window.session.library.cycles.at(window.session.today())
    words.show_cycle(replace(cycle, impact_proof_id="a", more_proof_ids=("b", "c")))
    words.proofs[0].setCurrentIndex(0)
    assert words.with_words(replace(cycle, more_proof_ids=("b", "c"))).proof_ids == ("b", "c")


def test_arrow_keys_go_through_the_proofs(qtbot: QtBot, window: Window) -> None:
    """The box is filled when she comes to it."""
    session = window.session
    session.save(an_entry(id="one", title="Counting", happened_on=session.today()))
    window.show_page("share")
    page = window.stack.currentWidget()
    assert isinstance(page, SharePage)
    box = page.make.choose.words.proofs[0]
    assert box.count() == 1
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.record_id == "one"
    assert box.currentText().startswith("Counting, ")


def test_what_came_of_a_goal_is_told_from_its_card(window: Window) -> None:
    """One press opens it; what is kept stands under the criterion."""
    session = window.session
    session.save(Goal("g", "Everyone explains", session.today(), criteria=(Criterion("All"),)))
    window.show_page("goals")
    (card,) = window.findChildren(GoalCard)
    card.outcomes_wanted.emit("g")
    (dialog,) = window.findChildren(OutcomesDialog)
    dialog.parts[0].met.setCurrentIndex(1)
    dialog.parts[0].result.setText("25 of 28")
    dialog.keep()
    (card,) = [one for one in window.findChildren(GoalCard) if not one.isHidden()]
    assert "Partly · 25 of 28" in [one.text() for one in card.findChildren(QLabel)]


def test_a_goal_is_told_what_came_of_it(window: Window) -> None:
    """How far, what was seen, and the proof; cancelling changes nothing."""
    session = window.session
    session.save(an_entry(id="one", title="Counting", happened_on=session.today()))
    goal = Goal("g", "Everyone explains", session.today(), criteria=(Criterion("25 of 28"),))
    said: list[Goal] = []
    _told(window, goal, said).close()
    assert not said
    _told(window, goal, said).keep()

    assert said[0].criteria == (
        Criterion("25 of 28", Met.PARTLY, "25 of 28, 11 in October", "one"),
    )
