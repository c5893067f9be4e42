"""Words facing words: left and right on one line, or one under the other where there is no room."""

from math import ceil

from exporters.pdf.book import Book
from exporters.pdf.spans import Words, most_that_fits
from exporters.pdf.style import LEFT, TEXT, Type
from exporters.pdf.tags import Element

BETWEEN = 4.0  # millimetres: the least between two on a line


def as_many(lines: int, standard: float, width: float) -> int:
    """How many lines of `width` hold what so many hold at the standard style's width."""
    return max(lines, ceil(lines * standard / width))


def note_width(book: Book) -> float:
    """How wide a note under a table or chart is set: as wide as it, but never wider than prose."""
    return book.look.prose if book.look.is_one_column else book.look.measure


def shortened(book: Book, words: str, style: Type, width: float, most: int) -> str:
    """The words in at most so many lines, with an ellipsis where they need more."""
    plain, lines = " ".join(words.split()), book.press.breaker.lines
    if len(lines(plain, style, width)) <= most:
        return plain
    return most_that_fits(plain, lambda kept: len(lines(f"{kept}…", style, width)) <= most) + "…"


def head_facing(
    book: Book,
    title: str,
    told: Words,
    element: Element,
    *,
    style: Type | None = None,
    fall: float = 3.2,
    colour: str = TEXT,
) -> float:
    """A rule and head at `y`, and words at its right or under it; gives the bottom.

    `fall` is from the rule to the top of these words.
    """
    press, look, style = book.press, book.look, style or book.look.small
    bottom = book.rule_head(title, element)
    if not told:
        return bottom
    line, width = element.add("P"), press.breaker.width(told, style)
    if press.breaker.width(title, look.section) + BETWEEN + width <= look.measure:
        press.text(look.right, book.y + fall, told, style, line, colour=colour, align="r")
        return bottom
    return press.text(LEFT, bottom - 0.8, told, style, line, colour=colour, width=look.measure) + 1


def facing(
    book: Book, name: str, told: str, line: Element, style: Type, room: float, *, colour: str = TEXT
) -> None:
    """A name and what is told of it at the right edge; `y` is under both afterwards.

    Beside the right words a name has `room` and is cut; in one column it is told in full.
    """
    press, look = book.press, book.look
    figures = look.body.of(400, is_tabular=True)
    if not look.is_one_column:
        press.text(LEFT, book.y, book.fitted(name, style, room), style, line)
        press.text(look.right, book.y, told, figures, line, colour=colour, align="r")
        book.y += look.body.line
        return
    name = shortened(book, name, style, look.measure, 2)
    both = press.breaker.width(name, style) + BETWEEN + press.breaker.width(told, figures)
    top = book.y + style.line * max(1, len(press.breaker.lines(name, style, look.measure)))
    press.text(LEFT, book.y, name, style, line, width=look.measure)
    if both <= look.measure:
        press.text(look.right, book.y, told, figures, line, colour=colour, align="r")
    else:
        top = press.text(LEFT, top, told, figures, line, colour=colour, width=look.measure) + 0.8
    book.y = top
