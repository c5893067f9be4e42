"""A real library on a real encrypted file, new for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from portfolio.library import Library
from portfolio.model.profile import Profile
from portfolio.vault.place import Made
from tests.portfolios import new_portfolio


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A new portfolio with its recovery code."""
    return new_portfolio(tmp_path / "Siân's.portfolio", Profile(name="Siân Hughes-Price"))


@pytest.fixture
def library(made: Made) -> Iterator[Library]:
    """An open library, closed after the test."""
    library = made.opened.library()
    yield library
    library.close()
