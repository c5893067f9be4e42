"""What nobody uses any more is freed where it lived."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.garbage import free_what_is_due, look_past_what_is_loaded
from ui.jobs import Jobs

MANY = 200_000


class Ring(QObject):
    """Held by itself alone."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


@pytest.fixture
def freed_on() -> list[threading.Thread]:
    """The threads on which a ring was freed."""
    return []


def _leave_a_ring(freed_on: list[threading.Thread]) -> None:
    weakref.finalize(Ring(), lambda: freed_on.append(threading.current_thread()))


def _values() -> list[list[int]]:
    return [[number] for number in range(MANY)]


def test_a_worker_frees_nothing_of_the_window(
    qtbot: QtBot, freed_on: list[threading.Thread]
) -> None:
    """However many values it makes; the window's thread does it soon after."""
    free_what_is_due()
    jobs, done = Jobs(), list[list[list[int]]]()
    _leave_a_ring(freed_on)
    jobs.run(_values, done.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(done and freed_on))
    assert freed_on == [threading.main_thread()]


def test_old_rings_are_freed_when_their_turn_comes(freed_on: list[threading.Thread]) -> None:
    """A ring that outlived two looks is found by the thresholds that Python has."""
    assert not gc.isenabled()
    _leave_a_ring(freed_on)
    for _turn in range(500):
        kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
        free_what_is_due()
        if freed_on:
            break
    assert kept and freed_on


def test_what_is_loaded_is_looked_past_and_what_comes_later_is_not(
    freed_on: list[threading.Thread],
) -> None:
    """A look at what is old costs no tenth of a second; a window closed later is freed still."""
    gc.collect()
    look_past_what_is_loaded()
    try:
        assert gc.get_freeze_count() > len(gc.get_objects())
        _leave_a_ring(freed_on)
        gc.collect()
        assert freed_on
    finally:
        gc.unfreeze()
