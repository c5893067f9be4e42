"""Replies that came back: received text, quoted, which nothing proves to be anyone's."""

from functools import partial

from exporters.pdf.book import REPLIES, Book
from exporters.pdf.style import (
    BODY,
    LEFT,
    LINK,
    MEASURE,
    META,
    MUTED,
    PANEL,
    RULE,
    SIDE,
    SIDE_WIDTH,
    TEXT,
    TEXT_LEFT,
    TEXT_WIDTH,
)
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.document_growth import PublicReply
from portfolio.kinds import KINDS
from portfolio.text import _

AFTER, INSIDE = 5.0, 4.0


def draw_replies(book: Book) -> None:
    """Draw every reply; no page where none came."""
    replies = book.document.replies
    if not replies:
        return
    element = book.open_section(_("Replies received"), REPLIES)
    intro = _(
        "Text that came back on reply slips, as it was received. Nothing proves who wrote it."
    )
    book.heading(_("Replies received"), intro, element)
    for one in replies:
        book.keep_whole(partial(_reply, one=one), AFTER)


def _reply(book: Book, one: PublicReply) -> None:
    element, top = book.part("Sect"), book.y
    book.press.rule(LEFT, top, MEASURE, RULE, 0.6)
    book.y = top + 3
    head = element.add("H2")
    book.flow(one.name or _("No name given"), SIDE, head, LEFT, SIDE_WIDTH, colour=LINK)
    facts = [_("Dated {day}").format(day=one.dated)] if one.dated else []
    facts.append(_("Received {day}").format(day=long_date(one.received_on)))
    told = _("About: {what}, made {day}")
    facts.append(told.format(what=KINDS[one.kind].word, day=long_date(one.made_on)))
    if one.was_discussed:
        facts.append(_("They have talked about it."))
    for fact in facts:
        book.flow(fact, META, element.add("P"), LEFT, SIDE_WIDTH, colour=MUTED)
    side, page = book.y, book.press.page
    book.y = top + 3
    for label, words in ((_("Comment"), one.comment), (_("Next steps agreed"), one.next_steps)):
        if words.strip():
            book.flow(label, META, element.add("P"), TEXT_LEFT, TEXT_WIDTH, colour=MUTED)
            _quoted(book, words, element.add("BlockQuote").add("P"))
    book.y = max(book.y, side) if book.press.page == page else book.y
    book.y += AFTER


def _quoted(book: Book, words: str, element: Element) -> None:
    """Plain text on a panel, line by line, so that it goes over pages."""
    for line in book.press.breaker.lines(words, BODY, TEXT_WIDTH - 2 * INSIDE):
        book.need(BODY.line)
        book.press.box(TEXT_LEFT, book.y, TEXT_WIDTH, BODY.line + 0.1, fill=PANEL)
        book.press.line(TEXT_LEFT + INSIDE, book.y, line, BODY, element, TEXT)
        book.y += BODY.line
    book.y += 2.6
