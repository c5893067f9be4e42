"""A document whose every text is safe to write: the last check before anything leaves."""

from dataclasses import fields, is_dataclass, replace
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
    if is_dataclass(value) and not isinstance(value, type):
        old = {one.name: getattr(value, one.name) for one in fields(value)}
        new = {name: _cleaned(part) for name, part in old.items()}
        changed = {name: part for name, part in new.items() if part is not old[name]}
        return replace(value, **changed) if changed else value
    return value
