"""A picture from a phone: taken in, shown, attached, and brought back."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from portfolio.imports.pdf import OwnFile, read_pdf
from portfolio.library import Library
from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.model.profile import Profile
from portfolio.model.selection import Section
from tests.builders import an_entry
from tests.exporters.files import page_told
from tests.exporters.pictures import picture
from tests.portfolios import new_portfolio
from tests.sharing import chosen
from ui.sending import prepare

HEIC = Path(__file__).parents[1] / "samples" / "held-sideways.heic"
CAPTION = "The board after the lesson"
POINTS = 72 / 25.4


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A portfolio of one entry."""
    library = new_portfolio(tmp_path / "a.portfolio", Profile(name="Siân")).opened.library()
    library.entries.save(an_entry())
    yield library
    library.close()


def _attached(library: Library, path: Path, mark: Sensitivity = Sensitivity.NOBODY) -> Evidence:
    (entry,) = library.entries.all()
    piece = library.evidence.attach(path, entry.id, entry.happened_on, CAPTION)
    kept = replace(piece, sensitivity=mark)
    library.evidence.save(kept)
    return kept


def _exported(library: Library, path: Path, *attached: str) -> bytes:
    selection = replace(chosen(library, "entry"), originals=frozenset(attached))
    prepare(library, selection).write(path)
    return path.read_bytes()


def _drawn(content: bytes) -> list[tuple[int, float, float]]:
    """Each picture's page, from 1, with its width and height in millimetres."""
    found = []
    with pypdfium2.PdfDocument(content) as pdf:
        for number, page in enumerate(pdf, 1):
            for one in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
                left, low, right, top = one.get_bounds()
                found.append((number, (right - left) / POINTS, (top - low) / POINTS))
    return found


def test_a_phones_heic_goes_the_whole_way(library: Library, tmp_path: Path) -> None:
    """In as HEIC, out as a JPEG that stands upright and says nothing of the phone."""
    piece = _attached(library, HEIC)
    assert piece.media_type == "image/heic"
    own = read_pdf(_exported(library, tmp_path / "a.pdf", piece.id), "a.pdf")
    assert isinstance(own, OwnFile)
    (name,) = own.files
    made = Image.open(io.BytesIO(own.files[name]))
    assert (name, made.format, made.size) == ("held-sideways.jpg", "JPEG", (240, 320))
    assert b"phone" not in own.files[name]
    (told,) = own.shared.records.evidence
    assert (told.file_name, told.media_type) == ("held-sideways.jpg", "image/jpeg")
    assert library.evidence.content(piece) == HEIC.read_bytes()


def test_a_picture_has_an_appendix_page_with_its_caption(library: Library, tmp_path: Path) -> None:
    """As wide as the page's words, its caption as alternative text, both ways linked."""
    path = tmp_path / "board.png"
    path.write_bytes(picture(1200, 1500))
    _attached(library, path)
    content = _exported(library, tmp_path / "a.pdf")
    small, large = sorted(_drawn(content), key=lambda one: one[1])
    assert large[1] == pytest.approx(166, abs=0.5)
    assert small[0] < large[0]
    told = page_told(content, large[0])
    assert "board.png" in told
    assert CAPTION in told
    with pikepdf.open(io.BytesIO(content)) as pdf:
        alts = [str(one.Alt) for one in pdf.objects
                if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]  # fmt: skip
    assert alts == [CAPTION, CAPTION]


@pytest.mark.parametrize(
    ("size", "mark"),
    [((500, 320), Sensitivity.NOBODY), ((1600, 1000), Sensitivity.PEOPLE),
     ((1600, 1000), Sensitivity.NOT_CHECKED)],
)  # fmt: skip
def test_no_page_where_nothing_more_is_seen_or_people_are(
    library: Library, tmp_path: Path, size: tuple[int, int], mark: Sensitivity
) -> None:
    """A small one would only be blurred; one in which people can be told stays in school."""
    path = tmp_path / "board.png"
    path.write_bytes(picture(*size))
    _attached(library, path, mark)
    drawn = _drawn(_exported(library, tmp_path / "a.pdf"))
    assert len(drawn) == (mark is Sensitivity.NOBODY)


def test_without_the_list_of_evidence_every_picture_has_its_page(
    library: Library, tmp_path: Path
) -> None:
    """And is not enlarged beyond 150 pixels an inch."""
    path = tmp_path / "board.png"
    path.write_bytes(picture(500, 320))
    _attached(library, path)
    selection = replace(chosen(library, "entry"), sections=(Section.APPENDIX,))
    prepare(library, selection).write(tmp_path / "a.pdf")
    ((_page, wide, _high),) = _drawn((tmp_path / "a.pdf").read_bytes())
    assert wide == pytest.approx(500 / 150 * 25.4, abs=0.5)
