"""A window on the Evidence page, with pieces of each kind."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from portfolio.model.evidence import Evidence, Sensitivity
from tests.builders import an_entry
from ui.pages.evidence import EvidencePage
from ui.window import Window


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture, left half black and right half white."""
    path = tmp_path / "board.png"
    image = Image.new("RGB", (400, 200), "white")
    image.paste("black", (0, 0, 200, 200))
    image.save(path)
    return path


@pytest.fixture
def page(qtbot: QtBot, window: Window, picture: Path) -> EvidencePage:
    """A picture to look at behind an entry, a link behind nothing, a checked note of a pupil."""
    library = window.session.library
    entry = library.entries.save(an_entry()).entry
    library.evidence.attach(picture, entry.id, date(2026, 3, 14), "Bar models on the board")
    link = Evidence("l1", "", date(2026, 3, 13), "A talk on think time", link="https://x.example")
    note = Evidence("n1", "note.docx", date(2026, 3, 12), "What a pupil wrote")
    library.evidence.save(link)
    library.evidence.save(replace(note, sensitivity=Sensitivity.PEOPLE))
    window.show_page("evidence")
    page = window.stack.currentWidget()
    assert isinstance(page, EvidencePage)
    return page
