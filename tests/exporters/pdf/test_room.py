"""What page one has no room for is known before anything is written."""

from dataclasses import replace

import pytest

from exporters import try_page_one
from portfolio.document import Document, NextStep
from portfolio.kinds import WHOLE
from portfolio.leaving import PageOne, PageOneText
from portfolio.model.selection import PageStyle, Paper
from tests.exporters import documents
from tests.exporters.files import opened, page_told, rendered

MORE = " and more words of that kind"


def _longer(impact: int = 0, steps: int = 0, **said: object) -> Document:
    rich = documents.rich()
    summary = replace(
        rich.summary,
        impact=rich.summary.impact + MORE * impact,
        next_steps=tuple(NextStep(one.text + MORE * steps) for one in rich.summary.next_steps),
    )
    return replace(rich, summary=summary, **said)  # type: ignore[arg-type]


def test_nothing_is_asked_where_all_fits() -> None:
    """And nothing of what has no page one."""
    assert try_page_one(documents.rich()) == PageOne()
    assert try_page_one(replace(_longer(impact=20), kind=WHOLE)) == PageOne()


@pytest.mark.parametrize("style", PageStyle)
def test_as_many_words_less_and_it_fits(style: PageStyle) -> None:
    """The figure is what the pages hold in this look, not a rule of thumb."""
    (found,) = try_page_one(_longer(impact=20, style=style)).too_long
    assert found.place is PageOneText.IMPACT
    words = found.words.split()
    shorter = _longer(style=style)
    for less, told in ((found.over, ()), (found.over - 1, (PageOneText.IMPACT,))):
        summary = replace(shorter.summary, impact=" ".join(words[: len(words) - less]))
        tried = try_page_one(replace(shorter, summary=summary))
        assert tuple(one.place for one in tried.too_long) == told


def test_what_was_told_is_what_the_file_does() -> None:
    """The beginning on page one, the whole of it on page 2."""
    document = _longer(impact=20)
    assert try_page_one(document).too_long
    pdf = rendered(document)
    assert "more on p. 2" in page_told(pdf, 1)
    assert " ".join(document.summary.impact.split()) in page_told(pdf, 2)


def test_each_text_is_known_by_where_she_types_it() -> None:
    """So that one click leads there."""
    rich = documents.rich()
    facts = replace(rich.facts, role="Teacher " * 40, reader="Deputy " * 40)
    found = try_page_one(replace(_longer(steps=9), facts=facts)).too_long
    steps = (PageOneText.STEPS,) * 3
    assert tuple(one.place for one in found) == (PageOneText.PROFILE, PageOneText.READER, *steps)
    assert "words too long" in found[0].sentence


def test_the_goal_that_crowds_the_page_is_named() -> None:
    """On Letter three goals leave little room: for some lengths the third is too many."""
    tried = (_longer(n // 4, n % 4, paper=Paper.LETTER) for n in range(16))
    document = next(one for one in tried if try_page_one(one).goal_id)
    found = try_page_one(document)
    assert found.too_long
    assert found.goal_id == document.goals[-1].id
    assert try_page_one(replace(document, goals=document.goals[:-1])) == PageOne()


@pytest.mark.parametrize("style", PageStyle)
def test_a_budget_that_cannot_be_kept_is_told_with_the_pages_it_takes(style: PageStyle) -> None:
    """Two sides of large print hold no summary; she learns it before, not from the file."""
    document = replace(documents.rich(), style=style, sides=2)
    told = try_page_one(document)
    pages = len(opened(rendered(document)).pages)
    assert told.sides == (pages if pages > 2 else 0)
    assert bool(told.sides_note) == (pages > 2)
    assert (style is PageStyle.LARGE) <= bool(told.sides_note)
