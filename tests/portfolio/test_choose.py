"""What she named as a proof is in the document that claims it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from portfolio.choose import choose
from portfolio.kinds import KINDS
from portfolio.library import Library
from portfolio.model.evidence import Evidence
from portfolio.model.goal import Criterion, Goal
from portfolio.model.profile import Profile
from portfolio.model.selection import Selection
from tests.builders import DAY, an_entry
from tests.portfolios import new_portfolio

GOAL = "g1"
FROM, TO = date(2026, 1, 1), date(2026, 8, 31)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A goal with two criteria: a short reflection proves one, an unlinked photo the other."""
    library = new_portfolio(tmp_path / "p.portfolio", Profile()).opened.library()
    library.journal.save(an_entry(id="short", body="25 of 28."))
    library.journal.save(Evidence("photo", "board.png", DAY, "Tally chart"))
    proofs = (Criterion("All explain", proof_id="short"), Criterion("Seen", proof_id="photo"))
    library.journal.save(Goal(GOAL, "Everyone explains", DAY, criteria=proofs))
    return library


@pytest.mark.parametrize("kind", ["appraisal", "goal"])
def test_the_proof_of_a_criterion_is_in_the_document(library: Library, kind: str) -> None:
    """However short, and although nothing else links to it."""
    about = GOAL if KINDS[kind].about else ""
    found = choose(library, Selection(kind, FROM, TO, record_id=about))
    assert [one.id for one in found.entries] == ["short"]
    assert [one.id for one in found.evidence] == ["photo"]


def test_a_proof_that_she_leaves_out_stays(library: Library) -> None:
    """What leaves is her choice, whatever it proves."""
    selection = Selection("appraisal", FROM, TO)
    found = choose(library, replace(selection, leave_out=frozenset({"photo", "short"})))
    assert (found.entries, found.evidence) == ([], [])


def test_a_log_without_goals_takes_no_proof_along(library: Library) -> None:
    """Only what a document claims is proved in it."""
    assert choose(library, Selection("cpd-log", FROM, TO)).evidence == []
