"""What is not set yet is quieter than what is."""

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QTimeEdit
from pytestqt.qtbot import QtBot

from portfolio.model.words import Setting
from ui.widgets.choices import choice_box, choose
from ui.widgets.fields import minutes_edit, say_unset


def test_a_choice_is_quiet_until_it_is_made(qtbot: QtBot) -> None:
    """In a form half filled in the eye finds what is missing."""
    box = choice_box("Whose time", Setting, "Not set")
    qtbot.addWidget(box)
    assert box.property("is_unset")
    choose(box, next(iter(Setting)))
    assert not box.property("is_unset")
    choose(box, None)
    assert box.property("is_unset")


def test_a_choice_without_a_blank_is_always_made(qtbot: QtBot) -> None:
    """Its first word is a value as the others are."""
    box = choice_box("Whose time", Setting)
    qtbot.addWidget(box)
    assert not box.property("is_unset")


def test_a_number_and_a_time_are_quiet_until_they_are_said(qtbot: QtBot) -> None:
    """The words stand where a number would, and are none."""
    minutes, starts = minutes_edit(), QTimeEdit()
    for one in (minutes, starts):
        qtbot.addWidget(one)
        say_unset(one, "Not set")
        assert one.property("is_unset")
    minutes.setValue(30)
    starts.setTime(QTime(9, 0))
    assert not minutes.property("is_unset") and not starts.property("is_unset")
    minutes.setValue(0)
    assert minutes.property("is_unset")
