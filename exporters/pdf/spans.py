"""Stretches of text in one look, words that stay together, and where lines end."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from exporters.pdf.faces import Face, face
from exporters.pdf.style import Type

NO_BREAK = "\u00a0"
_SHORT_WORDS = frozenset(
    before + word
    for before in ("", "“", "(", "‘", "–", "—", "/", "-", "\n", '"', "'")
    for word in ("I", "A", "a", "Pupil", "Pupils", "Year", "Years", "Goal", "p.")
)
_KEEP_AFTER = re.compile(r"(?<!\w)([“(]?(?:I|A|a|Pupil|Pupils|Year|Years|Goal|p\.)) (?=\w)")
_KEEP_BEFORE = re.compile(r"(?<=\d) (?=(?:MB|kB|min)\b)")
_SHORT_LAST = 0.25  # of the measure: a shorter last line is evened out
_TIGHTER = (0.97, 0.94, 0.91, 0.88, 0.85)
_TIGHTEST = (0.82, 0.79, 0.76)


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


def face_of(one: Span, style: Type) -> Face:
    """The face that a stretch is shown in."""
    return face(one.weight or style.weight, style.family, is_tabular=style.is_tabular)


def ends_of(sums: Sequence[float], limit: float) -> list[int]:
    """After which words the lines end, as many words on each as fit; a space is on every word."""
    found, start, last = [], 0, len(sums) - 1
    while start < last:
        start = max(start + 1, bisect_right(sums, sums[start] + limit + 1e-6, start + 1) - 1)
        found.append(start)
    return found


def evened(sums: Sequence[float], ends: list[int], limit: float, gap: float) -> list[int]:
    """Set again a little tighter when the last line is short, never at the price of a line."""

    def last(these: list[int]) -> float:
        return sums[-1] - sums[these[-2]] - gap

    is_lone = ends[-1] - ends[-2] == 1
    if not is_lone and last(ends) >= _SHORT_LAST * limit:
        return ends
    for share in _TIGHTER + (_TIGHTEST if is_lone else ()):
        tried = ends_of(sums, limit * share + gap)
        if len(tried) > len(ends):
            break
        if last(tried) > 0.3 * limit and tried[-1] - tried[-2] > 1:
            return tried
    return ends


def kept_together(one: Span) -> str:
    """The text with no-break spaces where a line must not end; links never break when short."""
    text = one.text
    if not _SHORT_WORDS.isdisjoint(text.split(" ")):
        text = _KEEP_AFTER.sub("\\1" + NO_BREAK, text)
    if "MB" in text or "kB" in text or "min" in text:
        text = _KEEP_BEFORE.sub(NO_BREAK, text)
    is_short = one.link and len(text) < 40
    return text.replace(" ", NO_BREAK) if is_short else text


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
