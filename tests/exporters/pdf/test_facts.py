"""What the pages state is true: sums fit, each claim has its own proof, words fit the kind."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from portfolio.choose import default_selection
from portfolio.days import hours_words
from portfolio.document import Document
from portfolio.library import Library
from portfolio.model.selection import Selection
from tests.exporters import documents
from tests.exporters.files import page_told, rendered, told
from tests.portfolios import sample_portfolio
from tests.sharing import PDFS, chosen
from ui.sending import prepare


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample."""
    library = sample_portfolio(tmp_path_factory.mktemp("facts")).library()
    yield library
    library.close()


def _document(library: Library, selection: Selection) -> Document:
    return prepare(library, replace(selection, is_signed=False)).document


@cache
def _pages(library: Library, kind: str) -> bytes:
    """The sample's PDF of a kind; made once for all tests."""
    return rendered(_document(library, chosen(library, kind)))


def _words(content: bytes) -> str:
    return " ".join(told(content).replace("\u00a0", " ").split())


@pytest.mark.parametrize("kind", [one for one in PDFS if one != "entry"])
def test_the_rows_add_up_to_the_totals(library: Library, kind: str) -> None:
    """A session outside the period is in neither."""
    document = _document(library, chosen(library, kind))
    courses, informal = document.courses, document.informal
    assert sum(one.learning_minutes for one in courses) == document.hours.courses
    assert sum(one.learning_minutes for one in informal) == document.hours.informal


def test_a_session_before_the_period_is_told_and_not_counted(library: Library) -> None:
    """It stands with its course all the same."""
    autumn = default_selection(library, "cpd-log", date(2025, 11, 1), date(2026, 7, 10))
    words = _words(rendered(_document(library, autumn)))
    assert "2 before or after this period, not counted" in words


def test_the_chart_of_half_terms_covers_the_whole_period(library: Library) -> None:
    """A year each, so that no hour is left out without a word."""
    both = default_selection(library, "cpd-log", date(2024, 9, 1), date(2026, 7, 10))
    words = _words(rendered(_document(library, both)))
    assert "Hours by half term, 2024–25" in words
    assert "Hours by half term, 2025–26" in words


def test_a_goals_period_begins_with_the_learning_that_serves_it(library: Library) -> None:
    """A course may have begun before the goal was set."""
    document = _document(library, chosen(library, "goal"))
    course = next(one for one in document.courses if "Decimals" in one.title)
    assert course.learning_minutes == 600
    assert document.facts.start == date(2025, 10, 6)


def test_groups_add_up_to_the_time_with_others(library: Library) -> None:
    """What was said of no group is told as such."""
    words = _words(_pages(library, "appraisal"))
    found = re.search(r"With others: ([^.]+)\.", words)
    assert found and "group not set" in found[1]
    parts = re.findall(r"(?:(\d+) h)? ?(?:(\d+) min)?(?:,|$)", found[1])
    minutes = sum(int(h or 0) * 60 + int(m or 0) for h, m in parts)
    assert f"{hours_words(minutes)} with others".replace("\u00a0", " ") in words


def test_each_claim_of_page_one_has_its_own_proof(library: Library) -> None:
    """Two numbers, two pages."""
    page = page_told(_pages(library, "ect"), 1)
    found = re.search(r"it took six\. proof p\. (\d+) On the quiz .* was 7\. proof p\. (\d+)", page)
    assert found and found[1] != found[2]


def test_a_reflection_that_proves_page_one_is_in_the_file(library: Library) -> None:
    """However short it is."""
    document = _document(library, chosen(library, "itt"))
    assert document.summary.impact_proof_ids[1] in [one.id for one in document.reflections]


@pytest.mark.parametrize(
    ("kind", "purpose"),
    [("appraisal", "For appraisal at Ysgol Bryn Glas"),
     ("itt", "For initial teacher training at Ysgol Cwm Derw only"),
     ("ect", "For induction at Ysgol Bryn Glas"), ("cpd-log", "Keep and delete this file")],
)  # fmt: skip
def test_the_footer_says_what_this_kind_is_for(library: Library, kind: str, purpose: str) -> None:
    """And names the school of the period."""
    assert purpose in _document(library, chosen(library, kind)).data_protection


@pytest.mark.parametrize("kind", ["itt", "ect"])
def test_no_word_of_appraisal_stands_in_training(library: Library, kind: str) -> None:
    """Trainees and early career teachers are not appraised by these pages."""
    words = _words(_pages(library, kind))
    assert "ppraisal" not in words


def test_reviews_and_days_are_told_plainly(library: Library) -> None:
    """One term is a term; days beyond what is needed are no fraction."""
    ect = page_told(_pages(library, "ect"), 1)
    assert "20 December 2024, after 1 term; 11 April 2025, after 2 terms" in ect
    itt = page_told(_pages(library, "itt"), 1)
    assert "153 days in school (120 needed)" in itt


def test_a_goal_past_its_day_was_due() -> None:
    """And one before it is due."""
    rich = documents.rich()
    late = rich.goals[2].due
    assert late is not None
    words = _words(rendered(replace(rich, made_on=date(late.year + 1, 1, 1))))
    assert "Was due" in words
    assert "Was due" not in _words(rendered(rich))


def test_every_piece_of_evidence_is_counted_once(library: Library) -> None:
    """Shown in the list, in the appendix, or described only."""
    words = _words(_pages(library, "appraisal"))
    assert "8 pieces: 4 shown here, 3 in full in the appendix, 1 described only." in words
    assert "Not in the appendix: evidence 1, 2, 4, 7, 8" in words


def test_nothing_linked_is_said_without_a_proof() -> None:
    """No link leads to an empty page."""
    page = page_told(rendered(documents.empty()), 1)
    assert "Nothing is linked yet." in page
    assert "records linked to each" not in page


@pytest.mark.parametrize(("kind", "page"), [("itt", 1), ("appraisal", 2), ("ect", 2)])
def test_the_contents_come_in_the_order_of_the_pages(
    library: Library, kind: str, page: int
) -> None:
    """On page one, or on page two where page one has no room."""
    words = page_told(_pages(library, kind), page)
    listed = words[words.index("Inside:") :]
    pages = [int(n) for n in re.findall(r" (\d+)", listed[: listed.index("about") + 9])]
    assert len(pages) > 5
    assert pages == sorted(pages)


def test_the_slip_repeats_her_question(library: Library, tmp_path: Path) -> None:
    """Who fills it in need not look it up."""
    prepare(library, chosen(library, "appraisal")).write(tmp_path / "a.pdf", has_reply=True)
    words = page_told((tmp_path / "a-reply.pdf").read_bytes(), 1)
    assert "Siân Hughes-Price asks you Could one PPA hour" in words
