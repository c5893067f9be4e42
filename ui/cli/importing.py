"""The command that brings files in: each record is named before it is written."""

import sys
from pathlib import Path

import click

from portfolio.bring_back import bring_back, brought_words, quoted, receive
from portfolio.errors import FileTooLarge
from portfolio.imports import MOST_PDF_BYTES, read_file, read_whole
from portfolio.imports.joining import joined
from portfolio.imports.json_lines import read_json_line
from portfolio.library import Library
from portfolio.text import _, ngettext
from ui.cli.unlock import Asked

MOST_LINE_BYTES = 5_000_000  # five times the longest text, for escapes


@click.command("import")
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "wanted", metavar="F", help="ics or jsonl; else by the file's ending.")
@click.option("--yes", is_flag=True, help="Keep a reply slip without asking.")
@click.pass_obj
def import_(request: Asked, files: tuple[str, ...], wanted: str | None, *, yes: bool) -> None:
    """Bring in entries, what left in a PDF of ours, or a reply slip that came back.

    "-" with --format jsonl reads one entry a line.
    """
    with request.library() as library:
        for name in files:
            if name == "-" and wanted == "jsonl":
                _import_stream(library)
            elif Path(name).suffix.lower() == ".pdf":
                _import_pdf(library, Path(name), yes=yes)
            else:
                _import_file(library, Path(name), wanted)


def _import_stream(library: Library) -> None:
    """Commit each line durably and tell its id at once."""
    number = 0
    while line := sys.stdin.buffer.readline(MOST_LINE_BYTES):
        number += 1
        if len(line) == MOST_LINE_BYTES:
            raise FileTooLarge("-", MOST_LINE_BYTES)
        if line.strip():
            entry = read_json_line(line, "-", number, library.today())
            click.echo(library.entries.save(entry).entry.id)
            sys.stdout.flush()


def _import_pdf(library: Library, path: Path, *, yes: bool) -> None:
    """Our own evidence record by record, or a reply that she confirms."""
    # pikepdf and pyHanko take 0.5 s to load; only PDFs need them
    from portfolio.imports.pdf import OwnFile, read_pdf  # noqa: PLC0415

    content = read_whole(path, MOST_PDF_BYTES)
    found = read_pdf(content, path.name)
    if isinstance(found, OwnFile):
        done = bring_back(library, found.shared, found.files)
        for line in brought_words(done):
            click.echo(line, err=True)
        for one in done.added:
            click.echo(one)
        return
    export = library.exports.get(found.export_id)
    told = _("Received text, in answer to {name}:").format(name=export.file_name)
    click.echo(f"{told}\n{quoted(found)}", err=True)
    if yes or (sys.stdin.isatty() and click.confirm(_("Save this as received?"), err=True)):
        click.echo(receive(library, found, content, path.name, library.today()).id)
    else:
        click.echo(_("Nothing was kept. Give --yes to keep it as received."), err=True)


def _import_file(library: Library, path: Path, wanted: str | None) -> None:
    found = read_file(path, library.today(), wanted or "")
    join = joined(found, library.entries.all())
    fresh = (*join.fresh, *join.moved)
    click.echo(
        ngettext(
            "{count} to add from {name}; {known} there already.",
            "{count} to add from {name}; {known} there already.",
            len(fresh),
        ).format(count=len(fresh), name=path.name, known=join.known),
        err=True,
    )
    for one in fresh:
        click.echo(f"  {one.happened_on}  {one.kind.word}  {one.heading}", err=True)
    library.journal.save_all(fresh)
    for one in fresh:
        click.echo(one.id)


COMMANDS = (import_,)
