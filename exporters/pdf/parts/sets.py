"""Sets by standard: each item with what was learnt, applied and changed; and what is missing."""

from collections.abc import Sequence

from exporters.pdf.anchors import SETS
from exporters.pdf.book import Book
from exporters.pdf.marks import arrow
from exporters.pdf.rows import note_width
from exporters.pdf.spans import NO_BREAK, Span
from exporters.pdf.style import LEFT, LINK, MEASURE, MUTED, TOP
from exporters.pdf.tables import Cell, Column, Drawn, Row, Table
from exporters.pdf.tags import Element
from portfolio.days import day_and_month
from portfolio.document_growth import PublicSet, SetItem
from portfolio.markup.excerpt import excerpt
from portfolio.model.thread import ThreadPart
from portfolio.text import _, ngettext

ITEM, GAP, AFTER = 38.0, 4.0, 8.0
TITLE_ROOM, HEAD_ROOM = 42.0, 11.0  # millimetres: a set's title, claim and head; the head alone
MOST_HEADING = 70  # characters: captions of evidence are longer
PART = (MEASURE - ITEM - 3 * GAP) / 3


def draw_sets(book: Book) -> None:
    """Draw one set after the other; each begins where its title and first two items have room."""
    sets = book.document.sets
    if not sets:
        return
    book.open_section(_("Sets by standard"), SETS)
    _whose(book)
    for number, one in enumerate(sets):
        book.y += AFTER if number and book.y > TOP else 0
        _set(book, one)


def _whose(book: Book) -> None:
    """In which role and period, once above all sets."""
    facts, look = book.document.facts, book.look
    told = " · ".join(filter(None, (facts.role, facts.period_name)))
    words = book.fitted(told, look.meta, look.measure)
    book.y = book.press.text(LEFT, book.y, words, look.meta, book.part("P"), colour=MUTED)


def _set(book: Book, one: PublicSet) -> None:
    element, press, look = book.part("Sect"), book.press, book.look
    columns = (Column("", ITEM), *(Column(part.word, PART) for part in ThreadPart))
    table = Table(book, columns, LEFT, pad=1.5, gap=GAP)
    rows = [
        Row((_name(book, number, item), *(_cell(book, item, part) for part in ThreadPart)))
        for number, item in enumerate(one.items, 1)
    ]
    book.need(min(TITLE_ROOM + table.beginning(rows), book.bottom - TOP))
    place = f"{SETS}-{one.code}"
    press.place(place, book.y)
    book.flow(f"{one.code} {one.title}", look.title, element.add("H1"), LEFT, look.measure)
    claim = next((item.because for item in one.items if item.because), "")
    if claim:
        told = _("Claim: {words}").format(words=claim)
        book.flow(told, look.body, element.add("P"), LEFT, look.prose)
    book.y += 3
    _items(book, one, table, rows, element)
    _why(book, one, claim, element)


def _items(book: Book, one: PublicSet, table: Table, rows: Sequence[Row], element: Element) -> None:
    told = ngettext("The set: {n} item", "The set: {n} items", len(one.items))
    head = told.format(n=len(one.items))
    if one.count > len(one.items):
        head += " " + _("of {count}").format(count=one.count)
    book.need(HEAD_ROOM + table.beginning(rows))
    book.y = book.rule_head(head, element) + 0.6
    if not book.look.is_one_column:
        for number in (1, 2):
            left, middle = LEFT + ITEM + number * (PART + GAP) - 3.2, book.look.label.line / 2
            arrow(book.press, left, book.y + middle)
    table.draw(rows, element)
    book.y += 1.4
    _uses(book, one, element)


def _name(book: Book, number: int, item: SetItem) -> Drawn:
    """The number, what it is called, and the statements it stands for."""
    look, breaker = book.look, book.press.breaker
    width = look.measure if look.is_one_column else ITEM
    heading = excerpt(item.heading, MOST_HEADING)
    words = [Span(f"{number}{NO_BREAK}{NO_BREAK}", 600, LINK), Span(heading, 600)]
    height = breaker.height(words, look.small, width)

    def draw(left: float, top: float, cell: Element) -> None:
        bottom = book.press.text(left, top, words, look.small, cell, width=width)
        x = left
        for code in item.codes[:3]:
            fitted = book.fitted(code, look.label, width - 4)
            if x + breaker.width(fitted, look.label) + 3.2 > left + width:
                break
            x = book.code_tag(x, bottom + 0.8, fitted, cell) + 1.2

    return Drawn(height + (6.2 if item.codes else 0), draw)


def _cell(book: Book, item: SetItem, part: ThreadPart) -> Cell:
    """What was learnt, applied or changed, each with its proof; a dash where nothing is linked."""
    words: list[Span] = []
    for cell in item.cells:
        if cell.part is not part:
            continue
        if words:
            words.append(Span("\n"))
        day = f"{day_and_month(cell.on)}: " if cell.on else ""
        words.append(Span(f"{day}{cell.text} "))
        if cell.record_id:
            words.append(book.proof(cell.record_id, _("see")))
    return Cell(words) if words else Cell("–", colour=MUTED)


def _uses(book: Book, one: PublicSet, element: Element) -> None:
    """How often an item is used for other statements too: tutors set a limit."""
    often = [(number, item.uses) for number, item in enumerate(one.items, 1) if item.uses > 1]
    if not often:
        return
    parts = [
        _("item {number} stands for {uses} statements").format(number=number, uses=uses)
        for number, uses in often
    ]
    told = "; ".join(parts)
    words = f"{told[:1].upper()}{told[1:]}."
    book.flow(words, book.look.meta, element.add("P"), LEFT, note_width(book), colour=MUTED)


def _why(book: Book, one: PublicSet, claim: str, element: Element) -> None:
    """The other sentences why items count, and the statements that nothing stands for yet."""
    reasons = [
        _("Item {number}: {words}").format(number=number, words=item.because)
        for number, item in enumerate(one.items, 1)
        if item.because and item.because not in (claim, *(cell.text for cell in item.cells))
    ]
    if one.missing:
        named = ", ".join(f"{code} {title}" for code, title in one.missing)
        reasons.append(_("Still missing: {statements}.").format(statements=named))
    if not reasons:
        return
    book.y += 4
    book.need(24)
    book.y = book.rule_head(_("Why this set"), element)
    for words in reasons:
        book.flow(words, book.look.body, element.add("P"), LEFT, book.look.prose)
        book.y += 1.2
