"""Blocks of page one that only some kinds have: placements, what is due, targets, the one goal."""

from exporters.pdf.book import CAREER, MEETINGS, Book
from exporters.pdf.marks import status_mark
from exporters.pdf.parts.goals import draw_goal
from exporters.pdf.style import BODY, LEFT, MEASURE, MUTED, RIGHT, SMALL, Type
from exporters.pdf.tags import Element
from portfolio.days import day_and_month, long_date
from portfolio.document import PublicEntry
from portfolio.model.goal import Met
from portfolio.model.selection import Section
from portfolio.model.words import MeetingKind
from portfolio.text import _

MOST_TARGETS, MOST_PLACEMENTS = 4, 3
STRONG, FIGURES = Type(10.5, 15, 600), Type(10.5, 15, 400, is_tabular=True)
STATE_WIDTH = 22.0


def draw_training(book: Book, element: Element) -> None:
    """Placements and the days in school against the target."""
    trainings = book.document.career.trainings
    if not trainings:
        return
    top = book.y
    book.y = book.rule_head(_("Days in school"), element)
    _more(book, top, CAREER, Section.CAREER, element)
    for year in trainings:
        days = year.days
        told = _("{done} of {target} days; {intensive} of {most} intensive days").format(
            done=days.done,
            target=days.target or "–",
            intensive=days.intensive,
            most=days.intensive_target or "–",
        )
        line = element.add("P")
        book.press.text(LEFT, book.y, book.fitted(year.name, STRONG, 56), STRONG, line)
        book.press.text(RIGHT, book.y, told, FIGURES, line, align="r")
        book.y += BODY.line
        for one in days.placements[:MOST_PLACEMENTS]:
            line = element.add("P")
            name = ", ".join(filter(None, (one.placement.school, one.placement.age_phase)))
            book.press.text(LEFT, book.y, book.fitted(name, BODY, MEASURE - 30), BODY, line)
            done = _("{n} days").format(n=one.done)
            book.press.text(RIGHT, book.y, done, FIGURES, line, colour=MUTED, align="r")
            book.y += BODY.line
    book.y += 4


def draw_due(book: Book, element: Element) -> None:
    """What of induction falls into the period: progress reviews and formal assessments."""
    points = book.document.career.induction
    if not points:
        return
    top = book.y
    book.y = book.rule_head(_("What this is for"), element)
    _more(book, top, CAREER, Section.CAREER, element)
    for one in points:
        line = element.add("P")
        book.press.text(LEFT, book.y, one.kind.word, STRONG, line)
        told = _("{day}, after {n} terms of induction").format(
            day=long_date(one.on), n=f"{one.terms_served:g}"
        )
        book.press.text(RIGHT, book.y, told, FIGURES, line, align="r")
        book.y += BODY.line
    book.y += 4


def draw_targets(book: Book, element: Element) -> None:
    """What the newest mentor meetings agreed, and whether it is done."""
    meetings = [
        one
        for one in book.document.meetings
        if one.meeting in (None, MeetingKind.MENTOR) and one.targets
    ]
    if not meetings:
        return
    top = book.y
    book.y = book.rule_head(_("Targets from mentor meetings"), element)
    _more(book, top, MEETINGS, Section.MEETINGS, element)
    rows = [(meeting, target) for meeting in meetings[::-1] for target in meeting.targets]
    for meeting, target in rows[:MOST_TARGETS]:
        _target(book, meeting, target.text, element, is_done=target.is_done)
    book.y += 4


def _target(
    book: Book, meeting: PublicEntry, text: str, element: Element, *, is_done: bool
) -> None:
    line = element.add("P")
    status_mark(book.press, LEFT, book.y, Met.MET if is_done else Met.NOT_YET)
    state = _("Done") if is_done else _("To do")
    book.press.text(LEFT + 5.4, book.y, state, STRONG, line)
    words = book.fitted(text, BODY, MEASURE - STATE_WIDTH - 32)
    book.press.text(LEFT + STATE_WIDTH, book.y, words, BODY, line)
    day = day_and_month(meeting.happened_on)
    book.press.text(RIGHT, book.y, day, FIGURES, line, colour=MUTED, align="r")
    book.y += BODY.line + 0.6


def draw_one_goal(book: Book, element: Element) -> None:  # noqa: ARG001  it has its own part
    """The goal that the document is about, whole."""
    for goal in book.document.goals:
        draw_goal(book, goal)


def _more(book: Book, top: float, anchor: str, section: Section, element: Element) -> None:
    """At the right of a head, where the whole of it stands."""
    if section in book.document.sections:
        proof = book.proof(anchor)
        book.press.text(RIGHT, top + 3.2, proof, SMALL, element.add("P"), align="r")
