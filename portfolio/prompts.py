"""Reflection models and the questions for today. The wording is ours, the authors are named.

The questions are data in resources/prompts. Which model a teacher prefers is a setting, not here.
"""

from datetime import date
from functools import cache

import msgspec

from portfolio.model.reflection import ReflectionModel
from resources import locate

_STRIDE = 11  # neighbouring days ask unlike things; no factor in common with 40: none is left out


@cache
def reflection_models() -> tuple[ReflectionModel, ...]:
    """The models in the order in which they are offered, the shortest way first."""
    text = locate("prompts", "models.json").read_bytes()
    return msgspec.json.decode(text, type=tuple[ReflectionModel, ...])


def reflection_model(model_id: str) -> ReflectionModel | None:
    """The model with that id, or None."""
    return next((one for one in reflection_models() if one.id == model_id), None)


@cache
def questions_for_today() -> tuple[str, ...]:
    """The short questions that the Today page asks, one a day."""
    text = locate("prompts", "questions.json").read_bytes()
    return msgspec.json.decode(text, type=tuple[str, ...])


def question_for(day: date, skipped: int = 0) -> str:
    """The question of the day; `skipped` counts how often she asked for another one."""
    questions = questions_for_today()
    return questions[((day.toordinal() + skipped) * _STRIDE) % len(questions)]
