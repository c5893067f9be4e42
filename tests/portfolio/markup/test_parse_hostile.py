"""Texts made to break a Markdown reader neither raise nor hang, and come out harmless."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio.markup.blocks import (
    Block,
    CodeBlock,
    Heading,
    ListBlock,
    Paragraph,
    PictureBlock,
    Quote,
    Run,
    TableBlock,
)
from portfolio.markup.clean import clean
from portfolio.markup.parse import MOST_COLUMNS, MOST_DEPTH, parse
from tests.exporters.hostile import HOSTILE_MARKDOWN, HOSTILE_PIECES

PATIENCE_S = 10  # promise P8: nothing read from outside hangs over 10 s


@pytest.mark.parametrize("text", HOSTILE_PIECES, ids=lambda text: text[:24])
def test_hostile_pieces_are_read(text: str) -> None:
    """One strange text may not keep a teacher from her PDF."""
    started = time.monotonic()
    _check(parse(text))
    assert time.monotonic() - started < PATIENCE_S


def test_a_text_of_all_hostile_pieces_is_read() -> None:
    """They may also come together."""
    _check(parse(HOSTILE_MARKDOWN))


@pytest.mark.parametrize(
    "text",
    ["[" * 5000, "*" * 20000, "> " * 3000, "`" * 9999, "![" * 3000, "<" * 20000, "_a" * 9000,
     "|" * 9000 + "\n" + "|-" * 4500, "- " * 3000, "(" * 9000 + "[](" * 900, "\\" * 20001],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_a_long_run_of_one_mark_does_not_hang(text: str) -> None:
    """A key held down, or worse, costs seconds at most."""
    started = time.monotonic()
    _check(parse(text))
    assert time.monotonic() - started < PATIENCE_S


SIGNS = "#*_`[]()!<>|-+.1 \n\t\\~:&;"
MARKS = st.sampled_from([*SIGNS, "evidence:", "http://", "\x02", "\x03", "ŵ", "\u0301"])


@settings(max_examples=150, deadline=None)
@given(st.lists(MARKS, max_size=60).map("".join))
def test_any_mixture_of_marks_is_read(text: str) -> None:
    """What nobody thought of must not break either."""
    _check(parse(text))


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=120))
def test_any_text_is_read(text: str) -> None:
    """Whatever was pasted, in any script."""
    _check(parse(text))


def _check(blocks: tuple[Block, ...]) -> None:
    level = 0
    for block in _all(blocks, 0):
        if isinstance(block, Heading):
            assert 1 <= block.level <= level + 1
            level = block.level
        if isinstance(block, TableBlock):
            assert len(block.head) <= MOST_COLUMNS
        for run in _runs(block):
            assert run.text == clean(run.text)
            assert run.link.split(":")[0].lower() in ("", "http", "https", "mailto")


def _all(blocks: tuple[Block, ...], depth: int) -> Iterator[Block]:
    assert depth <= MOST_DEPTH + 2
    for block in blocks:
        yield block
        if isinstance(block, Quote):
            yield from _all(block.blocks, depth + 1)
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from _all(item, depth + 1)


def _runs(block: Block) -> tuple[Run, ...]:
    match block:
        case Paragraph() | Heading():
            return block.runs
        case TableBlock():
            return tuple(run for row in (block.head, *block.rows) for cell in row for run in cell)
        case CodeBlock():
            return tuple(Run(line) for line in block.lines)
        case PictureBlock():
            return (Run(block.alt),)
        case _:
            return ()
