"""The teacher: her name, the roles she has held, and what does not apply to her."""

from dataclasses import dataclass
from datetime import date

from portfolio.model.words import Context, Stage

PROFILE_ID = "profile"


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


@dataclass(frozen=True, slots=True)
class Profile:
    """One teacher. `not_applicable` are codes of statements that do not apply to her work."""

    name: str = ""
    id: str = PROFILE_ID
    roles: tuple[RolePeriod, ...] = ()
    not_applicable: tuple[str, ...] = ()
    data_protection: str = ""

    def role_on(self, day: date) -> RolePeriod | None:
        """The latest role held on that day, or None."""
        return next((one for one in reversed(self.roles) if one.holds(day)), None)

    def context_on(self, day: date) -> Context:
        """The context of what is written on that day."""
        role = self.role_on(day)
        return role.stage.context if role else Context.CPD
