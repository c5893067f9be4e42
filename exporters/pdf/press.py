"""Draws words on pages: lines that were broken before, with their links and page numbers."""

from collections.abc import Sequence

from exporters.pdf.breaker import Breaker
from exporters.pdf.faces import PAGE
from exporters.pdf.look import Look
from exporters.pdf.rich import RichLine
from exporters.pdf.shapes import Shapes
from exporters.pdf.spans import Line, Words
from exporters.pdf.style import HEIGHT, POINTS, TEXT, Type
from exporters.pdf.tags import Annotated, Element
from exporters.pdf.tape import TextBox

_SHIFTS = {"l": 0.0, "c": 0.5, "r": 1.0}


class Press(Shapes):
    """The pages of one PDF in the making.

    `boxes` are kept where `has_boxes`: tests look whether words overlap or leave the page.
    """

    def __init__(self, breaker: Breaker, look: Look, *, has_boxes: bool = False) -> None:
        super().__init__(look)
        self.breaker = breaker
        self.boxes: list[TextBox] = []
        self._has_boxes = has_boxes

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
        return self.lines(left, top, lines, style, element, colour, align)

    def lines(
        self,
        left: float,
        top: float,
        lines: Sequence[Line],
        style: Type,
        element: Element | None,
        colour: str = TEXT,
        align: str = "l",
    ) -> float:
        """Lines that were broken before, one under the other; gives the bottom of the last."""
        if (
            len(lines) > 1
            and align == "l"
            and _is_one_look(lines)
            and self._is_block(left, top, lines, style, element, colour)
        ):
            return top + len(lines) * style.line
        for line in lines:
            self.line(left, top, line, style, element, colour, align)
            top += style.line
        return top

    def line(
        self, left: float, top: float, line: Line, style: Type, element: Element | None,
        colour: str, align: str = "l",
    ) -> None:  # fmt: skip
        """One line that was broken before. Each line ends in a real space for readers aloud."""
        if not line.pieces:
            return
        for one in line.pieces:
            if one.span.link or PAGE in one.text:
                self._rich(left, top, line, style, element, colour, align)
                return
        if element is None or self.tape.opened is not element:
            self._mark(element)
        x = left * POINTS - _SHIFTS[align] * line.width
        if self._has_boxes:
            self._note(x / POINTS, top, line, style, element)
        y, last, tape = _baseline(top, style), line.pieces[-1], self.tape
        for piece in line.pieces:
            text = f"{piece.text} " if piece is last else piece.text
            shown = tape.show(text, piece.face, style.size, piece.span.colour or colour)
            tape.add(f"BT {x:.2f} {y:.2f} Td {shown} ET")
            x += piece.width * style.size

    def _is_block(
        self, left: float, top: float, lines: Sequence[Line], style: Type,
        element: Element | None, colour: str,
    ) -> bool:  # fmt: skip
        """Draw lines of one look as one text object; False where that cannot be done."""
        face, span = lines[0].pieces[0].face, lines[0].pieces[0].span
        told = self.tape.strings([one.pieces[0].text for one in lines], face)
        if told is None:
            return False
        self._mark(element)
        if self._has_boxes:
            for number, line in enumerate(lines):
                self._note(left, top + number * style.line, line, style, element)
        look = self.tape.look(face, style.size, span.colour or colour)
        x, y = left * POINTS, _baseline(top, style) + style.leading
        shown = " )' (".join(told)
        self.tape.add(f"BT {x:.2f} {y:.2f} Td {style.leading:g} TL {look}({shown} )' ET")
        return True

    def _rich(
        self, left: float, top: float, line: Line, style: Type, element: Element | None,
        colour: str, align: str,
    ) -> None:  # fmt: skip
        """A line with links or page numbers: its places are kept, and filled when it is known."""
        made = RichLine(self.look, self.page, left * POINTS, _baseline(top, style), style.size,
                        colour, _SHIFTS[align])  # fmt: skip
        if self._has_boxes:
            self._note(left - _SHIFTS[align] * line.width / POINTS, top, line, style, element)
        for piece in line.pieces:
            inside = element
            is_link = bool(piece.span.link and piece.text.strip())
            if is_link and element is not None:
                inside = element.add("Link")
            self._mark(inside)
            made.keep(piece, self.tape.slot())
            if is_link:
                self._mark(None)
                made.keep_link(self.tape.slot(), len(self.tape.links))
                if inside is not None:
                    inside.put(Annotated(len(self.tape.links)))
                self.tape.links.append(None)
        self.tape.wait(made)

    def _note(
        self, left: float, top: float, line: Line, style: Type, element: Element | None
    ) -> None:
        words = "".join(one.text for one in line.pieces).strip()
        right, bottom = left + line.width / POINTS, top + style.line
        box = TextBox(self.page, left, top, right, bottom, words, style.size, element)
        self.boxes.append(box)


def _is_one_look(lines: Sequence[Line]) -> bool:
    """Whether all lines are of one span in one face, without link and page number."""
    if len(lines[0].pieces) != 1:
        return False
    span = lines[0].pieces[0].span
    if span.link or PAGE in span.text:
        return False
    return all(len(one.pieces) == 1 and one.pieces[0].span is span for one in lines)


def _baseline(top: float, style: Type) -> float:
    """Top of the line box, half the leading and 0.36 of the size down, in points from below."""
    return (HEIGHT - top) * POINTS - style.leading / 2 - style.size * 0.36
