"""Records as they may leave: without their private layer, codes in the look she chose."""

from datetime import date

from portfolio.choose import Chosen
from portfolio.document import (
    PublicEntry,
    PublicEvidence,
    PublicGoal,
    PublicSession,
)
from portfolio.document_growth import Growth, PublicRevisit, PublicStep, PublicThread
from portfolio.frameworks import EEF, load_framework
from portfolio.insight.hours import times_between
from portfolio.insight.plans import goal_progress, upcoming
from portfolio.insight.revisits import revisits
from portfolio.insight.terms import SchoolYears
from portfolio.insight.threads import measure, one_offs
from portfolio.library import Library
from portfolio.markup.parse import parse
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.model.goal import Goal
from portfolio.model.selection import Selection
from portfolio.model.thread import ThreadPart
from portfolio.privacy.photo import page_copy
from portfolio.public_records import public_sessions


def public_entry(
    library: Library, entry: Entry, chosen: Chosen, years: SchoolYears, selection: Selection
) -> PublicEntry:
    """An entry without its private layer; of its sessions, those in the period count as time."""
    told = library.frameworks.told
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
        learning_minutes=_minutes(entry, selection),
        people=entry.people,
        is_with_others=entry.is_with_others,
        context=entry.context,
        setting=entry.setting,
        provider=entry.provider,
        delivery=entry.delivery,
        sessions=public_sessions(entry, chosen),
        targets=entry.targets,
        source=entry.citation,
        codes=tuple(
            sorted({told(m.framework, m.code) for m in chosen.mappings if m.record_id == entry.id})
        ),
        goal_ids=entry.goal_ids,
        evidence_ids=tuple(one.id for one in chosen.evidence if entry.id in one.record_ids),
        half_term=years.of(entry.happened_on).name,
        mode=entry.mode,
        group=entry.group,
        level=entry.level,
        cost_pence=entry.cost_pence,
        meeting=entry.meeting,
        observation=entry.observation,
    )


def _minutes(entry: Entry, selection: Selection) -> int:
    """As the totals count them: a course may have begun before the period, or go on after it."""
    if not entry.sessions:
        return entry.learning_minutes
    return sum(one.minutes for one in times_between([entry], selection.start, selection.end))


def public_goal(goal: Goal, number: int, chosen: Chosen) -> PublicGoal:
    """A goal without its private notes, with what is linked to it."""
    progress = goal_progress(goal, chosen.entries)
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
        minutes=progress.minutes,
        is_carried_on=bool(goal.carried_from),
    )


def public_pieces(library: Library, chosen: Chosen) -> tuple[PublicEvidence, ...]:
    """The pieces of evidence, numbered from 1."""
    return tuple(_piece(library, one, number) for number, one in enumerate(chosen.evidence, 1))


def _piece(library: Library, piece: Evidence, number: int) -> PublicEvidence:
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
        is_certificate=piece.is_certificate,
    )


def public_growth(library: Library, chosen: Chosen, today: date) -> Growth:
    """What became of the learning that leaves."""
    return Growth(
        _threads(chosen),
        _revisits(library, chosen, today),
        _single_events(library, chosen, today),
    )


def _threads(chosen: Chosen) -> tuple[PublicThread, ...]:
    """The threads whose entries leave, each with its figures; entries that stay are not named."""
    entries = {one.id: one for one in chosen.entries}
    order = list(ThreadPart)
    found = []
    for thread in chosen.threads:
        figures = measure(thread, entries, chosen.mappings, load_framework(EEF))
        if figures.first is None:
            continue
        steps = [one for one in thread.steps if one.entry_id in entries]
        steps.sort(key=lambda one: (order.index(one.part), entries[one.entry_id].happened_on))
        found.append(
            PublicThread(
                id=thread.id,
                title=thread.title,
                impact=thread.impact,
                steps=tuple(
                    PublicStep(
                        one.part,
                        one.entry_id,
                        entries[one.entry_id].heading,
                        entries[one.entry_id].happened_on,
                    )
                    for one in steps
                ),
                span_weeks=figures.span_weeks,
                sessions=figures.sessions,
                minutes=figures.minutes,
                modes=figures.modes,
                groups=figures.groups,
                missing=tuple(
                    part for part in ThreadPart if part not in {s.part for s in thread.steps}
                ),
            )
        )
    return tuple(found)


def _revisits(library: Library, chosen: Chosen, today: date) -> tuple[PublicRevisit, ...]:
    """What was answered to revisits; questions that wait are hers alone."""
    planned = revisits(
        chosen.entries,
        chosen.revisits,
        library.calendars.years(),
        library.profiles.get().revisit_weeks,
        today,
    )
    return tuple(
        PublicRevisit(
            one.entry_id, one.heading, one.weeks, one.said.answered_on, one.said.stuck,
            one.said.answer,
        )
        for one in planned
        if one.said and one.said.answered_on and one.said.stuck
    )  # fmt: skip


def _single_events(library: Library, chosen: Chosen, today: date) -> int:
    """How many courses of one session nothing has followed yet."""
    planned = revisits(chosen.entries, chosen.revisits, library.calendars.years(), (), today)
    return len(one_offs(chosen.entries, chosen.threads, planned))


def public_plans(entries: list[Entry], today: date) -> tuple[PublicSession, ...]:
    """What is planned from today on."""
    return tuple(
        PublicSession(one.entry.id, one.number, one.entry.heading, one.session, one.entry.setting)
        for one in upcoming(entries, today)
    )
