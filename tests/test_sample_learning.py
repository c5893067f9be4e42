"""The sample shows every part of a teacher's learning in the PDF of the cycle it belongs to."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from portfolio.assemble import assemble
from portfolio.choose import default_selection
from portfolio.insight.career import ReviewKind
from portfolio.insight.hours import Grouping
from portfolio.library import Library
from portfolio.model.profile import Profile
from portfolio.sample import sample
from portfolio.vault.place import fill, make_portfolio
from ui.sending import prepare


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The filled sample, once for all of these tests."""
    made = make_portfolio(tmp_path_factory.mktemp("s") / "s.portfolio", Profile())
    fill(made.opened, sample())
    library = made.opened.library()
    yield library
    library.close()


WORDS = {
    "2025–26": (
        "What became of it", "Everyone explains", "Did it stick?", "Five mornings a week",
        "Career and the appraisal meeting", "Well-being", "Roles held", "Progress review",
        "Coverage: Effective professional development", "worked on, never met",
        "Coverage: Afon Teg", "Official text: Every pupil expects", "All hours, by kind",
        "Held by the trust", "£40.00", "certificate p.",
        "Recording: Trust shared drive", "Year 5, 28 pupils", "in a pair", "Mid-year review",
        "Protected: trust", "1 course was one session, and",
    ),
    "2023–24": (
        "Training year 2023", "days in school (120 needed); 20 intensive days (20 needed)",
        "Hafren Bank Primary", "Intensive training: Behaviour and routines, 5 days",
        "Coverage: Initial Teacher Training", "Appraisal meeting", "Steps that fade",
    ),
    "2024–25": ("Formal assessment", "Lessons that start", "it took six", "Carried on"),
}  # fmt: skip


@pytest.mark.parametrize("cycle", list(WORDS))
def test_each_part_stands_in_its_cycles_pdf(library: Library, cycle: str, tmp_path: Path) -> None:
    """Read back from the file, as a reader's own program would."""
    path = tmp_path / "a.pdf"
    prepare(library, default_selection(library, "appraisal", cycle_name=cycle)).write(path)
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    text = " ".join(done.stdout.decode().replace("\u00a0", " ").split())

    missing = [words for words in WORDS[cycle] if words not in text]
    assert missing == []


def test_the_document_of_a_cycle_holds_what_was_learnt(library: Library) -> None:
    """Totals by every grouping, threads with their gaps, review points, official texts."""
    document = assemble(library, default_selection(library, "appraisal", cycle_name="2024–25"))

    assert {one.by for one in document.totals} == set(Grouping)
    assert all(
        sum(total.minutes for total in one.totals) == document.hours.total
        for one in document.totals
    )
    assert ReviewKind.PROGRESS in {one.kind for one in document.career.induction}
    assert {one.title for one in document.growth.threads} >= {"Lessons that start"}


def test_leave_is_in_no_document(library: Library) -> None:
    """Why she was away is nobody's business."""
    document = assemble(library, default_selection(library, "json"))
    assert "leave" not in repr(document.career).casefold()
