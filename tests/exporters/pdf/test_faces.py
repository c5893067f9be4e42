"""The faces that ship: plain TrueType, and together they have what teachers paste."""

import subprocess
import sys

import pytest
from fontTools.ttLib import TTFont

from exporters.pdf.faces import FALLBACKS, MISSING, face_named, split
from portfolio.model.words import Kind
from resources import locate
from tests.exporters.documents import START, an_entry, document
from tests.exporters.files import rendered, told

MOST_BYTES = 12_000_000  # of all fallbacks on disk
MIXED = "漢字 かな 한국어 ✓ → 教師"


def _font(name: str) -> TTFont:
    return TTFont(str(locate("fonts", f"{name}.ttf")))


@pytest.mark.parametrize("name", FALLBACKS)
def test_a_fallback_has_truetype_outlines_and_may_be_embedded(name: str) -> None:
    """What a PDF cannot carry along would show on one computer only."""
    font = _font(name)
    assert {"glyf", "loca", "cmap", "hmtx", "OS/2"} <= set(font.keys())
    assert "CFF " not in font
    assert font["head"].unitsPerEm in (1000, 2048)
    assert font["maxp"].numGlyphs <= 0xFFFF
    assert font["OS/2"].fsType & 0xF == 0


@pytest.mark.parametrize("name", FALLBACKS)
def test_the_advances_are_those_of_the_font(name: str) -> None:
    """A width that the page and the embedded font tell apart is against PDF/A (19005-3, 6.2.11)."""
    font, face = _font(name), face_named(name)
    advances, units = font["hmtx"].metrics, font["head"].unitsPerEm
    shown = {code: glyph for code, glyph in font.getBestCmap().items() if face.has(chr(code))}
    for code, glyph in list(shown.items())[::37]:
        assert face.width(chr(code)) == pytest.approx(advances[glyph][0] / units, abs=1e-3)


@pytest.mark.parametrize("name", FALLBACKS)
def test_the_space_is_that_of_the_words_around(name: str) -> None:
    """It stands between words of one face and ends each line; its width is measured in Inter."""
    face = face_named(name)
    assert face.has(" ")
    assert face.width(" ") == pytest.approx(face_named("Inter-400").width(" "), abs=0.04)


def test_together_they_have_what_is_pasted() -> None:
    """A home language, a pupil's word, a smiley: shown, never boxes."""
    every: set[int] = set()
    for name in FALLBACKS:
        every |= set(_font(name).getBestCmap())
    assert [one for one in "漢字かなカナ한국어臺灣龍😀👍🏫✓→…" if ord(one) not in every] == []


def test_they_stay_small_and_their_licences_lie_beside_them() -> None:
    """The program is loaded over a school's line, and the licence asks to come along."""
    paths = [locate("fonts", f"{name}.ttf") for name in FALLBACKS]
    assert sum(path.stat().st_size for path in paths) <= MOST_BYTES
    for path in paths:
        family = path.stem.split("-")[0]
        licences = [path.with_name(f"{one}-LICENSE.txt") for one in (family, family[:-4])]
        assert any(one.exists() for one in licences), path.name


def test_a_character_goes_to_the_first_face_that_has_it() -> None:
    """Each script in its own hand, and the replacement character only where there is none."""
    parts = split(MIXED.replace(" ", "") + "हि", face_named("Inter-400"))
    named = [(words, face.name.split("-")[0]) for words, face in parts]
    assert named == [
        ("漢字かな", "NotoSansHan"),
        ("한국어", "NotoSansHangul"),
        ("✓→", "DejaVuSans"),
        ("教師", "NotoSansHan"),
        (MISSING * 2, "DejaVuSans"),
    ]


def test_chinese_japanese_and_korean_come_back_out_of_the_pdf() -> None:
    """Words that can be copied are words that a screen reader can say."""
    entry = an_entry("e1", Kind.REFLECTION, START, MIXED, title="Languages at home", minutes=20)
    words = told(rendered(document(entries=[entry])))
    assert all(part in words for part in MIXED.split())
    assert MISSING not in words


def test_large_faces_are_read_only_when_they_are_needed() -> None:
    """English and Welsh documents are not slower for scripts that they have not."""
    lines = (
        "from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames",
        "from tests.exporters import documents, files",
        "files.rendered(documents.rich())",
        "print([one for one in getRegisteredFontNames() if 'NotoSans' in one])",
    )
    done = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
