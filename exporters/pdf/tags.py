"""The structure tree as it grows while the pages are drawn: its order is the drawing order."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-content sequence: page (from 0) and its MCID there."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """A link's annotation, by its number in the document."""

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
