"""Twenty planted words are in no file: portfolio, log, settings, temporary files, faults (P5)."""

import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.errors import CannotWrite
from portfolio.model.evidence import Evidence
from portfolio.model.goal import Criterion, Goal, ReviewNote
from portfolio.model.profile import Profile, RolePeriod
from portfolio.storage.journal import Journal
from portfolio.vault.backup import back_up
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.place import make_portfolio
from portfolio.vault.restore import write_travelling
from tests.builders import DAY, an_entry
from tests.ui.conftest import FakeAsk
from ui import crash
from ui.app import Program
from ui.settings import Settings
from ui.window import Window

MARKS = [f"Marc{letter}yrfa" for letter in "ABCDEFGHIJKLMNOPQRST"]


def test_twenty_marks_are_in_no_file(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """A day's work, a full disk, a bug, evidence looked at, a backup, one file to move it all."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("ui.viewer.QDesktopServices.openUrl", lambda _url: True)
    made = make_portfolio(tmp_path / "p.portfolio", _profile())
    settings = Settings(tmp_path / "home")
    program = Program(qapp, settings, FakeAsk(), NoKeychain())
    program.start(made.opened.folder, made.code)
    qtbot.waitUntil(lambda: isinstance(program.screen, Window), timeout=10_000)
    window = program.screen
    assert isinstance(window, Window)
    _work(window, tmp_path, monkeypatch)
    back_up(made.opened)
    write_travelling(made.opened, tmp_path / "all.tportfolio")
    files = _search(tmp_path)
    window.close()
    files += _search(tmp_path)
    assert list(tmp_path.rglob("open/*")) == []
    with capsys.disabled():
        print(f"\n{len(MARKS)} marks looked for in {files} files, open and closed: 0 found")
    assert files > 20


def _profile() -> Profile:
    return Profile(name=MARKS[0], roles=(RolePeriod(MARKS[1], school=MARKS[2]),))


def _work(window: Window, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put each mark somewhere."""
    session, (title, body, private, people, provider) = window.session, MARKS[3:8]
    entry = an_entry(title=title, body=body, private=private, people=people, provider=provider)
    session.save(entry)
    session.delete(entry.id)
    session.undo_delete(entry.id)
    session.map(entry.id, "TS5", MARKS[8])
    session.save(_goal())
    source = folder.parent / f"{folder.name} given.txt"
    source.write_text(MARKS[16], encoding="utf-8")
    session.library.evidence.attach(source, entry.id, DAY, MARKS[17])
    (piece,) = session.library.evidence.all()
    session.save(replace(piece, file_name=f"{MARKS[18]}.txt"))
    session.keep(replace(entry, body=f"{body} {MARKS[19]}"))
    _fail(window, entry.id, monkeypatch)
    _bug(folder, body)
    shown = window.viewer.write(session.library.evidence.content(_latest(window)), "a.txt")
    assert oct(shown.parent.stat().st_mode)[-3:] == "700"
    window.viewer.sweep()
    for name in ("journal", "goals", "evidence", "today"):
        window.show_page(name)


def _goal() -> Goal:
    criteria = (Criterion(MARKS[11], result=MARKS[12]),)
    reviews = (ReviewNote(DAY, MARKS[13], MARKS[14]),)
    return Goal("goal", MARKS[9], DAY, why=MARKS[10], criteria=criteria, reviews=reviews,
                support=MARKS[15])  # fmt: skip


def _latest(window: Window) -> Evidence:
    return window.session.library.evidence.all()[0]


def _fail(window: Window, entry_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk refuses once; a sealed copy is made and stays."""

    def refuse(*_given: object) -> None:
        raise CannotWrite(Path("journal.db"), "full")

    entry = window.session.library.entries.get(entry_id)
    with monkeypatch.context() as patched:
        patched.setattr(Journal, "keep", refuse)
        window.session.keep(entry)
    assert list(window.settings.rescue.iterdir())


def _bug(folder: Path, words: str) -> None:
    """A fault of the program whose message holds her words is written down without them."""
    before = sys.excepthook
    shown: list[str] = []
    ends = crash.Ends(tell=shown.append, keep=lambda: None, show=shown.append)
    crash.install(folder / "home" / "reports", ends)
    try:
        raise ValueError(words)
    except ValueError as fault:
        sys.excepthook(ValueError, fault, fault.__traceback__)
    finally:
        sys.excepthook = before
    (kept,) = (folder / "home" / "reports").iterdir()
    assert "ValueError" in kept.read_text(encoding="utf-8")
    assert words not in shown[0]


def _search(folder: Path) -> int:
    """How many files were read; none may hold a mark, in any of three encodings."""
    count = 0
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        content = path.read_bytes()
        count += 1
        for mark in MARKS:
            for encoded in (mark.encode(), mark.encode("utf-16-le"), mark.lower().encode()):
                assert encoded not in content, f"{mark} in {path}"
            assert mark not in path.name
    return count


def test_the_code_is_in_no_list_of_processes(tmp_path: Path) -> None:
    """A script's code leaves the environment before anything is started."""
    script = (
        "import os; from ui.cli.unlock import asked, CODE_VARIABLE; "
        "os.environ[CODE_VARIABLE] = 'X'; assert asked(None, None).code == 'X'; "
        "assert CODE_VARIABLE not in os.environ"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).parents[2])
