"""Page one: a manager decides from it. One page in the styles of usual size; never smaller type.

What has no room is left out in a fixed order (pages.md): the line of contents, the smallest
delivery methods, the goals' outcomes; then texts are cut, and stand in full on the next page; last
go all delivery methods, which stand with the courses.
In large print, and where another look of one column has no room for all, page one is a few pages:
the words, then the figures, and no text is cut shorter than by the first plan.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from exporters.pdf.book import Book
from exporters.pdf.parts.contents import draw_contents
from exporters.pdf.parts.goal_lines import draw_goal_lines
from exporters.pdf.parts.page_one import draw_due, draw_one_goal, draw_targets, draw_training
from exporters.pdf.parts.totals import draw_hours, draw_strip
from exporters.pdf.rows import as_many
from exporters.pdf.spans import Span
from exporters.pdf.style import (
    ACCENT,
    AMBER,
    AMBER_HEAD,
    LEFT,
    LINK,
    MEASURE,
    MUTED,
    PANEL,
    TOP,
)
from exporters.pdf.tags import Element
from portfolio.days import day_and_month, long_date
from portfolio.document import Facts, NextStep
from portfolio.kinds import KINDS
from portfolio.model.cycle import PAGE_ONE_STEPS
from portfolio.model.selection import PageStyle
from portfolio.text import _

GAP, AFTER_NEXT = 2.8, 5.0  # GAP: after each block, lost at the end of a page
FACT_INDENT, SECOND_FACT = 14.0, 110.0
IMPACT, STEP = 154.0, 90.0  # millimetres: how wide these are in the standard style

_CLAIM = re.compile(r"(?<=[.!?]) +(?=\w)")  # where a sentence ends and the next begins


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
    has_methods: bool = True


PLANS = (
    Plan(),
    Plan(has_contents=False),
    Plan(has_contents=False, has_small_methods=False),
    Plan(has_contents=False, has_small_methods=False, has_outcomes=False),
    Plan(False, False, False, 1, 3, 1, 3),
    Plan(False, False, False, 1, 3, 1, 3, has_methods=False),
)
UNCUT = PLANS[1:4]  # no text is cut, and the line of contents is told apart


Block = Callable[[Book, Plan, Element], None]
Blocks = tuple[Block, ...]


def draw_summary(book: Book) -> None:
    """Draw page one by the first plan that fits on it; else, in one column, on a few pages."""
    book.open_section(_("Summary"), "#summary")
    blocks = (*BLOCKS[book.document.kind], _contents)
    is_large = book.document.style is PageStyle.LARGE
    plan = None if is_large else _plan(book, blocks, PLANS, book.bottom - TOP + 1)
    if plan or not book.look.is_one_column:
        # a goal longer than a page has the next one for the rest
        is_long = KINDS[book.document.kind].about == "goal"
        plan = plan or PLANS[-2 if is_long else -1]
        _draw(book, plan, blocks)
        if not plan.has_contents:
            _contents_later(book)
    else:
        _draw_all(book, BLOCKS[book.document.kind])


def _draw_all(book: Book, blocks: Blocks) -> None:
    """Words, then figures, each block whole; trimmed only where that keeps it on its page."""
    words = [one for one in blocks if one not in FIGURES]
    for block in (*words, *(one for one in blocks if one in FIGURES)):
        plan = _plan(book, (block,), UNCUT, book.bottom - book.y + GAP) or UNCUT[0]
        book.keep_whole(partial(_draw, plan=plan, blocks=(block,)), GAP)
    contents = partial(_draw, plan=PLANS[0], blocks=(_contents,))
    if book.y + book.height_of(contents) <= book.bottom:
        contents(book)
    else:
        _contents_later(book)


def _plan(book: Book, blocks: Blocks, plans: tuple[Plan, ...], room: float) -> Plan | None:
    """The first plan by which the blocks fit into the room."""
    return next(
        (one for one in plans if book.height_of(partial(_draw, plan=one, blocks=blocks)) <= room),
        None,
    )


def _draw(book: Book, plan: Plan, blocks: Blocks) -> None:
    element = book.part("Sect")
    for block in blocks:
        block(book, plan, element)


def _contents(book: Book, plan: Plan, element: Element) -> None:
    if plan.has_contents and KINDS[book.document.kind].about != "entry":
        book.y += 5
        draw_contents(book, element)


def _contents_later(book: Book) -> None:
    """What had no room on page one stands above the section that comes next."""
    if KINDS[book.document.kind].about != "entry":
        book.waiting = _contents_above


def _contents_above(book: Book, element: Element) -> None:
    draw_contents(book, element)
    book.y += 5


def _hours(book: Book, plan: Plan, element: Element) -> None:
    draw = partial(
        draw_hours, element=element, has_small_methods=plan.has_small_methods,
        has_methods=plan.has_methods,
    )  # fmt: skip
    if KINDS[book.document.kind].about == "goal":  # which may have taken more than a page
        book.need(book.height_of(draw) - GAP)
    draw(book)


def _facts(book: Book, plan: Plan, element: Element) -> None:
    """The kind of document, the name, and up to four facts in two columns."""
    facts, press, look = book.document.facts, book.press, book.look
    kind = KINDS[book.document.kind].titled(facts.period_name)
    most = as_many(1, MEASURE, look.measure)
    words = book.elided(kind, look.side, look.measure, most, _("Period"))
    line = element.add("P")
    top = press.text(LEFT, 25, words, look.side, line, colour=LINK, width=look.measure) + 0.4
    name, style = facts.name or _("Teacher"), look.name
    if press.breaker.width(name, style) > look.measure:
        style, most = look.title, as_many(2, MEASURE, look.measure)
    words = book.elided(name, style, look.measure, most, _("Name"))
    top = press.text(LEFT, top, words, style, element.add("H1"), width=look.measure) + 2.6
    rows = [(label, value) for label, value in _told_facts(facts) if value]
    sides = [(LEFT, SECOND_FACT - 4), (SECOND_FACT, look.right)]
    if look.is_one_column:
        sides = [(LEFT, look.right)]
    for number in range(0, len(rows), len(sides)):
        pairs = zip(rows[number : number + len(sides)], sides, strict=False)
        bottoms = [_fact(book, fact, top, side, plan, element) for fact, side in pairs]
        top = max(bottoms) + 0.2
    book.y = top + 3.5


def _fact(
    book: Book, fact: tuple[str, str], top: float, side: tuple[float, float], plan: Plan,
    element: Element,
) -> float:  # fmt: skip
    """One fact between two edges; gives its bottom."""
    (label, value), (left, right) = fact, side
    body, line, width = book.look.body, element.add("P"), right - left - FACT_INDENT
    book.press.text(left, top, label, body, line, colour=MUTED)
    most = plan.fact_lines
    words = book.elided(value, body, width, most, label)
    return book.press.text(left + FACT_INDENT, top, words, body, line, width=width)


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
    summary, press, look = book.document.summary, book.press, book.look
    if not summary.impact.strip():
        return
    label, width = _("What changed for pupils"), look.measure - 12
    most = as_many(plan.impact_lines, IMPACT, width)
    words = _claims(book, book.elided(summary.impact, look.lead, width, most, label))
    height = press.breaker.height(words, look.lead, width) + 11
    press.box(LEFT, book.y, look.measure, height, fill=PANEL)
    press.box(LEFT, book.y, 1.2, height, fill=ACCENT)
    press.text(LEFT + 6, book.y + 3, label, look.label, element.add("H2"), colour=LINK)
    press.text(LEFT + 6, book.y + 8, words, look.lead, element.add("P"), width=width)
    book.y += height + 5


def _claims(book: Book, told: tuple[Span, ...]) -> list[Span]:
    """What is told, the proof of each claim right after it; what is cut has them at its end."""
    proofs = [book.proof(one) for one in book.document.summary.impact_proof_ids]
    claims = _CLAIM.split(told[0].text) if len(told) == 1 else []
    if len(proofs) == 1 or len(claims) < len(proofs):
        claims, words = [], [*told]
    else:
        words = []
    for claim, proof in zip_longest(claims, proofs):
        words += [Span(" ")] if words else []
        words += [Span(claim)] if claim else []
        words += [Span(" ")] if claim and proof else []
        words += [proof] if proof else []
    return words


def _goals(book: Book, plan: Plan, element: Element) -> None:
    draw_goal_lines(book, element, has_outcomes=plan.has_outcomes)


def _next(book: Book, plan: Plan, element: Element) -> None:
    """Up to three next steps, and the one question beside them, or under them in one column."""
    summary, press, look, top = book.document.summary, book.press, book.look, book.y
    has_question = bool(summary.question.strip())
    is_beside = has_question and not look.is_one_column
    width = look.span(7) if is_beside else look.measure
    bottom = book.rule_head(_("What next"), element, width=width)
    steps = [step for step in summary.next_steps if step.text.strip()][:PAGE_ONE_STEPS]
    if not steps:
        bottom = press.text(LEFT, bottom, _("To be agreed."), look.body, element.add("P"))
    for number, step in enumerate(steps, 1):
        line = element.add("P")
        press.text(LEFT, bottom, str(number), look.body.of(600), line, colour=LINK)
        words = _step(book, step, plan, width - 5)
        bottom = press.text(LEFT + 5, bottom, words, look.body, line, width=width - 5)
    if is_beside:
        left = look.column(7) + 2
        bottom = max(bottom, _question(book, plan, left, top, element))
    elif has_question:
        bottom = _question(book, plan, LEFT, bottom + 4, element)
    book.y = bottom + (AFTER_NEXT if look.is_one_column else 0)


def _step(book: Book, step: NextStep, plan: Plan, width: float) -> list[Span]:
    most = as_many(plan.step_lines, STEP, width)
    words = [*book.elided(step.text, book.look.body, width, most, _("What next"))]
    if step.goal_id in book.ids:
        words += [Span(" "), Span(book.label_of(step.goal_id), weight=500, link=step.goal_id)]
    return words


def _question(book: Book, plan: Plan, left: float, top: float, element: Element) -> float:
    """The one thing she asks, in amber, from `left` to the right edge; gives the panel's bottom."""
    press, look, label = book.press, book.look, _(KINDS[book.document.kind].question)
    width, question = look.right - left, book.document.summary.question
    room = min(width - 8, look.prose)
    words = book.elided(question, look.body, room, plan.question_lines, label)
    height = press.breaker.height(words, look.body, room) + 10.4
    press.box(left, top, width, height, fill=AMBER, radius=2)
    press.text(left + 4, top + 2.4, label, look.label, element.add("H2"), colour=AMBER_HEAD)
    press.text(left + 4, top + 7.4, words, look.body, element.add("P"), width=room)
    return top + height


def _plain(draw: Callable[[Book, Element], None]) -> Block:
    """A block that says the same in every plan."""
    return lambda book, _plan, element: draw(book, element)


_strip, _training = _plain(draw_strip), _plain(draw_training)
BLOCKS: dict[str, Blocks] = {
    "appraisal": (_facts, _impact, _goals, _hours, _strip, _next),
    "itt": (_facts, _impact, _training, _strip, _plain(draw_targets), _next),
    "ect": (_facts, _plain(draw_due), _impact, _strip, _goals, _hours, _next),
    "cpd-log": (_facts, _impact, _hours, _strip),
    "goal": (_facts, _plain(draw_one_goal), _hours),
    "entry": (_facts,),
    "qtls": (_facts, _impact, _hours, _strip, _goals, _next),
}
FIGURES = (_hours, _strip, _training)  # what stands after the words where page one is two
