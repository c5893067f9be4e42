"""Chosen reflections: Markdown blocks in the text column, their first headings as side heads."""

from functools import partial

from exporters.pdf.anchors import REFLECTIONS
from exporters.pdf.book import Book
from exporters.pdf.prose import Prose, paragraph_gap
from exporters.pdf.spans import Span
from exporters.pdf.style import ACCENT, LEFT, META, MUTED, STRONG
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.document import PublicEntry
from portfolio.text import _, ngettext

SHOWN_CHIPS, GAP = 6, 9.0
CHIP_WIDTH = 60.0  # in the standard look: every look says the same


def draw_reflections(book: Book) -> None:
    """Draw each chosen reflection, the next on the same page where it fits there whole."""
    reflections = book.document.reflections
    if not reflections:
        return
    book.open_section(_("Reflections"), REFLECTIONS)
    for one in reflections:
        book.keep_whole(partial(draw_text, one=one), GAP + paragraph_gap(book.look))


def draw_text(book: Book, one: PublicEntry) -> None:
    """One entry with what it belongs to, its dates, and its text."""
    element = book.part("Sect")
    press, look = book.press, book.look
    press.place(one.id, book.y)
    eyebrow = [one.kind.word]
    if one.minutes:
        eyebrow.append(ngettext("{n} minute", "{n} minutes", one.minutes).format(n=one.minutes))
    words = " · ".join(eyebrow)
    eyebrow_type, line = look.small.of(500), element.add("P")
    book.y = press.text(LEFT, book.y - 1, words, eyebrow_type, line, colour=MUTED)
    book.flow(one.heading, look.title, element.add("H1"), LEFT, look.measure)
    book.y += 1.5
    _stands_with(book, one, element, _chips(book, one, element))
    press.rule(LEFT, book.y, look.measure, ACCENT, 0.9)
    book.y += 4
    Prose(book, element, _dates(one)).draw(one.blocks)
    book.y += GAP


def _chips(book: Book, one: PublicEntry, element: Element) -> float:
    """The statements it stands for, each in an outline of its own; gives the last one's right."""
    if not one.codes:
        return book.look.right
    left, line, chip = LEFT, element.add("P"), book.look.meta.of(500)
    every = (book.document.coverage, *book.document.more_coverage)
    titles = {row.code: row.title for one in every for row in one.rows}
    for code in one.codes[:SHOWN_CHIPS]:
        words = book.fitted(f"{code} {titles.get(code, '')}".strip(), META.of(500), CHIP_WIDTH)
        width = book.press.breaker.width(words, chip) + 5
        if left + width > book.look.right:
            left, book.y = LEFT, book.y + 7
        book.press.box(left, book.y, width, 5.4, stroke=STRONG, radius=2.7)
        book.press.text(left + 2.5, book.y + 0.5, words, chip, line)
        left += width + 2
    book.y += 8.5
    return left


def _stands_with(book: Book, one: PublicEntry, element: Element, taken: float) -> None:
    """Links to the goals and the evidence that belong to it, beside the chips where they fit."""
    links = [book.proof(key, book.label_of(key)) for key in (*one.goal_ids, *one.evidence_ids)
             if key in book.ids]  # fmt: skip
    if not links:
        return
    words = [Span(_("Belongs to:") + " ", colour=MUTED)]
    for number, link in enumerate(links):
        words += [Span(", ", colour=MUTED), link] if number else [link]
    line, right, small = element.add("P"), book.look.right, book.look.small
    if taken + 4 + book.press.breaker.width(words, small) <= right:
        book.press.text(right, book.y - 7.7, words, small, line, align="r")
        return
    book.flow(words, small, line, LEFT, book.look.measure)
    book.y += 1.5


def _dates(one: PublicEntry) -> tuple[str, ...]:
    """Happened-on and written-on, told apart."""
    late = (one.written_on - one.happened_on).days
    told = _("Written the same day")
    if late > 0:
        told = ngettext("Written {n} day later", "Written {n} days later", late).format(n=late)
    return _("On {day}").format(day=long_date(one.happened_on)), told
