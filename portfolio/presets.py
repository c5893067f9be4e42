"""Courses that many teachers take, as names to begin with: England's NPQs.

Source: Department for Education, National Professional Qualifications (ten, as of 2024). Sessions,
provider and days are hers to say: they differ by provider.
"""

from dataclasses import dataclass
from functools import cache

import msgspec

from portfolio.model.words import Context, Level
from resources import locate


@dataclass(frozen=True, slots=True)
class CoursePreset:
    """A course's name, its context and who holds it."""

    name: str
    context: Context
    level: Level = Level.EXTERNAL


@cache
def course_presets() -> tuple[CoursePreset, ...]:
    """The presets in the order in which they are offered."""
    text = locate("courses", "npq.json").read_bytes()
    return msgspec.json.decode(text, type=tuple[CoursePreset, ...])
