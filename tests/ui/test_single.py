"""One window a portfolio: what a second start may ask, and what is nothing."""

from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from ui.single import OneWindow, Wish, socket_name


@pytest.mark.parametrize("wish", list(Wish))
def test_the_second_start_is_told_and_its_wish_heard(
    qtbot: QtBot, tmp_path: Path, wish: Wish
) -> None:
    """Two windows on one portfolio would write past each other."""
    first, second = OneWindow(tmp_path), OneWindow(tmp_path / ".")
    assert first.claim()
    with qtbot.waitSignal(first.asked) as heard:
        assert not second.claim(wish)
    assert heard.args == [wish]

    first.release()
    assert second.claim()
    second.release()


@pytest.mark.parametrize("said", [b"rai", b"quit\n", b"quick" * 20 + b"\n", b"\xff\n", b"quick"])
def test_anything_but_a_wish_is_nothing(qtbot: QtBot, tmp_path: Path, said: bytes) -> None:
    """Half a word, a long one, another's: the window stays as it is, and goes on listening."""
    first = OneWindow(tmp_path)
    assert first.claim()
    heard: list[object] = []
    first.asked.connect(heard.append)
    caller = QLocalSocket()
    caller.connectToServer(socket_name(tmp_path))
    assert caller.waitForConnected(1_000)
    caller.write(said)
    caller.waitForBytesWritten(1_000)
    qtbot.wait(100)

    assert heard == []
    with qtbot.waitSignal(first.asked):
        assert not OneWindow(tmp_path).claim()
    first.release()
