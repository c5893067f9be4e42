"""A line with links or page numbers in it, drawn once the numbers are known.

Its places among the operators and the tags are kept when it is laid out, in reading order; where
its words stand follows from the numbers, since a line may be aligned at its right.
"""

from collections.abc import Callable

from exporters.pdf.faces import PAGE, Face
from exporters.pdf.look import Look
from exporters.pdf.paths import rgb
from exporters.pdf.spans import Piece
from exporters.pdf.style import LINK
from exporters.pdf.tags import FieldBox, LinkBox

UNDERLINE_DROP, UNDERLINE = 1.8, 0.5  # points below the baseline, and thick

Show = Callable[[str, Face, float, str], str]
Links = list[LinkBox | FieldBox | None]


class Slot:
    """A place among the operators of a page, empty until it is known what stands there."""

    __slots__ = ("code",)

    def __init__(self) -> None:
        self.code = ""


class RichLine:
    """The pieces of a line with the places that are kept for them; `x` and `y` in points.

    `shift` is the share of the line's width that lies left of `x`.
    """

    def __init__(
        self, look: Look, page: int, x: float, y: float, size: float, colour: str, shift: float
    ) -> None:
        self._look, self._page = look, page
        self._x, self._y, self._size, self._shift = x, y, size, shift
        self._colour = colour
        self._pieces: list[tuple[Piece, Slot]] = []
        self._links: dict[int, tuple[Slot, int]] = {}

    @property
    def is_known(self) -> bool:
        """Whether there is no page number in it."""
        return not any(PAGE in piece.text for piece, _slot in self._pieces)

    def keep(self, piece: Piece, slot: Slot) -> None:
        """A piece, and the place of its operators."""
        self._pieces.append((piece, slot))

    def keep_link(self, slot: Slot, number: int) -> None:
        """The place of the last piece's underline, and the number of its link."""
        self._links[len(self._pieces) - 1] = (slot, number)

    def fill(self, number_of: Callable[[str], str], show: Show, links: Links) -> None:
        """Draw it; `number_of` a link is the number of the page that it leads to."""
        pieces = [_told(piece, number_of) for piece, _slot in self._pieces]
        x = self._x - self._shift * sum(one.width for one in pieces) * self._size
        last = len(pieces) - 1
        for number, (piece, (_piece, slot)) in enumerate(zip(pieces, self._pieces, strict=True)):
            text = piece.text + " " if number == last else piece.text
            colour = LINK if piece.span.link else piece.span.colour or self._colour
            shown = show(text, piece.face, self._size, colour)
            slot.code = f"BT {x:.2f} {self._y:.2f} Td {shown} ET"
            if number in self._links:
                self._fill_link(piece, x, *self._links[number], links)
            x += piece.width * self._size

    def _fill_link(
        self,
        piece: Piece,
        x: float,
        slot: Slot,
        number: int,
        links: Links,
    ) -> None:
        """The underline, and where the link can be clicked."""
        y, size, words = self._y, self._size, piece.text.rstrip(" ")
        right = x + piece.face.width(words) * size
        slot.code = (
            f"q {rgb(LINK)} rg {x:.2f} {y - UNDERLINE_DROP:.2f} {right - x:.2f} {UNDERLINE} re f Q"
        )
        low = self._look.on_page(x, y - size * 0.25)
        high = self._look.on_page(right, y + size * 0.8)
        links[number] = LinkBox(self._page, (*low, *high), piece.span.link, words.strip())


def _told(piece: Piece, number_of: Callable[[str], str]) -> Piece:
    """The piece with the number in its place."""
    if PAGE not in piece.text:
        return piece
    text = piece.text.replace(PAGE, number_of(piece.span.link))
    return piece._replace(text=text, width=piece.face.width(text))
