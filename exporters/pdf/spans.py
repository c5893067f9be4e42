"""Stretches of text in one look, and the breaking of them into lines (greedy, ragged right)."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from exporters.pdf.faces import Face, face, split
from exporters.pdf.style import POINTS, Type

NO_BREAK = "\u00a0"
_KEEP_AFTER = re.compile(r"(?<!\w)([“(]?(?:I|A|a|Pupil|Pupils|Year|Years|Goal|p\.)) (?=\w)")
_KEEP_BEFORE = re.compile(r"(?<=\d) (?=(?:MB|kB|min)\b)")
_NO_BREAKS = re.compile("(?:p\\.\u00a0)?[^\u00a0]*\u00a0?")
_BREAKS = re.compile("([ \n])")
_SHORT_LAST = 0.25  # of the measure: a shorter last line is evened out
_TIGHTER = (0.97, 0.94, 0.91, 0.88, 0.85)
_TIGHTEST = (0.82, 0.79, 0.76)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text. Weight 0 means the type's own; `link` is a record id or an address."""

    text: str
    weight: int = 0
    colour: str = ""
    link: str = ""


Words = str | Span | Iterable[Span]


def spans(words: Words) -> tuple[Span, ...]:
    """Any words as spans."""
    if isinstance(words, str):
        return (Span(words),)
    return (words,) if isinstance(words, Span) else tuple(words)


class Piece(NamedTuple):
    """A part of a word in one face; the width is at size 1."""

    text: str
    face: Face
    width: float
    span: Span


class Word(NamedTuple):
    """What is never broken; `is_forced` ends the line before it. The width is at size 1."""

    pieces: tuple[Piece, ...]
    width: float
    is_forced: bool = False


class Line(NamedTuple):
    """The words of one line and their width in points."""

    words: tuple[Word, ...]
    width: float


class Breaker:
    """Measures and breaks texts; remembers what it broke, for all layouts of a document."""

    def __init__(self) -> None:
        self._known: dict[tuple[tuple[Span, ...], Type, float], list[Line]] = {}

    def width(self, words: Words, style: Type) -> float:
        """The width in millimetres on one line."""
        lines = self.lines(words, style, 10_000)
        return max((line.width for line in lines), default=0) / POINTS

    def space(self, style: Type) -> float:
        """The width of a space in points."""
        return face(style.weight, style.family, is_tabular=style.is_tabular).width(" ") * style.size

    def lines(self, words: Words, style: Type, width: float) -> list[Line]:
        """The lines of a text in `width` millimetres. A short last line is evened out."""
        key = (spans(words), style, width)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._broken(*key)
        return found

    def height(self, words: Words, style: Type, width: float) -> float:
        """The height of words in lines of `width`, in millimetres."""
        return len(self.lines(words, style, width)) * style.line

    def _broken(self, words: tuple[Span, ...], style: Type, width: float) -> list[Line]:
        limit = width * POINTS / style.size
        atoms = [part for word in _words(words, style) for part in _chopped(word, limit)]
        gap = self.space(style) / style.size
        full = _greedy(atoms, limit, gap)
        if len(full) > 1 and not atoms[-1].pieces[-1].span.link:
            full = _evened(atoms, full, limit, gap)
        return [Line(line.words, line.width * style.size) for line in full]

    def fitted(self, words: str, style: Type, width: float) -> str:
        """The words, or as many of them as fit one line, with an ellipsis."""
        plain = " ".join(words.split())
        if self.width(plain, style) <= width:
            return plain
        kept = most_that_fits(plain, lambda part: self.width(part + "…", style) <= width)
        return kept + "…"


def _words(words: tuple[Span, ...], style: Type) -> list[Word]:
    """Words from spans: a space ends one; pieces of several spans may stand in one."""
    found: list[Word] = []
    pieces: tuple[Piece, ...] = ()
    is_forced = False
    for one in words:
        wanted = _face(one, style)
        width = wanted.width
        for part in _BREAKS.split(_kept_together(one)):
            if part == " " or part == "\n":
                if pieces:
                    found.append(_joined_word(pieces, is_forced=is_forced))
                    pieces, is_forced = (), False
                is_forced = is_forced or (part == "\n" and bool(found))
            elif part:
                if part.isascii():
                    more: tuple[Piece, ...] = (Piece(part, wanted, width(part), one),)
                else:
                    more = tuple(Piece(t, f, f.width(t), one) for t, f in split(part, wanted))
                pieces = pieces + more if pieces else more
    if pieces:
        found.append(_joined_word(pieces, is_forced=is_forced))
    return found


