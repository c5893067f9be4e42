"""Commands that read: list, show, search, history, check."""

import click
import msgspec

from portfolio.model.evidence import Evidence
from portfolio.text import _
from ui.cli.objects import (
    entry_line,
    entry_object,
    entry_text,
    goal_object,
    hit_object,
    marked,
)
from ui.cli.unlock import Asked
from ui.cli.writing import KINDS, as_json, day_from, say


@click.command("list")
@click.option("--limit", type=click.IntRange(min=0), help="At most so many; all unless given.")
@click.option("--kind", type=KINDS)
@click.option("--from", "start", metavar="D")
@click.option("--to", "end", metavar="D")
@as_json
@click.pass_obj
def list_(
    request: Asked,
    limit: int | None,
    kind: str | None,
    start: str | None,
    end: str | None,
    *,
    is_json: bool,
) -> None:
    """List entries, newest day first."""
    with request.library() as library:
        found = library.entries.all()
        if kind:
            found = [one for one in found if one.kind == kind]
        if start:
            first = day_from(start, library.today())
            found = [one for one in found if one.happened_on >= first]
        if end:
            last = day_from(end, library.today())
            found = [one for one in found if one.happened_on <= last]
        found = found[:limit]
        objects = [entry_object(library, one) for one in found] if is_json else []
        if is_json or found:
            say(objects, "\n".join(entry_line(one) for one in found), is_json=is_json)


@click.command()
@click.argument("record_id", metavar="ID")
@click.option("--private", "with_private", is_flag=True, help="Show the private notes as well.")
@as_json
@click.pass_obj
def show(request: Asked, record_id: str, *, with_private: bool, is_json: bool) -> None:
    """Show one record whole; its hash is verified first."""
    with request.library() as library:
        row = library.journal.resolve(record_id)
        if row.kind == "entry":
            entry = library.entries.get(row.id)
            text = entry_text(entry, with_private=with_private)
            say(
                entry_object(library, entry, with_private=with_private),
                text,
                is_json=is_json,
            )
        elif row.kind == "goal":
            goal = library.goals.get(row.id)
            lines = [goal.title, goal.status.word, goal.why]
            lines += [f"  {one.met.word}: {one.text}" for one in goal.criteria]
            found = goal_object(library, goal, with_private=with_private)
            say(found, "\n".join(filter(None, lines)), is_json=is_json)
        else:
            record = library.journal.revisions.latest(row.id).record()
            text = record.heading if isinstance(record, Evidence) else row.heading
            say(msgspec.to_builtins(record), text, is_json=is_json)


@click.command()
@click.argument("query")
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True)
@as_json
@click.pass_obj
def search(request: Asked, query: str, limit: int, *, is_json: bool) -> None:
    """Find records by words or their beginnings, accents folded, newest first."""
    with request.library() as library:
        hits = library.search.find(query, limit)
        lines = []
        for hit in hits:
            lines.append(f"{hit.id}  {hit.day}  {hit.heading}")
            words = _("in your private notes") if hit.is_private else marked(hit.snippet)
            lines += [f"    {words}"] if words.strip() else []
        if is_json or hits:
            say([hit_object(hit) for hit in hits], "\n".join(lines), is_json=is_json)


COMMANDS = (list_, show, search)
