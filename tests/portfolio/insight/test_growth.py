"""Revisits, threads, goals, plans and writing time, worked by hand."""

from dataclasses import replace
from datetime import date, time, timedelta

from portfolio.frameworks import EEF, load_framework
from portfolio.insight.plans import goal_progress, unconfirmed, upcoming, writing_time
from portfolio.insight.revisits import RevisitState, finished_on, revisits
from portfolio.insight.terms import SchoolYears
from portfolio.insight.threads import measure, one_offs
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.goal import Criterion, Goal, GoalStatus, Met, carried_on
from portfolio.model.standard import Mapping
from portfolio.model.thread import Revisit, Stuck, Thread, ThreadPart, ThreadStep
from portfolio.model.words import Kind
from tests.builders import an_entry

YEARS = SchoolYears()
TODAY = date(2026, 3, 20)
COURSE = an_entry(
    id="course",
    kind=Kind.COURSE,
    happened_on=date(2026, 1, 20),
    sessions=(
        CourseSession(date(2026, 1, 20), Mode.ONLINE, 60),
        CourseSession(date(2026, 3, 3), Mode.IN_PERSON, 120),
    ),
)


def test_a_finished_course_is_asked_after_two_six_and_twelve_weeks() -> None:
    """Two weeks on is due now; what falls into a holiday waits for the first day back."""
    found = revisits([COURSE], [], YEARS, (2, 6, 12), TODAY)

    assert [one.weeks for one in found] == [2, 6, 12]
    assert found[0].due == date(2026, 3, 17)
    assert found[0].state is RevisitState.DUE
    assert date(2026, 3, 3) + timedelta(weeks=12) == date(2026, 5, 26)  # in the half-term holiday
    assert found[2].due == date(2026, 6, 1)


def test_a_course_with_a_session_to_come_is_not_asked_about() -> None:
    """It is not over."""
    more = CourseSession(date(2026, 6, 1), Mode.VIRTUAL, 60, Attendance.PLANNED)
    running = replace(COURSE, sessions=(*COURSE.sessions, more))

    assert finished_on(running) is None
    assert revisits([running], [], YEARS, (2,), TODAY) == ()


def test_answers_snoozes_and_drops_are_kept() -> None:
    """Each says its state; a snooze moves the day."""
    said = [
        Revisit("1", "course", 2, answered_on=TODAY, stuck=Stuck.PARTLY, answer="Half of it."),
        Revisit("2", "course", 6, is_dropped=True),
        Revisit("3", "course", 12, snoozed_to=date(2026, 6, 15)),
    ]
    found = revisits([COURSE], said, YEARS, (2, 6, 12), TODAY)

    assert [one.state for one in found] == [
        RevisitState.ANSWERED, RevisitState.DROPPED, RevisitState.TO_COME,
    ]  # fmt: skip
    assert found[2].due == date(2026, 6, 15)


def test_an_old_question_is_let_go_in_silence() -> None:
    """Nobody comes back from a long illness to a list of debts."""
    (found,) = revisits([COURSE], [], YEARS, (2,), TODAY + timedelta(weeks=20))
    assert found.state is RevisitState.PASSED


def test_no_weeks_ask_nothing_and_a_talk_is_asked_about_on_request() -> None:
    """Weeks are hers to choose; a corridor talk may be looked at again, too."""
    talk = an_entry(id="talk", kind=Kind.PEER, happened_on=date(2026, 3, 2))

    assert revisits([COURSE], [], YEARS, (), TODAY) == ()
    (found,) = revisits([talk], [Revisit("1", "talk", 2)], YEARS, (6,), TODAY)
    assert (found.weeks, found.due) == (2, date(2026, 3, 16))


