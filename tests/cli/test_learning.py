"""Learning by the command line: what scripts and tired teachers type."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Program

TODAY = date.today()


def _day(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


def test_every_list_speaks_json_on_an_empty_portfolio(program: Program) -> None:
    """Empty is an answer, not a fault."""
    for command in ("goals", "courses", "upcoming", "revisits", "training"):
        assert program.ok(command, "--json").json == []
    assert program.ok("threads", "--json").json == {"threads": [], "single_events": []}
    assert program.ok("hours", "--json").json["minutes"] == 0
    assert program.ok("coverage", "--json").json["reused_more"] == {}
    assert len(program.ok("standards", "--json").json["statements"]) == 51
    assert len(program.ok("framework", "list", "--json").json) >= 12
    assert program.ok("career", "--json").json["roles"] == []


@pytest.mark.parametrize("by", ["kind", "method", "mode", "company", "context", "setting",
                                "month", "half-term"])  # fmt: skip
def test_hours_add_up_by_every_grouping(program: Program, by: str) -> None:
    """A course and a talk, told eight ways."""
    program.ok("course", "add", "Talk", "--session", f"{_day(-7)},virtual,16:00-17:30")
    program.ok("add", "--kind", "peer", "--title", "Corridor", "--minutes", "15",
               "--group", "pair", "--setting", "ppa", "--mode", "in-person")  # fmt: skip
    found = program.ok("hours", "--by", by, "--from", _day(-30), "--json").json

    assert (found["minutes"], found["courses"], found["informal"]) == (105, 90, 15)
    assert sum(one["minutes"] for one in found["groups"]) == 105


def test_a_course_is_planned_attended_and_revisited(program: Program) -> None:
    """From a plan to an answer weeks later."""
    made = program.ok(
        "course", "add", "Scaffolds", "--provider", "Hub", "--level", "trust", "--cost", "12.50",
        "--session", f"{_day(-20)},online,60", "--session", f"{_day(0)},in-person,15:45-17:00",
        "--session", f"{_day(3)},in-person,15:45-17:00", "--json",
    ).json  # fmt: skip
    assert (made["cost_pence"], made["level"]) == (1250, "trust")
    assert program.ok("upcoming", "--json").json[0]["starts"] == "15:45:00"
    assert program.ok("revisits", "--json").json == []

    assert "still to come" in program("course", "attend", made["id"], "3", "attended").err
    program.ok("course", "add", "Faded", "--session", f"{_day(-20)},online,60")
    (other,) = {one["id"] for one in program.ok("revisits", "--json").json}
    program.ok("course", "attend", other, "1", "watched-later", "--recording", "Trust drive")
    made["id"] = other
    (due, *_rest) = program.ok("revisits", "--json").json
    program.ok("revisit", made["id"], str(due["weeks"]), "--stuck", "partly", "--answer", "Half.")
    states = {one["weeks"]: one["state"] for one in program.ok("revisits", "--all", "--json").json}
    assert states[due["weeks"]] == "answered"


def test_an_npq_begins_with_its_name(program: Program) -> None:
    """Sessions come later."""
    made = program.ok("course", "add", "--preset", "NPQ Headship", "--json").json
    assert (made["title"], made["context"], made["level"]) == (
        "NPQ Headship", "leadership", "external",
    )  # fmt: skip


def test_a_thread_tells_what_is_missing(program: Program) -> None:
    """Learnt and tried; impact is still to come."""
    chapter = program.ok("add", "--kind", "reading", "--title", "Chapter", "--source", "A 2020").out
    lesson = program.ok("add", "Tried cold calling").out.strip()
    made = program.ok("thread", "add", "Wait time", "--learnt", chapter.strip()).out.strip()
    program.ok("thread", "link", made, "applied", lesson)
    (found,) = program.ok("threads", "--json").json["threads"]

    assert (found["sessions"], found["missing"]) == (1, ["impact"])
    assert "to come: impact" in program.ok("threads").out


def test_a_goal_goes_from_met_to_the_next_year(program: Program) -> None:
    """Criteria, notes, and what is not met goes on."""
    made = program.ok("goal", "add", "Questions", "--criteria", "Wait", "--criteria", "Pairs").out
    key = made.strip()
    program.ok("goal", "met", key, "1", "met", "--result", "8 of 10 lessons")
    program.ok("goal", "note", key, "Keep it", "--by", "RM", "--mid-year")
    following = program.ok("goal", "carry", key, "--json").json
    program.ok("goal", "end", following["id"], "achieved", "--outcome", "All of it.")

    found = {one["id"]: one for one in program.ok("goals", "--json").json}
    assert [one["text"] for one in following["criteria"]] == ["Pairs"]
    assert (found[key]["status"], found[following["id"]]["status"]) == ("carried-on", "achieved")
    assert found[key]["reviews"][0]["is_mid_year"] is True


def test_a_framework_is_added_from_a_file(program: Program, tmp_path: Path) -> None:
    """And its statements can be mapped at once."""
    path = tmp_path / "ours.json"
    rows = [{"code": "X1", "title": "Ŵyl"}, {"code": "X1.1", "title": "手本", "parent": "X1"}]
    path.write_text(json.dumps({"title": "Ours", "statements": rows}), encoding="utf-8")
    made = program.ok("framework", "add", str(path), "--json").json
    entry = program.ok("add", "Tried it").out.strip()
    program.ok("map", entry, "X1.1", "--because", "Seen")
    program.ok("applies", "X1", "--because", "Not my phase", "--framework", made["id"])
    found = program.ok("coverage", "--framework", made["id"], "--from", _day(-1), "--json").json

    rows = {one["code"]: one for one in found["statements"]}
    assert (rows["X1"]["items"], rows["X1"]["applies"]) == (1, False)
    assert rows["X1.1"]["set"] == "few"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([{"code": "A", "title": "a"}, {"code": "A", "title": "b"}], "the code A stands there"),
        ([{"code": "A", "title": "a", "parent": "A"}], "lies inside itself"),
        ([{"code": "A", "title": 7}], "statements[0].title"),
    ],
)
def test_a_broken_framework_changes_nothing(
    program: Program, tmp_path: Path, rows: object, words: str
) -> None:
    """One sentence with the place, exit 1, and the list as it was."""
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"title": "Bad", "statements": rows}), encoding="utf-8")
    before = program.ok("framework", "list").out
    done = program("framework", "add", str(path))

    assert done.code == 1
    assert words in done.err and "Nothing was" in done.err
    assert program.ok("framework", "list").out == before


def test_a_career_with_two_half_posts_and_leave(program: Program) -> None:
    """Overlap is refused only where it comes to more than full time."""
    for school in ("A", "B"):
        program.ok("role", f"Teacher at {school}", "--school", school, "--from", "2024-09-01",
                   "--fraction", "0.5", "--stage", "ect")  # fmt: skip
    done = program("role", "Head", "--from", "2025-01-01")
    program.ok("leave", "--from", "2025-01-06", "--to", "2025-01-31", "--kind", "sick")
    found = program.ok("career", "--json").json

    assert done.code == 1 and "more than full time" in done.err
    assert [one["school"] for one in found["roles"]] == ["A", "B"]
    assert found["induction"][-1]["kind"] == "formal-assessment"
    assert found["leave_days"] == 26


def test_a_session_that_ends_before_it_starts_is_refused(program: Program) -> None:
    """The sentence names the session."""
    done = program("course", "add", "T", "--session", f"{_day(-1)},virtual,17:00-16:00")
    assert done.code == 1
    assert "ends before it starts" in done.err and "17:00-16:00" in done.err
    assert program.ok("courses", "--json").json == []


def test_plans_go_out_as_a_calendar_and_come_back_once(program: Program, tmp_path: Path) -> None:
    """Our own events are recognised; the text of an entry is not in them."""
    program.ok("course", "add", "Scaffolds", "--session", f"{_day(5)},virtual,16:00-17:00")
    out = tmp_path / "plans.ics"
    program.ok("export", "ics", str(out))
    content = out.read_text(encoding="utf-8")
    program.ok("import", str(out))

    assert "SUMMARY:Scaffolds" in content and "T160000" in content
    assert len(program.ok("courses", "--json").json) == 1


def test_placements_and_intensive_days_are_counted(program: Program) -> None:
    """A week in November, one intensive day."""
    program.ok("placement", "Hafren", "--from", "2025-11-03", "--to", "2025-11-07",
               "--target", "120", "--intensive", "2025-11-10")  # fmt: skip
    (found,) = program.ok("training", "--json").json
    assert (found["days"], found["target"], found["intensive"]) == (5, 120, 1)


def test_the_calendar_is_shown_as_it_is_counted(program: Program) -> None:
    """The default says that it is one."""
    found = program.ok("calendar", "show", "--on", "2026-03-12", "--json").json
    assert (found["own"], len(found["half_terms"])) == (False, 6)


def test_a_reflection_model_comes_from_a_file(program: Program, tmp_path: Path) -> None:
    """It stands after the shipped ones."""
    path = tmp_path / "m.json"
    path.write_text('{"name": "Two eyes", "steps": [{"heading": "See", "question": "?"}]}')
    program.ok("model", "add", str(path))
    assert program.ok("model", "list", "--json").json[-1]["name"] == "Two eyes"


def test_codes_look_as_she_chose(program: Program) -> None:
    """The stored code stays what it was."""
    program.ok("framework", "codes", "5a")
    assert " 5a " in program.ok("standards").out
    assert program.ok("standards", "--json").json["statements"][1]["code"] == "TS1.a"
