"""The keychain: a real Secret Service, and the ways in which one fails."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from portfolio.vault import keychain as keychain_file
from portfolio.vault.keychain import SystemKeychain

ROOT = Path(__file__).parents[3]
KEY = bytes(range(32))
SCRIPT = """
import sys
from pathlib import Path
from portfolio.model.profile import Profile
from portfolio.vault.keychain import SystemKeychain
from portfolio.vault.keys import read_header
from portfolio.vault.open import open_portfolio
from portfolio.vault.place import make_portfolio
folder = Path(sys.argv[1])
made = make_portfolio(folder, Profile(name="A"), SystemKeychain())
assert made.is_in_keychain
assert read_header(folder).keychain == "keyring.backends.SecretService"
assert open_portfolio(folder, SystemKeychain()).data_key == made.opened.data_key
SystemKeychain().forget(read_header(folder).portfolio_id)
assert SystemKeychain().read(read_header(folder).portfolio_id) is None
print("opened by the keychain")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")
def test_a_real_secret_service_keeps_and_gives_the_key(tmp_path: Path) -> None:
    """gnome-keyring on a bus of its own, in a home of its own."""
    assert shutil.which("gnome-keyring-daemon"), "make test installs it"
    run = tmp_path / "run"
    run.mkdir(mode=0o700)
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    unlock = "printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets --daemonize"
    command = f"{unlock} >/dev/null 2>&1; sleep 0.5; exec {sys.executable} {script} {tmp_path}/p"
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", command],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(run),
            "PYTHONPATH": str(ROOT),
        },
        capture_output=True,
        timeout=60,
        text=True,
        check=False,
    )  # fmt: skip
    assert "opened by the keychain" in done.stdout, done.stderr


def test_a_keychain_that_hangs_is_left_after_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some back-ends wait for a dialog that nobody sees; the code is asked for instead."""
    for_ever = threading.Event()

    def hang(_portfolio_id: str) -> str:
        for_ever.wait(30)
        return ""

    monkeypatch.setattr(keychain_file, "_read", hang)
    assert SystemKeychain(patience_s=0.2).read("x") is None
    for_ever.set()


@pytest.mark.parametrize("answer", ["", "AAAA", "not base64!", "A" * 43])
def test_what_is_no_key_is_none(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """A wrong entry leads to the code, never to a wrong key."""
    monkeypatch.setattr(keychain_file, "_read", lambda _portfolio_id: answer)
    assert SystemKeychain().read("x") is None


def test_a_fault_of_any_sort_is_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Back-ends raise faults of their own making."""

    def refuse(_portfolio_id: str, _text: str) -> str:
        raise SystemError("denied")

    monkeypatch.setattr(keychain_file, "_write", refuse)
    assert SystemKeychain().write("x", KEY) == ""


@pytest.mark.parametrize(
    "backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"]
)
def test_a_backend_that_is_not_on_the_list_counts_as_none(tmp_path: Path, backend: str) -> None:
    """A key in a plain file would be worse than a code typed."""
    script = (
        "from portfolio.vault.keychain import SystemKeychain as K; "
        "print(repr(K().write('x', b'k' * 32)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHON_KEYRING_BACKEND": backend},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "''"
