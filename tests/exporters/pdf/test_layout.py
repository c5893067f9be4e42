"""No words leave their page or lie upon others, whatever a teacher writes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from portfolio.document import Document, Facts, NextStep, PublicEntry, Summary
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.selection import PageStyle
from portfolio.model.words import Kind, Setting
from tests.exporters import documents
from tests.exporters.files import MADE, made, opened
from tests.exporters.pages import laid_out, reading_gaps, wrong_places

LETTERS = st.sampled_from("aeinorst   ŵŷâéLlM.,;–“”() \n")
WORDS = st.one_of(
    st.just(""),
    st.text(LETTERS, max_size=90),
    st.integers(1, 60).map(lambda count: "Llanfair Caereinion and " * count),
    st.integers(1, 300).map("w".__mul__),
)
DAYS = st.integers(0, 300).map(lambda days: documents.START + timedelta(days=days))
# No shrinking: a smaller failing document is not worth minutes of layouts.
RANDOM = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


@pytest.mark.parametrize("name", sorted(MADE))
def test_made_up_documents_stay_on_their_pages(name: str) -> None:
    """Rich, empty, huge and hostile."""
    book = laid_out(MADE[name]())
    assert wrong_places(book) == []
    assert reading_gaps(book) == []


@settings(parent=RANDOM, max_examples=20)
@given(st.data())
def test_random_documents_stay_on_their_pages(data: st.DataObject) -> None:
    """Nobody can look at every page that will ever be made."""
    assert wrong_places(laid_out(_document(data))) == []


@settings(parent=RANDOM, max_examples=30)
@given(
    st.builds(Facts, WORDS, WORDS, WORDS, WORDS, st.just(documents.START), st.just(documents.END),
              WORDS, st.none() | DAYS),
    st.builds(Summary, WORDS, st.sampled_from(["", "card", "gone"]),
              st.lists(st.builds(NextStep, WORDS, st.sampled_from(["", "goal-1"])), max_size=4)
              .map(tuple), WORDS),
    st.integers(0, 5),
    st.sampled_from((PageStyle.STANDARD, PageStyle.ATKINSON)),
)  # fmt: skip
def test_page_one_is_always_one_page(
    facts: Facts, summary: Summary, goals: int, style: PageStyle
) -> None:
    """The manager decides from one page, never from one and a bit."""
    rich = documents.rich()
    shown = tuple(replace(rich.goals[n % 3], number=n + 1) for n in range(goals))
    book = laid_out(replace(rich, facts=facts, summary=summary, goals=shown, style=style))
    assert wrong_places(book) == []
    assert [one.page for one in book.bookmarks[:2]] == [0, 1]


def test_one_entry_is_enough() -> None:
    """A first week's portfolio looks as whole as a year's."""
    one = documents.an_entry("only", Kind.PEER, date(2026, 3, 12), "Ten of twelve.", minutes=20)
    book = laid_out(documents.document(entries=[one]))
    assert wrong_places(book) == []
    assert [mark.title for mark in book.bookmarks][1] == "Informal learning"


def test_the_huge_document_is_long_and_the_empty_one_short() -> None:
    """Nothing of four hundred entries is dropped, and nothing is padded."""
    assert len(opened(made("huge")).pages) > 40
    assert len(opened(made("empty")).pages) == 3


def _document(data: st.DataObject) -> Document:
    entries = [_entry(data, number) for number in range(data.draw(st.integers(0, 14)))]
    goals = [documents.a_goal(n, entries) for n in range(1, data.draw(st.integers(1, 5)))]
    goals = [replace(g, title=data.draw(WORDS), support=data.draw(WORDS)) for g in goals]
    document = documents.document(
        entries=entries, goals=goals, data_protection=data.draw(WORDS), facts=documents.FACTS
    )
    return replace(document, style=data.draw(st.sampled_from(PageStyle)))


def _entry(data: st.DataObject, number: int) -> PublicEntry:
    kind, on = data.draw(st.sampled_from(Kind)), data.draw(DAYS)
    sessions = [
        CourseSession(on, data.draw(st.sampled_from(Mode)), data.draw(st.integers(1, 600)),
                      data.draw(st.sampled_from(Attendance)))
        for _count in range(data.draw(st.integers(0, 30)) if kind is Kind.COURSE else 0)
    ]  # fmt: skip
    body = "\n\n".join(data.draw(st.sampled_from(MARKDOWN)) for _count in range(3))
    return documents.an_entry(
        f"e{number}", kind, on, body, title=data.draw(WORDS), people=data.draw(WORDS),
        provider=data.draw(WORDS), minutes=data.draw(st.integers(0, 900)),
        sessions=tuple(sessions), setting=data.draw(st.none() | st.sampled_from(Setting)),
    )  # fmt: skip


MARKDOWN = (
    "## What\n\nA line. " + "Words of a longer line. " * 30,
    "# " + "A long heading " * 12 + "\n\n## Another\n\n### Third\n\ntext",
    "- one\n- two\n    - three\n\n1. " + "item " * 60,
    "> " + "quoted words " * 40,
    "    code\n      more code\n" + "    x" * 200,
    "| a | b | c |\n|---|---|---|\n" + "| x | y | z z z z z z z z |\n" * 60,
    "| " + " | ".join("abcdefghij") + " |\n|" + "---|" * 10 + "\n" + "| word " * 10 + "|",
    "![card](evidence:gone)",
)
