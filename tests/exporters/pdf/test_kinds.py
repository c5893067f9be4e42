"""Every kind of PDF: its page one, its sections, its budget, its paper, its appendix."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from exporters.base import Job
from portfolio.kinds import KINDS, WEIGHT
from portfolio.library import Library
from portfolio.model.evidence import Sensitivity
from portfolio.model.selection import Paper, Section
from portfolio.signing import SigningKey, new_secret
from tests.exporters import documents
from tests.exporters.files import opened, page_told, rendered
from tests.exporters.pages import laid_out, wrong_places
from tests.portfolios import sample_portfolio
from tests.sharing import PDFS, chosen
from ui.sending import prepare

PAGE_ONE = {
    "appraisal": ("Evidence for appraisal", "3 goals", "Hours of learning", "What next"),
    "itt": ("initial teacher training", "Days in school", "Targets from mentor meetings",
            "A question for my mentor"),
    "ect": ("Evidence for induction", "What this is for", "Progress review", "induction tutor"),
    "cpd-log": ("Log of professional development", "Hours of learning"),
    "goal": ("One goal and its evidence", "Success criterion", "Hours of learning"),
    "entry": ("One record", "Siân Hughes-Price"),
    "qtls": ("Evidence for QTLS", "Professional standards", "What next"),
}  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample."""
    library = sample_portfolio(tmp_path_factory.mktemp("kinds")).library()
    yield library
    library.close()


@pytest.mark.parametrize("kind", PDFS)
def test_page_one_says_what_its_reader_decides_from(
    library: Library, kind: str, tmp_path: Path
) -> None:
    """Each kind has its own; all say whose and which period."""
    prepare(library, chosen(library, kind)).write(tmp_path / "a.pdf")
    told = page_told((tmp_path / "a.pdf").read_bytes(), 1)
    assert [words for words in PAGE_ONE[kind] if words not in told] == []


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("kind", PDFS)
def test_nothing_leaves_its_page_or_lies_upon_another(
    library: Library, kind: str, paper: Paper
) -> None:
    """On both papers."""
    document = prepare(library, replace(chosen(library, kind), paper=paper)).document
    book = laid_out(document)
    bottom = book.look.bottom
    foot = bottom + 8  # above the footer's first line
    low = [box for box in book.press.boxes if bottom + 2 < box.bottom < foot and box.words]
    assert low == []
    assert max(box.bottom for box in book.press.boxes) < bottom + 22
    if paper is Paper.A4:
        assert wrong_places(book) == []


def test_letter_pages_are_letter(library: Library, tmp_path: Path) -> None:
    """8.5 by 11 inches."""
    selection = replace(chosen(library, "entry"), paper=Paper.LETTER)
    prepare(library, selection).write(tmp_path / "a.pdf")
    box = opened((tmp_path / "a.pdf").read_bytes()).pages[0].mediabox
    size = (float(box[2]) - float(box[0]), float(box[3]) - float(box[1]))
    assert size == pytest.approx((612, 792), abs=0.1)


@pytest.mark.parametrize("sides", [2, 3, 5, 8])
def test_a_budget_is_kept_and_what_went_is_named(
    library: Library, sides: int, tmp_path: Path
) -> None:
    """The weightiest sections stay; no record that no page shows is in the data file."""
    prepare(library, replace(chosen(library, "appraisal"), sides=sides)).write(tmp_path / "a.pdf")
    content = (tmp_path / "a.pdf").read_bytes()
    pdf = opened(content)
    assert len(pdf.pages) <= sides
    told = " ".join(page_told(content, n + 1) for n in range(len(pdf.pages)))
    assert f"Left out to keep to {sides} sides:" in told


def test_every_section_has_its_weight() -> None:
    """Else a page budget would drop it without a word."""
    assert set(WEIGHT) == set(Section)


def test_sections_come_in_the_order_that_was_chosen(library: Library, tmp_path: Path) -> None:
    """And what was not chosen is in neither pages nor data."""
    wanted = (Section.REFLECTIONS, Section.GOALS)
    outgoing = prepare(library, replace(chosen(library, "appraisal"), sections=wanted))
    outgoing.write(tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf, pdf.open_outline() as outline:
        titles = [one.title for one in outline.root]
    assert titles == ["Summary", "Reflections", "Goals", "About this file"]
    kinds = {one.kind for one in outgoing.document.records.entries}
    assert kinds == {"reflection"}


def _attached(library: Library, content: bytes, folder: Path) -> str:
    """A PDF as evidence behind the sample's longest text."""
    path = folder / "plan.pdf"
    path.write_bytes(content)
    entry = library.entries.get(chosen(library, "entry").record_id)
    piece = library.evidence.attach(path, entry.id, entry.happened_on, "A plan of two pages")
    library.evidence.save(replace(piece, sensitivity=Sensitivity.NOBODY))
    return piece.id


def test_a_pdf_becomes_appendix_pages_with_its_caption(library: Library, tmp_path: Path) -> None:
    """Turned pages too; each is one figure that is told aloud."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(400, 300))
        pdf.add_blank_page(page_size=(595, 842))
        pdf.pages[0].rotate(90, relative=True)
        target = io.BytesIO()
        pdf.save(target)
    piece_id = _attached(library, target.getvalue(), tmp_path)
    prepare(library, chosen(library, "entry")).write(tmp_path / "a.pdf")
    library.journal.delete(piece_id)
    made = opened((tmp_path / "a.pdf").read_bytes())
    alts = [str(one.Alt) for one in made.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]  # fmt: skip
    assert "A plan of two pages, page 1 of 2" in alts
    assert "A plan of two pages, page 2 of 2" in alts


def test_appendix_pages_lie_on_no_other_words_under_a_budget() -> None:
    """There sections follow each other on one page; a whole page cannot."""
    book = laid_out(replace(documents.rich(), sides=60))
    assert wrong_places(book) == []
    assert any(one.title == "Appendix" for one in book.bookmarks)


def test_a_locked_pdf_is_named_and_not_shown(library: Library, tmp_path: Path) -> None:
    """Nobody wonders where its pages are."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        target = io.BytesIO()
        pdf.save(target, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    piece_id = _attached(library, target.getvalue(), tmp_path)
    prepare(library, chosen(library, "entry")).write(tmp_path / "a.pdf")
    library.journal.delete(piece_id)
    content = (tmp_path / "a.pdf").read_bytes()
    told = " ".join(page_told(content, n + 1) for n in range(len(opened(content).pages)))
    assert "it is locked or damaged" in told


def test_signed_files_differ_in_their_signature_alone() -> None:
    """Equal documents give equal bytes up to where the signature begins."""
    key = SigningKey(new_secret(), "Siân")
    document = replace(documents.rich(), fingerprint=key.fingerprint)
    first, second = (rendered(document, Job(key=key)) for _turn in range(2))
    end = first.index(b"%%EOF")
    assert first[:end] == second[:end]
    assert first != second
    assert KINDS[document.kind].is_pdf
