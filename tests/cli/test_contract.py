"""The command line as scripts rely on it."""

import json
from collections.abc import Callable
from pathlib import Path

from portfolio import __version__
from tests.cli.conftest import Program

FIELDS = {"id", "kind", "title", "body", "happened_on", "written_on", "minutes", "people"}


def test_one_line_is_understood(program: Program) -> None:
    """A corridor talk takes one line."""
    made = program.ok("add", "45m mentoring with JS on questioning #TS5", "--json").json

    assert made.keys() >= FIELDS
    assert (made["kind"], made["minutes"], made["people"]) == ("mentoring", 45, "JS")
    assert [one["code"] for one in made["standards"]] == ["TS5"]
    assert "private" not in made


def test_fields_given_win_over_the_line(program: Program) -> None:
    """A script says exactly what it means."""
    made = program.ok(
        "add", "--kind", "reading", "--title", "T", "--body", "B", "--private", "P",
        "--date", "2026-02-03", "--minutes", "20",
    )  # fmt: skip
    shown = program.ok("show", made.out.strip(), "--private", "--json").json

    assert (shown["kind"], shown["title"], shown["body"]) == ("reading", "T", "B")
    assert (shown["private"], shown["happened_on"], shown["minutes"]) == ("P", "2026-02-03", 20)


def test_colleagues_are_listed_with_what_stands_for_them(program: Program) -> None:
    """A role that she types, else initials; pupils are in a list of their own."""
    program.ok("pupils", "Jac Morgan")
    program.ok("colleagues", "Joan Smith", "--as", "the deputy head")
    told = program.ok("colleagues", "Mair Rees = the mentor", "Ann Lee", "--json").json
    assert {one["words"]: one["alias"] for one in told} == {
        "Joan Smith": "the deputy head", "Mair Rees": "the mentor", "Ann Lee": "A.L.",
    }  # fmt: skip


def test_a_course_derives_its_delivery_method(program: Program) -> None:
    """Nobody types "hybrid"."""
    made = program.ok(
        "course", "add", "Adaptive teaching", "--provider", "Hub", "--json",
        "--session", "2026-01-10,online,60,recording", "--session", "2026-01-17,in-person,120",
    ).json  # fmt: skip

    assert made["delivery"] == "Online self-access + live in person (hybrid)"
    assert [one["attendance"] for one in made["sessions"]] == ["watched-later", "attended"]
    assert made["learning_minutes"] == 180


def test_goal_link_map_and_attach_hang_together(program: Program, tmp_path: Path) -> None:
    """What a manager follows from a goal to its proof."""
    entry = program.ok("add", "Tried cold calling").out.strip()
    goal = program.ok("goal", "add", "Better questioning", "--criteria", "Wait three seconds").out
    file = tmp_path / "card.txt"
    file.write_text("an exit card", encoding="utf-8")
    program.ok("goal", "link", goal.strip(), entry)
    program.ok("map", entry, "5a", "--because", "Three ways into one task.")
    program.ok("attach", entry, str(file), "--caption", "An exit card")

    shown = program.ok("show", entry, "--json").json
    assert shown["goal_ids"] == [goal.strip()]
    (mapped,) = shown["standards"]
    assert (mapped["code"], mapped["because"]) == ("TS5.a", "Three ways into one task.")
    assert [one["caption"] for one in shown["evidence"]] == ["An exit card"]
    assert program.ok("show", goal.strip(), "--json").json["entries"] == [entry]


def test_edit_delete_and_history(program: Program) -> None:
    """Every version stays."""
    entry = program.ok("add", "--title", "first").out.strip()
    program.ok("edit", entry, "--title", "second")
    program.ok("delete", entry)

    assert program.ok("list", "--json").json == []
    versions = program.ok("history", entry, "--json").json
    assert [one["action"] for one in versions] == ["delete", "save", "save"]
    assert [one["content"]["title"] for one in versions[1:]] == ["second", "first"]


def test_list_takes_kind_and_period(program: Program) -> None:
    """All unless a limit is given, newest day first."""
    for day in ("2026-01-01", "2026-03-01", "2026-02-01"):
        program.ok("add", "--title", day, "--date", day, "--kind", "peer")
    program.ok("add", "--title", "other", "--date", "2026-02-02")

    found = program.ok("list", "--kind", "peer", "--from", "2026-01-15", "--json").json
    assert [one["title"] for one in found] == ["2026-03-01", "2026-02-01"]
    assert len(program.ok("list", "--limit", "2").out.splitlines()) == 2


def test_json_lines_come_in_one_by_one(program: Program) -> None:
    """Each id is printed when its line is on disk; what was committed before a fault stays."""
    lines = [{"title": "a", "private": "p"}, {"title": "b", "minutes": 5}, {"minutes": "many"}]
    given = "\n".join(json.dumps(one) for one in lines)
    ran = program("import", "--format", "jsonl", "-", given=given)

    assert ran.code == 1
    assert "line 3" in ran.err
    ids = ran.out.split()
    assert len(ids) == 2
    assert program.ok("show", ids[0], "--private", "--json").json["private"] == "p"


def test_search_finds_by_beginning(program: Program) -> None:
    """Accents folded, snippet given."""
    entry = program.ok("add", "--title", "Grŵp darllen", "--body", "Roedd y plant yn hapus").out
    (hit,) = program.ok("search", "grwp", "--json").json

    assert hit["id"] == entry.strip()
    assert program.ok("search", "nothing-here").out == ""


def test_check_says_that_all_is_well(program: Program) -> None:
    """And a code file opens as well as the environment does."""
    assert program.ok("check", "--json").json["faults"] == []


def test_a_json_export_holds_the_public_layer(make: Callable[..., Program]) -> None:
    """Private layers are nowhere in what leaves."""
    program = make()
    program.ok("add", "--title", "Shown", "--private", "NEVERSHOWN", "--kind", "peer")
    out = program.folder.parent / "out.json"
    program.ok("export", "json", str(out))

    text = out.read_text(encoding="utf-8")
    assert "Shown" in text
    assert "NEVERSHOWN" not in text


def test_words_from_right_to_left_are_told_before_they_leave(program: Program) -> None:
    """The page may show them in the wrong order; a data file has no pages."""
    program.ok("add", "--kind", "peer", "--title", "Hello", "--minutes", "5", "--body", "מה?")
    assert "right to left" in program.ok("leaves", "appraisal").out
    assert "right to left" in program.ok("leaves", "appraisal", "--json").json["direction"]
    assert program.ok("leaves", "json", "--json").json["direction"] == ""


def test_the_version_is_told(program: Program) -> None:
    """What a fault report begins with."""
    assert program.ok("--version").out.strip() == __version__
