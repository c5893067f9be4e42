"""Coverage: counts by half term, gaps, sets and reuse."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.frameworks import find_statement, load_framework, styled, teachers_standards
from portfolio.insight.coverage import SetState, coverage, gaps, reuse, set_state
from portfolio.insight.terms import SchoolYears
from portfolio.model.profile import CodeStyle
from portfolio.model.standard import Framework, Mapping, Statement

TS = teachers_standards()
TERMS = SchoolYears().between(date(2025, 9, 1), date(2026, 8, 31))
DAYS = {"a": date(2025, 10, 1), "b": date(2026, 3, 12), "c": date(2026, 3, 13)}
CODES = [one.code for one in TS.statements]
MAPPINGS = st.lists(
    st.builds(
        Mapping,
        id=st.just("m"),
        record_id=st.sampled_from([*DAYS, "gone"]),
        framework=st.just(TS.id),
        code=st.sampled_from(CODES),
        because=st.sampled_from(["", "Because."]),
    ),
    max_size=20,
    unique_by=lambda one: (one.record_id, one.code),
)


def _map(record: str, code: str, because: str = "", framework: str = TS.id) -> Mapping:
    return Mapping(f"{record}{code}", record, framework, code, because)


def test_a_standard_counts_its_parts_and_items_are_different_records() -> None:
    """Two parts of one standard by the same lesson: two links, one item, reused twice."""
    found = {
        row.code: row
        for row in coverage(
            TS, [_map("a", "TS5.a", "Why."), _map("a", "TS5.b"), _map("b", "TS5")], DAYS, TERMS
        )
    }
    assert found["TS5"].counts == (2, 0, 0, 1, 0, 0)
    assert (found["TS5"].items, found["TS5"].justified, found["TS5"].reused) == (2, 1, 2)
    assert found["TS5.a"].total == 1
    assert set_state(found["TS5"]) is SetState.GOOD


@given(MAPPINGS)
def test_the_rows_add_up_to_the_links(mappings: list[Mapping]) -> None:
    """Each link is in one half term; the top rows together hold each of them once."""
    rows = coverage(TS, mappings, DAYS, TERMS)
    inside = [one for one in mappings if one.record_id in DAYS]
    top = [row for row in rows if not row.parent]

    assert sum(row.total for row in top) == len(inside)
    assert all(sum(row.counts) == row.total for row in rows)
    assert {row.code for row in gaps(rows)} == {
        row.code for row in rows if not row.total and not TS.parts(row.code)
    }
    assert max(reuse(inside).values(), default=0) == max((row.reused for row in top), default=0)


def test_what_does_not_apply_is_no_gap_and_keeps_its_reason() -> None:
    """Coverage can reach the whole."""
    rows = coverage(TS, [], DAYS, TERMS, {"TS3.d": "I teach Year 5"})
    (row,) = [one for one in rows if one.code == "TS3.d"]

    assert (row.applies, row.reason) == (False, "I teach Year 5")
    assert "TS3.d" not in {one.code for one in gaps(rows)}


@pytest.mark.parametrize(
    ("items", "state"),
    [(0, SetState.NONE), (1, SetState.FEW), (2, SetState.GOOD), (4, SetState.GOOD),
     (5, SetState.MANY)],
)  # fmt: skip
def test_a_set_is_two_to_four_items(items: int, state: SetState) -> None:
    """Tutors ask for that many."""
    days = {str(n): date(2025, 10, 1) for n in range(items)}
    rows = coverage(TS, [_map(key, "TS1") for key in days], days, TERMS)
    assert set_state(rows[0]) is state


def test_nesting_of_any_depth_counts_upwards() -> None:
    """A SmartEvidence file nests three deep."""
    deep = Framework(
        "f", "F", "", "", "",
        (Statement("A", "a"), Statement("A.1", "b", "A"), Statement("A.1.1", "c", "A.1")),
    )  # fmt: skip
    rows = coverage(deep, [_map("a", "A.1.1", framework="f")], DAYS, TERMS)
    assert [row.total for row in rows] == [1, 1, 1]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("4.2", "ITT4.2"),
        ("4c", "ITT4.c"),
        ("ITT4.2", "ITT4.2"),
        ("ITT4", "ITT4"),
        ("itt 7", "ITT7"),
    ],
)
def test_parts_of_the_framework_may_be_typed(typed: str, code: str) -> None:
    """Its sections are listed, its items are typed; both count for the section."""
    ittecf = load_framework("ittecf-england-2024")
    statement = find_statement(ittecf, typed)
    assert statement is not None and statement.code == code
    rows = coverage(ittecf, [_map("a", code, framework=ittecf.id)], DAYS, TERMS)
    assert {row.code for row in rows if row.total} == {code[:4]}


@pytest.mark.parametrize("typed", ["9.2", "4.2.7", "4-ever", "ITT44", "x", ""])
def test_nothing_is_guessed(typed: str) -> None:
    """What is no section's part is no code."""
    assert find_statement(load_framework("ittecf-england-2024"), typed) is None


@pytest.mark.parametrize(
    ("code", "style", "shown"),
    [
        ("TS5.a", CodeStyle.DOT, "TS5.a"),
        ("TS5.a", CodeStyle.SLASH, "TS5/a"),
        ("TS5.a", CodeStyle.JOINED, "S5a"),
        ("TS5.a", CodeStyle.BARE, "5a"),
        ("TS5", CodeStyle.BARE, "5"),
        ("P2.1.b", CodeStyle.JOINED, "P2.1.b"),
    ],
)
def test_codes_take_the_look_she_chose_and_are_found_again(
    code: str, style: CodeStyle, shown: str
) -> None:
    """Providers differ; whatever is shown can be typed."""
    assert styled(code, style, TS) == shown
    found = find_statement(TS, shown)
    assert found is not None and found.code == code
