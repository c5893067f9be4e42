"""Names in the order of the language."""

from collections.abc import Iterator

import pytest

from portfolio.sorting import sort_key
from portfolio.text import use_language


@pytest.fixture
def welsh() -> Iterator[None]:
    """Welsh for one test."""
    use_language("cy")
    yield
    use_language("")


def test_accents_come_after_letters() -> None:
    """Ŵ beside W, not after Z."""
    assert sorted(["Zoe", "Ŵyn", "Wanda", "Élan", "Ella"], key=sort_key) == [
        "Élan", "Ella", "Wanda", "Ŵyn", "Zoe",
    ]  # fmt: skip


@pytest.mark.usefixtures("welsh")
def test_letters_of_two_signs_have_their_place() -> None:
    """Chwaraeon after cyfarfod, Llyfr after Lwc, Rhys after Ruth."""
    words = ["Rhys", "Chwaraeon", "Ruth", "Llyfr", "Cyfarfod", "Lwc", "Dydd", "Ddoe", "1 gwers"]
    assert sorted(words, key=sort_key) == [
        "1 gwers", "Cyfarfod", "Chwaraeon", "Dydd", "Ddoe", "Lwc", "Llyfr", "Ruth", "Rhys",
    ]  # fmt: skip
