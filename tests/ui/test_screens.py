"""Every page looks as it did: small reference pictures, compared as an eye would, not by the pixel.

`pytest --renew` writes them anew; look at them before they are committed.
"""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.library import Library
from tests.portfolios import sample_portfolio
from tests.ui.conftest import FakeAsk
from ui.jobs import Jobs
from ui.pages.catalogue import PAGES
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.window import Window

HERE = Path(__file__).parents[1] / "reference" / "screens"
DAY = date(2026, 7, 3)
SMALL = (340, 220)
MOST = 6.0  # of 255, the mean difference; another card or a lost column is 10 and more
SETTLED_MS = 300  # what is made in turn is there
PIECES = 30  # small pictures are made one after the other, on a busy machine later than that
LOOKS = (("light", 100), ("dark", 150))


@pytest.mark.parametrize(("look", "scale"), LOOKS)
def test_every_page_looks_as_it_did(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest, look: str, scale: int,
) -> None:  # fmt: skip
    """On a day of July, with the sample in it."""
    opened = sample_portfolio(tmp_path)
    monkeypatch.setattr(Library, "today", lambda _self: DAY)
    session, settings = Session(opened, Jobs()), Settings(tmp_path / look)
    window = Window(session, settings, Theme(qapp, settings.home, look, scale), FakeAsk())
    qtbot.addWidget(window)
    window.resize(1360, 880)
    window.show()
    far: dict[str, float] = {}
    for name in PAGES:
        window.show_page(name)
        qtbot.wait(SETTLED_MS)
        for _piece in range(PIECES):
            session.jobs.wait()
            QApplication.processEvents()
        path = HERE / f"{name}-{look}-{scale}.png"
        difference = _compared(window.grab().toImage(), path, request)
        far |= {path.name: round(difference, 1)} if difference > MOST else {}
    window.close()
    assert far == {}


def _compared(shown: QImage, path: Path, request: pytest.FixtureRequest) -> float:
    """The mean difference of two small pictures, 0 to 255."""
    way = Qt.TransformationMode.SmoothTransformation
    small = shown.scaled(*SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, way)
    if request.config.getoption("renew"):
        path.parent.mkdir(parents=True, exist_ok=True)
        small.save(str(path))
    first, second = (one.convertToFormat(QImage.Format.Format_RGB888) for one in
                     (small, QImage(str(path))))  # fmt: skip
    one, other = bytes(first.constBits()), bytes(second.constBits())
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)
