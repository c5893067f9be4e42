"""Links and bookmarks: each leads to the thing itself, and says the right page."""

import re

import pikepdf
import pytest

from exporters.pdf.book import Book
from tests.exporters import documents
from tests.exporters.files import made, opened, page_told
from tests.exporters.pages import laid_out

SAID = re.compile(r"p\.\s(\d+)$")


def _links(pdf: pikepdf.Pdf) -> list[tuple[str, pikepdf.Object]]:
    return [(str(note.Contents).replace("\u00a0", " "), note)
            for page in pdf.pages for note in page.get("/Annots", [])]  # fmt: skip


@pytest.mark.parametrize("name", ["rich", "huge", "hostile"])
def test_a_link_that_names_a_page_leads_to_that_page(name: str) -> None:
    """The words "proof p. 7" on paper and a click on the screen must say the same."""
    pdf = opened(made(name))
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    said = [(SAID.search(words), note) for words, note in _links(pdf)]
    checked = [
        (int(match.group(1)), pages[note.Dest[0].objgen])
        for match, note in said
        if match and "/Dest" in note
    ]
    assert len(checked) > 5
    assert [pair for pair in checked if pair[0] != pair[1]] == []


def test_a_proof_leads_to_the_record_itself() -> None:
    """Never to a page that only points back."""
    content = made("rich")
    book = _book()
    card, course = book.press.tape.places["card"], book.press.tape.places["course-3"]
    assert "exit-card-3.jpg" in page_told(content, card.page + 1)
    assert "Reading fluency in Years 3 to 6" in page_told(content, course.page + 1)


def test_what_is_not_in_the_file_is_said_to_be_kept_in_school() -> None:
    """An honest word instead of a dead link."""
    assert "112 of 128 mornings Proof kept in school." in page_told(made("rich"), 2)


def test_bookmarks_name_each_section_and_its_page() -> None:
    """The reader's side bar is a table of contents."""
    pdf = opened(made("rich"))
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    with pdf.open_outline() as outline:
        found = [(one.title, pages[one.destination[0].objgen]) for one in outline.root]
    assert [title for title, _page in found] == [
        "Summary", "Goals", "Courses", "Informal learning", "Meetings", "Reflections",
        "Standards", "Evidence", "Appendix", "About this file",
    ]  # fmt: skip
    for title, page in found:
        assert title in page_told(made("rich"), page)


def test_web_addresses_lead_outside_and_nothing_else_does() -> None:
    """The file itself never needs the network."""
    outside = [str(note.A.URI) for _words, note in _links(opened(made("hostile"))) if "/A" in note]
    assert outside
    assert all(re.match(r"(https?|mailto):", one) and one.isascii() for one in outside)


def _book() -> Book:
    return laid_out(documents.rich())
