"""Blocks of page one that only some kinds have: placements, what is due, targets, the one goal."""

from math import ceil

from exporters.pdf.anchors import CAREER, MEETINGS
from exporters.pdf.book import Book
from exporters.pdf.marks import status_mark
from exporters.pdf.parts.career import told_days
from exporters.pdf.parts.goals import draw_goal
from exporters.pdf.rows import as_many, facing, head_facing, shortened
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, MUTED
from exporters.pdf.tags import Element
from portfolio.days import day_and_month, long_date
from portfolio.document import PublicEntry
from portfolio.insight.career import ReviewKind, ReviewPoint
from portfolio.model.goal import Met
from portfolio.model.selection import Section
from portfolio.model.words import MeetingKind
from portfolio.text import _, ngettext

MOST_TARGETS, MOST_PLACEMENTS, MOST_REVIEWS = 4, 3, 2
STATE_WIDTH, DAY_WIDTH = 22.0, 32.0
TARGET_ROOM = 112.0  # for the words of a target in the standard style
AFTER = 4.0


def draw_training(book: Book, element: Element) -> None:
    """Placements and the days in school against the target."""
    trainings = book.document.career.trainings
    if not trainings:
        return
    look = book.look
    told = _more(book, CAREER, Section.CAREER)
    book.y = head_facing(book, _("Days in school"), told, element)
    for year in trainings:
        facing(book, year.name, told_days(year.days), element.add("P"), look.body.of(600), 56)
        for one in year.days.placements[:MOST_PLACEMENTS]:
            name = ", ".join(filter(None, (one.placement.school, one.placement.age_phase)))
            done = ngettext("{n} day", "{n} days", one.done).format(n=one.done)
            room = look.measure - 30
            facing(book, name, done, element.add("P"), look.body, room, colour=MUTED)
    book.y += AFTER


def draw_due(book: Book, element: Element) -> None:
    """What of induction falls into the period: progress reviews and formal assessments."""
    points = book.document.career.induction
    if not points:
        return
    told = _more(book, CAREER, Section.CAREER)
    book.y = head_facing(book, _("What this is for"), told, element)
    for kind in ReviewKind:
        days = [_reviewed(one) for one in points if one.kind is kind]
        if days:
            words = "; ".join(days)
            if len(days) > MOST_REVIEWS:
                words = _("{n} times, the first {day}").format(n=len(days), day=days[0])
            style, room = book.look.body.of(600), book.look.measure
            facing(book, kind.word, words, element.add("P"), style, room)
    book.y += AFTER


def _reviewed(point: ReviewPoint) -> str:
    """The day of a review, and after how many terms of induction it is."""
    terms = ngettext("{day}, after {n} term", "{day}, after {n} terms", ceil(point.terms_served))
    return terms.format(day=long_date(point.on), n=f"{point.terms_served:g}")


def draw_targets(book: Book, element: Element) -> None:
    """What the newest mentor meetings agreed, and whether it is done."""
    meetings = [
        one
        for one in book.document.meetings
        if one.meeting in (None, MeetingKind.MENTOR) and one.targets
    ]
    if not meetings:
        return
    told = _more(book, MEETINGS, Section.MEETINGS)
    book.y = head_facing(book, _("Targets from mentor meetings"), told, element)
    rows = [(meeting, target) for meeting in meetings[::-1] for target in meeting.targets]
    for meeting, target in rows[:MOST_TARGETS]:
        _target(book, meeting, target.text, element, is_done=target.is_done)
    book.y += AFTER


def _target(
    book: Book, meeting: PublicEntry, text: str, element: Element, *, is_done: bool
) -> None:
    """Its state, words and day; in one column the words stand under the other two."""
    look, press, line, top = book.look, book.press, element.add("P"), book.y
    status_mark(book, LEFT, top, Met.MET if is_done else Met.NOT_YET)
    state = _("Done") if is_done else _("To do")
    press.text(LEFT + 5.4, top, state, look.body.of(600), line)
    room = look.measure - STATE_WIDTH - DAY_WIDTH
    if look.is_one_column:
        most = as_many(1, TARGET_ROOM, look.measure)
        words = shortened(book, text, look.body, look.measure, most)
        book.y = press.text(LEFT, top + look.body.line, words, look.body, line, width=look.measure)
    else:
        words = book.fitted(text, look.body, room)
        press.text(LEFT + STATE_WIDTH, top, words, look.body, line)
        book.y += look.body.line
    day, figures = day_and_month(meeting.happened_on), look.body.of(400, is_tabular=True)
    press.text(look.right, top, day, figures, line, colour=MUTED, align="r")
    book.y += 1.6 if look.is_one_column else 0.6


def draw_one_goal(book: Book, element: Element) -> None:  # noqa: ARG001  it has its own part
    """The goal that the document is about, whole."""
    for goal in book.document.goals:
        draw_goal(book, goal)


def _more(book: Book, anchor: str, section: Section) -> Span | str:
    """What stands at the right of a head: where the whole of it is."""
    return book.proof(anchor) if section in book.document.sections else ""
