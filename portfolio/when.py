"""Days as teachers write them: "today", "last Friday", "14 Oct", "14/10", "2026-10-14", "ddoe".

Day comes before month. A day without a year is the nearest one that is past. How a day is shown
is not decided here.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_WEEKDAYS = {
    "monday mon": 0,
    "tuesday tues tue": 1,
    "wednesday weds wed": 2,
    "thursday thurs thur thu": 3,
    "friday fri": 4,
    "saturday": 5,
    "sunday": 6,
}
_WELSH_WEEKDAYS = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")
_MONTHS = (
    "january jan ionawr ion",
    "february feb chwefror chwef",
    "march mar mawrth",
    "april apr ebrill ebr",
    "may mai",
    "june jun mehefin meh",
    "july jul gorffennaf gorff",
    "august aug awst",
    "september sept sep medi",
    "october oct hydref hyd",
    "november nov tachwedd tach",
    "december dec rhagfyr rhag",
)
_NEAR = {
    "today": 0,
    "heddiw": 0,
    "yesterday": 1,
    "ddoe": 1,
    "doe": 1,
    "echdoe": 2,
    "the day before yesterday": 2,
}
_AHEAD = {"tomorrow": 1, "yfory": 1}
_SHORT_DAYS = {
    "sat": "saturday",
    "sun": "sunday",
}  # words of their own inside a sentence
_DAY_NAMES = {name: n for names, n in _WEEKDAYS.items() for name in names.split()}
_WELSH_DAYS = {name: n for n, name in enumerate(_WELSH_WEEKDAYS)}
_MONTH_NUMBERS = {name: n for n, names in enumerate(_MONTHS, 1) for name in names.split()}
_ALSO_WORDS = (
    "may",
    "march",
    "mai",
    "mar",
    "ion",
    "meh",
)  # in small letters these may be words
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_LONGEST_WORDS = 40
WEEK = timedelta(weeks=1)


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_START, _END = r"(?<![\w/.-])", r"(?![\w/]|[-.,:]\d|['’]\w)"
_ON = r"(?P<on>(?:on|ar)\s+(?:the\s+)?)?"


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day found in a text. `is_sure` is False where the words may mean something else too.

    `other` is the farther day where the words name two: "last Friday", said on a Saturday.
    """

    start: int
    end: int
    day: date
    is_sure: bool
    other: date | None = None


def read_day(words: str, today: date) -> date | None:
    """The day that the words name, or None. For a field that holds a date and nothing else.

    What the own grammar does not know goes to dateparser ("3 weeks ago").
    """
    stripped = words.strip()
    if not stripped or len(stripped) > _LONGEST_WORDS:
        return None
    for found in find_days(stripped, today):
        if (found.start, found.end) == (0, len(stripped)):
            return found.day
    plain = stripped.casefold()
    if plain in _SHORT_DAYS:
        return read_day(_SHORT_DAYS[plain], today)
    return _day_ahead(plain, today) or _day_by_dateparser(stripped, today)


def find_days(text: str, today: date) -> Iterator[FoundDay]:
    """The days in a text, the surest forms first; they may overlap. Never raises."""
    for pattern, read, is_sure in _FORMS:
        for match in pattern.finditer(text):
            day = read(match, today)
            if day is not None:
                is_surely = is_sure or bool(match["on"])
                other = _other(match, day, today)
                yield FoundDay(match.start(), match.end(), day, is_surely, other)


def _other(match: re.Match[str], day: date, today: date) -> date | None:
    """The other day: "last Friday" is the Friday gone by, or for some the week before's."""
    is_this_week = day >= today - timedelta(days=today.weekday())
    return day - WEEK if is_this_week and match.groupdict().get("last") else None


def _iso(match: re.Match[str], _today: date) -> date | None:
    return _day(int(match["year"]), int(match["month"]), int(match["day"]))


def _by_numbers(match: re.Match[str], _today: date) -> date | None:
    year = int(match["year"])
    return _day(year + 2000 if year < 100 else year, int(match["month"]), int(match["day"]))


def _by_month(match: re.Match[str], today: date) -> date | None:
    name = match["month"]
    plain = match["on"] or match["year"] or match["nth"]
    if name in _ALSO_WORDS and not plain:
        return None
    month = _MONTH_NUMBERS[name.casefold()]
    if match["year"]:
        return _day(int(match["year"]), month, int(match["day"]))
    return _latest(month, int(match["day"]), today)


