"""Commands about what was: history, revert, deleted, undelete, and erase for good."""

import click

from portfolio.compare import FieldChange, compare
from portfolio.errors import PortfolioError
from portfolio.library import Library
from portfolio.model.records import Record
from portfolio.storage.backup_log import LoggedBackup
from portfolio.storage.revisions import Revision
from portfolio.text import _
from portfolio.vault import erasing
from ui.cli.objects import version_object
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, say

SIGNS = {"": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}


@click.command()
@click.argument("record_id", metavar="ID")
@click.option("--private", "with_private", is_flag=True)
@click.option("--diff", "with_changes", is_flag=True, help="Show what changed in each version.")
@as_json
@click.pass_obj
def history(
    request: Asked, record_id: str, *, with_private: bool, with_changes: bool, is_json: bool
) -> None:
    """Show every version of a record, newest first; deleted ones by their whole id."""
    with request.library() as library:
        versions = library.journal.versions(_whole_id(library, record_id))
        lines = []
        for place, one in enumerate(versions):
            state = _("damaged on disk") if one.is_damaged else str(one.action)
            lines.append(f"{one.id}  {one.at:%Y-%m-%d %H:%M}  {state}")
            if with_changes and one.payload:
                before = next((v.record() for v in versions[place + 1 :] if v.payload), None)
                lines += _changes(before, one, with_private=with_private)
        objects = [version_object(one, with_private=with_private) for one in versions]
        say(objects, "\n".join(lines), is_json=is_json)


@click.command()
@click.argument("record_id", metavar="ID")
@click.argument("version_id", metavar="VERSION")
@as_json
@click.pass_obj
def revert(request: Asked, record_id: str, version_id: str, *, is_json: bool) -> None:
    """Make an earlier version of a record the newest one; nothing is lost by it."""
    with request.library() as library:
        whole = _whole_id(library, record_id)
        found = [one for one in library.journal.versions(whole) if one.id.startswith(version_id)]
        chosen = found[0].id if len(found) == 1 else version_id
        library.journal.restore(chosen)
        say({"id": whole, "revision": chosen}, whole, is_json=is_json)


@click.command()
@as_json
@click.pass_obj
def deleted(request: Asked, *, is_json: bool) -> None:
    """List what was deleted and can be brought back, latest first."""
    with request.library() as library:
        found = library.journal.deleted()
        lines = [f"{one.record_id}  {one.at:%Y-%m-%d}  {_heading(one.record())}" for one in found]
        if is_json or lines:
            say([version_object(one) for one in found], "\n".join(lines), is_json=is_json)


@click.command()
@click.argument("record_id", metavar="ID")
@as_json
@click.pass_obj
def undelete(request: Asked, record_id: str, *, is_json: bool) -> None:
    """Bring a deleted record back, or the last whole version of a damaged one."""
    with request.library() as library:
        library.journal.undelete(record_id)
        say({"id": record_id}, record_id, is_json=is_json)


@click.command()
@click.argument("record_id", metavar="[ID]", required=False)
@click.option("--name", help="A name to take out of every record and version.")
@click.option("--as", "instead", default="", help="What stands in its place; else a dash.")
@click.option("--yes", is_flag=True, help="Do not ask once more.")
@as_json
@click.pass_obj
def erase(
    request: Asked, record_id: str | None, *, name: str | None, instead: str, yes: bool,
    is_json: bool,
) -> None:  # fmt: skip
    """Erase a record, or a name everywhere, for good: no version, file or backup keeps it."""
    if bool(record_id) == bool(name):
        raise click.UsageError(_("Give either an ID or --name."))
    if not yes:
        click.confirm(_("This cannot be undone. Erase it for good?"), abort=True, err=True)
    opened = request.open()
    if name:
        done = erasing.erase_name(opened, name, instead or "–")
    else:
        library = opened.library()
        try:
            whole = _whole_id(library, str(record_id))
        finally:
            library.close()
        done = erasing.erase(opened, whole)
    say(
        {"records": done.records, "out_of_reach": [one.name for one in done.out_of_reach]},
        erasing.erased_words(done),
        is_json=is_json,
    )


def backup_line(one: LoggedBackup) -> str:
    """A backup by its date and place."""
    return f"  {one.at:%Y-%m-%d %H:%M}  {one.place}"


def _changes(before: Record | None, version: Revision, *, with_private: bool) -> list[str]:
    found = compare(before, version.record())
    hidden = _("Private notes")
    return [f"    {one.name}: {_line(one)}" for one in found if with_private or one.name != hidden]


def _line(change: FieldChange) -> str:
    told = "".join(SIGNS[piece.sign].format(piece.words) for piece in change.pieces)
    return told.replace("\n", "\n      ")


def _heading(record: Record) -> str:
    for name in ("heading", "title", "name", "code"):
        if getattr(record, name, ""):
            return str(getattr(record, name))
    return ""


def _whole_id(library: Library, typed: str) -> str:
    """The id in full; a deleted record is in no list, but its history is there."""
    try:
        return library.journal.resolve(typed).id
    except PortfolioError:
        return typed


COMMANDS = (history, revert, deleted, undelete, erase)
