"""The frameworks that ship with the program, and finding a statement by what was typed.

Frameworks are data in resources/frameworks. Coverage is counted in insight, not here.
"""

import re
from functools import cache

import msgspec

from portfolio.model.standard import Framework, Statement
from resources import locate

TEACHERS_STANDARDS = "teachers-standards-england-2012"
_SEPARATORS = re.compile(r"[\s./:()_–-]+")  # all that providers put between number and letter
_PART = re.compile(r"^(?:part|rhan)(?=\d|two)")
_WORDS_FOR_STANDARD = ("standard", "safon", "std", "s")
_LONGEST_CODE = 40


def framework_ids() -> tuple[str, ...]:
    """The ids of the frameworks that ship, in alphabetical order."""
    return tuple(sorted(path.stem for path in locate("frameworks").glob("*.json")))


@cache
def load_framework(framework_id: str) -> Framework:
    """The framework with that id; KeyError when none ships. Read once: it is a frozen value."""
    if framework_id not in framework_ids():
        raise KeyError(framework_id)
    text = locate("frameworks", f"{framework_id}.json").read_bytes()
    return msgspec.json.decode(text, type=Framework)


def teachers_standards() -> Framework:
    """The Teachers' Standards of England, the framework that a new portfolio starts with."""
    return load_framework(TEACHERS_STANDARDS)


def find_statement(framework: Framework, typed: str) -> Statement | None:
    """The statement meant by a code in any look: "5", "ts5", "S5a", "TS5/a", "part 2.1"; or None.

    The looks are those that providers write (domain.md). Nothing is guessed: a code that fits
    no statement gives None.
    """
    if len(typed) > _LONGEST_CODE:
        return None
    by_key = {_key(one.code): one for one in framework.statements}
    wanted = _key(typed.strip().lstrip("#"))
    return next((by_key[key] for key in _looks(wanted, framework) if key in by_key), None)


def _looks(wanted: str, framework: Framework) -> tuple[str, ...]:
    """What the typed code may stand for, the plainest first."""
    prefix = framework.prefix.casefold()
    bare = wanted
    for word in _WORDS_FOR_STANDARD:
        if wanted.startswith(word) and wanted[len(word) :][:1].isdigit():
            bare = wanted[len(word) :]
            break
    numbered = prefix + bare if bare[:1].isdigit() else wanted
    return wanted, numbered, _PART.sub("p", wanted).replace("ptwo", "p2.")


def _key(code: str) -> str:
    """Small letters without separators; a point is kept only between two digits."""
    pieces = _SEPARATORS.split(code.casefold())
    key = ""
    for piece in pieces:
        between_digits = key[-1:].isdigit() and piece[:1].isdigit()
        key += f".{piece}" if between_digits else piece
    return key
