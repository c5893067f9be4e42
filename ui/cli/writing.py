"""Commands that write: new, add, edit, delete, map, attach, goal, import."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
import msgspec

from portfolio.errors import CannotRead, DayUnclear, FileTooLarge, NoSuchFormat, TextNeeded
from portfolio.imports import MOST_BYTES, READERS
from portfolio.imports.json_lines import read_json_line
from portfolio.library import Library
from portfolio.model.entry import Entry
from portfolio.model.goal import Criterion
from portfolio.model.profile import Profile
from portfolio.model.words import Kind
from portfolio.quick import read_line
from portfolio.sample import sample
from portfolio.text import _, ngettext
from portfolio.vault import codes
from portfolio.vault.keychain import SystemKeychain
from portfolio.vault.place import Made, make_portfolio
from portfolio.when import read_day
from ui.cli.objects import entry_object, goal_object
from ui.cli.unlock import Asked

as_json = click.option("--json", "is_json", is_flag=True, help="Print documented JSON.")
KINDS = click.Choice([str(kind) for kind in Kind])
MOST_LINE_BYTES = 5_000_000  # five times the longest text, for escapes


def day_from(words: str | None, today: date) -> date:
    """The day that was typed, today when none was. Raises DayUnclear."""
    if not words:
        return today
    found = read_day(words, today)
    if found is None:
        raise DayUnclear(words)
    return found


def say(value: object, line: str, *, is_json: bool) -> None:
    """Print the object as JSON, or the line for people."""
    click.echo(msgspec.json.encode(value).decode() if is_json else line)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", required=True, help="Your name, for the first page of PDFs.")
@click.option("--sample", "with_sample", is_flag=True, help="Fill it with a made-up teacher.")
@as_json
def new(folder: Path, name: str, *, with_sample: bool, is_json: bool) -> None:
    """Make a new portfolio; prints its recovery code once."""
    made = make_portfolio(folder, Profile(name=name), SystemKeychain())
    if with_sample:
        fill_with_sample(made, name)
    told = {"portfolio": str(folder.resolve()), "recovery_code": codes.shown(made.code)}
    text = _(
        "Your portfolio is in {folder}.\nRecovery code: {code}\n"
        "Keep it on paper, away from this computer: nobody can send it to you again."
    ).format(folder=folder, code=codes.shown(made.code))
    say(told, text, is_json=is_json)


def fill_with_sample(made: Made, name: str = "") -> None:
    """Write the made-up teacher into a new portfolio, in one transaction."""
    content = sample()
    library = made.opened.library()
    try:
        with library.together():
            library.profiles.save(replace(content.profile, name=name or content.profile.name))
            for records in (content.cycles, content.goals, content.entries, content.mappings):
                library.journal.save_all(records)
            for one in content.evidence:
                library.evidence.take_in(one.evidence, one.content)
    finally:
        library.close()


@click.command()
@click.argument("text", required=False, default="")
@click.option("--kind", type=KINDS)
@click.option("--title")
@click.option("--body")
@click.option("--private")
@click.option("--date", "day", metavar="D")
@click.option("--minutes", type=int)
@as_json
@click.pass_obj
def add(request: Asked, text: str, *, is_json: bool, **given: str | int | None) -> None:
    """Add an entry: one line such as "45m mentoring with JS on questioning", or by fields."""
    with request.library() as library:
        line = read_line(text, library.today())
        kind = Kind(str(given["kind"])) if given["kind"] else line.kind
        day = day_from(str(given["day"]), library.today()) if given["day"] else line.happened_on
        entry = replace(
            library.entries.new(kind, day or library.today()),
            title=str(given["title"] or line.title),
            body=str(given["body"] or ""),
            private=str(given["private"] or ""),
            minutes=given["minutes"] if isinstance(given["minutes"], int) else line.minutes,
            people=line.people,
        )
        if entry.is_blank:
            raise TextNeeded
        with library.together():
            kept = library.entries.save(entry).entry
            for code in line.codes:
                library.mappings.map(kept.id, code)
        say(entry_object(library, kept), kept.id, is_json=is_json)


@click.command()
@click.argument("record_id", metavar="ID")
@click.option("--kind", type=KINDS)
@click.option("--title")
@click.option("--body")
@click.option("--private")
@click.option("--date", "day", metavar="D")
@click.option("--minutes", type=int)
@click.option("--people")
@as_json
@click.pass_obj
def edit(request: Asked, record_id: str, *, is_json: bool, **given: str | int | None) -> None:
    """Change fields of an entry; the version before stays in its history."""
    with request.library() as library:
        entry = library.entries.get(library.journal.resolve(record_id).id)
        changes = {name: value for name, value in given.items() if value is not None}
        if "day" in changes:
            changes["happened_on"] = day_from(str(changes.pop("day")), library.today())  # type: ignore[assignment]
        if "kind" in changes:
            changes["kind"] = Kind(str(changes["kind"]))
        kept = library.entries.save(replace(entry, **changes)).entry  # type: ignore[arg-type]
        say(entry_object(library, kept), kept.id, is_json=is_json)


@click.command()
@click.argument("record_id", metavar="ID")
@as_json
@click.pass_obj
def delete(request: Asked, record_id: str, *, is_json: bool) -> None:
    """Delete a record; its history keeps every version."""
    with request.library() as library:
        row = library.journal.resolve(record_id)
        library.journal.delete(row.id)
        say({"id": row.id, "deleted": True}, row.id, is_json=is_json)


@click.command("map")
@click.argument("record_id", metavar="ENTRY")
@click.argument("code")
@click.option("--because", default="", help="Why it stands for the statement, in a sentence.")
@as_json
@click.pass_obj
def map_(request: Asked, record_id: str, code: str, because: str, *, is_json: bool) -> None:
    """Let an entry stand for a statement of the standards, such as TS5 or TS5.a."""
    with request.library() as library:
        kept = library.mappings.map(library.journal.resolve(record_id).id, code, because)
        say(msgspec.to_builtins(kept), kept.code, is_json=is_json)


@click.command()
@click.argument("record_id", metavar="ID")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--caption", default="", help="What can be seen; read aloud to who cannot see it.")
@as_json
@click.pass_obj
def attach(request: Asked, record_id: str, file: Path, caption: str, *, is_json: bool) -> None:
    """Take a file in as evidence behind an entry or goal."""
    with request.library() as library:
        row = library.journal.resolve(record_id)
        kept = library.evidence.attach(file, row.id, library.today(), caption)
        say(msgspec.to_builtins(kept), kept.id, is_json=is_json)


@click.command("import")
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "wanted", metavar="F", help="ics or jsonl; else by the file's ending.")
@click.pass_obj
def import_(request: Asked, files: tuple[str, ...], wanted: str | None) -> None:
    """Bring entries in from files; "-" with --format jsonl reads one entry a line."""
    with request.library() as library:
        for name in files:
            if name == "-" and wanted == "jsonl":
                _import_stream(library)
            else:
                _import_file(library, Path(name), wanted)


def _import_stream(library: Library) -> None:
    """Commit each line durably and tell its id at once."""
    number = 0
    while line := sys.stdin.buffer.readline(MOST_LINE_BYTES):
        number += 1
        if len(line) == MOST_LINE_BYTES:
            raise FileTooLarge("-", MOST_LINE_BYTES)
        if line.strip():
            entry = read_json_line(line, "-", number, library.today())
            click.echo(library.entries.save(entry).entry.id)
            sys.stdout.flush()


def _import_file(library: Library, path: Path, wanted: str | None) -> None:
    reader = READERS.get(wanted or path.suffix.lstrip(".").lower())
    if reader is None:
        raise NoSuchFormat(wanted or path.suffix or path.name, tuple(READERS))
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileTooLarge(path.name, MOST_BYTES)
        content = path.read_bytes()
    except OSError as fault:
        raise CannotRead(path) from fault
    found = reader.read(content, path.name, library.today())
    fresh = _not_there_yet(library, found)
    click.echo(
        ngettext(
            "{count} to add from {name}; {known} there already.",
            "{count} to add from {name}; {known} there already.",
            len(fresh),
        ).format(count=len(fresh), name=path.name, known=len(found) - len(fresh)),
        err=True,
    )
    for one in fresh:
        click.echo(f"  {one.happened_on}  {one.kind.word}  {one.heading}", err=True)
    library.journal.save_all(fresh)
    for one in fresh:
        click.echo(one.id)


def _not_there_yet(library: Library, found: list[Entry]) -> list[Entry]:
    known = {one.source for one in library.entries.all() if one.source}
    fresh: list[Entry] = []
    for one in found:
        if not one.source or one.source not in known:
            fresh.append(one)
            known.add(one.source)
    return fresh


@click.group()
def goal() -> None:
    """Goals: add one, or link an entry to one."""


@goal.command("add")
@click.argument("title")
@click.option("--criteria", multiple=True, help="A success criterion; may be given several times.")
@click.option("--why", default="")
@click.option("--due", metavar="D")
@as_json
@click.pass_obj
def goal_add(
    request: Asked, title: str, criteria: tuple[str, ...], why: str, due: str | None, *, is_json: bool
) -> None:
    """Set a goal for this appraisal year."""
    with request.library() as library:
        kept = replace(
            library.goals.new(title, library.today()),
            why=why,
            criteria=tuple(Criterion(text) for text in criteria),
            due=day_from(due, library.today()) if due else None,
        )
        library.goals.save(kept)
        say(goal_object(library, kept), kept.id, is_json=is_json)


@goal.command("link")
@click.argument("goal_id", metavar="GOAL")
@click.argument("entry_id", metavar="ENTRY")
@as_json
@click.pass_obj
def goal_link(request: Asked, goal_id: str, entry_id: str, *, is_json: bool) -> None:
    """Link an entry to a goal."""
    with request.library() as library:
        aim = library.goals.get(library.journal.resolve(goal_id).id)
        kept = library.entries.link(library.journal.resolve(entry_id).id, aim.id).entry
        say(entry_object(library, kept), kept.id, is_json=is_json)


COMMANDS = (new, add, edit, delete, map_, attach, import_, goal)
