"""Commands for the career: roles, leave, school calendar, training years, reflection models."""

from dataclasses import replace
from pathlib import Path

import click
import msgspec

from portfolio.days import years_words
from portfolio.ids import new_id
from portfolio.imports import read_small
from portfolio.imports.models import read_model
from portfolio.imports.school_calendar import read_school_calendar
from portfolio.insight.career import career, induction
from portfolio.insight.training import training_days
from portfolio.model.profile import Leave, LeaveKind, RolePeriod
from portfolio.model.training import IntensiveDay, Placement, TrainingYear
from portfolio.model.words import Stage
from portfolio.text import _
from ui.cli.details import choice
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, day_from, say


@click.command("career")
@as_json
@click.pass_obj
def career_(request: Asked, *, is_json: bool) -> None:
    """Tell the roles held, years served, and the review points of induction."""
    with request.library() as library:
        profile, years = library.profiles.get(), library.calendars.years()
        whole, points = career(profile, library.today()), induction(profile, years)
        told = {
            "roles": msgspec.to_builtins(profile.roles),
            "years": whole.years,
            "full_time_years": whole.full_time_years,
            "employers": whole.employers,
            "leave_days": whole.leave_days,
            "next_step": whole.next_step,
            "induction": msgspec.to_builtins(points),
        }
        lines = [
            f"{one.start or ''} – {one.end or ''}  {one.role}  {one.school}  {one.fraction:g}"
            for one in profile.roles
        ]
        lines += [f"{one.on}  {one.kind.word}  ({one.terms_served:g})" for one in points]
        lines.append(_("{length} full time").format(length=years_words(whole.full_time_months)))
        say(told, "\n".join(lines), is_json=is_json)


@click.command("role")
@click.argument("role")
@click.option("--school", default="")
@click.option("--trust", default="")
@click.option("--stage", type=choice(Stage), default=str(Stage.TEACHER))
@click.option("--from", "start", metavar="D", required=True)
@click.option("--to", "end", metavar="D")
@click.option("--fraction", type=float, default=1.0, help="1.0 is full time.")
@click.pass_obj
def role_(
    request: Asked,
    role: str,
    school: str,
    trust: str,
    stage: str,
    start: str,
    end: str | None,
    fraction: float,
) -> None:
    """Add a role period; several may be held at once, up to full time together."""
    with request.library() as library:
        today = library.today()
        last = day_from(end, today) if end else None
        held = RolePeriod(role, Stage(stage), school, trust, day_from(start, today), last, fraction)
        profile = library.profiles.get()
        library.profiles.save(replace(profile, roles=(*profile.roles, held)))


@click.command("leave")
@click.option("--from", "start", metavar="D", required=True)
@click.option("--to", "end", metavar="D")
@click.option("--kind", type=choice(LeaveKind), default=str(LeaveKind.OTHER))
@click.pass_obj
def leave_(request: Asked, start: str, end: str | None, kind: str) -> None:
    """Add a period of leave; it is in no export for others."""
    with request.library() as library:
        today = library.today()
        away = Leave(day_from(start, today), day_from(end, today) if end else None, LeaveKind(kind))
        profile = library.profiles.get()
        library.profiles.save(replace(profile, leave=(*profile.leave, away)))


@click.group("calendar")
def calendar_() -> None:
    """School calendars: half terms and INSET days of an employer and year."""


@calendar_.command("show")
@click.option("--on", "on", metavar="D", help="A day of the school year; today unless given.")
@as_json
@click.pass_obj
def calendar_show(request: Asked, on: str | None, *, is_json: bool) -> None:
    """Show the half terms of a school year, as they are counted."""
    with request.library() as library:
        day = day_from(on, library.today())
        years = library.calendars.years()
        terms = years.of_year(day)
        year = terms[1].start.year
        told = {
            "own": years.calendar(year) is not None,
            "half_terms": [
                {"name": one.name, "from": one.taught_from.isoformat(),
                 "to": one.taught_until.isoformat()}
                for one in terms
            ],
            "inset": [one.isoformat() for one in years.inset(year)],
        }  # fmt: skip
        lines = [f"{one.taught_from} – {one.taught_until}  {one.name}" for one in terms]
        lines += [f"{one}  INSET" for one in years.inset(year)]
        say(told, "\n".join(lines), is_json=is_json)


