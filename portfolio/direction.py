"""Words written from right to left: the PDF does not set them in their order, and says so."""

import re
import unicodedata
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from portfolio.document import Document
from portfolio.text import _

_FROM_THE_RIGHT = ("R", "AL")  # Unicode's classes of letters: Hebrew and its like, Arabic
_LETTERS = ("L", *_FROM_THE_RIGHT)  # the classes that settle a direction
_PERHAPS = re.compile("[\u0590-\U0010ffff]")  # no letter before Hebrew is one of them
_TWICE = ("blocks", "reflections")  # the words of an entry's body, and some of the entries


def direction_note(document: Document) -> str:
    """The sentence for a document with words written from right to left, else nothing."""
    if not _has_right_to_left(document):
        return ""
    return _(
        "Some words are in a script that is written from right to left. They may stand in the "
        "wrong order on the page; portfolio.json has them right."
    )


def is_right_to_left(text: str) -> bool:
    """Whether the text has a letter of a script that is written from right to left."""
    if text.isascii():
        return False
    found = set(_PERHAPS.findall(text))
    return any(unicodedata.bidirectional(one) in _FROM_THE_RIGHT for one in found)


def begins_from_the_right(text: str) -> bool:
    """Whether the first letter of the text is of such a script: then its lines are, as a whole."""
    if text.isascii():
        return False
    classes = (unicodedata.bidirectional(one) for one in text)
    return next((one for one in classes if one in _LETTERS), "L") in _FROM_THE_RIGHT


def _has_right_to_left(document: Document) -> bool:
    """Whether any text of the document has such a letter."""
    waiting: list[Any] = [document]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            if is_right_to_left(one):
                return True
        elif isinstance(one, tuple):
            waiting += one
        else:
            waiting += [getattr(one, name) for name in _names(one.__class__)]
    return False


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields to look into; none of anything but a record."""
    if not is_dataclass(kind):
        return ()
    return tuple(one.name for one in fields(kind) if one.name not in _TWICE)
