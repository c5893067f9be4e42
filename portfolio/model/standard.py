"""Frameworks of standards, and the mapping of an entry or piece of evidence to a statement."""

from dataclasses import dataclass
from enum import StrEnum

from portfolio.text import _


class Use(StrEnum):
    """What a link to a statement says: standards are met, a curriculum is only worked on."""

    MET = "met"
    WORKED_ON = "worked-on"

    @property
    def word(self) -> str:
        """In the field's words."""
        return _("worked on") if self is Use.WORKED_ON else _("has evidence")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: a standard ("TS5") or a part of one ("TS5.a"), in our own short words.

    `group` is a heading over neighbours, such as a domain. `applies_to_some`: not every teacher.
    """

    code: str
    title: str
    parent: str = ""
    applies_to_some: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Crossing:
    """A statement of the edition before, and the one that takes its place here."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Framework:
    """One edition of a framework. `prefix` is what codes start with, such as "TS".

    `replaces` is the id of the edition before, and `crosswalk` leads from its codes to these.
    `takes_typed_codes`: parts of its statements may be typed ("4.2", "4c") though none are listed.
    """

    id: str
    title: str
    edition: str
    source: str
    prefix: str
    statements: tuple[Statement, ...]
    use: Use = Use.MET
    takes_typed_codes: bool = False
    replaces: str = ""
    crosswalk: tuple[Crossing, ...] = ()

    def statement(self, code: str) -> Statement | None:
        """The statement with that code, or None."""
        return next((one for one in self.statements if one.code == code), None)

    @property
    def standards(self) -> tuple[Statement, ...]:
        """The statements at the top."""
        return tuple(one for one in self.statements if not one.parent)

    def parts(self, code: str) -> tuple[Statement, ...]:
        """The statements under one."""
        return tuple(one for one in self.statements if one.parent == code)


@dataclass(frozen=True, slots=True)
class OfficialText:
    """The official sentence of a statement, pasted or loaded by the teacher."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class OfficialTexts:
    """The official sentences of one framework, shown beside our short words."""

    id: str
    framework: str
    texts: tuple[OfficialText, ...] = ()


@dataclass(frozen=True, slots=True)
class Mapping:
    """An entry or piece of evidence that stands for a statement, and the sentence why."""

    id: str
    record_id: str
    framework: str
    code: str
    because: str = ""
