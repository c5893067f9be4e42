"""Portfolios for tests: each is made once by the program's own way, and copied for each test.

Making one takes half a second, most of it on purpose (Argon2id); copying takes a few milliseconds.
What a test finds is the same file, key and code; tests of the making itself make their own.
"""

import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from portfolio.model.profile import Profile
from portfolio.sample import sample
from portfolio.vault.opened import Opened
from portfolio.vault.place import Made, fill, make_portfolio


def new_portfolio(folder: Path, profile: Profile | None = None) -> Made:
    """A new portfolio in `folder`, with its recovery code."""
    return _copied(_made(profile or Profile()), folder)


def sample_portfolio(folder: Path) -> Opened:
    """The sample in a portfolio of its own."""
    return _copied(_sampled(), folder / "Sample.portfolio").opened


def _copied(made: Made, folder: Path) -> Made:
    shutil.copytree(made.opened.folder, folder)
    return replace(made, opened=Opened(folder, made.opened.data_key))


@cache
def _home() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="portfolios-")  # gone when Python ends


@cache
def _made(profile: Profile) -> Made:
    number = len(list(Path(_home().name).iterdir()))
    return make_portfolio(Path(_home().name, f"{number}.portfolio"), profile)


@cache
def _sampled() -> Made:
    made = make_portfolio(Path(_home().name, "Sample.portfolio"), Profile())
    fill(made.opened, sample())
    return made
