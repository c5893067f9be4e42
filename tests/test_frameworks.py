"""The Teachers' Standards as data, and finding a statement in any look."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.frameworks import (
    TEACHERS_STANDARDS,
    find_statement,
    framework_ids,
    load_framework,
    tagged,
    teachers_standards,
)


def test_part_one_has_eight_standards_with_thirty_five_parts() -> None:
    """Coverage counts against the true numbers, or 100 % means nothing."""
    standards = teachers_standards()
    top = [f"TS{n}" for n in range(1, 9)]

    parts = [len(standards.parts(code)) for code in top]

    assert parts == [3, 5, 5, 5, 4, 4, 4, 5]
    assert sum(parts) == 35
    assert [one.code for one in standards.standards][:8] == top


def test_part_two_has_three_statements_the_first_with_five_parts() -> None:
    """Conduct is judged too, and is counted apart from teaching."""
    standards = teachers_standards()

    assert [one.code for one in standards.standards][8:] == ["P2.1", "P2.2", "P2.3"]
    assert [one.code for one in standards.parts("P2.1")] == [f"P2.1.{n}" for n in "abcde"]


def test_only_early_reading_and_early_mathematics_apply_to_some() -> None:
    """A Year 5 teacher can reach full coverage only if these two may be set aside."""
    some = [one.code for one in teachers_standards().statements if one.applies_to_some]

    assert some == ["TS3.d", "TS3.e"]


@pytest.mark.parametrize("framework_id", framework_ids())
def test_codes_are_unique_and_parents_come_first(framework_id: str) -> None:
    """A mapping names one statement, and lists can be drawn from top to bottom."""
    framework = load_framework(framework_id)
    codes = [one.code for one in framework.statements]

    assert [code for code, n in Counter(codes).items() if n > 1] == []
    for place, one in enumerate(framework.statements):
        assert not one.parent or one.parent in codes[:place]


@pytest.mark.parametrize("framework_id", framework_ids())
def test_our_words_are_short_and_the_source_is_named(framework_id: str) -> None:
    """The wording is ours: a code tag has room for four words, and no official sentence fits."""
    framework = load_framework(framework_id)

    assert framework.source
    assert framework.edition
    assert max(len(one.title) for one in framework.statements) <= 30


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("5", "TS5"),
        ("TS5", "TS5"),
        ("ts5", "TS5"),
        ("S5", "TS5"),
        ("ts 5", "TS5"),
        ("standard 5", "TS5"),
        ("5a", "TS5.a"),
        ("5 A", "TS5.a"),
        ("S5a", "TS5.a"),
        ("TS5a", "TS5.a"),
        ("TS5.a", "TS5.a"),
        ("TS5/a", "TS5.a"),
        ("1/a", "TS1.a"),
        ("(8e)", "TS8.e"),
        ("#TS5", "TS5"),
        ("P2.1", "P2.1"),
        ("p2.1c", "P2.1.c"),
        ("P2.1.c", "P2.1.c"),
        ("part 2.1", "P2.1"),
        ("Part Two 3", "P2.3"),
        ("Part 2: 2", "P2.2"),
    ],
)
def test_a_statement_is_found_in_every_look(typed: str, code: str) -> None:
    """Providers write 1a, S1a and TS1/a; she types what she is used to."""
    found = find_statement(teachers_standards(), typed)

    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "typed", ["", " ", "9", "TS9", "5e", "a", "TS", "ts5.ab", "51", "1.1", "2.1", "P2", "-5*", "é5"]
)
def test_what_fits_no_statement_is_not_guessed(typed: str) -> None:
    """A wrong standard in an evidence PDF is worse than a question back."""
    assert find_statement(teachers_standards(), typed) is None


@given(st.text())
def test_any_text_may_be_typed_as_a_code(typed: str) -> None:
    """A stray paste never breaks the line she is writing."""
    found = find_statement(teachers_standards(), typed)

    assert found is None or found in teachers_standards().statements


def test_every_code_finds_itself() -> None:
    """What the program stores it can read again."""
    standards = teachers_standards()

    for one in standards.statements:
        assert find_statement(standards, one.code) is one


def test_an_unknown_framework_is_named() -> None:
    """A mapping to a framework that was removed is reported by its name."""
    with pytest.raises(KeyError, match="no-such"):
        load_framework("no-such")

    assert TEACHERS_STANDARDS in framework_ids()


def test_tags_in_a_text_name_statements_once() -> None:
    """In the order of the text, in any look; what names none is passed over."""
    text = "Adapted #S5 and again #TS5, then #2b. Not #nothing nor a#TS1."
    found = [one.code for _framework, one in tagged(text, [teachers_standards()])]

    assert found == ["TS5", "TS2.b"]
