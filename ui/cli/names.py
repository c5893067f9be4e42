"""Commands about names: who is called what in files that leave, and what would leave now."""

from dataclasses import replace
from pathlib import Path

import click

from exporters import FORMATS
from portfolio.choose import default_selection
from portfolio.imports import read_small
from portfolio.leaving import Leaving
from portfolio.model.sharing import KnownName, Naming
from portfolio.privacy.names import class_list, colleague_list
from portfolio.text import _, ngettext
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, say
from ui.sending import overview
from ui.settings import Settings


@click.command()
@click.argument("names", nargs=-1)
@click.option("--from-file", "file", type=click.Path(path_type=Path), help="A class list.")
@click.option("--forget", metavar="WORDS", default="", help="Take a decision back.")
@as_json
@click.pass_obj
def pupils(
    request: Asked, names: tuple[str, ...], file: Path | None, forget: str, *, is_json: bool
) -> None:
    """List who is called what in files that leave; with NAMES, take pupils in.

    The list is part of the encrypted portfolio and never leaves it.
    """
    with request.library() as library:
        given = list(names)
        if file:
            given += class_list(read_small(file).decode("utf-8-sig", "replace"))
        library.names.pupils(given)
        for one in library.names.all():
            if forget and one.words.casefold() == forget.casefold():
                library.names.forget(one.id)
        every = library.names.all()
    say(every, "\n".join(map(_told, every)), is_json=is_json)


@click.command()
@click.argument("names", nargs=-1)
@click.option("--as", "role", default="", help="The role that stands in their place.")
@click.option("--from-file", "file", type=click.Path(path_type=Path),
              help="One a line; a role may follow after =.")  # fmt: skip
@as_json
@click.pass_obj
def colleagues(
    request: Asked, names: tuple[str, ...], role: str, file: Path | None, *, is_json: bool
) -> None:
    """List the colleagues; with NAMES, take them in: a role or initials stand for each.

    A NAME may be "Joan Smith = the deputy head". Authors of what was read keep their names.
    """
    with request.library() as library:
        text = "\n".join(names)
        if file:
            text += "\n" + read_small(file).decode("utf-8-sig", "replace")
        given = [replace(one, role=one.role or role) for one in colleague_list(text)]
        library.names.colleagues(given)
        every = [one for one in library.names.all() if one.is_colleague]
    say(every, "\n".join(map(_told, every)), is_json=is_json)


def _told(one: KnownName) -> str:
    return "  ".join(filter(None, (one.words, one.who, one.naming.word, one.stands_as)))


@click.command()
@click.argument("words")
@click.argument("naming", type=click.Choice([str(one) for one in Naming]))
@click.option("--as", "alias", default="", help="What stands in the words' place.")
@as_json
@click.pass_obj
def name(request: Asked, words: str, naming: str, alias: str, *, is_json: bool) -> None:
    """Decide whether WORDS are kept, replaced or removed in what leaves."""
    with request.library() as library:
        library.names.decide(words, Naming(naming), alias)
        found = next(o for o in library.names.all() if o.words.casefold() == words.casefold())
    say(found, f"{found.words}: {found.naming.word} {found.stands_as}".rstrip(), is_json=is_json)


@click.command()
@click.argument("kind", type=click.Choice(list(FORMATS)))
@click.option("--cycle", metavar="NAME", default="")
@click.option("--id", "record_id", metavar="ID", default="")
@as_json
@click.pass_obj
def leaves(request: Asked, kind: str, cycle: str, record_id: str, *, is_json: bool) -> None:
    """Tell all that an export would take along, and write nothing."""
    with request.library() as library:
        selection = default_selection(library, kind, cycle_name=cycle, record_id=record_id)
        found = overview(library, selection)
    limit = Settings().get().mail_limit_mb
    say(found, "\n".join(leaving_lines(found, limit)), is_json=is_json)


def leaving_lines(found: Leaving, limit_mb: int) -> list[str]:
    """What leaves, a fact a line."""
    count = len(found.entries)
    lines = [ngettext("{n} entry leaves:", "{n} entries leave:", count).format(n=count)]
    lines += [f"  {one.day}  {one.heading}" for one in found.entries]
    lines += [_("Goal: {title}").format(title=title) for _id, title in found.goals]
    for one in found.files:
        told = f" ({_('not checked')}. {one.unread})" if one.unread else ""
        lines.append(_("File: {name}, {how}").format(name=one.name, how=one.how) + told)
    lines += [_("Name: {name} ({where})").format(name=a, where=b) for a, b in found.names]
    lines += [f"{field}: {value}" for field, value in found.metadata]
    lines += [
        _("Please decide: {kind}: {words} (in {where}: {around})").format(
            kind=hit.kind.word, words=hit.words, where=hit.where, around=hit.around
        )
        + (
            f" {_('Perhaps an author, who keeps the name.')}"
            if hit.suggested is Naming.KEEP
            else ""
        )
        for hit in found.hits
    ]
    lines += page_one_lines(found)
    stay = found.private_layers
    lines.append(ngettext("{n} private note stays here.", "{n} private notes stay here.", stay)
                 .format(n=stay))  # fmt: skip
    size = found.expected_bytes / 1_000_000
    lines.append(_("About {size} MB; mail takes {limit} MB.").format(
        size=f"{size:.1f}", limit=limit_mb))  # fmt: skip
    lines += [_("Too large for mail: leave out {name}.").format(name=one.name)
              for one in found.too_large(limit_mb)]  # fmt: skip
    lines += filter(None, (found.page_one.sides_note, found.direction))
    return lines


def page_one_lines(found: Leaving) -> list[str]:
    """What is too long for page one, and what can be done about it."""
    page_one = found.page_one
    lines = [_("Page one: {told}").format(told=one.sentence) for one in page_one.too_long]
    if lines:
        lines.append(_("Its beginning stands on page one, the whole of it on page 2."))
    titles = dict(found.goals)
    if page_one.goal_id in titles:
        told = _("All of it fits without the goal “{title}” (--leave-out {id}).")
        lines.append(told.format(title=titles[page_one.goal_id], id=page_one.goal_id))
    return lines


COMMANDS = (pupils, colleagues, name, leaves)
