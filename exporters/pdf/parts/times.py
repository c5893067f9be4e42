"""When and in whose time she learnt: hours of courses by half term, and all hours by setting."""

from exporters.pdf.book import Book
from exporters.pdf.marks import mode_box
from exporters.pdf.style import (
    ACCENT,
    HEAT,
    LABEL,
    LEFT,
    MEASURE,
    MUTED,
    RIGHT,
    SMALL,
    STRONG,
    TEXT,
    WHITE,
    Type,
)
from exporters.pdf.tables import Cell, Column, Row, Table
from exporters.pdf.tags import Element
from portfolio.days import hours_minutes
from portfolio.insight.hours import Grouping, Lane, TermHours
from portfolio.model.course import Mode
from portfolio.text import _

FIGURES, SUM = Type(9.5, 13, 400, is_tabular=True), Type(9.5, 13, 600, is_tabular=True)
ABOVE = Type(9, 12.5, 600, is_tabular=True)
MODES = (Mode.IN_PERSON, Mode.VIRTUAL, Mode.ONLINE)
INFORMAL = (Lane.TOGETHER, Lane.ALONE)
GROUPINGS = (Grouping.KIND, Grouping.MODE, Grouping.CONTEXT, Grouping.MONTH)
SHOWN_TERMS, FIRST_COLUMN, PITCH, BAR = 6, 46.0, 17.4, 8.0
NUMBERS = 11.0  # from a column's left to the right edge of its numbers
CHART, GAP = 17.0, 6.0
SWATCH = 2.9


def draw_times(book: Book) -> None:
    """Draw both charts, each whole, each with its numbers."""
    if book.document.hours.courses and book.document.hours.by_term:
        book.y += GAP
        book.keep_whole(_by_term)
    if sum(bool(one.minutes) for one in book.document.hours.by_setting) > 1:
        book.y += GAP
        book.keep_whole(_by_setting)
    if book.document.totals:
        book.y += GAP
        book.keep_whole(_by_group)


def _by_term(book: Book) -> None:
    """Columns of a half term each, and the same numbers as a table under them."""
    element, press = book.part("Sect"), book.press
    terms = book.document.hours.by_term[-SHOWN_TERMS:]
    top = book.rule_head(_("Hours by half term"), element)
    base = top + CHART + 4
    most = max(60, *(term.courses for term in terms))
    for number, term in enumerate(terms):
        left, y = LEFT + FIRST_COLUMN + number * PITCH, base
        for mode in MODES:
            height = _minutes(term, mode) / most * CHART
            if height > 0.5:
                mode_box(press, left + NUMBERS - BAR, y - height + 0.3, mode, BAR, height - 0.3)
                y -= height
        total = term.courses
        told = hours_minutes(total) if total else "–"
        press.text(left + NUMBERS, y - 4.6, told, ABOVE, None, align="r")
    press.rule(LEFT, base, MEASURE, STRONG, 0.8)
    book.y = base + 0.8
    _table(book, element, terms)


def _minutes(term: TermHours, mode: Mode) -> int:
    return term.of(Lane(mode))


def _table(book: Book, element: Element, terms: tuple[TermHours, ...]) -> None:
    press, table = book.press, element.add("Table")
    head = table.add("TR")
    press.text(LEFT, book.y, _("Mode"), LABEL, head.add("TH", scope="Column"), colour=MUTED)
    rights = [LEFT + FIRST_COLUMN + n * PITCH + NUMBERS for n in range(len(terms))]
    for right, term in zip(rights, terms, strict=True):
        cell = head.add("TH", scope="Column")
        press.text(right, book.y, term.term.short, LABEL, cell, colour=MUTED, align="r")
    cell = head.add("TH", scope="Column")
    press.text(RIGHT, book.y, _("All"), LABEL, cell, colour=MUTED, align="r")
    book.y += 4.8
    unsaid = any(term.of(Lane.NOT_SAID) for term in terms)
    for lane in (*map(Lane, MODES), *([Lane.NOT_SAID] if unsaid else []), *INFORMAL):
        row = table.add("TR")
        if lane.is_formal and lane is not Lane.NOT_SAID:
            mode_box(press, LEFT, book.y + 0.9, Mode(lane), SWATCH, SWATCH)
        press.text(LEFT + 5, book.y, lane.word, SMALL, row.add("TH", scope="Row"))
        minutes = [term.of(lane) for term in terms]
        for right, value in zip(rights, minutes, strict=True):
            text, ink = (hours_minutes(value), TEXT) if value else ("–", MUTED)
            press.text(right, book.y, text, FIGURES, row.add("TD"), colour=ink, align="r")
        total = hours_minutes(sum(minutes))
        press.text(RIGHT, book.y, total, SUM, row.add("TD"), align="r")
        book.y += 4.9


