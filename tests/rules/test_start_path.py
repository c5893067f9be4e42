"""What a start does not import: a window in a second on an old laptop."""

import subprocess
import sys

import pytest

from tests.rules.sources import ROOT

SLOW = {"reportlab", "pikepdf", "pyhanko", "dateparser", "markdown"}


@pytest.mark.parametrize(
    ("module", "absent"),
    [("ui.app", SLOW), ("ui.cli.main", {*SLOW - {"markdown"}, "PySide6"})],
    ids=["window", "command line"],
)
def test_the_start_brings_nothing_slow(module: str, absent: set[str]) -> None:
    """Each of these takes a tenth of a second or more; the PDF and odd dates wait for it."""
    script = f"import sys, {module}; print(' '.join({{n.split('.')[0] for n in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert absent & set(done.stdout.split()) == set()
