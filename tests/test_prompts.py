"""Reflection models and the question of the day."""

from datetime import date, timedelta

import pytest

from portfolio.prompts import (
    ReflectionModel,
    question_for,
    questions_for_today,
    reflection_model,
    reflection_models,
)


@pytest.mark.parametrize(
    ("model_id", "steps"),
    [
        ("what-so-what", 3),
        ("gibbs", 6),
        ("kolb", 4),
        ("schon", 2),
        ("brookfield", 4),
        ("learn-change", 4),
    ],
)
def test_each_model_has_the_steps_that_its_author_gave_it(model_id: str, steps: int) -> None:
    """A tutor who asks for Gibbs counts six headings."""
    model = reflection_model(model_id)

    assert model is not None
    assert len(model.steps) == steps


def test_an_unknown_model_is_none() -> None:
    """A model that a setting names and that was removed does not stop the editor."""
    assert reflection_model("none-such") is None


@pytest.mark.parametrize("model", reflection_models(), ids=lambda model: model.id)
def test_every_step_asks_a_question_under_a_short_heading(model: ReflectionModel) -> None:
    """A heading fits the side column of the PDF, and a question fits the editor's bar."""
    assert model.name
    assert model.source
    for step in model.steps:
        assert 1 <= len(step.heading) <= 16
        assert step.question.endswith(("?", "."))
        assert len(step.question) <= 110


def test_the_questions_for_today_are_short_and_differ() -> None:
    """One line on the Today page, and not the same again for a good while."""
    questions = questions_for_today()

    assert len(set(questions)) == len(questions) >= 40
    assert all(one.endswith("?") and len(one) <= 80 for one in questions)


def test_forty_days_ask_forty_questions() -> None:
    """No question is left out for ever, and none comes twice in a half term."""
    first = date(2026, 11, 23)

    asked = {question_for(first + timedelta(days=n)) for n in range(len(questions_for_today()))}

    assert asked == set(questions_for_today())


def test_another_one_gives_another_question() -> None:
    """She may pass over a question that does not speak to her."""
    assert question_for(date(2026, 11, 23), 1) != question_for(date(2026, 11, 23))
