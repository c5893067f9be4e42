"""Makes resources/fonts from the npm packages @fontsource/*: `build.py NODE_MODULES DEJAVU_FOLDER`.

The slices of a face are merged into one TrueType file. For PDFs a copy of each with tabular
figures in its character map is made as well, since reportlab applies no OpenType features.
The faces for what these lack hold only the characters that DejaVu Sans has not, as bare outlines.
Run by hand; the results are committed, and a second run gives the same bytes.
"""

import io
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.merge import Merger
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import Glyph

TARGET = Path(__file__).parents[2] / "resources" / "fonts"
SLICES = ("latin", "latin-ext", "greek", "cyrillic", "vietnamese")
DROPPED = ("GSUB", "GPOS", "GDEF", "DSIG", "STAT", "MVAR", "HVAR", "avar", "fvar", "gvar")
TABULAR = "0123456789:."
UNITS = 1000  # an em; for others reportlab has the advances wrong where hmtx leaves them out
SPACE = 0x20  # stands between words of one face and ends each line, in its last word's face
SPACE_WIDTH = 0.28125  # of an em, as in Inter, by which lines are measured
MADE_AT = 3_786_912_000  # seconds since 1904: 1 January 2024, so that runs give equal bytes
FACES = (
    ("inter", "Inter", (400, 500, 600, 700)),
    ("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext", (400, 500, 600, 700)),
)
# its name is reserved by its licence: only unpacked, nothing in it is changed
UNCHANGED = ("opendyslexic", "OpenDyslexic", (400, 700))


def is_hangul(code: int) -> bool:
    """Whether it is a Korean letter or syllable."""
    return "HANGUL" in unicodedata.name(chr(code), "")


# family, packages (the first that has a character gives it), and which characters are taken
FALLBACKS: tuple[tuple[str, tuple[str, ...], Callable[[int], bool]], ...] = (
    ("NotoEmoji", ("noto-emoji",), lambda _code: True),
    (
        "NotoSansHan",
        ("noto-sans-sc", "noto-sans-jp", "noto-sans-kr"),
        lambda code: not is_hangul(code),
    ),
    ("NotoSansHangul", ("noto-sans-kr",), is_hangul),
)


def tabular_glyphs(font: TTFont) -> dict[str, str]:
    """The font's own replacements for figures of one width."""
    found: dict[str, str] = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for sub in table.LookupList.Lookup[index].SubTable:
                found |= getattr(getattr(sub, "ExtSubTable", sub), "mapping", {})
    return found


