"""The tags: what a screen reader says, in the order in which it says it."""

from itertools import pairwise

import pikepdf
import pytest

from tests.exporters.files import MADE, elements, made, opened, structure

ALL = sorted(MADE)


@pytest.mark.parametrize("name", ALL)
def test_exactly_one_marked_sequence_is_open_at_any_time(name: str) -> None:
    """Content outside a sequence is unheard; a nested one is heard twice."""
    for page in opened(made(name)).pages:
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in ("BDC", "BMC"):
                depth += 1
            elif operator == "EMC":
                depth -= 1
            elif operator in ("Tj", "'", "S", "f", "B", "Do"):
                assert depth == 1
            assert depth in (0, 1)
        assert depth == 0


@pytest.mark.parametrize("name", ALL)
def test_headings_start_at_one_and_never_skip(name: str) -> None:
    """Screen readers move from heading to heading."""
    kinds = [str(one.S) for one in elements(opened(made(name)))]
    levels = [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", ALL)
def test_every_row_of_a_table_has_as_many_cells(name: str) -> None:
    """A cell is read with the head of its column; a missing one shifts all after it."""
    for table in elements(opened(made(name)), "Table"):
        counts = {sum(_columns(cell) for cell in row.K) for row in table.K}
        assert len(counts) == 1


def _columns(cell: pikepdf.Object) -> int:
    return int(cell.A.get("/ColSpan", 1)) if "/A" in cell else 1


@pytest.mark.parametrize("name", ALL)
def test_head_cells_say_what_they_are_the_head_of(name: str) -> None:
    """Rows have heads too: a number alone means nothing."""
    heads = list(elements(opened(made(name)), "TH"))
    assert {str(one.A.Scope) for one in heads} <= {"/Column", "/Row"}


@pytest.mark.parametrize("name", ALL)
def test_every_link_is_tagged_and_told_in_words(name: str) -> None:
    """A link without words is announced as its address, or not at all."""
    pdf = opened(made(name))
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    assert all(str(note.Contents).strip() and "/StructParent" in note for note in notes)
    tagged = [kid for one in elements(pdf, "Link") for kid in one.K
              if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"]  # fmt: skip
    assert len(tagged) == len(notes)


def test_page_one_is_heard_in_the_order_of_deciding() -> None:
    """Who, what changed, goals, hours, standards, what next, the question."""
    text = structure(made("rich"))
    order = ["Siân Hughes-Price", "What changed for pupils", "3 goals", "Hours of learning",
             "Teachers’ Standards", "What next", "A question for our talk", "Inside:"]  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_headers_and_footers_are_not_heard() -> None:
    """Nobody wants the data-protection line read on each of twelve pages."""
    text = structure(made("rich"))
    assert "Page 2 of" not in text
    assert text.count("keep and delete") <= 2


def test_words_at_line_ends_do_not_run_together() -> None:
    """A real space ends each line; "scaffoldsover" was once heard."""
    text = " ".join(structure(made("rich")).replace('"', "").split())
    assert "worked down the table from the top row" in text
    assert "rowand" not in text
