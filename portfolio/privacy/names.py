"""Names kept out of what leaves: pupils become "Pupil A" for good, colleagues a role or initials.

The table of who is who stays in the vault. Authors keep their names.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from portfolio.model.sharing import KnownName, Naming
from portfolio.text import _

T = TypeVar("T")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# What holds no words of a person: names of records and files in the vault.
_IDS = re.compile(r"^(id|stored|framework|code|model|kind|media_type)$|_ids?$")
_CITATION = "source"  # the field that says who wrote what was read
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame")
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


@dataclass(frozen=True, slots=True)
class Colleague:
    """A colleague as typed; without a role the initials stand for the name."""

    name: str
    role: str = ""


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


def colleague_list(text: str) -> list[Colleague]:
    """The colleagues of a pasted list: one a line, a role after "=" where one is said."""
    found = []
    for line in text.splitlines():
        name, _equals, role = line.partition("=")
        found += [Colleague(one, " ".join(role.split())) for one in class_list(name)]
    return found


def initials(name: str) -> str:
    """J.S. for Joan Smith; titles do not count."""
    parts = [one for one in name.split() if one.strip(".") not in _TITLES] or name.split()
    letters = (next((sign for sign in one if sign.isalpha()), "") for one in parts)
    return "".join(f"{letter.upper()}." for letter in letters if letter)


def whose(words: str, known: Iterable[KnownName]) -> KnownName | None:
    """The one listed person of whose name the words are a part, or the initials."""
    plain = _plain(words)
    bare = re.sub(r"[\W_]", "", plain)
    found = [
        one
        for one in known
        if (one.is_pupil or one.is_colleague) and one.naming is Naming.REPLACE
        if plain in _plain(one.words).split()
        or bare == _plain(initials(one.words)).replace(".", "")
    ]
    return found[0] if len({one.alias for one in found}) == 1 else None


class Renamer:
    """Puts what was decided in the place of names, in any value made of texts."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        wanted = [one for one in known if one.naming is not Naming.KEEP]
        self._known = {_plain(way): one for one in wanted for way in _ways(one)}
        self._pattern = words_pattern(way for one in wanted for way in _ways(one))
        strict = [one.words for one in wanted if not one.is_colleague]
        self._cited = words_pattern(strict)

    def hidden(self, cited: str = "") -> tuple[str, ...]:
        """What must not be found in a file that left; `cited` are the citations that leave.

        A colleague who wrote what was read is named there as any author is.
        """
        people = {id(one): one for one in self._known.values()}.values()
        return tuple(one.words for one in people if not (one.is_colleague and _has(cited, one)))

    def text(self, text: str) -> str:
        """The text with every name replaced or removed."""
        return self._changed(self._pattern, text)

    def citation(self, text: str) -> str:
        """The same, but colleagues keep their names: there they are authors."""
        return self._changed(self._cited, text)

    def renamed(self, value: T) -> T:
        """The value with every text in it renamed; the very same where no name was met."""
        found: T = _walked(value, self) if self._known else value
        return found

    def _changed(self, pattern: re.Pattern[str] | None, text: str) -> str:
        return text if pattern is None else pattern.sub(self._instead, text)

    def _instead(self, found: re.Match[str]) -> str:
        one = self._known[_plain(found.group())]
        told = one.alias if one.naming is Naming.REPLACE else _("[removed]")
        begins = found.string[: found.start()].rstrip()[-1:] in (*".!?", "")
        return told[:1].upper() + told[1:] if begins and one.is_colleague else told


def _ways(one: KnownName) -> list[str]:
    """How a name may be written: a colleague's with a title too, which goes with it."""
    titles = _TITLES if one.is_colleague else ()
    return [one.words, *(f"{title}{dot} {one.words}" for title in titles for dot in ("", "."))]


def _has(text: str, one: KnownName) -> bool:
    pattern = words_pattern([one.words])
    return pattern is not None and pattern.search(text) is not None


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


def _walked(value: Any, renamer: Renamer, name: str = "") -> Any:  # noqa: ANN401  of records
    if type(value) is str:
        return renamer.citation(value) if name == _CITATION else renamer.text(value)
    if isinstance(value, list | tuple):
        made = type(value)(_walked(one, renamer) for one in value)
        return value if all(a is b for a, b in zip(made, value, strict=True)) else made
    if is_dataclass(value) and not isinstance(value, type):
        old = {f.name: getattr(value, f.name) for f in fields(value) if not _IDS.search(f.name)}
        new = {name: _walked(part, renamer, name) for name, part in old.items()}
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
