"""Characters that no page can show, or that make a reader see other words than are there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.markup.clean import clean


@pytest.mark.parametrize(
    "bad", ["\x00", "\x1b", "\x7f", "\x85", "\ud800", "\ue000", "\U000f0000", "\u202e", "\u2066"]
)
def test_what_cannot_be_shown_is_taken_out(bad: str) -> None:
    """A text may not turn round the words after it, nor break the file it stands in."""
    assert clean(f"a{bad}b") == "ab"


def test_letters_are_composed_and_line_ends_stay() -> None:
    """Welsh circumflexes from any keyboard look the same; a new line is content."""
    assert clean("w\u0302\ny\u0302\t!") == "ŵ\nŷ\t!"
    assert clean("w\x03\u0302") == "ŵ"


@given(st.text(st.characters(), max_size=200))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Every exporter may clean again without changing a word."""
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")
