"""From a choice to a frozen Document: the only way by which anything leaves for others.

Private layers, and the files of evidence in which people can be told, are left behind here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portfolio.days import long_date
from portfolio.document import (
    Coverage,
    Document,
    Facts,
    Justification,
    LeftOut,
    NextStep,
    PublicEntry,
    PublicEvidence,
    PublicGoal,
    Summary,
)
from portfolio.errors import PeriodBackwards
from portfolio.ids import new_id
from portfolio.insight.coverage import coverage
from portfolio.insight.hours import hours
from portfolio.insight.terms import half_term_of, half_terms_between
from portfolio.library import Library
from portfolio.markup.parse import parse
from portfolio.model.cycle import Cycle
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.model.goal import Goal
from portfolio.model.selection import Selection
from portfolio.model.standard import Mapping
from portfolio.model.words import Kind
from portfolio.privacy.photo import page_copy
from portfolio.text import _

MOST_REFLECTIONS = 6  # chosen when she has not chosen: a reader's half hour
MOST_NEXT_STEPS = 3
WHOLE = "json"  # the kind of document that takes every reflection and the whole record


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The records of one selection, before they lose their private layers."""

    entries: list[Entry]
    goals: list[Goal]
    evidence: list[Evidence]
    mappings: list[Mapping]
    cycle: Cycle
    left_out: LeftOut


def default_selection(
    library: Library,
    kind: str,
    start: date | None = None,
    end: date | None = None,
    cycle_name: str = "",
) -> Selection:
    """The selection that is meant when little is said: the cycle at work, or the whole record.

    Raises NoSuchCycle or PeriodBackwards.
    """
    today = library.today()
    cycle = library.cycles.named(cycle_name) if cycle_name else library.cycles.for_sharing(today)
    first, last = cycle.start, cycle.end
    if kind == WHOLE and not cycle_name:
        days = [one.happened_on for one in library.entries.all()] or [today]
        first, last = min(days), max(*days, today)
    if start or end:
        first, last = start or first, end or max(today, start or first)
    if last < first:
        raise PeriodBackwards
    return Selection(kind, first, last, cycle.id if kind != WHOLE or cycle_name else "")


def assemble(
    library: Library,
    selection: Selection,
    made_on: date | None = None,
    export_id: str = "",
) -> Document:
    """The document of a selection. Every text in it was verified against its hash."""
    library.journal.require_whole()
    chosen = _choose(library, selection)
    profile = library.profiles.get()
    terms = half_terms_between(selection.start, selection.end)
    evidence = [_public_evidence(library, one, n) for n, one in enumerate(chosen.evidence, 1)]
    entries = tuple(_public_entry(one, chosen) for one in chosen.entries)
    framework, days = library.mappings.framework, _days(chosen)
    rows = coverage(framework, chosen.mappings, days, terms, profile.not_applicable)
    return Document(
        kind=selection.kind,
        language="en-GB",
        export_id=export_id or new_id(),
        made_on=made_on or library.today(),
        facts=_facts(library, chosen.cycle, selection),
        summary=_summary(chosen),
        goals=tuple(_public_goal(one, n, chosen) for n, one in enumerate(chosen.goals, 1)),
        entries=entries,
        reflections=tuple(one for one in entries if one.kind is Kind.REFLECTION),
        hours=hours(chosen.entries, selection.start, selection.end),
        coverage=Coverage(
            title=framework.title,
            edition=framework.edition,
            source=framework.source,
            half_terms=tuple(term.short for term in terms),
            rows=rows,
            justifications=_justifications(library, chosen),
            mapping_count=len(chosen.mappings),
        ),
        evidence=tuple(evidence),
        left_out=chosen.left_out,
        data_protection=profile.data_protection or _default_protection(),
    )


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


def _choose(library: Library, selection: Selection) -> _Chosen:
    """Read what the selection names, verified, and count what stays behind."""
    cycle = _cycle(library, selection)
    period = Cycle(id="", name="", start=selection.start, end=selection.end)
    goals = [g for g in library.goals.of_cycle(period) if g.id not in selection.leave_out]
    all_entries = [
        one
        for one in library.entries.between(selection.start, selection.end)
        if one.id not in selection.leave_out
    ]
    mappings = library.mappings.all()
    wanted = _reflections(all_entries, mappings, selection)
    entries = [one for one in all_entries if one.kind is not Kind.REFLECTION or one.id in wanted]
    inside = {one.id for one in entries} | {one.id for one in goals}
    pieces = [one for one in reversed(library.evidence.all()) if inside & set(one.record_ids)]
    kept = [one for one in pieces if one.id not in selection.leave_out]
    inside |= {one.id for one in kept}
    return _Chosen(
        entries=entries,
        goals=goals,
        evidence=kept,
        mappings=[one for one in mappings if one.record_id in inside],
        cycle=cycle,
        left_out=LeftOut(len(all_entries) - len(entries), len(pieces) - len(kept)),
    )


