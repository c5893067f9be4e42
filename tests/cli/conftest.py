"""The program as a script runs it: a process of its own, the code from the environment."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Program:
    """The command line on one portfolio."""

    folder: Path
    environment: dict[str, str]

    def __call__(self, *words: str, given: str = "") -> Ran:
        """Run a command to its end."""
        done = subprocess.run(
            [sys.executable, "-m", "ui", *words],
            cwd=ROOT,
            env=self.environment,
            input=given.encode(),
            capture_output=True,
            timeout=120,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def ok(self, *words: str, given: str = "") -> Ran:
        """Run a command that must succeed."""
        ran = self(*words, given=given)
        assert ran.code == 0, ran.err
        return ran


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """No keychain, a settings folder of its own, English."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return kept | {
        "HOME": str(tmp_path),
        "TEACHER_PORTFOLIO_HOME": str(tmp_path / "settings"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "PYTHONWARNINGS": "error",
    }


@pytest.fixture
def make(tmp_path: Path, environment: dict[str, str]) -> Callable[..., Program]:
    """Makes a portfolio and gives the program opened on it."""

    def make(*words: str) -> Program:
        folder = tmp_path / "My portfolio ŵ"
        bare = Program(folder, environment)
        told = bare.ok("new", str(folder), "--name", "Siân Hughes-Price", "--json", *words).json
        code = told["recovery_code"]
        return Program(
            folder,
            environment
            | {"TEACHER_PORTFOLIO": str(folder), "TEACHER_PORTFOLIO_RECOVERY_CODE": code},
        )

    return make


@pytest.fixture
def program(make: Callable[..., Program]) -> Program:
    """The program on a new, empty portfolio."""
    return make()
