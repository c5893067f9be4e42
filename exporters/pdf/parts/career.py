"""The career path, the appraisal talk's optional headings, training years and induction."""

from exporters.pdf.anchors import CAREER
from exporters.pdf.book import Book
from exporters.pdf.columns import headed
from exporters.pdf.style import LEFT, MEASURE, MUTED
from exporters.pdf.tables import HEAD_ROOM, Cell, Column, Row, Table, headed_table
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.document_growth import CareerPath, PublicRole, PublicTraining, Talk
from portfolio.insight.training import TrainingDays
from portfolio.kinds import KINDS
from portfolio.text import _, ngettext

GAP = 4.0


def draw_career(book: Book) -> None:
    """Draw what there is; no page where she has given no date to a role and no heading a word."""
    path = book.document.career
    talk = _talk_rows(path.talk)
    roles = [one for one in path.roles if one.start is not None]
    if not (talk or roles or path.trainings or path.induction):
        return
    element = book.open_section(_("Career"), CAREER)
    book.heading(_(KINDS[book.document.kind].talk), "", element)
    for head, words in talk:
        _words(book, head, words, element)
    if roles:
        _roles(book, roles)
    for one in path.trainings:
        _training(book, one)
    if path.induction:
        _induction(book, path)


def _talk_rows(talk: Talk) -> list[tuple[str, str]]:
    mid_year = _("Mid-year review")
    if talk.mid_year_on:
        mid_year += f"\n{long_date(talk.mid_year_on)}"
    rows = (
        (mid_year, talk.mid_year),
        (_("Well-being"), talk.wellbeing),
        (_("Workload"), talk.workload),
        (_("Career"), talk.career),
        (_("Next step wished for"), talk.next_step),
    )
    return [(head, words) for head, words in rows if words]


def _words(book: Book, head: str, words: str, element: Element) -> None:
    look = book.look
    book.need(max(book.press.breaker.height(words, look.body, look.text_width), 12) + 5)

    def draw() -> None:
        book.flow(words, look.body, element.add("P"), look.text_left, look.text_width)

    headed(book, head, draw, element, gap=2.6)
    book.y += 2.6


def _roles(book: Book, roles: list[PublicRole]) -> None:
    book.need(34)
    book.y += 2
    widths = (44.0, 54.0, 18.0)
    columns = (
        Column(_("Role"), widths[0]),
        Column(_("School and trust"), widths[1]),
        Column(_("Full time"), widths[2], "r", is_tabular=True),
        Column(_("From and to"), MEASURE - sum(widths) - 3 * 4),
    )
    rows = []
    for one in roles:
        last = long_date(one.end) if one.end else _("now")
        when = f"{long_date(one.start)} – {last}" if one.start else last
        place = "\n".join(filter(None, (one.school, one.trust)))
        rows.append(Row((Cell(one.role, 600), place, f"{round(one.fraction * 100)} %", when)))
    headed_table(book, _("Roles held"), columns, rows)
    book.y += GAP


def _training(book: Book, year: PublicTraining) -> None:
    """Days in school against the target, by placement; then the intensive days."""
    days, look = year.days, book.look
    width = _width(book)
    told = f"{told_days(days)}."
    columns = (
        Column(_("Placement"), 62.0),
        Column(_("Age phase"), 32.0),
        Column(_("Mentor"), 28.0),
        Column(_("Days"), MEASURE - 62 - 32 - 28 - 3 * 4, "r", is_tabular=True),
    )
    rows = [
        Row((Cell(one.placement.school, 600), one.placement.age_phase, one.placement.mentor,
             str(one.done)))
        for one in days.placements
    ]  # fmt: skip
    table = Table(book, columns, LEFT, pad=1.1)
    height = book.press.breaker.height(told, look.body, width)
    book.need(max(44, HEAD_ROOM + look.section.line + height + 2 + table.beginning(rows)))
    element = book.part("Sect")
    book.y = book.rule_head(year.name, element) + 0.6
    book.flow(told, look.body, element.add("P"), LEFT, width)
    book.y += 2
    table.draw(rows, element)
    _intensive(book, year, element)
    book.y += GAP


def told_days(days: TrainingDays) -> str:
    """The days in school and the intensive days, each with how many are needed."""
    needed = _("{days} ({n} needed)")
    school = ngettext("{n} day in school", "{n} days in school", days.done).format(n=days.done)
    if days.target:
        school = needed.format(days=school, n=days.target)
    intensive = ngettext("{n} intensive day", "{n} intensive days", days.intensive)
    intensive = intensive.format(n=days.intensive)
    if days.intensive_target:
        intensive = needed.format(days=intensive, n=days.intensive_target)
    return f"{school}; {intensive}"


def _intensive(book: Book, year: PublicTraining, element: Element) -> None:
    """The intensive days by what they were about."""
    focuses: dict[str, int] = {}
    for day in year.intensive:
        focuses[day.focus] = focuses.get(day.focus, 0) + 1
    parts = [
        ngettext("{focus}, {n} day", "{focus}, {n} days", count).format(focus=focus, n=count)
        for focus, count in focuses.items()
        if focus
    ]
    if parts:
        words = _("Intensive training: {parts}.").format(parts="; ".join(parts))
        book.y += 2
        look, line = book.look, element.add("P")
        book.need(look.small.line)
        book.flow(words, look.small, line, LEFT, _width(book), colour=MUTED)


def _width(book: Book) -> float:
    """The width of a sentence over or under a table."""
    return book.look.prose if book.look.is_one_column else book.look.measure


def _induction(book: Book, path: CareerPath) -> None:
    book.need(34)
    columns = (
        Column(_("Day"), 44.0),
        Column(_("What is due"), 50.0),
        Column(_("Terms served"), 34.0, "r", is_tabular=True),
        Column(_("Off timetable"), MEASURE - 44 - 50 - 34 - 3 * 4, "r", is_tabular=True),
    )
    rows = [
        Row(
            (
                long_date(one.on),
                Cell(one.kind.word, 600),
                f"{one.terms_served:g}",
                f"{round(one.reduction * 100)} %",
            )
        )
        for one in path.induction
    ]
    headed_table(book, _("Induction: review points of this period"), columns, rows)
    book.y += GAP
