"""Frameworks of standards, and the mapping of an entry or piece of evidence to a statement."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: a standard ("TS5") or a part of one ("TS5.a"), in our own short words."""

    code: str
    title: str
    parent: str = ""
    applies_to_some: bool = False


@dataclass(frozen=True, slots=True)
class Framework:
    """One edition of a framework. `prefix` is what codes start with, such as "TS"."""

    id: str
    title: str
    edition: str
    source: str
    prefix: str
    statements: tuple[Statement, ...]

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
class Mapping:
    """An entry or piece of evidence that stands for a statement, and the sentence why."""

    id: str
    record_id: str
    framework: str
    code: str
    because: str = ""
