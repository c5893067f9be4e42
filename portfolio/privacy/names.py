"""Names kept out of what leaves: pupils become "Pupil A" for good; the table stays in the vault."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any, TypeVar

from portfolio.model.sharing import KnownName, Naming
from portfolio.text import _

T = TypeVar("T")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# What holds no words of a person: names of records and files in the vault.
_IDS = re.compile(r"^(id|stored|framework|code|model|kind|media_type)$|_ids?$")
_SPACE = r"[\s\u00a0]+"


def next_alias(known: Sequence[KnownName]) -> str:
    """The next pseudonym: Pupil A to Pupil Z, then Pupil AA. One that was given is never reused."""
    taken = {one.alias for one in known}
    number = 0
    while True:
        alias = _("Pupil {letter}").format(letter=_letters(number))
        if alias not in taken:
            return alias
        number += 1


def class_list(text: str) -> list[str]:
    """The names of a pasted list: one a line; "Morgan, Jac" is turned round, numbers go."""
    found = []
    for line in text.splitlines():
        plain = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", line.split("\t")[0])
        last, comma, first = plain.partition(",")
        name = f"{first.strip()} {last.strip()}" if comma else plain
        if name.strip():
            found.append(" ".join(name.split()))
    return list(dict.fromkeys(found))


class Renamer:
    """Puts what was decided in the place of names, in any value made of texts."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        wanted = [one for one in known if one.naming is not Naming.KEEP]
        self._known = {_plain(one.words): one for one in wanted}
        self._pattern = words_pattern([one.words for one in wanted])

    @property
    def words(self) -> tuple[str, ...]:
        """What must not be found in a file that left."""
        return tuple(one.words for one in self._known.values())

    def text(self, text: str) -> str:
        """The text with every name replaced or removed."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda found: self._instead(found.group()), text)

    def renamed(self, value: T) -> T:
        """The value with every text in it renamed; the very same where no name was met."""
        found: T = _walked(value, self.text) if self._known else value
        return found

    def _instead(self, words: str) -> str:
        one = self._known[_plain(words)]
        return one.alias if one.naming is Naming.REPLACE else _("[removed]")


def words_pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Finds any of the words whole, the longest first; the kind of space does not matter.

    Several words are found in any case. A single one is found as it is written, with a capital, or
    in capitals alone: Will and Mark are names, will and mark are words of every page.
    """
    every = sorted({" ".join(one.split()) for one in words if one.strip()}, key=len, reverse=True)
    if not every:
        return None
    parts = "|".join(map(_alternatives, every))
    return re.compile(rf"(?<![^\W\d_])(?:{parts})(?![^\W\d_])")


def _alternatives(words: str) -> str:
    parts = [re.escape(part) for part in words.split()]
    if len(parts) > 1:
        return f"(?i:{_SPACE.join(parts)})"
    ways = dict.fromkeys((words, words[:1].upper() + words[1:], words.upper()))
    return "|".join(map(re.escape, ways))


def texts_of(value: object) -> Iterable[str]:
    """Every text in a value made of dataclasses and tuples, ids left out."""
    if type(value) is str:
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            if not _IDS.search(part.name):
                yield from texts_of(getattr(value, part.name))


def _walked(value: Any, change: Any) -> Any:  # noqa: ANN401  any value that a record is made of
    if type(value) is str:
        return change(value)
    if isinstance(value, list | tuple):
        made = type(value)(map(partial(_walked, change=change), value))
        return value if all(a is b for a, b in zip(made, value, strict=True)) else made
    if is_dataclass(value) and not isinstance(value, type):
        old = {f.name: getattr(value, f.name) for f in fields(value) if not _IDS.search(f.name)}
        new = {name: _walked(part, change) for name, part in old.items()}
        changed = {name: part for name, part in new.items() if part is not old[name]}
        return replace(value, **changed) if changed else value
    return value


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _letters(number: int) -> str:
    """A, B … Z, AA, AB …: as columns are named."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(LETTERS))
        letters = LETTERS[rest] + letters
    return letters
