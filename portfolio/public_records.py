"""The records of a selection, reduced to what leaves: no link leads to a record that stays."""

from dataclasses import replace

from portfolio.choose import Chosen
from portfolio.document_records import Records
from portfolio.model.course import CourseSession
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.model.goal import Goal


def public_records(chosen: Chosen) -> Records:
    """What of the chosen records a program may read back."""
    entries = {one.id for one in chosen.entries}
    ids = entries | {one.id for one in chosen.goals} | {one.id for one in chosen.evidence}
    return Records(
        entries=tuple(_entry(one, chosen, ids) for one in chosen.entries),
        goals=tuple(_goal(one, ids) for one in chosen.goals),
        evidence=tuple(_evidence(one, ids) for one in chosen.evidence),
        mappings=tuple(one for one in chosen.mappings if one.record_id in ids),
        threads=tuple(
            replace(one, steps=steps)
            for one in chosen.threads
            if (steps := tuple(step for step in one.steps if step.entry_id in entries))
        ),
        revisits=tuple(
            replace(one, snoozed_to=None)
            for one in chosen.revisits
            if one.answered_on and one.stuck and one.entry_id in entries
        ),
    )


def public_sessions(entry: Entry, chosen: Chosen) -> tuple[CourseSession, ...]:
    """The sessions; a recording in which people can be told is not even named."""
    hidden = {
        one.file_name
        for one in chosen.evidence
        if entry.id in one.record_ids and one.sensitivity is not Sensitivity.NOBODY
    }
    return tuple(
        replace(one, recording="") if one.recording in hidden else one for one in entry.sessions
    )


def _entry(entry: Entry, chosen: Chosen, ids: set[str]) -> Entry:
    return replace(
        entry,
        private="",
        source=entry.citation,
        recording_seconds=0,
        goal_ids=tuple(one for one in entry.goal_ids if one in ids),
        sessions=public_sessions(entry, chosen),
    )


def _goal(goal: Goal, ids: set[str]) -> Goal:
    return replace(
        goal,
        private="",
        criteria=tuple(
            one if one.proof_id in ids else replace(one, proof_id="") for one in goal.criteria
        ),
        carried_from=goal.carried_from if goal.carried_from in ids else "",
    )


def _evidence(piece: Evidence, ids: set[str]) -> Evidence:
    """Of a piece in which people can be told, only that there is one and what it shows."""
    is_free = piece.sensitivity is Sensitivity.NOBODY
    return replace(
        piece,
        file_name=piece.file_name if is_free else "",
        stored="",
        record_ids=tuple(one for one in piece.record_ids if one in ids),
    )
