"""About this file: what a reader must know to trust what stands on the pages before."""

from dataclasses import replace

import pytest

from portfolio.document import Document
from portfolio.model.words import Kind
from tests.exporters.documents import START, an_entry, document
from tests.exporters.files import rendered, told

NOTED = "written from right to left"


def _noted(words: str) -> Document:
    entry = an_entry("e1", Kind.REFLECTION, START, words, title="At the gate", minutes=20)
    return document(entries=[entry])


def _words(made: Document) -> str:
    return " ".join(told(rendered(made)).split())


@pytest.mark.parametrize("words", ["Her mother said مرحبا.", "A card: שלום."])
@pytest.mark.parametrize("sides", [0, 2])
def test_words_from_right_to_left_are_noted(words: str, sides: int) -> None:
    """Letters in the wrong order are a fault of ours, and the reader is told so."""
    assert NOTED in _words(replace(_noted(words), sides=sides))


def test_nothing_is_noted_where_all_words_run_from_left_to_right() -> None:
    """A caution without cause makes a manager doubt the rest."""
    assert NOTED not in _words(_noted("Llŷr: 教師, 한국어 → ✓"))
