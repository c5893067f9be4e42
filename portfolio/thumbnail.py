"""Small pictures of evidence: of pictures, and of the first pages of PDFs.

Where people can be told from a piece, or nobody has looked yet, what is made is already blurred:
the small picture holds nothing that could be seen.
"""

import struct
from dataclasses import dataclass

from PIL import Image, ImageOps

from portfolio.pdfium import NO_PDF, open_pdf
from portfolio.privacy.decode import NO_PICTURE, opened
from portfolio.privacy.photo import COARSE, MOST_SOURCE_PIXELS

PDF = "application/pdf"
MOST_BYTES = 60_000_000  # a larger file is not read for a small picture
BLURRED_PX = 8  # on the longer side: no face is left in so few
WIDEST_SHARE = 3  # of a page: a wider one is made lower
# What decoders raise on files that were made to harm, or by mistake.
_FAILS = (*NO_PICTURE, *NO_PDF, ArithmeticError, LookupError, TypeError, AttributeError,
          struct.error, MemoryError)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """Rows of red, green and blue, a byte each."""

    width: int
    height: int
    pixels: bytes


def thumbnail(
    content: bytes, media_type: str, width: int, height: int, *, is_hidden: bool
) -> Thumbnail | None:
    """A whole picture within `width` x `height`, or a page so high; None where there is none.

    What is hidden covers all of it.
    """
    is_page = media_type == PDF
    try:
        small = _first_page(content, height) if is_page else _whole(content, width, height)
        if is_hidden:
            small = _blurred(small, width, height)
    except _FAILS:
        return None
    return Thumbnail(small.width, small.height, small.tobytes())


def has_thumbnail(media_type: str, size_bytes: int) -> bool:
    """Whether it is worth trying."""
    return size_bytes <= MOST_BYTES and (media_type == PDF or media_type.startswith("image/"))


def _whole(content: bytes, width: int, height: int) -> Image.Image:
    with opened(content) as picture:
        if picture.width * picture.height > MOST_SOURCE_PIXELS:
            raise Image.DecompressionBombError
        small = picture.convert("RGBA") if picture.mode in COARSE else picture
        longest = max(width, height)
        small.thumbnail((longest, longest), reducing_gap=1.0)  # a JPEG is not decoded in full
        upright = ImageOps.exif_transpose(small)
        return ImageOps.contain(_flat(upright), (width, height), Image.Resampling.BILINEAR)


def _flat(picture: Image.Image) -> Image.Image:
    """On white paper, where the picture lets something through."""
    seen = picture.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(paper, seen).convert("RGB")


def _first_page(content: bytes, height: int) -> Image.Image:
    with open_pdf(content) as pdf:
        page = pdf[0]
        wide, high = page.get_size()
        drawn = page.render(scale=height / max(high, wide / WIDEST_SHARE, 1)).to_pil()
        return Image.Image.convert(drawn, "RGB")


def _blurred(picture: Image.Image, width: int, height: int) -> Image.Image:
    tiny = ImageOps.fit(picture, (BLURRED_PX, max(2, BLURRED_PX * height // width)))
    return tiny.resize((width, height), Image.Resampling.BICUBIC)
