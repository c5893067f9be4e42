"""Courses with their sessions, hours by half term, and where the time came from."""

from exporters.pdf.anchors import COURSES
from exporters.pdf.book import Book
from exporters.pdf.marks import SESSION_SIZE, session_box
from exporters.pdf.parts.times import draw_times
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, MEASURE, MUTED
from exporters.pdf.tables import Column, Drawn, Row, Table
from exporters.pdf.tags import Element
from portfolio.days import hours_minutes, hours_words, short_date
from portfolio.document import Facts, PublicEntry
from portfolio.markup.blocks import Paragraph, plain
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.text import _, ngettext

BOXES_A_LINE, MOST_BOXES = 8, 24
MOST_PROOFS = 4
METHOD_WIDTH, BOX_PITCH, BOX_GAP, LEGEND_PITCH = 46.0, SESSION_SIZE + 0.7, 0.7, 6.4


def draw_courses(book: Book) -> None:
    """Draw the courses' pages."""
    courses = book.document.courses
    if not courses:
        return
    element = book.open_section(_("Courses"), COURSES)
    facts = book.document.facts
    sessions = sum(len(_inside(one, facts)) for one in courses)
    intro = "{courses}, {sessions}, {hours}. {rule}".format(
        courses=ngettext("{n} course", "{n} courses", len(courses)).format(n=len(courses)),
        sessions=ngettext("{n} session", "{n} sessions", sessions).format(n=sessions),
        hours=hours_words(book.document.hours.courses),
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
    draw_times(book)


def _legend(book: Book, element: Element) -> None:
    """What the boxes of sessions mean, on as many lines as they need."""
    left, line, small = LEFT, element.add("P"), book.look.small
    for mode in Mode:
        width = book.press.breaker.width(mode.word, small)
        if left > LEFT and left + SESSION_SIZE + BOX_GAP + 1 + width > book.look.right:
            left, book.y = LEFT, book.y + LEGEND_PITCH
        left = session_box(book, left, book.y, mode, line) + 1
        book.press.text(left, book.y + 0.1, mode.word, small, line)
        left += width + 7
    book.y += 9.5


def _course(book: Book, course: PublicEntry) -> Row:
    name = [Span(course.heading, weight=600)]
    days = [one.on for one in course.sessions] or [course.happened_on]
    when = short_date(min(days))
    if max(days) != min(days):
        when += f" – {short_date(max(days))}"
    level = course.level.word if course.level else ""
    cost = f"£{course.cost_pence / 100:.2f}" if course.cost_pence else ""
    facts = ", ".join(filter(None, (level, cost)))
    for line in filter(None, (course.provider, facts, when)):
        name.append(Span(f"\n{line}", colour=MUTED))
    words = [Span(_first_sentences(course))]
    recordings = dict.fromkeys(one.recording for one in course.sessions if one.recording)
    if recordings:
        told = _("Recording: {where}.").format(where="; ".join(recordings))
        words.append(Span(f" {told}", colour=MUTED))
    for number, key in enumerate(course.evidence_ids[:MOST_PROOFS]):
        proof = book.proof(key, _certificate(book, key) or book.label_of(key))
        words += [Span(", " if number else " "), proof]
    minutes = hours_minutes(course.learning_minutes)
    return Row((name, _sessions(book, course), minutes, words), anchor=course.id)


def _certificate(book: Book, key: str) -> str:
    """What a certificate is called in a link to it; empty for other evidence."""
    is_one = any(one.id == key and one.is_certificate for one in book.document.evidence)
    return _("certificate") if is_one else ""


def _sessions(book: Book, course: PublicEntry) -> Drawn:
    """Boxes, then the method; a missed or planned session is told in words."""
    look, shown = book.look, course.sessions[:MOST_BOXES]
    words = _method(course, book.document.facts)
    width = look.measure if look.is_one_column else METHOD_WIDTH
    lines = -(-len(shown) // BOXES_A_LINE)
    before = BOX_GAP if look.is_one_column else 0.0  # the column's head stands right above
    above = before + lines * BOX_PITCH + BOX_GAP if shown else 0.0
    height = above + book.press.breaker.height(words, look.small, width)

    def draw(left: float, top: float, cell: Element) -> None:
        x, y = left, top + before
        for number, one in enumerate(shown):
            if number and number % BOXES_A_LINE == 0:
                x, y = left, y + BOX_PITCH
            x = session_box(book, x, y, one.mode, cell)
        book.press.text(left, top + above, words, look.small, cell, width=width)

    return Drawn(height, draw)


def _inside(course: PublicEntry, facts: Facts) -> list[CourseSession]:
    """The sessions that lie in the period."""
    return [one for one in course.sessions if facts.start <= one.on <= facts.end]


def _method(course: PublicEntry, facts: Facts) -> str:
    """The delivery method, how many sessions were not attended live, and what is not counted."""
    inside = _inside(course, facts)
    counts = [(a, sum(s.attendance is a for s in inside)) for a in Attendance]
    told = [
        f"{count} {attendance.word.lower()}"
        for attendance, count in counts
        if count and attendance is not Attendance.ATTENDED
    ]
    if outside := len(course.sessions) - len(inside):
        told.append(_("{n} before or after this period, not counted").format(n=outside))
    if len(course.sessions) > MOST_BOXES:
        more = len(course.sessions) - MOST_BOXES
        told.append(_("{count} more sessions not drawn").format(count=more))
    return "; ".join(filter(None, (course.delivery.word if course.delivery else "", *told)))


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
