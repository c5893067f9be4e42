"""Commands for goals: add one, link an entry to one."""

from dataclasses import replace

import click

from portfolio.model.goal import Criterion
from ui.cli.objects import entry_object, goal_object
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, day_from, say


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
    request: Asked,
    title: str,
    criteria: tuple[str, ...],
    why: str,
    due: str | None,
    *,
    is_json: bool,
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


COMMANDS = (goal,)
