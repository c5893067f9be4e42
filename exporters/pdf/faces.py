"""Faces: widths, the bytes that show a text in a document, and which face has which character.

Only faces that are used end up in a file; reportlab keeps the subsets of each document apart.
Characters that no face has become the replacement character.
"""

from functools import cache
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from exporters.pdf.style import INTER
from resources import locate

# tried in this order, each read only when a character comes this far; the largest last
FALLBACKS = ("NotoEmoji-400", "DejaVuSans", "NotoSansHangul-400", "NotoSansHan-400")
WITH_MISSING = "DejaVuSans"
MISSING = "\ufffd"
_PREFIX = "TeacherPortfolio-"  # among the fonts that reportlab knows
_SHOWN = tuple(
    "\\" + chr(byte) if byte in b"()\\" else chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}"
    for byte in range(256)
)
_NAME = -1  # no letter: under it stands what the face is called in a document
_WORD = 40  # words come back, longer texts do not


class Face:
    """One TrueType face."""

    def __init__(self, name: str) -> None:
        self._font = TTFont(f"{_PREFIX}{name}", str(locate("fonts", f"{name}.ttf")))
        pdfmetrics.registerFont(self._font)
        self._characters = frozenset(self._font.face.charToGlyph)
        self._widths: dict[str, float] = {}
        # letters of a document that are in the face's first subset, as they are written
        self._known: WeakKeyDictionary[PDFDocument, dict[int, str]] = WeakKeyDictionary()

    @property
    def name(self) -> str:
        """The name by which reportlab knows it."""
        return str(self._font.fontName)

    def has(self, character: str) -> bool:
        """Whether the face can show it; beyond U+FFFF reportlab's text cannot be copied."""
        return ord(character) in self._characters and ord(character) <= 0xFFFF

    def width(self, text: str) -> float:
        """The advance of a text at size 1."""
        found = self._widths.get(text)
        if found is None:
            found = float(self._font.stringWidth(text, 1))
            if len(text) < _WORD:
                self._widths[text] = found
        return found

    def show(self, text: str, size: float, document: PDFDocument) -> str:
        """The operators that show a text at the present place, inside BT and ET."""
        known = self._known.get(document)
        if known is None:
            name = self._font.getSubsetInternalName(0, document)
            known = self._known[document] = {_NAME: name}
        if known.keys() >= set(map(ord, text)):  # most lines: every letter was met before
            return f"{known[_NAME]} {size:g} Tf ({text.translate(known)}) Tj"
        parts, place = [], 0
        for subset, raw in self._font.splitString(text, document):
            name = self._font.getSubsetInternalName(subset, document)
            parts.append(f"{name} {size:g} Tf ({_escaped(raw)}) Tj")
            if subset == 0:
                letters = text[place : place + len(raw)]
                known |= {ord(a): _SHOWN[b] for a, b in zip(letters, raw, strict=True)}
            place += len(raw)
        return " ".join(parts)


@cache
def face_named(name: str) -> Face:
    """The face of that name; reading it takes 20 ms, so it is read once."""
    return Face(name)


@cache
def face(weight: int, family: str = INTER, *, is_tabular: bool = False) -> Face:
    """The face of a weight in a family."""
    return face_named(f"{family}{'Tab' if is_tabular else ''}-{weight}")


def split(text: str, wanted: Face) -> list[tuple[str, Face]]:
    """The text in stretches, each with a face that has all of it."""
    if text.isascii() or all(wanted.has(one) for one in text):
        return [(text, wanted)]
    found: list[tuple[str, Face]] = []
    for one in text:
        character, other = _face_for(one, wanted)
        if found and found[-1][1] is other:
            found[-1] = (found[-1][0] + character, other)
        else:
            found.append((character, other))
    return found


def _face_for(character: str, wanted: Face) -> tuple[str, Face]:
    if wanted.has(character):
        return character, wanted
    for name in FALLBACKS:
        fallback = face_named(name)
        if fallback.has(character):
            return character, fallback
    return MISSING, face_named(WITH_MISSING)


def _escaped(raw: bytes) -> str:
    """A PDF literal string's inside: printable ASCII as it is, the rest in octal."""
    return "".join(map(_SHOWN.__getitem__, raw))