def _cycle(library: Library, selection: Selection) -> Cycle:
    for cycle in library.cycles.all():
        if cycle.id == selection.cycle_id:
            return cycle
    return Cycle(id="", name="", start=selection.start, end=selection.end)


def _reflections(
    entries: list[Entry], mappings: Iterable[Mapping], selection: Selection
) -> frozenset[str]:
    """The chosen reflections; unless chosen, the newest that stand for a standard or a goal."""
    if selection.reflections is not None:
        return frozenset(selection.reflections)
    all_of_them = [one for one in entries if one.kind is Kind.REFLECTION]
    if selection.kind == WHOLE:
        return frozenset(one.id for one in all_of_them)
    mapped = {one.record_id for one in mappings if one.because}
    telling = [one for one in all_of_them if one.id in mapped or one.goal_ids]
    longest = sorted(telling, key=lambda one: (bool(one.goal_ids), len(one.body)), reverse=True)
    return frozenset(one.id for one in longest[:MOST_REFLECTIONS])


def _public_entry(entry: Entry, chosen: _Chosen) -> PublicEntry:
    return PublicEntry(
        id=entry.id,
        kind=entry.kind,
        title=entry.title,
        heading=entry.heading,
        body=entry.body,
        blocks=parse(entry.body),
        happened_on=entry.happened_on,
        written_on=entry.written_on,
        minutes=entry.minutes,
        learning_minutes=entry.learning_minutes,
        people=entry.people,
        is_with_others=entry.is_with_others,
        context=entry.context,
        setting=entry.setting,
        provider=entry.provider,
        delivery=entry.delivery,
        sessions=entry.sessions,
        targets=entry.targets,
        source=entry.source,
        codes=tuple(sorted(m.code for m in chosen.mappings if m.record_id == entry.id)),
        goal_ids=entry.goal_ids,
        evidence_ids=tuple(one.id for one in chosen.evidence if entry.id in one.record_ids),
        half_term=half_term_of(entry.happened_on).name,
    )


def _public_goal(goal: Goal, number: int, chosen: _Chosen) -> PublicGoal:
    return PublicGoal(
        id=goal.id,
        number=number,
        title=goal.title,
        why=goal.why,
        criteria=goal.criteria,
        support=goal.support,
        due=goal.due,
        status=goal.status,
        set_on=goal.set_on,
        closed_on=goal.closed_on,
        outcome=goal.outcome,
        reviews=goal.reviews,
        entry_ids=tuple(one.id for one in chosen.entries if goal.id in one.goal_ids),
    )


def _public_evidence(library: Library, piece: Evidence, number: int) -> PublicEvidence:
    """A picture goes along only where nobody can be told; else not even the file's name does."""
    is_free = piece.sensitivity is Sensitivity.NOBODY
    picture = None
    if is_free and piece.is_picture and piece.stored:
        picture = page_copy(library.evidence.content(piece))
    return PublicEvidence(
        id=piece.id,
        number=number,
        caption=piece.caption,
        file_name=piece.file_name if is_free else "",
        link=piece.link,
        media_type=piece.media_type,
        size_bytes=piece.size_bytes,
        on=piece.on,
        sensitivity=piece.sensitivity,
        checked_on=piece.checked_on,
        record_ids=piece.record_ids,
        picture=picture,
    )


def _days(chosen: _Chosen) -> dict[str, date]:
    days = {one.id: one.happened_on for one in chosen.entries}
    days |= {one.id: one.on for one in chosen.evidence}
    return days | {one.id: one.set_on for one in chosen.goals}


def _justifications(library: Library, chosen: _Chosen) -> tuple[Justification, ...]:
    """One sentence a statement, the newest, in the framework's order."""
    days = _days(chosen)
    newest = sorted((m for m in chosen.mappings if m.because), key=lambda m: days[m.record_id])
    by_code = {one.code: one for one in newest}
    return tuple(
        Justification(row.code, row.title, by_code[row.code].because, by_code[row.code].record_id)
        for row in library.mappings.framework.statements
        if row.code in by_code
    )


def _summary(chosen: _Chosen) -> Summary:
    """Page one's words; what is due next where she has not said what comes next."""
    steps = tuple(NextStep(text) for text in chosen.cycle.next_steps)
    if not steps:
        steps = tuple(
            NextStep(
                f"{goal.title} ({_('due')} {long_date(goal.due)})" if goal.due else goal.title,
                goal.id,
            )
            for goal in chosen.goals
            if goal.status.is_open
        )
    return Summary(
        chosen.cycle.impact,
        chosen.cycle.impact_proof_id,
        steps[:MOST_NEXT_STEPS],
        chosen.cycle.question,
    )


def _period_name(cycle: Cycle, selection: Selection) -> str:
    return cycle.name or f"{long_date(selection.start)} – {long_date(selection.end)}"


def _default_protection() -> str:
    return _(
        "Pupils appear under pseudonyms. Keep and delete this file by the school's data policy."
    )
