"""An entry: anything dated in the journal. Courses and meetings are entries with a part more."""

from dataclasses import dataclass
from datetime import date, datetime

from portfolio.model.course import CourseSession, DeliveryMethod, Mode, delivery_method
from portfolio.model.words import Company, Context, Group, Kind, Level, MeetingKind, Setting

HEADING_LENGTH = 80
CALENDAR = "calendar:"  # what `source` begins with where a calendar gave the event


@dataclass(frozen=True, slots=True)
class Target:
    """One thing agreed in a meeting. `agreed_on` is the meeting in which it first stood."""

    text: str
    is_done: bool = False
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """What a lesson observation was of; given or received is the entry's kind."""

    class_name: str = ""
    subject: str = ""
    age_phase: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated piece of a teacher's development.

    `body` is the public layer and `private` the private one, both Markdown. `private` is in no
    export for others. `company` None means: follow from kind, people and sessions.
    `source` is a citation, a link, or the name that a calendar gave the event. `mode` is of
    informal learning without sessions. `cost_pence` is what the course cost whoever paid. `model`
    names the reflection model. `recording_seconds` is the time that writing it down took.
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
    mode: Mode | None = None
    group: Group | None = None
    level: Level | None = None
    cost_pence: int | None = None
    meeting: MeetingKind | None = None
    observation: Observation | None = None
    model: str = ""
    recording_seconds: int = 0

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
        if self.group is not None:
            return True
        alone = (Kind.READING, Kind.WEBINAR, Kind.RESEARCH, Kind.REFLECTION)
        return bool(self.people) or self.kind not in alone

    @property
    def citation(self) -> str:
        """What was read or where it is found; nothing where a calendar gave the event."""
        return "" if self.source.startswith(CALENDAR) else self.source

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
