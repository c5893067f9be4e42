"""The commands that let something leave: export, exports, recipes."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from exporters import FORMATS
from portfolio.choose import default_selection
from portfolio.kinds import KINDS
from portfolio.library import Library
from portfolio.model.selection import PageStyle, Paper, Section, Selection
from portfolio.text import _
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, day_from, say
from ui.sending import prepare

_CHOSEN = ("sections", "sides", "paper", "style", "leave_out", "originals")


@click.command()
@click.argument("kind", type=click.Choice(list(FORMATS)))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--from", "start", metavar="D")
@click.option("--to", "end", metavar="D")
@click.option("--cycle", metavar="NAME", default="")
@click.option("--id", "record_id", metavar="ID", default="", help="The goal or entry to tell of.")
@click.option("--section", "sections", multiple=True, type=click.Choice([str(s) for s in Section]),
              help="Only these sections, in this order.")  # fmt: skip
@click.option("--sides", type=click.IntRange(2, 100), help="At most so many pages.")
@click.option("--leave-out", multiple=True, metavar="ID", help="A record that stays behind.")
@click.option("--attach", "originals", multiple=True, metavar="ID",
              help="Evidence whose file goes along as it is.")  # fmt: skip
@click.option("--paper", type=click.Choice([str(one) for one in Paper]), default=None)
@click.option("--style", type=click.Choice([str(one) for one in PageStyle]), default=None,
              help="How the pages are set.")  # fmt: skip
@click.option("--recipe", default="", help="A choice kept before.")
@click.option("--keep-as", default="", help="Keep this choice under a name.")
@click.option("--reply", is_flag=True, help="Also make a reply slip beside the PDF.")
@click.option("--unsigned", is_flag=True, help="Do not sign the PDF.")
@as_json
@click.pass_obj
def export(
    request: Asked,
    /,
    kind: str,
    out: Path,
    *,
    is_json: bool,
    **given: Any,  # noqa: ANN401
) -> None:
    """Write the public layer to a file; private notes and true names never leave."""
    with request.library() as library:
        selection = _selection(library, kind, given)
        if given["keep_as"]:
            library.recipes.keep(str(given["keep_as"]), selection)
        has_reply = bool(given["reply"]) and KINDS[kind].is_pdf
        done = prepare(library, selection).write(out, has_reply=has_reply)
        library.exports.add(done)
    told = {"kind": kind, "path": str(out.resolve()), "export_id": done.id, "sha256": done.sha256}
    say(told, str(out), is_json=is_json)


def _selection(library: Library, kind: str, given: dict[str, Any]) -> Selection:
    """The selection by recipe and options; an option says more than the recipe."""
    today = library.today()
    first = day_from(str(given["start"]), today) if given["start"] else None
    last = day_from(str(given["end"]), today) if given["end"] else None
    found = default_selection(
        library, kind, first, last, str(given["cycle"]), str(given["record_id"])
    )
    if given["recipe"]:
        kept = library.recipes.named(str(given["recipe"])).selection
        found = replace(found, **{name: getattr(kept, name) for name in _CHOSEN})
    if given["unsigned"]:
        found = replace(found, is_signed=False)
    return replace(found, **{name: _read(name, given[name]) for name in _CHOSEN if given[name]})


def _read(name: str, value: Any) -> Any:  # noqa: ANN401  as the option's type is
    """An option's value as the selection holds it."""
    match name:
        case "sections":
            return tuple(map(Section, value))
        case "leave_out" | "originals":
            return frozenset(value)
        case "paper":
            return Paper(value)
        case "style":
            return PageStyle(value)
        case _:
            return value


@click.command()
@as_json
@click.pass_obj
def exports(request: Asked, *, is_json: bool) -> None:
    """List what left: when, what, for whom, and its SHA-256."""
    with request.library() as library:
        every = library.exports.all()
    lines = [
        f"{one.at.astimezone():%Y-%m-%d %H:%M}  {one.kind}  {one.file_name}"
        f"{_('  for ') + one.reader if one.reader else ''}\n  {one.id}  {one.sha256}"
        for one in every
    ]
    say(every, "\n".join(lines) or _("Nothing has left yet."), is_json=is_json)


@click.command()
@click.option("--drop", metavar="NAME", default="")
@as_json
@click.pass_obj
def recipes(request: Asked, drop: str, *, is_json: bool) -> None:
    """List the choices kept for exports, or take one away."""
    with request.library() as library:
        if drop:
            library.recipes.drop(drop)
        every = library.recipes.all()
    say(every, "\n".join(f"{one.name}  {one.selection.kind}" for one in every), is_json=is_json)


COMMANDS = (export, exports, recipes)
