"""Lengths of time as teachers write them in a line: "45m", "1h30", "half an hour", "awr"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_MINUTES = 24 * 60
_PLAIN_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "dwy": 2,
    "tair": 3,
    "pedair": 4,
}
_PHRASES = {
    "three quarters of an hour": 45,
    "a quarter of an hour": 15,
    "quarter of an hour": 15,
    "tri chwarter awr": 45,
    "chwarter awr": 15,
    "an hour and a half": 90,
    "one and a half hours": 90,
    "awr a hanner": 90,
    "half an hour": 30,
    "half hour": 30,
    "hanner awr": 30,
    "an hour": 60,
    "awr": 60,
}
_AHEAD = r"(?<![\w.,/:–#-])(?P<lead>(?:for|am)\s+)?(?:(?:about|approx\.?|tua)\s+|~\s*)?"
_BEHIND = r"(?![\w½]|[-–/]\w|[.,:]\d|['’]\w)"
_NOT_METRES = r"(?!\s+(?:sprint|race|run|swim|relay|dash|walk|track|hurdles|high|long|wide|deep))"
_HOUR_WORDS = r"(?:hours?|awr|oriau)"
_MINUTE_WORDS = r"(?:minutes?|munud(?:au)?)"


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A length found in a text. `is_sure` is False where the words may mean something else too.

    `is_led` is True after "for", which is part of the span.
    """

    start: int
    end: int
    minutes: int
    is_sure: bool
    is_led: bool


def find_times(text: str) -> Iterator[FoundTime]:
    """The lengths in a text, longest form first; they may overlap. Never raises."""
    for pattern, is_sure in _FORMS:
        for match in pattern.finditer(text):
            minutes = _minutes(match)
            if 1 <= minutes <= MOST_MINUTES:
                led = match["lead"] is not None
                yield FoundTime(match.start(), match.end(), minutes, is_sure, led)


def _minutes(match: re.Match[str]) -> int:
    parts = match.groupdict()
    if parts.get("phrase"):
        return _PHRASES[" ".join(parts["phrase"].casefold().split())]
    hours = _number(parts.get("hours"))
    return round(hours * 60 + _number(parts.get("minutes")))


def _number(words: str | None) -> float:
    if not words:
        return 0
    if words.casefold() in _PLAIN_NUMBERS:
        return _PLAIN_NUMBERS[words.casefold()]
    half = 0.5 if words.endswith("½") else 0
    return float(words.removesuffix("½").strip().replace(",", ".") or 0) + half


def _form(pattern: str, is_sure: bool) -> tuple[re.Pattern[str], bool]:
    return re.compile(_AHEAD + pattern + _BEHIND, re.IGNORECASE | re.ASCII), is_sure


_HOURS = r"(?P<hours>[0-9]{1,2}(?:[.,][0-9]{1,2}|\s?½)?|½)"
_WHOLE_HOURS = r"(?P<hours>[0-9]{1,2})"
_MINUTES = r"(?P<minutes>[0-9]{1,3})"
_ANY_NUMBER = "|".join(_PLAIN_NUMBERS)
_FORMS = (
    _form(
        _WHOLE_HOURS + r"\s*(?:h|hrs?|" + _HOUR_WORDS + r")\s*,?\s*(?:and\s+|a\s+)?"
        r"(?P<minutes>[0-5]?[0-9])\s*(?:m|mins?|" + _MINUTE_WORDS + ")",
        True,
    ),
    _form(_WHOLE_HOURS + r"\s?h\s?(?P<minutes>[0-5][0-9])", True),
    _form(_HOURS + r"\s?(?:h|hrs?)", True),
    _form(_MINUTES + r"\s?mins?", True),
    _form(rf"(?P<phrase>{'|'.join(_PHRASES)})".replace(" ", r"\s+"), False),
    _form(_HOURS + r"\s?" + _HOUR_WORDS, False),
    _form(rf"(?P<hours>{_ANY_NUMBER})\s+" + _HOUR_WORDS, False),
    _form(_MINUTES + r"\s?" + _MINUTE_WORDS, False),
    _form(_MINUTES + r"\s?m" + _NOT_METRES, False),
)
