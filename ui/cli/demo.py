"""`make demo`: the sample portfolio and its appraisal PDF, without a display."""

import shutil
from pathlib import Path

import click

from portfolio.choose import default_selection
from portfolio.model.profile import Profile
from portfolio.sample import sample
from portfolio.vault.place import fill, make_portfolio
from ui.sending import prepare

KIND = "appraisal"
CYCLE = "2025–26"


def make_demo(folder: Path) -> Path:
    """Make the sample portfolio in `folder` anew and export its last year; gives the PDF."""
    home = folder / "Sample.portfolio"
    if home.exists():
        shutil.rmtree(home)
    folder.mkdir(parents=True, exist_ok=True)
    made = make_portfolio(home, Profile())
    fill(made.opened, sample())
    library = made.opened.library()
    try:
        outgoing = prepare(library, default_selection(library, KIND, cycle_name=CYCLE))
    finally:
        library.close()
    path = folder / "appraisal.pdf"
    outgoing.write(path)
    return path


if __name__ == "__main__":
    click.echo(f"The sample's appraisal PDF is {make_demo(Path('build/demo')).resolve()}")
