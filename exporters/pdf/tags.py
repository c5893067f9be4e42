"""The structure tree as it grows while the pages are drawn: its order is the drawing order."""

from __future__ import annotations

from dataclasses import dataclass, field

from exporters.pdf.style import HEIGHT, POINTS


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-content sequence: page (from 0) and its MCID there."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """The annotation of a link or a field, by its number in the document."""

    number: int


@dataclass(slots=True)
class Element:
    """A structure element.

    `scope` and `columns` (how many it spans) are for TH, `alt` and `box` (points) for Figure,
    `is_ordered` for L.
    """

    kind: str
    children: list[Element | Marked | Annotated] = field(default_factory=list)
    alt: str = ""
    scope: str = ""
    columns: int = 1
    box: tuple[float, float, float, float] | None = None
    is_ordered: bool | None = None

    def add(self, kind: str, **more: object) -> Element:
        """A new element as the last child."""
        child = Element(kind, **more)  # type: ignore[arg-type]
        self.children.append(child)
        return child

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn in it. An empty cell still holds its place in a row."""
        if self.kind in ("TD", "TH"):
            return False
        return all(isinstance(one, Element) and one.is_empty for one in self.children)


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

    `most` characters go into it; 0 is a box to tick.
    """

    page: int
    box: tuple[float, float, float, float]
    name: str
    words: str
    most: int

    @classmethod
    def at(
        cls, page: int, left: float, top: float, width: float, height: float, name: str,
        words: str, most: int,
    ) -> FieldBox:  # fmt: skip
        """A field by its place in millimetres from the top left corner of an A4 page."""
        bottom = (HEIGHT - top - height) * POINTS
        box = (left * POINTS, bottom, (left + width) * POINTS, bottom + height * POINTS)
        return cls(page, box, name, words, most)
