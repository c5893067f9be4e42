"""A document whose every text is safe to write: the last check before anything leaves."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from portfolio.document import Document
from portfolio.markup.clean import clean


def cleaned(document: Document) -> Document:
    """The document with every text in it cleaned; the very same where nothing was wrong."""
    found: Document = _cleaned(document)
    return found


def _cleaned(value: Any) -> Any:  # noqa: ANN401  any value that a document is made of
    if type(value) is str:
        return clean(value)
    if isinstance(value, tuple):
        made = tuple(_cleaned(one) for one in value)
        is_same = all(new is old for new, old in zip(made, value, strict=True))
        return value if is_same else made
    names = _names(value.__class__)
    changed = {}
    for name in names:
        old = getattr(value, name)
        new = _cleaned(old)
        if new is not old:
            changed[name] = new
    return replace(value, **changed) if changed else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass; none of anything else."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
