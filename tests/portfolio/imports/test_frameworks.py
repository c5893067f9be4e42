"""Framework files: ours and SmartEvidence's; what is wrong is told with its place."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.errors import (
    CodeMissing,
    CodesRepeated,
    FileNotUnderstood,
    FrameworkShipped,
    NestingInRing,
    PortfolioError,
    TooManyStatements,
    UnknownFramework,
    UnknownStandard,
)
from portfolio.frameworks import load_framework
from portfolio.imports.frameworks import read_framework
from portfolio.library import Library
from portfolio.model.profile import TEACHERS_STANDARDS
from portfolio.model.standard import Use
from tests.builders import an_entry

OLD = {
    "id": "own-habits-1",
    "title": "Our habits",
    "edition": "1",
    "prefix": "H",
    "statements": [
        {"code": "H1", "title": "Calm starts"},
        {"code": "H2", "title": "Questions"},
        {"code": "H3", "title": "Homework"},
    ],
}
NEW = {
    "id": "own-habits-2",
    "title": "Our habits",
    "edition": "2",
    "prefix": "H",
    "replaces": "own-habits-1",
    "crosswalk": [{"old": "H2", "new": "H9"}],
    "statements": [
        {"code": "H1", "title": "Calm starts", "official": "At work within two minutes."},
        {"code": "H9", "title": "Everyone answers"},
    ],
}
MATRIX: dict[str, Any] = {
    "framework": {
        "institution": "all",
        "name": "Ein safonau",
        "description": "<p>Made for a test.</p>",
        "selfassess": 0,
        "evidencestatuses": [{"begun": "Begun"}],
        "standards": [
            {"shortname": "A", "name": "Addysgeg", "description": "Pedagogy", "standardid": 1},
            {"shortname": "B", "name": "Cydweithio", "standardid": 2},
        ],
        "standardelements": [
            {"shortname": "A.1", "name": "Ŵyl", "standardid": 1, "elementid": 11},
            {"shortname": "A.1.1", "name": "手本", "standardid": 1, "elementid": 12,
             "parentelementid": 11},
            {"shortname": "A.1", "name": "Again", "standardid": 2, "elementid": 21},
        ],
    }
}  # fmt: skip


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def test_our_own_form_is_what_the_program_ships() -> None:
    """A file made from a shipped one is read to the letter."""
    shipped = Path(__file__).parents[3] / "resources" / "frameworks"
    content = (shipped / "ittecf-england-2024.json").read_bytes()
    found = read_framework(content, "mine.json").framework

    assert found == load_framework("ittecf-england-2024")
    assert found.use is Use.WORKED_ON


def test_a_smartevidence_file_is_read_with_its_nesting() -> None:
    """Standards, elements in elements, two short names alike, words in any script."""
    found = read_framework(_bytes(MATRIX), "a.matrix")
    rows = [(one.code, one.title, one.parent) for one in found.framework.statements]

    assert rows == [
        ("A", "Addysgeg", ""),
        ("A.1", "Ŵyl", "A"),
        ("A.1.1", "手本", "A.1"),
        ("B", "Cydweithio", ""),
        ("A.1 (21)", "Again", "B"),
    ]
    assert [(one.code, one.text) for one in found.official] == [("A", "Pedagogy")]
    assert found.framework.source == "Made for a test."


def _many(count: int) -> dict[str, object]:
    return {"title": "T", "statements": [{"code": f"C{n}", "title": "t"} for n in range(count)]}


def _nested(*pairs: tuple[str, str]) -> dict[str, object]:
    return {
        "title": "T",
        "statements": [{"code": code, "title": "t", "parent": parent} for code, parent in pairs],
    }


@pytest.mark.parametrize(
    ("value", "fault", "place"),
    [
        (_nested(("A", ""), ("A", "")), CodesRepeated, "the code A"),
        (_nested(("A", "B"), ("B", "A")), NestingInRing, "inside itself"),
        (_nested(("A", "A")), NestingInRing, "A lies inside"),
        (_nested(("A", "Z")), CodeMissing, "A belongs to Z"),
        (_many(10_000), TooManyStatements, "10000"),
        ({**OLD, "crosswalk": [{"old": "x", "new": "H8"}]}, CodeMissing, "H8"),
        ({"title": 7, "statements": []}, FileNotUnderstood, "title"),
        ({"title": "T", "statements": [{"code": "A", "title": ["x"]}]}, FileNotUnderstood,
         r"statements\[0\].title"),
        ({"title": "T", "statements": [{"code": 5, "title": "x"}]}, FileNotUnderstood,
         r"statements\[0\].code"),
        ({"title": "T", "statements": [{"title": "x"}]}, FileNotUnderstood, "statements"),
        ({"title": "T", "statements": []}, FileNotUnderstood, "statements"),
        ({"title": "T", "statements": [{"code": " ", "title": "x"}]}, FileNotUnderstood,
         r"statements\[0\]"),
        ({"framework": {"name": "x"}}, FileNotUnderstood, "f.json"),
        ([], FileNotUnderstood, "f.json"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(
    value: object, fault: type[PortfolioError], place: str, library: Library
) -> None:
    """A clear sentence that names the file and the place; nothing is changed."""
    before = library.journal.revisions.count()
    with pytest.raises(fault, match=place) as told:
        library.frameworks.add(read_framework(_bytes(value), "f.json"))

    assert "f.json" in str(told.value)
    assert library.journal.revisions.count() == before


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"null", b"[" * 5000])
def test_what_is_no_framework_is_refused(content: bytes) -> None:
    """A wrong file gives a sentence, never a traceback."""
    with pytest.raises(FileNotUnderstood):
        read_framework(content, "f.json")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["title", "statements", "code", "parent", "framework", "name",
                             "standards", "standardelements", "shortname", "elementid"]),
            inner, max_size=4,
        )
    ),
    max_leaves=12,
)  # fmt: skip


@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    """Hostile files end in a framework or in a known fault."""
    try:
        found = read_framework(_bytes(value), "f.json")
    except PortfolioError:
        return
    assert found.framework.statements


def test_a_loaded_framework_works_beside_the_shipped_one(library: Library) -> None:
    """Several are at work at once; a code is looked for in each, in their order."""
    library.frameworks.add(read_framework(_bytes(OLD), "f.json"))
    entry = library.entries.save(an_entry()).entry
    library.mappings.map(entry.id, "H1", "Two minutes.")
    library.mappings.map(entry.id, "5a")

    assert [one.code for one in library.mappings.of(entry.id)] == ["H1", "TS5.a"]
    with pytest.raises(UnknownStandard):
        library.mappings.map(entry.id, "EEF1")
    library.frameworks.put_to_work("eef-professional-development-2021")
    assert library.mappings.map(entry.id, "EEF1").code == "EEF1"


def test_a_crosswalk_keeps_every_mapping(library: Library) -> None:
    """Carried over by the crosswalk or by the same code; what has no place stays and is told."""
    library.frameworks.add(read_framework(_bytes(OLD), "f.json"))
    entry = library.entries.save(an_entry()).entry
    for code in ("H1", "H2", "H3"):
        library.mappings.map(entry.id, code, f"Because of {code}.")
    library.frameworks.add(read_framework(_bytes(NEW), "g.json"))
    new = library.frameworks.get("own-habits-2")
    done = library.mappings.cross(new)
    again = library.mappings.cross(new)

    found = {(one.framework, one.code, one.because) for one in library.mappings.of(entry.id)}
    assert {(f, c) for f, c, _because in found} == {
        ("own-habits-1", "H1"), ("own-habits-1", "H2"), ("own-habits-1", "H3"),
        ("own-habits-2", "H1"), ("own-habits-2", "H9"),
    }  # fmt: skip
    assert ("own-habits-2", "H9", "Because of H2.") in found
    assert (done.carried, [one.code for one in done.left]) == (2, ["H3"])
    assert again.carried == 0
    assert library.frameworks.official("own-habits-2") == {"H1": "At work within two minutes."}


def test_official_texts_come_beside_a_shipped_framework(library: Library) -> None:
    """Its own short words stay; other codes under a shipped id are refused."""
    row = {"code": "TS1", "title": "x", "official": "The whole sentence."}
    mine: dict[str, object] = {"id": TEACHERS_STANDARDS, "title": "T", "statements": [row]}
    library.frameworks.add(read_framework(_bytes(mine), "f.json"))

    assert library.frameworks.official(TEACHERS_STANDARDS) == {"TS1": "The whole sentence."}
    assert library.frameworks.main.statement("TS1") is not None
    mine["statements"] = [{"code": "X1", "title": "x", "official": "y"}]
    with pytest.raises(FrameworkShipped):
        library.frameworks.add(read_framework(_bytes(mine), "f.json"))
    with pytest.raises(UnknownFramework):
        library.frameworks.get("nothing")


def test_one_framework_always_stays_at_work(library: Library) -> None:
    """There is no page one without standards."""
    library.frameworks.put_away(TEACHERS_STANDARDS)
    assert library.frameworks.main.id == TEACHERS_STANDARDS
