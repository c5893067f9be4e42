"""Commands for goals: list, add, link, review, carry on or end one."""

from dataclasses import replace

import click

from portfolio.ids import new_id
from portfolio.insight.plans import goal_progress
from portfolio.model.goal import Criterion, GoalStatus, Met, ReviewNote, carried_on
from ui.cli.details import choice
from ui.cli.objects import entry_object, goal_object
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, day_from, say


@click.group()
def goal() -> None:
    """Goals: add one, link an entry to one, review it, carry it on."""


@click.command()
@as_json
@click.pass_obj
def goals(request: Asked, *, is_json: bool) -> None:
    """List goals with their progress, open ones first."""
    with request.library() as library:
        found = sorted(library.goals.all(), key=lambda one: not one.status.is_open)
        entries = library.entries.all()
        lines = []
        for one in found:
            progress = goal_progress(one, entries)
            lines.append(
                f"{one.id}  {one.status.word:<10} {progress.met}/{progress.criteria}  "
                f"{progress.linked:>3}  {one.title}"
            )
        if is_json or found:
            told = [goal_object(library, one) for one in found]
            say(told, "\n".join(lines), is_json=is_json)


@goal.command("add")
@click.argument("title")
@click.option("--criteria", multiple=True, help="A success criterion; may be given several times.")
@click.option("--why", default="")
@click.option("--support", default="")
@click.option("--due", metavar="D")
@as_json
@click.pass_obj
def goal_add(
    request: Asked,
    title: str,
    criteria: tuple[str, ...],
    why: str,
    support: str,
    due: str | None,
    *,
    is_json: bool,
) -> None:
    """Set a goal for this appraisal year."""
    with request.library() as library:
        kept = replace(
            library.goals.new(title, library.today()),
            why=why,
            support=support,
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


@goal.command("note")
@click.argument("goal_id", metavar="GOAL")
@click.argument("text")
@click.option("--by", default="", help="Who said it: a role or initials.")
@click.option("--mid-year", "is_mid_year", is_flag=True, help="It belongs to the mid-year review.")
@as_json
@click.pass_obj
def goal_note(
    request: Asked, goal_id: str, text: str, by: str, *, is_mid_year: bool, is_json: bool
) -> None:
    """Keep what was said about a goal today."""
    with request.library() as library:
        aim = library.goals.get(library.journal.resolve(goal_id).id)
        note = ReviewNote(library.today(), text, by, is_mid_year)
        kept = replace(aim, reviews=(*aim.reviews, note))
        library.goals.save(kept)
        say(goal_object(library, kept), kept.id, is_json=is_json)


@goal.command("met")
@click.argument("goal_id", metavar="GOAL")
@click.argument("number", type=click.IntRange(min=1), metavar="CRITERION")
@click.argument("how_far", type=choice(Met), default=str(Met.MET))
@click.option("--result", default="", help="What was seen, with a number where there is one.")
@click.option("--proof", default="", metavar="RECORD", help="The entry or evidence that proves it.")
@as_json
@click.pass_obj
def goal_met(
    request: Asked,
    goal_id: str,
    number: int,
    how_far: str,
    result: str,
    proof: str,
    *,
    is_json: bool,
) -> None:
    """Say how far a success criterion is met; CRITERION counts from 1."""
    with request.library() as library:
        aim = library.goals.get(library.journal.resolve(goal_id).id)
        if number > len(aim.criteria):
            raise click.BadParameter(f"{len(aim.criteria)} criteria")
        criteria = list(aim.criteria)
        old = criteria[number - 1]
        criteria[number - 1] = replace(
            old,
            met=Met(how_far),
            result=result or old.result,
            proof_id=library.journal.resolve(proof).id if proof else old.proof_id,
        )
        kept = replace(aim, criteria=tuple(criteria))
        library.goals.save(kept)
        say(goal_object(library, kept), kept.id, is_json=is_json)


@goal.command("carry")
@click.argument("goal_id", metavar="GOAL")
@click.option("--due", metavar="D")
@as_json
@click.pass_obj
def goal_carry(request: Asked, goal_id: str, due: str | None, *, is_json: bool) -> None:
    """Carry a goal on into the next cycle, with the criteria not met yet; prints the new one."""
    with request.library() as library:
        today = library.today()
        aim = library.goals.get(library.journal.resolve(goal_id).id)
        last = day_from(due, today) if due else None
        closed, following = carried_on(aim, new_id(), today, last)
        library.journal.save_all((closed, following))
        say(goal_object(library, following), following.id, is_json=is_json)


@goal.command("end")
@click.argument("goal_id", metavar="GOAL")
@click.argument("status", type=click.Choice([str(GoalStatus.ACHIEVED), str(GoalStatus.DROPPED)]))
@click.option("--outcome", default="")
@as_json
@click.pass_obj
def goal_end(request: Asked, goal_id: str, status: str, outcome: str, *, is_json: bool) -> None:
    """End a goal: achieved, or dropped."""
    with request.library() as library:
        aim = library.goals.get(library.journal.resolve(goal_id).id)
        kept = replace(
            aim,
            status=GoalStatus(status),
            closed_on=library.today(),
            outcome=outcome or aim.outcome,
        )
        library.goals.save(kept)
        say(goal_object(library, kept), kept.id, is_json=is_json)


COMMANDS = (goal, goals)
