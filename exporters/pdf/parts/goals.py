"""Goals: why, success criteria with results and proof, linked entries, review notes."""

from functools import partial

from exporters.pdf.book import GOALS, Book
from exporters.pdf.marks import status_mark
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    ACCENT,
    BODY,
    LEFT,
    MEASURE,
    META,
    MUTED,
    SECTION,
    SIDE,
    SIDE_WIDTH,
    SMALL,
    TEXT_LEFT,
    TEXT_WIDTH,
    Type,
)
from exporters.pdf.tables import Column, Row, Table
from exporters.pdf.tags import Element
from portfolio.days import day_and_month, long_date, short_date
from portfolio.document import PublicGoal
from portfolio.kinds import KINDS
from portfolio.model.goal import Criterion, ReviewNote
from portfolio.text import _, ngettext

SHOWN_LINKS = 4
SIDE_LINES = 8  # of one fact
AFTER = 4.6
NOTE_LEFT = 30.0  # from the text column: the width of "4 February, RM"
STATUS, NOTE = Type(10.5, 15, 600), Type(9.5, 13, 500)


def draw_goals(book: Book) -> None:
    """Draw all goals, as many pages as they need."""
    goals = book.document.goals
    if not goals or KINDS[book.document.kind].about == "goal":
        return  # a document about one goal tells it on page one
    element = book.open_section(_("Goals"), GOALS)
    book.heading(_("Goals"), _intro(goals), element)
    for goal in goals:
        book.keep_whole(partial(draw_goal, goal=goal), AFTER)


def _intro(goals: tuple[PublicGoal, ...]) -> str:
    count = len(goals)
    words = ngettext(
        "{count} objective at work in this period",
        "{count} objectives at work in this period",
        count,
    ).format(count=count)
    days = {goal.set_on for goal in goals}
    if len(days) == 1:
        words += _(", set on {day}").format(day=long_date(days.pop()))
    return f"{words}."


def draw_goal(book: Book, goal: PublicGoal) -> None:
    """One goal with its criteria, entries and notes."""
    press, element = book.press, book.part("Sect")
    press.rule(LEFT, book.y, MEASURE, ACCENT, 0.9)
    press.place(goal.id, book.y)
    book.y += 3
    title, top, page = element.add("H2"), book.y, press.page
    told = _("Goal {number}").format(number=goal.number)
    press.text(LEFT, top + 0.37, told, SIDE, title, colour=MUTED)
    book.flow(goal.title, SECTION, title, TEXT_LEFT, TEXT_WIDTH)
    side = _side(book, goal, top, element) if press.page == page else 0
    book.y += 0.4
    for words in filter(None, (goal.why, goal.outcome)):
        book.flow(words, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
    book.y += 2.2
    _criteria(book, goal, element)
    if not book.document.sides:  # a page budget keeps to what was aimed at and what came of it
        _links(book, goal, element)
        for note in goal.reviews:
            _note(book, note, element)
    if press.page == page:
        book.y = max(book.y, side)
    book.y += AFTER


def _note(book: Book, note: ReviewNote, element: Element) -> None:
    line = element.add("P")
    told = ", ".join(filter(None, (day_and_month(note.on), note.by)))
    book.need(SMALL.line * 2)
    words = book.fitted(told, NOTE, NOTE_LEFT - 1)
    book.press.text(TEXT_LEFT, book.y, words, NOTE, line, colour=MUTED)
    book.flow(note.text, SMALL, line, TEXT_LEFT + NOTE_LEFT, TEXT_WIDTH - NOTE_LEFT)
    book.y += 0.4


def _side(book: Book, goal: PublicGoal, top: float, element: Element) -> float:
    """Status, dates and support in the side column; gives its bottom."""
    press = book.press
    status_mark(press, LEFT, top + 5.7, goal.status)
    press.text(LEFT + 5.4, top + 5.7, goal.status.word, STATUS, element.add("P"))
    lines = [_("Set {day}").format(day=long_date(goal.set_on))]
    if goal.closed_on:
        lines.append(_("Closed {day}").format(day=long_date(goal.closed_on)))
    elif goal.due:
        lines.append(_("Due {day}").format(day=long_date(goal.due)))
    if goal.support:
        lines.append(_("Support: {words}").format(words=goal.support))
    bottom, dates = top + 11.8, element.add("P")
    for line in lines:
        for part in press.breaker.lines(line, META, SIDE_WIDTH - 2)[:SIDE_LINES]:
            press.line(LEFT, bottom, part, META, dates, MUTED)
            bottom += META.line
    return bottom


def _criteria(book: Book, goal: PublicGoal, element: Element) -> None:
    if not goal.criteria:
        return
    columns = (
        Column(_("Success criterion"), 42),
        Column(_("Result"), 43),
        Column(_("Proof"), TEXT_WIDTH - 42 - 43 - 8),
    )
    rows = [Row(_criterion(book, one)) for one in goal.criteria]
    Table(book, columns, TEXT_LEFT, pad=1.1).draw(rows, element)
    book.y += 2.2


def _criterion(book: Book, one: Criterion) -> tuple[str, list[Span], Span]:
    result = [Span(f"{one.met.word}.", weight=600)]
    if one.result:
        result.append(Span(f" {one.result}"))
    return one.text, result, book.proof(one.proof_id, book.label_of(one.proof_id))


def _links(book: Book, goal: PublicGoal, element: Element) -> None:
    """The newest of the linked entries, each with the page of its record."""
    entries = {one.id: one for one in book.document.entries}
    linked = [entries[key] for key in goal.entry_ids if key in entries]
    if not linked:
        return
    book.need(SMALL.line * 2)
    head = _("Linked entries")
    book.press.text(TEXT_LEFT, book.y, head, Type(9.5, 13, 600), element.add("P"))
    book.y += SMALL.line
    for one in linked[-SHOWN_LINKS:]:
        book.need(SMALL.line)
        line = element.add("P")
        book.press.text(TEXT_LEFT, book.y, short_date(one.happened_on), SMALL, line, colour=MUTED)
        label = book.fitted(one.heading, SMALL, TEXT_WIDTH - 16 - 22)
        book.press.text(TEXT_LEFT + 16, book.y, label, SMALL, line)
        book.press.text(
            TEXT_LEFT + TEXT_WIDTH, book.y, book.proof(one.id, _("see")), SMALL, line, align="r"
        )
        book.y += SMALL.line
    if len(linked) > SHOWN_LINKS:
        more = _("The newest {shown} of {count}.").format(shown=SHOWN_LINKS, count=len(linked))
        book.need(META.line)
        book.y = book.press.text(TEXT_LEFT, book.y, more, META, element.add("P"), colour=MUTED)
    book.y += 1.6
