"""Threads along time: the days of their steps, their span, what is missing."""

from datetime import date

from portfolio.insight.threads import thread_lines
from portfolio.model.thread import Thread, ThreadPart, ThreadStep

LEARNT, APPLIED, IMPACT = ThreadPart
DAYS = {"a": date(2026, 1, 5), "b": date(2026, 2, 10), "c": date(2026, 3, 20)}


def _thread(key: str, **steps: ThreadPart) -> Thread:
    return Thread(key, key, tuple(ThreadStep(entry, part) for entry, part in steps.items()))


def test_steps_stand_in_their_order_in_time() -> None:
    """However they were linked; an entry that was deleted counts for nothing."""
    (line,) = thread_lines([_thread("t", c=IMPACT, a=LEARNT, gone=APPLIED)], DAYS)

    assert [one.on for one in line.steps] == [DAYS["a"], DAYS["c"]]
    assert (line.span_weeks, line.missing) == (10, (APPLIED,))
    assert line.first(APPLIED) is None and line.first(IMPACT) == DAYS["c"]


def test_the_latest_thread_comes_first_and_an_empty_one_last() -> None:
    """What she works on now is at the top."""
    threads = [_thread("empty"), _thread("old", a=LEARNT), _thread("new", b=LEARNT)]
    lines = thread_lines(threads, DAYS)

    assert [one.thread.id for one in lines] == ["new", "old", "empty"]
    assert lines[-1].span_weeks == 0
