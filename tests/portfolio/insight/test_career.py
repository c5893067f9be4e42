"""Careers, induction and training years, worked by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from portfolio.errors import FractionImpossible, PeriodBackwards, RolesOverlap
from portfolio.insight.career import ReviewKind, career, induction
from portfolio.insight.terms import SchoolYears
from portfolio.insight.training import carried_targets, training_days
from portfolio.model.entry import Target
from portfolio.model.profile import Leave, LeaveKind, Profile, RolePeriod
from portfolio.model.training import IntensiveDay, Placement, TrainingYear
from portfolio.model.words import Kind, MeetingKind, Stage
from portfolio.rules import check
from tests.builders import an_entry

YEARS = SchoolYears()
START = date(2024, 9, 1)
FULL = Profile(roles=(RolePeriod("ECT", Stage.ECT, "Bryn Glas", start=START),))


def test_full_time_induction_is_six_terms_with_two_assessments() -> None:
    """Progress reviews in between; a tenth of the timetable, then a twentieth."""
    found = induction(FULL, YEARS)

    assert [one.kind for one in found] == [
        ReviewKind.PROGRESS, ReviewKind.PROGRESS, ReviewKind.FORMAL,
        ReviewKind.PROGRESS, ReviewKind.PROGRESS, ReviewKind.FORMAL,
    ]  # fmt: skip
    assert [one.terms_served for one in found] == [1, 2, 3, 4, 5, 6]
    assert [one.reduction for one in found] == [0.1] * 3 + [0.05] * 3
    assert (found[0].on, found[-1].on) == (date(2024, 12, 20), date(2026, 7, 17))


@pytest.mark.parametrize(("fraction", "terms"), [(0.5, 12), (0.6, 10), (0.8, 8)])
def test_part_time_induction_is_pro_rata(fraction: float, terms: int) -> None:
    """Two years' worth of terms, however long that takes; each term but two has a review."""
    part = replace(FULL, roles=(replace(FULL.roles[0], fraction=fraction),))
    found = induction(part, YEARS)

    assert len(found) == terms
    assert sum(one.kind is ReviewKind.FORMAL for one in found) == 2


def test_two_half_posts_are_one_full_post() -> None:
    """Several employers at once: their fractions add up."""
    half = replace(FULL.roles[0], fraction=0.5)
    both = replace(FULL, roles=(half, replace(half, school="Derw")))

    check(both, START)
    assert induction(both, YEARS) == induction(FULL, YEARS)


def test_leave_makes_induction_longer_and_is_taken_off() -> None:
    """A spring term away: the assessments come a term later."""
    away = Leave(date(2025, 1, 6), date(2025, 4, 11), LeaveKind.PARENTAL)
    found = induction(replace(FULL, leave=(away,)), YEARS)

    assert len(found) == 6
    assert found[-1].on == date(2026, 12, 18)


def test_nobody_is_inducted_who_holds_no_such_role() -> None:
    """A head teacher sees no review points."""
    assert induction(Profile(roles=(RolePeriod("Head", start=START),)), YEARS) == ()


def test_a_career_is_told_in_years_and_employers() -> None:
    """Half time for two years is one year full time."""
    roles = (
        RolePeriod("A", school="One", start=date(2020, 1, 1), end=date(2021, 12, 31), fraction=0.5),
        RolePeriod("B", school="Two", start=date(2022, 1, 1)),
    )
    found = career(Profile(roles=roles, next_step="Lead"), date(2022, 12, 31))

    assert (found.months, found.full_time_months) == (36, 24)
    assert (found.years, found.full_time_years) == (3.0, 2.0)
    assert (found.employers, found.next_step) == (("One", "Two"), "Lead")


def test_two_posts_at_once_are_one_time_in_a_career() -> None:
    """Two half posts for a year are one year held, and one of full time."""
    half = RolePeriod("Teacher", Stage.TEACHER, "Bryn Glas", start=date(2021, 9, 1),
                      end=date(2022, 8, 31), fraction=0.5)  # fmt: skip
    found = career(Profile(roles=(half, replace(half, school="Nant"))), date(2024, 1, 1))
    assert (found.months, found.full_time_months) == (12, 12)


def test_overlapping_full_time_roles_are_refused_by_name() -> None:
    """A date is wrong; the sentence says between which roles, and on which day."""
    second = RolePeriod("Head of year", start=date(2025, 1, 1))
    with pytest.raises(RolesOverlap, match=r"ECT and Head of year overlap on 2025-01-01"):
        check(replace(FULL, roles=(*FULL.roles, second)), START)


@pytest.mark.parametrize(
    ("role", "fault"),
    [
        (RolePeriod("A", start=START, end=START - timedelta(days=1)), PeriodBackwards),
        (RolePeriod("A", start=START, fraction=0), FractionImpossible),
        (RolePeriod("A", start=START, fraction=1.5), FractionImpossible),
    ],
)
def test_what_no_role_can_be_is_refused(role: RolePeriod, fault: type[Exception]) -> None:
    """Each with its own sentence, and the role's name in it."""
    with pytest.raises(fault, match="A"):
        check(Profile(roles=(role,)), START)


def test_days_in_school_are_weekdays_in_term_less_days_missed() -> None:
    """Two weeks in September, Fridays at the university, one day ill."""
    first = Placement(
        "Hafren", date(2025, 9, 8), date(2025, 9, 19), weekdays=(0, 1, 2, 3),
        absent=(date(2025, 9, 10),),
    )  # fmt: skip
    holiday = Placement("Derw", date(2025, 10, 25), date(2025, 11, 4))
    year = TrainingYear(
        "t", "2025–26", date(2025, 9, 1), date(2026, 7, 31), (first, holiday), 120,
        (IntensiveDay(date(2025, 9, 9)), IntensiveDay(date(2026, 3, 1))), 20,
    )  # fmt: skip
    found = training_days(year, YEARS, date(2025, 11, 3))

    assert [one.done for one in found.placements] == [7, 1]
    assert (found.done, found.to_come, found.missing) == (8, 1, 111)
    assert (found.intensive, found.intensive_target) == (1, 20)


def test_open_targets_go_on_to_the_next_meeting() -> None:
    """With the day on which they were first agreed; appraisal meetings keep their own."""
    first = an_entry(
        id="m1", kind=Kind.MEETING, happened_on=date(2026, 3, 4),
        targets=(Target("Wait three seconds"), Target("Ring a parent", is_done=True)),
    )  # fmt: skip
    appraisal = an_entry(
        id="m2", kind=Kind.MEETING, meeting=MeetingKind.APPRAISAL, happened_on=date(2026, 3, 6),
        targets=(Target("An objective"),),
    )  # fmt: skip
    found = carried_targets([first, appraisal], date(2026, 3, 11), "m3")

    assert found == (Target("Wait three seconds", agreed_on=date(2026, 3, 4)),)
    second = replace(first, id="m3", happened_on=date(2026, 3, 11), targets=found)
    assert carried_targets([first, second], date(2026, 3, 18)) == found
