"""Names and titles in the order of the language in use; accents count after the letters.

Welsh has letters of two signs: ch stands after c, dd after d, ff after f, ng after g, ll after l,
ph after p, rh after r, th after t. "Bangor" holds n and g apart; no rule tells, so ng is one letter
here.
"""

import unicodedata

from portfolio.text import ENGLISH, language_tag

_WELSH = [
    "a",
    "b",
    "c",
    "ch",
    "d",
    "dd",
    "e",
    "f",
    "ff",
    "g",
    "ng",
    "h",
    "i",
    "j",
    "k",
    "l",
    "ll",
    "m",
    "n",
    "o",
    "p",
    "ph",
    "q",
    "r",
    "rh",
    "s",
    "t",
    "th",
    "u",
    "v",
    "w",
    "x",
    "y",
    "z",
]
_PLACES = {letter: place for place, letter in enumerate(_WELSH)}
_AFTER = len(_WELSH)

Key = tuple[tuple[int, ...], str]


def sort_key(text: str) -> Key:
    """For `sorted`: by letters, then by accents and case."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(one for one in apart if not unicodedata.combining(one))
    letters = _english(plain) if language_tag() == ENGLISH else _welsh(plain)
    return letters, text


def _english(plain: str) -> tuple[int, ...]:
    return tuple(ord(one) for one in plain)


def _welsh(plain: str) -> tuple[int, ...]:
    places, at = [], 0
    while at < len(plain):
        letter = plain[at : at + 2] if plain[at : at + 2] in _PLACES else plain[at]
        # spaces and digits stand before letters, letters of other alphabets after them
        sign = ord(letter[0])
        other = sign - 200 if sign < ord("a") else _AFTER + sign
        places.append(_PLACES.get(letter, other))
        at += len(letter)
    return tuple(places)
