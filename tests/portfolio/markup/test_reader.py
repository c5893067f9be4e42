"""What is left out for speed changes nothing: the library, trying everything, gives the same."""

import html
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch
from xml.etree.ElementTree import Element

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio.markup import parse as ours
from portfolio.markup import reader
from portfolio.markup.blocks import Block
from portfolio.markup.parse import parse
from tests.benchmarks.content import texts
from tests.exporters.hostile import HOSTILE_MARKDOWN, HOSTILE_PIECES

MARKS = (
    *"#*_`[]()!<>|-+=.:1a \n\t\\~&;\"'",
    *("\n\n", "    ", "  \n", "> ", "- ", "1. ", "# ", "|---|---|\n", "| a | b |\n", "```", "**"),
    *("[x]: http://e.example\n", "[x]", "![", "](evidence:v)", "<me@e.cymru>", "\x02amp\x03"),
    *("ŵ", "\u0338", "\u0301", "\u00a0", "\x85", "\\|", "word ", "one more "),
)
MIXTURES = st.lists(st.sampled_from(MARKS), max_size=60).map("".join)


def _whole_tree(text: str) -> Element:
    """The tree as Python-Markdown makes it, without HTML and with nothing of ours."""
    md = markdown.Markdown(extensions=["tables", "sane_lists"])
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
    md.inlinePatterns.deregister("entity")
    lines = text.split("\n")
    for preprocessor in md.preprocessors:
        lines = preprocessor.run(lines)
    root = md.parser.parseDocument(lines).getroot()
    for processor in md.treeprocessors:
        processor.run(root)
    for code in root.iter("code"):
        code.text = html.unescape(code.text or "")
    return root


def _by_the_library(text: str) -> tuple[Block, ...]:
    words = lambda element: "".join(element.itertext())  # noqa: E731
    with patch.object(ours, "tree", _whole_tree), patch.object(ours, "all_words", words):
        return parse(text)


@pytest.mark.parametrize("text", [*HOSTILE_PIECES, HOSTILE_MARKDOWN], ids=lambda text: text[:24])
def test_hostile_texts_are_read_as_by_the_library(text: str) -> None:
    """Whoever tries to break it finds the same reader as before."""
    assert parse(text) == _by_the_library(text)


def test_pages_of_prose_are_read_as_by_the_library() -> None:
    """Headings, lists, quotations and tables as teachers write them."""
    for text in texts(12):
        assert parse(text) == _by_the_library(text)


@settings(max_examples=400, deadline=None)
@given(MIXTURES)
def test_any_mixture_of_marks_is_read_as_by_the_library(text: str) -> None:
    """A mark that is needed and not looked for would show as raw text."""
    assert parse(text) == _by_the_library(text)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_any_text_is_read_as_by_the_library(text: str) -> None:
    """Whatever was pasted, in any script."""
    assert parse(text) == _by_the_library(text)


def test_a_text_leaves_nothing_behind_for_the_next() -> None:
    """One pupil's link never turns up in another's page."""
    assert "e.example" in str(parse("[x]: http://e.example\n\n[x]"))
    assert "e.example" not in str(parse("[x]"))
    with patch.object(reader, "_has_mark", side_effect=RecursionError):
        parse("[x]: http://other.example\n\n[x]")
    assert "other.example" not in str(parse("[x]"))


def test_several_texts_are_read_at_the_same_time() -> None:
    """The window shows an entry while a worker makes a PDF."""
    wanted = texts(40)
    with ThreadPoolExecutor(4) as workers:
        found = list(workers.map(parse, wanted))
    assert found == [parse(text) for text in wanted]
