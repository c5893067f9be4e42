"""Page one: a manager decides from it. Always one page; never smaller type.

What has no room is left out in a fixed order (pages.md): the line of contents, the smallest
delivery methods, the goals' outcomes; then texts are cut, and stand in full on the next page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from exporters.pdf.book import GOALS, Book
from exporters.pdf.faces import PAGE
from exporters.pdf.marks import status_mark
from exporters.pdf.parts.contents import draw_contents
from exporters.pdf.parts.page_one import draw_due, draw_one_goal, draw_targets, draw_training
from exporters.pdf.parts.totals import draw_hours, draw_strip
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    ACCENT,
    AMBER,
    AMBER_HEAD,
    BODY,
    LABEL,
    LEAD,
    LEFT,
    LINK,
    MEASURE,
    MUTED,
    NAME,
    PANEL,
    RIGHT,
    SIDE,
    SMALL,
    TITLE,
    TOP,
    Type,
    column,
    span,
)
from exporters.pdf.tags import Element
from portfolio.days import day_and_month, long_date
from portfolio.document import Facts, NextStep, PublicGoal
from portfolio.kinds import KINDS
from portfolio.model.goal import Met
from portfolio.model.selection import Section
from portfolio.text import _, ngettext

SHOWN_GOALS, SHOWN_STEPS = 3, 3
STRONG_BODY = Type(10.5, 15, 600)
FACT_INDENT, SECOND_FACT = 14.0, 110.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How much page one says."""

    has_contents: bool = True
    has_small_methods: bool = True
    has_outcomes: bool = True
    fact_lines: int = 2
    impact_lines: int = 4
    step_lines: int = 2
    question_lines: int = 4


PLANS = (
    Plan(),
    Plan(has_contents=False),
    Plan(has_contents=False, has_small_methods=False),
    Plan(has_contents=False, has_small_methods=False, has_outcomes=False),
    Plan(False, False, False, 1, 3, 1, 3),
)


def draw_summary(book: Book) -> None:
    """Draw page one by the first plan that fits on it."""
    book.open_section(_("Summary"), "#summary")
    room = book.bottom - TOP + 1
    plan = next(
        (one for one in PLANS if book.height_of(partial(_draw, plan=one)) <= room), PLANS[-1]
    )
    _draw(book, plan)


def _draw(book: Book, plan: Plan) -> None:
    """The blocks of the document's kind, in its order."""
    element = book.part("Sect")
    for block in BLOCKS[book.document.kind]:
        block(book, plan, element)
    if plan.has_contents and KINDS[book.document.kind].about != "entry":
        draw_contents(book, element)


def _hours(book: Book, plan: Plan, element: Element) -> None:
    draw_hours(book, element, has_small_methods=plan.has_small_methods)


def _facts(book: Book, plan: Plan, element: Element) -> None:
    """The kind of document, the name, and up to four facts in two columns."""
    facts, press = book.document.facts, book.press
    kind = KINDS[book.document.kind].titled(facts.period_name)
    words = book.elided(kind, SIDE, MEASURE, 1, _("Period"))
    top = press.text(LEFT, 25, words, SIDE, element.add("P"), colour=LINK, width=MEASURE) + 0.4
    name = facts.name or _("Teacher")
    style, most = (NAME, 1) if press.breaker.width(name, NAME) <= MEASURE else (TITLE, 2)
    words = book.elided(name, style, MEASURE, most, _("Name"))
    top = press.text(LEFT, top, words, style, element.add("H1"), width=MEASURE) + 2.6
    rows = [(label, value) for label, value in _told_facts(facts) if value]
    for number in range(0, len(rows), 2):
        bottoms = []
        for (label, value), left, right in zip(
            rows[number : number + 2], (LEFT, SECOND_FACT), (SECOND_FACT - 4, RIGHT), strict=False
        ):
            line, width = element.add("P"), right - left - FACT_INDENT
            press.text(left, top, label, BODY, line, colour=MUTED)
            words = book.elided(value, BODY, width, plan.fact_lines, label)
            bottoms.append(press.text(left + FACT_INDENT, top, words, BODY, line, width=width))
        top = max(bottoms) + 0.2
    book.y = top + 3.5


def _told_facts(facts: Facts) -> tuple[tuple[str, str], ...]:
    reader = facts.reader
    if facts.meeting_on:
        is_near = facts.meeting_on.year == facts.end.year
        day = day_and_month(facts.meeting_on) if is_near else long_date(facts.meeting_on)
        meeting = _("review on {day}").format(day=day)
        reader = f"{reader}; {meeting}" if reader else meeting
    period = long_date(facts.start)
    if facts.end != facts.start:
        period = _("{first} to {last}").format(first=period, last=long_date(facts.end))
    return (
        (_("Role"), facts.role),
        (_("School"), facts.school),
        (_("Period"), period),
        (_("For"), reader),
    )


def _impact(book: Book, plan: Plan, element: Element) -> None:
    """What changed for pupils, with its proof; nothing where she has not said."""
    summary, press, width = book.document.summary, book.press, MEASURE - 12
    if not summary.impact.strip():
        return
    label = _("What changed for pupils")
    words = [*book.elided(summary.impact, LEAD, width, plan.impact_lines, label)]
    if summary.impact_proof_id:
        words += [Span(" "), book.proof(summary.impact_proof_id)]
    height = press.breaker.height(words, LEAD, width) + 11
    press.box(LEFT, book.y, MEASURE, height, fill=PANEL)
    press.box(LEFT, book.y, 1.2, height, fill=ACCENT)
    press.text(LEFT + 6, book.y + 3, label, LABEL, element.add("H2"), colour=LINK)
    press.text(LEFT + 6, book.y + 8, words, LEAD, element.add("P"), width=width)
    book.y += height + 5


