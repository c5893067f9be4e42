"""Page one's goals: status, title and what came of each."""

from datetime import date

from exporters.pdf.anchors import GOALS
from exporters.pdf.book import Book
from exporters.pdf.columns import drop
from exporters.pdf.faces import PAGE
from exporters.pdf.marks import status_mark
from exporters.pdf.rows import head_facing, shortened
from exporters.pdf.spans import Span
from exporters.pdf.style import BODY, LEFT
from exporters.pdf.tags import Element
from portfolio.days import long_date
from portfolio.document import PublicGoal
from portfolio.model.goal import Met
from portfolio.model.selection import Section
from portfolio.text import _, ngettext

SHOWN_GOALS = 3
STATUS_INDENT, GOAL_PROOF = 5.4, 21.0
OUTCOME_DROP, AFTER_TITLE, AFTER_OUTCOME = 5.2 - BODY.line, 7.2 - BODY.line, 12.4 - 2 * BODY.line


def draw_goal_lines(book: Book, element: Element, *, has_outcomes: bool) -> None:
    """Up to three goals, and where the others are."""
    goals = book.document.goals
    count, told = len(goals), Span("")
    title = ngettext("{count} goal", "{count} goals", count).format(count=count)
    if count > SHOWN_GOALS and Section.GOALS in book.document.sections:
        more = _("and {count} more on p. {page}").format(count=count - SHOWN_GOALS, page=PAGE)
        told = Span(more, weight=500, link=GOALS)
    book.y = head_facing(book, title if count else _("Goals"), told, element)
    if not goals:
        words = _("None set for this period.")
        book.y = book.press.text(LEFT, book.y, words, book.look.body, element.add("P")) + 4
        return
    for goal in goals[:SHOWN_GOALS]:
        _goal(book, goal, element, has_outcome=has_outcomes)
    book.y += 2.8


def _goal(book: Book, goal: PublicGoal, element: Element, *, has_outcome: bool) -> None:
    """Status, title and proof on a line, the outcome under the title.

    In one column the title stands under status and proof where it has no room between them.
    """
    press, look, top, line = book.press, book.look, book.y, element.add("P")
    body, strong = look.body, look.body.of(600)
    status_mark(book, LEFT, top, goal.status)
    press.text(LEFT + STATUS_INDENT, top, goal.status.word, strong, line)
    outcome = (goal.outcome or _standing(goal, book.document.made_on)) if has_outcome else ""
    left = _title_left(book)
    room = look.right - left - (GOAL_PROOF if left > LEFT else 0)
    lines = 1 if left > LEFT else 2
    words = shortened(book, goal.title, strong, room, lines)
    bottom = press.text(
        left, top + (0 if left > LEFT else body.line), words, strong, line, width=room
    )
    proof, down = book.proof(goal.id), drop(body, look.small)
    press.text(look.right, top + down, proof, look.small, line, align="r")
    bottom = max(bottom, top + body.line)  # she may not have named it
    book.y = bottom + AFTER_TITLE
    if outcome:
        lines = 2 if look.is_one_column else 1
        words = shortened(book, outcome, body, look.right - left, lines)
        part = element.add("P")
        bottom = press.text(left, bottom + OUTCOME_DROP, words, body, part, width=look.right - left)
        book.y = bottom - OUTCOME_DROP + AFTER_OUTCOME


def _title_left(book: Book) -> float:
    """Where the goals' titles begin: beside their status, or at the left edge under it."""
    look, width = book.look, book.press.breaker.width
    if not look.is_one_column:
        return look.column(2) + 3
    strong, shown = look.body.of(600), book.document.goals[:SHOWN_GOALS]
    left = LEFT + STATUS_INDENT + max(width(one.status.word, strong) for one in shown) + 5
    room = look.right - left - GOAL_PROOF
    return left if all(width(one.title, strong) <= room for one in shown) else LEFT


def _standing(goal: PublicGoal, made_on: date) -> str:
    """How a goal stands where no outcome was written."""
    words = []
    if goal.criteria:
        met = sum(one.met is Met.MET for one in goal.criteria)
        words.append(_("{met} of {count} criteria met").format(met=met, count=len(goal.criteria)))
    if goal.due:
        is_over = goal.due < made_on and goal.status.is_open
        told = _("was due {day}") if is_over else _("due {day}")
        words.append(told.format(day=long_date(goal.due)))
    return "; ".join(words) + "." if words else ""
