"""Reflection models of the teacher's own: a JSON file with name, source and steps."""

import msgspec

from portfolio.errors import FileNotUnderstood
from portfolio.imports.places import place_of
from portfolio.model.reflection import ReflectionModel, Step
from portfolio.rules import check_text

MOST_STEPS = 20
OWN = "own-"


class _Model(msgspec.Struct, frozen=True):
    name: str
    steps: list[Step]
    source: str = ""
    id: str = ""


def read_model(content: bytes, name: str) -> ReflectionModel:
    """The model of a file: {"name": …, "source": …, "steps": [{"heading": …, "question": …}]}.

    Raises FileNotUnderstood, naming the place.
    """
    try:
        found = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_Model)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as fault:
        raise FileNotUnderstood(name, place=place_of(fault)) from fault
    headings = [one.heading.strip() for one in found.steps]
    if not found.name.strip() or not 1 <= len(headings) <= MOST_STEPS:
        raise FileNotUnderstood(name, place="name" if not found.name.strip() else "steps")
    for number, heading in enumerate(headings):
        if not heading or heading in headings[:number]:
            raise FileNotUnderstood(name, place=f"steps[{number}].heading")
    for text in (found.name, found.source, *headings, *(one.question for one in found.steps)):
        check_text(text)
    key = OWN + (found.id or found.name).casefold().replace(" ", "-")[:60]
    return ReflectionModel(key, found.name.strip(), found.source, tuple(found.steps))
