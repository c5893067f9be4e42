"""The program's source files, for the rules."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
STOREYS = ("portfolio", "exporters", "ui", "resources")
SOURCES = sorted(path for storey in STOREYS for path in (ROOT / storey).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    """The path from the project's root, with slashes."""
    return path.relative_to(ROOT).as_posix()
