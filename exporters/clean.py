"""A document whose every text is safe to write: the last check before anything leaves."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from operator import is_
from typing import Any, get_type_hints

from portfolio.document import Document
from portfolio.markup.clean import clean

_TEXTLESS = (bool, int, float, bytes, date, bytes | None, int | None, date | None)


def cleaned(document: Document) -> Document:
    """The document with every text in it cleaned; the very same where nothing was wrong."""
    found: Document = _cleaned(document)
    return found


def _cleaned(value: Any) -> Any:  # noqa: ANN401  any value that a document is made of
    kind = value.__class__
    if kind is str:
        return clean(value)
    if kind is tuple:
        made = tuple(map(_cleaned, value))
        return value if all(map(is_, made, value)) else made
    changed = {}
    for name in _names(kind):
        old = getattr(value, name)
        if old.__class__ is str:
            new = clean(old)
            if new != old:
                changed[name] = new
        elif old:  # nothing, zero and an empty tuple hold no text
            new = _cleaned(old)
            if new is not old:
                changed[name] = new
    return replace(value, **changed) if changed else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass that may hold texts; none of anything else."""
    if not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind)
    return tuple(one.name for one in fields(kind) if hints[one.name] not in _TEXTLESS)
