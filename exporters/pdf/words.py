"""Lines of words one by one: for texts with line ends of their own or words too long for a line."""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from exporters.pdf.faces import Face
from exporters.pdf.spans import NO_BREAK, Line, Piece, ends_of, evened
from exporters.pdf.style import Type

_NO_BREAKS = re.compile("(?:p\\.\u00a0)?[^\u00a0]*\u00a0?")
_JOINTS = re.compile(r"(?<=[-_/])|(?=\.\w{1,5}[,;)]?$)")  # of names of files and addresses


class Word(NamedTuple):
    """What is never broken; `is_forced` ends the line before it. The width is at size 1."""

    pieces: tuple[Piece, ...]
    width: float
    is_forced: bool = False


def word_lines(words: list[Word], style: Type, limit: float, gap: float) -> list[Line]:
    """Lines of words; between two line ends of its own a text is broken like any other."""
    found: list[Line] = []
    starts = [0, *(n for n, one in enumerate(words) if n and one.is_forced), len(words)]
    for start, end in pairwise(starts):
        part = words[start:end]
        if not part:
            continue
        sums = list(accumulate((one.width + gap for one in part), initial=0.0))
        ends = ends_of(sums, limit + gap)
        if len(ends) > 1 and end == len(words) and not part[-1].pieces[-1].span.link:
            ends = evened(sums, ends, limit, gap)
        first = 0
        for last in ends:
            width = (sums[last] - sums[first] - gap) * style.size
            found.append(Line(_spaced(part[first:last], gap), width))
            first = last
    return found


def _spaced(words: list[Word], gap: float) -> tuple[Piece, ...]:
    """The pieces of a line in as few as its looks allow, spaces at their ends."""
    pieces: list[Piece] = []
    for number, word in enumerate(words):
        pieces += word.pieces
        if number < len(words) - 1:
            last = pieces[-1]
            pieces[-1] = last._replace(text=last.text + " ", width=last.width + gap)
    return tuple(_joined(pieces))


def joined_word(pieces: tuple[Piece, ...], *, is_forced: bool) -> Word:
    """A word of these pieces."""
    return Word(pieces, sum(one.width for one in pieces), is_forced)


def chopped(word: Word, limit: float) -> list[Word]:
    """A word that is wider than the line in parts that are not; linear in its length.

    It parts at its no-break spaces where it has any, then after hyphens and before the ending of a
    file's name, else anywhere.
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
    """What a word too wide for its line may be parted into: the longest parts that fit."""
    for part in filter(None, _NO_BREAKS.findall(text)):
        for joint in [part] if _fits(part, face, limit) else filter(None, _JOINTS.split(part)):
            if _fits(joint, face, limit):
                yield joint
            else:
                yield from joint


def _fits(part: str, face: Face, limit: float) -> bool:
    return len(part) < 200 and face.width(part) <= limit


def _word(pieces: list[Piece], *, is_forced: bool) -> Word:
    """One word of these pieces, without a no-break space at its ends."""
    joined = _joined(pieces)
    joined[0] = _stripped(joined[0], joined[0].text.lstrip(NO_BREAK))
    joined[-1] = _stripped(joined[-1], joined[-1].text.rstrip(NO_BREAK))
    return Word(tuple(joined), sum(one.width for one in joined), is_forced)


def _stripped(piece: Piece, text: str) -> Piece:
    return piece if text == piece.text else piece._replace(text=text, width=piece.face.width(text))


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