def _joined_word(pieces: tuple[Piece, ...], *, is_forced: bool) -> Word:
    if len(pieces) == 1:
        return Word(pieces, pieces[0].width, is_forced)
    return Word(pieces, sum(one.width for one in pieces), is_forced)


def _face(one: Span, style: Type) -> Face:
    return face(one.weight or style.weight, style.family, is_tabular=style.is_tabular)


def _chopped(word: Word, limit: float) -> list[Word]:
    """A word that is wider than the line in parts that are not; linear in its length.

    It parts at its no-break spaces where it has any, else anywhere.
    """
    if word.width <= limit:
        return [word]
    found: list[Word] = []
    held: list[Piece] = []
    width = 0.0
    is_forced = word.is_forced
    for piece in word.pieces:
        for atom in _atoms(piece.text, piece.face, limit):
            advance = piece.face.width(atom)
            if held and width + advance > limit:
                found.append(_word(held, is_forced=is_forced))
                held, width, is_forced = [], 0.0, False
            held.append(piece._replace(text=atom, width=advance))
            width += advance
    return [*found, _word(held, is_forced=is_forced)]


def _atoms(text: str, face: Face, limit: float) -> Iterator[str]:
    """What a word too wide for its line may be parted into: parts at no-break spaces that fit."""
    for part in filter(None, _NO_BREAKS.findall(text)):
        if len(part) < 200 and face.width(part) <= limit:
            yield part
        else:
            yield from part


def _word(pieces: list[Piece], *, is_forced: bool) -> Word:
    """One word of these pieces, without a no-break space at its ends."""
    joined = _joined(pieces)
    joined[0] = _stripped(joined[0], joined[0].text.lstrip(NO_BREAK))
    joined[-1] = _stripped(joined[-1], joined[-1].text.rstrip(NO_BREAK))
    return Word(tuple(joined), sum(one.width for one in joined), is_forced)


def _stripped(piece: Piece, text: str) -> Piece:
    return piece if text == piece.text else piece._replace(text=text, width=piece.face.width(text))


def most_that_fits(words: str, fits: Callable[[str], bool]) -> str:
    """The longest beginning of `words` that fits, whole words unless the first is too long."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(words[:middle].rstrip()):
            low = middle
        else:
            high = middle - 1
    kept = words[:low]
    is_whole = low == len(words) or words[low] == " "
    if not is_whole and " " in kept.strip():
        kept = kept.rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:.·–-")


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one look put together again."""
    found: list[Piece] = []
    texts: list[list[str]] = []
    for one in pieces:
        if found and found[-1].face is one.face and found[-1].span is one.span:
            texts[-1].append(one.text)
            found[-1] = found[-1]._replace(width=found[-1].width + one.width)
        else:
            found.append(one)
            texts.append([one.text])
    return [one._replace(text="".join(text)) for one, text in zip(found, texts, strict=True)]


def _kept_together(one: Span) -> str:
    """The text with no-break spaces where a line must not end; links never break when short."""
    text = _KEEP_BEFORE.sub(NO_BREAK, _KEEP_AFTER.sub("\\1" + NO_BREAK, one.text))
    is_short = one.link and len(text) < 40
    return text.replace(" ", NO_BREAK) if is_short else text


def _greedy(atoms: list[Word], limit: float, gap: float) -> list[Line]:
    lines: list[Line] = []
    held: list[Word] = []
    width = 0.0
    for one in atoms:
        wider = width + (gap if held else 0) + one.width
        if held and (wider > limit + 1e-6 or one.is_forced):
            lines.append(Line(tuple(held), width))
            held, wider = [], one.width
        held.append(one)
        width = wider
    if held:
        lines.append(Line(tuple(held), width))
    return lines


def _evened(atoms: list[Word], full: list[Line], limit: float, gap: float) -> list[Line]:
    """Set again a little tighter when the last line is short, never at the price of a line."""
    is_lone = len(full[-1].words) == 1
    if not is_lone and full[-1].width >= _SHORT_LAST * limit:
        return full
    for share in _TIGHTER + (_TIGHTEST if is_lone else ()):
        tried = _greedy(atoms, limit * share, gap)
        if len(tried) > len(full) or any(line.width > limit for line in tried):
            break
        if tried[-1].width > 0.3 * limit and len(tried[-1].words) > 1:
            return tried
    return full
