"""A manager answers without an account: the slip goes out, is filled in, and comes back."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from portfolio.bring_back import quoted, receive
from portfolio.errors import (
    NoSuchExport,
    NotOurPdf,
    PdfDamaged,
    PortfolioError,
    ReplyEmpty,
    ReplyFlattened,
)
from portfolio.imports.pdf import OwnFile, read_pdf
from portfolio.imports.received import Verdict
from portfolio.imports.reply import read_reply
from portfolio.library import Library
from portfolio.model.selection import Section
from portfolio.reply_fields import ReceivedReply
from tests.exporters.fill import ANSWERS, FILLERS, by_pikepdf
from tests.fuzz import damaged
from tests.portfolios import sample_portfolio
from tests.sharing import chosen
from ui.checking import check_file
from ui.sending import prepare

TODAY = date(2026, 7, 20)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sample lies, and what left it."""
    return tmp_path_factory.mktemp("reply")


@pytest.fixture(scope="module")
def library(folder: Path) -> Iterator[Library]:
    """The sample, from which the evidence of a year has left with a slip beside it."""
    library = sample_portfolio(folder).library()
    out = folder / "evidence.pdf"
    done = prepare(library, chosen(library, "appraisal")).write(out, has_reply=True)
    library.exports.add(done)
    yield library
    library.close()


@pytest.fixture(scope="module")
def slip(library: Library, folder: Path) -> bytes:
    """The slip as it went out."""
    assert library.exports.all()
    return (folder / "evidence-reply.pdf").read_bytes()


@pytest.mark.parametrize("filler", FILLERS)
def test_every_value_comes_back_whatever_filled_it(slip: bytes, filler: str) -> None:
    """Welsh letters and line ends too, whether the file was added to or written anew."""
    found = read_pdf(FILLERS[filler](slip), "reply.pdf")
    assert isinstance(found, ReceivedReply)
    assert found.comment == ANSWERS["comment"]
    assert found.next_steps == ANSWERS["next"]
    assert (found.name, found.dated) == (ANSWERS["name"], ANSWERS["dated"])
    assert found.was_discussed is (filler != "pdfium")  # there only the texts were filled in


def test_a_confirmed_reply_is_kept_with_its_file_and_shown(library: Library, slip: bytes) -> None:
    """Filed on the cycle; the next export quotes it under its honest label."""
    content = by_pikepdf(slip)
    found = read_reply(content)
    assert found is not None
    reply = receive(library, found, content, "from RM.pdf", TODAY)

    assert library.exports.replies() == [reply]
    assert library.evidence.content(library.evidence.get(reply.evidence_id)) == content
    selection = replace(chosen(library, "appraisal"), sections=(Section.REPLIES,))
    outgoing = prepare(library, selection)
    assert [one.comment for one in outgoing.document.replies] == [ANSWERS["comment"]]


def test_what_came_is_quoted_as_plain_text() -> None:
    """She reads it as it is before she keeps it; nothing in it acts or pretends."""
    found = ReceivedReply("x", comment="**Bold** <b>\nnext line", was_discussed=True, is_cut=True)
    told = quoted(found)
    assert "  > **Bold** <b>\n  > next line" in told
    assert "may have been cut" in told
    assert told.endswith("Nothing proves who wrote this.")


def test_a_slip_of_another_portfolio_is_told(library: Library, slip: bytes) -> None:
    """It belongs to a file that was not made here."""
    content = by_pikepdf(slip)
    found = read_reply(content)
    assert found is not None
    with pytest.raises(NoSuchExport):
        receive(library, replace(found, export_id="0" * 16), content, "other.pdf", TODAY)


def test_an_empty_a_flattened_and_a_printed_slip_each_have_their_sentence(slip: bytes) -> None:
    """What can be done about it differs."""
    with pytest.raises(ReplyEmpty):
        read_pdf(slip, "reply.pdf")
    with pytest.raises(ReplyFlattened):
        read_pdf(_flattened(slip), "reply.pdf")
    with pytest.raises(NotOurPdf):
        read_pdf(_scanned(slip), "reply.pdf")
    with pytest.raises(PdfDamaged):
        read_pdf(b"%PDF-1.7\nnothing\n%%EOF", "reply.pdf")


def _flattened(slip: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(slip)) as pdf:
        del pdf.Root.AcroForm
        del pdf.pages[0].obj.Annots
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def _scanned(slip: bytes) -> bytes:
    """A picture of the page, as a scanner makes it."""
    target = io.BytesIO()
    with pypdfium2.PdfDocument(slip) as pdf:
        pdf[0].render(scale=1).to_pil().convert("RGB").save(target, "PDF")
    return target.getvalue()


def test_damaged_slips_give_a_sentence_or_their_values(slip: bytes) -> None:
    """Four hundred damaged copies: never a traceback, never a hang."""
    for content in damaged(by_pikepdf(slip), 400):
        try:
            found = read_pdf(content, "reply.pdf")
        except PortfolioError:
            continue
        assert isinstance(found, ReceivedReply | OwnFile)


def test_a_field_full_of_rings_and_levels_is_read_to_an_end(tmp_path: Path) -> None:
    """A hostile form: kids that are their own parents, thousands of fields, streams as values."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        ring = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("comment_0000")))
        ring.Kids = pikepdf.Array([ring] * 3)
        value = pikepdf.Stream(pdf, b"x" * 1_000_000)
        long = pikepdf.Dictionary(T=pikepdf.String("next_0000"), V=value)
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([ring, long] + [ring] * 2000))
        pdf.save(tmp_path / "ring.pdf")
    found = read_reply((tmp_path / "ring.pdf").read_bytes())
    assert found is not None
    assert found.is_cut


def test_a_slip_that_is_checked_is_called_a_slip(slip: bytes, tmp_path: Path) -> None:
    """It was never signed, so nobody is told that its signature is lost."""
    filled = by_pikepdf(slip)
    for number, content in enumerate((slip, filled)):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(content)
        checked = check_file(path, tmp_path / "keys", TODAY)
        assert checked.received.verdict is Verdict.REPLY
        assert not checked.is_good
