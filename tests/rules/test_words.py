"""Every public thing says what it gives; every text for people can be translated."""

import ast
from pathlib import Path

import pytest

from tests.rules.sources import SOURCES, TESTS, parsed
from tests.rules.strings import faults


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_every_public_thing_has_a_docstring(path: Path) -> None:
    """A new maintainer finds out by reading, not by running."""
    tree = parsed(path)
    bare = [] if ast.get_docstring(tree) else [path.name]
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            bare += [node.name] * (ast.get_docstring(node) is None)
            bare += [
                f"{node.name}.{part.name}"
                for part in node.body
                if isinstance(part, ast.FunctionDef)
                and not part.name.startswith("_")
                and ast.get_docstring(part) is None
            ]
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            bare += [node.name] * (ast.get_docstring(node) is None)
    assert bare == []


@pytest.mark.parametrize("path", TESTS, ids=str)
def test_every_test_says_why_it_matters(path: Path) -> None:
    """The name says what, the docstring why."""
    bare = [
        node.name
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and ast.get_docstring(node) is None
    ]
    assert bare == []


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_text_is_translated_by_no_other_name(path: Path) -> None:
    """Under another name its texts would be in no list, and stand in English for good."""
    tree, names = parsed(path), {"_", "N_", "ngettext"}
    other = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Name)
        and node.value.id in names
    ]
    other += [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for one in node.names
        if one.name in names and one.asname
    ]
    assert other == []


def test_the_list_of_texts_is_current() -> None:
    """A translator sees every text (`make strings` renews the list)."""
    assert faults() == []
