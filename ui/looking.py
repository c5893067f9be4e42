"""Someone is looking: names, file names and private notes are hidden on the screen until F9 again.

One place says whether they are, and what stands instead; pages ask it wherever they show words of
hers. What is stored never changes. What is being edited is shown as it is, but for its names.
"""

from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from portfolio.library import Library
from portfolio.model.sharing import KnownName, Naming
from portfolio.privacy.names import Renamer, words_pattern
from portfolio.text import _

T = TypeVar("T")
LEAST_PART = 3  # letters of a name's part: shorter ones are words of every text


class Looking(QObject):
    """`changed` tells that everything that is shown must be shown anew."""

    changed = Signal(bool)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._renamer = Renamer(())
        self._pattern = words_pattern(())
        self.is_on = False

    def toggle(self) -> None:
        """Hide, or show again."""
        self.is_on = not self.is_on
        names = self._names() if self.is_on else []
        self._pattern = words_pattern(names)
        self._renamer = Renamer(
            KnownName(id="", words=one, naming=Naming.REPLACE, alias=_("name")) for one in names
        )
        self.changed.emit(self.is_on)

    def veil(self, text: str) -> str:
        """Her words, each name in them the same short word: not even its length is told."""
        return self._renamer.text(text)

    def veiled(self, value: T) -> T:
        """The same for every text in a value made of dataclasses, lists and tuples."""
        return self._renamer.renamed(value)

    def veiled_by_id(self, values: dict[str, T]) -> dict[str, T]:
        """The same for values that are found by an id."""
        return {name: self.veiled(one) for name, one in values.items()} if self.is_on else values

    def find_names(self, text: str) -> list[tuple[int, int]]:
        """Where names stand in a text, begin and length; none while nobody looks."""
        if self._pattern is None:
            return []
        return [(one.start(), one.end() - one.start()) for one in self._pattern.finditer(text)]

    def person(self, name: str) -> str:
        """What is a name as a whole."""
        return _("name") if self.is_on and name else name

    def file(self, name: str) -> str:
        """The name of a file: it often tells whose work it is."""
        return _("file") if self.is_on and name else name

    def _names(self) -> list[str]:
        """Everyone on her lists, whole and in parts, and she herself."""
        names = [one.words for one in self._library.names.all() if _is_hidden(one)]
        names.append(self._library.profiles.get().name)
        return [*names, *(part for one in names for part in one.split() if _is_telling(part))]


def _is_hidden(one: KnownName) -> bool:
    """Authors whom she keeps are in books, not in her classroom."""
    return one.is_pupil or one.is_colleague or one.naming is not Naming.KEEP


def _is_telling(part: str) -> bool:
    return len(part.strip(".")) >= LEAST_PART
