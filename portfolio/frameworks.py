"""The frameworks that ship with the program, and finding a statement by what was typed.

Frameworks are data in resources/frameworks. Coverage is counted in insight, not here.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec

from portfolio.model.profile import TEACHERS_STANDARDS, CodeStyle
from portfolio.model.standard import Framework, Statement
from resources import locate

EEF = "eef-professional-development-2021"
HASHTAG = re.compile(r"(?<![\w&])#([A-Za-z0-9][A-Za-z0-9./]{0,11})(?![\w-])")
_SEPARATORS = re.compile(r"[\s./:()_–-]+")  # all that providers put between number and letter
_PART = re.compile(r"^(?:part|rhan)(?=\d|two)")
_TYPED_PART = re.compile(r"^(?:\.?\d{1,2}|\.?[a-z]{1,2})$")  # "4.2" and "4c" under section 4
_WORDS_FOR_STANDARD = ("standard", "safon", "std", "s")
_LONGEST_CODE = 40
_DOT_BEFORE_LETTER = re.compile(r"\.(?=[a-z])")


@cache
def framework_ids() -> tuple[str, ...]:
    """The ids of the frameworks that ship, in alphabetical order. Looked for once."""
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


def code_words(code: str, frameworks: Sequence[Framework]) -> str:
    """A code with the title of its statement, where one of the frameworks has it."""
    for framework in frameworks:
        statement = find_statement(framework, code)
        if statement is not None:
            return f"{code} {statement.title}"
    return code


def find_statement(framework: Framework, typed: str) -> Statement | None:
    """The statement meant by a code in any look: "5", "ts5", "S5a", "TS5/a", "part 2.1"; or None.

    The looks are those that providers write (domain.md). Nothing is guessed: a code that fits
    no statement gives None. Where a framework takes typed codes, "4.2" and "4c" are parts of 4.
    """
    if len(typed) > _LONGEST_CODE:
        return None
    by_key = _by_key(framework)
    wanted = _key(typed.strip().lstrip("#"))
    for key in _looks(wanted, framework):
        if key in by_key:
            return by_key[key]
    return _typed_part(framework, wanted) if framework.takes_typed_codes else None


def tagged(text: str, frameworks: Sequence[Framework]) -> tuple[tuple[Framework, Statement], ...]:
    """The statements that #tags in a text name, each once, in the order of the text."""
    found: dict[tuple[str, str], tuple[Framework, Statement]] = {}
    for tag in HASHTAG.findall(text):
        for framework in frameworks:
            statement = find_statement(framework, tag.rstrip("./"))
            if statement is not None:
                found.setdefault((framework.id, statement.code), (framework, statement))
                break
    return tuple(found.values())


def styled(code: str, style: CodeStyle, framework: Framework) -> str:
    """The code in the look that the teacher chose; codes without the prefix stay as they are."""
    rest = code.removeprefix(framework.prefix)
    if not framework.prefix or rest == code or not rest[:1].isdigit():
        return code
    joined = _DOT_BEFORE_LETTER.sub("", rest)
    match style:
        case CodeStyle.DOT:
            return code
        case CodeStyle.SLASH:
            return framework.prefix + _DOT_BEFORE_LETTER.sub("/", rest)
        case CodeStyle.JOINED:
            return framework.prefix[-1] + joined
        case CodeStyle.BARE:
            return joined


@lru_cache(maxsize=32)
def _by_key(framework: Framework) -> dict[str, Statement]:
    return {_key(one.code): one for one in framework.statements}


def _typed_part(framework: Framework, wanted: str) -> Statement | None:
    """A part that is not listed, under the section it begins with."""
    for key in _looks(wanted, framework):
        for section_key, section in _by_key(framework).items():
            rest = key.removeprefix(section_key)
            if rest != key and _TYPED_PART.match(rest):
                if section_key[-1].isdigit() and rest[0].isdigit():
                    continue  # "ITT12" is not part 2 of section 1
                return Statement(f"{section.code}.{rest.lstrip('.')}", section.title, section.code)
    return None


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