@calendar_.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--school", default="", help="The employer's name as in your role.")
@as_json
@click.pass_obj
def calendar_import(request: Asked, file: Path, school: str, *, is_json: bool) -> None:
    """Read a school's holidays and INSET days from its .ics file."""
    with request.library() as library:
        found = read_school_calendar(read_small(file), file.name, library.today(), school)
        library.calendars.save(found)
        say(msgspec.to_builtins(found), found.id, is_json=is_json)


@click.command("training")
@as_json
@click.pass_obj
def training_(request: Asked, *, is_json: bool) -> None:
    """Tell days in school and intensive days of each training year, against their targets."""
    with request.library() as library:
        years, today = library.calendars.years(), library.today()
        found = [(one, training_days(one, years, today)) for one in library.trainings.all()]
        told = [
            {"name": one.name, "days": days.done, "to_come": days.to_come, "target": days.target,
             "intensive": days.intensive, "intensive_target": days.intensive_target}
            for one, days in found
        ]  # fmt: skip
        lines = [
            f"{one.name}  {days.done}/{days.target or '–'}  "
            f"{days.intensive}/{days.intensive_target or '–'}"
            for one, days in found
        ]
        if is_json or found:
            say(told, "\n".join(lines), is_json=is_json)


@click.command("placement")
@click.argument("school")
@click.option("--from", "start", metavar="D", required=True)
@click.option("--to", "end", metavar="D", required=True)
@click.option("--phase", default="", help="Age phase.")
@click.option("--mentor", default="")
@click.option("--year", "name", default="", help="The training year's name.")
@click.option("--target", type=int, help="Days in school that the year asks for.")
@click.option("--intensive", multiple=True, metavar="D", help="An intensive training day.")
@as_json
@click.pass_obj
def placement_(
    request: Asked,
    school: str,
    start: str,
    end: str,
    phase: str,
    mentor: str,
    name: str,
    target: int | None,
    intensive: tuple[str, ...],
    *,
    is_json: bool,
) -> None:
    """Add a placement to its training year, which is made where there is none."""
    with request.library() as library:
        today = library.today()
        one = Placement(school, day_from(start, today), day_from(end, today), phase, mentor)
        cycle = library.cycles.school_year_of(one.start)
        kept = next(
            (year for year in library.trainings.all() if year.name == (name or cycle.name)),
            TrainingYear(new_id(), name or cycle.name, cycle.start, cycle.end),
        )
        days = tuple(IntensiveDay(day_from(day, today)) for day in intensive)
        kept = replace(
            kept,
            placements=(*kept.placements, one),
            days_target=kept.days_target if target is None else target,
            intensive=(*kept.intensive, *days),
        )
        library.trainings.save(kept)
        say(msgspec.to_builtins(kept), kept.id, is_json=is_json)


@click.group("model")
def model_() -> None:
    """Reflection models: those that ship, and your own from files."""


@model_.command("list")
@as_json
@click.pass_obj
def model_list(request: Asked, *, is_json: bool) -> None:
    """List the reflection models with their steps."""
    with request.library() as library:
        found = library.models.all()
        lines = [f"{one.id}  {one.name}  ({len(one.steps)})" for one in found]
        say(msgspec.to_builtins(found), "\n".join(lines), is_json=is_json)


@model_.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@as_json
@click.pass_obj
def model_add(request: Asked, file: Path, *, is_json: bool) -> None:
    """Bring in a reflection model of your own from a JSON file."""
    with request.library() as library:
        found = read_model(read_small(file), file.name)
        library.models.save(found)
        say(msgspec.to_builtins(found), found.id, is_json=is_json)


COMMANDS = (career_, role_, leave_, calendar_, training_, placement_, model_)
