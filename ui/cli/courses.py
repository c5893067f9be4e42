"""The command that records a course with its sessions."""

from dataclasses import replace

import click

from portfolio.errors import ModeUnknown
from portfolio.library import Library
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.words import Kind
from portfolio.when import read_day
from ui.cli.objects import entry_object
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, say

_PARTS = 3  # DATE,MODE,MINUTES
_WAYS = {"live": Attendance.ATTENDED, "recording": Attendance.WATCHED_LATER}


@click.group()
def course() -> None:
    """Courses: formal learning made of sessions."""


@course.command("add")
@click.argument("title")
@click.option(
    "--session",
    "sessions",
    multiple=True,
    required=True,
    metavar="DATE,MODE,MINUTES[,live|recording]",
    help="MODE is online, virtual or in-person; a day to come is planned.",
)
@click.option("--provider", default="")
@as_json
@click.pass_obj
def course_add(
    request: Asked,
    title: str,
    sessions: tuple[str, ...],
    provider: str,
    *,
    is_json: bool,
) -> None:
    """Record a course; its delivery method follows from its sessions."""
    with request.library() as library:
        held = tuple(sorted((_session(one, library) for one in sessions), key=lambda s: s.on))
        entry = replace(
            library.entries.new(Kind.COURSE, held[0].on),
            title=title,
            provider=provider,
            sessions=held,
        )
        kept = library.entries.save(entry).entry
        say(entry_object(library, kept), kept.id, is_json=is_json)


def _session(typed: str, library: Library) -> CourseSession:
    """A session from DATE,MODE,MINUTES[,live|recording]. Raises ModeUnknown."""
    parts = [part.strip() for part in typed.split(",")]
    way = parts[_PARTS] if len(parts) == _PARTS + 1 else ""
    if len(parts) not in (_PARTS, _PARTS + 1) or (way and way not in _WAYS):
        raise ModeUnknown(typed)
    today = library.today()
    day = read_day(parts[0], today)
    if day is None or parts[1] not in list(Mode) or not parts[2].lstrip("-").isdigit():
        raise ModeUnknown(typed)
    attendance = _WAYS.get(way, Attendance.PLANNED if day > today else Attendance.ATTENDED)
    return CourseSession(day, Mode(parts[1]), int(parts[2]), attendance)


COMMANDS = (course,)
