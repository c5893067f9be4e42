"""What every test shares: random documents are the same each time, and no screen is needed."""

import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """One flag renews all files of tests/reference; the change is read in the diff."""
    parser.addoption("--renew", action="store_true", help="Write tests/reference anew.")


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the file of that name in tests/reference, or writes it anew."""

    def compare(name: str, text: str) -> None:
        path = Path(__file__).parent / "reference" / name
        if request.config.getoption("renew"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()

    return compare


@pytest.fixture(autouse=True)
def _freed() -> Iterator[None]:
    """Closed windows are freed after each test: no loop runs between tests that would do it.

    Their rings too, on this thread as the program does, never on a worker's (ui/garbage.py). What
    is left has no home and stays for good, and all that comes later is slower for it.
    """
    is_qt_here = "PySide6.QtWidgets" in sys.modules
    if is_qt_here:
        gc.disable()
    before = _homeless() if is_qt_here else Counter[str]()
    yield
    if is_qt_here:
        if _homeless() - before:
            gc.collect()
        left = _homeless() - before
        assert not left, left
        import_module("ui.garbage").free_what_is_due()


def _homeless() -> Counter[str]:
    """How many widgets of each class are in no other."""
    core, widgets = import_module("PySide6.QtCore"), import_module("PySide6.QtWidgets")
    if core.QCoreApplication.instance() is None:
        return Counter()
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    everything = widgets.QApplication.allWidgets()
    homeless = (one for one in everything if one.parentWidget() is None)
    return Counter(f"{type(one).__name__} {one.objectName()}" for one in homeless)
