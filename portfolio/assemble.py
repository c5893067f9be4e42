"""From a choice to a frozen Document: the only way by which anything leaves for others.

Private layers, and the files of evidence in which people can be recognised, are left behind here.
"""

from dataclasses import replace
from datetime import date

from portfolio.choose import Chosen, choose
from portfolio.days import long_date
from portfolio.document import (
    Coverage,
    Document,
    Facts,
    Grouped,
    Justification,
    NextStep,
    Summary,
)
from portfolio.ids import new_id
from portfolio.insight.coverage import coverage, reuse
from portfolio.insight.hours import Grouping, hours, times_between, totals
from portfolio.insight.terms import SchoolYears
from portfolio.kinds import KINDS, DocumentKind
from portfolio.library import Library
from portfolio.model.cycle import PAGE_ONE_STEPS, Cycle
from portfolio.model.goal import Goal
from portfolio.model.selection import Selection
from portfolio.model.standard import Framework
from portfolio.model.words import Kind
from portfolio.narrow import narrowed
from portfolio.public import (
    public_entry,
    public_goal,
    public_growth,
    public_pieces,
    public_plans,
)
from portfolio.public_career import public_career
from portfolio.public_records import public_records
from portfolio.public_sets import public_sets
from portfolio.public_sharing import public_originals, public_replies
from portfolio.text import _, language_tag

MOST_NEXT_STEPS = 3
MOST_OF_A_LINE = 150  # characters of the data-protection sentence: two lines of the footer


def assemble(
    library: Library,
    selection: Selection,
    made_on: date | None = None,
    export_id: str = "",
) -> Document:
    """The document of a selection. Every text in it was verified against its hash."""
    library.journal.require_whole()
    kind, chosen = KINDS[selection.kind], choose(library, selection)
    profile, years, today = library.profiles.get(), library.calendars.years(), library.today()
    entries = tuple(public_entry(library, one, chosen, years, selection) for one in chosen.entries)
    frameworks = _frameworks(library, kind)
    main, *others = [_coverage(library, one, chosen, years, selection) for one in frameworks]
    facts = _facts(library, chosen.cycle, selection)
    document = Document(
        kind=selection.kind,
        language=language_tag(),
        export_id=export_id or new_id(),
        made_on=made_on or today,
        facts=facts,
        summary=_summary(chosen, today),
        goals=tuple(public_goal(one, n, chosen) for n, one in enumerate(chosen.goals, 1)),
        entries=entries,
        reflections=tuple(one for one in entries if one.kind is Kind.REFLECTION),
        hours=hours(chosen.entries, selection.start, selection.end, years),
        coverage=main,
        evidence=public_pieces(library, chosen),
        left_out=chosen.left_out,
        data_protection=profile.data_protection or _default_protection(kind, facts),
        totals=_totals(chosen, selection, years),
        more_coverage=tuple(one for one in others if one.mapping_count),
        growth=public_growth(library, chosen, today),
        career=public_career(library, chosen.cycle, selection),
        upcoming=public_plans(chosen.entries, today),
        sets=public_sets(library, chosen, frameworks[0], main),
    )
    return narrowed(
        _for_leaving(document, library, chosen, selection), selection.sections or kind.sections
    )


def _for_leaving(
    document: Document, library: Library, chosen: Chosen, selection: Selection
) -> Document:
    """With what a program reads back, files, replies, and how the pages are to look."""
    return replace(
        document,
        records=public_records(chosen),
        replies=public_replies(library, selection),
        originals=public_originals(library, chosen, selection),
        fingerprint=library.signing_key().fingerprint if selection.is_signed else "",
        sides=selection.sides,
        paper=selection.paper,
        style=selection.style,
    )


def _totals(chosen: Chosen, selection: Selection, years: SchoolYears) -> tuple[Grouped, ...]:
    times = times_between(chosen.entries, selection.start, selection.end)
    return tuple(Grouped(by, totals(times, by, years)) for by in Grouping) if times else ()


