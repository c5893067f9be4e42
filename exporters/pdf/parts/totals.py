"""Page one's charts: hours of learning, and how often each standard is linked to."""

from exporters.pdf.book import COURSES, INFORMAL, STANDARDS, Book
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    ACCENT,
    BODY,
    EMPTY,
    HEAT,
    HEAT_TEXT,
    LABEL,
    LEFT,
    MEASURE,
    META,
    MUTED,
    RIGHT,
    SMALL,
    WHITE,
    Type,
    column,
    heat,
    span,
)
from exporters.pdf.tags import Element
from portfolio.days import hours_minutes, whole_hours
from portfolio.insight.coverage import StatementRow
from portfolio.insight.hours import MethodHours
from portfolio.model.selection import Section
from portfolio.text import _

FIGURES = Type(9.5, 13, 500, is_tabular=True)
PART_FIGURES = Type(9, 12.5, 500, is_tabular=True)
SUM = Type(12.5, 16, 600, is_tabular=True)
BAR_PITCH, BAR_HEIGHT = 4.95, 2.9
SMALL_SHARE = 0.1
MOST_METHODS, NAMED_STANDARDS, A_ROW, MOST_STANDARDS = 5, 8, 10, 20
STRIP_STEPS = (6, 10, 14)
CELLS, NAMES = 22.0, 6.4  # the height of a row of cells, and of the names in it


def draw_hours(book: Book, element: Element, *, has_small_methods: bool) -> None:
    """The total, courses by delivery method, and two bars of two parts."""
    hours, press = book.document.hours, book.press
    top = book.rule_head(_("Hours of learning"), element)
    total = _("{hours} in all").format(hours=whole_hours(hours.total))
    press.text(RIGHT, book.y + 2.6, total, SUM, element.add("P"), align="r")
    if not hours.total:
        words = _("None recorded in this period.")
        book.y = press.text(LEFT, top, words, BODY, element.add("P")) + 4
        return
    top -= 0.6
    if hours.by_method:
        words = _("Courses by delivery method, hours and minutes")
        press.text(LEFT, top, words, META, element.add("P"), colour=MUTED)
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
        press.text(RIGHT, top, proof, SMALL, element.add("P"), align="r")
    book.y = top + 5.6
    _methods(book, _shown(hours.by_method, has_small=has_small_methods), element)
    book.y += 2.2
    half = span(6) - 2
    _two_parts(book, LEFT, half, ((_("Courses"), hours.courses), (_("Informal"), hours.informal)),
               element)  # fmt: skip
    parts = ((_("With others"), hours.with_others), (_("Alone"), hours.alone))
    _two_parts(book, RIGHT - half, half, parts, element)
    book.y += 13.4


def _shown(methods: tuple[MethodHours, ...], *, has_small: bool) -> list[tuple[str, int]]:
    """At most five bars; what has no bar of its own goes together as other methods."""
    total = sum(one.minutes for one in methods)
    kept = methods
    if not has_small:
        kept = tuple(one for one in methods if one.minutes >= SMALL_SHARE * total)
    if len(kept) > MOST_METHODS:
        kept = kept[: MOST_METHODS - 1]
    rest = total - sum(one.minutes for one in kept)
    shown = [(one.method.word, one.minutes) for one in kept]
    return [*shown, (_("Other methods"), rest)] if rest else shown


def _methods(book: Book, methods: list[tuple[str, int]], element: Element) -> None:
    press, left = book.press, column(7) - 3
    width = RIGHT - 14 - left
    longest = max((minutes for _name, minutes in methods), default=1)
    for name, minutes in methods:
        line = element.add("P")
        press.text(LEFT, book.y, book.fitted(name, SMALL, left - LEFT - 2), SMALL, line)
        bar = max(0.8, width * minutes / longest)
        press.box(left, book.y + 0.9, bar, BAR_HEIGHT, fill=ACCENT, radius=0.6)
        press.text(RIGHT, book.y, hours_minutes(minutes), FIGURES, line, align="r")
        book.y += BAR_PITCH


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
    line = element.add("P")
    told = [f"{name}  {hours_minutes(minutes)}" for name, minutes in parts]
    press.text(left, top + 4.4, told[0], PART_FIGURES, line)
    press.text(left + width, top + 4.4, told[1], PART_FIGURES, line, align="r")


def draw_strip(book: Book, element: Element) -> None:
    """One cell a standard: its number on a tint, its code and short name below."""
    coverage, press = book.document.coverage, book.press
    rows = [row for row in coverage.standards if coverage.parts(row.code)]
    rows = (rows or list(coverage.standards))[:MOST_STANDARDS]
    rows = rows if len(rows) >= A_ROW else rows[:NAMED_STANDARDS]
    if not rows:
        return
    is_named = len(rows) <= NAMED_STANDARDS
    a_row = len(rows) if is_named else min(A_ROW, len(rows))
    top = book.rule_head(book.fitted(coverage.title, SUM, 90), element)
    words = [Span(_("records linked to each"))]
    if Section.STANDARDS in book.document.sections:
        words = [Span(_("records linked to each;") + " "), book.proof(STANDARDS)]
    press.text(RIGHT, book.y + 3.2, words, SMALL, element.add("P"), align="r")
    pitch = (MEASURE + 1.2) / a_row
    for number, row in enumerate(rows):
        left, y = LEFT + number % a_row * pitch, top + number // a_row * (CELLS - NAMES)
        _strip_cell(book, row, left, y, pitch, element, is_named=is_named)
    book.y = top + (CELLS if is_named else -(-len(rows) // a_row) * (CELLS - NAMES) + 2)


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
    press, level, line = book.press, heat(row.total, STRIP_STEPS), element.add("P")
    outline = "" if row.total else EMPTY
    press.box(left, top, pitch - 1.2, 8.4, fill=HEAT[level], stroke=outline, radius=1.2)
    middle, count = left + (pitch - 1.2) / 2, str(row.total) if row.total else "–"
    press.text(left, top + 9.2, book.fitted(row.code, LABEL, pitch - 1), LABEL, line)
    if is_named:
        name = _short_name(book, row.title, pitch - 1)
        press.text(left, top + 13.3, name, META, line, colour=MUTED)
    press.text(middle, top + 1.4, count, SUM, line, colour=HEAT_TEXT[level], align="c")


def _short_name(book: Book, title: str, width: float) -> str:
    """The title, or its first words, whole; cut only where the first word is too long."""
    words = title.split()
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        is_whole = words[count - 1].lower() not in ("and", "of", "the")
        if is_whole and book.press.breaker.width(name, META) <= width:
            return name[:1].upper() + name[1:]
    return book.fitted(title, META, width)
