"""Which evidence has a page of its own in the appendix: a PDF, or a picture seen larger there.

The standard look on A4 decides, so that every look says the same.
"""

import io
from functools import lru_cache
from typing import NamedTuple

from PIL import Image

from exporters.pdf.style import BOTTOM, MEASURE, TEXT_WIDTH, TOP
from portfolio.document import Document, PublicEvidence
from portfolio.model.selection import Section
from portfolio.privacy.unread import PDF

SHARP = 150 / 25.4  # pixels a millimetre: with fewer a picture looks blurred
TALLEST = 82.0  # millimetres: two pictures on a page of the list of evidence
_LARGER = 1.5  # times as large: a page of its own must be worth turning to


class Pixels(NamedTuple):
    """The size of a picture."""

    wide: int
    high: int


def has_page_of_its_own(document: Document, one: PublicEvidence) -> bool:
    """Whether the appendix shows it."""
    if Section.APPENDIX not in document.sections:
        return False
    if any(o.evidence_id == one.id and o.media_type == PDF for o in document.originals):
        return True
    pixels = pixels_of(one.picture)
    if pixels is None:
        return False
    shown = min(TEXT_WIDTH / pixels.wide, TALLEST / pixels.high)
    most = min(MEASURE / pixels.wide, (BOTTOM - TOP) / pixels.high, 1 / SHARP)
    return Section.EVIDENCE not in document.sections or most > shown * _LARGER


@lru_cache(maxsize=64)
def pixels_of(picture: bytes | None) -> Pixels | None:
    """The size of a picture; None where there is none that can be read to its end."""
    if picture is None:
        return None
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            pixels = Pixels(*opened.size)
            opened.draft("L", (1, 1))  # an eighth of the work, and as sure to meet the end
            opened.load()
            return pixels
    except OSError:  # no picture after all, or a cut one: its facts are told all the same
        return None