def _frameworks(library: Library, kind: DocumentKind) -> tuple[Framework, ...]:
    """The frameworks at work; or the one by which this kind of document is judged."""
    if kind.framework:
        return (library.frameworks.get(kind.framework),)
    return library.frameworks.at_work()


def _facts(library: Library, cycle: Cycle, selection: Selection) -> Facts:
    profile = library.profiles.get()
    role = profile.role_on(min(selection.end, library.today()))
    return Facts(
        name=profile.name,
        role=role.role if role else "",
        school=role.school if role else "",
        period_name=_period_name(cycle, selection),
        start=selection.start,
        end=selection.end,
        reader=cycle.reader,
        meeting_on=cycle.meeting_on,
    )


def _coverage(
    library: Library,
    framework: Framework,
    chosen: Chosen,
    years: SchoolYears,
    selection: Selection,
) -> Coverage:
    """One framework over the period, its codes in the look that she chose."""
    terms = years.between(selection.start, selection.end)
    mappings = [one for one in chosen.mappings if one.framework == framework.id]
    away = library.profiles.get().away_from(framework.id)
    rows = coverage(framework, mappings, chosen.days, terms, away)
    return Coverage(
        title=framework.title,
        edition=framework.edition,
        source=framework.source,
        half_terms=tuple(term.short for term in terms),
        rows=tuple(library.frameworks.styled_row(framework, row) for row in rows),
        justifications=_justifications(library, framework, chosen),
        mapping_count=len(mappings),
        use=framework.use,
        most_reused=max(reuse(mappings).values(), default=0),
    )


def _justifications(
    library: Library, framework: Framework, chosen: Chosen
) -> tuple[Justification, ...]:
    """One sentence a statement, the newest, in the framework's order; typed codes come last."""
    days = chosen.days
    sentences = [m for m in chosen.mappings if m.because and m.framework == framework.id]
    by_code = {m.code: m for m in sorted(sentences, key=lambda m: days[m.record_id])}
    official = library.frameworks.official(framework.id)
    titles = {one.code: one.title for one in framework.statements}
    order = [*titles, *sorted(by_code.keys() - titles.keys())]
    return tuple(
        Justification(
            library.frameworks.told(framework.id, code),
            titles.get(code, ""),
            by_code[code].because,
            by_code[code].record_id,
            official.get(code, ""),
        )
        for code in order
        if code in by_code
    )


def _summary(chosen: Chosen, today: date) -> Summary:
    """Page one's words; what is due next where she has not said what comes next."""
    steps = tuple(NextStep(text) for text in chosen.cycle.next_steps[:PAGE_ONE_STEPS])
    if not steps:
        steps = tuple(
            NextStep(
                _due_step(goal, today),
                goal.id,
            )
            for goal in chosen.goals
            if goal.status.is_open
        )
    return Summary(
        chosen.cycle.impact,
        chosen.cycle.proof_ids,
        steps[:MOST_NEXT_STEPS],
        chosen.cycle.question,
    )


def _due_step(goal: Goal, today: date) -> str:
    """A goal as what comes next, with the day on which it is or was due."""
    if not goal.due:
        return goal.title
    told = _("{goal} (was due {day})") if goal.due < today else _("{goal} (due {day})")
    return told.format(goal=goal.title, day=long_date(goal.due))


def _period_name(cycle: Cycle, selection: Selection) -> str:
    if selection.start == selection.end:
        return cycle.name or long_date(selection.start)
    return cycle.name or f"{long_date(selection.start)} – {long_date(selection.end)}"


def _default_protection(kind: DocumentKind, facts: Facts) -> str:
    """For what and where the file is; the school is named where one line has room for it."""
    if not kind.purpose:
        return _(
            "Pupils appear under pseudonyms. Keep and delete this file by the school’s data policy."
        )
    told = _(
        "Pupils appear under pseudonyms. For {purpose} only: keep and delete by the school’s data "
        "policy."
    )
    purpose = _(kind.purpose)
    at_school = _("{purpose} at {school}").format(purpose=purpose, school=facts.school)
    named = told.format(purpose=at_school)
    return named if facts.school and len(named) <= MOST_OF_A_LINE else told.format(purpose=purpose)
