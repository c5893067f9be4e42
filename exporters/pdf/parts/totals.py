"""Page one's charts: hours of learning, and how often each standard is linked to."""

from exporters.pdf.anchors import COURSES, INFORMAL, STANDARDS
from exporters.pdf.book import Book
from exporters.pdf.look import Look
from exporters.pdf.rows import head_facing, shortened
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    ACCENT,
    EMPTY,
    HEAT,
    HEAT_TEXT,
    LABEL,
    LEFT,
    META,
    MUTED,
    SMALL,
    WHITE,
    heat,
)
from exporters.pdf.tags import Element
from portfolio.days import hours_minutes, hours_words
from portfolio.insight.coverage import StatementRow
from portfolio.insight.hours import MethodHours
from portfolio.model.selection import Section
from portfolio.text import _

BAR_HEIGHT, LEAST_BAR, VALUE = 2.9, 25.0, 14.0
BAR_GAP, UNDER = 4.95 - SMALL.line, 4.5  # after the name of a method
SMALL_SHARE = 0.1
MOST_METHODS, NAMED_STANDARDS, A_ROW, MOST_STANDARDS = 5, 8, 10, 20
NAMED_CELL, CELL = 20.7, 16.6  # millimetres: the least from cell to cell, with and without names
STRIP_STEPS = (6, 10, 14)
CELLS, NAMES = 22.0, 6.4  # the height of a row of cells, and of the names in it


def draw_hours(
    book: Book, element: Element, *, has_small_methods: bool, has_methods: bool = True
) -> None:
    """The total, courses by delivery method, and two bars of two parts."""
    hours, press, look = book.document.hours, book.press, book.look
    total = _("{hours} in all").format(hours=hours_words(hours.total))
    figure = look.section.of(600, is_tabular=True)
    top = head_facing(book, _("Hours of learning"), total, element, style=figure, fall=2.6)
    if not hours.total:
        words = _("None recorded in this period.")
        book.y = press.text(LEFT, top, words, look.body, element.add("P")) + 4
        return
    book.y = top - 0.6
    methods = _shown(hours.by_method, has_small=has_small_methods) if has_methods else []
    _caption(book, element, has_methods=bool(methods))
    _methods(book, methods, element)
    book.y += 2.2
    pairs = (
        ((_("Courses"), hours.courses), (_("Informal"), hours.informal)),
        ((_("With others"), hours.with_others), (_("Alone"), hours.alone)),
    )
    half = look.measure if look.is_one_column else look.span(6) - 2
    taller = look.meta.line - META.line
    for number, parts in enumerate(pairs):
        _two_parts(book, look.right - half if number else LEFT, half, parts, element)
        if number or look.is_one_column:
            book.y += (13.4 if number else 10.8) + taller


def _caption(book: Book, element: Element, *, has_methods: bool) -> None:
    """What the bars are, and where the courses and the rest stand in full."""
    hours, press, look = book.document.hours, book.press, book.look
    top, width = book.y, 0.0
    if has_methods:
        words = _("Courses by delivery method, hours and minutes")
        width = press.breaker.width(words, look.meta) + 4
        line = element.add("P")
        press.text(LEFT, top, words, look.meta, line, colour=MUTED, width=look.measure)
    links = [
        book.proof(anchor, name)
        for anchor, section, name, minutes in (
            (COURSES, Section.COURSES, _("courses"), hours.courses),
            (INFORMAL, Section.INFORMAL, _("informal"), hours.informal),
        )
        if minutes and section in book.document.sections
    ]
    if links:
        proof = [Span(_("proof:") + " "), links[0], *(part for one in links[1:] for part in
                 (Span(" · "), one))]  # fmt: skip
        if look.is_one_column and width + press.breaker.width(proof, look.small) > look.measure:
            top += look.meta.line
            press.text(LEFT, top, proof, look.small, element.add("P"))
        else:
            press.text(look.right, top, proof, look.small, element.add("P"), align="r")
    book.y = top + 5.6


def _shown(methods: tuple[MethodHours, ...], *, has_small: bool) -> list[tuple[str, int]]:
    """At most five bars; what has no bar of its own goes together as all the rest."""
    total = sum(one.minutes for one in methods)
    kept = methods
    if not has_small:
        kept = tuple(one for one in methods if one.minutes >= SMALL_SHARE * total)
    if len(kept) > MOST_METHODS:
        kept = kept[: MOST_METHODS - 1]
    rest = total - sum(one.minutes for one in kept)
    shown = [(one.method.word, one.minutes) for one in kept]
    return [*shown, (_("All the rest"), rest)] if rest else shown


