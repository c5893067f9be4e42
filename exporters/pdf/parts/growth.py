"""What became of learning: threads from learnt to impact, and what was said weeks later."""

from functools import partial

from exporters.pdf.anchors import GROWTH
from exporters.pdf.book import Book
from exporters.pdf.columns import UNDER_NOTES, beside, drop
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, LINK, MEASURE, MUTED, RULE
from exporters.pdf.tables import Cell, Column, Row, headed_table
from exporters.pdf.tags import Element
from portfolio.days import hours_minutes, short_date
from portfolio.document_growth import PublicRevisit, PublicThread
from portfolio.model.thread import ThreadPart
from portfolio.text import _, ngettext

LABEL_DROP = 0.3  # millimetres: where label and words are nearly of one size
AFTER, PART_WIDTH, UNDER_TABLE = 4.0, 17.0, 2.0


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
        below = UNDER_TABLE + book.look.meta.line if growth.single_events else 0
        _revisits(book, growth.revisits, below)
    if growth.single_events:
        words = ngettext(
            "{n} course was one session, and nothing has followed it yet.",
            "{n} courses were one session each, and nothing has followed them yet.",
            growth.single_events,
        ).format(n=growth.single_events)
        meta, line = book.look.meta, book.part("P")
        book.need(meta.line)
        book.y = book.press.text(LEFT, book.y + UNDER_TABLE, words, meta, line, colour=MUTED)


def _thread(book: Book, thread: PublicThread) -> None:
    element = book.part("Sect")
    book.press.rule(LEFT, book.y, book.look.measure, RULE, 0.5)
    book.y += 2.6
    side, told = partial(_side, book, thread, element), partial(_told, book, thread, element)
    beside(book, side, told, under=UNDER_NOTES)
    book.y += AFTER


def _side(book: Book, thread: PublicThread, element: Element) -> None:
    """The title, and figures under it."""
    look, head = book.look, element.add("H2")
    book.flow(thread.title, look.side, head, LEFT, look.side_width, colour=LINK)
    book.y += 0.8
    line = element.add("P")
    book.flow(_figures(thread), look.meta, line, LEFT, look.side_width, colour=MUTED)


def _told(book: Book, thread: PublicThread, element: Element) -> None:
    """The parts in their order, and what changed."""
    look = book.look
    for part in ThreadPart:
        _part(book, thread, part, element)
    if thread.impact:
        words = [Span(_("What changed: "), weight=600), Span(thread.impact)]
        book.flow(words, look.body, element.add("P"), look.text_left, look.text_width)


def _part(book: Book, thread: PublicThread, part: ThreadPart, element: Element) -> None:
    steps = [one for one in thread.steps if one.part is part]
    look, line = book.look, element.add("P")
    down = drop(look.small, look.label) if look.is_one_column else LABEL_DROP
    book.press.text(look.text_left, book.y + down, part.word, look.label, line, colour=MUTED)
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
    left, width = look.text_left + PART_WIDTH, look.text_width - PART_WIDTH
    book.flow(words, look.small, line, left, width)
    book.y += 0.6


def _figures(thread: PublicThread) -> str:
    """Span, sessions, time, modes and groups, each on its own line."""
    lines = [
        ngettext("Across {n} week", "Across {n} weeks", thread.span_weeks).format(
            n=thread.span_weeks
        ),
        ngettext("{n} session", "{n} sessions", thread.sessions).format(n=thread.sessions)
        + (f", {hours_minutes(thread.minutes)}" if thread.minutes else ""),
    ]
    lines += [mode.word for mode in thread.modes]
    lines.append(_("{n} of the 4 parts of learning that lasts (EEF)").format(n=len(thread.groups)))
    return "\n".join(lines)


def _revisits(book: Book, revisits: tuple[PublicRevisit, ...], below: float) -> None:
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
    headed_table(book, _("Did it stick?"), columns, rows, below=below)
