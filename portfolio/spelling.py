"""Spelling in British English, Welsh or both: which words are known, and what was perhaps meant.

The dictionaries are files beside the program (resources/dictionaries); loading them takes 0.1 to
0.3 s, so that a worker does it. Nothing that is asked is kept on disk.
"""

from collections.abc import Iterable
from enum import StrEnum
from itertools import chain, islice, zip_longest
from typing import Protocol

from portfolio.text import N_
from resources import locate

MOST_SUGGESTIONS = 5
MOST_REMEMBERED = 20_000  # answers; a long journal has some 8,000 different words
LONGEST = 60  # characters of a word: a longer one is no word
LONGEST_INITIALS = 5


class SpellingIn(StrEnum):
    """In which language spelling is checked."""

    ENGLISH = "en_GB"
    WELSH = "cy"
    BOTH = "both"
    OFF = "off"

    @property
    def name_text(self) -> str:
        """In plain English, for tables that translate later."""
        return _WORDS[self]

    @property
    def dictionaries(self) -> tuple[str, ...]:
        """The names of the dictionary files."""
        both = (SpellingIn.ENGLISH.value, SpellingIn.WELSH.value)
        return {SpellingIn.BOTH: both, SpellingIn.OFF: ()}.get(self, (self.value,))


_WORDS = {
    SpellingIn.ENGLISH: N_("British English"),
    SpellingIn.WELSH: N_("Welsh"),
    SpellingIn.BOTH: N_("English and Welsh"),
    SpellingIn.OFF: N_("Off"),
}


class Dictionary(Protocol):
    """What the libraries have in common."""

    def spell(self, word: str) -> bool:
        """Whether it is a word."""

    def suggest(self, word: str) -> Iterable[str]:
        """Words like it, the likeliest first."""


class Speller:
    """Knows the words of its dictionaries, of schools, and the teacher's own."""

    def __init__(self, dictionaries: Iterable[Dictionary], own: Iterable[str] = ()) -> None:
        self._dictionaries = tuple(dictionaries)
        self._shipped = frozenset(map(str.casefold, _teaching_words()))
        self._answers: dict[str, bool] = {}
        self.own: frozenset[str] = frozenset()
        self.set_own(own)

    def set_own(self, own: Iterable[str]) -> None:
        """Know these words of hers, and no others of hers."""
        self.own = frozenset(map(_plain, own))

    def is_known(self, word: str) -> bool:
        """Whether a word is right in one of the languages. Initials and numbers always are."""
        plain = _plain(word)
        if not self._dictionaries or is_left_alone(plain) or plain in self.own:
            return True
        if plain not in self._answers:
            if len(self._answers) >= MOST_REMEMBERED:
                self._answers.clear()
            self._answers[plain] = self._look_up(plain)
        return self._answers[plain]

    def suggestions(self, word: str) -> list[str]:
        """What was perhaps meant, five at most; the languages take turns."""
        plain = _plain(word)
        if len(plain) > LONGEST:
            return []
        found = [islice(one.suggest(plain), MOST_SUGGESTIONS) for one in self._dictionaries]
        turns = (one for one in chain.from_iterable(zip_longest(*found)) if one is not None)
        return list(islice(dict.fromkeys(turns), MOST_SUGGESTIONS))

    def _look_up(self, plain: str) -> bool:
        if plain.casefold() in self._shipped:
            return True
        return any(one.spell(plain) for one in self._dictionaries)


def is_left_alone(word: str) -> bool:
    """Initials such as JS or TS5, and what is too long to be a word."""
    is_initials = word.isupper() and len(word) <= LONGEST_INITIALS
    has_digit = any(one.isdigit() for one in word)
    return len(word) == 1 or is_initials or has_digit or len(word) > LONGEST


def load(choice: SpellingIn, own: Iterable[str] = ()) -> Speller:
    """Read the dictionaries of a choice; for a worker."""
    return Speller([_dictionary(name) for name in choice.dictionaries], own)


def _dictionary(name: str) -> Dictionary:
    try:
        # 0.1 s and a library of its own; only who writes needs it
        from hunspell import Hunspell  # noqa: PLC0415
    except ImportError:  # it has no wheel for this system
        return _PurePython(name)
    folder = str(locate("dictionaries"))
    made: Dictionary = Hunspell(name, hunspell_data_dir=folder, system_encoding="UTF-8")
    return made


class _PurePython:
    """The same dictionaries read by Python alone: slower, and on every system."""

    def __init__(self, name: str) -> None:
        from spylls.hunspell import Dictionary as Pure  # noqa: PLC0415  as above

        self._inner = Pure.from_files(str(locate("dictionaries", name)))

    def spell(self, word: str) -> bool:
        """Whether it is a word."""
        return bool(self._inner.lookup(word))

    def suggest(self, word: str) -> Iterable[str]:
        """Words like it."""
        found: Iterable[str] = self._inner.suggest(word)
        return found


def _plain(word: str) -> str:
    """With the apostrophe that dictionaries use."""
    return word.replace("’", "'")


def _teaching_words() -> list[str]:
    return locate("dictionaries", "teaching.txt").read_text(encoding="utf-8").split()
