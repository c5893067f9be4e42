"""Commands for courses: record one, say who was there, list them, and what is planned."""

from dataclasses import replace
from datetime import date, datetime, time

import click

from portfolio.errors import ModeUnknown, NoSuchRecord, SessionBackwards
from portfolio.insight.plans import unconfirmed, upcoming
from portfolio.library import Library
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.words import Kind
from portfolio.presets import course_presets
from portfolio.when import read_day
from ui.cli.details import choice, detail_options, with_details
from ui.cli.objects import entry_object
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, say

_PARTS = 3  # DATE,MODE,MINUTES
_WAYS = {"live": Attendance.ATTENDED, "recording": Attendance.WATCHED_LATER}
_PRESETS = click.Choice([one.name for one in course_presets()], case_sensitive=False)


@click.group()
def course() -> None:
    """Courses: formal learning made of sessions."""


@course.command("add")
@click.argument("title", required=False, default="")
@click.option(
    "--session",
    "sessions",
    multiple=True,
    metavar="DATE,MODE,MINUTES[,live|recording]",
    help="MODE is online, virtual or in-person; 15:45-17:00 will do for minutes; "
    "a day to come is planned.",
)
@click.option("--preset", type=_PRESETS, help="Begin with one of England's NPQs.")
@detail_options
@as_json
@click.pass_obj
def course_add(
    request: Asked,
    /,
    title: str,
    sessions: tuple[str, ...],
    preset: str | None,
    *,
    is_json: bool,
    **given: str | float | None,
) -> None:
    """Record a course; its delivery method follows from its sessions."""
    with request.library() as library:
        held = tuple(sorted((_session(one, library) for one in sessions), key=lambda s: s.on))
        first = held[0].on if held else library.today()
        entry = replace(library.entries.new(Kind.COURSE, first), title=title, sessions=held)
        for one in course_presets():
            if preset and one.name.casefold() == preset.casefold():
                entry = replace(
                    entry, title=title or one.name, context=one.context, level=one.level
                )
        if not entry.title or not (held or preset):
            raise click.UsageError("Give a title and a session, or --preset.")
        kept = library.entries.save(with_details(entry, given)).entry
        say(entry_object(library, kept), kept.id, is_json=is_json)


@course.command("attend")
@click.argument("record_id", metavar="COURSE")
@click.argument("number", type=click.IntRange(min=1), metavar="SESSION")
@click.argument("state", type=choice(Attendance))
@click.option("--recording", help="A link, or where the recording lies.")
@as_json
@click.pass_obj
def course_attend(
    request: Asked, record_id: str, number: int, state: str, recording: str | None, *, is_json: bool
) -> None:
    """Say what came of a session; SESSION counts from 1."""
    with request.library() as library:
        entry = library.entries.get(library.journal.resolve(record_id).id)
        if number > len(entry.sessions):
            raise NoSuchRecord(f"{record_id}, {number}")
        sessions = list(entry.sessions)
        old = sessions[number - 1]
        sessions[number - 1] = replace(
            old,
            attendance=Attendance(state),
            recording=old.recording if recording is None else recording,
        )
        kept = library.entries.save(replace(entry, sessions=tuple(sessions))).entry
        say(entry_object(library, kept), kept.id, is_json=is_json)


@click.command()
@as_json
@click.pass_obj
def courses(request: Asked, *, is_json: bool) -> None:
    """List courses with their sessions and delivery method, newest first."""
    with request.library() as library:
        found = [one for one in library.entries.all() if one.kind is Kind.COURSE]
        lines = []
        for one in found:
            method = one.delivery.word if one.delivery else ""
            lines.append(f"{one.id}  {one.happened_on}  {one.heading}  {method}".rstrip())
            lines += [
                f"    {number}. {held.on}  {held.mode.word}, {held.minutes} min, "
                f"{held.attendance.word}"
                for number, held in enumerate(one.sessions, 1)
            ]
        if is_json or found:
            say([entry_object(library, one) for one in found], "\n".join(lines), is_json=is_json)


@click.command("upcoming")
@as_json
@click.pass_obj
def upcoming_(request: Asked, *, is_json: bool) -> None:
    """List planned sessions, and those whose day has passed without an answer."""
    with request.library() as library:
        entries, today = library.entries.all(), library.today()
        plans = [(one, "planned") for one in upcoming(entries, today)]
        plans += [(one, "were you there?") for one in unconfirmed(entries, today)]
        told = [
            {
                "id": one.entry.id,
                "session": one.number + 1,
                "title": one.entry.heading,
                "on": one.session.on.isoformat(),
                "starts": str(one.session.starts or ""),
                "minutes": one.session.minutes,
                "mode": one.session.mode,
                "setting": one.entry.setting,
                "state": state,
            }
            for one, state in plans
        ]
        lines = [f"{one['on']}  {one['state']}  {one['title']}  ({one['id']})" for one in told]
        if is_json or told:
            say(told, "\n".join(lines), is_json=is_json)


def _session(typed: str, library: Library) -> CourseSession:
    """A session from DATE,MODE,MINUTES[,live|recording]. Raises ModeUnknown."""
    parts = [part.strip() for part in typed.split(",")]
    way = parts[_PARTS] if len(parts) == _PARTS + 1 else ""
    if len(parts) not in (_PARTS, _PARTS + 1) or (way and way not in _WAYS):
        raise ModeUnknown(typed)
    today = library.today()
    day = read_day(parts[0], today)
    if day is None or parts[1] not in list(Mode):
        raise ModeUnknown(typed)
    starts, minutes = _length(parts[2], day, typed)
    attendance = _WAYS.get(way, Attendance.PLANNED if day > today else Attendance.ATTENDED)
    return CourseSession(day, Mode(parts[1]), minutes, attendance, starts=starts)


def _length(words: str, day: date, typed: str) -> tuple[time | None, int]:
    """Start and minutes from "90" or "15:45-17:00"."""
    if words.lstrip("-").isdigit():
        return None, int(words)
    try:
        first, last = (time.fromisoformat(part.strip()) for part in words.split("-"))
    except ValueError as fault:
        raise ModeUnknown(typed) from fault
    length = datetime.combine(day, last) - datetime.combine(day, first)
    if length.total_seconds() < 0:
        raise SessionBackwards(typed)
    return first, int(length.total_seconds() // 60)


COMMANDS = (course, courses, upcoming_)
