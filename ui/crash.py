"""The last net: a bug keeps the text, and is told calmly with a report without anyone's words.

A report holds places in the program and versions: no values, no names, no path of this computer.
"""

import platform
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

import PySide6

from portfolio import __version__
from portfolio.errors import PortfolioError

HOME = Path(__file__).resolve().parent.parent
MOST_KEPT = 20


@dataclass(frozen=True, slots=True)
class Ends:
    """What is done about a fault: `tell` says its sentence, `keep` the text, `show` the report."""

    tell: Callable[[str], object]
    keep: Callable[[], object]
    show: Callable[[str], object]


def install(reports: Path, ends: Ends) -> None:
    """From now on an unexpected fault is written into `reports` and shown."""
    inside = False

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        nonlocal inside
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        if isinstance(fault, PortfolioError):  # a sentence of its own, and nobody's bug
            ends.tell(str(fault))
            return
        report = report_of(fault)
        _write(reports, report)
        if inside:  # one that comes of telling about another is written down, no more
            return
        inside = True
        try:
            ends.keep()
            ends.show(report)
        finally:
            inside = False

    sys.excepthook = hook


def report_of(fault: BaseException) -> str:
    """Which kind of fault, where in the program, and in which versions."""
    lines = [
        f"Teacher Portfolio {__version__}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        f"Python {platform.python_version()}, Qt {PySide6.__version__}",
    ]
    one: BaseException | None = fault
    while one is not None:
        lines += ["", type(one).__name__]
        lines += [
            f"  {_place(Path(step.filename))}:{step.lineno} {step.name}"
            for step in traceback.extract_tb(one.__traceback__)
        ]
        one = one.__cause__ or one.__context__
    return "\n".join(lines) + "\n"


def _place(path: Path) -> str:
    """Inside the program from its folder on; elsewhere the file alone: folders tell who she is."""
    return path.relative_to(HOME).as_posix() if path.is_relative_to(HOME) else path.name


def _write(reports: Path, report: str) -> None:
    """Keep it, and the newest others. A disk that takes nothing is no second fault."""
    try:
        reports.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now().astimezone()
        path = reports / f"fault {stamp:%Y-%m-%d %H.%M.%S.%f}.txt"
        path.write_text(report, encoding="utf-8")
        for old in sorted(reports.glob("fault *.txt"))[:-MOST_KEPT]:
            old.unlink()
    except OSError:
        return
