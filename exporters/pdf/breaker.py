"""Measures texts and breaks them into lines (greedy, ragged right).

Nearly all text is broken by the sums of its words' advances; runs tell in which look they are.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from exporters.pdf.faces import PAGE, Face, face, split
from exporters.pdf.spans import (
    Line,
    Piece,
    Span,
    Words,
    ends_of,
    evened,
    face_of,
    kept_together,
    most_that_fits,
    spans,
)
from exporters.pdf.style import POINTS, Type
from exporters.pdf.words import Word, chopped, joined_word, word_lines

_BREAKS = re.compile("([ \n])")
_SPACES = re.compile(" {2,}")
_MOST_KNOWN = 500  # texts whose lines are remembered


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
            atoms = [part for word in self._words(words, style) for part in chopped(word, limit)]
            found = word_lines(atoms, style, limit, self.space(style) / style.size)
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
                advances = own.copy() if len(tidy) > 1 else own
            sums = list(accumulate(own, initial=0.0))
            runs.append(_Run(first, words, sums, wanted, span))
        if not runs:
            return []
        gap = runs[-1].face.space
        if max(advances) - gap > limit:
            return None
        if len(runs) == 1:
            return _lines_of_one(runs[0], size, limit, gap)
        return _lines_of(runs, list(accumulate(advances, initial=0.0)), size, limit, gap)

    def _words(self, words: tuple[Span, ...], style: Type) -> list[Word]:
        """Words from spans: a space ends one; pieces of several spans may stand in one."""
        found: list[Word] = []
        pieces: tuple[Piece, ...] = ()
        is_forced = False
        for one in words:
            wanted = face_of(one, style)
            for part in _BREAKS.split(kept_together(one)):
                if part in (" ", "\n"):
                    if pieces:
                        found.append(joined_word(pieces, is_forced=is_forced))
                        pieces, is_forced = (), False
                    is_forced = is_forced or (part == "\n" and bool(found))
                elif part:
                    pieces += tuple(self._pieces(part, wanted, one))
        if pieces:
            found.append(joined_word(pieces, is_forced=is_forced))
        return found

    def _pieces(self, part: str, wanted: Face, one: Span) -> Iterator[Piece]:
        for text, other in split(part, wanted):
            width = other.width(text)
            if PAGE in text:
                width += text.count(PAGE) * (self._digits - 1) * other.width("0")
            yield Piece(text, other, width, one)


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
        text = kept_together(one)
        if "  " in text:
            text = _SPACES.sub(" ", text)
        if is_after_space:
            text = text.lstrip(" ")
        if text:
            is_after_space = text[-1] == " "
            found += [(part, other, one) for part, other in split(text, face_of(one, style))]
    while found and found[-1][0].endswith(" "):
        text, wanted, span = found.pop()
        if kept := text.rstrip(" "):
            found.append((kept, wanted, span))
    return found


def _lines_of_one(run: _Run, size: float, limit: float, gap: float) -> list[Line]:
    """The lines of a text in one look, as nearly all of it is."""
    words, sums, face, span = run.words, run.sums, run.face, run.span
    width = sums[-1] - gap
    if width <= limit:
        return [Line((Piece(" ".join(words), face, width, span),), width * size)]
    ends = _even_ends(sums, span, limit, gap)
    found, start = [], 0
    for end in ends:
        width = sums[end] - sums[start] - gap
        piece = Piece(" ".join(words[start:end]), face, width, span)
        found.append(Line((piece,), width * size))
        start = end
    return found


def _even_ends(sums: list[float], last: Span, limit: float, gap: float) -> list[int]:
    """Where lines end; a link may stand alone on the last."""
    ends = ends_of(sums, limit + gap)
    return evened(sums, ends, limit, gap) if len(ends) > 1 and not last.link else ends


def _lines_of(
    runs: list[_Run], sums: list[float], size: float, limit: float, gap: float
) -> list[Line]:
    """The lines of a text in several looks."""
    found: list[Line] = []
    start = at = 0
    for end in _even_ends(sums, runs[-1].span, limit, gap):
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
