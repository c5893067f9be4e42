"""Welsh words: all there, with what is put into them, in the forms that Welsh has."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from babel.messages.catalog import Message

from portfolio.days import hours_words, long_date
from portfolio.text import _, language_tag, use_language
from tests.rules.strings import is_translated, kept

CATALOG = [one for one in kept("cy") if one.id]
PUT_IN = re.compile(r"{(\w*)}")
FORMS = 6


@pytest.fixture
def welsh() -> Iterator[None]:
    """Welsh for one test."""
    use_language("cy")
    yield
    use_language("")


def _texts(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def _strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def test_every_text_is_translated() -> None:
    """A draft, and whole: no English word stands between Welsh ones."""
    assert [_texts(one)[0] for one in CATALOG if not is_translated(one.string)] == []


def test_what_is_put_in_stays() -> None:
    """A name, a number or a day never gets lost on the way."""
    wrong = []
    for one in CATALOG:
        wanted = {name for text in _texts(one) for name in PUT_IN.findall(text)}
        forms = [set(PUT_IN.findall(text)) for text in _strings(one)]
        if any(not form <= wanted for form in forms) or (wanted and not set().union(*forms)):
            wrong.append(_texts(one)[0])
        if isinstance(one.id, str) and forms[0] != wanted:
            wrong.append(one.id)
    assert wrong == []


def test_counted_texts_have_the_six_forms_of_welsh() -> None:
    """None, one, two, three, six and other (CLDR)."""
    assert {len(_strings(one)) for one in CATALOG if not isinstance(one.id, str)} == {FORMS}


@pytest.mark.usefixtures("welsh")
def test_days_and_hours_are_welsh() -> None:
    """Also in the PDF, whose language is named in its data."""
    assert long_date(date(2026, 7, 10)).replace("\u00a0", " ") == "10 Gorffennaf 2026"
    assert hours_words(180).replace("\u00a0", " ") == "3 awr"
    assert (_("Save"), language_tag()) == ("Cadw", "cy-GB")


def test_english_is_what_an_unknown_language_gives() -> None:
    """And what is used until she chooses."""
    use_language("xx")
    assert (_("Save"), language_tag()) == ("Save", "en-GB")
