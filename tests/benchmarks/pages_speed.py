"""How fast each page comes with 10,000 entries (`make benchmarks`).

    python -m tests.benchmarks.pages_speed [FOLDER]

From the call that a click makes until the page is painted, offscreen: first shown and warm (median
of five); `then` is what the window does right after the paint. Twice, each in a program of its
own: at once after opening, when a page is made as it is shown, and after a quiet moment, in which
the window made them ahead. By the clock, and the CPU time of the window's thread, which a shared
machine bends less; workers are waited for in between.
Then each page as a hand can ask for it: a key 0.28 s after the window was first seen, or a click
after 1.2 s (the keystroke level of README.md: 1.1 s to point, 0.1 s to press), while the window
makes pages ahead. What the key waits for a step that runs is counted.
The portfolio is made in a temporary folder, or in FOLDER once, where later runs find it; the
settings are new each time, so the window opens on Today. Printed, never asserted.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from portfolio.vault.opened import Opened
from tests.benchmarks.long_career import long_career
from ui.ask import ScreenAsk
from ui.garbage import look_past_what_is_loaded
from ui.jobs import Jobs
from ui.pages.catalogue import PAGES
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.window import Window

ROUNDS, AIM_MS = 5, 100
AT_ONCE, AHEAD = "at-once", "ahead"
EARLY_MS = 280, 1200
WIDE, HIGH = 1366, 768  # the smallest screen that the design is drawn for


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds by the clock, and of the window's thread; and what went on after the paint."""

    wall: float
    cpu: float
    after: float


class Painted(QObject):
    """When the window was painted since it was asked last: by the clock, and by its thread's."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._is_inside = False
        self.at: tuple[float, float] | None = None
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Qt paints what is due when this comes; it is let do so, and the time is taken."""
        if event.type() != QEvent.Type.UpdateRequest or self._is_inside:
            return False
        self._is_inside = True
        QApplication.sendEvent(window, event)
        self._is_inside = False
        self.at = self.at or _now()
        return True


def _now() -> tuple[float, float]:
    return time.perf_counter() * 1000, time.thread_time() * 1000


def _took(painted: Painted, does: Callable[[], object]) -> Took:
    """All that is due is painted once, in the turn of the loop that Qt gives it."""
    painted.at = None
    begun = _now()
    does()
    while painted.at is None:
        QApplication.processEvents()
    QApplication.processEvents()
    wall, cpu = painted.at
    return Took(wall - begun[0], cpu - begun[1], _now()[0] - wall)


def measure(opened: Opened, settings: Settings, *, is_ahead: bool) -> None:
    """Print a line for each page, the worst last; `is_ahead` after a quiet moment."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme = Theme(app, settings.home, "light", 100)
    started = time.perf_counter()
    session = Session(opened, Jobs())
    window = Window(session, settings, theme, ScreenAsk())
    painted = Painted(window)
    window.resize(WIDE, HIGH)
    window.show()
    while painted.at is None:
        QApplication.processEvents()
    if is_ahead:
        _make_ahead(window)
    else:
        print(f"window open after {time.perf_counter() - started:.2f} s, on Today; at once")
    newest = session.library.entries.rows(1)[0].id
    pages = [name for name in PAGES if name != "today"]
    shown: dict[str, Callable[[], object]] = {
        **{name: lambda name=name: window.show_page(name) for name in pages},  # type: ignore[misc]
        "an entry": lambda: window.open_entry(newest),
        "today": lambda: window.show_page("today"),
    }
    turns: list[dict[str, Took]] = []
    for _round in range(ROUNDS + 1):
        turns.append({})
        for name, does in shown.items():
            session.jobs.wait()
            turns[-1][name] = _took(painted, does)
    _tell(turns)
    window.close()


def measure_early(opened: Opened, settings: Settings, page: str, wait_ms: int) -> None:
    """Print how long after the key or the click the page was painted, in one program."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    window = Window(
        Session(opened, Jobs()), settings, Theme(app, settings.home, "light", 100), ScreenAsk()
    )
    painted = Painted(window)
    window.resize(WIDE, HIGH)
    window.show()
    while painted.at is None:
        QApplication.processEvents()
    due = painted.at[0] + wait_ms
    window.ahead.start(window.stack.make_ahead)
    while _now()[0] < due:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 1)
    painted.at = None
    window.show_page(page)
    while painted.at is None:
        QApplication.processEvents()
    print(f"{painted.at[0] - due:.0f}", end=" ", flush=True)
    window.close()


def _make_ahead(window: Window) -> None:
    """All pages, as the window makes them while nobody touches anything."""
    blocks = []
    is_left = True
    while is_left:
        started = time.perf_counter()
        is_left = window.stack.make_ahead()
        QApplication.processEvents()
        blocks.append((time.perf_counter() - started) * 1000)
    print(f"after {len(blocks)} turns of {sum(blocks) / 1000:.1f} s in all,", end=" ")
    print(f"the longest {max(blocks):.0f} ms;", end="")
    started = time.perf_counter()
    window.spelling.load()
    window.session.jobs.wait()
    print(f" the dictionary, which holds Python, {(time.perf_counter() - started) * 1000:.0f} ms")


def _tell(turns: list[dict[str, Took]]) -> None:
    print(f"{'':12}{'first':>6}{'of CPU':>8}{'then':>6}{'warm':>8}{'of CPU':>8}{'then':>6}   in ms")
    worst = Took(0, 0, 0)
    for name, first in turns[0].items():
        later = [astuple(turn[name]) for turn in turns[1:]]
        warm = Took(*(statistics.median(part) for part in zip(*later, strict=True)))
        slower = max(first, warm, key=lambda one: one.wall)
        mark = "" if slower.wall <= AIM_MS else f"   over {AIM_MS}"
        figures = f"{first.wall:6.0f}{first.cpu:8.0f}{first.after:6.0f}"
        figures += f"{warm.wall:8.0f}{warm.cpu:8.0f}{warm.after:6.0f}"
        print(f"{name:12}{figures}{mark}")
        worst = max(worst, slower, key=lambda one: one.wall)
    print(f"worst: {worst.wall:.0f} ms")


def main(kept: str = "", how: str = "", page: str = "") -> None:
    """Make the portfolio, or take the one that was kept, and measure in a program of its own."""
    with ExitStack() as stack:
        home = Path(kept or stack.enter_context(TemporaryDirectory()))
        home.mkdir(parents=True, exist_ok=True)
        folder, key = home / "Career.portfolio", home / "made-up.key"
        if how:
            look_past_what_is_loaded()  # as the program does
            opened = Opened(folder, bytes.fromhex(key.read_text()))
            settings = Settings(Path(stack.enter_context(TemporaryDirectory())))
            if page:
                measure_early(opened, settings, page, int(how))
                return
            measure(opened, settings, is_ahead=how == AHEAD)
            return
        if not key.exists():
            started = time.perf_counter()
            key.write_text(long_career(folder, date.today()).data_key.hex())
            print(f"made in {time.perf_counter() - started:.1f} s", flush=True)
        for one in (AT_ONCE, AHEAD):
            _run(home, one)
        for wait_ms in EARLY_MS:
            for page in [one for one in PAGES if one != "today"]:
                print(f"{page} {wait_ms} ms after the window, three programs:", end=" ", flush=True)
                for _round in range(3):
                    _run(home, str(wait_ms), page)
                print("ms")


def _run(home: Path, *how: str) -> None:
    subprocess.run([sys.executable, "-m", __spec__.name, str(home), *how], check=True)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(*sys.argv[1:4])
