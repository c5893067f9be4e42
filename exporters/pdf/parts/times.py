"""When and in whose time she learnt: hours of courses by half term, and all hours by setting."""

from dataclasses import replace
from functools import partial
from itertools import groupby

from exporters.pdf.book import Book
from exporters.pdf.marks import hatched, mode_box
from exporters.pdf.spans import NO_BREAK, Span, Words
from exporters.pdf.style import ACCENT, HEAT, LEFT, MEASURE, MUTED, SMALL, STRONG, TEXT, WHITE
from exporters.pdf.tables import Cell, Column, Row, headed_table
from exporters.pdf.tags import Element
from portfolio.days import hours_minutes
from portfolio.insight.hours import Grouping, Lane, SettingHours, TermHours
from portfolio.model.course import Mode
from portfolio.model.cycle import school_year, school_year_name
from portfolio.text import _

MODES = (Mode.IN_PERSON, Mode.VIRTUAL, Mode.ONLINE)
INFORMAL = (Lane.TOGETHER, Lane.ALONE)
GROUPINGS = (Grouping.KIND, Grouping.MODE, Grouping.CONTEXT)
FIRST_COLUMN, PITCH, BAR = 46.0, 17.4, 8.0
NAMES = 66.0  # the share of names beside three figures of 20
NAME_INDENT = 5.0  # of a mode's name: room for the look of its bars
NUMBERS = 11.0  # from a column's left to the right edge of its numbers
CHART, GAP = 17.0, 6.0
SWATCH, SWATCHES = 2.9, 6  # of SWATCHES looks none is like another, in grey print too


def draw_times(book: Book) -> None:
    """Draw both charts, each whole, each with its numbers."""
    years = _years(book.document.hours.by_term) if book.document.hours.courses else []
    for year in years:
        book.y += GAP
        book.keep_whole(partial(_by_term, terms=year, is_one_of_many=len(years) > 1))
    if sum(bool(one.minutes) for one in book.document.hours.by_setting) > 1:
        book.y += GAP
        book.keep_whole(_by_setting)
    if book.document.totals:
        book.y += GAP
        # half terms have told when; a document without courses tells it by months
        _by_group(book, GROUPINGS if years else (*GROUPINGS, Grouping.MONTH))


def _years(terms: tuple[TermHours, ...]) -> list[tuple[TermHours, ...]]:
    """The half terms by school year, which names them; no year without an hour."""
    years = groupby(terms, lambda one: school_year(one.term.taught_until))
    found = [tuple(year) for _days, year in years]
    return [year for year in found if any(sum(one.lanes) for one in year)]


def _by_term(book: Book, terms: tuple[TermHours, ...], *, is_one_of_many: bool) -> None:
    """Columns of a half term each, and the same numbers as a table or list under them."""
    element = book.part("Sect")
    lanes, title = _lanes(terms), _("Hours by half term")
    if is_one_of_many:
        start = school_year(terms[0].term.taught_until)[0]
        title = _("{words}, {year}").format(words=title, year=school_year_name(start))
    base = book.rule_head(title, element) + CHART + 4
    rights = _rights(book, terms, lanes)
    if rights:
        _columns(book, terms, rights, base)
        book.y = base + 0.8
        _table(book, element, terms, lanes, rights)
        return
    pitch = book.look.measure / len(terms)
    rights = [LEFT + (n + 0.5) * pitch + BAR / 2 for n in range(len(terms))]
    _columns(book, terms, rights, base)
    label, book.y = book.look.label, base + 0.8
    for right, term in zip(rights, terms, strict=True):
        book.press.text(right - BAR / 2, book.y, term.term.short, label, None, colour=MUTED,
                        align="c")  # fmt: skip
    book.y += label.line + 2
    _list(book, element, terms, lanes)


def _lanes(terms: tuple[TermHours, ...]) -> tuple[Lane, ...]:
    unsaid = any(term.of(Lane.NOT_SAID) for term in terms)
    return (*map(Lane, MODES), *([Lane.NOT_SAID] if unsaid else []), *INFORMAL)