def _without_year(match: re.Match[str], today: date) -> date | None:
    return _latest(int(match["month"]), int(match["day"]), today)


def _near(match: re.Match[str], today: date) -> date | None:
    return _back(today, _NEAR[" ".join(match["word"].casefold().split())])


def _last_weekday(match: re.Match[str], today: date) -> date | None:
    weekday = _DAY_NAMES[match["word"].casefold()]
    return _back(today, (today.weekday() - weekday - 1) % 7 + 1)


def _welsh_weekday(match: re.Match[str], today: date) -> date | None:
    behind = (today.weekday() - _WELSH_DAYS[match["word"].casefold()]) % 7
    return _back(today, 7 if match["last"] and not behind else behind)


def _weekday(match: re.Match[str], today: date) -> date | None:
    return _back(today, (today.weekday() - _DAY_NAMES[match["word"].casefold()]) % 7)


def _latest(month: int, day: int, today: date) -> date | None:
    """The nearest such day that is not to come; 29 February goes back to a leap year."""
    for year in range(today.year, today.year - 8, -1):
        found = _day(year, month, day)
        if found is not None and found <= today:
            return found
    return None


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _back(today: date, days: int) -> date | None:
    try:
        return today - timedelta(days=days)
    except OverflowError:
        return None


def _day_ahead(words: str, today: date) -> date | None:
    """Tomorrow, or "next Friday": for what is planned."""
    if words in _AHEAD:
        return _back(today, -_AHEAD[words])
    name = words.removeprefix("next ")
    if name == words or name not in _DAY_NAMES:
        return None
    return _back(today, -((_DAY_NAMES[name] - today.weekday() - 1) % 7 + 1))


def _day_by_dateparser(words: str, today: date) -> date | None:
    if not re.search(r"[^\W\d_]{3}", words):
        return None
    import dateparser  # noqa: PLC0415  takes 0.3 s, and most days are read without it

    try:
        found: datetime | None = dateparser.parse(
            words,
            languages=["en", "cy"],
            settings={
                "DATE_ORDER": "DMY",
                "PREFER_DATES_FROM": "past",
                "RELATIVE_BASE": datetime.combine(today, time(12)),
                "REQUIRE_PARTS": ["day", "month"],
                "PARSERS": ["relative-time", "absolute-time"],
            },
        )
    except (ValueError, OverflowError, TypeError):  # met by trying random text
        return None
    if found is None or not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        return None
    return found.date()


def _form(
    pattern: str, read: Callable[[re.Match[str], date], date | None], is_sure: bool
) -> tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None], bool]:
    return re.compile(_START + _ON + pattern + _END, re.IGNORECASE), read, is_sure


_DAY_NUMBER = r"(?P<day>[0-3]?[0-9])"
_SLASHED = _DAY_NUMBER + r"/(?P<month>[01]?[0-9])"
_MONTH_WORD = rf"(?P<month>{_any(_MONTH_NUMBERS)})\.?"
_ORDINAL = r"(?P<nth>st|nd|rd|th|af|ail|ydd|ed|eg|fed)?"
_WEEKDAY_FIRST = rf"(?:(?:{_any(_DAY_NAMES)})[\s,]+(?:the\s+)?)?"
_YEAR = r"(?:,?\s+(?P<year>[12][0-9]{3}))?"
_NOT_A_CLASS = r"(?<!year )(?<!years )(?<!blwyddyn )"
_FORMS = (
    _form(r"(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])", _iso, True),
    _form(_SLASHED + r"/(?P<year>[12][0-9]{3}|[0-9]{2})", _by_numbers, True),
    _form(
        _WEEKDAY_FIRST
        + _NOT_A_CLASS
        + _DAY_NUMBER
        + _ORDINAL
        + r"\s+(?:of\s+|o\s+)?"
        + _MONTH_WORD
        + _YEAR,
        _by_month,
        True,
    ),
    _form(rf"(?P<word>{_any(_NEAR)})".replace(" ", r"\s+"), _near, True),
    _form(rf"(?P<last>last)\s+(?P<word>{_any(_DAY_NAMES)})", _last_weekday, True),
    _form(
        rf"dydd\s+(?P<word>{_any(_WELSH_DAYS)})(?P<last>\s+diwethaf)?",
        _welsh_weekday,
        False,
    ),
    _form(rf"(?P<word>{_any(_DAY_NAMES)})", _weekday, False),
    _form(_NOT_A_CLASS + _SLASHED, _without_year, False),
)
