"""Informal learning: one line a record, grouped by half term."""

from collections.abc import Sequence

from exporters.pdf.anchors import INFORMAL
from exporters.pdf.book import Book
from exporters.pdf.style import LEFT, MEASURE, MUTED
from exporters.pdf.tables import Cell, Column, Row, Table
from portfolio.days import hours_minutes, hours_words, short_date
from portfolio.document import PublicEntry
from portfolio.model.words import Group, Kind
from portfolio.text import _, ngettext

PROMPT_DAYS, GAP = 2, 2.2


def draw_informal(book: Book) -> None:
    """Draw the log of informal learning."""
    entries = book.document.informal
    if not entries:
        return
    element = book.open_section(_("Informal learning"), INFORMAL)
    minutes = sum(one.learning_minutes for one in entries)
    together = sum(one.learning_minutes for one in entries if one.is_with_others)
    prompt = sum((one.written_on - one.happened_on).days <= PROMPT_DAYS for one in entries)
    intro = _(
        "{records}, {hours}: {together} with others, {alone} alone. "
        "{prompt} of {count} were written down within two days."
    ).format(
        records=ngettext("{n} record", "{n} records", len(entries)).format(n=len(entries)),
        hours=hours_words(minutes),
        together=hours_words(together),
        alone=hours_words(minutes - together),
        prompt=prompt,
        count=len(entries),
    )
    intro += _groups(entries)
    book.heading(_("Informal learning"), intro, element)
    total = ("", "", _("All informal learning"), "", "", hours_minutes(minutes))
    rows = [*map(_row, entries), Row(total, is_total=True)]
    Table(book, _columns(book, entries), LEFT, pad=0.28, gap=GAP).draw(rows, element)


def _columns(book: Book, entries: Sequence[PublicEntry]) -> tuple[Column, ...]:
    """The half term's is as wide as its names, which are two words each."""
    name = book.look.small.of(600)
    terms = max(book.press.breaker.width(one.half_term, name) for one in entries)
    widths = (min(max(17.2, terms), 26.0), 12.4, 26.2, 34.0, 10.5)
    rest = MEASURE - sum(widths) - len(widths) * GAP
    return (
        Column(_("Half term"), widths[0]),
        Column(_("Date"), widths[1]),
        Column(_("What I did"), rest),
        Column(_("Kind"), widths[2]),
        Column(_("With"), widths[3]),
        Column(_("h:min"), widths[4], "r", is_tabular=True),
    )


def _heading(one: PublicEntry) -> str:
    """What was done, with class and subject of an observation, or the citation of what was read."""
    seen = one.observation
    parts = [seen.class_name, seen.subject] if seen else []
    told = ", ".join(filter(None, parts)) or (one.source if one.kind is Kind.READING else "")
    return f"{one.heading} ({told})" if told else one.heading


def _groups(entries: Sequence[PublicEntry]) -> str:
    """How the time with others parts into pairs and groups; no word where she said no group."""
    others = [one for one in entries if one.is_with_others]
    parts = []
    for group in (*Group, None):
        minutes = sum(one.learning_minutes for one in others if one.group is group)
        if minutes:
            name = group.word.lower() if group else _("group not set")
            parts.append(f"{name} {hours_words(minutes)}")
    if not any(one.group for one in others):
        return ""
    return " " + _("With others: {groups}.").format(groups=", ".join(parts))


def _row(one: PublicEntry) -> Row:
    company = one.people or _("not named")
    cells = (
        Cell(one.half_term, 600),
        Cell(short_date(one.happened_on), colour=MUTED),
        _heading(one),
        Cell(one.kind.word, colour=MUTED),
        company if one.is_with_others else Cell(_("alone"), 500),
        hours_minutes(one.learning_minutes) if one.learning_minutes else "–",
    )
    return Row(cells, anchor=one.id, group=f"{one.half_term} {one.happened_on.year}")
