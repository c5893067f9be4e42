"""Faces: which characters they have, and how wide words are in them. One is read when first used.

Characters that no face has become the replacement character.
"""

from functools import cache, lru_cache
from itertools import groupby

from reportlab.pdfbase.ttfonts import TTFontFace

from exporters.pdf.style import INTER
from resources import locate

# tried in this order, each read only when a character comes this far; the largest last
FALLBACKS = ("NotoEmoji-400", "DejaVuSans", "NotoSansHangul-400", "NotoSansHan-400")
WITH_MISSING = "DejaVuSans"
MISSING = "\ufffd"
PAGE = "\ue000"  # stands for the number of a page that is not known yet; no text of hers has it
_CONTROLS = (*range(32), 127)  # none is left in a cleaned text; none takes room
_MOST_KNOWN = 40_000  # words whose widths are remembered


class _Widths(dict[str, float]):
    """The advance of a word at size 1, with one space after it; worked out when first asked."""

    def __init__(self, letters: dict[int, float], space: float) -> None:
        super().__init__()
        self._letters, self._space = letters, space

    def __missing__(self, word: str) -> float:
        """Add up the letters. Long words hardly come back, and are not remembered."""
        found = sum(map(self._letters.__getitem__, map(ord, word))) / 1000 + self._space
        if len(word) < 40 and len(self) < _MOST_KNOWN:
            self[word] = found
        return found


class Face:
    """One TrueType face."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.file = TTFontFace(str(locate("fonts", f"{name}.ttf")))
        letters = dict.fromkeys(_CONTROLS, 0.0) | self.file.charWidths
        letters[ord(PAGE)] = letters.get(ord("0"), 0.0)
        self.characters = frozenset(map(chr, self.file.charWidths))
        self.space: float = letters[32] / 1000
        self.spaced = _Widths(letters, self.space)

    def has(self, text: str) -> bool:
        """Whether the face can show every character."""
        return text.isascii() or self.characters.issuperset(text)

    def width(self, text: str) -> float:
        """The advance of a text at size 1."""
        return self.spaced[text] - self.space


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
    if wanted.has(text):
        return [(text, wanted)]
    each = (_face_for(one, wanted) for one in text)
    return [
        ("".join(one for one, _face in part), other)
        for other, part in groupby(each, key=lambda found: found[1])
    ]


@lru_cache(maxsize=20_000)
def _face_for(character: str, wanted: Face) -> tuple[str, Face]:
    if character == PAGE or wanted.has(character):
        return character, wanted
    for name in FALLBACKS:
        fallback = face_named(name)
        if fallback.has(character):
            return character, fallback
    return MISSING, face_named(WITH_MISSING)
