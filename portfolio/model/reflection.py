"""Reflection models: steps with their questions, shipped or brought by the teacher."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a reflection model: the heading it leaves in the text, and its question."""

    heading: str
    question: str


@dataclass(frozen=True, slots=True)
class ReflectionModel:
    """A way of reflecting. `source` names its authors and years."""

    id: str
    name: str
    source: str
    steps: tuple[Step, ...]
