"""The house's rules that import-linter cannot see."""

import ast
import re
from pathlib import Path

import pytest

from tests.rules.sources import ROOT, SOURCES, name_of, parsed

# Function-level imports that keep the start short, or Qt out of the command line.
LATE = {
    "exporters/__init__.py": "reportlab and pikepdf take 0.4 s; only a PDF needs them",
    "exporters/pdf/finish.py": "pikepdf takes 0.1 s; only pages of others and forms need it",
    "exporters/pdf/foreign.py": "pypdfium2 takes 0.1 s; only pages of others need it",
    "exporters/pdf/write.py": "pyHanko takes 0.4 s; only signing needs it",
    "exporters/ics.py": "icalendar takes 0.1 s; only this export needs it",
    "portfolio/imports/school_calendar.py": "icalendar takes 0.1 s; only imports need it",
    "portfolio/imports/calendar.py": "icalendar takes 0.1 s; only imports need it",
    "portfolio/privacy/bare.py": "Pillow; only exports need it",
    "portfolio/privacy/decode.py": "pi_heif; only a phone's pictures need it",
    "portfolio/privacy/scan.py": "phonenumbers takes 0.1 s; only exports need it",
    "portfolio/privacy/unread.py": "pypdfium2 and defusedxml; only exports need them",
    "portfolio/privacy/photo.py": "Pillow; only exports need it",
    "portfolio/sample.py": "Pillow; only the sample needs it",
    "portfolio/sample_files.py": "Pillow; only the sample needs it",
    "portfolio/spelling.py": "two spelling libraries; only who writes needs one",
    "ui/gallery/thumbnails.py": "Pillow and pdfium; on a worker, once a picture is seen",
    "portfolio/vault/keychain.py": "keyring takes 0.1 s; not where the code is given",
    "portfolio/when.py": "dateparser takes 0.3 s; only odd dates need it",
    "ui/ask.py": "QtPrintSupport; only the recovery code is printed from here",
    "ui/cli/checking.py": "pikepdf and pyHanko take 0.5 s; only PDFs need them",
    "ui/cli/importing.py": "the same",
    "ui/cli/main.py": "the command line must start without Qt",
    "ui/pages/share_check.py": "pikepdf and pyHanko; only PDFs need them",
    "ui/widgets/check_pdf.py": "the same",
    "ui/widgets/check_card.py": "the same",
    "ui/widgets/page_list.py": "PDFium and pikepdf; only previews need them",
    "ui/widgets/previewing.py": "the same",
    "ui/sending.py": "the same",
    "ui/outbox.py": "sending brings the Markdown reader, which the start path does without",
}
CATCHES_ALL = {"ui/jobs.py"}
ASKS = {"ui/ask.py"}
# What tools make and git does not keep.
MADE = {".git", ".venv", ".tools", "build", "__pycache__", ".hypothesis", ".pytest_cache",
        ".mypy_cache", ".ruff_cache", ".import_linter_cache"}  # fmt: skip
POSIX_ONLY = {"fcntl", "pwd", "grp", "resource", "termios", "syslog"}


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_imports_stand_at_the_top_unless_listed(path: Path) -> None:
    """A late import hides a ring or a slow start; each has its reason in the table."""
    late = [
        node.lineno
        for outer in ast.walk(parsed(path))
        if isinstance(outer, ast.FunctionDef)
        for node in ast.walk(outer)
        if isinstance(node, (ast.Import, ast.ImportFrom))
    ]
    assert not late or name_of(path) in LATE


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nothing_catches_everything(path: Path) -> None:
    """A bug is told, not swallowed."""
    broad = [
        node.lineno
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") == "Exception")
    ]
    assert not broad or name_of(path) in CATCHES_ALL


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_only_one_file_asks_and_none_is_bound_to_a_system(path: Path) -> None:
    """Message boxes and file pickers in ui/ask.py; no import that Windows lacks."""
    names = {node.id for node in ast.walk(parsed(path)) if isinstance(node, ast.Name)}
    assert not names & {"QMessageBox", "QFileDialog"} or name_of(path) in ASKS
    imported = {
        alias.name.split(".")[0]
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert not imported & POSIX_ONLY


def test_no_file_names_a_machine_or_a_registry() -> None:
    """What is committed works anywhere."""
    bad = re.compile(rb"(^|[^a-z])/wor" rb"k/|https?://(files|registry|pypi)\.|index-" rb"url =")
    found = [
        name_of(path)
        for path in ROOT.rglob("*")
        if not MADE & set(path.relative_to(ROOT).parts)
        and path.suffix not in (".ttf", ".png", ".pyc")
        and not path.name.startswith(".coverage")
        and path.is_file()
        and bad.search(path.read_bytes())
    ]
    assert found == []
