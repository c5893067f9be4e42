"""What changed between two versions of a record, field by field and word by word."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from enum import Enum
from typing import Any

from portfolio.days import long_date
from portfolio.model.records import Record
from portfolio.text import N_, _

MOST_WORDS = 4000  # longer texts are compared line by line, or it takes seconds
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n?")
_SILENT = {"id", "written_at", "stored"}
_NAMES = {
    "title": N_("Title"),
    "body": N_("Text"),
    "private": N_("Private notes"),
    "kind": N_("Kind"),
    "happened_on": N_("Day"),
    "minutes": N_("Minutes"),
    "people": N_("With"),
    "sessions": N_("Sessions"),
    "targets": N_("Agreed targets"),
    "goal_ids": N_("Goals"),
    "criteria": N_("Success criteria"),
    "status": N_("Status"),
    "why": N_("Why"),
    "due": N_("Due"),
    "outcome": N_("Outcome"),
    "reviews": N_("Review notes"),
    "caption": N_("Caption"),
    "because": N_("Because"),
    "impact": N_("What changed for pupils"),
    "next_steps": N_("What next"),
    "name": N_("Name"),
    "school": N_("School"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, went (`sign` "-") or came ("+")."""

    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that differs, as pieces in reading order. `key` is the record's own name."""

    name: str
    pieces: tuple[Piece, ...]
    key: str = field(default="", compare=False)

    def with_words(self, put: Callable[[str], str]) -> "FieldChange":
        """The same change with every piece's words put otherwise."""
        pieces = tuple(Piece(one.sign, put(one.words)) for one in self.pieces)
        return replace(self, pieces=pieces)

    def unsigned(self) -> "FieldChange":
        """The words alone, as if nothing had come or gone."""
        return replace(self, pieces=tuple(Piece("", one.words) for one in self.pieces))


def compare(before: Record | None, after: Record) -> tuple[FieldChange, ...]:
    """The fields that differ; all that say something when there is nothing before."""
    found = []
    for one in fields(after):
        if one.name in _SILENT:
            continue
        old = _told(getattr(before, one.name)) if before is not None else ""
        new = _told(getattr(after, one.name))
        if old != new:
            name = _(_NAMES.get(one.name, one.name.replace("_", " ").capitalize()))
            found.append(FieldChange(name, tuple(_pieces(old, new)), one.name))
    return tuple(found)


def _pieces(old: str, new: str) -> list[Piece]:
    cut = _WORDS if len(old) + len(new) < MOST_WORDS * 6 else _LINES
    a, b = cut.findall(old), cut.findall(new)
    found = []
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece("", "".join(a[a0:a1])))
            continue
        found += [Piece("-", "".join(a[a0:a1]))] if a1 > a0 else []
        found += [Piece("+", "".join(b[b0:b1]))] if b1 > b0 else []
    return found


def _told(value: Any) -> str:  # noqa: ANN401  whatever a record is made of
    """A field's value in words."""
    if value is None or value == ():
        return ""
    if isinstance(value, Enum):
        return str(getattr(value, "word", value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, tuple):
        return "\n".join(_told(one) for one in value)
    if is_dataclass(value):
        told = [_told(getattr(value, one.name)) for one in fields(value)]
        return ", ".join(filter(None, told))
    return str(value)
