"""The documented objects of --json, and the lines that people read instead."""

from typing import Any

import msgspec

from portfolio.insight.plans import goal_progress
from portfolio.library import Library
from portfolio.model.entry import Entry
from portfolio.model.goal import Goal
from portfolio.storage.revisions import Revision
from portfolio.storage.search import CLOSE, OPEN, Hit


def entry_object(library: Library, entry: Entry, *, with_private: bool = False) -> dict[str, Any]:
    """An entry as JSON-ready values: the public layer, and the private one only when asked for."""
    found: dict[str, Any] = msgspec.to_builtins(entry)
    if not with_private:
        del found["private"]
    found["heading"] = entry.heading
    found["written_on"] = entry.written_on.isoformat()
    found["learning_minutes"] = entry.learning_minutes
    found["with_others"] = entry.is_with_others
    found["delivery"] = entry.delivery.word if entry.delivery else None
    found["standards"] = [
        {"code": one.code, "because": one.because, "framework": one.framework}
        for one in library.mappings.of(entry.id)
    ]
    found["evidence"] = [
        {"id": row.id, "caption": row.heading} for row in library.evidence.behind(entry.id)
    ]
    return found


def goal_object(library: Library, goal: Goal, *, with_private: bool = False) -> dict[str, Any]:
    """A goal as JSON-ready values, with the ids of the entries linked to it."""
    found: dict[str, Any] = msgspec.to_builtins(goal)
    if not with_private:
        del found["private"]
    found["kind"] = "goal"
    found["entries"] = [row.id for row in library.entries.linked_to_goal(goal.id)]
    found["progress"] = msgspec.to_builtins(goal_progress(goal, library.entries.all()))
    return found


def hit_object(hit: Hit) -> dict[str, Any]:
    """A search hit; the words found stand between ** in the snippet."""
    return {
        "id": hit.id,
        "record": hit.kind,
        "kind": hit.facet,
        "title": hit.heading,
        "happened_on": hit.day,
        "snippet": marked(hit.snippet),
        "in_private": hit.is_private,
    }


def version_object(version: Revision, *, with_private: bool = False) -> dict[str, Any]:
    """One version of a record."""
    found: dict[str, Any] = {
        "revision": version.id,
        "id": version.record_id,
        "record": version.kind,
        "action": str(version.action),
        "at": version.at.isoformat(),
    }
    if version.payload:
        content = msgspec.json.decode(version.payload)
        if not with_private:
            content.pop("private", None)
        found["content"] = content
    return found


def marked(snippet: str) -> str:
    """A snippet with ** around what was found, on one line."""
    return " ".join(snippet.replace(OPEN, "**").replace(CLOSE, "**").split())


def entry_line(entry: Entry) -> str:
    """One line for a list: id, day, kind, minutes, heading."""
    minutes = entry.learning_minutes or entry.minutes or 0
    told = f"{minutes:>4} min" if minutes else " " * 8
    return f"{entry.id}  {entry.happened_on}  {entry.kind.word:<18} {told}  {entry.heading}"


def entry_text(entry: Entry, *, with_private: bool = False) -> str:
    """A whole entry for reading."""
    facts = [entry.happened_on.isoformat(), entry.kind.word]
    if entry.learning_minutes or entry.minutes:
        facts.append(f"{entry.learning_minutes or entry.minutes} min")
    facts += [fact for fact in (entry.people, entry.provider) if fact]
    if entry.delivery:
        facts.append(entry.delivery.word)
    lines = [entry.heading, " · ".join(facts)]
    lines += [
        f"  {one.on}  {one.mode.word}, {one.minutes} min, {one.attendance.word}"
        for one in entry.sessions
    ]
    lines += [f"  - {one.text}" for one in entry.targets]
    if entry.body:
        lines += ["", entry.body]
    if with_private and entry.private:
        lines += ["", "[private]", entry.private]
    return "\n".join(lines)
