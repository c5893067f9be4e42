"""Page one: a manager decides from it. Always one page; never smaller type."""

from exporters.pdf.book import (
    ABOUT,
    COURSES,
    EVIDENCE,
    GOALS,
    INFORMAL,
    REFLECTIONS,
    STANDARDS,
    Book,
)
from exporters.pdf.marks import status_mark
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    ACCENT,
    AMBER,
    AMBER_HEAD,
    BODY,
    BOTTOM,
    HEAT,
    HEAT_TEXT,
    LABEL,
    LEAD,
    LEFT,
    LINK,
    MEASURE,
    META,
    MUTED,
    NAME,
    PANEL,
    RIGHT,
    SIDE,
    SMALL,
    WHITE,
    Type,
    column,
    heat,
    span,
)
from exporters.pdf.tags import Element
from portfolio.days import day_and_month, hours_minutes, long_date, whole_hours
from portfolio.document import PublicGoal
from portfolio.insight.hours import MethodHours
from portfolio.model.course import DeliveryMethod
from portfolio.text import _, ngettext

SHOWN_GOALS = 3
SHOWN_STEPS = 3
FIGURES = Type(9.5, 13, 500, is_tabular=True)
SUM = Type(12.5, 16, 600, is_tabular=True)


def draw_summary(book: Book) -> None:
    """Draw page one."""
    element = book.open_section(_("Summary"), "#summary")
    _facts(book, element)
    _impact(book, element)
    _goals(book, element)
    _hours(book, element)
    _standards(book, element)
    _next(book, element)


