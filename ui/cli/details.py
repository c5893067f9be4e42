"""The options that say more of an entry, the same for add, edit and course."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

import click

from portfolio.model.course import Mode
from portfolio.model.entry import Entry, Observation
from portfolio.model.words import Company, Context, Group, Level, MeetingKind, Setting

F = TypeVar("F", bound=Callable[..., Any])
E = TypeVar("E", bound=StrEnum)
_CLOSED: dict[str, type[StrEnum]] = {
    "setting": Setting,
    "context": Context,
    "group": Group,
    "company": Company,
    "level": Level,
    "meeting": MeetingKind,
    "mode": Mode,
}
_OPEN = ("people", "provider", "source")
_SEEN = {"class": "class_name", "subject": "subject", "phase": "age_phase"}


def choice(words: type[StrEnum]) -> click.Choice[str]:
    """A choice of the words of a closed list."""
    return click.Choice([str(one) for one in words])


def detail_options(function: F) -> F:
    """Options for setting, context, group, company, level, meeting, mode, people and more."""
    for name, words in reversed(_CLOSED.items()):
        function = click.option(f"--{name}", type=choice(words))(function)
    for name in _OPEN:
        function = click.option(f"--{name}")(function)
    for name in _SEEN:
        told = f"Of a lesson observation: {name}."
        function = click.option(f"--{name}", f"seen_{name}", help=told)(function)
    return click.option("--cost", type=float, help="What it cost, in pounds.")(function)


def with_details(entry: Entry, given: dict[str, Any]) -> Entry:
    """The entry with what the options say; what was not said stays."""
    changes: dict[str, Any] = {
        name: words(given[name]) for name, words in _CLOSED.items() if given.get(name)
    }
    changes |= {name: given[name] for name in _OPEN if given.get(name) is not None}
    if given.get("cost") is not None:
        changes["cost_pence"] = round(given["cost"] * 100)
    seen = {field: given[f"seen_{name}"] for name, field in _SEEN.items() if given[f"seen_{name}"]}
    if seen:
        changes["observation"] = replace(entry.observation or Observation(), **seen)
    return replace(entry, **changes)
