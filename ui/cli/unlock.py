"""Which portfolio is meant, and how it is opened: code given, keychain, or asked for."""

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portfolio.errors import CannotRead, KeyNeeded, NoPortfolioChosen
from portfolio.library import Library
from portfolio.text import _
from portfolio.vault.keychain import SystemKeychain
from portfolio.vault.open import open_portfolio
from portfolio.vault.opened import Opened
from ui.settings import Settings

PORTFOLIO_VARIABLE = "TEACHER_PORTFOLIO"
CODE_VARIABLE = "TEACHER_PORTFOLIO_RECOVERY_CODE"


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """What stands before the command: folder and code, each as far as it was given."""

    folder: Path | None
    code: str

    def chosen(self) -> Path:
        """The portfolio's folder. Raises NoPortfolioChosen."""
        if self.folder:
            return self.folder
        last = Settings().get().last_portfolio
        if last:
            return Path(last)
        raise NoPortfolioChosen

    def open(self) -> Opened:
        """Open it; asks at a terminal when neither code nor keychain will do."""
        folder = self.chosen()
        try:
            return open_portfolio(folder, SystemKeychain(), self.code)
        except KeyNeeded:
            if not (sys.stdin.isatty() and sys.stderr.isatty()):
                raise
        return open_portfolio(folder, SystemKeychain(), getpass.getpass(_("Recovery code: ")))

    @contextmanager
    def library(self) -> Iterator[Library]:
        """The open library, closed at the end whatever happens."""
        library = self.open().library()
        try:
            yield library
        finally:
            library.close()


def asked(portfolio: str | None, code_file: str | None) -> Asked:
    """Read options and environment. The code leaves the environment, so that no child sees it."""
    code = os.environ.pop(CODE_VARIABLE, "")
    if code_file:
        try:
            code = Path(code_file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as fault:
            raise CannotRead(Path(code_file)) from fault
    named = portfolio or os.environ.get(PORTFOLIO_VARIABLE)
    return Asked(Path(named) if named else None, code)
