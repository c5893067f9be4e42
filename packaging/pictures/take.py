"""Pictures of every page of the window, and those of the README: `make pictures`.

    python packaging/pictures/take.py OUT [--scale PERCENT] [--width PX] [--height PX]

The sample portfolio is made anew in a folder of its own; nothing of the person's is touched.
"""

import os
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from portfolio.model.profile import Profile
from portfolio.sample import sample
from portfolio.vault.place import fill, make_portfolio
from ui.ask import ScreenAsk
from ui.jobs import Jobs
from ui.pages.catalogue import PAGES
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.window import Window

SHOWN = "Twelve cards and one belief"
SETTLE_MS = 1_800


def wait(milliseconds: int) -> None:
    """Let the event loop run, so that what workers paint arrives as well."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(out: Path, scale: int, width: int, height: int) -> None:
    """Write one PNG for each page and theme into `out`."""
    app = QApplication(sys.argv[:1])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = make_portfolio(Path(folder, "Sample.portfolio"), Profile())
        fill(made.opened, sample())
        settings = Settings(Path(folder, "settings"))
        session = Session(made.opened, Jobs())
        theme = Theme(app, settings.home, "light", scale)
        for choice in ("light", "dark"):
            theme.wear(settings.set(theme=choice, text_scale=scale))
            window = Window(session, settings, theme, ScreenAsk())
            window.resize(width, height)
            window.show()
            for name in PAGES:
                window.show_page(name)
                if name == "journal":
                    rows = session.library.entries.rows()
                    window.open_entry(next(one.id for one in rows if one.heading == SHOWN))
                wait(SETTLE_MS)
                window.grab().save(str(out / f"{name}-{choice}.png"))
            window.hide()
        session.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=int, default=100)
    parser.add_argument("--width", type=int, default=1360)
    parser.add_argument("--height", type=int, default=880)
    asked = parser.parse_args()
    take(asked.out, asked.scale, asked.width, asked.height)
