"""The structure tree as it grows while the pages are drawn: its order is the drawing order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from exporters.pdf.style import HEIGHT, POINTS

_CELLS = ("TD", "TH")
_MCID_BITS = 20
_MCIDS = (1 << _MCID_BITS) - 1


class Marked(int):
    """A marked-content sequence: page (from 0) and its MCID there, in one number.

    There is one for each paragraph and cell, and a number is a third of a tuple.
    """

    __slots__ = ()

    @classmethod
    def at(cls, page: int, mcid: int) -> Marked:
        """The sequence with this number on this page."""
        return cls(page << _MCID_BITS | mcid)

    @property
    def page(self) -> int:
        """The page, from 0."""
        return self >> _MCID_BITS

    @property
    def mcid(self) -> int:
        """Its number on the page."""
        return self & _MCIDS


class Annotated(NamedTuple):
    """The annotation of a link or a field, by its number in the document."""

    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element.

    `scope` and `columns` (how many it spans) are for TH, `alt` and `box` (points) for Figure,
    `is_ordered` for L. `number` is that of its object, given when the file is written. Every
    element that something was put into is in the `log` of its tree, so that it can be taken out.
    """

    kind: str
    children: list[Element | Marked | Annotated] = field(default_factory=list)
    alt: str = ""
    scope: str = ""
    columns: int = 1
    box: tuple[float, float, float, float] | None = None
    is_ordered: bool | None = None
    number: int = 0
    log: list[Element] = field(default_factory=list)

    def put(self, child: Element | Marked | Annotated) -> None:
        """A new last child."""
        self.children.append(child)
        self.log.append(self)

    def take_back(self, count: int) -> None:
        """Take out of the tree all that was put into it after so many."""
        while len(self.log) > count:
            self.log.pop().children.pop()

    def add(
        self,
        kind: str,
        *,
        alt: str = "",
        scope: str = "",
        columns: int = 1,
        box: tuple[float, float, float, float] | None = None,
        is_ordered: bool | None = None,
    ) -> Element:
        """A new element as the last child."""
        child = Element(kind, [], alt, scope, columns, box, is_ordered, 0, self.log)
        self.put(child)
        return child

    def number_all(self, number: Callable[[], int]) -> bool:
        """Number it and all below it, without what nothing was drawn in; whether anything is left.

        An empty cell still holds its place in a row.
        """
        self.number = number()
        kept = [one for one in self.children
                if not isinstance(one, Element) or one.number_all(number)]  # fmt: skip
        if len(kept) != len(self.children):
            self.children = kept
        return bool(kept) or self.kind in _CELLS


@dataclass(frozen=True, slots=True)
class LinkBox:
    """Where a link can be clicked: page, rectangle in points, target, and its words."""

    page: int
    box: tuple[float, float, float, float]
    target: str
    words: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A page of another PDF (bytes, page from 0) in a place of ours: page, name, box in points."""

    page: int
    name: str
    content: bytes = field(repr=False)
    number: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class FieldBox:
    """Where a form field stands: page, rectangle in points, name, and what it asks for.

    `entries` of its dictionary tell what kind of field it is.
    """

    page: int
    box: tuple[float, float, float, float]
    name: str
    words: str
    entries: str

    @classmethod
    def at(
        cls, page: int, left: float, top: float, width: float, height: float, name: str,
        words: str, most: int,
    ) -> FieldBox:  # fmt: skip
        """A field by its place in millimetres from the top left corner of an A4 page.

        `most` characters go into it; 0 is a box to tick.
        """
        bottom = (HEIGHT - top - height) * POINTS
        box = (left * POINTS, bottom, (left + width) * POINTS, bottom + height * POINTS)
        return cls(page, box, name, words, f"/F 4/MaxLen {most}")
