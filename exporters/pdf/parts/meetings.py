"""Meetings: with whom, what was said, and what was agreed."""

from functools import partial

from exporters.pdf.book import MEETINGS, Book
from exporters.pdf.prose import Prose
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    BODY,
    LEFT,
    MEASURE,
    META,
    MUTED,
    RULE,
    SMALL,
    TEXT_LEFT,
    TEXT_WIDTH,
    Type,
)
from exporters.pdf.tags import Element
from portfolio.days import long_date, short_date
from portfolio.document import PublicEntry
from portfolio.model.entry import Target
from portfolio.text import _, ngettext

STATE, STATE_WIDTH, AFTER = Type(9.5, 13, 500), 17.0, 3.0


def draw_meetings(book: Book) -> None:
    """Draw meetings and what was agreed in them."""
    meetings = book.document.meetings
    if not meetings:
        return
    element = book.open_section(_("Meetings"), MEETINGS)
    agreed = sum(len(one.targets) for one in meetings)
    done = sum(target.is_done for one in meetings for target in one.targets)
    intro = "{meetings}, {targets}; {done}.".format(
        meetings=ngettext("{n} meeting", "{n} meetings", len(meetings)).format(n=len(meetings)),
        targets=ngettext("{n} thing agreed", "{n} things agreed", agreed).format(n=agreed),
        done=_("{n} done so far").format(n=done),
    )
    book.heading(_("Meetings"), intro, element)
    for one in meetings:
        book.keep_whole(partial(_meeting, meeting=one), AFTER)


def _meeting(book: Book, meeting: PublicEntry) -> None:
    element, press = book.part("Sect"), book.press
    press.rule(LEFT, book.y, MEASURE, RULE, 0.5)
    press.place(meeting.id, book.y)
    book.y += 2.4
    press.text(LEFT, book.y + 0.4, long_date(meeting.happened_on), META, element.add("P"),
               colour=MUTED)  # fmt: skip
    head = [Span(meeting.heading, weight=600)]
    if meeting.meeting:
        head.insert(0, Span(f"{meeting.meeting.word}: "))
    if meeting.people:
        head.append(Span(_(", with {people}").format(people=meeting.people)))
    book.flow(head, BODY, element.add("H2"), TEXT_LEFT, TEXT_WIDTH)
    book.y += 0.6
    Prose(book, element, has_side=False).draw(meeting.blocks)
    for target in meeting.targets:
        draw_target(book, target, element)
    book.y += AFTER


def draw_target(book: Book, target: Target, element: Element) -> None:
    """One thing agreed, and whether it is done."""
    line = element.add("P")
    book.need(SMALL.line)
    state = _("Done") if target.is_done else _("Agreed")
    book.press.text(TEXT_LEFT, book.y, state, STATE, line, colour=MUTED)
    words = target.text
    if target.agreed_on:
        words += " " + _("(from {day})").format(day=short_date(target.agreed_on))
    book.flow(words, SMALL, line, TEXT_LEFT + STATE_WIDTH, TEXT_WIDTH - STATE_WIDTH)
