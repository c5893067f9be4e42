"""The last net: a bug is told in one calm sentence, and written down without anyone's words."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from portfolio.errors import PortfolioError
from portfolio.text import _


def install(log: Path, tell: Callable[[str], object]) -> None:
    """From now on an unexpected fault goes to `log` (places only, no values) and `tell` speaks."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        if isinstance(fault, PortfolioError):  # a sentence of its own, and nobody's bug
            tell(str(fault))
            return
        places = [f"{one.filename}:{one.lineno} {one.name}" for one in traceback.extract_tb(trace)]
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write("\n".join([kind.__name__, *places, ""]))
        tell(_("Something went wrong inside the program. What you wrote is safe."))

    sys.excepthook = hook
