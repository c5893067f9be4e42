"""The command that lets something leave: export."""

from pathlib import Path

import click

from exporters import FORMATS
from portfolio.assemble import assemble
from portfolio.choose import default_selection
from ui.cli.unlock import Asked
from ui.cli.writing import as_json, day_from, say


@click.command()
@click.argument("kind", type=click.Choice(list(FORMATS)))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--from", "start", metavar="D")
@click.option("--to", "end", metavar="D")
@click.option("--cycle", "cycle", metavar="NAME", default="")
@as_json
@click.pass_obj
def export(
    request: Asked,
    kind: str,
    out: Path,
    start: str | None,
    end: str | None,
    cycle: str,
    *,
    is_json: bool,
) -> None:
    """Write the public layer to a file; private layers never leave."""
    with request.library() as library:
        today = library.today()
        first = day_from(start, today) if start else None
        last = day_from(end, today) if end else None
        selection = default_selection(library, kind, first, last, cycle)
        document = assemble(library, selection)
    FORMATS[kind].write(document, out, lambda _done, _total: None, lambda: False)
    told = {"kind": kind, "path": str(out.resolve()), "export_id": document.export_id}
    say(told, str(out), is_json=is_json)


COMMANDS = (export,)
