"""Meetings: with whom, what was said, and what was agreed."""

from functools import partial

from exporters.pdf.anchors import MEETINGS
from exporters.pdf.book import Book
from exporters.pdf.columns import beside
from exporters.pdf.prose import Prose
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, MUTED, RULE
from exporters.pdf.tags import Element
from portfolio.days import long_date, short_date
from portfolio.document import PublicEntry
from portfolio.kinds import KINDS
from portfolio.model.entry import Target
from portfolio.model.words import MeetingKind
from portfolio.text import _, ngettext

STATE_WIDTH, AFTER = 17.0, 3.0
DAY_DROP = 0.4  # millimetres: to the baseline of the larger head beside it


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
    press.rule(LEFT, book.y, book.look.measure, RULE, 0.5)
    press.place(meeting.id, book.y)
    book.y += 2.4
    beside(book, partial(_day, book, meeting, element), partial(_head, book, meeting, element))
    book.y += 0.6
    Prose(book, element, has_side=False).draw(meeting.blocks)
    for target in meeting.targets:
        draw_target(book, target, element)
    book.y += AFTER


def _day(book: Book, meeting: PublicEntry, element: Element) -> None:
    style, line = book.look.meta, element.add("P")
    drop = 0 if book.look.is_one_column else DAY_DROP
    told = long_date(meeting.happened_on)
    book.y = book.press.text(LEFT, book.y + drop, told, style, line, colour=MUTED)


def _head(book: Book, meeting: PublicEntry, element: Element) -> None:
    """Which meeting, what it was about, and with whom."""
    look = book.look
    head, kind = [Span(meeting.heading, weight=600)], _kind(book, meeting)
    if not meeting.heading.casefold().startswith(kind.casefold()):  # nothing is said twice
        head.insert(0, Span(f"{kind}: "))
    if meeting.people:
        head.append(Span(_(", with {people}").format(people=meeting.people)))
    book.flow(head, look.body, element.add("H2"), look.text_left, look.text_width)


def _kind(book: Book, meeting: PublicEntry) -> str:
    """Which meeting, as the document's reader calls it; nothing where she has not said."""
    if meeting.meeting is MeetingKind.APPRAISAL:
        return _(KINDS[book.document.kind].meeting)
    return meeting.meeting.word if meeting.meeting else ""


def draw_target(book: Book, target: Target, element: Element) -> None:
    """One thing agreed, and whether it is done."""
    look, line = book.look, element.add("P")
    book.need(look.small.line)
    state = _("Done") if target.is_done else _("Agreed")
    book.press.text(look.text_left, book.y, state, look.small.of(500), line, colour=MUTED)
    words = target.text
    if target.agreed_on:
        words += " " + _("(from {day})").format(day=short_date(target.agreed_on))
    left, width = look.text_left + STATE_WIDTH, look.text_width - STATE_WIDTH
    book.flow(words, look.small, line, left, width)
