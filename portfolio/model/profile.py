"""The teacher: her name, the roles she has held, and how she works with standards."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portfolio.model.words import Context, Stage
from portfolio.text import N_, _

PROFILE_ID = "profile"
TEACHERS_STANDARDS = "teachers-standards-england-2012"
REVISIT_WEEKS = (2, 6, 12)  # domain.md: did it stick after two, six and twelve weeks?
WRITING_CAP_MIN = 15  # a reflection in spare minutes; she changes it
REUSE_CAP = 3  # tutors ask for one item to be used about three times at most (domain.md)


class CodeStyle(StrEnum):
    """How a part's code is written; providers differ and the official list bears no letters."""

    DOT = "TS5.a"
    SLASH = "TS5/a"
    JOINED = "S5a"
    BARE = "5a"


@dataclass(frozen=True, slots=True)
class RolePeriod:
    """One role at one school. `fraction` is 1.0 for full time; `end` None means: still."""

    role: str
    stage: Stage = Stage.TEACHER
    school: str = ""
    trust: str = ""
    start: date | None = None
    end: date | None = None
    fraction: float = 1.0

    def holds(self, day: date) -> bool:
        """Whether the role was held on that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class LeaveKind(StrEnum):
    """Why she was away. Nothing more than this is asked."""

    PARENTAL = "parental"
    SICK = "sick"
    STUDY = "study"
    OTHER = "other"

    @property
    def word(self) -> str:
        """In plain words."""
        return _(_LEAVE_WORDS[self])


_LEAVE_WORDS = {
    LeaveKind.PARENTAL: N_("Parental leave"),
    LeaveKind.SICK: N_("Sick leave"),
    LeaveKind.STUDY: N_("Study leave"),
    LeaveKind.OTHER: N_("Other leave"),
}


@dataclass(frozen=True, slots=True)
class Leave:
    """Days away from work, both included; `end` None means: still. In no export for others."""

    start: date
    end: date | None = None
    kind: LeaveKind = LeaveKind.OTHER

    def holds(self, day: date) -> bool:
        """Whether she was away on that day."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A statement that does not apply to her work, and why."""

    framework: str
    code: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """One teacher. `frameworks` are those at work, the first is the one on page one.

    `revisit_weeks` are counted from a course's last session; none means: no revisits.
    `writing_cap_min` is the time she wants to give to writing one entry. `own_words` are what
    spelling knows beside its dictionaries; they may be names, and leave in no export.
    """

    name: str = ""
    id: str = PROFILE_ID
    roles: tuple[RolePeriod, ...] = ()
    leave: tuple[Leave, ...] = ()
    next_step: str = ""
    does_not_apply: tuple[NotApplicable, ...] = ()
    frameworks: tuple[str, ...] = (TEACHERS_STANDARDS,)
    code_style: CodeStyle = CodeStyle.DOT
    reuse_cap: int = REUSE_CAP
    revisit_weeks: tuple[int, ...] = REVISIT_WEEKS
    writing_cap_min: int = WRITING_CAP_MIN
    data_protection: str = ""
    own_words: tuple[str, ...] = ()

    def role_on(self, day: date) -> RolePeriod | None:
        """The latest role held on that day, or None."""
        return next((one for one in reversed(self.roles) if one.holds(day)), None)

    def context_on(self, day: date) -> Context:
        """The context of what is written on that day."""
        role = self.role_on(day)
        return role.stage.context if role else Context.CPD

    def away_from(self, framework: str) -> dict[str, str]:
        """The codes of a framework that do not apply, with their reasons."""
        return {one.code: one.reason for one in self.does_not_apply if one.framework == framework}

    def toggled(self, framework: str, code: str, reason: str = "") -> tuple[NotApplicable, ...]:
        """What does not apply, with one statement put in or taken out."""
        kept = tuple(
            one for one in self.does_not_apply if (one.framework, one.code) != (framework, code)
        )
        if len(kept) < len(self.does_not_apply):
            return kept
        return (*kept, NotApplicable(framework, code, reason))
