"""The tags: what a screen reader says, in the order in which it says it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pikepdf
import pytest

from portfolio.kinds import KINDS
from tests.exporters import documents
from tests.exporters.files import MADE, elements, made, opened, rendered, structure
from tests.sharing import PDFS

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
             "Teachers’ Standards", "What next", "A question for our meeting",
             "Inside:"]  # fmt: skip
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


@pytest.mark.parametrize("kind", PDFS)
def test_every_sequence_belongs_to_one_element(kind: str) -> None:
    """What was tried and drawn again elsewhere leaves nothing behind in the tags."""
    document = replace(documents.rich(), kind=kind, sections=KINDS[kind].sections)
    pdf = opened(rendered(document))
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    claimed = [place for one in elements(pdf) for place in _sequences(one, pages)]
    drawn = [
        (number, int(step.operands[1].MCID))
        for number, page in enumerate(pdf.pages)
        for step in pikepdf.parse_content_stream(page)
        if str(step.operator) == "BDC" and "/MCID" in step.operands[1]
    ]
    assert sorted(claimed) == drawn


def _sequences(one: pikepdf.Object, pages: dict[tuple[int, int], int]) -> Iterator[tuple[int, int]]:
    """Page and number of each sequence that an element claims."""
    for kid in one.get("/K", []):
        if isinstance(kid, int):
            yield pages[one.Pg.objgen], kid
        elif kid.get("/Type") == "/MCR":
            yield pages[kid.Pg.objgen], int(kid.MCID)


def test_a_link_without_words_is_no_link() -> None:
    """Nothing would be said of it, and nobody could find it."""
    pdf = opened(made("hostile"))
    links = [note for page in pdf.pages for note in page.get("/Annots", [])
             if note.Subtype == "/Link" and "/A" in note]  # fmt: skip
    told = {str(note.Contents) for note in links if note.A.URI == "https://example.org"}
    assert {"deep", "code"} <= told
    assert "https://example.org" not in told
