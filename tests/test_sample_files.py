"""The files of the sample: drawn, small, and the same each time."""

from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from portfolio.model.evidence import Sensitivity
from portfolio.sample import SampleEvidence, sample
from portfolio.sample_files import content

PIECES = sample().evidence
PICTURES = [one for one in PIECES if one.evidence.is_picture]
PAPERS = [one for one in PIECES if not one.evidence.is_picture]


def _name(piece: SampleEvidence) -> str:
    return piece.evidence.file_name


def test_there_are_pictures_papers_and_all_sensitivity_marks() -> None:
    """The check before an export has something to stop at."""
    assert len(PICTURES) >= 10
    assert len(PAPERS) >= 6
    assert {one.evidence.sensitivity for one in PIECES} == set(Sensitivity)


@pytest.mark.parametrize("piece", PIECES, ids=_name)
def test_a_file_is_small_and_has_a_caption_that_describes_it(piece: SampleEvidence) -> None:
    """The caption is what a blind reader gets of the picture."""
    assert len(piece.content) == piece.evidence.size_bytes <= 60_000
    assert len(piece.evidence.caption) >= 60
    checked = piece.evidence.sensitivity is not Sensitivity.NOT_CHECKED
    assert (piece.evidence.checked_on is not None) == checked


@pytest.mark.parametrize("piece", PICTURES, ids=_name)
def test_a_picture_opens_and_holds_no_metadata(piece: SampleEvidence) -> None:
    """A picture on a page is large enough to print at 12 cm and tells nothing else."""
    with Image.open(BytesIO(piece.content)) as image:
        image.load()
        assert image.format == "PNG"
        assert image.width >= 1000
        assert not image.getexif()


@pytest.mark.parametrize("piece", PAPERS, ids=_name)
def test_a_paper_is_a_pdf_that_a_strict_reader_takes(piece: SampleEvidence) -> None:
    """It is attached to exports and must open everywhere."""
    with pikepdf.open(BytesIO(piece.content)) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.check_pdf_syntax() == []


def test_an_unknown_key_is_refused() -> None:
    """A slip in the data is found by the first test and not by a teacher."""
    with pytest.raises(KeyError):
        content("ev-none")
