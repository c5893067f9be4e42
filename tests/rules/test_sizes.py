"""Files, functions, classes and tests stay small: a full one hides a second subject."""

import ast
from pathlib import Path

import pytest

from tests.rules.sources import SOURCES, TESTS, name_of, parsed

FILE, FUNCTION, CLASS, TEST, LINE = 300, 40, 200, 25, 100
ALL = [*SOURCES, *TESTS]
# Fuller than the rule, each for a reason.
FULLER = {
    "portfolio/errors.py": "one class a fault with its sentence: one table, read by name",
    "tests/test_quick.py": "one table of lines and what they mean",
}


@pytest.mark.parametrize("path", ALL, ids=str)
def test_no_file_is_full(path: Path) -> None:
    """A maintainer reads a file in one sitting."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= FILE or name_of(path) in FULLER
    assert [number for number, line in enumerate(lines, 1) if len(line) > LINE] == []


@pytest.mark.parametrize("path", ALL, ids=str)
def test_no_function_or_class_is_full(path: Path) -> None:
    """A function says one thing; a test shows one."""
    nodes = [n for n in ast.walk(parsed(path)) if isinstance(n, (ast.FunctionDef, ast.ClassDef))]
    assert [f"{one.name}: {_lines(one)}" for one in nodes if _lines(one) > _most(one)] == []


def _lines(node: ast.FunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _most(node: ast.FunctionDef | ast.ClassDef) -> int:
    if isinstance(node, ast.ClassDef):
        return CLASS
    return TEST if node.name.startswith("test_") else FUNCTION
