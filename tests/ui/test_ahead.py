"""Pages that are made before they are asked for."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.pages.catalogue import PAGES
from ui.window import Window


def test_in_a_quiet_moment_all_pages_are_made(qtbot: QtBot, window: Window) -> None:
    """The first visit is then as quick as the next one; what she looks at stays."""
    window.show_page("today")
    with qtbot.waitSignal(window.ahead.done, timeout=30_000):
        window.ahead.start(window.stack.make_ahead)

    assert set(window.stack.made) == set(PAGES)
    assert window.stack.count() == len(PAGES)
    assert window.stack.currentWidget() is window.stack.made["today"]


def test_a_touch_makes_it_wait_for_another_quiet_second(qtbot: QtBot, window: Window) -> None:
    """Nothing is made under her hands; and a closed window makes nothing."""
    taken: list[int] = []
    window.show()
    window.windowHandle().installEventFilter(window.idle)
    window.ahead.start(lambda: taken.append(1) is None)
    qtbot.wait(700)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    qtbot.wait(700)

    assert not taken

    window.close()
    qtbot.wait(700)

    assert not taken
