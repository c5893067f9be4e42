"""The quick line's goals, words taken back, two readings of a day, and what goes on below it."""

from datetime import date

import pytest

from portfolio.model.goal import Goal
from portfolio.model.words import Kind
from portfolio.quick import read_line
from portfolio.quick_goals import find_goal
from portfolio.quick_parts import Known, Left, Part

SATURDAY = date(2026, 11, 21)
GOALS = tuple(
    Goal(str(n), title, SATURDAY)
    for n, title in enumerate(("Better questioning", "Better wording", "Read about dyslexia"))
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("question", "0"), ("better-quest", "0"), ("read", "2"), ("DYSLEXIA", "2"),
        ("better", None), ("quest-better", None), ("stioning", None), ("wor", "1"),
    ],
)  # fmt: skip
def test_a_goal_is_found_by_how_its_words_begin(typed: str, meant: str | None) -> None:
    """Two letters more are quicker than a menu; what may mean two goals means none."""
    found = find_goal(GOALS, typed)

    assert (found.id if found else None) == meant


def test_a_goal_leaves_the_title_and_an_address_is_none() -> None:
    """The tag is for the program, the title for people."""
    known = Known(goals=GOALS)
    line = read_line("30m peer talk on wait time @quest", SATURDAY, known)

    assert (line.title, line.goal_ids) == ("Peer talk on wait time", ("0",))
    assert read_line("Wrote to js@question.org", SATURDAY, known).goal_ids == ()


@pytest.mark.parametrize(
    ("what", "words"),
    [(Part.DAY, "yesterday"), (Part.MINUTES, "45m"), (Part.KIND, "mentoring"),
     (Part.PEOPLE, "js"), (Part.CODE, "#ts5"), (Part.GOAL, "@quest")],
)  # fmt: skip
def test_what_is_taken_back_is_text_again(what: Part, words: str) -> None:
    """She has the last word on what her words mean."""
    text = "yesterday 45m mentoring with JS on wait time #TS5 @quest"
    known = Known(goals=GOALS, left=frozenset({Left(what, words)}))
    line = read_line(text, SATURDAY, known)

    assert what not in {span.what for span in line.spans}
    assert words in line.title.casefold()
    assert len(line.spans) == 5


@pytest.mark.parametrize(
    ("words", "nearer", "other"),
    [
        ("last Friday", date(2026, 11, 20), date(2026, 11, 13)),
        ("dydd Gwener diwethaf", date(2026, 11, 20), date(2026, 11, 13)),
        ("Friday", date(2026, 11, 20), None),
        ("last Sunday", date(2026, 11, 15), None),
        ("echdoe", date(2026, 11, 19), None),
    ],
)
def test_two_readings_take_the_nearer_day(words: str, nearer: date, other: date | None) -> None:
    """What "last Friday" means on a Saturday: yesterday for some, last week's for others."""
    line = read_line(f"{words} cyfarfod", SATURDAY)

    assert (line.happened_on, line.other_day) == (nearer, other)


def test_a_kind_chosen_elsewhere_wins_over_the_words() -> None:
    """The chip that she pressed says more than a word in passing."""
    line = read_line("Course plans with Sarah", SATURDAY, Known(kind=Kind.MEETING))

    assert (line.kind, line.people) == (Kind.MEETING, "Sarah")
    assert not line.has_kind


def test_what_stands_below_the_line_is_the_text() -> None:
    """The first line is the title; a tag is understood wherever it stands."""
    line = read_line("\n20m reading on dual coding\nPictures beside words. #TS4", SATURDAY)

    assert (line.title, line.minutes) == ("Reading on dual coding", 20)
    assert (line.body, line.codes) == ("Pictures beside words.", ("TS4",))


def test_a_long_line_is_headed_by_its_first_sentence() -> None:
    """A list of headings can be read at a glance."""
    rest = "Ten of twelve in the amber group could say why a third is more than a quarter."
    line = read_line(f"Fractions with Year 5 clicked. {rest}", SATURDAY)

    assert (line.title, line.body) == ("Fractions with Year 5 clicked", rest)