def _facts(book: Book, element: Element) -> None:
    facts, press = book.document.facts, book.press
    kind = _("Evidence for appraisal, {period}").format(period=facts.period_name)
    top = press.text(
        LEFT, 25, book.fitted(kind, SIDE, MEASURE), SIDE, element.add("P"), colour=LINK
    )
    name = book.fitted(facts.name or _("Teacher"), NAME, MEASURE)
    top = press.text(LEFT, top + 0.4, name, NAME, element.add("H1")) + 2.6
    period = f"{long_date(facts.start)} – {long_date(facts.end)}"
    reader = facts.reader
    if facts.meeting_on:
        meeting = _("review on {day}").format(day=day_and_month(facts.meeting_on))
        reader = f"{reader}; {meeting}" if reader else meeting
    rows = (
        (_("Role"), facts.role),
        (_("School"), facts.school),
        (_("Period"), period),
        (_("For"), reader),
    )
    for number, (label, value) in enumerate((a, b) for a, b in rows if b):
        left = LEFT if number % 2 == 0 else column(6) + 4
        line = element.add("P")
        place = top + number // 2 * 5.5
        press.text(left, place, label, BODY, line, colour=MUTED)
        press.text(
            left + 15, place, book.fitted(value, BODY, 70 if number % 2 == 0 else 61), BODY, line
        )
    book.y = top + 5.5 * ((sum(1 for row in rows if row[1]) + 1) // 2) + 3.5


def _impact(book: Book, element: Element) -> None:
    summary, press = book.document.summary, book.press
    if not summary.impact:
        return
    width = MEASURE - 12
    words = [Span(summary.impact)]
    proof = book.proof(summary.impact_proof_id)
    lines = press.breaker.lines([Span(f"{summary.impact} "), proof], LEAD, width)
    if len(lines) > 4:  # longer than page one has room for: the sentence is cut, never the type
        words = [Span(_cut(book, summary.impact, width * 3.6))]
    if proof.text:
        words += [Span(" "), proof]
    height = press.height(words, LEAD, width) + 11
    press.box(LEFT, book.y, MEASURE, height, fill=PANEL)
    press.box(LEFT, book.y, 1.2, height, fill=ACCENT)
    press.text(
        LEFT + 6, book.y + 3, _("What changed for pupils"), LABEL, element.add("H2"), colour=LINK
    )
    press.text(LEFT + 6, book.y + 8, words, LEAD, element.add("P"), width=width)
    book.y += height + 5


def _cut(book: Book, words: str, width: float) -> str:
    return book.fitted(words, LEAD, width)


def _goals(book: Book, element: Element) -> None:
    goals = book.document.goals
    if not goals:
        return
    count = len(goals)
    title = ngettext("{count} goal", "{count} goals", count).format(count=count)
    top = book.rule_head(title, element)
    more = count - SHOWN_GOALS
    if more > 0:
        told = _("and {count} more on p. {page}").format(count=more, page=book.page_of(GOALS))
        book.press.text(
            RIGHT, book.y + 3.2, Span(told, link=GOALS), SMALL, element.add("P"), align="r"
        )
    book.y = top
    for goal in goals[:SHOWN_GOALS]:
        _goal(book, goal, element)
    book.y += 2.8


def _goal(book: Book, goal: PublicGoal, element: Element) -> None:
    press, top, left = book.press, book.y, column(2) + 3
    line = element.add("P")
    status_mark(press, LEFT, top, goal.status)
    strong = Type(10.5, 15, 600)
    press.text(LEFT + 5.4, top, goal.status.word, strong, line)
    press.text(left, top, book.fitted(goal.title, strong, RIGHT - left - 20), strong, line)
    proof = book.proof(goal.id)
    press.text(RIGHT, top + 0.48, proof, SMALL, line, align="r")
    outcome = goal.outcome or _standing(goal)
    if outcome:
        words = book.fitted(outcome, BODY, RIGHT - left)
        press.text(left, top + 5.2, words, BODY, element.add("P"))
    book.y += 12.4 if outcome else 7.2


def _standing(goal: PublicGoal) -> str:
    """How a goal stands where no outcome was written."""
    words = []
    if goal.criteria:
        met = sum(one.met == "met" for one in goal.criteria)
        words.append(_("{met} of {count} criteria met").format(met=met, count=len(goal.criteria)))
    if goal.due:
        words.append(_("due {day}").format(day=long_date(goal.due)))
    return "; ".join(words) + "." if words else ""


def _hours(book: Book, element: Element) -> None:
    hours, press = book.document.hours, book.press
    top = book.rule_head(_("Hours of learning"), element)
    total = _("{hours} in all").format(hours=whole_hours(hours.total))
    press.text(RIGHT, book.y + 2.6, total, SUM, element.add("P"), align="r")
    top -= 0.6
    if not hours.total:
        book.y = press.text(LEFT, top, _("None recorded yet."), BODY, element.add("P")) + 4
        return
    words = _("Courses by delivery method, hours and minutes")
    press.text(LEFT, top, words, META, element.add("P"), colour=MUTED)
    proof = [Span(_("proof:") + " "), book.proof(COURSES, _("courses")), Span(" · ")]
    proof.append(book.proof(INFORMAL, _("informal")))
    press.text(RIGHT, top, proof, SMALL, element.add("P"), align="r")
    book.y = top + 5.6
    _methods(book, _shown_methods(hours.by_method), element)
    half = span(6) - 2
    book.y += 2.2
    _two_parts(
        book, LEFT, half, (_("Courses"), hours.courses), (_("Informal"), hours.informal), element
    )
    _two_parts(
        book,
        RIGHT - half,
        half,
        (_("With others"), hours.with_others),
        (_("Alone"), hours.alone),
        element,
    )
    book.y += 13.4


def _shown_methods(methods: tuple[MethodHours, ...]) -> list[tuple[str, int]]:
    """At most five bars; the smallest go together under the survey's last name."""
    shown = [(one.method.word, one.minutes) for one in methods]
    if len(shown) <= 5:
        return shown
    return [*shown[:4], (DeliveryMethod.OTHER.word, sum(minutes for _name, minutes in shown[4:]))]


def _methods(book: Book, methods: list[tuple[str, int]], element: Element) -> None:
    press, left = book.press, column(7) - 3
    width = RIGHT - 14 - left
    longest = max((minutes for _name, minutes in methods), default=1)
    for name, minutes in methods:
        line = element.add("P")
        press.text(LEFT, book.y, book.fitted(name, SMALL, left - LEFT - 2), SMALL, line)
        press.box(left, book.y + 0.9, max(0.8, width * minutes / longest), 2.9, fill=ACCENT,
                  radius=0.6)  # fmt: skip
        press.text(RIGHT, book.y, hours_minutes(minutes), FIGURES, line, align="r")
        book.y += 4.95


def _two_parts(
    book: Book,
    left: float,
    width: float,
    first: tuple[str, int],
    second: tuple[str, int],
    element: Element,
) -> None:
    """A bar of two parts: solid and outlined; name and value under each end."""
    press, top = book.press, book.y
    total = first[1] + second[1]
    share = width * first[1] / total
    if share > 1:
        press.box(left, top, share - 0.4, 3.6, fill=ACCENT, radius=0.8)
    if width - share > 1:
        press.box(
            left + share + 0.4, top + 0.15, width - share - 0.4, 3.3,
            fill=WHITE, stroke=ACCENT, radius=0.8, thick=0.9,
        )  # fmt: skip
    line = element.add("P")
    figures = Type(9, 12.5, 500, is_tabular=True)
    press.text(left, top + 4.4, f"{first[0]}  {hours_minutes(first[1])}", figures, line)
    words = f"{second[0]}  {hours_minutes(second[1])}"
    press.text(left + width, top + 4.4, words, figures, line, align="r")


def _standards(book: Book, element: Element) -> None:
    coverage, press = book.document.coverage, book.press
    rows = [row for row in coverage.standards if row.code.startswith("TS")] or list(
        coverage.standards
    )[:8]
    if not rows:
        return
    top = book.rule_head(coverage.title, element)
    words = [Span(_("records linked to each;") + " "), book.proof(STANDARDS)]
    press.text(RIGHT, book.y + 3.2, words, SMALL, element.add("P"), align="r")
    pitch = (MEASURE + 1.2) / len(rows)
    for number, row in enumerate(rows):
        left, level = LEFT + number * pitch, heat(row.total, (6, 10, 14))
        outline = "" if row.total else "#E5DFD6"
        press.box(left, top, pitch - 1.2, 8.4, fill=HEAT[level], stroke=outline, radius=1.2)
        line = element.add("P")
        count = str(row.total) if row.total else "–"
        middle = left + (pitch - 1.2) / 2
        press.text(middle, top + 1.4, count, SUM, line, colour=HEAT_TEXT[level], align="c")
        press.text(left, top + 9.2, row.code, LABEL, line)
        name = row.title.split(" and ")[0]
        if press.breaker.width(name, META) > pitch - 0.4:
            name = book.fitted(name.split(" ")[0], META, pitch - 0.4)
        press.text(left, top + 13.3, name[:1].upper() + name[1:], META, line, colour=MUTED)
    book.y = top + 22


def _next(book: Book, element: Element) -> None:
    summary, press = book.document.summary, book.press
    top, question_width = book.y, RIGHT - column(7) - 2
    has_question = bool(summary.question)
    width = span(7) if has_question else MEASURE
    bottom = book.rule_head(_("What next"), element, width=width)
    if not summary.next_steps:
        bottom = press.text(LEFT, bottom, _("To be agreed."), BODY, element.add("P"))
    for number, step in enumerate(summary.next_steps[:SHOWN_STEPS], 1):
        line = element.add("P")
        press.text(LEFT, bottom, str(number), Type(10.5, 15, 600), line, colour=LINK)
        words = [Span(book.fitted(step.text, BODY, width - 30 if step.goal_id else width - 5))]
        if step.goal_id:
            words += [Span(" "), book.proof(step.goal_id, _("goal"))]
        bottom = press.text(LEFT + 5, bottom, words, BODY, line, width=width - 5)
    if has_question:
        bottom = max(bottom, _question(book, top, question_width, element))
    if bottom + 5 + SMALL.line <= BOTTOM + 2:
        _inside(book, bottom + 5, element)


def _question(book: Book, top: float, width: float, element: Element) -> float:
    press, left = book.press, RIGHT - width
    words = book.document.summary.question
    if press.height(words, BODY, width - 8) > 4 * BODY.line:
        words = book.fitted(words, BODY, (width - 10) * 3.6)
    height = press.height(words, BODY, width - 8) + 10.4
    press.box(left, top, width, height, fill=AMBER, radius=2)
    press.text(
        left + 4, top + 2.4, _("A question for our talk"), LABEL, element.add("H2"),
        colour=AMBER_HEAD,
    )  # fmt: skip
    press.text(left + 4, top + 7.4, words, BODY, element.add("P"), width=width - 8)
    return top + height


def _inside(book: Book, top: float, element: Element) -> None:
    """One line of what else is in the file; left out when it does not fit."""
    names = [
        (GOALS, _("goals")),
        (COURSES, _("courses")),
        (INFORMAL, _("informal learning")),
        (REFLECTIONS, _("reflections")),
        (STANDARDS, _("standards")),
        (EVIDENCE, _("evidence")),
        (ABOUT, _("about this file")),
    ]
    words = [Span(_("Inside:") + " ", colour=MUTED)]
    for anchor, name in names:
        if book.known.places and anchor not in book.known.places:
            continue
        if len(words) > 1:
            words.append(Span(" · ", colour=MUTED))
        words.append(Span(f"{name} {book.page_of(anchor)}", weight=500, link=anchor))
    book.press.text(LEFT, top, words, SMALL, element.add("P"), width=MEASURE)
