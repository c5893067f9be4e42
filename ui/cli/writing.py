"""Commands that write: new, add, edit, delete, map, attach."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click
import msgspec

from portfolio.errors import DayUnclear, TextNeeded
from portfolio.model.profile import Profile
from portfolio.model.words import Kind
from portfolio.quick import read_line
from portfolio.quick_keep import keep_line
from portfolio.quick_parts import Known
from portfolio.sample import sample
from portfolio.text import _
from portfolio.vault import codes
from portfolio.vault.keychain import SystemKeychain
from portfolio.vault.place import fill, make_portfolio
from portfolio.when import read_day
from ui.cli.details import detail_options, with_details
from ui.cli.objects import entry_object
from ui.cli.unlock import Asked

as_json = click.option("--json", "is_json", is_flag=True, help="Print documented JSON.")
_EDITED = ("kind", "title", "body", "private", "day", "minutes")
KINDS = click.Choice([str(kind) for kind in Kind])


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
        fill(made.opened, sample(), name)
    told = {"portfolio": str(folder.resolve()), "recovery_code": codes.shown(made.code)}
    text = _(
        "Your portfolio is in {folder}.\nRecovery code: {code}\n"
        "Keep it on paper, away from this computer: nobody can send it to you again."
    ).format(folder=folder, code=codes.shown(made.code))
    say(told, text, is_json=is_json)


@click.command()
@click.argument("text", required=False, default="")
@click.option("--kind", type=KINDS)
@click.option("--title")
@click.option("--body")
@click.option("--private")
@click.option("--date", "day", metavar="D")
@click.option("--minutes", type=int)
@detail_options
@as_json
@click.pass_obj
def add(request: Asked, /, text: str, *, is_json: bool, **given: str | int | None) -> None:
    """Add an entry: one line such as "45m mentoring with JS on questioning", or by fields."""
    with request.library() as library:
        goals = tuple(one for one in library.goals.all() if one.status.is_open)
        line = read_line(text, library.today(), Known(library.frameworks.at_work(), goals))
        kind = Kind(str(given["kind"])) if given["kind"] else line.kind
        day = day_from(str(given["day"]), library.today()) if given["day"] else line.happened_on
        entry = replace(
            library.entries.new(kind, day or library.today()),
            title=str(given["title"] or line.title),
            body=str(given["body"] or line.body),
            goal_ids=line.goal_ids,
            private=str(given["private"] or ""),
            minutes=given["minutes"] if isinstance(given["minutes"], int) else line.minutes,
            people=line.people,
        )
        entry = with_details(entry, given)
        if entry.is_blank:
            raise TextNeeded
        keep_line(library, entry, line.codes)
        kept = library.entries.get(entry.id)
        say(entry_object(library, kept), kept.id, is_json=is_json)


@click.command()
@click.argument("record_id", metavar="ID")
@click.option("--kind", type=KINDS)
@click.option("--title")
@click.option("--body")
@click.option("--private")
@click.option("--date", "day", metavar="D")
@click.option("--minutes", type=int)
@detail_options
@as_json
@click.pass_obj
def edit(request: Asked, /, record_id: str, *, is_json: bool, **given: str | int | None) -> None:
    """Change fields of an entry; the version before stays in its history."""
    with request.library() as library:
        entry = library.entries.get(library.journal.resolve(record_id).id)
        entry = with_details(entry, given)
        changes = {name: given[name] for name in _EDITED if given[name] is not None}
        if "day" in changes:
            day = day_from(str(changes.pop("day")), library.today())
            changes["happened_on"] = day  # type: ignore[assignment]
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
@click.option("--caption", default="", help="What can be seen; read to people who cannot see it.")
@as_json
@click.pass_obj
def attach(request: Asked, record_id: str, file: Path, caption: str, *, is_json: bool) -> None:
    """Take a file in as evidence behind an entry or goal."""
    with request.library() as library:
        row = library.journal.resolve(record_id)
        kept = library.evidence.attach(file, row.id, library.today(), caption)
        say(msgspec.to_builtins(kept), kept.id, is_json=is_json)


COMMANDS = (new, add, edit, delete, map_, attach)
