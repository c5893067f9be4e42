"""The cards of Settings on career, school year, standards and habits."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QWidget

from portfolio.model.profile import CodeStyle, RolePeriod
from tests.ui.conftest import FakeAsk
from ui.choosable import Group
from ui.pages.career import CareerCard, LeaveCard
from ui.pages.computer import ShortcutsCard
from ui.pages.own_words import OwnWordsCard
from ui.pages.school_year import CalendarCard, TrainingCard
from ui.pages.settings import CARDS, SettingsPage
from ui.pages.ways import FrameworksCard, HabitsCard
from ui.widgets.chips import CrossChip
from ui.widgets.choices import choose
from ui.widgets.held import part_of
from ui.window import Window

T = TypeVar("T", bound=QWidget)
GROUPS: dict[type[QWidget], str] = {
    CareerCard: Group.YOU,
    LeaveCard: Group.YOU,
    CalendarCard: Group.CALENDAR,
    TrainingCard: Group.CALENDAR,
    FrameworksCard: Group.STANDARDS,
    HabitsCard: Group.WRITING,
    OwnWordsCard: Group.WRITING,
    ShortcutsCard: Group.SHORTCUTS,
}
OURS = {"title": "Ours", "statements": [{"code": "X", "title": "Y"}]}
MODEL = {"name": "Two eyes", "steps": [{"heading": "See", "question": "?"}]}


def _file(folder: Path, name: str, value: object) -> Path:
    path = folder / name
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def _card(window: Window, kind: type[T]) -> T:
    window.show_page("settings", GROUPS[kind])
    found = window.findChild(kind)
    assert found is not None
    return found


def test_a_career_is_told_and_overlaps_are_refused(window: Window) -> None:
    """Two half posts may stand side by side; a third full one is told why it cannot."""
    card = _card(window, CareerCard)
    for school, fraction in (("One", 0.5), ("Two", 0.5), ("Three", 1.0)):
        card.role.setText("Teacher")
        card.school.setText(school)
        card.fraction.setValue(fraction)
        card.add_role()
    assert "more than full time" in window.notice.words
    card.next_step.setText("Lead mathematics")
    card.keep_next_step()
    profile = window.session.library.profiles.get()

    assert [one.school for one in profile.roles] == ["One", "Two"]
    assert profile.next_step == "Lead mathematics"
    leave = _card(window, LeaveCard)
    leave.add_leave()
    assert len(window.session.library.profiles.get().leave) == 1


def test_a_school_calendar_is_kept_and_moves_the_figures(window: Window) -> None:
    """Overlapping half terms are refused with a sentence."""
    card = _card(window, CalendarCard)
    first = card.weeks[1][0].date().addDays(7)
    card.weeks[1][0].setDate(first)
    card.keep_calendar()
    (kept,) = window.session.library.calendars.all()
    assert kept.half_terms[1].start.day == first.day()
    card.weeks[0][1].setDate(card.weeks[2][1].date())
    card.keep_calendar()
    assert "six half terms are needed" in window.notice.words
    assert window.session.library.calendars.all() == [kept]


def test_a_training_year_counts_days_in_school(window: Window) -> None:
    """A placement, an intensive day, two targets."""
    card = _card(window, TrainingCard)
    card.school.setText("Hafren Bank")
    card.add_placement()
    card.focus.setText("Behaviour")
    card.add_day()
    card.target.setValue(120)
    card.keep_targets()
    (year,) = window.session.library.trainings.all()
    assert (year.placements[0].school, year.intensive[0].focus) == ("Hafren Bank", "Behaviour")
    assert year.days_target == 120


def test_frameworks_models_and_habits_are_hers(
    window: Window, ask: FakeAsk, tmp_path: Path
) -> None:
    """From files, with a tick, and by numbers."""
    card, habits = _card(window, FrameworksCard), _card(window, HabitsCard)
    ask.files = [_file(tmp_path, "ours.json", OURS)]
    card.open_file()
    choose(card.style_box, CodeStyle.BARE)
    card.cap.setValue(4)
    card.cap.editingFinished.emit()
    card.official.setPlainText("The whole sentence.")
    card.keep_official()
    ask.files = [_file(tmp_path, "model.json", MODEL)]
    habits.open_file()
    habits.weeks.setText("4, 8")
    habits.keep_habits()
    library = window.session.library
    profile = library.profiles.get()

    assert [one.title for one in library.frameworks.at_work()][-1] == "Ours"
    assert (profile.code_style, profile.reuse_cap) == (CodeStyle.BARE, 4)
    assert library.frameworks.official(library.frameworks.main.id) == {"TS1": "The whole sentence."}
    assert library.models.all()[-1].name == "Two eyes"
    assert profile.revisit_weeks == (4, 8)


def test_weeks_that_are_no_numbers_are_refused(window: Window) -> None:
    """With a sentence, and nothing changed."""
    habits = _card(window, HabitsCard)
    habits.weeks.setText("soon")
    habits.keep_habits()
    assert "Weeks are numbers" in window.notice.words
    assert window.session.library.profiles.get().revisit_weeks == (2, 6, 12)


def test_words_of_her_own_are_listed_added_and_taken_out(window: Window) -> None:
    """Each has a cross; what is taken out by mistake comes back."""
    card = _card(window, OwnWordsCard)
    card.word.setText("Tegwennan, Bryn")
    card.add()
    assert window.spelling.own == ("Bryn", "Tegwennan")
    crosses = [one.cross for one in card.chips.findChildren(CrossChip) if not one.isHidden()]
    assert [one.accessibleName() for one in crosses] == ["Take back Bryn", "Take back Tegwennan"]
    crosses[0].click()
    assert window.session.library.profiles.get().own_words == ("Tegwennan",)
    undo = window.notice.findChild(QPushButton)
    assert undo is not None
    undo.click()
    assert window.spelling.own == ("Bryn", "Tegwennan")


def test_no_card_is_squeezed_while_the_others_are_made(window: Window) -> None:
    """Each turn of making shows what is there at its full height."""
    roles = tuple(RolePeriod(f"Role {n}", school="Ysgol Bryn Glas") for n in range(6))
    window.session.save(replace(window.session.library.profiles.get(), roles=roles))
    window.resize(1360, 880)
    window.show_page("settings")
    page = window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    cut: set[str] = set()
    while any(len(page.cards[group]) < len(made) for group, made in CARDS.items()):
        QApplication.processEvents()
        cut |= {
            one.text()
            for one in page.findChildren(QLabel)
            if one.isVisible() and one.text() and one.height() < one.fontMetrics().height()
        }
    assert cut == set()


def test_the_keys_of_the_pages_stand_one_under_the_other(window: Window) -> None:
    """The list of shortcuts is read down its columns, not across them; they are equally wide."""
    card = _card(window, ShortcutsCard)
    grid = card.findChild(QGridLayout)
    lines = {line: grid.getItemPosition(grid.indexOf(line)) for line in grid.children()}
    caps = {part_of(line.itemAt(1)).text(): at[:2] for line, at in lines.items()}
    places = [caps[f"Ctrl+{number}"] for number in range(1, 7)]
    top, side = places[0]

    assert places == [(top + number, side) for number in range(6)]
    assert grid.cellRect(0, 0).width() == grid.cellRect(0, 1).width()
