"""Scripts from right to left are noticed wherever they stand, and nothing else is taken for one."""

from dataclasses import replace

import pytest

from portfolio.direction import direction_note, is_right_to_left
from portfolio.model.words import Kind
from tests.exporters import documents

ENTRY = documents.an_entry(
    "e1", Kind.REFLECTION, documents.START, "The pupil wrote שלום.", title="Hello", minutes=5
)


@pytest.mark.parametrize("text", ["שלום", "Said مرحبا twice", "ܫܠܡܐ", "ߒߞߏ", "𞤀𞤣𞤤𞤢𞤥"])
def test_letters_from_the_right_are_known(text: str) -> None:
    """Hebrew and Arabic, and scripts that fewer people know."""
    assert is_right_to_left(text)


@pytest.mark.parametrize("text", ["", "plain", "Llŷr a Siân “tŷ” – 5 €", "教師 한국어 हिन्दी 😀 →"])
def test_other_texts_are_left_alone(text: str) -> None:
    """A warning that is often wrong is read by nobody."""
    assert not is_right_to_left(text)


def test_a_word_anywhere_in_the_document_counts() -> None:
    """A note, a name, or the question at the end of page one."""
    plain = documents.rich()
    assert direction_note(plain) == ""
    asked = replace(plain, summary=replace(plain.summary, question="שלום?"))
    named = replace(plain, facts=replace(plain.facts, name="ليلى"))
    noted = documents.document(entries=[ENTRY])
    assert all("right to left" in direction_note(one) for one in (asked, named, noted))
