"""An entry: anything dated in the journal. Courses and meetings are entries with a part more."""

from dataclasses import dataclass
from datetime import date, datetime

from portfolio.model.course import CourseSession, DeliveryMethod, delivery_method
from portfolio.model.words import Company, Context, Kind, Setting

HEADING_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Target:
    """One thing agreed in a meeting."""

    text: str
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated piece of a teacher's development.

    `body` is the public layer and `private` the private one, both Markdown. `private` is in no
    export for others. `company` None means: follow from kind, people and sessions.
    `source` is a citation, a link, or the name that a calendar gave the event.
    """

    id: str
    kind: Kind
    happened_on: date
    written_at: datetime
    title: str = ""
    body: str = ""
    private: str = ""
    minutes: int | None = None
    people: str = ""
    company: Company | None = None
    context: Context = Context.CPD
    setting: Setting | None = None
    provider: str = ""
    sessions: tuple[CourseSession, ...] = ()
    targets: tuple[Target, ...] = ()
    goal_ids: tuple[str, ...] = ()
    source: str = ""

    @property
    def heading(self) -> str:
        """The title, or the first line of the text when there is none."""
        return self.title or first_line(self.body) or self.kind.word

    @property
    def written_on(self) -> date:
        """The local day on which it was first written."""
        return self.written_at.astimezone().date()

    @property
    def learning_minutes(self) -> int:
        """The minutes that count: of a course, those of the sessions that were done."""
        if self.sessions:
            return sum(one.minutes for one in self.sessions if one.attendance.is_done)
        return self.minutes or 0

    @property
    def delivery(self) -> DeliveryMethod | None:
        """The delivery method derived from the sessions; None where there are none."""
        return delivery_method(self.sessions)

    @property
    def is_with_others(self) -> bool:
        """Participatory or solo: as she said, else as kind and people suggest."""
        if self.company is not None:
            return self.company is Company.OTHERS
        alone = (Kind.READING, Kind.WEBINAR, Kind.RESEARCH, Kind.REFLECTION)
        return bool(self.people) or self.kind not in alone

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been written in it yet."""
        return not (self.title.strip() or self.body.strip() or self.private.strip())


def first_line(text: str) -> str:
    """The first line that says something, without Markdown's marks, cut to 80 characters."""
    for line in text.splitlines():
        plain = line.strip().lstrip("#>*-+ ").replace("**", "").replace("__", "").strip()
        if plain:
            if len(plain) <= HEADING_LENGTH:
                return plain
            return plain[: HEADING_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return ""
