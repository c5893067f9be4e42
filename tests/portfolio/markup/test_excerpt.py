"""The first words of an entry in a list: plain, short, never half a mark."""

import pytest

from portfolio.markup.excerpt import excerpt


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ""),
        ("## What\n\nTen of *twelve*.", "Ten of twelve."),
        ("- one\n- two", "one two"),
        ("See [the card](evidence:x) and `code`", "See the card and code"),
        ("w" * 300, "w" * 180 + "\u00a0…"),
        ("gair " * 60, ("gair " * 36).strip() + "\u00a0…"),
    ],
)
def test_an_excerpt_is_plain_words(text: str, told: str) -> None:
    """Marks are for the page, not for the list."""
    assert excerpt(text) == told
