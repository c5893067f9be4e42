"""The sessions of a course, and the delivery method that follows from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from portfolio.text import N_, _


class Mode(StrEnum):
    """How one session is held. The values are the command line's words."""

    ONLINE = "online"
    VIRTUAL = "virtual"
    IN_PERSON = "in-person"

    @property
    def word(self) -> str:
        """In the survey's words."""
        return _(_MODE_WORDS[self])


_MODE_WORDS = {
    Mode.ONLINE: N_("Online self-access"),
    Mode.VIRTUAL: N_("Live virtual"),
    Mode.IN_PERSON: N_("Live in person"),
}


class Attendance(StrEnum):
    """Whether she was there. Watching the recording later is attendance like any other."""

    PLANNED = "planned"
    ATTENDED = "attended"
    WATCHED_LATER = "watched-later"
    NOT_ATTENDED = "not-attended"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_ATTENDANCE_WORDS[self])

    @property
    def is_done(self) -> bool:
        """Whether the session's minutes count as hours of learning."""
        return self in (Attendance.ATTENDED, Attendance.WATCHED_LATER)


_ATTENDANCE_WORDS = {
    Attendance.PLANNED: N_("Planned"),
    Attendance.ATTENDED: N_("Attended"),
    Attendance.WATCHED_LATER: N_("Watched later"),
    Attendance.NOT_ATTENDED: N_("Not attended"),
}


@dataclass(frozen=True, slots=True)
class CourseSession:
    """One sitting of a course. Watching it later keeps the session's own mode.

    `recording` is a link, words that say where it lies, or the name of a file among its evidence.
    `starts` is the local time; None where it was not said.
    """

    on: date
    mode: Mode
    minutes: int
    attendance: Attendance = Attendance.ATTENDED
    recording: str = ""
    title: str = ""
    starts: time | None = None

    @property
    def is_alone(self) -> bool:
        """Self-access and recordings are worked through alone."""
        return self.mode is Mode.ONLINE or self.attendance is Attendance.WATCHED_LATER


class DeliveryMethod(StrEnum):
    """The delivery methods, in the order and the words of the trusts' survey (domain.md)."""

    HYBRID_ALL = "hybrid-online-virtual-in-person"
    HYBRID_ONLINE_IN_PERSON = "hybrid-online-in-person"
    IN_PERSON = "in-person"
    VIRTUAL = "virtual"
    ONLINE = "online"
    OTHER = "other"

    @property
    def word(self) -> str:
        """The survey's name for it."""
        return _(_DELIVERY_WORDS[self])


_DELIVERY_WORDS = {
    DeliveryMethod.HYBRID_ALL: N_("Online self-access + live virtual + live in person (hybrid)"),
    DeliveryMethod.HYBRID_ONLINE_IN_PERSON: N_("Online self-access + live in person (hybrid)"),
    DeliveryMethod.IN_PERSON: N_("All live in person"),
    DeliveryMethod.VIRTUAL: N_("All live virtual"),
    DeliveryMethod.ONLINE: N_("All online self-access"),
    DeliveryMethod.OTHER: N_("Other delivery"),
}
_BY_MODES = {
    frozenset(Mode): DeliveryMethod.HYBRID_ALL,
    frozenset({Mode.ONLINE, Mode.IN_PERSON}): DeliveryMethod.HYBRID_ONLINE_IN_PERSON,
    frozenset({Mode.IN_PERSON}): DeliveryMethod.IN_PERSON,
    frozenset({Mode.VIRTUAL}): DeliveryMethod.VIRTUAL,
    frozenset({Mode.ONLINE}): DeliveryMethod.ONLINE,
}


def delivery_method(sessions: Iterable[CourseSession]) -> DeliveryMethod | None:
    """The method that follows from the sessions; None when there is no session.

    Sessions still to come count, sessions that were missed do not (unless all were).
    """
    held = tuple(sessions)
    kept = [one for one in held if one.attendance is not Attendance.NOT_ATTENDED] or held
    if not kept:
        return None
    return _BY_MODES.get(frozenset(one.mode for one in kept), DeliveryMethod.OTHER)
