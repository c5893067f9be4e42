"""Informal learning: one line a record, grouped by half term; and meetings with their targets."""

from exporters.pdf.book import INFORMAL, MEETINGS, Book
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, META, MUTED, SMALL, TEXT_LEFT, TEXT_WIDTH, Type
from exporters.pdf.tables import Cell, Column, Row, Table
from exporters.pdf.tags import Element
from portfolio.days import hours_minutes, long_date, short_date, whole_hours
from portfolio.document import PublicEntry
from portfolio.text import _, ngettext

PROMPT_DAYS = 2


def draw_informal(book: Book) -> None:
    """Draw the log of informal learning."""
    entries = book.document.informal
    if not entries:
        return
    element = book.open_section(_("Informal learning"), INFORMAL)
    minutes = sum(one.learning_minutes for one in entries)
    together = sum(one.learning_minutes for one in entries if one.is_with_others)
    prompt = sum((one.written_on - one.happened_on).days <= PROMPT_DAYS for one in entries)
    intro = _(
        "{records}, {hours}: {together} with others, {alone} alone. "
        "{prompt} of {count} were written down within two days."
    ).format(
        records=ngettext("{n} record", "{n} records", len(entries)).format(n=len(entries)),
        hours=whole_hours(minutes),
        together=hours_minutes(together),
        alone=hours_minutes(minutes - together),
        prompt=prompt,
        count=len(entries),
    )
    book.heading(_("Informal learning"), intro, element)
    columns = (
        Column(_("Half term"), 18),
        Column(_("Date"), 13),
        Column(_("What I did"), 53),
        Column(_("Kind"), 23),
        Column(_("With"), 24),
        Column(_("h:min"), 11, "r", is_tabular=True),
    )
    rows = _rows(entries)
    total = ("", "", _("All informal learning"), "", "", hours_minutes(minutes))
    Table(book, columns, LEFT, pad=0.75).draw([*rows, Row(total, is_total=True)], element)


def _rows(entries: tuple[PublicEntry, ...]) -> list[Row]:
    rows, before = [], ""
    for one in entries:
        term = one.half_term if one.half_term != before else ""
        before = one.half_term
        company = one.people if one.is_with_others else _("alone")
        rows.append(
            Row(
                (
                    Cell(term, 600),
                    Cell(short_date(one.happened_on), colour=MUTED),
                    one.heading,
                    Cell(one.kind.word, colour=MUTED),
                    Cell(company or _("others"), 400 if one.is_with_others else 500),
                    hours_minutes(one.learning_minutes) if one.learning_minutes else "–",
                ),
                anchor=one.id,
            )
        )
    return rows


def draw_meetings(book: Book) -> None:
    """Draw meetings and what was agreed in them."""
    meetings = book.document.meetings
    if not meetings:
        return
    element = book.open_section(_("Meetings"), MEETINGS)
    intro = ngettext(
        "{n} meeting, and what was agreed.", "{n} meetings, and what was agreed.", len(meetings)
    ).format(n=len(meetings))
    book.heading(_("Meetings"), intro, element)
    for one in meetings:
        _meeting(book, one, element)


def _meeting(book: Book, meeting: PublicEntry, parent: Element) -> None:
    element, press = parent.add("Sect"), book.press
    book.need(SMALL.line * (2 + min(3, len(meeting.targets))))
    press.place(meeting.id, book.y)
    top = book.y
    press.text(LEFT, top, long_date(meeting.happened_on), META, element.add("P"), colour=MUTED)
    head = [Span(meeting.heading, weight=600)]
    if meeting.people:
        head.append(Span(_(", with {people}").format(people=meeting.people)))
    book.flow(head, SMALL, element.add("H2"), TEXT_LEFT, TEXT_WIDTH)
    for target in meeting.targets:
        line = element.add("P")
        book.need(SMALL.line)
        state = _("Done") if target.is_done else _("Agreed")
        press.text(TEXT_LEFT, book.y, state, Type(9.5, 13, 500), line, colour=MUTED)
        book.flow(target.text, SMALL, line, TEXT_LEFT + 16, TEXT_WIDTH - 16)
    book.y += 3
