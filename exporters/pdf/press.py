"""Draws on pages: words, rules and shapes, each inside exactly one marked-content sequence.

Places are in millimetres from the top left corner. What is no content (rules, shapes, page
furniture) is drawn as artifact, by giving None in the place of a structure element.
"""

import io
from dataclasses import dataclass
from typing import NamedTuple

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from exporters.pdf.faces import Face, face
from exporters.pdf.look import Look
from exporters.pdf.paths import inked, rgb, round_path
from exporters.pdf.spans import Breaker, Line, Words
from exporters.pdf.style import HEIGHT, LINK, POINTS, TEXT, WIDTH, Type
from exporters.pdf.tags import Annotated, Element, FieldBox, LinkBox, Marked, Placed

ARTIFACT, PAGINATION = "/Artifact BMC", "/Artifact <</Type /Pagination>> BDC"
UNDERLINE_DROP, UNDERLINE = 1.8, 0.5  # points below the baseline, and thick


class TextBox(NamedTuple):
    """Where words stand: for tests that nothing overlaps and nothing leaves the page."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """A target of links: page (from 0) and height on it in millimetres."""

    page: int
    top: float


class Press:
    """One PDF in the making. A dry one only finds out where things stand: nothing is drawn."""

    def __init__(
        self, language: str, title: str, breaker: Breaker, look: Look, *, is_dry: bool = False
    ) -> None:
        rl_config.invariant = 1
        self._is_dry, self._look = is_dry, look
        self._target = io.BytesIO()
        self.canvas = Canvas(
            self._target,
            pagesize=(WIDTH * POINTS, HEIGHT * POINTS),
            pageCompression=0,  # done once, by finish()
            lang=language,
            initialFontName=face(400).name,  # type: ignore[arg-type]
        )
        self.canvas.setTitle(title)
        self._document = self.canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001
        self.breaker = breaker
        self.root = Element("Document")
        self.page = -1
        self.parents: list[list[Element]] = []
        self.links: list[LinkBox | FieldBox] = []
        self.boxes: list[TextBox] = []
        self.foreign: list[Placed] = []
        self.places: dict[str, Place] = {}
        self._operators: list[str] = []
        self._open: Element | None = None
        self._is_open = False
        self.artifact = self._opened_as = ARTIFACT

    def begin_page(self) -> None:
        """Start a page; all that follows is drawn on it."""
        self.page += 1
        self.parents.append([])
        if self._look.scale != 1:
            self._operators.append(f"q {self._look.matrix} cm")

    def end_page(self) -> None:
        """Finish the page."""
        self._close()
        if not self._is_dry:
            if self._look.scale != 1:
                self._operators.append("Q")
            self._flush()
            self.canvas.showPage()

    def finished(self) -> bytes:
        """The file as reportlab writes it."""
        self.canvas.save()
        return self._target.getvalue()

    def place(self, name: str, top: float) -> None:
        """Let links to `name` lead here; the first place of a name stays."""
        self.places.setdefault(name, Place(self.page, top))

    # Words

    def text(
        self,
        left: float,
        top: float,
        words: Words,
        style: Type,
        element: Element | None,
        *,
        colour: str = TEXT,
        align: str = "l",
        width: float = 1000,
    ) -> float:
        """Words in lines of `width`; `left` is the right edge or middle when aligned "r" or "c".

        Gives the bottom of the last line.
        """
        lines = self.breaker.lines(words, style, width)
        for line in lines:
            shift = {"l": 0.0, "r": line.width, "c": line.width / 2}[align] / POINTS
            self.line(left - shift, top, line, style, element, colour)
            top += style.line
        return top

    def line(
        self, left: float, top: float, line: Line, style: Type, element: Element | None, colour: str
    ) -> None:
        """One line that was broken before. Each line ends in a real space for readers aloud."""
        if self._is_dry:
            return
        baseline = _baseline(top, style)
        stretches = _stretches(line, left * POINTS, self.breaker.space(style), style.size)
        for one in stretches:
            if one.link:
                self._link_part(one, baseline, style, element)
            else:
                self._mark(element)
                self._show(one, baseline, style, one.colour or colour)
        right = left + line.width / POINTS
        words = "".join(one.text for one in stretches).strip()
        self.boxes.append(TextBox(self.page, left, top, right, top + style.line, words))

    def _show(self, one: "_Stretch", baseline: float, style: Type, ink: str) -> None:
        show = one.face.show(one.text, style.size, self._document)
        self._operators.append(f"BT {rgb(ink)} rg {one.left:.2f} {baseline:.2f} Td {show} ET")

    def _link_part(
        self, one: "_Stretch", baseline: float, style: Type, element: Element | None
    ) -> None:
        """Words of a link, underlined; remembers where they can be clicked."""
        inside = element.add("Link") if element is not None else None
        self._mark(inside)
        self._show(one, baseline, style, LINK)
        width = one.right - one.left
        self.shape(
            f"{rgb(LINK)} rg {one.left:.2f} {baseline - UNDERLINE_DROP:.2f} {width:.2f} "
            f"{UNDERLINE} re f"
        )
        box = (one.left, baseline - style.size * 0.25, one.right, baseline + style.size * 0.8)
        if inside is not None:
            inside.children.append(Annotated(len(self.links)))
        corners = (*self._look.on_page(*box[:2]), *self._look.on_page(*box[2:]))
        self.links.append(LinkBox(self.page, corners, one.link, one.text.strip()))

    # Shapes: always artifacts

    def rule(self, left: float, top: float, width: float, colour: str, thick: float) -> None:
        """A line across; `thick` in points."""
        y, start, end = (HEIGHT - top) * POINTS, left * POINTS, (left + width) * POINTS
        ink = f"{rgb(colour)} RG {thick} w [] 0 d"
        self.shape(f"{ink} {start:.2f} {y:.2f} m {end:.2f} {y:.2f} l S")

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: str = "",
        stroke: str = "",
        radius: float = 0,
        thick: float = 0.6,
    ) -> None:
        """A rectangle, filled or outlined or both, its corners round by `radius` millimetres."""
        path = round_path(left, HEIGHT - top - height, width, height, radius)
        self.shape(inked(path, fill, stroke, thick))

    def shape(self, operators: str) -> None:
        """Any drawing, as artifact; graphics state is kept as it was."""
        if not self._is_dry:
            self._mark(None)
            self._operators.append(f"q {operators} Q")

    def picture(
        self, content: bytes, left: float, top: float, width: float, height: float, alt: str,
        parent: Element,
    ) -> None:  # fmt: skip
        """A picture as a Figure with alternative text."""
        box = self._figure(left, top, width, height, alt, parent)
        if not self._is_dry:
            self._flush()
            reader = ImageReader(io.BytesIO(content))
            self.canvas.drawImage(reader, *box[:2], width * POINTS, height * POINTS)

    def placed(
        self, name: str, left: float, top: float, width: float, height: float, alt: str,
        parent: Element,
    ) -> tuple[float, float, float, float]:  # fmt: skip
        """Keep a place for what finish() puts there under this name; gives its box in points."""
        box = self._figure(left, top, width, height, alt, parent)
        self._operators.append(f"q /{name} Do Q")
        return box

    def _figure(
        self, left: float, top: float, width: float, height: float, alt: str, parent: Element
    ) -> tuple[float, float, float, float]:
        y = (HEIGHT - top - height) * POINTS
        box = (left * POINTS, y, (left + width) * POINTS, y + height * POINTS)
        self._mark(parent.add("Figure", alt=alt, box=box))
        return box

    # Marked content

    def _mark(self, element: Element | None) -> None:
        """Open the sequence of an element (None: artifact), unless it is the one that is open."""
        is_same = element is not None or self._opened_as == self.artifact
        if self._is_open and self._open is element and is_same:
            return
        self._close()
        if element is None:
            self._operators.append(self.artifact)
            self._opened_as = self.artifact
        else:
            mcid = len(self.parents[self.page])
            self.parents[self.page].append(element)
            element.children.append(Marked(self.page, mcid))
            self._operators.append(f"/{element.kind} <</MCID {mcid}>> BDC")
        self._open, self._is_open = element, True

    def _close(self) -> None:
        if self._is_open:
            self._operators.append("EMC")
            self._is_open = False

    def _flush(self) -> None:
        self.canvas.addLiteral("\n".join(self._operators))
        self._operators = []


def _baseline(top: float, style: Type) -> float:
    """Top of the line box, half the leading and 0.36 of the size down, in points from below."""
    return (HEIGHT - top) * POINTS - style.leading / 2 - style.size * 0.36


class _Stretch(NamedTuple):
    """Words in one face and colour; places in points, the right one without the last space."""

    left: float
    right: float
    text: str
    face: Face
    colour: str
    link: str


def _stretches(line: Line, x: float, gap: float, size: float) -> list[_Stretch]:
    """The line in as few stretches as its looks allow."""
    found: list[_Stretch] = []
    texts: list[str] = []
    looks: tuple[Face, str, str] | None = None
    start = right = x
    for word in line.words:
        last = word.pieces[-1]
        for piece in word.pieces:
            span = piece.span
            here = (piece.face, span.colour, span.link)
            if here != looks:
                if looks is not None:
                    found.append(_Stretch(start, right, "".join(texts), *looks))
                looks, start = here, x
                texts = []
            texts.append(piece.text)
            if piece is last:
                texts.append(" ")
            right = x = x + piece.width * size
        x += gap
    if looks is not None:
        found.append(_Stretch(start, right, "".join(texts), *looks))
    return found
