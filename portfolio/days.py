"""Dates and times in words, the same in window, PDF and command line."""

from datetime import date

from portfolio.text import N_, _, ngettext

NO_BREAK = "\u00a0"
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
SHORT_MONTH = 3


def long_date(day: date) -> str:
    """Such as "10 July 2026", kept on one line."""
    return f"{day.day}{NO_BREAK}{_(_MONTHS[day.month - 1])}{NO_BREAK}{day.year}"


def told_day(iso: str) -> str:
    """The day of a list's row in words; nothing for a row without one."""
    return long_date(date.fromisoformat(iso)) if iso else ""


def day_and_month(day: date) -> str:
    """Such as "10 July", kept on one line."""
    return f"{day.day}{NO_BREAK}{_(_MONTHS[day.month - 1])}"


def short_date(day: date) -> str:
    """Such as "10 Jul", kept on one line."""
    return f"{day.day}{NO_BREAK}{_(_MONTHS[day.month - 1])[:SHORT_MONTH]}"


def month_name(day: date) -> str:
    """Such as "July 2026"."""
    return f"{_(_MONTHS[day.month - 1])} {day.year}"


def month_word(day: date) -> str:
    """Such as "July"."""
    return _(_MONTHS[day.month - 1])


def short_month(day: date) -> str:
    """Such as "Jul"."""
    return _(_MONTHS[day.month - 1])[:SHORT_MONTH]


def weekday(day: date) -> str:
    """Such as "Monday"."""
    return _(_WEEKDAYS[day.weekday()])


def hours_minutes(minutes: int) -> str:
    """Such as "12:00" or "0:45": hours and minutes, one form in every column."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def hours_words(minutes: int) -> str:
    """Such as "4 h 30 min", "2 h" or "45 min", for labels and prose: never rounded."""
    hours, rest = divmod(minutes, 60)
    parts = [_("{n} h").format(n=hours)] if hours else []
    parts += [_("{n} min").format(n=rest)] if rest or not hours else []
    return NO_BREAK.join(parts).replace(" ", NO_BREAK)


def years_words(months: int) -> str:
    """Such as "3 years 2 months", "1 year" or "5 months"; what is nothing is left out."""
    years, rest = divmod(months, 12)
    parts = [ngettext("{n} year", "{n} years", years).format(n=years)] if years else []
    if rest or not years:
        parts.append(ngettext("{n} month", "{n} months", rest).format(n=rest))
    return " ".join(one.replace(" ", NO_BREAK) for one in parts)


def hours_short(minutes: int) -> str:
    """Such as "4 h 30", "2 h" or "45 min", where "4:30" would read as a time of day."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return hours_words(minutes)
    return hours_words(hours * 60) + (f"{NO_BREAK}{rest:02d}" if rest else "")
