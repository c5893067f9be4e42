"""Stretches of text in one look, and the breaking of them into lines (greedy, ragged right)."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from exporters.pdf.faces import PAGE, Face, face, split
from exporters.pdf.style import POINTS, Type

NO_BREAK = "\u00a0"
_KEEP_AFTER = re.compile(r"(?<!\w)([“(]?(?:I|A|a|Pupil|Pupils|Year|Years|Goal|p\.)) (?=\w)")
_KEEP_BEFORE = re.compile(r"(?<=\d) (?=(?:MB|kB|min)\b)")
_NO_BREAKS = re.compile("(?:p\\.\u00a0)?[^\u00a0]*\u00a0?")
_BREAKS = re.compile("([ \n])")
_SPACES = re.compile(" {2,}")
_SHORT_LAST = 0.25  # of the measure: a shorter last line is evened out
_TIGHTER = (0.97, 0.94, 0.91, 0.88, 0.85)
_TIGHTEST = (0.82, 0.79, 0.76)
_MOST_KNOWN = 2_000  # texts whose lines are remembered


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text. Weight 0 means the type's own; `link` is a record id or an address.

    PAGE in the text is shown as the number of the page that the link leads to; without a link, as
    the number of all pages.
    """

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
    """A part of a word or line in one face; the width is at size 1."""

    text: str
    face: Face
    width: float
    span: Span


class Line(NamedTuple):
    """The pieces of one line, spaces in them, and its width in points."""

    pieces: tuple[Piece, ...]
    width: float


class _Word(NamedTuple):
    """What is never broken; `is_forced` ends the line before it. The width is at size 1."""

    pieces: tuple[Piece, ...]
    width: float
    is_forced: bool = False


class Breaker:
    """Measures and breaks texts; remembers what it broke of late.

    `digits` are the room that is kept for a page number which is not known yet.
    """

    def __init__(self, digits: float = 1) -> None:
        self._known: dict[tuple[Words, Type, float], list[Line]] = {}
        self._digits = digits

    def width(self, words: Words, style: Type) -> float:
        """The width in millimetres on one line."""
        lines = self.lines(words, style, 10_000)
        return max((line.width for line in lines), default=0) / POINTS

    def space(self, style: Type) -> float:
        """The width of a space in points."""
        return face(style.weight, style.family, is_tabular=style.is_tabular).space * style.size

    def lines(self, words: Words, style: Type, width: float) -> list[Line]:
        """The lines of a text in `width` millimetres. A short last line is evened out."""
        if not isinstance(words, str | Span):
            words = tuple(words)
        key = (words, style, width)
        found = self._known.get(key)
        if found is None:
            if len(self._known) == _MOST_KNOWN:
                self._known.clear()
            found = self._known[key] = self._broken(spans(words), style, width)
        return found

    def height(self, words: Words, style: Type, width: float) -> float:
        """The height of words in lines of `width`, in millimetres."""
        return len(self.lines(words, style, width)) * style.line

    def fitted(self, words: str, style: Type, width: float) -> str:
        """The words, or as many of them as fit one line, with an ellipsis."""
        plain = " ".join(words.split())
        if self.width(plain, style) <= width:
            return plain
        kept = most_that_fits(plain, lambda part: self.width(part + "…", style) <= width)
        return kept + "…"

    def _broken(self, words: tuple[Span, ...], style: Type, width: float) -> list[Line]:
        limit = width * POINTS / style.size
        found = self._run_lines(_tidy(words, style), style.size, limit)
        if found is None:
            atoms = [part for word in self._words(words, style) for part in _chopped(word, limit)]
            found = _word_lines(atoms, style, limit, self.space(style) / style.size)
        return found

    def _run_lines(
        self, tidy: list[tuple[str, Face, Span]], size: float, limit: float
    ) -> list[Line] | None:
        """The lines of a text without line ends of its own and words too long; else None."""
        runs: list[_Run] = []
        advances: list[float] = []
        for text, wanted, span in tidy:
            if "\n" in text:
                return None
            words = text.split(" ")
            own = list(map(wanted.spaced.__getitem__, words))
            if PAGE in text:
                room = (self._digits - 1) * wanted.width("0")
                own = [n + word.count(PAGE) * room for n, word in zip(own, words, strict=True)]
            first = max(0, len(advances) - 1)
            if advances:  # a run's first word goes on with the last one of the run before
                advances[-1] += own[0] - wanted.space
                advances += own[1:]
            else:
                advances += own
            sums = list(accumulate(own, initial=0.0))
            runs.append(_Run(first, words, sums, wanted, span))
        if not runs:
            return []
        gap = runs[-1].face.space
        if max(advances) - gap > limit:
            return None
        return _lines_of(runs, list(accumulate(advances, initial=0.0)), size, limit, gap)

    def _words(self, words: tuple[Span, ...], style: Type) -> list[_Word]:
        """Words from spans: a space ends one; pieces of several spans may stand in one."""
        found: list[_Word] = []
        pieces: tuple[Piece, ...] = ()
        is_forced = False
        for one in words:
            wanted = _face(one, style)
            for part in _BREAKS.split(_kept_together(one)):
                if part in (" ", "\n"):
                    if pieces:
                        found.append(_joined_word(pieces, is_forced=is_forced))
                        pieces, is_forced = (), False
                    is_forced = is_forced or (part == "\n" and bool(found))
                elif part:
                    pieces += tuple(self._pieces(part, wanted, one))
        if pieces:
            found.append(_joined_word(pieces, is_forced=is_forced))
        return found

    def _pieces(self, part: str, wanted: Face, one: Span) -> Iterator[Piece]:
        for text, other in split(part, wanted):
            width = other.width(text)
            if PAGE in text:
                width += text.count(PAGE) * (self._digits - 1) * other.width("0")
            yield Piece(text, other, width, one)


