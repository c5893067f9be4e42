"""What changed between two versions, in words."""

from dataclasses import replace

from portfolio.compare import FieldChange, Piece, compare
from portfolio.model.goal import Criterion, Goal, Met
from portfolio.model.words import Kind
from tests.builders import DAY, an_entry


def test_words_are_compared_and_the_rest_is_told() -> None:
    """Ten became eleven, and the kind is named as people name it."""
    before = an_entry(title="Bars", body="Ten of twelve", minutes=None)
    after = replace(before, body="Eleven of twelve", minutes=20, kind=Kind.PEER)

    changes = {one.name: one.pieces for one in compare(before, after)}
    assert changes["Text"] == (Piece("-", "Ten"), Piece("+", "Eleven"), Piece("", " of twelve"))
    assert changes["Minutes"] == (Piece("+", "20"),)
    assert [one.words for one in changes["Kind"]] == ["Reflection", "Peer learning"]
    assert "Title" not in changes


def test_a_first_version_is_all_new_and_an_equal_one_says_nothing() -> None:
    """Nothing before, nothing to strike out."""
    entry = an_entry(title="Bars", body="Ten")
    assert compare(entry, entry) == ()
    assert FieldChange("Title", (Piece("+", "Bars"),)) in compare(None, entry)


def test_lists_are_told_line_by_line() -> None:
    """A criterion that was met."""
    before = Goal("goal", "Better questions", DAY, criteria=(Criterion("One"), Criterion("Two")))
    after = replace(before, criteria=(Criterion("One", Met.MET), Criterion("Two")))
    (change,) = compare(before, after)
    assert change.name == "Success criteria"
    assert (
        "".join(one.words for one in change.pieces if one.sign != "-")
        .splitlines()[0]
        .count(Met.MET.word)
    )
