"""What every test shares: random documents are the same each time, and no screen is needed."""

import gc
import os
import sys
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

    Their rings too, on this thread as the program does, never on a worker's (ui/garbage.py).
    """
    is_qt_here = "PySide6.QtCore" in sys.modules
    if is_qt_here:
        gc.disable()
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        _close_what_is_shown()
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    if is_qt_here:
        import_module("ui.garbage").free_what_is_due()


def _close_what_is_shown() -> None:
    """A test that failed half way leaves its windows to no other."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and isinstance(widgets.QApplication.instance(), widgets.QApplication):
        widgets.QApplication.closeAllWindows()
