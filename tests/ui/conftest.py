"""The window on a real, encrypted portfolio; questions answered by a FakeAsk."""

import gc
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from portfolio.model.profile import Profile
from portfolio.vault.place import Made
from tests.portfolios import new_portfolio
from ui.jobs import Jobs
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.window import Window


@dataclass(slots=True)
class FakeAsk:
    """Answers what a test has laid ready, and remembers what was told."""

    files: list[Path] = field(default_factory=list)
    target: Path | None = None
    told: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    def open_files(self, parent: QWidget, title: str, pattern: str = "") -> list[Path]:
        """The files laid ready."""
        return self.files

    def save_file(self, parent: QWidget, title: str, suggested: Path) -> Path | None:
        """The target laid ready."""
        return self.target

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """The target laid ready."""
        return self.target

    def secret(self, parent: QWidget, title: str, words: str) -> str:
        """The next of what was laid ready to be typed."""
        return self.typed.pop(0) if self.typed else ""

    def text(self, parent: QWidget, title: str, words: str) -> str:
        """As above."""
        return self.secret(parent, title, words)

    def print_page(self, parent: QWidget, page: QTextDocument) -> bool:
        """Remember what would be on paper."""
        self.printed.append(page.toPlainText())
        return True

    def tell(self, parent: QWidget, sentence: str) -> None:
        """Remember it."""
        self.told.append(sentence)

    def confirm(self, parent: QWidget, question: str, verb: str) -> bool:
        """Always yes."""
        return True


@pytest.fixture
def ask() -> FakeAsk:
    """Nothing laid ready yet."""
    return FakeAsk()


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A new portfolio."""
    return new_portfolio(tmp_path / "ŵ.portfolio", Profile(name="Siân Hughes-Price"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a folder of their own."""
    return Settings(tmp_path / "settings")


@pytest.fixture
def theme(qapp: QApplication, settings: Settings) -> Theme:
    """Light, at the usual size."""
    return Theme(qapp, settings.home, "light", 100)


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, made: Made, settings: Settings, ask: FakeAsk
) -> Iterator[Window]:
    """The main window on the new portfolio."""
    session = Session(made.opened, Jobs())
    window = Window(session, settings, theme, ask)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    """What is left in no window stays for good, and all that comes later is slower for it."""
    before = _homeless()
    yield
    if _homeless() - before:
        gc.collect()
        QApplication.processEvents()
    left = _homeless() - before
    assert not left, left


def _homeless() -> Counter[str]:
    """How many widgets of each class are in no other."""
    if QApplication.instance() is None:
        return Counter()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # type: ignore[arg-type]
    homeless = (one for one in QApplication.allWidgets() if one.parentWidget() is None)
    return Counter(f"{type(one).__name__} {one.objectName()}" for one in homeless)
