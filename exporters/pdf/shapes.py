"""Draws rules, boxes and pictures on pages, each inside exactly one marked-content sequence.

Places are in millimetres of the design, from the top left corner. What is no content (rules,
shapes, page furniture) is drawn as artifact, by giving None in the place of a structure element.
"""

from exporters.pdf.look import Look
from exporters.pdf.paths import inked, rgb, round_path
from exporters.pdf.style import HEIGHT, POINTS
from exporters.pdf.tags import Element, Marked, Placed
from exporters.pdf.tape import Place, Tape

ARTIFACT, PAGINATION = "/Artifact BMC", "/Artifact <</Type /Pagination>> BDC"


class Shapes:
    """The pages of one PDF in the making, and all on them but words."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.tape = Tape()
        self.root = Element("Document")
        self.artifact = ARTIFACT

    @property
    def page(self) -> int:
        """The page that is drawn on, from 0; -1 before the first."""
        return len(self.tape.pages) - 1

    def begin_page(self) -> None:
        """Start a page; all that follows is drawn on it."""
        self.tape.begin_page()
        if self.look.scale != 1:
            self.tape.add(f"q {self.look.matrix} cm")

    def end_page(self) -> None:
        """Finish the page."""
        self._close()
        if self.look.scale != 1:
            self.tape.add("Q")

    def place(self, name: str, top: float) -> None:
        """Let links to `name` lead here; the first place of a name stays."""
        self.tape.places.setdefault(name, Place(self.page, top))

    def rule(self, left: float, top: float, width: float, colour: str, thick: float) -> None:
        """A line across; `thick` in points."""
        y, start, end = (HEIGHT - top) * POINTS, left * POINTS, (left + width) * POINTS
        self.shape(f"{rgb(colour)} RG {thick} w {start:.2f} {y:.2f} m {end:.2f} {y:.2f} l S")

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
        self._mark(None)
        self.tape.add(f"q {operators} Q")

    def picture(
        self, content: bytes, left: float, top: float, width: float, height: float, alt: str,
        parent: Element,
    ) -> None:  # fmt: skip
        """A picture as a Figure with alternative text."""
        self._figure(left, top, width, height, alt, parent)
        x, y = left * POINTS, (HEIGHT - top - height) * POINTS
        name = self.tape.picture(content)
        self.tape.add(
            f"q {width * POINTS:.2f} 0 0 {height * POINTS:.2f} {x:.2f} {y:.2f} cm /{name} Do Q"
        )

    def placed(
        self, content: bytes, number: int, left: float, top: float, width: float, height: float,
        alt: str, parent: Element,
    ) -> None:  # fmt: skip
        """Keep a place for a page (from 0) of another PDF, which finish() puts there."""
        self._figure(left, top, width, height, alt, parent)
        name = f"Page{len(self.tape.foreign)}"
        x, y = left * POINTS, (HEIGHT - top - height) * POINTS
        box = (x, y, x + width * POINTS, y + height * POINTS)
        self.tape.foreign.append(Placed(self.page, name, content, number, box))
        self.tape.add(f"q /{name} Do Q")

    def _figure(
        self, left: float, top: float, width: float, height: float, alt: str, parent: Element
    ) -> None:
        x, y = left * POINTS, (HEIGHT - top - height) * POINTS
        low = self.look.on_page(x, y)
        high = self.look.on_page(x + width * POINTS, y + height * POINTS)
        self._mark(parent.add("Figure", alt=alt, box=(*low, *high)))

    def _mark(self, element: Element | None) -> None:
        """Open the sequence of an element (None: artifact), unless it is the one that is open."""
        tape = self.tape
        opened = self.artifact if element is None else element
        if tape.opened is opened:
            return
        self._close()
        if element is None:
            tape.add(self.artifact)
        else:
            mcid = len(tape.parents[-1])
            tape.parents[-1].append(element)
            element.put(Marked.at(self.page, mcid))
            tape.add(f"/{element.kind} <</MCID {mcid}>> BDC")
        tape.opened = opened

    def _close(self) -> None:
        if self.tape.opened is not None:
            self.tape.add("EMC")
            self.tape.opened = None
