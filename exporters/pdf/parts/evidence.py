"""The list of evidence: a picture where nobody can be recognised, honest words where it stays."""

import re
from dataclasses import replace
from functools import partial

from exporters.pdf.anchors import APPENDIX, EVIDENCE
from exporters.pdf.book import Book
from exporters.pdf.columns import beside
from exporters.pdf.faces import PAGE
from exporters.pdf.own_page import TALLEST, has_page_of_its_own, pixels_of
from exporters.pdf.spans import NO_BREAK, Span
from exporters.pdf.style import ACCENT, LEFT, LINK, MEASURE, MUTED, SECTION, STRONG, TOP
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.document import Document, PublicEvidence
from portfolio.model.evidence import Sensitivity
from portfolio.text import _, ngettext

MOST_SHARE = 0.45  # of a page's height: the picture, its facts and its caption stand on one page
AFTER = 5.0
_BEGINNING = re.compile(r"[:;.](?= )|\n")  # where a caption's first part ends


def draw_evidence(book: Book) -> None:
    """Draw every piece with its facts."""
    pieces = book.document.evidence
    if not pieces:
        return
    element = book.open_section(_("Evidence"), EVIDENCE)
    book.heading(_("Evidence"), _intro(book.document), element)
    for one in pieces:
        book.keep_whole(partial(_piece, one=one), AFTER)


def _intro(document: Document) -> str:
    """How many pieces there are, and how many of them can be seen in this file, and where."""
    pieces = document.evidence
    own = [one for one in pieces if has_page_of_its_own(document, one)]
    here = [one for one in pieces if one.picture is not None and one not in own]
    told = [ngettext("{n} piece", "{n} pieces", len(pieces)).format(n=len(pieces))]
    if here:
        told.append(ngettext("{n} shown here", "{n} shown here", len(here)).format(n=len(here)))
    if own:
        words = ngettext("{n} in full in the appendix", "{n} in full in the appendix", len(own))
        told.append(words.format(n=len(own)))
    if rest := len(pieces) - len(here) - len(own):
        told.append(ngettext("{n} described only", "{n} described only", rest).format(n=rest))
    return f"{told[0]}: {', '.join(told[1:])}."


def _piece(book: Book, one: PublicEvidence) -> None:
    element, look = book.part("Sect"), book.look
    book.press.rule(LEFT, book.y, look.measure, ACCENT, 0.9)
    book.press.place(one.id, book.y)
    book.y += 2.6
    title = title_of(book, one)
    words, head = f"{one.number}{NO_BREAK}{NO_BREAK}{title}", element.add("H2")
    book.flow(words, look.section, head, LEFT, look.measure, colour=LINK)
    book.y += 1.6
    caption = one.caption if title != one.caption else ""
    beside(
        book,
        partial(_facts, book, one, element),
        partial(_shown, book, one, caption, element),
    )
    book.y += AFTER


def _shown(book: Book, one: PublicEvidence, caption: str, element: Element) -> None:
    """The picture, and the caption where the head has not said it."""
    press, look, size = book.press, book.look, _picture_size(book, one)
    if size and one.picture:
        told = one.caption or _("Picture without a caption")
        book.need(size[1])
        press.picture(one.picture, look.text_left, book.y, *size, told, element)
        press.box(look.text_left, book.y, *size, stroke=STRONG, thick=0.6)
        book.y += size[1] + 3
    if caption:
        book.flow(caption, look.body, element.add("P"), look.text_left, look.text_width)


def title_of(book: Book, one: PublicEvidence, room: float = MEASURE - 10) -> str:
    """The caption where it is short enough for a head, else its beginning; or the file's name.

    The standard look decides for all of them, so that all say the same.
    """
    width = book.press.breaker.width
    if one.caption and width(one.caption, SECTION) <= room:
        return one.caption
    begins = _BEGINNING.split(one.caption, maxsplit=1)[0].strip()
    name = one.file_name or one.link or _("Evidence of {day}").format(day=long_date(one.on))
    return book.fitted(begins or name, SECTION, room)


def _facts(book: Book, one: PublicEvidence, element: Element) -> None:
    """What it stands behind, people, and what became of the original."""
    links: list[Span] = []
    for key in one.record_ids:
        if key in book.ids:
            links += [Span(", ")] if links else []
            links.append(book.proof(key, book.label_of(key)))
    original = one.file_name or one.link
    if original and one.size_bytes:
        original += f", {_size(one.size_bytes)}"
    whole = Span(_("p. {page}").format(page=PAGE), weight=500, link=page_of_its_own(one))
    rows: tuple[tuple[str, str | list[Span]], ...] = (
        (_("Evidence for"), links),
        (_("Date"), long_date(one.on)),
        (_("People"), _people(one)),
        (_("Original"), original),
        (_("In full"), [whole] if has_page_of_its_own(book.document, one) else ""),
    )
    for head, words in rows:
        if words:
            _fact(book, head, words, element.add("P"))


def _fact(book: Book, head: str, words: str | list[Span], line: Element) -> None:
    """Its head above it in the side column, else before it."""
    look, value = book.look, (Span(words),) if isinstance(words, str) else words
    if look.is_one_column:
        told = [Span(f"{head}: ", weight=600), *(replace(one, colour=MUTED) for one in value)]
        book.flow(told, look.meta, line, LEFT, look.side_width)
    else:
        book.flow(head, look.label, line, LEFT, look.side_width)
        book.flow(words, look.meta, line, LEFT, look.side_width, colour=MUTED)
    book.y += 1.6


def page_of_its_own(one: PublicEvidence) -> str:
    """The name of the place where it stands in the appendix."""
    return f"{APPENDIX}-{one.id}"


def _people(one: PublicEvidence) -> str:
    words = {
        Sensitivity.NOBODY: _("Nobody can be recognised in it."),
        Sensitivity.PEOPLE: _("Kept in school: people can be recognised in it."),
        Sensitivity.NOT_CHECKED: _("Not shown: not yet checked for people in it."),
    }[one.sensitivity]
    if one.checked_on:
        words += " " + _("Checked on {day}.").format(day=long_date(one.checked_on))
    return words


def _size(count: int) -> str:
    if count >= 1_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{max(1, count // 1000)} kB"


def _picture_size(book: Book, one: PublicEvidence) -> tuple[float, float] | None:
    """Width and height on the page in millimetres."""
    pixels = pixels_of(one.picture)
    if pixels is None:
        return None
    tallest = min(TALLEST, MOST_SHARE * (book.bottom - TOP))
    scale = min(book.look.text_width / pixels.wide, tallest / pixels.high)
    return pixels.wide * scale, pixels.high * scale
