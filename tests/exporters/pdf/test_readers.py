"""Four readers show the same pages: poppler, pdfium, mupdf and ghostscript. None runs anything."""

import subprocess
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from exporters.pdf.style import HEAT
from tests.portfolios import sample_portfolio
from tests.sharing import chosen
from ui.sending import prepare

DPI, PAGES = 40, 4
MOST_DIFFERENT = 6.0  # of 255, on average, after a blur: edges are smoothed in different ways


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A signed appraisal of the sample."""
    folder = tmp_path_factory.mktemp("readers")
    library = sample_portfolio(folder).library()
    prepare(library, chosen(library, "appraisal")).write(folder / "a.pdf")
    library.close()
    return folder / "a.pdf"


def by_pdfium(path: Path, page: int, _folder: Path) -> Image.Image:
    """As Chrome shows it."""
    with pypdfium2.PdfDocument(path) as pdf:
        return pdf[page].render(scale=DPI / 72).to_pil().convert("L")


def by_poppler(path: Path, page: int, folder: Path) -> Image.Image:
    """As Evince and Okular show it."""
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", "-singlefile", "-f", str(page + 1),
                    path, folder / "poppler"], check=True)  # fmt: skip
    return Image.open(folder / "poppler.png").convert("L")


def by_mupdf(path: Path, page: int, folder: Path) -> Image.Image:
    """As SumatraPDF shows it."""
    target = folder / "mupdf.png"
    subprocess.run(["mutool", "draw", "-q", "-r", str(DPI), "-o", target, path, str(page + 1)],
                   check=True)  # fmt: skip
    return Image.open(target).convert("L")


def by_ghostscript(path: Path, page: int, folder: Path) -> Image.Image:
    """As printers see it."""
    target = folder / "gs.png"
    subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pnggray",
                    "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", f"-r{DPI}",
                    f"-dFirstPage={page + 1}", f"-dLastPage={page + 1}",
                    f"-sOutputFile={target}", path], check=True)  # fmt: skip
    return Image.open(target).convert("L")


@pytest.mark.parametrize("reader", [by_poppler, by_mupdf, by_ghostscript])
def test_the_readers_agree(reader: object, path: Path, tmp_path: Path) -> None:
    """Blurred a little, no page of one looks unlike pdfium's."""
    for page in range(PAGES):
        one = by_pdfium(path, page, tmp_path).filter(ImageFilter.GaussianBlur(2))
        other = reader(path, page, tmp_path)  # type: ignore[operator]
        other = other.resize(one.size).filter(ImageFilter.GaussianBlur(2))
        assert ImageStat.Stat(ImageChops.difference(one, other)).mean[0] < MOST_DIFFERENT


def test_two_different_pages_would_be_told_apart(path: Path, tmp_path: Path) -> None:
    """The measure notices a page that is another."""
    one, other = (by_pdfium(path, n, tmp_path).filter(ImageFilter.GaussianBlur(2)) for n in (0, 3))
    assert ImageStat.Stat(ImageChops.difference(one, other)).mean[0] > MOST_DIFFERENT


def test_a_grey_print_keeps_the_order_of_the_tints() -> None:
    """Darker is more, in colour and on a school's printer."""
    greys = [Image.new("RGB", (1, 1), one).convert("L").getpixel((0, 0)) for one in HEAT]
    assert greys == sorted(greys, reverse=True)
