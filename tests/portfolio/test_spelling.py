"""Spelling: known in either language, nothing asked of initials, five suggestions at most."""

import gc
import warnings

import pytest

from portfolio.spelling import Speller, SpellingIn, _PurePython, load

ENGLISH, WELSH = "The pupils organised their behaviour", "Mae'r athrawon yn dysgu yn yr ysgol"


def _unknown(speller: Speller, text: str) -> list[str]:
    return [one for one in text.split() if not speller.is_known(one)]


@pytest.mark.parametrize(
    ("choice", "wrong"),
    [
        (SpellingIn.ENGLISH, ["athrawon", "dysgu", "ysgol"]),
        (SpellingIn.WELSH, ["organised", "behaviour"]),
        (SpellingIn.BOTH, []),
        (SpellingIn.OFF, []),
    ],
)
def test_a_word_is_right_in_the_languages_that_are_chosen(
    choice: SpellingIn, wrong: list[str]
) -> None:
    """A bilingual teacher sees no line under half of what she writes."""
    speller = load(choice)
    found = _unknown(speller, f"{ENGLISH} {WELSH}")

    assert set(wrong) <= set(found)
    assert bool(wrong) == bool(found)


def test_words_of_schools_initials_and_her_own_words_are_known() -> None:
    """No wave under SENCO, JS, TS5, nor under what she has added; the apostrophe may be curly."""
    speller = load(SpellingIn.ENGLISH, ["Tegwennan’s"])
    right = "metacognition SENCO subitising JS TS5 GCSE don’t Tegwennan's I"

    assert _unknown(speller, right) == []
    assert _unknown(speller, "recieve Tegwennan") == ["recieve", "Tegwennan"]
    speller.set_own([])
    assert not speller.is_known("Tegwennan's")


def test_what_was_meant_is_suggested_five_at_most() -> None:
    """The likeliest first; both languages take turns."""
    assert load(SpellingIn.ENGLISH).suggestions("recieve")[0] == "receive"
    both = load(SpellingIn.BOTH).suggestions("ysgoll")
    assert "ysgol" in both
    assert len(both) == 5
    assert load(SpellingIn.BOTH).suggestions("a" * 5000) == []


def test_what_cannot_be_a_word_is_left_alone() -> None:
    """Pasted rubbish costs nothing and draws nothing."""
    assert load(SpellingIn.ENGLISH).is_known("x" * 100_000)


def test_systems_without_the_library_read_the_same_dictionaries() -> None:
    """The way for Macs of before 2020 and Windows on ARM gives the same answers."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves the files to the collector
        pure = Speller([_PurePython("en_GB")])
        gc.collect()

    assert _unknown(pure, "The pupils recieve organised praise") == ["recieve"]
    assert pure.suggestions("recieve")[0] == "receive"
