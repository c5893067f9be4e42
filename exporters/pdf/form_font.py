"""One typeface for form fields: whole, simple, WinAnsi with Welsh letters, so any viewer sets type.

Simple TrueType fonts with 256 codes are the one form that every viewer can fill with (ISO 32000-1,
9.6.3). ŵ and ŷ take codes that WinAnsi leaves free.
"""

import io

import pikepdf
from fontTools import agl, subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, String

from resources import locate

FONT = "ReplySans"
_WELSH = {0x81: "Ŵ", 0x8D: "ŵ", 0x8F: "Ŷ", 0x90: "ŷ"}
_FIRST, _LAST = 32, 255
_SPACE, _HYPHEN, _DELETE = 160, 173, 127
_LATIN = 32  # the font descriptor's flag for a non-symbolic font


def form_font(pdf: pikepdf.Pdf) -> Object:
    """The font as an indirect object."""
    letters = _letters()
    font = _cut(str(locate("fonts", "Inter-400.ttf")), letters)
    content = io.BytesIO()
    font.save(content)
    file = pikepdf.Stream(pdf, content.getvalue())
    file.Length1 = len(content.getvalue())
    codes = [part for code, letter in sorted(_WELSH.items())
             for part in (code, Name(f"/{agl.UV2AGL[ord(letter)]}"))]  # fmt: skip
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name(f"/{FONT}"),
            FirstChar=_FIRST,
            LastChar=_LAST,
            Widths=Array(_widths(font, letters)),
            FontDescriptor=pdf.make_indirect(_descriptor(font, pdf.make_indirect(file))),
            Encoding=Dictionary(
                Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array(codes)
            ),
            ToUnicode=pdf.make_indirect(pikepdf.Stream(pdf, _to_unicode(letters))),
        )
    )


def _letters() -> dict[int, str]:
    """What each code shows."""
    found = {}
    for code in range(_FIRST, _LAST + 1):
        letter = bytes([code]).decode("cp1252", "ignore") or _WELSH.get(code, "")
        if letter and code != _DELETE:
            found[code] = letter
    return found


def _cut(path: str, letters: dict[int, str]) -> TTFont:
    """The face with these letters alone, without hinting and layout tables."""
    font, options = TTFont(path), subset.Options()
    options.layout_features, options.name_IDs = [], [1, 2, 4, 6]
    options.hinting, options.notdef_outline = False, True
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "STAT", "MVAR", "DSIG", "meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(letter) for letter in letters.values()])
    cutter.subset(font)
    tables = font["cmap"].tables
    font["cmap"].tables = [t for t in tables if (t.platformID, t.platEncID) == (3, 1)]
    font.recalcTimestamp = False
    return font


def _widths(font: TTFont, letters: dict[int, str]) -> list[int]:
    names, advances, unit = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    found = []
    for code in range(_FIRST, _LAST + 1):
        glyph = names.get(ord(letters[code]), ".notdef") if code in letters else ".notdef"
        found.append(round(advances[glyph][0] * 1000 / unit))
    return found


def _descriptor(font: TTFont, file: Object) -> Dictionary:
    head, unit = font["head"], font["head"].unitsPerEm

    def scaled(value: float) -> int:
        return round(value * 1000 / float(unit))

    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{FONT}"),
        Flags=_LATIN,
        FontBBox=Array([scaled(n) for n in (head.xMin, head.yMin, head.xMax, head.yMax)]),
        ItalicAngle=0,
        Ascent=scaled(font["hhea"].ascent),
        Descent=scaled(font["hhea"].descent),
        CapHeight=scaled(font["OS/2"].sCapHeight),
        XHeight=scaled(font["OS/2"].sxHeight),
        StemV=80,
        FontFile2=file,
        FontFamily=String(FONT),
        FontWeight=400,
        FontStretch=Name.Normal,
    )


def _to_unicode(letters: dict[int, str]) -> bytes:
    """The map from codes to Unicode, in parts of at most 100 lines (ISO 32000-1, 9.10.3)."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def",
        "/CMapName /Reply def /CMapType 2 def",
        "1 begincodespacerange <00><FF> endcodespacerange",
    ]
    items = sorted(letters.items())
    for start in range(0, len(items), 100):
        part = items[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{code:02X}><{one.encode('utf-16-be').hex().upper()}>" for code, one in part]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode()
