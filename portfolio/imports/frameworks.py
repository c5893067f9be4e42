"""Framework files: our own documented JSON, and SmartEvidence files of Mahara (.matrix).

Our own form is what resources/frameworks holds: id, title, edition, source, prefix and statements
(code, title, parent), with `official` texts where the file's maker may give them on.
"""

import re
from dataclasses import dataclass
from typing import Any

import msgspec

from portfolio.errors import (
    CodeMissing,
    CodesRepeated,
    FileNotUnderstood,
    NestingInRing,
    TooManyStatements,
)
from portfolio.imports.places import place_of
from portfolio.model.standard import Crossing, Framework, OfficialText, Statement, Use
from portfolio.rules import check_text

MOST_STATEMENTS = 2_000  # the largest in use has some hundreds
OWN = "own-"
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class FrameworkFile:
    """What a file holds: the framework, and official texts where it has some."""

    framework: Framework
    official: tuple[OfficialText, ...]


class _StatementRow(msgspec.Struct, frozen=True):
    code: str
    title: str
    parent: str = ""
    applies_to_some: bool = False
    group: str = ""
    official: str = ""


class _Own(msgspec.Struct, frozen=True):
    title: str
    statements: list[_StatementRow]
    id: str = ""
    edition: str = ""
    source: str = ""
    prefix: str = ""
    use: Use = Use.MET
    takes_typed_codes: bool = False
    replaces: str = ""
    crosswalk: list[Crossing] = msgspec.field(default_factory=list)


class _Standard(msgspec.Struct, frozen=True):
    shortname: str
    name: str = ""
    description: str = ""
    standardid: str | int = ""


class _Element(msgspec.Struct, frozen=True):
    shortname: str
    name: str = ""
    description: str = ""
    standardid: str | int = ""
    elementid: str | int = ""
    parentelementid: str | int | None = None


class _Matrix(msgspec.Struct, frozen=True):
    name: str
    standards: list[_Standard]
    standardelements: list[_Element]
    description: str = ""


def read_framework(content: bytes, name: str) -> FrameworkFile:
    """The framework of a file, checked whole. Raises a fault that names the file and the place."""
    try:
        found = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
        if isinstance(found, dict) and "framework" in found:
            read = _from_matrix(msgspec.convert(found["framework"], type=_Matrix))
        else:
            read = _from_own(msgspec.convert(found, type=_Own))
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as fault:
        raise FileNotUnderstood(name, place=place_of(fault)) from fault
    except RecursionError as fault:
        raise FileNotUnderstood(name) from fault
    _check(read.framework, name)
    return read


def _from_own(own: _Own) -> FrameworkFile:
    statements = tuple(
        Statement(one.code.strip(), one.title.strip(), one.parent, one.applies_to_some, one.group)
        for one in own.statements
    )
    framework = Framework(
        id=own.id or OWN + _slug(f"{own.title} {own.edition}"),
        title=own.title.strip(),
        edition=own.edition,
        source=own.source,
        prefix=own.prefix,
        statements=statements,
        use=own.use,
        takes_typed_codes=own.takes_typed_codes,
        replaces=own.replaces,
        crosswalk=tuple(own.crosswalk),
    )
    texts = [OfficialText(one.code, one.official) for one in own.statements if one.official]
    return FrameworkFile(framework, tuple(texts))


def _from_matrix(matrix: _Matrix) -> FrameworkFile:
    """A SmartEvidence file: standards, and elements nested in them to any depth.

    Short names serve as codes; where two are alike, the element's own id makes them different.
    """
    rows: list[Statement] = []
    texts: list[OfficialText] = []
    by_standard: dict[str, str] = {}
    for number, standard in enumerate(matrix.standards, 1):
        code = _code(standard.shortname, str(standard.standardid or number), rows)
        by_standard[str(standard.standardid or number)] = code
        _add(rows, texts, code, standard, "")
    codes: dict[str, str] = {}
    for number, one in enumerate(matrix.standardelements, 1):
        key = str(one.elementid or f"{one.standardid}/{number}")
        codes[key] = _code(one.shortname, key, rows, codes.values())
    for number, one in enumerate(matrix.standardelements, 1):
        key = str(one.elementid or f"{one.standardid}/{number}")
        above = str(one.parentelementid or "")
        parent = codes.get(above, above) if above else by_standard.get(str(one.standardid), "?")
        _add(rows, texts, codes[key], one, parent)
    framework = Framework(
        id=OWN + _slug(matrix.name),
        title=matrix.name.strip(),
        edition="",
        source=" ".join(_plain(matrix.description).split())[:500],
        prefix="",
        statements=_in_order(rows),
    )
    return FrameworkFile(framework, tuple(texts))


def _add(
    rows: list[Statement],
    texts: list[OfficialText],
    code: str,
    one: _Standard | _Element,
    parent: str,
) -> None:
    rows.append(Statement(code, _plain(one.name).strip() or code, parent))
    words = _plain(one.description).strip()
    if words:
        texts.append(OfficialText(code, words))


def _code(shortname: str, key: str, rows: list[Statement], taken: Any = ()) -> str:  # noqa: ANN401
    code = shortname.strip() or key
    used = {one.code for one in rows} | set(taken)
    return code if code not in used else f"{code} ({key})"


def _in_order(rows: list[Statement]) -> tuple[Statement, ...]:
    """Each statement right after the one it lies in; what hangs in the air or in a ring last."""
    under: dict[str, list[Statement]] = {}
    for one in rows:
        under.setdefault(one.parent, []).append(one)
    found: list[Statement] = []
    waiting = list(reversed(under.get("", [])))
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += reversed(under.get(one.code, []))
    kept = {one.code for one in found}
    return (*found, *(one for one in rows if one.code not in kept))


def _check(framework: Framework, name: str) -> None:
    if not framework.title or not framework.statements:
        raise FileNotUnderstood(name, place="title" if not framework.title else "statements")
    if len(framework.statements) > MOST_STATEMENTS:
        raise TooManyStatements(name, len(framework.statements), MOST_STATEMENTS)
    parents: dict[str, str] = {}
    for number, one in enumerate(framework.statements):
        for text in (one.code, one.title, one.group):
            check_text(text)
        if not one.code:
            raise FileNotUnderstood(name, place=f"statements[{number}].code")
        if one.code in parents:
            raise CodesRepeated(name, one.code)
        parents[one.code] = one.parent
    for code, parent in parents.items():
        if parent and parent not in parents:
            raise CodeMissing(name, code, parent)
        _refuse_ring(code, parents, name)
    for crossing in framework.crosswalk:
        if crossing.new not in parents:
            raise CodeMissing(name, crossing.old, crossing.new)


def _refuse_ring(code: str, parents: dict[str, str], name: str) -> None:
    seen, above = {code}, parents[code]
    while above:
        if above in seen:
            raise NestingInRing(name, above)
        seen.add(above)
        above = parents.get(above, "")


def _plain(html: str) -> str:
    """Mahara's descriptions may hold tags; only their words are kept."""
    return re.sub(r"<[^<>]*>", " ", html)


def _slug(words: str) -> str:
    return _NOT_IN_ID.sub("-", words.casefold()).strip("-")[:60] or "framework"
