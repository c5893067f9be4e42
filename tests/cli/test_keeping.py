"""Backup, restore, codes, versions and erasing from the command line."""

from dataclasses import replace
from pathlib import Path

from tests.cli.conftest import Program


def _with(program: Program, code: str) -> Program:
    changed = program.environment | {"TEACHER_PORTFOLIO_RECOVERY_CODE": code}
    return replace(program, environment=changed)


def test_a_backup_comes_back_in_another_place(program: Program, tmp_path: Path) -> None:
    """As a script would do it each night."""
    entry = program.ok("add", "kept").out.strip()
    (folder,) = program.ok("backup", str(tmp_path / "stick"), "--json").json
    (file,) = program.ok("backup", str(tmp_path / "all.tportfolio"), "--json").json
    for number, source in enumerate((folder, file)):
        target = tmp_path / f"back {number}"
        assert program.ok("restore", source, str(target), "--json").json["missing"] == []
        assert program.ok("--portfolio", str(target), "show", entry, "--json").json["id"] == entry
    assert program.ok("check", "--deep", "--json").json["backups"] == 1


def test_a_new_code_and_a_new_key(program: Program) -> None:
    """The old code opens nothing; the new one does, after a rotation too."""
    entry = program.ok("add", "kept").out.strip()
    code = program.ok("recovery-code", "--json").json["recovery_code"]
    refused = program("list")
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    renewed = _with(program, code)
    assert renewed.ok("rotate-key", "--json").json == {"generation": 2}
    assert renewed.ok("show", entry, "--json").json["title"] == "Kept"
    assert renewed.ok("check", "--deep", "--json").json["faults"] == []


def test_a_passphrase_opens_it(program: Program) -> None:
    """Read from standard input, so that no list of processes shows it."""
    program.ok("passphrase", given="coed glas ac afon\n")
    assert _with(program, "coed glas ac afon").ok("list").code == 0
    program.ok("passphrase", "--drop")
    assert _with(program, "coed glas ac afon")("list").code == 1
    assert program("passphrase", given="short\n").code == 1


def test_versions_are_told_brought_back_and_erased(program: Program) -> None:
    """From the slip of the finger to the end."""
    entry = program.ok("add", "--title", "Bars", "--body", "Ten of twelve").out.strip()
    program.ok("edit", entry, "--body", "Eleven of twelve")
    told = program.ok("history", entry, "--diff").out
    assert "[-Ten-]{+Eleven+} of twelve" in told
    first = program.ok("history", entry, "--json").json[-1]["revision"]
    program.ok("revert", entry, first)
    assert program.ok("show", entry, "--json").json["body"] == "Ten of twelve"
    program.ok("delete", entry)
    assert [one["id"] for one in program.ok("deleted", "--json").json] == [entry]
    program.ok("undelete", entry)
    done = program.ok("erase", entry, "--yes", "--json").json
    assert done == {"records": 1, "out_of_reach": []}
    assert program("show", entry).code == 1
    assert program("undelete", entry).code == 1
    assert program.ok("check", "--json").json["faults"] == []


def test_erasing_asks_once_more(program: Program) -> None:
    """Nothing is destroyed by a typing error."""
    entry = program.ok("add", "kept").out.strip()
    assert program("erase", entry, given="n\n").code == 1
    assert program("erase").code == 2
    assert program.ok("show", entry, "--json").json["title"] == "Kept"


def test_a_name_is_erased_everywhere(program: Program) -> None:
    """Pupil A from now on."""
    entry = program.ok("add", "--title", "Osian reads", "--body", "osian read").out.strip()
    done = program.ok("erase", "--name", "Osian", "--as", "Pupil A", "--yes", "--json").json
    assert done["records"] == 1
    assert program.ok("show", entry, "--json").json["title"] == "Pupil A reads"
    assert program.ok("search", "Osian").out == ""


def test_a_sync_folder_is_refused(program: Program, tmp_path: Path) -> None:
    """With a better place in the same sentence."""
    done = program("new", str(tmp_path / "OneDrive" / "p"), "--name", "A")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "OneDrive" in done.err
