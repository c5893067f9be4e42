"""How the pages of a document are set: types, grid and sheet, for each style of pages.

All is laid out in millimetres of one A4 design. Large print and the dyslexia-friendly style are
that design in fewer millimetres (`measure`), drawn larger by `scale`: what is tuned by eye stays
tuned. So every length and size here is before scaling; the sizes of pages.md are after it.
"""

from dataclasses import dataclass
from functools import cache

from exporters.pdf.style import (
    ATKINSON,
    BODY,
    BOTTOM,
    GUTTER,
    HEIGHT,
    LABEL,
    LEAD,
    LEFT,
    MEASURE,
    META,
    NAME,
    POINTS,
    SECTION,
    SIDE,
    SMALL,
    TITLE,
    WIDTH,
    Type,
)
from portfolio.model.selection import PageStyle, Paper

_HEADER = 13.0  # millimetres from the top: the line that stays where it is when all grows
_FOOT_ROOM, _FOOT_END = 17.8, 287.5  # what stands below the content, and where it must end
_PROSE_COLUMNS, _TEXT_COLUMNS = 10, 9


@dataclass(frozen=True, slots=True)
class Look:
    """The types and the grid that parts draw with. `most_heat` is the darkest tint (style.HEAT).

    In one column (`is_one_column`) side heads stand above their text, and `text_left` is the left
    edge. `prose` is the widest that running text is set, `measure` the whole width.
    """

    scale: float
    measure: float
    prose: float
    is_one_column: bool
    bottom: float
    shift: float
    box: tuple[float, float, float, float]
    most_heat: int
    name: Type
    title: Type
    section: Type
    side: Type
    lead: Type
    body: Type
    small: Type
    meta: Type
    label: Type

    @property
    def right(self) -> float:
        """The right edge of the measure."""
        return LEFT + self.measure

    @property
    def raised(self) -> float:
        """How much higher than on the A4 design the content ends, and the footer stands."""
        return BOTTOM - self.bottom

    @property
    def text_left(self) -> float:
        """The left edge of running text."""
        return LEFT if self.is_one_column else self.column(3)

    @property
    def text_width(self) -> float:
        """The width of running text beside a side head, or under it."""
        return self.prose if self.is_one_column else self.span(_TEXT_COLUMNS)

    @property
    def side_width(self) -> float:
        """The width of a side head: the side column, or all of the text in one column."""
        return self.prose if self.is_one_column else self.span(3)

    def column(self, number: int) -> float:
        """The left edge of one of twelve columns, counted from 0."""
        return LEFT + number * (self._column + GUTTER)

    def span(self, count: int) -> float:
        """The width of so many columns."""
        return count * self._column + (count - 1) * GUTTER

    def share(self, width: float) -> float:
        """A width of the A4 design (of its 166 mm) as the same share of this measure."""
        return width * self.measure / MEASURE

    @property
    def _column(self) -> float:
        return (self.measure - 11 * GUTTER) / 12

    @property
    def matrix(self) -> str:
        """The operands of cm that bring the design onto the page."""
        x = LEFT * (1 - self.scale) * POINTS
        y = (HEIGHT * (1 - self.scale) - self.shift) * POINTS
        return f"{self.scale:.5g} 0 0 {self.scale:.5g} {x:.3f} {y:.3f}"

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        """A point of the design, in points, where it is on the page."""
        return (
            x * self.scale + LEFT * (1 - self.scale) * POINTS,
            y * self.scale + (HEIGHT * (1 - self.scale) - self.shift) * POINTS,
        )


@dataclass(frozen=True, slots=True)
class _Set:
    """What makes a style: its scale, types in points after scaling, and whether one column."""

    scale: float
    types: dict[str, Type]
    is_one_column: bool = False
    prose: float = 0  # millimetres after scaling
    most_heat: int = 4


_INTER = {
    "name": NAME, "title": TITLE, "section": SECTION, "side": SIDE, "lead": LEAD, "body": BODY,
    "small": SMALL, "meta": META, "label": LABEL,
}  # fmt: skip


def _atkinson(**types: tuple[float, float, int]) -> dict[str, Type]:
    return {name: Type(*one, family=ATKINSON) for name, one in types.items()}


# Sizes from pages.md, "Variants". Inter at 10.5 and Atkinson at 11.5 are equally tall and wide.
_SETS = {
    PageStyle.STANDARD: _Set(1, _INTER),
    PageStyle.ATKINSON: _Set(
        1,
        _atkinson(
            name=(26, 29, 700), title=(20.5, 24, 700), section=(13.5, 16.5, 600),
            side=(11.8, 15.5, 600), lead=(13, 18, 400), body=(11.5, 16.5, 400),
            small=(10.4, 13.8, 400), meta=(9.9, 13, 400), label=(9.9, 13, 600),
        ),
    ),
    PageStyle.LARGE: _Set(
        16 / 10.5,
        _atkinson(
            name=(30, 36, 700), title=(28, 34, 700), section=(20, 26, 700), side=(20, 26, 700),
            lead=(17, 25, 400), body=(16, 23, 400), small=(16, 22, 400), meta=(14, 19, 400),
            label=(14, 19, 600),
        ),
        is_one_column=True,
        prose=MEASURE,
    ),
    PageStyle.DYSLEXIA: _Set(
        12.5 / 10.5,
        _atkinson(
            name=(26, 31, 700), title=(21, 27, 700), section=(14, 19, 700), side=(14, 19, 700),
            lead=(13.5, 21, 400), body=(12.5, 19.5, 400), small=(11.5, 16.5, 400),
            meta=(11, 15, 400), label=(11, 15, 600),
        ),
        is_one_column=True,
        prose=137.7,
        most_heat=2,
    ),
}  # fmt: skip

# Letter is a page cut out of the A4 page: wider by 2.95 on each side, and lower (pages.md).
_SHEETS = {
    Paper.A4: (0.0, 0.0, WIDTH, HEIGHT, 0.0),
    Paper.LETTER: (-2.95, 5.0, 215.9, 279.4, 12.6),
}


@cache
def look(style: PageStyle, paper: Paper) -> Look:
    """The look of a style on a paper."""
    made = _SETS[style]
    left, top, width, height, lower = _SHEETS[paper]
    scale, shift = made.scale, _HEADER * (1 - made.scale)
    end = min(BOTTOM, _FOOT_END - _FOOT_ROOM * scale) - lower
    upper = HEIGHT - top
    measure = MEASURE / scale
    prose = made.prose / scale or (measure - 11 * GUTTER) / 12 * 10 + 9 * GUTTER
    return Look(
        scale=scale,
        measure=measure,
        prose=prose,
        is_one_column=made.is_one_column,
        bottom=(end - shift) / scale,
        shift=shift,
        box=(left * POINTS, (upper - height) * POINTS, (left + width) * POINTS, upper * POINTS),
        most_heat=made.most_heat,
        **{name: _unscaled(one, scale) for name, one in made.types.items()},
    )


def _unscaled(one: Type, scale: float) -> Type:
    if scale == 1:
        return one
    return Type(one.size / scale, one.leading / scale, one.weight, one.is_tabular, one.family)
