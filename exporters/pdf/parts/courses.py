"""Courses with their sessions, hours by half term, and where the time came from."""

from exporters.pdf.book import COURSES, Book
from exporters.pdf.marks import SESSION_SIZE, mode_box, session_box
from exporters.pdf.spans import Span
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
    Type,
)
from exporters.pdf.tables import Column, Drawn, Row, Table
from exporters.pdf.tags import Element
from portfolio.days import hours_minutes, short_date, whole_hours
from portfolio.document import PublicEntry
from portfolio.insight.hours import SettingHours
from portfolio.markup.blocks import Paragraph, plain
from portfolio.model.course import Attendance, Mode
from portfolio.text import _, ngettext

BOXES_A_LINE = 8
METHOD_WIDTH = 46
SHOWN_TERMS = 6
FIGURES = Type(9.5, 13, 400, is_tabular=True)
STRONG_FIGURES = Type(9.5, 13, 600, is_tabular=True)


def draw_courses(book: Book) -> None:
    """Draw the courses' pages."""
    courses = book.document.courses
    if not courses:
        return
    element = book.open_section(_("Courses"), COURSES)
    sessions = sum(len(one.sessions) for one in courses)
    intro = "{courses}, {sessions}, {hours}. {rule}".format(
        courses=ngettext("{n} course", "{n} courses", len(courses)).format(n=len(courses)),
        sessions=ngettext("{n} session", "{n} sessions", sessions).format(n=sessions),
        hours=whole_hours(book.document.hours.courses),
        rule=_("The delivery method follows from the sessions."),
    )
    book.heading(_("Courses"), intro, element)
    _legend(book, element)
    columns = (
        Column(_("Course and provider"), 40),
        Column(_("Sessions and method"), METHOD_WIDTH),
        Column(_("h:min"), 13, "r", is_tabular=True),
        Column(_("What it was for, and proof"), MEASURE - 40 - METHOD_WIDTH - 13 - 12),
    )
    rows = [_course(book, one) for one in courses]
    total = hours_minutes(book.document.hours.courses)
    rows.append(Row((_("All courses"), "", total, ""), is_total=True))
    Table(book, columns, LEFT, pad=1.7).draw(rows, element)
    _by_term(book, element)
    _by_setting(book, element)


def _legend(book: Book, element: Element) -> None:
    left, line = LEFT, element.add("P")
    for mode in Mode:
        left = session_box(book.press, left, book.y, mode, line) + 1
        book.press.text(left, book.y + 0.1, mode.word, SMALL, line)
        left += book.press.breaker.width(mode.word, SMALL) + 7
    book.y += 9.5


def _course(book: Book, course: PublicEntry) -> Row:
    name = [Span(course.heading, weight=600)]
    days = [one.on for one in course.sessions] or [course.happened_on]
    when = short_date(min(days))
    if max(days) != min(days):
        when += f" – {short_date(max(days))}"
    for line in filter(None, (course.provider, when)):
        name.append(Span(f"\n{line}", colour=MUTED))
    certificates = [book.proof(key, _("Evidence")) for key in course.evidence_ids]
    words = [Span(_first_sentences(course))]
    for one in certificates:
        words += [Span(" "), one]
    minutes = hours_minutes(course.learning_minutes)
    return Row((name, _sessions(book, course), minutes, words), anchor=course.id)


