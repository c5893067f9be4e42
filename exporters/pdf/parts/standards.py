"""Coverage of the standards by half term, and why the chosen records count."""

from exporters.pdf.book import STANDARDS, Book
from exporters.pdf.style import (
    BODY,
    EMPTY,
    HEAT,
    HEAT_TEXT,
    LABEL,
    LEFT,
    LINK,
    META,
    MUTED,
    RIGHT,
    RULE,
    SMALL,
    Type,
    heat,
)
from exporters.pdf.tags import Element
from portfolio.insight.coverage import StatementRow
from portfolio.text import _, ngettext

BLOCK, CELL, GAP, PITCH = 78.5, 4.6, 0.6, 5.3
SHOWN_TERMS = 6
FIGURES = Type(9, 12.5, 600, is_tabular=True)


def draw_standards(book: Book) -> None:
    """Draw the grid and the justifications."""
    coverage = book.document.coverage
    if not coverage.rows:
        return
    element = book.open_section(_("Standards"), STANDARDS)
    book.heading(_("Coverage: {framework}").format(framework=coverage.title), _intro(book), element)
    book.y -= 1.5
    blocks = [row for row in coverage.standards if coverage.parts(row.code) or row.total]
    heights = [PITCH * (1 + len(coverage.parts(row.code))) + 1.4 for row in blocks]
    half, total = 0, sum(heights)
    while half < len(blocks) - 1 and sum(heights[: half + 1]) <= total / 2 + 8:
        half += 1
    top = book.y + 4
    table = element.add("Table")
    bottoms = [
        _side(book, table, LEFT, top, blocks[:half], is_first=True),
        _side(book, table, RIGHT - BLOCK, top, blocks[half:], is_first=False),
    ]
    book.y = max(bottoms)
    note = _("Columns are half terms; a dash is none.")
    book.y = book.press.text(LEFT, book.y, note, META, element.add("P"), colour=MUTED) + 5
    _justifications(book, element)


def _intro(book: Book) -> str:
    coverage = book.document.coverage
    parts = [row for row in coverage.rows if row.parent]
    away = [row for row in parts if not row.applies]
    none = [row.code for row in parts if row.applies and not row.total]
    words = ngettext("{n} link.", "{n} links.", coverage.mapping_count).format(
        n=coverage.mapping_count
    )
    words += " " + _("Of {count} statements, {away} do not apply and {none} have none yet").format(
        count=len(parts), away=len(away), none=len(none)
    )
    return f"{words}: {', '.join(none)}." if 0 < len(none) <= 6 else f"{words}."


def _side(
    book: Book,
    table: Element,
    left: float,
    top: float,
    standards: list[StatementRow],
    *,
    is_first: bool,
) -> float:
    terms = book.document.coverage.half_terms[-SHOWN_TERMS:]
    first = left + BLOCK - 7 - len(terms) * (CELL + GAP)
    head = table.add("TR") if is_first else None
    names = head.add("TH", scope="Column") if head is not None else None
    book.press.text(left, top - 0.4, _("Statement"), LABEL, names, colour=MUTED)
    for number, term in enumerate(terms):
        cell = head.add("TH", scope="Column") if head is not None else None
        name, _space, half = term.rpartition(" ")
        middle = first + number * (CELL + GAP) + CELL / 2
        if half == "1" or number == 0:
            place = middle + (CELL + GAP) / 2 if half == "1" else middle
            book.press.text(place, top - 4.6, name, LABEL, cell, colour=MUTED, align="c")
        book.press.text(middle, top - 0.4, half, LABEL, cell, colour=MUTED, align="c")
    cell = head.add("TH", scope="Column") if head is not None else None
    book.press.text(left + BLOCK, top - 0.4, _("All"), LABEL, cell, colour=MUTED, align="r")
    top += 5.2
    book.press.rule(left, top - 0.4, BLOCK, RULE, 0.6)
    for row in standards:
        top = _standard(book, table, left, top, row, first)
    return top


def _standard(
    book: Book, table: Element, left: float, top: float, row: StatementRow, first: float
) -> float:
    press = book.press
    element = table.add("TR")
    cell = element.add("TH", scope="Row")
    press.text(left, top, row.code, Type(9.5, 13, 600), cell, colour=LINK)
    title = book.fitted(row.title[:1].upper() + row.title[1:], SMALL, first - left - 12)
    press.text(left + 10.5, top, title, Type(9.5, 13, 600), cell)
    _counts(book, element, row, top, first, left + BLOCK, is_head=True)
    top += PITCH
    for part in book.document.coverage.parts(row.code):
        line = table.add("TR")
        cell = line.add("TH", scope="Row")
        letter = part.code.rsplit(".", 1)[-1]
        press.text(left, top, letter, Type(9, 12.5, 500), cell, colour=MUTED)
        press.text(left + 4, top, book.fitted(part.title, META, first - left - 5), META, cell)
        _counts(book, line, part, top, first, left + BLOCK, is_head=False)
        top += PITCH
    return top + 1.4


def _counts(
    book: Book,
    row: Element,
    statement: StatementRow,
    top: float,
    first: float,
    right: float,
    *,
    is_head: bool,
) -> None:
    """The cells of a row: a number on its tint, an outlined dash for none, or that it is away."""
    press = book.press
    counts = statement.counts[-SHOWN_TERMS:]
    if not statement.applies:
        for _count in counts:
            row.add("TD")
        words = _("does not apply")
        press.text(right, top, words, META, row.add("TD"), colour=MUTED, align="r")
        return
    for number, count in enumerate(counts):
        cell, left = row.add("TD"), first + number * (CELL + GAP)
        if is_head:
            continue
        level = heat(count)
        if count:
            press.box(left, top + 0.2, CELL, 4.6, fill=HEAT[level], radius=0.8)
        else:
            press.box(left + 0.15, top + 0.35, 4.3, 4.3, stroke=EMPTY, radius=0.8, thick=0.5)
        ink = HEAT_TEXT[level]
        text = str(count) if count else "–"
        press.text(left + CELL / 2, top + 0.3, text, FIGURES, cell, colour=ink, align="c")
    press.text(right, top + 0.2, str(statement.total), FIGURES, row.add("TD"), align="r")


def _justifications(book: Book, element: Element) -> None:
    shown = book.document.coverage.justifications
    if not shown:
        return
    book.need(30)
    top = book.y
    book.y = book.rule_head(_("Why these count"), element) + 0.6
    told = _("{shown} of {count} links, one a statement").format(
        shown=len(shown), count=book.document.coverage.mapping_count
    )
    book.press.text(RIGHT, top + 3.4, told, SMALL, element.add("P"), colour=MUTED, align="r")
    for one in shown:
        width = RIGHT - LEFT - 17 - 24
        height = book.press.height(one.because, BODY, width)
        book.need(height + 1.1)
        line = element.add("P")
        book.code_tag(LEFT, book.y + 0.2, one.code, line)
        bottom = book.press.text(LEFT + 17, book.y, one.because, BODY, line, width=width)
        proof = book.proof(one.record_id)
        book.press.text(RIGHT, book.y + 0.48, proof, SMALL, line, align="r")
        book.y = bottom + 1.1
