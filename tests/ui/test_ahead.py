"""Pages that are made before they are asked for."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.ahead import QUIET_MS, SOON_MS
from ui.pages.catalogue import PAGES
from ui.window import Window


def test_in_a_quiet_moment_all_pages_are_made(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first visit is then as quick as the next one; what she looks at stays."""
    monkeypatch.setattr("ui.ahead.REST_MS", 20)
    window.show_page("today")
    with qtbot.waitSignal(window.ahead.rested, timeout=30_000):
        window.ahead.start(window.stack.make_ahead)

    assert set(window.stack.made) == set(PAGES)
    assert window.stack.count() == len(PAGES)
    assert window.stack.currentWidget() is window.stack.made["today"]


def test_a_touch_makes_it_wait_for_another_quiet_moment(qtbot: QtBot, window: Window) -> None:
    """Nothing is made under her hands; and a closed window makes nothing."""
    taken: list[int] = []
    window.show()
    window.windowHandle().installEventFilter(window.idle)
    window.ahead.start(lambda: taken.append(1) is None)
    for _touch in range(2):
        qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
        qtbot.wait(QUIET_MS * 2 // 3)

    assert not taken

    window.close()
    qtbot.wait(QUIET_MS + 200)

    assert not taken


def test_a_touch_before_she_rests_puts_off_what_takes_a_moment(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dictionary holds the program for a fifth of a second: not under her hands."""
    monkeypatch.setattr("ui.ahead.REST_MS", 400)
    rested: list[int] = []
    window.ahead.rested.connect(lambda: rested.append(1))
    window.show()
    window.windowHandle().installEventFilter(window.idle)
    window.ahead.start(lambda: False)
    qtbot.wait(SOON_MS + 200)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    qtbot.wait(300)
    assert not rested
    qtbot.waitUntil(lambda: bool(rested), timeout=3000)


def test_a_window_closes_while_its_pages_are_filled(qtbot: QtBot, window: Window) -> None:
    """Settings fill a group at a time; none reads a closed journal."""
    window.show_page("today")
    while "settings" not in window.stack.made or window.stack.make_ahead():
        window.stack.make_ahead()
    window.stack.made["settings"].refresh()
    window.close()
    qtbot.wait(100)
    assert not window.isVisible()


def test_a_page_she_went_to_first_is_left_alone(window: Window) -> None:
    """Not filled again under her hands: what she chose and typed there is hers."""
    window.show_page("today")
    assert window.stack.make_ahead()
    window.show_page("share")
    share = window.stack.made["share"]
    share.refresh = lambda: pytest.fail("filled again")
    while window.stack.make_ahead():
        pass

    assert set(window.stack.made) == set(PAGES)


def test_a_page_she_went_to_between_two_steps_is_left_alone(window: Window) -> None:
    """The same where it was made already and waited to be filled."""
    window.show_page("today")
    while "share" not in window.stack.made:
        window.stack.make_ahead()
    window.show_page("share")
    share = window.stack.made["share"]
    share.refresh = lambda: pytest.fail("filled again")
    while window.stack.make_ahead():
        pass

    assert window.stack.currentWidget() is share
