"""The letters of a face in one document: their codes, and the font objects that hold them.

A simple TrueType font has 256 codes (ISO 32000-1, 9.6.3), so a face may need several. Printable
ASCII keeps its codes in the first; all other letters take free ones as they come.
"""

from exporters.pdf.faces import Face
from exporters.pdf.objects import PdfFile

_SPACE, _NO_BREAK, _MOST = 32, 0xA0, 256
_SYMBOLIC, _NONSYMBOLIC = 4, 32  # flags of a font descriptor (ISO 32000-1, table 123)
OTHER = "\0"  # stands for a letter that is not in the first font
_FREE = (*range(127, _MOST), *range(1, _SPACE))  # codes of the first font that ASCII leaves free
_SHOWN = [
    "\\" + chr(byte) if byte in b"()\\" else chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}"
    for byte in range(_MOST)
]
_TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
    "1 begincodespacerange <00> <FF> endcodespacerange\n"
)


class Letters(dict[int, str]):
    """A table for str.translate: a letter as it is written in a string of the first font.

    `name` is F and a number.
    """

    def __init__(self, face: Face, name: str) -> None:
        super().__init__({_SPACE: " ", _NO_BREAK: " "})
        self.face, self.name = face, name
        self._fonts: list[dict[int, int]] = [{_SPACE: _SPACE}]  # for each font: code -> letter
        self._others: dict[int, tuple[int, str]] = {}
        self._free = iter(_FREE)

    def __missing__(self, letter: int) -> str:
        """Give the letter a code."""
        if letter < _SPACE or letter == 127:
            shown = ""
        elif letter < 127:
            self._fonts[0][letter] = letter
            shown = _SHOWN[letter]
        elif (code := next(self._free, None)) is not None:
            self._fonts[0][code] = letter
            shown = _SHOWN[code]
        else:
            shown = OTHER
            self._put_in_another(letter)
        self[letter] = shown
        return shown

    def _put_in_another(self, letter: int) -> None:
        font = self._fonts[-1]
        if len(self._fonts) == 1 or len(font) == _MOST - 1:
            font = {_SPACE: _SPACE}
            self._fonts.append(font)
        code = len(font) + (len(font) >= _SPACE)
        font[code] = letter
        self._others[letter] = (len(self._fonts) - 1, _SHOWN[code])

    def strings(self, text: str) -> list[tuple[str, str]]:
        """The text in stretches: the name of the font, and the string's inside."""
        shown = text.translate(self)
        if OTHER not in shown:
            return [(self.name, shown)]
        found: list[tuple[str, str]] = []
        for letter in map(ord, text):
            number, one = self._others.get(letter, (0, self[letter]))
            name = f"{self.name}-{number}" if number else self.name
            if found and found[-1][0] == name:
                found[-1] = (name, found[-1][1] + one)
            else:
                found.append((name, one))
        return found

    def embed(self, file: PdfFile) -> dict[str, int]:
        """Write the font objects; gives their numbers by name."""
        made = {}
        for number, codes in enumerate(self._fonts):
            name = f"{self.name}-{number}" if number else self.name
            made[name] = self._font(file, number, codes)
        return made

    def _font(self, file: PdfFile, number: int, codes: dict[int, int]) -> int:
        """One font. A code that stands for nothing shows a space."""
        inside = self.face.file
        last = max(codes)
        letters = [codes.get(code, _SPACE) for code in range(last + 1)]
        base = f"{_tag(int(self.name[1:]) * _MOST + number)}+{_named(self.face)}"
        content = bytes(inside.makeSubset(letters))
        program = file.stream(content, f"/Length1 {len(content)}")
        box = " ".join(f"{value:g}" for value in inside.bbox)
        flags = (inside.flags & ~_NONSYMBOLIC) | _SYMBOLIC
        described = file.add(
            f"<</Type/FontDescriptor/FontName/{base}/Flags {flags}/FontBBox[{box}]"
            f"/ItalicAngle {inside.italicAngle:g}/Ascent {inside.ascent:g}"
            f"/Descent {inside.descent:g}/CapHeight {inside.capHeight:g}/StemV {inside.stemV:g}"
            f"/MissingWidth {inside.defaultWidth:g}/FontFile2 {program} 0 R>>"
        )
        widths = " ".join(f"{inside.charWidths.get(one, 0):g}" for one in letters)
        unicode = file.stream(_to_unicode(codes))
        return file.add(
            f"<</Type/Font/Subtype/TrueType/BaseFont/{base}/FirstChar 0/LastChar {last}"
            f"/Widths[{widths}]/FontDescriptor {described} 0 R/ToUnicode {unicode} 0 R>>"
        )


def _tag(number: int) -> str:
    """Six capitals that tell the fonts of a document apart (ISO 32000-1, 9.6.4)."""
    return "".join(chr(65 + number // 26**place % 26) for place in range(6))


def _named(face: Face) -> str:
    return str(face.file.name.decode("ascii", "replace")).replace(" ", "")


def _to_unicode(codes: dict[int, int]) -> bytes:
    """The map from codes to Unicode, in parts of at most 100 lines (ISO 32000-1, 9.10.3)."""
    lines = [f"<{code:02X}> <{chr(one).encode('utf-16-be').hex().upper()}>"
             for code, one in sorted(codes.items())]  # fmt: skip
    parts = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "".join(f"{len(one)} beginbfchar\n{chr(10).join(one)}\nendbfchar\n" for one in parts)
    end = "endcmap CMapName currentdict /CMap defineresource pop end end"
    return (_TO_UNICODE + body + end).encode()