def _sessions(book: Book, course: PublicEntry) -> Drawn:
    """Boxes, then the method; a missed or planned session is told in words."""
    method = course.delivery.word if course.delivery else ""
    counts = [(a, sum(s.attendance is a for s in course.sessions)) for a in Attendance]
    told = [
        f"{count} {attendance.word.lower()}"
        for attendance, count in counts
        if count and attendance is not Attendance.ATTENDED
    ]
    words = "; ".join(filter(None, (method, *told)))
    lines = -(-len(course.sessions) // BOXES_A_LINE)
    height = lines * 5.5 + 0.7 + book.press.height(words, SMALL, METHOD_WIDTH)

    def draw(left: float, top: float, cell: Element) -> None:
        x = left
        for number, one in enumerate(course.sessions):
            if number and number % BOXES_A_LINE == 0:
                x, top = left, top + SESSION_SIZE + 0.7
            x = session_box(book.press, x, top, one.mode, cell)
        top += 5.5 + 0.7 if course.sessions else 0
        book.press.text(left, top, words, SMALL, cell, width=METHOD_WIDTH)

    return Drawn(height, draw)


def _first_sentences(course: PublicEntry, most: int = 150) -> str:
    """The beginning of the first paragraph, to the end of a sentence where one is near."""
    for block in course.blocks:
        if isinstance(block, Paragraph):
            text = " ".join(plain(block.runs).split())
            if len(text) <= most:
                return text
            cut = text[:most]
            end = max(cut.rfind(". "), cut.rfind("; "))
            return cut[: end + 1] if end > most // 3 else cut.rsplit(" ", 1)[0] + "…"
    return ""


def _by_term(book: Book, element: Element) -> None:
    """Columns of a half term each, and the same numbers as a table under them."""
    terms = book.document.hours.by_term[-SHOWN_TERMS:]
    if not terms or not book.document.hours.courses:
        return
    book.y += 6.5
    book.need(60)
    top = book.rule_head(_("Hours by half term"), element)
    press, chart = book.press, 17.0
    base = top + chart + 4
    sums = [sum(term.minutes) for term in terms]
    most = max([*sums, 60])
    lefts = [LEFT + 46 + number * 17.4 for number in range(len(terms))]
    order = (Mode.IN_PERSON, Mode.VIRTUAL, Mode.ONLINE)
    for left, term, total in zip(lefts, terms, sums, strict=True):
        y = base
        for mode in order:
            height = term.minutes[list(Mode).index(mode)] / most * chart
            if height > 0.5:
                mode_box(press, left + 3, y - height + 0.3, mode, 8, height - 0.3)
                y -= height
        label = hours_minutes(total) if total else "–"
        press.text(left + 11, y - 4.6, label, Type(9, 12.5, 600, is_tabular=True), None, align="r")
    press.rule(LEFT, base, MEASURE, STRONG, 0.8)
    book.y = base + 0.8
    _term_table(book, element, lefts, order)


def _term_table(book: Book, element: Element, lefts: list[float], order: tuple[Mode, ...]) -> None:
    press, terms = book.press, book.document.hours.by_term[-SHOWN_TERMS:]
    table = element.add("Table")
    head = table.add("TR")
    press.text(LEFT, book.y, _("Mode"), LABEL, head.add("TH", scope="Column"), colour=MUTED)
    for left, term in zip(lefts, terms, strict=True):
        cell = head.add("TH", scope="Column")
        press.text(left + 11, book.y, term.term.short, LABEL, cell, colour=MUTED, align="r")
    cell = head.add("TH", scope="Column")
    press.text(RIGHT, book.y, _("All"), LABEL, cell, colour=MUTED, align="r")
    book.y += 4.8
    for mode in order:
        row = table.add("TR")
        mode_box(press, LEFT, book.y + 0.9, mode, 2.9, 2.9)
        press.text(LEFT + 5, book.y, mode.word, SMALL, row.add("TH", scope="Row"))
        minutes = [term.minutes[list(Mode).index(mode)] for term in terms]
        for left, value in zip(lefts, minutes, strict=True):
            text, ink = (hours_minutes(value), TEXT) if value else ("–", MUTED)
            press.text(left + 11, book.y, text, FIGURES, row.add("TD"), colour=ink, align="r")
        total = hours_minutes(sum(minutes))
        press.text(RIGHT, book.y, total, STRONG_FIGURES, row.add("TD"), align="r")
        book.y += 4.9
    book.y += 4.6


def _by_setting(book: Book, element: Element) -> None:
    """One bar in parts; name and value under each."""
    parts = _told_settings(book.document.hours.by_setting)
    total = sum(minutes for _name, minutes in parts)
    if not total or len(parts) < 2:
        return
    book.need(8 + len(parts) * 5 + 20)
    book.y = book.rule_head(_("Where the time came from"), element) + 0.2
    left = LEFT
    for number, (_name, minutes) in enumerate(parts):
        width = MEASURE * minutes / total
        level = max(0, 4 - number)
        stroke = ACCENT if level == 0 else ""
        book.press.box(
            left, book.y, max(0.6, width - 0.8), 6.6, fill=HEAT[level], stroke=stroke, radius=1
        )
        left += width
    book.y += 9
    columns = (Column(_("Setting"), 60), Column(_("h:min"), 16, "r", is_tabular=True))
    rows = [Row((name, hours_minutes(minutes))) for name, minutes in parts]
    Table(book, columns, LEFT, pad=0.6).draw(rows, element)


def _told_settings(settings: tuple[SettingHours, ...]) -> list[tuple[str, int]]:
    return [(one.setting.word if one.setting else _("Not said"), one.minutes) for one in settings]
