"""Replies that came back: received text, quoted, which nothing proves to be anyone's."""

from functools import partial

from exporters.pdf.anchors import REPLIES
from exporters.pdf.book import Book
from exporters.pdf.columns import headed
from exporters.pdf.style import MUTED, PANEL, TEXT
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
    element = book.part("Sect")
    headed(
        book, one.name or _("No name given"), partial(_said, book, one, element), element,
        notes=_facts(one), thick=0.6,
    )  # fmt: skip
    book.y += AFTER


def _facts(one: PublicReply) -> list[str]:
    facts = [_("Dated {day}").format(day=one.dated)] if one.dated else []
    facts.append(_("Received {day}").format(day=long_date(one.received_on)))
    told = _("About: {what}, made {day}")
    facts.append(told.format(what=KINDS[one.kind].word, day=long_date(one.made_on)))
    if one.was_discussed:
        facts.append(_("They have talked about it."))
    return facts


def _said(book: Book, one: PublicReply, element: Element) -> None:
    look = book.look
    for label, words in ((_("Comment"), one.comment), (_("Next steps agreed"), one.next_steps)):
        if words.strip():
            line = element.add("P")
            book.flow(label, look.meta, line, look.text_left, look.text_width, colour=MUTED)
            _quoted(book, words, element.add("BlockQuote").add("P"))


def _quoted(book: Book, words: str, element: Element) -> None:
    """Plain text on a panel, line by line, so that it goes over pages."""
    look, style = book.look, book.look.body
    left, width = look.text_left, look.text_width
    for line in book.press.breaker.lines(words, style, width - 2 * INSIDE):
        book.need(style.line)
        book.press.box(left, book.y, width, style.line + 0.1, fill=PANEL)
        book.press.line(left + INSIDE, book.y, line, style, element, TEXT)
        book.y += style.line
    book.y += 2.6