def _by_group(book: Book) -> None:
    """All hours by kind, mode, context and month; every group adds up to the same total."""
    element = book.part("Sect")
    book.y = book.rule_head(_("All hours, by kind, mode and month"), element) + 0.6
    widths = (34.0, 20.0, 20.0, 20.0)
    columns = (
        Column(_("By"), widths[0]),
        Column("", MEASURE - sum(widths) - 4 * 4),
        Column(_("Courses"), widths[1], "r", is_tabular=True),
        Column(_("Informal"), widths[2], "r", is_tabular=True),
        Column(_("h:min"), widths[3], "r", is_tabular=True),
    )
    rows = [
        Row(
            (
                Cell(grouped.by.word if not number else "", 600),
                one.name,
                *(hours_minutes(n) if n else "–" for n in (one.courses, one.informal, one.minutes)),
            )
        )
        for grouped in book.document.totals
        if grouped.by in GROUPINGS and len(grouped.totals) > 1
        for number, one in enumerate(grouped.totals)
    ]
    hours = book.document.hours
    whole = (hours.courses, hours.informal, hours.total)
    rows.append(Row((_("All"), "", *map(hours_minutes, whole)), is_total=True))
    Table(book, columns, LEFT, pad=0.5).draw(rows, element)
    took = book.document.writing
    if took.entries:
        words = _("Writing these entries took {n} minutes, {mean} seconds each on average.")
        words = words.format(n=round(took.seconds / 60), mean=took.mean_seconds)
        book.y += 1.2
        book.need(SMALL.line + 2)
        book.flow(words, SMALL, element.add("P"), LEFT, MEASURE, colour=MUTED)


def _by_setting(book: Book) -> None:
    """One bar in parts, and a line of swatches with names and numbers, in the bar's order."""
    element, press = book.part("Sect"), book.press
    parts = [
        (one.setting.word if one.setting else _("Not said"), one.minutes)
        for one in book.document.hours.by_setting
        if one.minutes
    ]
    total = sum(minutes for _name, minutes in parts)
    top = book.rule_head(_("Where the time came from"), element) + 0.2
    left = LEFT
    for number, (_name, minutes) in enumerate(parts):
        width = MEASURE * minutes / total
        _swatch(book, number, left, top, max(0.6, width - 0.8), 6.6)
        left += width
    book.y, left = top + 9, LEFT
    for number, (name, minutes) in enumerate(parts):
        told, figure = f"{name} ", hours_minutes(minutes)
        width = 4.6 + press.breaker.width(told, SMALL) + 1.4 + press.breaker.width(figure, SUM)
        if left + width > RIGHT:
            left, book.y = LEFT, book.y + 5.2
        line = element.add("P")
        _swatch(book, number, left, book.y + 0.9, SWATCH, SWATCH)
        press.text(left + 4.6, book.y, told, SMALL, line)
        press.text(left + width, book.y, figure, SUM, line, align="r")
        left += width + 5.5
    book.y += SMALL.line + 1


def _swatch(book: Book, number: int, left: float, top: float, width: float, height: float) -> None:
    """The look of a part: the four tints from dark to light, then outlines."""
    level = 4 - number
    if level > 0:
        book.press.box(left, top, width, height, fill=HEAT[level], radius=min(1, height / 4))
        return
    inside = max(0.3, width - 0.3)
    book.press.box(left + 0.15, top + 0.15, inside, height - 0.3, fill=WHITE, stroke=ACCENT,
                   radius=min(1, height / 4), thick=0.9)  # fmt: skip
