"""Every pair of colours that meet can be told apart (WCAG 2.2: 4.5 for text, 3 for parts)."""

import pytest

from ui.tokens import DARK, LIGHT, Tokens

TEXT = [
    ("text", "canvas"), ("text", "surface"), ("text", "sidebar"), ("text", "question_bg"),
    ("text", "note_bg"), ("text", "private_bg"), ("muted", "canvas"), ("muted", "surface"),
    ("muted", "sidebar"), ("muted", "surface2"), ("on_accent", "accent"),
    ("on_accent", "accent_hover"), ("accent_text", "accent_soft"), ("accent_text", "surface"),
    ("accent_text", "canvas"), ("ok", "sidebar"), ("ok", "canvas"), ("ok", "surface"),
    ("danger", "surface"), ("danger", "canvas"), ("question", "question_bg"),
    ("private", "private_bg"), ("note", "note_bg"), ("question", "surface"),
    ("feedback", "feedback_bg"), ("feedback", "surface"),
    ("private", "surface"), ("note", "surface"),
]  # fmt: skip
PARTS = [
    ("accent", "surface2"), ("focus", "canvas"), ("focus", "surface"), ("focus", "sidebar"),
    ("border_strong", "surface"), ("border_strong", "canvas"), ("border_strong", "surface2"),
    ("border_strong", "sidebar"),
]  # fmt: skip


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (PARTS, 3.0)], ids=["text", "parts"])
def test_every_pair_has_contrast(
    tokens: Tokens, pairs: list[tuple[str, str]], least: float
) -> None:
    """A tired teacher under a strip light reads every word."""
    weak = [p for p in pairs if _ratio(getattr(tokens, p[0]), getattr(tokens, p[1])) < least]
    assert weak == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_numbers_in_the_heat_cells_can_be_read(tokens: Tokens) -> None:
    """The number tells, not the colour."""
    for ink, ground in zip(tokens.heat_text, tokens.heat, strict=True):
        assert _ratio(ink, ground) >= 4.5


def _ratio(first: str, second: str) -> float:
    low, high = sorted((_light(first), _light(second)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
