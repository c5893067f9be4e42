"""The command that checks a received PDF; it needs no portfolio."""

from datetime import date
from pathlib import Path

import click

from portfolio.signing import fingerprint_lines
from ui.cli.writing import as_json, say
from ui.settings import settings_home


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--accept", is_flag=True, help="The teacher told you that this is her new key.")
@as_json
@click.pass_context
def verify(ctx: click.Context, file: Path, *, accept: bool, is_json: bool) -> None:
    """Tell whether a PDF was changed since it was signed; exit 0 only when it was not."""
    # pikepdf and pyHanko take 0.5 s to load; only PDFs need them
    from ui.checking import accept_key, check_file  # noqa: PLC0415

    today = date.today()  # noqa: DTZ011  the local day
    checked = check_file(file, settings_home(), today)
    if accept:
        accept_key(checked, settings_home(), today)
        checked = check_file(file, settings_home(), today)
    received = checked.received
    told = {
        "verdict": received.verdict,
        "standing": checked.standing,
        "fingerprint": " ".join(fingerprint_lines(received.fingerprint)),
        "about": checked.about,
        "export_id": received.data.export_id if received.data else "",
        "changes": received.changes,
        "pages": received.page_count,
        "is_good": checked.is_good,
    }
    say(told, "\n".join(checked.lines()), is_json=is_json)
    ctx.exit(0 if checked.is_good else 1)


COMMANDS = (verify,)
