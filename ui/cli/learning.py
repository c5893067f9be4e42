"""Commands that tell of learning: hours, revisits and threads."""

from dataclasses import replace

import click
import msgspec

from portfolio.days import hours_minutes
from portfolio.frameworks import EEF, load_framework
from portfolio.insight.hours import Grouping, hours, times_between, totals
from portfolio.insight.plans import writing_time
from portfolio.insight.revisits import PlannedRevisit, RevisitState, revisits
from portfolio.insight.threads import ThreadMeasure, measure, one_offs
from portfolio.library import Library
from portfolio.model.thread import Stuck, Thread, ThreadPart
from portfolio.text import _
from ui.cli.details import choice
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, day_from, say


@click.command("hours")
@click.option("--by", "by", type=choice(Grouping), default=str(Grouping.HALF_TERM))
@click.option("--from", "start", metavar="D")
@click.option("--to", "end", metavar="D")
@click.option("--cycle", metavar="NAME", default="")
@as_json
@click.pass_obj
def hours_(
    request: Asked, by: str, start: str | None, end: str | None, cycle: str, *, is_json: bool
) -> None:
    """Tell hours of learning: courses and informal learning, this cycle unless said otherwise."""
    with request.library() as library:
        today = library.today()
        period = library.cycles.named(cycle) if cycle else library.cycles.at(today)
        first = day_from(start, today) if start else period.start
        last = day_from(end, today) if end else period.end
        entries, years = library.entries.all(), library.calendars.years()
        whole = hours(entries, first, last, years)
        groups = totals(times_between(entries, first, last), Grouping(by), years)
        writing = writing_time(
            [one for one in entries if first <= one.happened_on <= last],
            library.profiles.get().writing_cap_min,
        )
        told = {
            "from": first.isoformat(),
            "to": last.isoformat(),
            "minutes": whole.total,
            "courses": whole.courses,
            "informal": whole.informal,
            "with_others": whole.with_others,
            "alone": whole.alone,
            "protected": whole.protected,
            "by": by,
            "groups": [
                {"key": one.key, "name": one.name, "minutes": one.minutes,
                 "courses": one.courses, "informal": one.informal}
                for one in groups
            ],
            "writing_seconds": writing.seconds,
        }  # fmt: skip
        lines = [f"{hours_minutes(one.minutes):>7}  {one.name}" for one in groups]
        lines.append(f"{hours_minutes(whole.total):>7}  " + _("in all"))
        say(told, "\n".join(lines), is_json=is_json)


def planned_revisits(library: Library) -> tuple[PlannedRevisit, ...]:
    """The revisits of the whole record."""
    return revisits(
        library.entries.all(),
        library.threads.revisits(),
        library.calendars.years(),
        library.profiles.get().revisit_weeks,
        library.today(),
    )


@click.command("revisits")
@click.option("--all", "has_all", is_flag=True, help="Also those answered, dropped and let go.")
@as_json
@click.pass_obj
def revisits_(request: Asked, *, has_all: bool, is_json: bool) -> None:
    """List what is to be looked at again: did it stick?"""
    shown = (RevisitState.DUE, RevisitState.TO_COME)
    with request.library() as library:
        found = [one for one in planned_revisits(library) if has_all or one.state in shown]
        told = [
            {
                "id": one.entry_id,
                "title": one.heading,
                "weeks": one.weeks,
                "due": one.due.isoformat(),
                "state": one.state,
                "stuck": one.said.stuck if one.said else None,
                "answer": one.said.answer if one.said else "",
            }
            for one in found
        ]
        lines = [
            f"{one.entry_id}  {one.due}  {one.weeks:>2}  {one.state.word:<9}  {one.heading}"
            for one in found
        ]
        if is_json or found:
            say(told, "\n".join(lines), is_json=is_json)


