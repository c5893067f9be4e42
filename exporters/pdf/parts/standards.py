"""Coverage of the standards by half term, and why the chosen records count."""

from itertools import groupby

from exporters.pdf.anchors import STANDARDS
from exporters.pdf.book import Book
from exporters.pdf.columns import drop
from exporters.pdf.grid import Grid
from exporters.pdf.rows import head_facing, note_width
from exporters.pdf.spans import Span
from exporters.pdf.style import LEFT, MUTED, POINTS, TOP
from exporters.pdf.tags import Element
from portfolio.document import Coverage, Justification
from portfolio.insight.coverage import StatementRow
from portfolio.model.standard import Use
from portfolio.text import N_, _, ngettext

MOST_NAMED = 8
HEAD = N_("Why these count")
TAG_WIDTH, PROOF_WIDTH = 17.0, 20.0
OTHER = 90.0  # millimetres: another framework begins where its head and some rows fit


def draw_standards(book: Book) -> None:
    """Draw the grid and the justifications."""
    if not book.document.coverage.rows:
        return
    element = book.open_section(_("Standards"), STANDARDS)
    _framework(book, book.document.coverage, element)
    for coverage in book.document.more_coverage:
        if not book.need(OTHER):
            book.y += 8
        _framework(book, coverage, element)


def _framework(book: Book, coverage: Coverage, element: Element) -> None:
    """One framework: its grid, and why the chosen records count."""
    title = _("Coverage: {framework}").format(framework=coverage.title)
    book.heading(title, _intro(coverage), element)
    _grid(book, coverage, element)
    notes = [_("Each pair of columns is a term, in half terms. A dash: no link in that half term.")]
    if coverage.use is Use.WORKED_ON:
        notes.append(_("This is a curriculum: a link says worked on, never met."))
    if coverage.most_reused > 1:
        notes.append(
            _("No record stands for more than {n} statements.").format(n=coverage.most_reused)
        )
    meta, told = book.look.meta, " ".join(notes)
    book.flow(told, meta, element.add("P"), LEFT, note_width(book), colour=MUTED)
    book.y += 5
    _justifications(book, coverage, element)


def _grid(book: Book, coverage: Coverage, element: Element) -> None:
    """Two blocks side by side, as even as they can be; more pages where they need them.

    In one column it is one block, as wide as the measure.
    """
    table, rest, is_one = element.add("Table"), list(coverage.standards), book.look.is_one_column
    is_first = True
    while rest:
        grid = Grid(book, table, coverage)
        room = book.bottom - book.y - grid.head_height
        heights = [grid.height(row) for row in rest]
        taken = _taken(heights, room if is_one else 2 * room - max(heights)) or 1
        page, rest, heights = rest[:taken], rest[taken:], heights[:taken]
        half = taken if is_one else _half(heights)
        top = book.y
        book.y = grid.draw(LEFT, top, page[:half], has_tags=is_first)
        if not is_one:
            left = book.look.right - grid.width
            book.y = max(book.y, grid.draw(left, top, page[half:], has_tags=False))
        is_first = False
        if rest:
            book.new_page(book.section)
            book.y = TOP


def _taken(heights: list[float], room: float) -> int:
    """How many of these fit into the room."""
    total = 0.0
    for number, height in enumerate(heights):
        total += height
        if total > room:
            return number
    return len(heights)


def _half(heights: list[float]) -> int:
    """Where to part the rows so that the taller side is least tall."""
    return min(
        range(1, len(heights) + 1), key=lambda n: (max(sum(heights[:n]), sum(heights[n:])), n)
    )


def _intro(coverage: Coverage) -> str:
    """How many links there are, and how many statements have none."""
    leaves = _leaves(coverage)
    away = sum(not row.applies for row in leaves)
    none = [row.code for row in leaves if row.applies and not row.total]
    words = ngettext("{n} link by half term.", "{n} links by half term.",
                     coverage.mapping_count).format(n=coverage.mapping_count)  # fmt: skip
    told = [
        (
            _("Of {count} statements, {some} were worked on")
            if coverage.use is Use.WORKED_ON
            else _("Of {count} statements, {some} have evidence")
        ).format(count=len(leaves), some=len(leaves) - away - len(none))
    ]
    if away:
        told.append(ngettext("{n} does not apply", "{n} do not apply", away).format(n=away))
    if none:
        told.append(
            ngettext("{n} has none yet", "{n} have none yet", len(none)).format(n=len(none))
        )
    named = f": {', '.join(none)}" if 0 < len(none) <= MOST_NAMED else ""
    return f"{words} {', '.join(told)}{named}."


def _leaves(coverage: Coverage) -> list[StatementRow]:
    """The statements that nothing stands under: those that are linked to."""
    parents = {row.parent for row in coverage.rows}
    return [row for row in coverage.rows if row.code not in parents]


def _justifications(book: Book, coverage: Coverage, element: Element) -> None:
    shown = coverage.justifications
    if not shown:
        return
    book.need(30)
    told = ngettext(
        "{shown} of {count} link, one a statement", "{shown} of {count} links, one a statement",
        coverage.mapping_count,
    ).format(shown=len(shown), count=coverage.mapping_count)  # fmt: skip
    book.y = head_facing(book, _(HEAD), told, element, fall=3.4, colour=MUTED) + 0.6
    for code, group in groupby(shown, key=lambda one: one.code):
        for number, one in enumerate(group):
            _justification(book, one, element, code if number == 0 else "")


def _justification(book: Book, one: Justification, element: Element, code: str) -> None:
    """The code, the sentence, and the link to the record itself.

    In one column the sentence stands under code and link.
    """
    press, look, is_one = book.press, book.look, book.look.is_one_column
    body, proof = look.body, book.proof(one.record_id)
    left = LEFT if is_one else LEFT + TAG_WIDTH
    width = look.prose if is_one else _beside_proof(book, one, proof)
    height = press.breaker.height(one.because, body, width)
    if book.need(min(height + (body.line if is_one else 0), 60)):
        head = _("{head}, continued").format(head=_(HEAD))
        book.y = press.text(LEFT, book.y, head, look.label, None, colour=MUTED) + 1.6
    line, after = element.add("P"), LEFT
    if code:
        tag = book.fitted(code, body, TAG_WIDTH - 4)
        after = book.code_tag(LEFT, book.y + 0.2, tag, line) + 3
    top = book.y + drop(body, look.small)
    if is_one:
        press.text(after, top, proof, look.small, line)
        book.y += body.line + 0.4
    else:
        press.text(look.right, top, proof, look.small, line, align="r")
    book.flow(one.because, body, line, left, width)
    if one.official and code:
        words = _("Official text: {words}").format(words=one.official)
        book.flow(words, look.meta, element.add("P"), left, width, colour=MUTED)
    book.y += 2.6 if is_one else 1.1


def _beside_proof(book: Book, one: Justification, proof: Span) -> float:
    """How wide the sentence is set; narrower where its first line would meet a wide link."""
    look, breaker = book.look, book.press.breaker
    width = look.measure - TAG_WIDTH - PROOF_WIDTH
    lines = breaker.lines(one.because, look.body, width)
    room = look.measure - TAG_WIDTH - breaker.width(proof, look.small)
    return room - 1 if lines and lines[0].width / POINTS > room else width
