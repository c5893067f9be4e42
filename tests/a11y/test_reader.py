"""A reader's own client on a real window: every page is walked, and "Saved" is heard."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from portfolio.model.profile import Profile
from portfolio.sample import sample
from portfolio.vault.place import fill, make_portfolio
from tests.rules.sources import ROOT
from ui.pages.catalogue import PAGES

HERE = ROOT / "tests" / "a11y"
TYPELIB = "usr/lib/*/girepository-1.0/Atspi-2.0.typelib"
FIELD, SAVE, SAVED = "What happened that is worth keeping?", "Save", "Saved"
LINE = "Corridor talk on hinge questions with JS 10m"

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("openbox") and list(Path("/").glob(TYPELIB))),
    reason="needs Xvfb, openbox and the AT-SPI bindings (make test installs them on Debian)",
)


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """What the reader told of the sample portfolio in the real program."""
    home = tmp_path_factory.mktemp("home")
    made = make_portfolio(home / "Sample.portfolio", Profile())
    fill(made.opened, sample())
    script = (
        f'"{sys.executable}" -m ui --portfolio "$FOLDER" & program=$!; '
        f'/usr/bin/python3 "{HERE / "reader.py"}" $program "$PAGES" "$LINE" '
        '"$FIELD" "$SAVE" "$SAVED"; '
        "result=$?; kill $program; wait $program; exit $result"
    )
    settings = {
        "TEACHER_PORTFOLIO_HOME": str(home / "settings"),
        "TEACHER_PORTFOLIO_RECOVERY_CODE": made.code,
        "PYTHONPATH": str(ROOT), "FOLDER": str(made.opened.folder), "LINE": LINE, "FIELD": FIELD,
        "SAVE": SAVE, "SAVED": SAVED, "PAGES": "\n".join(one.word for one in PAGES.values()),
    }  # fmt: skip
    done = subprocess.run(
        ["sh", str(HERE / "bus.sh"), "sh", "-c", script],
        env=os.environ | settings, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, dict[str, object]] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_every_control_of_every_page_has_a_name_and_a_role(
    walked: dict[str, dict[str, dict[str, list[str]]]],
) -> None:
    """And there are controls: a page that could not be reached would show none of its own."""
    pages = walked["pages"]
    assert set(pages) == {one.word for one in PAGES.values()}
    assert {name: one["bad"] for name, one in pages.items() if one["bad"]} == {}
    assert all(len(one["controls"]) > 15 for one in pages.values())
    assert len({tuple(one["controls"]) for one in pages.values()}) == len(pages)


def test_saved_is_announced(walked: dict[str, list[str]]) -> None:
    """Who does not see the chip hears it."""
    assert any(SAVED in one for one in walked["announced"])