def _rights(book: Book, terms: tuple[TermHours, ...], lanes: tuple[Lane, ...]) -> list[float]:
    """The right edge of each half term's bar and numbers; none where these have no room."""
    look, width = book.look, book.press.breaker.width
    first, pitch = look.share(FIRST_COLUMN), look.share(PITCH)
    names = max(width(lane.word, look.small) for lane in lanes) + NAME_INDENT
    number = width("00:00", look.small.of(600, is_tabular=True))
    if look.is_one_column and (names > first + look.share(NUMBERS) - number or number > pitch - 1):
        return []
    return [LEFT + first + n * pitch + look.share(NUMBERS) for n in range(len(terms))]


def _columns(book: Book, terms: tuple[TermHours, ...], rights: list[float], base: float) -> None:
    """The bars of each half term's modes one on the other, and their total."""
    press, look = book.press, book.look
    most = max(60, *(term.courses for term in terms))
    for term, right in zip(terms, rights, strict=True):
        y = base
        for mode in MODES:
            height = term.of(Lane(mode)) / most * CHART
            if height > 0.5:
                mode_box(press, right - BAR, y - height + 0.3, mode, BAR, height - 0.3)
                y -= height
        told = hours_minutes(term.courses) if term.courses else "–"
        press.text(right, y - 4.6, told, look.label.of(600, is_tabular=True), None, align="r")
    press.rule(LEFT, base, look.measure, STRONG, 0.8)


def _table(
    book: Book,
    element: Element,
    terms: tuple[TermHours, ...],
    lanes: tuple[Lane, ...],
    rights: list[float],
) -> None:
    press, look, table = book.press, book.look, element.add("Table")
    figures, whole = (look.small.of(weight, is_tabular=True) for weight in (400, 600))
    head, label = table.add("TR"), look.label
    press.text(LEFT, book.y, _("Mode"), label, head.add("TH", scope="Column"), colour=MUTED)
    for right, term in zip(rights, terms, strict=True):
        cell = head.add("TH", scope="Column")
        press.text(right, book.y, term.term.short, label, cell, colour=MUTED, align="r")
    cell = head.add("TH", scope="Column")
    press.text(look.right, book.y, _("All"), label, cell, colour=MUTED, align="r")
    book.y += 4.8
    for lane in lanes:
        row = table.add("TR")
        _key(book, lane)
        name = row.add("TH", scope="Row")
        press.text(LEFT + NAME_INDENT, book.y, lane.word, look.small, name)
        minutes = [term.of(lane) for term in terms]
        for right, value in zip(rights, minutes, strict=True):
            text, ink = (hours_minutes(value), TEXT) if value else ("–", MUTED)
            press.text(right, book.y, text, figures, row.add("TD"), colour=ink, align="r")
        total = hours_minutes(sum(minutes))
        press.text(look.right, book.y, total, whole, row.add("TD"), align="r")
        book.y += 4.9 + look.small.line - SMALL.line


def _list(
    book: Book, element: Element, terms: tuple[TermHours, ...], lanes: tuple[Lane, ...]
) -> None:
    """The table told as a list: each mode, its half terms one after the other, and its sum."""
    look, outer = book.look, element.add("L")
    width = look.prose - NAME_INDENT
    for lane in lanes:
        values = [term.of(lane) for term in terms]
        told = [f"{one.term.short}: {hours_minutes(value) if value else '–'}"
                for one, value in zip(terms, values, strict=True)]  # fmt: skip
        told.append(f"{_('All')}: {hours_minutes(sum(values))}")
        listed = " · ".join(one.replace(" ", NO_BREAK) for one in told)
        words = [Span(f"{lane.word}\n", weight=600), Span(listed)]
        body, small = outer.add("LI").add("LBody"), look.small.of(400, is_tabular=True)
        book.need(book.press.breaker.height(words, small, width))
        _key(book, lane)
        book.flow(words, small, body, LEFT + NAME_INDENT, width)
        book.y += 1.6


def _key(book: Book, lane: Lane) -> None:
    """The look of a mode's bars, at the left of its name."""
    if lane.is_formal and lane is not Lane.NOT_SAID:
        down = 0.9 + (book.look.small.line - SMALL.line) / 2
        mode_box(book.press, LEFT, book.y + down, Mode(lane), SWATCH, SWATCH)


