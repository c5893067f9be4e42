"""No network, ever (P10): a whole journey under a trace of system calls."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INTERNET = re.compile(r"socket\(AF_INET6?,|connect\(\d+, \{sa_family=AF_INET")


def test_no_journey_opens_an_internet_socket(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """First run, writing, evidence, goal, export: the first day in the real window."""
    log = tmp_path / "trace"
    subprocess.run(
        ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=socket,connect",
         sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider",
         "tests/journeys/test_first_day.py"],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL, timeout=300,
    )  # fmt: skip
    calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
    found = [line for line in calls if INTERNET.search(line)]
    with capsys.disabled():
        print(f"\n{len(calls)} socket calls of a journey, {len(found)} to the internet")
    assert found == []
