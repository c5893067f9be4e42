"""What became of learning: threads from learnt to impact, and what was said weeks later."""

from functools import partial

from exporters.pdf.book import GROWTH, Book
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    BODY,
    LABEL,
    LEFT,
    LINK,
    MEASURE,
    META,
    MUTED,
    RULE,
    SIDE,
    SIDE_WIDTH,
    SMALL,
    TEXT_LEFT,
    TEXT_WIDTH,
)
from exporters.pdf.tables import Cell, Column, Row, Table
from exporters.pdf.tags import Element
from portfolio.days import hours_minutes, short_date
from portfolio.document_growth import PublicRevisit, PublicThread
from portfolio.model.thread import ThreadPart
from portfolio.text import _, ngettext

AFTER, PART_WIDTH = 4.0, 17.0


def draw_growth(book: Book) -> None:
    """Draw threads and revisits; no page where there is neither."""
    growth = book.document.growth
    if not growth.threads and not growth.revisits:
        return
    element = book.open_section(_("Follow-up"), GROWTH)
    whole = sum(not one.missing for one in growth.threads)
    intro = ngettext(
        "{n} thread joins what was learnt to what was tried and what changed; {whole} complete.",
        "{n} threads join what was learnt to what was tried and what changed; {whole} complete.",
        len(growth.threads),
    ).format(n=len(growth.threads), whole=whole)
    book.heading(_("What became of it"), intro, element)
    for one in growth.threads:
        book.keep_whole(partial(_thread, thread=one), AFTER)
    if growth.revisits:
        book.need(40)
        _revisits(book, growth.revisits)
    if growth.single_events:
        words = ngettext(
            "{n} course was a single event so far.",
            "{n} courses were single events so far.",
            growth.single_events,
        ).format(n=growth.single_events)
        book.need(META.line)
        line = book.part("P")
        book.y = book.press.text(LEFT, book.y + 2, words, META, line, colour=MUTED)


def _thread(book: Book, thread: PublicThread) -> None:
    """The title and figures at the side, the parts in order, and what changed."""
    element, press = book.part("Sect"), book.press
    press.rule(LEFT, book.y, MEASURE, RULE, 0.5)
    book.y += 2.6
    top = book.y
    head = element.add("H2")
    side = press.text(LEFT, top, thread.title, SIDE, head, colour=LINK, width=SIDE_WIDTH) + 0.8
    side = press.text(
        LEFT, side, _figures(thread), META, element.add("P"), colour=MUTED, width=SIDE_WIDTH
    )
    for part in ThreadPart:
        _part(book, thread, part, element)
    if thread.impact:
        words = [Span(_("What changed: "), weight=600), Span(thread.impact)]
        book.flow(words, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
    book.y = max(book.y, side) + AFTER


def _part(book: Book, thread: PublicThread, part: ThreadPart, element: Element) -> None:
    steps = [one for one in thread.steps if one.part is part]
    line = element.add("P")
    book.press.text(TEXT_LEFT, book.y + 0.3, part.word, LABEL, line, colour=MUTED)
    words: list[Span] = []
    for one in steps:
        words += [
            Span("; " if words else ""),
            Span(f"{one.heading} ({short_date(one.on)}) "),
            book.proof(one.entry_id),
        ]
    if not steps:
        is_missing = part in thread.missing
        told = _("Nothing linked yet.") if is_missing else _("Linked, and not in this file.")
        words = [Span(told, colour=MUTED)]
    book.flow(words, SMALL, line, TEXT_LEFT + PART_WIDTH, TEXT_WIDTH - PART_WIDTH)
    book.y += 0.6


def _figures(thread: PublicThread) -> str:
    """Span, sessions, time, modes and groups, each on its own line."""
    lines = [
        ngettext("Over {n} week", "Over {n} weeks", thread.span_weeks).format(n=thread.span_weeks),
        ngettext("{n} session", "{n} sessions", thread.sessions).format(n=thread.sessions)
        + (f", {hours_minutes(thread.minutes)}" if thread.minutes else ""),
    ]
    lines += [mode.word for mode in thread.modes]
    lines.append(_("{n} of 4 groups of effective development").format(n=len(thread.groups)))
    return "\n".join(lines)


def _revisits(book: Book, revisits: tuple[PublicRevisit, ...]) -> None:
    element = book.part("Sect")
    book.y = book.rule_head(_("Did it stick?"), element) + 0.6
    widths = (46.0, 15.0, 21.0)
    columns = (
        Column(_("After"), widths[0]),
        Column(_("Weeks"), widths[1], "r", is_tabular=True),
        Column(_("Answer"), widths[2]),
        Column(_("In her words"), MEASURE - sum(widths) - 4 * 4),
    )
    rows = [
        Row(
            (
                Cell([Span(f"{one.heading} "), book.proof(one.entry_id)]),
                str(one.weeks),
                Cell(one.stuck.word, 500),
                one.answer,
            )
        )
        for one in revisits
    ]
    Table(book, columns, LEFT, pad=1.1).draw(rows, element)
