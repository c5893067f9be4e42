"""What the capture line tells: what was understood, as words and icons, and what was kept."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portfolio.days import day_and_month, hours_words, weekday
from portfolio.frameworks import find_statement
from portfolio.model.entry import Entry
from portfolio.model.words import Kind
from portfolio.quick_goals import find_goal
from portfolio.quick_parts import Known, Left, Part, QuickLine
from portfolio.text import _
from ui.kinds import ICONS
from ui.widgets.day_menu import short_day


@dataclass(frozen=True, slots=True)
class Said:
    """What she said beside the words: taken back, chosen by a chip, attached."""

    left: frozenset[Left] = frozenset()
    kind: Kind | None = None
    day: date | None = None
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing understood: its words, its icon, and what taking it back leaves as text."""

    words: str
    icon: str
    left: Left


def facts_of(line: QuickLine, text: str, known: Known) -> list[Fact]:
    """What was understood, in the order in which it stands in the text."""
    found: list[Fact] = []
    for span in line.spans:
        typed = text[span.start : span.end]
        left = Left(span.what, typed.casefold())
        match span.what:
            case Part.DAY:
                found.append(Fact(short_day(line.happened_on), "calendar", left))
            case Part.MINUTES:
                found.append(Fact(hours_words(line.minutes or 0), "clock", left))
            case Part.KIND:
                found.append(Fact(line.kind.word, ICONS[line.kind], left))
            case Part.PEOPLE:
                found.append(Fact(line.people, "user", left))
            case Part.CODE:
                found.append(Fact(_statement_words(typed, known), "layout-grid", left))
            case Part.GOAL:
                goal = find_goal(known.goals, typed[1:])
                found.append(Fact(goal.title if goal else typed, "target", left))
    return found


def saved_words(entry: Entry) -> str:
    """Such as "Saved to Friday 20 November: Mentoring, 45 min"."""
    day = f"{weekday(entry.happened_on)} {day_and_month(entry.happened_on)}"
    facts = ", ".join(filter(None, (entry.kind.word, length_words(entry))))
    return _("Saved to {day}: {facts}").format(day=day, facts=facts)


def length_words(entry: Entry) -> str:
    """How long it took, or nothing."""
    return hours_words(entry.minutes) if entry.minutes else ""


def _statement_words(typed: str, known: Known) -> str:
    for framework in known.frameworks:
        statement = find_statement(framework, typed)
        if statement is not None:
            return f"{statement.code} {statement.title}"
    return typed