def _methods(book: Book, methods: list[tuple[str, int]], element: Element) -> None:
    """A bar a method: beside its name, or under it where bars would be too short to compare."""
    press, look = book.press, book.look
    longest = max((minutes for _name, minutes in methods), default=1)
    left = look.column(7) - 3
    if look.is_one_column:
        left = (
            LEFT
            + max((press.breaker.width(name, look.small) for name, _n in methods), default=0)
            + 3
        )
    room = look.right - VALUE - left
    is_under = room < LEAST_BAR
    figures, taller = look.small.of(500, is_tabular=True), look.small.line - SMALL.line
    for name, minutes in methods:
        line, top = element.add("P"), book.y
        names = look.measure - VALUE if is_under else left - LEFT - 2
        words = shortened(book, name, look.small, names, 2 if is_under else 1)
        bottom = press.text(LEFT, top, words, look.small, line, width=names)
        share = minutes / longest
        if is_under:
            press.box(
                LEFT,
                bottom + 0.3,
                max(0.8, look.measure * share),
                BAR_HEIGHT,
                fill=ACCENT,
                radius=0.6,
            )
        else:
            press.box(
                left,
                top + 0.9 + taller / 2,
                max(0.8, room * share),
                BAR_HEIGHT,
                fill=ACCENT,
                radius=0.6,
            )
        press.text(look.right, top, hours_minutes(minutes), figures, line, align="r")
        book.y = bottom + (UNDER if is_under else BAR_GAP)


def _two_parts(
    book: Book, left: float, width: float, parts: tuple[tuple[str, int], ...], element: Element
) -> None:
    """A bar of two parts: solid and outlined; name and value under each end."""
    press, top, (first, second) = book.press, book.y, parts
    share = width * first[1] / (first[1] + second[1])
    if share > 1:
        press.box(left, top, share - 0.4, 3.6, fill=ACCENT, radius=0.8)
    if width - share > 1:
        press.box(
            left + share + 0.4, top + 0.15, width - share - 0.4, 3.3,
            fill=WHITE, stroke=ACCENT, radius=0.8, thick=0.9,
        )  # fmt: skip
    line, figures = element.add("P"), book.look.meta.of(500, is_tabular=True)
    told = [f"{name}  {hours_words(minutes)}" for name, minutes in parts]
    press.text(left, top + 4.4, told[0], figures, line)
    press.text(left + width, top + 4.4, told[1], figures, line, align="r")


def draw_strip(book: Book, element: Element) -> None:
    """One cell a standard: its number on a tint, its code and short name below."""
    coverage, look = book.document.coverage, book.look
    rows = [row for row in coverage.standards if coverage.parts(row.code)]
    rows = (rows or list(coverage.standards))[:MOST_STANDARDS]
    rows = rows if len(rows) >= A_ROW else rows[:NAMED_STANDARDS]
    if not rows:
        return
    is_named = len(rows) <= NAMED_STANDARDS
    words: list[Span] = [Span(_("records linked to each"))]
    if not any(row.total for row in rows):
        words = [Span(_("Nothing is linked yet."))]
    elif Section.STANDARDS in book.document.sections:
        words = [Span(_("records linked to each;") + " "), book.proof(STANDARDS)]
    title = book.fitted(coverage.title, look.section, look.measure)
    top = head_facing(book, title, words, element)
    a_row = _a_row(look, len(rows), NAMED_CELL if is_named else CELL)
    high = CELLS + look.label.line - LABEL.line + look.meta.line - META.line
    high -= 0 if is_named else NAMES + look.meta.line - META.line
    pitch = (look.measure + 1.2) / a_row
    for number, row in enumerate(rows):
        left, y = LEFT + number % a_row * pitch, top + number // a_row * high
        _strip_cell(book, row, left, y, pitch, element, is_named=is_named)
    book.y = top + -(-len(rows) // a_row) * high + (0 if is_named else 2)


def _a_row(look: Look, count: int, least: float) -> int:
    """How many cells stand in a row; in one column the rows are as even as they can be."""
    most = min(count, int((look.measure + 1.2) / least))
    return -(-count // -(-count // most)) if look.is_one_column else most


def _strip_cell(
    book: Book,
    row: StatementRow,
    left: float,
    top: float,
    pitch: float,
    element: Element,
    *,
    is_named: bool,
) -> None:
    """A count on its tint, the code below, and a short name where there is room for names."""
    press, look, line = book.press, book.look, element.add("P")
    level = min(heat(row.total, STRIP_STEPS), look.most_heat)
    outline = "" if row.total else EMPTY
    press.box(left, top, pitch - 1.2, 8.4, fill=HEAT[level], stroke=outline, radius=1.2)
    middle, count = left + (pitch - 1.2) / 2, str(row.total) if row.total else "–"
    code = book.fitted(row.code, look.label, pitch - 1)
    press.text(left, top + 9.2, code, look.label, line)
    if is_named:
        room, under = pitch - (2 if look.is_one_column else 1), look.label.line - LABEL.line
        name = _short_name(book, row.title, room)
        press.text(left, top + 13.3 + under, name, look.meta, line, colour=MUTED)
    figure = look.section.of(600, is_tabular=True)
    press.text(middle, top + 1.4, count, figure, line, colour=HEAT_TEXT[level], align="c")


def _short_name(book: Book, title: str, width: float) -> str:
    """The title, or its first words, whole; cut only where the first word is too long."""
    words = title.split()
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        is_whole = words[count - 1].lower() not in ("and", "of", "the")
        if is_whole and book.press.breaker.width(name, book.look.meta) <= width:
            return name[:1].upper() + name[1:]
    return book.fitted(title, book.look.meta, width)
