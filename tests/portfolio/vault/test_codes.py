"""The recovery code survives being read out, written down and typed back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.errors import CodeMistyped
from portfolio.vault.codes import ALPHABET, groups, new_code, read_code, shown


def test_a_code_has_nine_groups_of_three() -> None:
    """It fits on a slip of paper and can be read out in groups."""
    assert [len(one) for one in groups(new_code())] == [3] * 9


def test_it_is_read_in_any_dress() -> None:
    """Case, hyphens, spaces and the look-alikes O, I and L do not matter."""
    code = "0123456789ABCDEFGHJKMNPQRS"
    whole = next(code + one for one in ALPHABET if _is_code(code + one))

    assert read_code(shown(whole).lower().replace("0", "o").replace("1", "l")) == whole


@given(st.integers(0, 26), st.sampled_from(ALPHABET))
def test_every_single_slip_is_noticed(place: int, symbol: str) -> None:
    """One wrong symbol is told at once and not after a slow refusal."""
    code = new_code()
    if code[place] == symbol or abs(ALPHABET.index(code[place]) - ALPHABET.index(symbol)) == 31:
        return
    with pytest.raises(CodeMistyped):
        read_code(code[:place] + symbol + code[place + 1 :])


def _is_code(typed: str) -> bool:
    try:
        return bool(read_code(typed))
    except CodeMistyped:
        return False
