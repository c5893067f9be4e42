"""What is too long for page one: found by laying it out, with words taken away until it fits.

It has no measure of its own: what the page holds in the chosen look is what counts.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from exporters.base import QUIET
from exporters.clean import cleaned
from exporters.pdf.pages import Cut
from exporters.pdf.write import lay_out
from portfolio.document import Document
from portfolio.leaving import PageOne, PageOneText, TooLong

_FACTS = (
    ("name", PageOneText.PROFILE), ("role", PageOneText.PROFILE), ("school", PageOneText.PROFILE),
    ("period_name", PageOneText.PERIOD), ("reader", PageOneText.READER),
)  # fmt: skip
_SAID = (("impact", PageOneText.IMPACT), ("question", PageOneText.QUESTION))


@dataclass(frozen=True, slots=True)
class _Typed:
    """A text that she typed, and the document with another in its place."""

    place: PageOneText
    text: str
    put: Callable[[str], Document]


def page_one(document: Document) -> PageOne:
    """The texts that page one cuts, and the goal without which it would cut none."""
    whole = cleaned(document)
    alone = replace(whole, sections=())  # no other page changes anything on page one
    cuts, sides = _cuts(alone), _sides_needed(alone)
    if not cuts:
        return PageOne(sides=sides)
    return PageOne(tuple(_told(alone, cut) for cut in cuts), _goal_in_the_way(alone), sides)


def _sides_needed(alone: Document) -> int:
    """How many pages the summary and the words about the file take where that is too many."""
    pages = lay_out(alone, QUIET).press.page + 1 if alone.sides else 0
    return pages if pages > alone.sides else 0


def _cuts(document: Document) -> list[Cut]:
    return lay_out(document, QUIET).cuts


def _goal_in_the_way(document: Document) -> str:
    """The last goal's id where every text fits without it; else empty."""
    goals = document.goals
    if not goals or _cuts(replace(document, goals=goals[:-1])):
        return ""
    return goals[-1].id


def _told(document: Document, cut: Cut) -> TooLong:
    """Where she typed it, and how many of its words have no room."""
    typed = max(
        (one for one in _typed(document) if one.text and one.text in cut.words),
        key=lambda one: len(one.text),
        default=None,
    )
    if typed is None:
        return TooLong(None, cut.label, cut.words)
    words = typed.text.split()
    fits, cuts = 0, len(words)  # so many words are few enough, so many are too many
    while cuts - fits > 1:
        middle = (fits + cuts) // 2
        shorter = " ".join(words[:middle])
        wanted = Cut(cut.label, cut.words.replace(typed.text, shorter))
        if wanted in _cuts(typed.put(shorter)):
            cuts = middle
        else:
            fits = middle
    return TooLong(typed.place, cut.label, cut.words, len(words) - fits)


def _typed(document: Document) -> list[_Typed]:
    """Every text of page one that is hers, its spaces as they are on the page."""
    facts, summary = document.facts, document.summary

    def fact(name: str, new: str) -> Document:
        return replace(document, facts=replace(facts, **_named(name, new)))

    def said(name: str, new: str) -> Document:
        return replace(document, summary=replace(summary, **_named(name, new)))

    def step(number: int, new: str) -> Document:
        steps = list(summary.next_steps)
        steps[number] = replace(steps[number], text=new)
        return replace(document, summary=replace(summary, next_steps=tuple(steps)))

    found = [
        *(_Typed(place, getattr(facts, name), partial(fact, name)) for name, place in _FACTS),
        *(_Typed(place, getattr(summary, name), partial(said, name)) for name, place in _SAID),
        *(
            _Typed(PageOneText.STEPS, one.text, partial(step, number))
            for number, one in enumerate(summary.next_steps)
        ),
    ]
    return [replace(one, text=" ".join(one.text.split())) for one in found]


def _named(name: str, text: str) -> dict[str, Any]:
    return {name: text}
