"""Bad input gets one clear sentence on standard error, exit 1, and nothing changes."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Program

LATER = "2099-01-01"


@pytest.mark.parametrize(
    "words",
    [
        ("add", "--title", "x", "--date", LATER),
        ("add", "--title", "x", "--date", "not a day"),
        ("add", "--title", "x", "--minutes", "-5"),
        ("add", "--title", "bell\x07"),
        ("add", ""),
        ("course", "add", "x", "--session", "2026-01-01,by-post,60"),
        ("course", "add", "x", "--session", "2026-01-01,online,-60"),
        ("course", "add", "x", "--session", f"{LATER},online,60,live"),
        ("map", "0000000000000000", "TS99"),
        ("show", "nothere"),
        ("attach", "0000", "no-such-file.pdf"),
        ("import", "no-such-file.ics"),
        ("import", "setup.xyz"),
        ("export", "json", "/no/such/folder/out.json"),
        ("export", "json", "out.json", "--cycle", "1850"),
        ("export", "json", "out.json", "--from", "2026-05-01", "--to", "2026-04-01"),
    ],
)
def test_a_clear_sentence_and_nothing_changed(program: Program, words: tuple[str, ...]) -> None:
    """No traceback, whatever is typed."""
    ran = program(*words)

    assert ran.code == 1
    assert ran.out == ""
    assert len(ran.err.strip().splitlines()) == 1
    assert "Traceback" not in ran.err
    assert program.ok("check", "--json").json["versions"] == 2  # profile and evidence key


def test_wrong_usage_ends_in_two(program: Program) -> None:
    """Scripts can tell a fault from a slip in the command."""
    assert program("frobnicate").code == 2
    assert program("add", "--kind", "juggling", "x").code == 2


def test_a_wrong_code_opens_nothing(program: Program, tmp_path: Path) -> None:
    """A slip, another portfolio's code, and no code at all."""
    codes = tmp_path / "code.txt"
    for code in ("123", "000-000-000-000-000-000-000-000-000", ""):
        codes.write_text(code, encoding="utf-8")
        environment = {k: v for k, v in program.environment.items() if "CODE" not in k}
        ran = Program(program.folder, environment)("--code-file", str(codes), "list")
        assert (ran.code, ran.out) == (1, "")
        assert "Traceback" not in ran.err


def test_a_folder_that_is_no_portfolio_is_said(program: Program, tmp_path: Path) -> None:
    """And a new one is not made over something."""
    assert "no portfolio" in program("--portfolio", str(tmp_path), "list").err
    again = program("new", str(program.folder), "--name", "x")
    assert again.code == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said(program: Program, tmp_path: Path) -> None:
    """A school's locked drive."""
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert program("new", str(locked / "p"), "--name", "x").code == 1


def test_a_huge_text_is_refused(program: Program) -> None:
    """100 MB in one line: no memory eaten, nothing saved."""
    ran = program("import", "--format", "jsonl", "-", given='{"body":"' + "x" * 100_000_000 + '"}')
    assert ran.code == 1
    ran = program("import", "--format", "jsonl", "-", given=json.dumps({"body": "x" * 1_500_000}))
    assert ran.code == 1
    assert program.ok("list", "--json").json == []


def test_an_empty_title_is_allowed(program: Program) -> None:
    """The first line of the text stands in."""
    made = program.ok("add", "--title", "", "--body", "## What\nIt worked.", "--json").json
    assert (made["title"], made["heading"]) == ("", "What")


def test_a_broken_calendar_changes_nothing(program: Program) -> None:
    """Real files made by others."""
    path = ROOT.parent / "shared" / "data" / "calendars" / "broken_ical.ics"
    if not path.exists():
        pytest.skip("the calendar made by others is not on this machine")
    assert program("import", str(path)).code == 1
    good = path.with_name("created_calendar_with_unicode_fields.ics")
    assert len(program.ok("import", str(good)).out.split()) == 2
    assert program.ok("import", str(good)).out == ""
