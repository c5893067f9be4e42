"""Where the steps of a thread stand on its line."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.thread_lines import spread_out


@given(st.lists(st.floats(0, 400), min_size=1, max_size=8).map(sorted))
def test_near_steps_are_moved_apart_and_stay_on_the_line(wanted: list[float]) -> None:
    """Two lessons in one week are two marks, in their order."""
    found = spread_out(wanted, 50, 0, 400)
    assert all(later - sooner >= 49.9 for sooner, later in pairwise(found))
    assert found[0] >= -0.1 and found[-1] <= 400
