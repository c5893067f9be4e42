"""What tables are made of: columns, rows and cells. How they are drawn: tables.py, told.py."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exporters.pdf.spans import Words
from exporters.pdf.style import TEXT
from exporters.pdf.tags import Element


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head, width in millimetres and alignment; figures may be tabular.

    In a look of one column the widths are shares of the room that there is.
    """

    title: str
    width: float
    align: str = "l"
    is_tabular: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cell that draws itself: at (left, top) into its element; `height` tells how tall it is."""

    height: float
    draw: Callable[[float, float, Element], None]


@dataclass(frozen=True, slots=True)
class Cell:
    """Words with a weight and colour of their own."""

    words: Words
    weight: int = 400
    colour: str = TEXT


Content = Words | Cell | Drawn


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row. `anchor` is a record's id; `is_total` sets it in 600.

    Rows of one `group` have no rules between them; the group's name is in their first cell, and
    is drawn once, and again after a page break.
    """

    cells: Sequence[Content]
    anchor: str = ""
    is_total: bool = False
    group: str = ""
