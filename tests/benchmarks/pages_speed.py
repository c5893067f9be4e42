"""How fast each page comes with 10,000 entries (`make benchmarks`).

    python -m tests.benchmarks.pages_speed [FOLDER]

From `show_page` until it is painted, offscreen: cold (first shown) and warm (median of five), and
the warm one's CPU time, which a shared machine bends less. The portfolio is made in a temporary
folder, or in FOLDER once, where later runs find it. Figures are printed, never asserted.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from portfolio.vault.opened import Opened
from tests.benchmarks.long_career import long_career
from ui.ask import ScreenAsk
from ui.jobs import Jobs
from ui.pages.catalogue import PAGES
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.window import Window

ROUNDS, AIM_MS = 5, 100


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds by the clock, and of this process."""

    wall: float
    cpu: float


def _took(window: Window, does: Callable[[], object]) -> Took:
    wall, cpu = time.perf_counter(), time.process_time()
    does()
    QApplication.processEvents()
    window.repaint()
    return Took((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000)


def measure(opened: Opened, settings: Settings) -> None:
    """Print a line for each page, the worst last."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme = Theme(app, settings.home, "light", 100)
    started = time.perf_counter()
    session = Session(opened, Jobs())
    window = Window(session, settings, theme, ScreenAsk())
    window.show()
    QApplication.processEvents()
    window.repaint()
    print(f"window open after {time.perf_counter() - started:.2f} s, on Today")
    newest = session.library.entries.rows(1)[0].id
    shown: dict[str, Callable[[], object]] = {
        **{name: lambda name=name: window.show_page(name) for name in PAGES},  # type: ignore[misc]
        "an entry": lambda: window.open_entry(newest),
    }
    turns = [{name: _took(window, does) for name, does in shown.items()} for _ in range(ROUNDS + 1)]
    print(f"{'page':12}{'cold ms':>9}{'warm ms':>9}{'of CPU':>9}")
    warm = {
        name: Took(*(statistics.median(part) for part in zip(*map(astuple, found), strict=True)))
        for name in shown
        for found in [[turn[name] for turn in turns[1:]]]
    }
    for name, one in warm.items():
        mark = "" if one.wall <= AIM_MS else f"   over {AIM_MS}"
        print(f"{name:12}{turns[0][name].wall:9.0f}{one.wall:9.0f}{one.cpu:9.0f}{mark}")
    worst = max(warm, key=lambda name: warm[name].wall)
    print(f"worst: {worst}, {warm[worst].wall:.0f} ms")
    window.close()


def main(kept: str = "") -> None:
    """Make the portfolio, or take the one that was kept, and measure."""
    with ExitStack() as stack:
        home = Path(kept or stack.enter_context(TemporaryDirectory()))
        home.mkdir(parents=True, exist_ok=True)
        folder, key = home / "Career.portfolio", home / "made-up.key"
        if key.exists():
            opened = Opened(folder, bytes.fromhex(key.read_text()))
        else:
            started = time.perf_counter()
            opened = long_career(folder, date.today())
            key.write_text(opened.data_key.hex())
            print(f"made in {time.perf_counter() - started:.1f} s")
        measure(opened, Settings(home / "settings"))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(*sys.argv[1:2])