def bake_tabular(font: TTFont) -> None:
    """Let the character map point at the figures of one width."""
    glyphs = tabular_glyphs(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, name in list(table.cmap.items()):
                if chr(code) in TABULAR and name in glyphs:
                    table.cmap[code] = glyphs[name]


def merged(files: Path, package: str, weight: int, *, is_tabular: bool) -> TTFont:
    """One face from its slices, without the tables that only a browser needs."""
    parts = []
    for piece in SLICES:
        path = files / f"{package}-{piece}-{weight}-normal.woff2"
        if not path.exists():
            continue
        font = TTFont(path)
        if is_tabular:
            bake_tabular(font)
        font.flavor = None
        for tag in DROPPED:
            if tag in font:
                del font[tag]
        part = io.BytesIO()
        font.save(part)
        part.seek(0)
        parts.append(part)
    return Merger().merge(parts)


def rename(font: TTFont, family: str, weight: int) -> None:
    """Give the face a family of its own, so that the system's copy is never taken for it."""
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID in (2, 17):
            record.string = str(weight)
        elif record.nameID == 4:
            record.string = f"{family} {weight}"
        elif record.nameID == 6:
            record.string = f"{family}-{weight}"
    font["OS/2"].usWeightClass = weight


def save(font: TTFont, name: str) -> None:
    """Write a face, dated alike in every run."""
    font["head"].created = font["head"].modified = MADE_AT
    font.recalcTimestamp = False
    font.save(TARGET / f"{name}.ttf")


def slices(home: Path) -> Iterator[TTFont]:
    """The regular slices of a package, in the order of their names."""
    for path in sorted((home / "files").glob("*-400-normal.woff2")):
        yield TTFont(path)


def bare_glyph(font: TTFont, name: str) -> Glyph:
    """A glyph that stands on its own: no parts of other glyphs, no hints."""
    glyph = font["glyf"][name]
    if glyph.isComposite():
        outline, pen = DecomposingRecordingPen(font.getGlyphSet()), TTGlyphPen(None)
        font.getGlyphSet()[name].draw(outline)
        outline.replay(pen)
        return pen.glyph()
    glyph.removeHinting()
    return glyph


def gathered(homes: list[Path], family: str, wanted: set[int]) -> TTFont:
    """One face of the wanted characters of all slices, without hints and features."""
    glyphs: dict[str, Glyph] = {}
    advances: dict[str, tuple[int, int]] = {}
    names: dict[int, str] = {}
    for font in (font for home in homes for font in slices(home)):
        for code, name in {-1: ".notdef", **font.getBestCmap()}.items():
            own = f"u{code:04X}" if code >= 0 else name
            if own not in glyphs and (code < 0 or code in wanted):
                glyphs[own], advances[own] = bare_glyph(font, name), font["hmtx"][name]
                names |= {code: own} if code >= 0 else {}
        like = font
    advances[names[SPACE]] = (round(SPACE_WIDTH * like["head"].unitsPerEm), 0)
    made = FontBuilder(like["head"].unitsPerEm, isTTF=True)
    made.setupGlyphOrder([".notdef", *(names[code] for code in sorted(names))])
    made.setupCharacterMap(names)
    made.setupGlyf(glyphs)
    made.setupHorizontalMetrics(advances)
    made.setupHorizontalHeader(ascent=like["hhea"].ascent, descent=like["hhea"].descent)
    made.setupOS2(
        sTypoAscender=like["OS/2"].sTypoAscender,
        sTypoDescender=like["OS/2"].sTypoDescender,
        usWinAscent=like["OS/2"].usWinAscent,
        usWinDescent=like["OS/2"].usWinDescent,
        sCapHeight=like["OS/2"].sCapHeight,
        usWeightClass=400,
        fsType=0,
    )
    made.setupPost(keepGlyphNames=False)
    made.setupNameTable(
        {
            "familyName": family,
            "styleName": "400",
            "uniqueFontIdentifier": f"{family}-400",
            "fullName": f"{family} 400",
            "psName": f"{family}-400",
            "copyright": like["name"].getDebugName(0),
        }
    )
    scale_upem(made.font, UNITS)
    return made.font


def unpack(node_modules: Path) -> None:
    """Write a face as it is, without the packing of the web."""
    package, family, weights = UNCHANGED
    home = node_modules / "@fontsource" / package
    shutil.copy(home / "LICENSE", TARGET / f"{family}-LICENSE.txt")
    for weight in weights:
        font = TTFont(home / "files" / f"{package}-latin-{weight}-normal.woff2")
        font.flavor, font.recalcTimestamp = None, False
        font.save(TARGET / f"{family}-{weight}.otf")


def main(node_modules: Path, dejavu: Path) -> None:
    """Make every face."""
    TARGET.mkdir(exist_ok=True)
    for package, family, weights in FACES:
        home = node_modules / "@fontsource" / package
        shutil.copy(home / "LICENSE", TARGET / f"{family}-LICENSE.txt")
        for weight in weights:
            for is_tabular in (False, True):
                name = f"{family}Tab" if is_tabular else family
                font = merged(home / "files", package, weight, is_tabular=is_tabular)
                rename(font, name, weight)
                save(font, f"{name}-{weight}")
    unpack(node_modules)
    shutil.copy(dejavu / "DejaVuSans.ttf", TARGET / "DejaVuSans.ttf")
    # not its few smileys above U+FFFF: all of those come from one hand
    known = {code for code in TTFont(TARGET / "DejaVuSans.ttf").getBestCmap() if code <= 0xFFFF}
    every = set(range(sys.maxunicode + 1)) - known
    for family, packages, is_wanted in FALLBACKS:
        homes = [node_modules / "@fontsource" / package for package in packages]
        shutil.copy(homes[0] / "LICENSE", TARGET / f"{family}-LICENSE.txt")
        wanted = {SPACE, *filter(is_wanted, every)}
        save(gathered(homes, family, wanted), f"{family}-400")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
