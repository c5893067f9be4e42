"""The guide tells of every action, setting, kind of export and fault."""

import ast
import re

import pytest
from pytestqt.qtbot import QtBot

from portfolio import errors
from portfolio.kinds import KINDS
from resources import locate
from ui.actions import ACTIONS, Action
from ui.choosable import SETTINGS
from ui.guide import chapters
from ui.pages.help import HelpPage
from ui.window import Window

LEAST, WORDS = 12, 3  # letters and first words of a fragment that make it this fault's


def _text() -> str:
    return " ".join(" ".join((one.title, one.text)) for one in chapters())


def _flat(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace("*", "").replace("`", ""))


def _sentences() -> dict[str, list[str]]:
    """Of each fault the fragments of its sentences: what stands between the braces."""
    found: dict[str, list[str]] = {}
    tree = ast.parse(locate("..", "portfolio", "errors.py").read_text(encoding="utf-8"))
    for one in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        calls = [node for node in ast.walk(one) if isinstance(node, ast.Call)]
        texts = [
            str(call.args[0].value)
            for call in calls
            if isinstance(call.func, ast.Name)
            and call.func.id == "_"
            and isinstance(call.args[0], ast.Constant)
        ]
        found[one.name] = [part.strip() for text in texts for part in re.split(r"{\w+}", text)]
    return found


@pytest.mark.parametrize("name", [one for one in _sentences() if one != "PortfolioError"])
def test_every_fault_is_in_the_guide(name: str) -> None:
    """By the words that she reads, with what helps."""
    assert issubclass(getattr(errors, name), errors.PortfolioError)
    guide = _flat(_text())
    parts = [one for one in _sentences()[name] if len(one) >= LEAST]
    heads = [" ".join(one.strip(",.:; ").split()[:WORDS]).strip(",.:;(") for one in parts]
    assert any(head in guide for head in heads), heads


@pytest.mark.parametrize("action", ACTIONS, ids=lambda one: one.name)
def test_every_action_is_told_in_a_sentence(action: Action) -> None:
    """And with its keys."""
    assert action.about.endswith(".")
    assert action.word in _text()
    assert not action.keys or action.keys.replace("+", " + ") in _text()


def test_every_setting_and_kind_is_in_the_guide() -> None:
    """From their tables."""
    guide = _text()
    assert [one.field for one in SETTINGS if one.word not in guide] == []
    assert [one.kind for one in KINDS.values() if f"`{one.kind}`" not in guide] == []


def test_no_two_actions_have_one_key() -> None:
    """A key does one thing."""
    keys = [one.keys for one in ACTIONS if one.keys]
    assert len(keys) == len(set(keys))


def test_words_are_found_in_the_guide(qtbot: QtBot, window: Window) -> None:
    """Typing leaves the chapters that have the words, and goes to the place."""
    window.show_page("help")
    page = window.stack.made["help"]
    assert isinstance(page, HelpPage)
    qtbot.keyClicks(page.words, "lost laptop")
    shown = [page.list.item(at).text() for at in range(page.list.count())
             if not page.list.item(at).isHidden()]  # fmt: skip
    assert any("lost laptop" in one for one in shown)
    assert len(shown) < page.list.count()
    page.words.clear()
    qtbot.keyClicks(page.words, "fingerprint")
    assert page.text.textCursor().selectedText() == "fingerprint"


def test_numbers_of_a_list_stand_on_the_line_of_their_words(window: Window) -> None:
    """Qt sets the numbers on whole pixels; the words must be on whole ones as well."""
    window.show_page("help")
    page = window.stack.made["help"]
    assert isinstance(page, HelpPage)
    document = page.text.document()
    layout, block = document.documentLayout(), document.begin()
    tops = []
    while block.isValid():
        if block.textList():
            tops.append(layout.blockBoundingRect(block).y())
        block = block.next()
    assert len(tops) > 2
    assert all(top.is_integer() for top in tops)
