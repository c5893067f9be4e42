"""The list of evidence: a picture where nobody can be told, honest words where it stays."""

import io

from PIL import Image

from exporters.pdf.book import EVIDENCE, Book
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    ACCENT,
    BODY,
    BOTTOM,
    LEFT,
    LINK,
    MEASURE,
    META,
    MUTED,
    SECTION,
    SIDE_WIDTH,
    SMALL,
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
from portfolio.text import _, ngettext

TALLEST = 82.0  # two pictures a page


def draw_evidence(book: Book) -> None:
    """Draw every piece with its facts."""
    pieces = book.document.evidence
    if not pieces:
        return
    element = book.open_section(_("Evidence"), EVIDENCE)
    shown = sum(one.picture is not None for one in pieces)
    intro = ngettext("{n} piece; {shown} shown here.", "{n} pieces; {shown} shown here.",
                     len(pieces)).format(n=len(pieces), shown=shown)  # fmt: skip
    book.heading(_("Evidence"), intro, element)
    for one in pieces:
        _piece(book, one, element.add("Sect"))


def _piece(book: Book, one: PublicEvidence, element: Element) -> None:
    press, size = book.press, _picture_size(one)
    caption = one.caption or _("No caption yet.")
    words = press.height(caption, BODY, TEXT_WIDTH)
    room = (size[1] + 3 if size else 0) + words + 14
    book.need(min(room, BOTTOM - TOP))
    press.rule(LEFT, book.y, MEASURE, ACCENT, 0.9)
    press.place(one.id, book.y)
    title = f"{one.number}  {_short(caption)}"
    book.y += 2.6
    book.y = press.text(
        LEFT, book.y, book.fitted(title, SECTION, MEASURE), SECTION, element.add("H2"), colour=LINK
    ) + 1.6  # fmt: skip
    side, page = _facts(book, one, element), press.page
    if size and one.picture:
        press.picture(one.picture, TEXT_LEFT, book.y, *size, caption, element)
        press.box(TEXT_LEFT, book.y, *size, stroke=STRONG, thick=0.6)
        book.y += size[1] + 3
    book.flow(caption, BODY, element.add("P"), TEXT_LEFT, TEXT_WIDTH)
    if press.page == page:
        book.y = max(book.y, side)
    book.y += 5


def _short(caption: str) -> str:
    return caption.split(". ", maxsplit=1)[0].rstrip(".")


def _facts(book: Book, one: PublicEvidence, element: Element) -> float:
    """What it stands behind, people, and what became of the original; gives the bottom."""
    links: list[Span] = []
    for key in one.record_ids:
        if key in book.ids:
            links += (
                [Span(", "), book.proof(key, _("record"))]
                if links
                else [book.proof(key, _("record"))]
            )
    people = {
        Sensitivity.NOBODY: _("Nobody can be told from it."),
        Sensitivity.PEOPLE: _("Kept in school: people can be told from it."),
        Sensitivity.NOT_CHECKED: _("Not shown: not checked for people yet."),
    }[one.sensitivity]
    if one.checked_on:
        people += " " + _("Checked on {day}.").format(day=long_date(one.checked_on))
    original = one.file_name or one.link
    if original and one.size_bytes:
        original += f", {_size(one.size_bytes)}"
    rows = (
        (_("Stands behind"), links),
        (_("Date"), long_date(one.on)),
        (_("People"), people),
        (_("Original"), original),
    )
    top = book.y
    for head, words in rows:
        if not words:
            continue
        line = element.add("P")
        top = book.press.text(LEFT, top, head, Type(9.5, 13, 600), line)
        style = SMALL if head == _("Stands behind") else META
        top = book.press.text(LEFT, top, words, style, line, colour=MUTED, width=SIDE_WIDTH) + 1.6
    return top


def _size(count: int) -> str:
    if count >= 1_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{max(1, count // 1000)} kB"


def _picture_size(one: PublicEvidence) -> tuple[float, float] | None:
    """Width and height on the page in millimetres."""
    if one.picture is None:
        return None
    try:
        with Image.open(io.BytesIO(one.picture)) as picture:
            picture.load()
            wide, high = picture.size
    except OSError:  # no picture after all, or a cut one: its facts are told all the same
        return None
    scale = min(TEXT_WIDTH / wide, TALLEST / high)
    return wide * scale, high * scale