def _goals(book: Book, plan: Plan, element: Element) -> None:
    goals = book.document.goals
    count = len(goals)
    title = ngettext("{count} goal", "{count} goals", count).format(count=count)
    bottom = book.rule_head(title if count else _("Goals"), element)
    if count > SHOWN_GOALS and Section.GOALS in book.document.sections:
        told = _("and {count} more on p. {page}").format(count=count - SHOWN_GOALS, page=PAGE)
        link = Span(told, weight=500, link=GOALS)
        book.press.text(RIGHT, book.y + 3.2, link, SMALL, element.add("P"), align="r")
    book.y = bottom
    if not goals:
        words = _("None set for this period.")
        book.y = book.press.text(LEFT, bottom, words, BODY, element.add("P")) + 4
        return
    for goal in goals[:SHOWN_GOALS]:
        _goal(book, goal, element, has_outcome=plan.has_outcomes)
    book.y += 2.8


def _goal(book: Book, goal: PublicGoal, element: Element, *, has_outcome: bool) -> None:
    press, top, left = book.press, book.y, column(2) + 3
    line = element.add("P")
    status_mark(press, LEFT, top, goal.status)
    press.text(LEFT + 5.4, top, goal.status.word, STRONG_BODY, line)
    title = book.fitted(goal.title, STRONG_BODY, RIGHT - left - 21)
    press.text(left, top, title, STRONG_BODY, line)
    press.text(RIGHT, top + 0.48, book.proof(goal.id), SMALL, line, align="r")
    outcome = goal.outcome or _standing(goal)
    if not (outcome and has_outcome):
        book.y += 7.2
        return
    words = book.fitted(outcome, BODY, RIGHT - left)
    press.text(left, top + 5.2, words, BODY, element.add("P"))
    book.y += 12.4


def _standing(goal: PublicGoal) -> str:
    """How a goal stands where no outcome was written."""
    words = []
    if goal.criteria:
        met = sum(one.met is Met.MET for one in goal.criteria)
        words.append(_("{met} of {count} criteria met").format(met=met, count=len(goal.criteria)))
    if goal.due:
        words.append(_("due {day}").format(day=long_date(goal.due)))
    return "; ".join(words) + "." if words else ""


def _next(book: Book, plan: Plan, element: Element) -> None:
    """Up to three next steps, and the one question beside them."""
    summary, press, top = book.document.summary, book.press, book.y
    has_question = bool(summary.question.strip())
    width = span(7) if has_question else MEASURE
    bottom = book.rule_head(_("What next"), element, width=width)
    steps = [step for step in summary.next_steps if step.text.strip()][:SHOWN_STEPS]
    if not steps:
        bottom = press.text(LEFT, bottom, _("To be agreed."), BODY, element.add("P"))
    for number, step in enumerate(steps, 1):
        line = element.add("P")
        press.text(LEFT, bottom, str(number), STRONG_BODY, line, colour=LINK)
        words = _step(book, step, plan, width - 5)
        bottom = press.text(LEFT + 5, bottom, words, BODY, line, width=width - 5)
    if has_question:
        bottom = max(bottom, _question(book, plan, top, element))
    book.y = bottom


def _step(book: Book, step: NextStep, plan: Plan, width: float) -> list[Span]:
    words = [*book.elided(step.text, BODY, width, plan.step_lines, _("What next"))]
    if step.goal_id in book.ids:
        words += [Span(" "), Span(book.label_of(step.goal_id), weight=500, link=step.goal_id)]
    return words


def _question(book: Book, plan: Plan, top: float, element: Element) -> float:
    """The one thing she asks, in amber; gives the panel's bottom."""
    press, left = book.press, column(7) + 2
    width, label = RIGHT - left, _(KINDS[book.document.kind].question)
    question = book.document.summary.question
    words = book.elided(question, BODY, width - 8, plan.question_lines, label)
    height = press.breaker.height(words, BODY, width - 8) + 10.4
    press.box(left, top, width, height, fill=AMBER, radius=2)
    press.text(left + 4, top + 2.4, label, LABEL, element.add("H2"), colour=AMBER_HEAD)
    press.text(left + 4, top + 7.4, words, BODY, element.add("P"), width=width - 8)
    return top + height


Block = Callable[[Book, Plan, Element], None]


def _plain(draw: Callable[[Book, Element], None]) -> Block:
    """A block that says the same in every plan."""
    return lambda book, _plan, element: draw(book, element)


BLOCKS: dict[str, tuple[Block, ...]] = {
    "appraisal": (_facts, _impact, _goals, _hours, _plain(draw_strip), _next),
    "itt": (
        _facts,
        _impact,
        _plain(draw_training),
        _plain(draw_strip),
        _plain(draw_targets),
        _next,
    ),
    "ect": (_facts, _plain(draw_due), _impact, _plain(draw_strip), _goals, _hours, _next),
    "cpd-log": (_facts, _impact, _hours, _plain(draw_strip)),
    "goal": (_facts, _plain(draw_one_goal), _hours),
    "entry": (_facts,),
    "qtls": (_facts, _impact, _hours, _plain(draw_strip), _goals, _next),
}
