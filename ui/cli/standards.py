"""Commands for standards: statements, coverage, and the frameworks at work."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import msgspec

from portfolio.imports import read_small
from portfolio.imports.frameworks import read_framework
from portfolio.insight.coverage import StatementRow, coverage, gaps, reuse, set_state
from portfolio.library import Library
from portfolio.model.profile import CodeStyle
from portfolio.model.standard import Framework
from portfolio.text import _
from ui.cli.details import choice
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, day_from, say

FRAMEWORK = click.option("--framework", "framework_id", metavar="ID", default="")


@click.command()
@FRAMEWORK
@as_json
@click.pass_obj
def standards(request: Asked, framework_id: str, *, is_json: bool) -> None:
    """List the statements of a framework at work, with what does not apply."""
    with request.library() as library:
        framework = _framework(library, framework_id)
        away = library.profiles.get().away_from(framework.id)
        official = library.frameworks.official(framework.id)
        told = {
            "framework": framework.id,
            "title": framework.title,
            "edition": framework.edition,
            "source": framework.source,
            "use": framework.use,
            "statements": [
                {
                    "code": one.code,
                    "title": one.title,
                    "parent": one.parent,
                    "applies": one.code not in away,
                    "reason": away.get(one.code, ""),
                    "official": official.get(one.code, ""),
                }
                for one in framework.statements
            ],
        }
        lines = [f"{framework.title}, {framework.edition}"]
        for one in framework.statements:
            mark = _("(does not apply)") if one.code in away else ""
            code = library.frameworks.told(framework.id, one.code)
            lines.append(f"  {code:<8} {one.title} {mark}".rstrip())
        say(told, "\n".join(lines), is_json=is_json)


@click.command("coverage")
@FRAMEWORK
@click.option("--from", "start", metavar="D")
@click.option("--to", "end", metavar="D")
@click.option("--gaps", "only_gaps", is_flag=True, help="Only what has nothing yet.")
@as_json
@click.pass_obj
def coverage_(
    request: Asked,
    framework_id: str,
    start: str | None,
    end: str | None,
    *,
    only_gaps: bool,
    is_json: bool,
) -> None:
    """Count links by statement and half term, this cycle unless said otherwise."""
    with request.library() as library:
        today = library.today()
        framework, cycle = _framework(library, framework_id), library.cycles.at(today)
        first = day_from(start, today) if start else cycle.start
        last = day_from(end, today) if end else cycle.end
        terms = library.calendars.years().between(first, last)
        days = {one.id: one.happened_on for one in library.entries.all()}
        days |= {one.id: one.on for one in library.evidence.all()}
        mappings = [one for one in library.mappings.all() if one.framework == framework.id]
        away = library.profiles.get().away_from(framework.id)
        rows = coverage(framework, mappings, days, terms, away)
        shown = gaps(rows) if only_gaps else rows
        cap = library.profiles.get().reuse_cap
        over = {key: n for key, n in reuse(mappings).items() if n > cap and key in days}
        told: dict[str, Any] = {
            "framework": framework.id,
            "half_terms": [term.name for term in terms],
            "statements": [{**msgspec.to_builtins(one), "set": set_state(one)} for one in shown],
            "reuse_cap": cap,
            "reused_more": over,
        }
        lines = [_line(one) for one in shown]
        say(told, "\n".join(lines), is_json=is_json)


@click.group("framework")
def framework_group() -> None:
    """Frameworks: those that ship, and your own from files."""


@framework_group.command("list")
@as_json
@click.pass_obj
def framework_list(request: Asked, *, is_json: bool) -> None:
    """List every framework; those at work are marked."""
    with request.library() as library:
        at_work = [one.id for one in library.frameworks.at_work()]
        found = library.frameworks.all()
        told = [
            {
                "id": one.id,
                "title": one.title,
                "edition": one.edition,
                "source": one.source,
                "statements": len(one.statements),
                "at_work": one.id in at_work,
            }
            for one in found
        ]
        lines = [f"{'*' if one.id in at_work else ' '} {one.id}  {one.title}" for one in found]
        say(told, "\n".join(lines), is_json=is_json)


@framework_group.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@as_json
@click.pass_obj
def framework_add(request: Asked, file: Path, *, is_json: bool) -> None:
    """Bring a framework in from our JSON or a SmartEvidence .matrix file, and work with it."""
    with request.library() as library:
        found = read_framework(read_small(file), file.name)
        library.frameworks.add(found)
        kept = found.framework
        crossed = library.mappings.cross(kept) if kept.replaces else None
        told = {
            "id": kept.id,
            "title": kept.title,
            "statements": len(kept.statements),
            "official": len(found.official),
            "carried_over": crossed.carried if crossed else 0,
            "left": [one.code for one in crossed.left] if crossed else [],
        }
        say(told, kept.id, is_json=is_json)


@framework_group.command("use")
@click.argument("framework_id", metavar="ID")
@click.option("--main", "is_main", is_flag=True, help="Put it on page one.")
@click.pass_obj
def framework_use(request: Asked, framework_id: str, *, is_main: bool) -> None:
    """Work with a framework from now on."""
    with request.library() as library:
        library.frameworks.put_to_work(framework_id, is_main=is_main)


@framework_group.command("away")
@click.argument("framework_id", metavar="ID")
@click.pass_obj
def framework_away(request: Asked, framework_id: str) -> None:
    """Work without a framework; its links stay and come back with it."""
    with request.library() as library:
        library.frameworks.put_away(library.frameworks.get(framework_id).id)


@framework_group.command("official")
@click.argument("framework_id", metavar="ID")
@click.argument("code")
@click.argument("text")
@click.pass_obj
def framework_official(request: Asked, framework_id: str, code: str, text: str) -> None:
    """Keep the official sentence of a statement, shown beside our short words."""
    with request.library() as library:
        found, statement = library.frameworks.find(code, framework_id)
        library.frameworks.set_official(found.id, {statement.code: text})


@framework_group.command("codes")
@click.argument("style", type=choice(CodeStyle))
@click.pass_obj
def framework_codes(request: Asked, style: str) -> None:
    """Choose how codes are written: TS5.a, TS5/a, S5a or 5a."""
    with request.library() as library:
        profile = library.profiles.get()
        library.profiles.save(replace(profile, code_style=CodeStyle(style)))


@click.command()
@click.argument("code")
@click.option("--because", default="", help="Why it does not apply, in a few words.")
@FRAMEWORK
@as_json
@click.pass_obj
def applies(request: Asked, code: str, because: str, framework_id: str, *, is_json: bool) -> None:
    """Say that a statement does not apply to your work, or that it does again."""
    with request.library() as library:
        framework, statement = library.frameworks.find(code, framework_id)
        profile = library.profiles.get()
        away = profile.toggled(framework.id, statement.code, because)
        library.profiles.save(replace(profile, does_not_apply=away))
        told = {"code": statement.code, "applies": len(away) < len(profile.does_not_apply)}
        say(told, statement.code, is_json=is_json)


def _framework(library: Library, framework_id: str) -> Framework:
    return library.frameworks.get(framework_id) if framework_id else library.frameworks.main


def _line(row: StatementRow) -> str:
    counts = " ".join(f"{count or '–':>2}" for count in row.counts)
    state = set_state(row).word if row.applies else _("does not apply")
    return f"{row.code:<8} {counts}  {row.total:>3}  {row.title}  ({state})"


COMMANDS = (standards, coverage_, framework_group, applies)