@click.command()
@click.argument("entry_id", metavar="ENTRY")
@click.argument("weeks", type=int)
@click.option("--stuck", type=choice(Stuck), help="Did it stick?")
@click.option("--answer", default="", help="In one line.")
@click.option("--snooze", metavar="D", help="Ask again on that day.")
@click.option("--drop", "is_dropped", is_flag=True, help="Do not ask again.")
@as_json
@click.pass_obj
def revisit(
    request: Asked,
    entry_id: str,
    weeks: int,
    stuck: str | None,
    answer: str,
    snooze: str | None,
    *,
    is_dropped: bool,
    is_json: bool,
) -> None:
    """Answer a revisit, put it off or drop it; WEEKS says which one."""
    with request.library() as library:
        entry = library.entries.get(library.journal.resolve(entry_id).id)
        today = library.today()
        kept = replace(
            library.threads.revisit(entry.id, weeks),
            is_dropped=is_dropped,
            snoozed_to=day_from(snooze, today) if snooze else None,
        )
        if stuck or answer:
            kept = replace(kept, answered_on=today, stuck=Stuck(stuck or Stuck.YES), answer=answer)
        library.journal.save(kept)
        say(msgspec.to_builtins(kept), kept.id, is_json=is_json)


@click.command()
@as_json
@click.pass_obj
def threads(request: Asked, *, is_json: bool) -> None:
    """List threads: learnt, applied, impact, with span, sessions, modes and what is missing."""
    with request.library() as library:
        entries = {one.id: one for one in library.entries.all()}
        mappings, eef = library.mappings.all(), load_framework(EEF)
        found = [measure(one, entries, mappings, eef) for one in library.threads.all()]
        single = one_offs(entries.values(), library.threads.all(), planned_revisits(library))
        told = {
            "threads": [_thread_object(one) for one in found],
            "single_events": [{"id": one.id, "title": one.heading} for one in single],
        }
        lines = [_thread_line(one) for one in found]
        if single:
            lines.append(_("Single events so far: {n}").format(n=len(single)))
        if is_json or lines:
            say(told, "\n".join(lines), is_json=is_json)


@click.group()
def thread() -> None:
    """Threads: link what was learnt to how it was applied and what it changed."""


@thread.command("add")
@click.argument("title")
@click.option("--learnt", multiple=True, metavar="ENTRY")
@click.option("--applied", multiple=True, metavar="ENTRY")
@click.option("--impact", multiple=True, metavar="ENTRY")
@click.option("--changed", default="", help="What changed, in a sentence.")
@as_json
@click.pass_obj
def thread_add(
    request: Asked, /, title: str, changed: str, *, is_json: bool, **steps: tuple[str, ...]
) -> None:
    """Begin a thread."""
    with request.library() as library:
        kept: Thread = replace(library.threads.new(title), impact=changed)
        with library.together():
            library.threads.save(kept)
            for part in ThreadPart:
                for typed in steps[part]:
                    entry = library.entries.get(library.journal.resolve(typed).id)
                    kept = library.threads.link(kept, entry.id, part)
        say(msgspec.to_builtins(kept), kept.id, is_json=is_json)


@thread.command("link")
@click.argument("thread_id", metavar="THREAD")
@click.argument("part", type=choice(ThreadPart))
@click.argument("entry_id", metavar="ENTRY")
@as_json
@click.pass_obj
def thread_link(request: Asked, thread_id: str, part: str, entry_id: str, *, is_json: bool) -> None:
    """Put an entry into a thread."""
    with request.library() as library:
        kept = library.threads.get(library.journal.resolve(thread_id).id)
        entry = library.entries.get(library.journal.resolve(entry_id).id)
        kept = library.threads.link(kept, entry.id, ThreadPart(part))
        say(msgspec.to_builtins(kept), kept.id, is_json=is_json)


def _thread_object(one: ThreadMeasure) -> dict[str, object]:
    found: dict[str, object] = msgspec.to_builtins(one.thread)
    return found | {
        "span_days": one.span_days,
        "sessions": one.sessions,
        "minutes": one.minutes,
        "modes": list(one.modes),
        "groups": list(one.groups),
        "missing": list(one.missing),
    }


def _thread_line(one: ThreadMeasure) -> str:
    facts = [
        _("{n} weeks").format(n=one.span_weeks),
        _("{n} sessions").format(n=one.sessions),
        _("{n} of 4 groups").format(n=len(one.groups)),
    ]
    if one.missing:
        facts.append(
            _("to come: {parts}").format(parts=", ".join(p.word.lower() for p in one.missing))
        )
    return f"{one.thread.id}  {one.thread.title}  ({'; '.join(facts)})"


COMMANDS = (hours_, revisits_, revisit, threads, thread)
