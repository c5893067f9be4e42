"""What a press has written so far: operators page by page, tags' numbers, links, pictures, places.

A tape can be wound back to where it was, so that what turns out not to fit is drawn elsewhere.
"""

from dataclasses import dataclass
from typing import NamedTuple

from exporters.pdf.faces import Face
from exporters.pdf.letters import OTHER, Letters
from exporters.pdf.paths import rgb
from exporters.pdf.rich import RichLine, Slot
from exporters.pdf.tags import Element, FieldBox, LinkBox, Placed

_NO_FONT: tuple[Face | None, float] = (None, 0)
UNKNOWN = "–"  # in the place of a page number, where the place was never drawn


class TextBox(NamedTuple):
    """Where words stand, how large and whose: for tests that look and listen to pages."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    words: str
    size: float
    element: Element | None


@dataclass(frozen=True, slots=True)
class Place:
    """A target of links: page (from 0) and height on it in millimetres."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Spot:
    """How far a tape was written."""

    pages: int
    operators: int
    parents: int
    links: int
    waiting: int
    foreign: int
    places: int
    opened: Element | str | None


class Tape:
    """Operators, and all that belongs to them. `opened` is the marked content at work."""

    def __init__(self) -> None:
        self.pages: list[list[str | Slot]] = []
        self._folded = 0
        self.parents: list[list[Element]] = []
        self.links: list[LinkBox | FieldBox | None] = []
        self.foreign: list[Placed] = []
        self.places: dict[str, Place] = {}
        self.pictures: dict[bytes, str] = {}
        self.letters: dict[Face, Letters] = {}
        self.opened: Element | str | None = None
        self._waiting: list[RichLine] = []
        self._ink = ""
        self._font = _NO_FONT

    def begin_page(self) -> None:
        """A new page."""
        self.pages.append([])
        self.parents.append([])
        self._ink, self._font = "", _NO_FONT

    def add(self, operators: str) -> None:
        """Write operators on the page at work."""
        self.pages[-1].append(operators)

    def slot(self) -> Slot:
        """Keep a place for operators that are not known yet; they may set any font and colour."""
        self._ink, self._font = "", _NO_FONT
        slot = Slot()
        self.pages[-1].append(slot)
        return slot

    def show(self, text: str, face: Face, size: float, ink: str) -> str:
        """The operators that show a text at the present place, inside BT and ET."""
        letters = self._letters_of(face)
        shown = text.translate(letters)
        if OTHER not in shown:
            return f"{self.look(face, size, ink)}({shown}) Tj"
        parts = [f"{rgb(ink)} rg"]
        for name, part in letters.strings(text):
            parts.append(f"/{name} {size:.4g} Tf ({part}) Tj")
        self._ink, self._font = ink, _NO_FONT
        return " ".join(parts)

    def strings(self, texts: list[str], face: Face) -> list[str] | None:
        """Texts as strings of the face's first font show them; None where that lacks any letter."""
        letters = self._letters_of(face)
        shown = [text.translate(letters) for text in texts]
        return None if any(OTHER in one for one in shown) else shown

    def look(self, face: Face, size: float, ink: str) -> str:
        """The operators that set font and colour; nothing where both are set."""
        if ink == self._ink and (face, size) == self._font:
            return ""
        self._ink, self._font = ink, (face, size)
        return f"{rgb(ink)} rg /{self.letters[face].name} {size:.4g} Tf "

    def _letters_of(self, face: Face) -> Letters:
        found = self.letters.get(face)
        if found is None:
            found = self.letters[face] = Letters(face, f"F{len(self.letters) + 1}")
        return found

    def picture(self, content: bytes) -> str:
        """The name under which a picture is drawn; equal pictures are in the file once."""
        return self.pictures.setdefault(content, f"Im{len(self.pictures)}")

    def wait(self, line: RichLine) -> None:
        """Draw the line now, or when all page numbers are known."""
        if line.is_known:
            self._fill(line)
        else:
            self._waiting.append(line)

    def fold(self) -> None:
        """Put together what stands on all pages but the last, which takes half the memory.

        No spot on them may be wound back to afterwards.
        """
        last = max(self._folded, len(self.pages) - 1)
        for operators in self.pages[self._folded : last]:
            whole: list[str | Slot] = []
            held: list[str] = []
            for one in operators:
                if isinstance(one, str):
                    held.append(one)
                else:
                    whole += ["\n".join(held), one]
                    held = []
            operators[:] = [*whole, "\n".join(held)]
        self._folded = last

    def content(self, page: int) -> str:
        """All operators of a page."""
        found = self.pages[page]
        return "\n".join([one.code if isinstance(one, Slot) else one for one in found])

    def settle(self) -> None:
        """Draw what has waited for page numbers; nothing may be added afterwards."""
        for one in self._waiting:
            self._fill(one)
        self._waiting = []

    def _fill(self, line: RichLine) -> None:
        """Each piece says its font and colour itself, and nothing after it relies on them."""
        line.fill(self._number_of, self._show_alone, self.links)
        self._ink, self._font = "", _NO_FONT

    def _show_alone(self, text: str, face: Face, size: float, ink: str) -> str:
        self._ink, self._font = "", _NO_FONT
        return self.show(text, face, size, ink)

    def _number_of(self, link: str) -> str:
        if not link:
            return str(len(self.pages))
        place = self.places.get(link)
        return str(place.page + 1) if place else UNKNOWN

    # Winding back

    def spot(self) -> Spot:
        """Where the tape is now."""
        return Spot(
            len(self.pages), len(self.pages[-1]) if self.pages else 0,
            len(self.parents[-1]) if self.parents else 0, len(self.links), len(self._waiting),
            len(self.foreign), len(self.places), self.opened,
        )  # fmt: skip

    def wind_back(self, spot: Spot) -> None:
        """Take away all that was written since; letters and pictures may stay."""
        del self.pages[spot.pages :], self.parents[spot.pages :]
        if self.pages:
            del self.pages[-1][spot.operators :], self.parents[-1][spot.parents :]
        del self.links[spot.links :], self._waiting[spot.waiting :], self.foreign[spot.foreign :]
        for name in list(self.places)[spot.places :]:
            del self.places[name]
        self.opened = spot.opened
        self._ink, self._font = "", _NO_FONT
