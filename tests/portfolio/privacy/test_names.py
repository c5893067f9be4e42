"""Names in what leaves: pupils become pseudonyms that stay, and nothing else is touched."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.library import Library
from portfolio.model.sharing import KnownName, Naming
from portfolio.privacy.names import Renamer, class_list, colleague_list, initials, next_alias
from tests.builders import an_entry

JAC = KnownName("k1", "Jac Morgan", Naming.REPLACE, "Pupil A", is_pupil=True)
ELIN = KnownName("k2", "Elin", Naming.REPLACE, "Pupil B", is_pupil=True)
NUMBER = KnownName("k3", "07700 900123", Naming.REMOVE)
KEPT = KnownName("k4", "JS", Naming.KEEP)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jac Morgan smiled", "Pupil A smiled"),
        ("JAC  MORGAN's book", "Pupil A's book"),
        ("jac\nmorgan", "Pupil A"),
        ("Elinor is not Elin.", "Elinor is not Pupil B."),
        ("work_Elin_3.jpg and Elin2.png", "work_Pupil B_3.jpg and Pupil B2.png"),
        ("with JS", "with JS"),
        ("call 07700 900123", "call [removed]"),
        ("Jac\u00a0Morgan", "Pupil A"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, told: str) -> None:
    """Whole words only; case, kind of space and what joins file names do not matter."""
    assert Renamer([JAC, ELIN, NUMBER, KEPT]).text(text) == told


def test_every_text_of_a_record_is_renamed_and_no_id() -> None:
    """Texts deep inside too; ids are names of records, not of people."""
    entry = replace(an_entry(title="Elin reads", body="Elin!"), people="Elin", goal_ids=("Elin",))
    made = Renamer([ELIN]).renamed(entry)
    assert (made.title, made.body, made.people) == ("Pupil B reads", "Pupil B!", "Pupil B")
    assert made.goal_ids == ("Elin",)
    assert Renamer([]).renamed(entry) is entry


@pytest.mark.parametrize("name", ["Will", "May", "Mark"])
def test_a_name_that_is_a_word_too_leaves_the_word_alone(name: str) -> None:
    """A pupil called Mark does not take the marking out of a year's reflections."""
    known = [replace(ELIN, words=name)]
    text = f"I {name.lower()} it; {name} came, {name.upper()}!"
    assert Renamer(known).text(text) == f"I {name.lower()} it; Pupil B came, Pupil B!"


def test_the_longer_name_is_found_first() -> None:
    """Else half of it would stay."""
    both = [replace(ELIN, words="Jac"), JAC]
    assert Renamer(both).text("Jac Morgan and Jac") == "Pupil A and Pupil B"


def test_pseudonyms_stay_and_are_not_given_twice(library: Library) -> None:
    """A name taken in again keeps its letter; one that was forgotten leaves no gap behind."""
    library.names.pupils(["Jac Morgan", "Elin", "jac morgan "])
    assert [(one.words, one.alias) for one in library.names.all()] == [
        ("Jac Morgan", "Pupil A"), ("Elin", "Pupil B"),
    ]  # fmt: skip
    library.names.decide("Elin", Naming.KEEP)
    library.names.decide("Elin", Naming.REPLACE)
    assert all(one.is_pupil for one in library.names.all())
    assert next_alias([replace(JAC, alias=f"Pupil {chr(65 + n)}") for n in range(26)]) == "Pupil AA"


JOAN = KnownName("k5", "Joan Smith", Naming.REPLACE, "the deputy head", is_colleague=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I asked Joan Smith about it.", "I asked the deputy head about it."),
        (
            "Mrs Joan Smith came. Joan Smith stayed.",
            "The deputy head came. The deputy head stayed.",
        ),
        ("with Dr. JOAN SMITH", "with the deputy head"),
        ("Joan Smithson is another", "Joan Smithson is another"),
    ],
)
def test_a_colleague_is_a_role(text: str, told: str) -> None:
    """With the title that goes with the name, and a capital where a sentence begins."""
    assert Renamer([JOAN]).text(text) == told


def test_who_wrote_what_was_read_keeps_the_name() -> None:
    """A colleague is an author there; a pupil is a pupil everywhere."""
    entry = an_entry(source="Joan Smith and Jac Morgan (2024)", people="Joan Smith")
    renamer = Renamer([JOAN, JAC])
    made = renamer.renamed(entry)
    assert made.source == "Joan Smith and Pupil A (2024)"
    assert made.people == "The deputy head"
    assert renamer.hidden(made.source) == ("Jac Morgan",)
    assert renamer.hidden() == ("Joan Smith", "Jac Morgan")


@pytest.mark.parametrize(
    ("name", "told"),
    [("Joan Smith", "J.S."), ("Mrs Joan Smith", "J.S."), ("siân", "S."), ("Mr.", "M.")],
)
def test_initials_stand_for_a_colleague_without_a_role(name: str, told: str) -> None:
    """As teachers write them."""
    assert initials(name) == told


def test_colleagues_are_taken_in_with_roles_and_pupils_stay_pupils(library: Library) -> None:
    """One a line; a part of a name that is found later stands under the same words."""
    library.names.pupils(["Jac Morgan"])
    text = "Joan Smith = the deputy head\nRees, Mair\nJac Morgan"
    library.names.colleagues(colleague_list(text))
    library.names.decide("Smith", Naming.REPLACE)
    library.names.decide("JM", Naming.REPLACE)
    found = {one.words: (one.stands_as, one.who) for one in library.names.all()}
    assert found == {
        "Joan Smith": ("the deputy head", "Colleague"),
        "Smith": ("the deputy head", "Colleague"),
        "Mair Rees": ("M.R.", "Colleague"),
        "Jac Morgan": ("Pupil A", "Pupil"),
        "JM": ("Pupil A", "Pupil"),
    }


def test_names_kept_by_an_older_program_are_read() -> None:
    """It knew pupils and others."""
    old = b'{"id":"k1","words":"Jac","naming":"replace","alias":"Pupil A","is_pupil":true}'
    found = msgspec.json.decode(old, type=KnownName)
    assert (found.who, found.stands_as, found.is_colleague) == ("Pupil", "Pupil A", False)


def test_a_pasted_class_list_is_understood() -> None:
    """Numbers, tabs, and the family name first."""
    pasted = "1. Jac Morgan\tYear 5\n2) Ŵyn, Elin Mai\n\n  3 Tomos \n1. Jac Morgan"
    assert class_list(pasted) == ["Jac Morgan", "Elin Mai Ŵyn", "Tomos"]


@given(st.text(), st.lists(st.text(min_size=1), max_size=5))
def test_any_text_with_any_names_loses_them(text: str, names: list[str]) -> None:
    """Whatever stands there: what was replaced is not found again."""
    known = [KnownName(f"k{n}", name, Naming.REMOVE) for n, name in enumerate(names)]
    once = Renamer(known).text(text)
    assert isinstance(once, str)
    assert len(Renamer([]).text(text)) == len(text)
