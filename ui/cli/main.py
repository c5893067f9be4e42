"""The entry point `teacher-portfolio`: options before the command, faults as one sentence.

Without a command the window opens; only then is PySide6 imported.
"""

import os
import sys
from typing import Any

import click

from portfolio import __version__
from portfolio.errors import PortfolioError
from ui.cli import (
    career,
    checking,
    courses,
    goals,
    importing,
    keeping,
    learning,
    names,
    past,
    reading,
    sharing,
    standards,
    writing,
)
from ui.cli.unlock import Asked, asked

FAULT = 1


class Commands(click.Group):
    """The group of commands; every known fault ends in exit 1 and one sentence."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  click's own type
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except PortfolioError as fault:
            click.echo(str(fault), err=True)
            ctx.exit(FAULT)
        except BrokenPipeError:
            # The reader (head, less) has left: nothing more to say, and no traceback at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(FAULT)


@click.group(cls=Commands, invoke_without_command=True)
@click.option("--portfolio", metavar="DIR", help="The portfolio's folder.")
@click.option("--code-file", metavar="FILE", help="A file that holds the recovery code.")
@click.option("--quick", is_flag=True, help="Open the capture line alone.")
@click.version_option(__version__, message="%(version)s")
@click.pass_context
def cli(ctx: click.Context, portfolio: str | None, code_file: str | None, *, quick: bool) -> None:
    """Keep a private journal of professional development; without a command the window opens."""
    ctx.obj = asked(portfolio, code_file)
    if ctx.invoked_subcommand is None:
        _open_window(ctx.obj, is_quick=quick)


def _open_window(request: Asked, *, is_quick: bool) -> None:
    # The command line must start without Qt, on machines that have none.
    from ui.app import run  # noqa: PLC0415

    sys.exit(run(request.folder, request.code, is_quick=is_quick))


for group in (
    writing.COMMANDS,
    goals.COMMANDS,
    courses.COMMANDS,
    learning.COMMANDS,
    standards.COMMANDS,
    career.COMMANDS,
    importing.COMMANDS,
    reading.COMMANDS,
    sharing.COMMANDS,
    names.COMMANDS,
    checking.COMMANDS,
    past.COMMANDS,
    keeping.COMMANDS,
):
    for command in group:
        cli.add_command(command)


def main() -> None:
    """Run the program with the arguments of the process."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe on Windows speaks a code page without ŵ.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    cli(prog_name="teacher-portfolio")
