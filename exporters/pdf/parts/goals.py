"""Goals: why, success criteria with results and proof, linked entries, review notes."""

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
from portfolio.model.goal import Criterion
from portfolio.text import _, ngettext

SHOWN_LINKS = 4


def draw_goals(book: Book) -> None:
    """Draw all goals, as many pages as they need."""
    goals = book.document.goals
    if not goals:
        return
    element = book.open_section(_("Goals"), GOALS)
    count = len(goals)
    intro = ngettext(
        "{count} objective at work in this period.", "{count} objectives at work in this period.",
        count,
    ).format(count=count)  # fmt: skip
    book.heading(_("Goals"), intro, element)
    for goal in goals:
        _goal(book, goal, element)


def _goal(book: Book, goal: PublicGoal, parent: Element) -> None:
    element, press = parent.add("Sect"), book.press
    book.need(55)
    press.rule(LEFT, book.y, MEASURE, ACCENT, 0.9)
    book.y += 3
    press.place(goal.id, book.y - 3)
    top = book.y
    title = element.add("H2")
    press.text(LEFT, top + 0.37, _("Goal {number}").format(number=goal.number), SIDE, title,
               colour=MUTED)  # fmt: skip
    bottom = press.text(TEXT_LEFT, top, goal.title, SECTION, title, width=TEXT_WIDTH)
    side = _side(book, goal, top, element)
    book.y = bottom + 0.4
    page = press.page
    if goal.why:
        book.flow(goal.why, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
    if goal.support:
        words = [Span(_("Support agreed:") + " ", weight=600), Span(goal.support)]
        book.flow(words, SMALL, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
    book.y += 2.2
    if goal.criteria:
        columns = (
            Column(_("Success criterion"), 43),
            Column(_("Result"), 46),
            Column(_("Proof"), TEXT_WIDTH - 43 - 46 - 8),
        )
        rows = [Row(_criterion(book, one)) for one in goal.criteria]
        Table(book, columns, TEXT_LEFT, pad=1.1).draw(rows, element)
        book.y += 2.2
    _links(book, goal, element)
    for note in goal.reviews:
        line = element.add("P")
        told = ", ".join(filter(None, (day_and_month(note.on), note.by)))
        book.need(SMALL.line * 2)
        press.text(
            TEXT_LEFT, book.y, book.fitted(told, SMALL, 36), Type(9.5, 13, 500), line, colour=MUTED
        )
        book.flow(note.text, SMALL, line, TEXT_LEFT + 38, TEXT_WIDTH - 38)
        book.y += 0.4
    if press.page == page:
        book.y = max(book.y, side)
    book.y += 4.6


def _side(book: Book, goal: PublicGoal, top: float, element: Element) -> float:
    """Status and dates in the side column; gives its bottom."""
    press = book.press
    status_mark(press, LEFT, top + 5.7, goal.status)
    press.text(LEFT + 5.4, top + 5.7, goal.status.word, Type(10.5, 15, 600), element.add("P"))
    lines = [_("Set {day}").format(day=long_date(goal.set_on))]
    if goal.closed_on:
        lines.append(_("Closed {day}").format(day=long_date(goal.closed_on)))
    elif goal.due:
        lines.append(_("Due {day}").format(day=long_date(goal.due)))
    bottom = top + 11.8
    dates = element.add("P")
    for line in lines:
        bottom = press.text(LEFT, bottom, line, META, dates, colour=MUTED, width=SIDE_WIDTH)
    return bottom


def _criterion(book: Book, one: Criterion) -> tuple[str, list[Span], Span]:
    result = [Span(f"{one.met.word}.", weight=600)]
    if one.result:
        result.append(Span(f" {one.result}"))
    return one.text, result, book.proof(one.proof_id)


def _links(book: Book, goal: PublicGoal, element: Element) -> None:
    """The linked entries, newest last, each with the page of its record."""
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
