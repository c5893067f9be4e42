"""Where the steps of a thread stand in its row."""

from itertools import pairwise

import pytest

from ui.widgets.thread_lines import MOST_DOTS, even_places


@pytest.mark.parametrize("steps", [1, 3, MOST_DOTS])
def test_steps_are_even_and_begin_at_one_edge(steps: int) -> None:
    """A distance that differs from row to row would claim a time that it does not mean."""
    found = even_places(steps, 100, 400)
    assert found[0] == 100 and found[-1] <= 400
    assert all(later - sooner == 60 for sooner, later in pairwise(found))
