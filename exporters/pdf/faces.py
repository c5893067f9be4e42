"""Faces of one document: widths, the bytes that show a text, and which face has which character.

A face belongs to one document, since reportlab keeps its subsets in it. Only faces that are used
end up in the file. Characters that no face has become the replacement character.
"""

from functools import cache
from itertools import count
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from resources import locate

FALLBACK = "DejaVuSans"
MISSING = "\ufffd"
_numbers = count(1)


@cache
def _parsed(path: Path) -> TTFontFace:
    """The parsed file; parsing takes 20 ms and gives the same for every document."""
    return TTFontFace(str(path))


class Face:
    """One TrueType face in one document."""

    def __init__(self, name: str, document: PDFDocument | None) -> None:
        parsed = _parsed(locate("fonts", f"{name}.ttf"))
        self._font = TTFont(f"{name}#{next(_numbers)}", str(locate("fonts", f"{name}.ttf")))
        self._font.face = parsed
        self._document = document
        self._characters = frozenset(parsed.charToGlyph)
        self._widths: dict[str, float] = {}

    def has(self, character: str) -> bool:
        """Whether the face can show it; beyond U+FFFF reportlab's text cannot be copied."""
        return ord(character) in self._characters and ord(character) <= 0xFFFF

    def width(self, text: str) -> float:
        """The advance of a text at size 1."""
        found = self._widths.get(text)
        if found is None:
            found = float(self._font.stringWidth(text, 1))
            if len(text) < 40:
                self._widths[text] = found
        return found

    def show(self, text: str, size: float) -> str:
        """The operators that show a text at the present place, inside BT and ET."""
        parts = []
        for subset, raw in self._font.splitString(text, self._document):
            name = self._font.getSubsetInternalName(subset, self._document)
            parts.append(f"{name} {size:g} Tf ({_escaped(raw)}) Tj")
        return " ".join(parts)

    def belong_to(self, document: PDFDocument) -> None:
        """From now on texts are shown in this document."""
        self._document = document

    def register(self) -> str:
        """Make it known to reportlab as a canvas's first font; gives its name."""
        pdfmetrics.registerFont(self._font)
        return str(self._font.fontName)


class Faces:
    """The faces of one document, made when first used."""

    def __init__(self) -> None:
        self._document: PDFDocument | None = None
        self._faces: dict[str, Face] = {}

    def belong_to(self, document: PDFDocument) -> None:
        """From now on texts are shown in this document."""
        self._document = document
        for face in self._faces.values():
            face.belong_to(document)

    def face(self, weight: int, *, is_tabular: bool = False) -> Face:
        """The face of a weight."""
        return self._named(f"Inter{'Tab' if is_tabular else ''}-{weight}")

    def split(self, text: str, wanted: Face) -> list[tuple[str, Face]]:
        """The text in stretches, each with a face that has all of it."""
        if text.isascii() or all(wanted.has(one) for one in text):
            return [(text, wanted)]
        found: list[tuple[str, Face]] = []
        for one in text:
            character, face = self._face_for(one, wanted)
            if found and found[-1][1] is face:
                found[-1] = (found[-1][0] + character, face)
            else:
                found.append((character, face))
        return found

    def _face_for(self, character: str, wanted: Face) -> tuple[str, Face]:
        if wanted.has(character):
            return character, wanted
        fallback = self._named(FALLBACK)
        return (character if fallback.has(character) else MISSING), fallback

    def _named(self, name: str) -> Face:
        if name not in self._faces:
            self._faces[name] = Face(name, self._document)
        return self._faces[name]


def _escaped(raw: bytes) -> str:
    """A PDF literal string's inside: printable ASCII as it is, the rest in octal."""
    return "".join(
        "\\" + chr(byte) if byte in b"()\\" else chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}"
        for byte in raw
    )