def _face(one: Span, style: Type) -> Face:
    return face(one.weight or style.weight, style.family, is_tabular=style.is_tabular)


# Nearly all text: words are places in a row of sums, and runs tell in which look they are


class _Run(NamedTuple):
    """Words in one face, from the word `first` of the text on; `sums` of their advances.

    The last word of a run and the first of the next are parts of one word, and may be empty.
    """

    first: int
    words: list[str]
    sums: list[float]
    face: Face
    span: Span


def _tidy(words: tuple[Span, ...], style: Type) -> list[tuple[str, Face, Span]]:
    """The text in stretches of one face, without spaces at its ends and with none doubled."""
    found: list[tuple[str, Face, Span]] = []
    is_after_space = True
    for one in words:
        text = _kept_together(one)
        if "  " in text:
            text = _SPACES.sub(" ", text)
        if is_after_space:
            text = text.lstrip(" ")
        if text:
            is_after_space = text[-1] == " "
            found += [(part, other, one) for part, other in split(text, _face(one, style))]
    while found and found[-1][0].endswith(" "):
        text, wanted, span = found.pop()
        if kept := text.rstrip(" "):
            found.append((kept, wanted, span))
    return found


def _lines_of(
    runs: list[_Run], sums: list[float], size: float, limit: float, gap: float
) -> list[Line]:
    ends = _ends(sums, limit + gap)
    if len(ends) > 1 and not runs[-1].span.link:
        ends = _evened(sums, ends, limit, gap)
    found: list[Line] = []
    start = at = 0
    for end in ends:
        while runs[at].first + len(runs[at].words) <= start:
            at += 1
        pieces, number = [], at
        while number < len(runs) and runs[number].first < end:
            run, number = runs[number], number + 1
            first, last = max(0, start - run.first), min(end - run.first, len(run.words))
            if text := " ".join(run.words[first:last]):
                width = run.sums[last] - run.sums[first] - run.face.space
                pieces.append(Piece(text, run.face, width, run.span))
        found.append(Line(tuple(pieces), (sums[end] - sums[start] - gap) * size))
        start = end
    return found


def _ends(sums: Sequence[float], limit: float) -> list[int]:
    """After which words the lines end, as many words on each as fit; a space is on every word."""
    found, start, last = [], 0, len(sums) - 1
    while start < last:
        start = max(start + 1, bisect_right(sums, sums[start] + limit + 1e-6, start + 1) - 1)
        found.append(start)
    return found


def _evened(sums: Sequence[float], ends: list[int], limit: float, gap: float) -> list[int]:
    """Set again a little tighter when the last line is short, never at the price of a line."""

    def last(these: list[int]) -> float:
        return sums[-1] - sums[these[-2]] - gap

    is_lone = ends[-1] - ends[-2] == 1
    if not is_lone and last(ends) >= _SHORT_LAST * limit:
        return ends
    for share in _TIGHTER + (_TIGHTEST if is_lone else ()):
        tried = _ends(sums, limit * share + gap)
        if len(tried) > len(ends):
            break
        if last(tried) > 0.3 * limit and tried[-1] - tried[-2] > 1:
            return tried
    return ends


# Text in several looks, with line ends of its own, or with words too long for a line


def _word_lines(words: list[_Word], style: Type, limit: float, gap: float) -> list[Line]:
    """Lines of words; between two line ends of its own a text is broken like any other."""
    found: list[Line] = []
    starts = [0, *(n for n, one in enumerate(words) if n and one.is_forced), len(words)]
    for start, end in pairwise(starts):
        part = words[start:end]
        if not part:
            continue
        sums = list(accumulate((one.width + gap for one in part), initial=0.0))
        ends = _ends(sums, limit + gap)
        if len(ends) > 1 and end == len(words) and not part[-1].pieces[-1].span.link:
            ends = _evened(sums, ends, limit, gap)
        first = 0
        for last in ends:
            width = (sums[last] - sums[first] - gap) * style.size
            found.append(Line(_spaced(part[first:last], gap), width))
            first = last
    return found


def _spaced(words: list[_Word], gap: float) -> tuple[Piece, ...]:
    """The pieces of a line in as few as its looks allow, spaces at their ends."""
    pieces: list[Piece] = []
    for number, word in enumerate(words):
        pieces += word.pieces
        if number < len(words) - 1:
            last = pieces[-1]
            pieces[-1] = last._replace(text=last.text + " ", width=last.width + gap)
    return tuple(_joined(pieces))


def _joined_word(pieces: tuple[Piece, ...], *, is_forced: bool) -> _Word:
    return _Word(pieces, sum(one.width for one in pieces), is_forced)


def _chopped(word: _Word, limit: float) -> list[_Word]:
    """A word that is wider than the line in parts that are not; linear in its length.

    It parts at its no-break spaces where it has any, else anywhere.
    """
    if word.width <= limit:
        return [word]
    found: list[_Word] = []
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


def _word(pieces: list[Piece], *, is_forced: bool) -> _Word:
    """One word of these pieces, without a no-break space at its ends."""
    joined = _joined(pieces)
    joined[0] = _stripped(joined[0], joined[0].text.lstrip(NO_BREAK))
    joined[-1] = _stripped(joined[-1], joined[-1].text.rstrip(NO_BREAK))
    return _Word(tuple(joined), sum(one.width for one in joined), is_forced)


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
    text = _KEEP_AFTER.sub("\\1" + NO_BREAK, one.text)
    if "MB" in text or "kB" in text or "min" in text:
        text = _KEEP_BEFORE.sub(NO_BREAK, text)
    is_short = one.link and len(text) < 40
    return text.replace(" ", NO_BREAK) if is_short else text
