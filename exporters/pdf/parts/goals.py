"""Goals: why, success criteria with results and proof, linked entries, review notes."""

from datetime import date
from functools import partial

from exporters.pdf.anchors import GOALS
from exporters.pdf.book import Book
from exporters.pdf.columns import drop
from exporters.pdf.marks import status_mark
from exporters.pdf.rows import as_many, shortened
from exporters.pdf.spans import Span
from exporters.pdf.style import ACCENT, BODY, LEFT, MUTED
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
STATUS_DROP, DATES_DROP = 5.7, 6.1  # from the goal's title to its status, and on to its dates
CRITERION, RESULT, PROOF = 42.0, 43.0, 30.5
STACKED_PROOF = 4.0  # wider in one column, whose letters are larger: a link is one word
LABEL_ROOM, DAY_WIDTH, SEE_WIDTH = 85.5, 16.0, 22.0


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
    press, element, look = book.press, book.part("Sect"), book.look
    press.rule(LEFT, book.y, look.measure, ACCENT, 0.9)
    press.place(goal.id, book.y)
    book.y += 3
    top, page, side = book.y, press.page, 0.0
    _title(book, goal, element)
    if look.is_one_column:
        _status(book, goal, element)
    elif press.page == page:
        side = _side(book, goal, top + STATUS_DROP, element)
    book.y += 0.4
    for words in filter(None, (goal.why, goal.outcome)):
        book.flow(words, look.body, element.add("P"), look.text_left, look.text_width)
    book.y += 2.2
    _criteria(book, goal, element)
    if not book.document.sides:  # a page budget keeps to what was aimed at and what came of it
        _links(book, goal, element)
        for note in goal.reviews:
            _note(book, note, element)
    if press.page == page:
        book.y = max(book.y, side)
    book.y += AFTER


def _title(book: Book, goal: PublicGoal, element: Element) -> None:
    """The goal's number in the side column and its title; in one column the number is above."""
    press, look, title = book.press, book.look, element.add("H2")
    told = _("Goal {number}").format(number=goal.number)
    if look.is_one_column:
        book.y = press.text(LEFT, book.y, told, look.label, title, colour=MUTED)
    else:
        down = drop(look.section, look.side)
        press.text(LEFT, book.y + down, told, look.side, title, colour=MUTED)
    book.flow(goal.title, look.section, title, look.text_left, look.text_width)


def _note(book: Book, note: ReviewNote, element: Element) -> None:
    """Day and initials, and the note beside them; in one column under them."""
    press, look, line = book.press, book.look, element.add("P")
    small, style = look.small, look.small.of(500)
    told = ", ".join(filter(None, (day_and_month(note.on), note.by)))
    indent = 0.0 if look.is_one_column else NOTE_LEFT
    book.need(small.line * (3 if look.is_one_column else 2))
    words = book.fitted(told, style, (indent or look.text_width) - 1)
    press.text(look.text_left, book.y, words, style, line, colour=MUTED)
    book.y += small.line if look.is_one_column else 0
    book.flow(note.text, small, line, look.text_left + indent, look.text_width - indent)
    book.y += 1.6 if look.is_one_column else 0.4


def _side(book: Book, goal: PublicGoal, top: float, element: Element) -> float:
    """Status, dates and support in the side column from `top` on; gives the bottom."""
    press, look = book.press, book.look
    status_mark(book, LEFT, top, goal.status)
    press.text(LEFT + 5.4, top, goal.status.word, look.body.of(600), element.add("P"))
    bottom, dates = top + DATES_DROP + look.body.line - BODY.line, element.add("P")
    for line in _facts(goal, book.document.made_on):
        for part in press.breaker.lines(line, look.meta, look.side_width - 2)[:SIDE_LINES]:
            press.line(LEFT, bottom, part, look.meta, dates, MUTED)
            bottom += look.meta.line
    return bottom


def _status(book: Book, goal: PublicGoal, element: Element) -> None:
    """The same under the title, in one column."""
    look, body = book.look, book.look.body
    book.y += 0.6
    book.need(body.line + look.meta.line)
    status_mark(book, LEFT, book.y, goal.status)
    book.press.text(LEFT + 5.4, book.y, goal.status.word, body.of(600), element.add("P"))
    book.y += body.line + 0.4
    dates = element.add("P")
    for line in _facts(goal, book.document.made_on):
        book.flow(line, look.meta, dates, LEFT, look.prose, colour=MUTED)
    book.y += 1.4


def _facts(goal: PublicGoal, made_on: date) -> list[str]:
    lines = [_("Set {day}").format(day=long_date(goal.set_on))]
    if goal.closed_on:
        lines.append(_("Closed {day}").format(day=long_date(goal.closed_on)))
    elif goal.due:
        is_over = goal.due < made_on and goal.status.is_open
        told = _("Was due {day}") if is_over else _("Due {day}")
        lines.append(told.format(day=long_date(goal.due)))
    if goal.support:
        lines.append(_("Support: {words}").format(words=goal.support))
    return lines


def _criteria(book: Book, goal: PublicGoal, element: Element) -> None:
    if not goal.criteria:
        return
    wider = STACKED_PROOF if book.look.is_one_column else 0.0
    columns = (
        Column(_("Success criterion"), CRITERION - wider / 2),
        Column(_("Result"), RESULT - wider / 2),
        Column(_("Proof"), PROOF + wider),
    )
    rows, look = [Row(_criterion(book, one)) for one in goal.criteria], book.look
    Table(book, columns, look.text_left, pad=1.1, width=look.text_width).draw(rows, element)
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
    press, small, meta, left = book.press, book.look.small, book.look.meta, book.look.text_left
    room = book.look.text_width - DAY_WIDTH - SEE_WIDTH
    book.need(small.line * 2)
    press.text(left, book.y, _("Linked entries"), small.of(600), element.add("P"))
    book.y += small.line
    for one in linked[-SHOWN_LINKS:]:
        label = shortened(book, one.heading, small, room, as_many(1, LABEL_ROOM, room))
        book.need(press.breaker.height(label, small, room))
        line, top = element.add("P"), book.y
        press.text(left, top, short_date(one.happened_on), small, line, colour=MUTED)
        bottom = press.text(left + DAY_WIDTH, top, label, small, line, width=room)
        book.y = max(bottom, top + small.line)
        proof, right = book.proof(one.id, _("see")), left + book.look.text_width
        press.text(right, top, proof, small, line, align="r")
    if len(linked) > SHOWN_LINKS:
        more = _("The newest {shown} of {count}.").format(shown=SHOWN_LINKS, count=len(linked))
        book.need(meta.line)
        book.y = press.text(left, book.y, more, meta, element.add("P"), colour=MUTED)
    book.y += 1.6