def test_a_thread_is_measured_by_span_sessions_modes_and_groups() -> None:
    """Learnt in January, tried in March, impact not yet."""
    tried = an_entry(id="tried", kind=Kind.COACHING, minutes=30, happened_on=date(2026, 3, 12))
    steps = (
        ThreadStep("course", ThreadPart.LEARNT),
        ThreadStep("tried", ThreadPart.APPLIED),
        ThreadStep("deleted", ThreadPart.IMPACT),
    )
    mappings = [
        Mapping("1", "course", EEF, "EEF1"),
        Mapping("2", "tried", EEF, "EEF10"),
        Mapping("3", "elsewhere", EEF, "EEF3"),
    ]
    entries = {one.id: one for one in (COURSE, tried)}
    found = measure(Thread("t", "Wait time", steps), entries, mappings, load_framework(EEF))

    assert (found.first, found.last) == (date(2026, 1, 20), date(2026, 3, 12))
    assert (found.span_weeks, found.sessions, found.minutes) == (7, 3, 210)
    assert found.modes == (Mode.ONLINE, Mode.IN_PERSON)
    assert found.groups == ("Build knowledge", "Develop technique")
    assert found.missing == (ThreadPart.IMPACT,)


def test_a_single_event_is_one_until_something_follows() -> None:
    """Shown without blame, and gone from the list with the first thread."""
    single = replace(COURSE, id="single", sessions=COURSE.sessions[:1])
    thread = Thread("t", "T", (ThreadStep("single", ThreadPart.LEARNT),))

    assert [one.id for one in one_offs([COURSE, single], [], ())] == ["single"]
    assert one_offs([COURSE, single], [thread], ()) == ()


def test_plans_come_in_order_and_what_has_passed_is_asked_about() -> None:
    """Were you there? One question for each session."""
    sessions = (
        CourseSession(date(2026, 3, 10), Mode.VIRTUAL, 60, Attendance.PLANNED),
        CourseSession(date(2026, 3, 27), Mode.VIRTUAL, 60, Attendance.PLANNED, starts=time(16)),
        CourseSession(date(2026, 3, 27), Mode.VIRTUAL, 60, Attendance.PLANNED, starts=time(9)),
    )
    entry = replace(COURSE, sessions=sessions)

    assert [one.number for one in upcoming([entry], TODAY)] == [2, 1]
    assert [one.number for one in unconfirmed([entry], TODAY)] == [0]


def test_a_goal_carried_on_takes_its_open_criteria_along() -> None:
    """What is met stays behind as met; the old goal is closed and says so."""
    goal = Goal(
        "g", "Explain", date(2025, 10, 1),
        criteria=(Criterion("Steps", Met.MET), Criterion("Fading", Met.PARTLY)),
    )  # fmt: skip
    closed, following = carried_on(goal, "new", TODAY, date(2027, 7, 10))

    assert (closed.status, closed.closed_on) == (GoalStatus.CARRIED_ON, TODAY)
    assert [one.text for one in following.criteria] == ["Fading"]
    assert (following.carried_from, following.status) == ("g", GoalStatus.ACTIVE)


def test_progress_counts_criteria_and_linked_entries() -> None:
    """Hours are of learning alone; a reflection counts as an entry."""
    goal = Goal("g", "Explain", TODAY, criteria=(Criterion("a", Met.MET), Criterion("b")))
    entries = [
        replace(COURSE, goal_ids=("g",)),
        an_entry(minutes=60, goal_ids=("g",)),
        an_entry(kind=Kind.PEER, minutes=20),
    ]
    found = goal_progress(goal, entries)

    assert (found.met, found.criteria, found.linked, found.minutes) == (1, 2, 2, 180)


def test_writing_time_is_summed_and_held_against_her_own_cap() -> None:
    """Entries that were never timed do not lower the mean."""
    entries = [
        an_entry(id="a", recording_seconds=30),
        an_entry(id="b", recording_seconds=1200),
        an_entry(id="c"),
    ]
    found = writing_time(entries, 15)

    assert (found.seconds, found.entries, found.mean_seconds) == (1230, 2, 615)
    assert found.over == ("b",)
    assert writing_time(entries, 0).over == ()
