"""Colours, type and grid of the page, in millimetres and points (../shared design, pages.md)."""

from dataclasses import dataclass, replace
from functools import cache

WIDTH, HEIGHT = 210.0, 297.0
LEFT, RIGHT = 22.0, 188.0
MEASURE = RIGHT - LEFT
GUTTER = 4.0
COLUMN = (MEASURE - 11 * GUTTER) / 12
TOP, BOTTOM = 27.0, 268.0
POINTS = 72 / 25.4  # points in a millimetre
INTER, ATKINSON = "Inter", "AtkinsonHyperlegibleNext"


TEXT, MUTED, LINK, ACCENT = "#22252B", "#5C6069", "#0A5C55", "#0C6B64"
PANEL, TAG, RULE, STRONG = "#F7F4EF", "#DDEFEC", "#D9D2C7", "#8A8378"
AMBER, AMBER_HEAD, EMPTY, WHITE = "#FBEBD3", "#8A4B00", "#E5DFD6", "#FFFFFF"
HEAT = (WHITE, "#D3EAE5", "#9FD2C8", "#4FA79B", "#0C6B64")
HEAT_TEXT = (MUTED, TEXT, TEXT, "#14171A", WHITE)


@dataclass(frozen=True, slots=True, eq=False)  # looked up a thousand times a page, by identity
class Type:
    """A size and leading in points, and a weight. `is_tabular` figures are of one width."""

    size: float
    leading: float
    weight: int = 400
    is_tabular: bool = False
    family: str = INTER

    @property
    def line(self) -> float:
        """The height of a line in millimetres."""
        return self.leading / POINTS

    def of(self, weight: int, *, is_tabular: bool = False) -> "Type":
        """The same size in another weight."""
        return _varied(self, weight, is_tabular=is_tabular)


@cache
def _varied(style: Type, weight: int, *, is_tabular: bool) -> Type:
    return replace(style, weight=weight, is_tabular=is_tabular)


NAME = Type(25, 29, 700)
TITLE = Type(19, 24, 700)
SECTION = Type(12.5, 16, 600)
SIDE = Type(11, 15, 600)
LEAD = Type(12, 17.5)
BODY = Type(10.5, 15)
SMALL = Type(9.5, 13)
META = Type(9, 12.5)
LABEL = Type(9, 12.5, 600)
CODE = Type(9, 12.5)


def column(number: int) -> float:
    """The left edge of a column, counted from 0."""
    return LEFT + number * (COLUMN + GUTTER)


def span(count: int) -> float:
    """The width of so many columns."""
    return count * COLUMN + (count - 1) * GUTTER


TEXT_LEFT = column(3)
TEXT_WIDTH = span(9)
SIDE_WIDTH = span(3)
PROSE_WIDTH = span(10)


def heat(count: int, steps: tuple[int, int, int] = (1, 2, 3)) -> int:
    """The level 0 to 4 of a count; zero is its own level."""
    return 0 if not count else 1 + sum(count > step for step in steps)
