"""Commands that keep a portfolio safe: backup, restore, check, and what opens it."""

import getpass
import sys
from pathlib import Path

import click

from portfolio.errors import KeyNeeded, PortfolioError
from portfolio.text import _
from portfolio.vault import codes
from portfolio.vault.backup import back_up, check_backup, keys_of, place_folder, places
from portfolio.vault.change import (
    Changed,
    drop_passphrase,
    has_passphrase,
    new_recovery_code,
    reachable,
    rotate,
    set_passphrase,
)
from portfolio.vault.keychain import SystemKeychain
from portfolio.vault.keys import read_header
from portfolio.vault.opened import EVIDENCE_NAME, Opened
from portfolio.vault.restore import TRAVEL_SUFFIX, restore, write_travelling
from ui.cli.past import backup_line
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, say


class DamageFound(PortfolioError):
    """The check found faults; they were listed."""

    def __init__(self, count: int) -> None:
        super().__init__(
            _("{count} faults found. Nothing was changed; keep your backups.").format(count=count)
        )


@click.command()
@click.argument("out", required=False, type=click.Path(path_type=Path))
@as_json
@click.pass_obj
def backup(request: Asked, out: Path | None, *, is_json: bool) -> None:
    """Make a backup and check it: to every place, or to OUT (a folder, or one .tportfolio file)."""
    opened = request.open()
    if out is not None and out.suffix == TRAVEL_SUFFIX:
        write_travelling(opened, out)
        made = [out]
    else:
        chosen = [out] if out is not None else [None, *places(opened)]
        made = [back_up(opened, place).folder for place in chosen]
    say([str(one) for one in made], "\n".join(map(str, made)), is_json=is_json)


@click.command("restore")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, exists=True))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@as_json
@click.pass_obj
def restore_(request: Asked, source: Path, folder: Path, *, is_json: bool) -> None:
    """Bring a backup or a .tportfolio file back as a new portfolio in DIR, by the code alone."""
    done = restore(source, folder, request.code or _ask(_("Recovery code: ")))
    told = [str(folder)]
    if done.missing:
        told.append(_("{n} evidence files were not in the backup.").format(n=len(done.missing)))
    say(
        {"portfolio": str(folder.resolve()), "missing": done.missing},
        "\n".join(told),
        is_json=is_json,
    )


@click.command()
@click.option("--deep", "is_deep", is_flag=True, help="Read evidence and every backup whole.")
@as_json
@click.pass_obj
def check(request: Asked, *, is_deep: bool, is_json: bool) -> None:
    """Check the whole portfolio: database, every version's hash, every evidence file."""
    opened = request.open()
    library = opened.library()
    try:
        faults = library.faults()
        if is_deep:
            faults += [f"evidence {one.id}" for one in library.evidence.damaged()]
        count = library.journal.revisions.count()
    finally:
        library.close()
    backups = 0
    if is_deep:
        backups, more = _check_backups(opened)
        faults += more
    well = _("All is well: {count} versions checked.").format(count=count)
    if backups:
        well += " " + _("Backups checked: {n}.").format(n=backups)
    say(
        {"versions": count, "backups": backups, "faults": faults},
        "\n".join(faults) or well,
        is_json=is_json,
    )
    if faults:
        raise DamageFound(len(faults))


def _check_backups(opened: Opened) -> tuple[int, list[str]]:
    keys, found, faults = keys_of(opened), reachable(opened), []
    for one in found:
        try:
            key = keys[read_header(one.folder).generation]
            faults += check_backup(one.folder, key, one.place / EVIDENCE_NAME)
        except (PortfolioError, KeyError):
            faults.append(f"backup {one.folder.name}")
    return len(found), faults


@click.command("backup-place")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.option("--drop", "is_dropped", is_flag=True, help="Make no more backups there.")
@as_json
@click.pass_obj
def backup_place(request: Asked, folder: Path | None, *, is_dropped: bool, is_json: bool) -> None:
    """Keep backups in FOLDER too from now on, such as a stick; without one, list the places."""
    opened = request.open()
    if folder is not None:
        if not is_dropped:
            back_up(opened, folder.resolve())
        library = opened.library()
        try:
            change = library.backups.drop_place if is_dropped else library.backups.add_place
            change(str(folder.resolve()))
        finally:
            library.close()
    found = [str(place_folder(opened, place)) for place in (None, *places(opened))]
    say(found, "\n".join(found), is_json=is_json)


@click.command("recovery-code")
@as_json
@click.pass_obj
def recovery_code(request: Asked, *, is_json: bool) -> None:
    """Make a new recovery code; the old one opens nothing any more. Prints it once."""
    done = new_recovery_code(request.open())
    _say_changed(done, is_json=is_json)


@click.command("rotate-key")
@as_json
@click.pass_obj
def rotate_key(request: Asked, *, is_json: bool) -> None:
    """Encrypt the journal under a new key; the recovery code stays. Asks for the code."""
    code = request.code or _ask(_("Recovery code: "))
    opened = request.open()
    secrets = [code]
    if has_passphrase(opened) and sys.stdin.isatty():
        secrets += [typed] if (typed := _ask(_("Passphrase, or nothing to drop it: "))) else []
    rotate(opened, SystemKeychain(), secrets)
    generation = read_header(opened.folder).generation
    told = _("The journal has a new key. Your recovery code is the same.")
    say({"generation": generation}, told, is_json=is_json)


@click.command()
@click.option("--drop", "is_dropped", is_flag=True, help="Let no passphrase open it any more.")
@as_json
@click.pass_obj
def passphrase(request: Asked, *, is_dropped: bool, is_json: bool) -> None:
    """Let a passphrase open the portfolio besides the recovery code; read from standard input."""
    opened = request.open()
    if is_dropped:
        _say_changed(drop_passphrase(opened), is_json=is_json)
        return
    typed = _ask(_("New passphrase: ")) if sys.stdin.isatty() else sys.stdin.readline()
    _say_changed(set_passphrase(opened, typed), is_json=is_json)


def _say_changed(done: Changed, *, is_json: bool) -> None:
    lines = []
    if done.code:
        lines.append(_("Recovery code: {code}").format(code=codes.shown(done.code)))
    if done.out_of_reach:
        lines.append(_("These backups could not be reached and open by the old way:"))
        lines += [backup_line(one) for one in done.out_of_reach]
    told = {
        "recovery_code": codes.shown(done.code) if done.code else "",
        "out_of_reach": [one.name for one in done.out_of_reach],
    }
    say(told, "\n".join(lines) or _("Done."), is_json=is_json)


def _ask(words: str) -> str:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise KeyNeeded
    return getpass.getpass(words)


COMMANDS = (backup, restore_, check, backup_place, recovery_code, rotate_key, passphrase)
