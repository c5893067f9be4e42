"""The list of evidence: a picture where nobody can be told, honest words where it stays."""

import io
from functools import partial
from typing import NamedTuple

from PIL import Image

from exporters.pdf.book import APPENDIX, EVIDENCE, Book
from exporters.pdf.spans import NO_BREAK, Span
from exporters.pdf.style import (
    ACCENT,
    BODY,
    LEFT,
    LINK,
    MEASURE,
    META,
    MUTED,
    SECTION,
    SIDE_WIDTH,
    STRONG,
    TEXT_LEFT,
    TEXT_WIDTH,
    TOP,
    Type,
)
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.document import PublicEvidence
from portfolio.model.evidence import Sensitivity
from portfolio.model.selection import Section
from portfolio.privacy.unread import PDF
from portfolio.text import _, ngettext

SHARP = 150 / 25.4  # pixels a millimetre: with fewer a picture looks blurred
LARGER = 1.15  # a page of its own must be worth turning to
TALLEST = 82.0  # two pictures a page
AFTER = 5.0
FACT = Type(9, 12.5, 600)


class Pixels(NamedTuple):
    """The size of a picture."""

    wide: int
    high: int


def draw_evidence(book: Book) -> None:
    """Draw every piece with its facts."""
    pieces = book.document.evidence
    if not pieces:
        return
    element = book.open_section(_("Evidence"), EVIDENCE)
    shown = sum(one.picture is not None for one in pieces)
    intro = _("{pieces}; {shown} shown here.").format(
        pieces=ngettext("{n} piece", "{n} pieces", len(pieces)).format(n=len(pieces)),
        shown=shown or _("none"),
    )
    book.heading(_("Evidence"), intro, element)
    for one in pieces:
        book.keep_whole(partial(_piece, one=one), AFTER)


def _piece(book: Book, one: PublicEvidence) -> None:
    press, element, size = book.press, book.part("Sect"), _picture_size(one)
    press.rule(LEFT, book.y, MEASURE, ACCENT, 0.9)
    press.place(one.id, book.y)
    book.y += 2.6
    title = _title(book, one)
    book.flow(f"{one.number}{NO_BREAK}{NO_BREAK}{title}", SECTION, element.add("H2"), LEFT,
              MEASURE, colour=LINK)  # fmt: skip
    book.y += 1.6
    top, page = book.y, press.page
    _facts(book, one, element)
    side = (press.page, book.y)
    if press.page == page:
        book.y = top
    if size and one.picture:
        caption = one.caption or _("Picture without a caption")
        press.picture(one.picture, TEXT_LEFT, book.y, *size, caption, element)
        press.box(TEXT_LEFT, book.y, *size, stroke=STRONG, thick=0.6)
        book.y += size[1] + 3
    if one.caption and title != one.caption:
        book.flow(one.caption, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
    if press.page == side[0]:
        book.y = max(book.y, side[1])
    book.y += AFTER


def _title(book: Book, one: PublicEvidence) -> str:
    """The caption where it is short enough for a head; else the file, the link, or its day."""
    if one.caption and book.press.breaker.width(one.caption, SECTION) <= MEASURE - 10:
        return one.caption
    name = one.file_name or one.link
    told = name or _("Evidence of {day}").format(day=long_date(one.on))
    return book.fitted(told, SECTION, MEASURE - 10)


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
    whole = Span(_("p. {page}").format(page=book.page_of(page_of_its_own(one))), weight=500,
                 link=page_of_its_own(one))  # fmt: skip
    rows: tuple[tuple[str, str | list[Span]], ...] = (
        (_("Stands behind"), links),
        (_("Date"), long_date(one.on)),
        (_("People"), _people(one)),
        (_("Original"), original),
        (_("In full"), [whole] if has_page_of_its_own(book, one) else ""),
    )
    for head, words in rows:
        if words:
            line = element.add("P")
            book.flow(head, FACT, line, LEFT, SIDE_WIDTH)
            book.flow(words, META, line, LEFT, SIDE_WIDTH, colour=MUTED)
            book.y += 1.6


def page_of_its_own(one: PublicEvidence) -> str:
    """The name of the place where it stands in the appendix."""
    return f"{APPENDIX}-{one.id}"


def has_page_of_its_own(book: Book, one: PublicEvidence) -> bool:
    """Whether the appendix shows it: a PDF, or a picture that is seen larger there."""
    document = book.document
    if Section.APPENDIX not in document.sections:
        return False
    if any(o.evidence_id == one.id and o.media_type == PDF for o in document.originals):
        return True
    pixels = pixels_of(one.picture)
    if pixels is None:
        return False
    shown = min(TEXT_WIDTH / pixels.wide, TALLEST / pixels.high)
    most = min(MEASURE / pixels.wide, (book.bottom - TOP) / pixels.high, 1 / SHARP)
    return Section.EVIDENCE not in document.sections or most > shown * LARGER


def _people(one: PublicEvidence) -> str:
    words = {
        Sensitivity.NOBODY: _("Nobody can be told from it."),
        Sensitivity.PEOPLE: _("Kept in school: people can be told from it."),
        Sensitivity.NOT_CHECKED: _("Not shown: not checked for people yet."),
    }[one.sensitivity]
    if one.checked_on:
        words += " " + _("Checked on {day}.").format(day=long_date(one.checked_on))
    return words


def _size(count: int) -> str:
    if count >= 1_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{max(1, count // 1000)} kB"


def _picture_size(one: PublicEvidence) -> tuple[float, float] | None:
    """Width and height on the page in millimetres."""
    pixels = pixels_of(one.picture)
    if pixels is None:
        return None
    scale = min(TEXT_WIDTH / pixels.wide, TALLEST / pixels.high)
    return pixels.wide * scale, pixels.high * scale


def pixels_of(picture: bytes | None) -> Pixels | None:
    """The size of a picture; None where there is none that can be read to its end."""
    if picture is None:
        return None
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            pixels = Pixels(*opened.size)
            opened.draft("L", (1, 1))  # an eighth of the work, and as sure to meet the end
            opened.load()
            return pixels
    except OSError:  # no picture after all, or a cut one: its facts are told all the same
        return None