def _by_group(book: Book, groupings: tuple[Grouping, ...]) -> None:
    """All hours by kind, mode and more; every group adds up to the same total."""
    is_one = book.look.is_one_column
    by, figures = 34.0, (20.0, 20.0, 20.0)
    columns = [
        Column(_("By"), by),
        Column("", MEASURE - by - sum(figures) - 4 * 4),
        Column(_("Courses"), figures[0], "r", is_tabular=True),
        Column(_("Informal"), figures[1], "r", is_tabular=True),
        Column(_("h:min"), figures[2], "r", is_tabular=True),
    ]
    if is_one:
        columns = [replace(columns[0], width=NAMES), *columns[2:]]
    rows = [
        Row(
            (
                *_named(grouped.by.word, one.name, is_first=not number, is_one=is_one),
                *(hours_minutes(n) if n else "–" for n in (one.courses, one.informal, one.minutes)),
            ),
            group="" if is_one else grouped.by,
        )
        for grouped in book.document.totals
        if grouped.by in groupings and len(grouped.totals) > 1
        for number, one in enumerate(grouped.totals)
    ]
    hours = book.document.hours
    whole = (hours.courses, hours.informal, hours.total)
    name = (_("All"),) if is_one else (_("All"), "")
    rows.append(Row((*name, *map(hours_minutes, whole)), is_total=True))
    title = _("All hours, by kind and mode")
    if Grouping.MONTH in groupings:
        title = _("All hours, by kind, mode and month")
    headed_table(book, title, columns, rows, pad=0.4, most=5)


def _named(by: str, name: str, *, is_first: bool, is_one: bool) -> tuple[Words | Cell, ...]:
    """What a row is about: its group and its name; in one column one cell, the group once."""
    if not is_one:
        return Cell(by, 600), name
    return ([Span(f"{by}: ", weight=600), Span(name)] if is_first else name,)


def _by_setting(book: Book) -> None:
    """One bar in parts, and a line of swatches with names and numbers, in the bar's order."""
    element, press, look = book.part("Sect"), book.press, book.look
    parts = _parts(book.document.hours.by_setting)
    total = sum(minutes for _name, minutes in parts)
    top = book.rule_head(_("Where the time came from"), element) + 0.2
    left = LEFT
    for number, (_name, minutes) in enumerate(parts):
        width = look.measure * minutes / total
        _swatch(book, number, left, top, max(0.6, width - 0.8), 6.6)
        left += width
    book.y, left = top + 9, LEFT
    small, whole = look.small, look.small.of(600, is_tabular=True)
    taller = small.line - SMALL.line
    for number, (name, minutes) in enumerate(parts):
        told, figure = f"{name} ", hours_minutes(minutes)
        width = 4.6 + press.breaker.width(told, small) + 1.4 + press.breaker.width(figure, whole)
        if left + width > look.right:
            left, book.y = LEFT, book.y + 5.2 + taller
        line = element.add("P")
        _swatch(book, number, left, book.y + 0.9 + taller / 2, SWATCH, SWATCH)
        press.text(left + 4.6, book.y, told, small, line)
        press.text(left + width, book.y, figure, whole, line, align="r")
        left += width + 5.5
    book.y += small.line + 1


def _parts(settings: tuple[SettingHours, ...]) -> list[tuple[str, int]]:
    """Names and minutes; the smallest go together where there are more than looks."""
    told = [
        (one.setting.word if one.setting else _("Not set"), one.minutes)
        for one in settings
        if one.minutes
    ]
    if len(told) <= SWATCHES:
        return told
    kept, rest = told[: SWATCHES - 1], told[SWATCHES - 1 :]
    name = _("Other, {n} kinds").format(n=len(rest))
    return [*kept, (name, sum(minutes for _name, minutes in rest))]


def _swatch(book: Book, number: int, left: float, top: float, width: float, height: float) -> None:
    """The look of a part: the four tints from dark to light, then hatched, then empty."""
    level = 4 - number
    if level > 0:
        book.press.box(left, top, width, height, fill=HEAT[level], radius=min(1, height / 4))
        return
    if level == 0:
        hatched(book.press, left, top, width, height)
        return
    inside = max(0.3, width - 0.3)
    book.press.box(left + 0.15, top + 0.15, inside, height - 0.3, fill=WHITE, stroke=ACCENT,
                   radius=min(1, height / 4), thick=0.9)  # fmt: skip
