"""The parts of a document that tell of learning over time, of the career, and of replies."""

from dataclasses import dataclass
from datetime import date

from portfolio.insight.career import ReviewPoint
from portfolio.insight.training import TrainingDays
from portfolio.model.course import Mode
from portfolio.model.thread import Stuck, ThreadPart
from portfolio.model.training import IntensiveDay


@dataclass(frozen=True, slots=True)
class PublicStep:
    """One entry of a thread and the part it plays."""

    part: ThreadPart
    entry_id: str
    heading: str
    on: date


@dataclass(frozen=True, slots=True)
class PublicThread:
    """Learnt, applied, impact: with span, sessions, modes and EEF groups."""

    id: str
    title: str
    impact: str
    steps: tuple[PublicStep, ...]
    span_weeks: int
    sessions: int
    minutes: int
    modes: tuple[Mode, ...]
    groups: tuple[str, ...]
    missing: tuple[ThreadPart, ...]


@dataclass(frozen=True, slots=True)
class PublicRevisit:
    """What was said so many weeks later."""

    entry_id: str
    heading: str
    weeks: int
    on: date
    stuck: Stuck
    answer: str


@dataclass(frozen=True, slots=True)
class Growth:
    """What became of learning. `single_events` counts courses that nothing has followed yet."""

    threads: tuple[PublicThread, ...] = ()
    revisits: tuple[PublicRevisit, ...] = ()
    single_events: int = 0


@dataclass(frozen=True, slots=True)
class PublicRole:
    """One role of the career path. `fraction` is 1.0 for full time; leave is never told."""

    role: str
    school: str
    trust: str
    start: date | None
    end: date | None
    fraction: float


@dataclass(frozen=True, slots=True)
class Talk:
    """The optional headings of the appraisal talk, and the mid-year review. Any may be empty."""

    mid_year_on: date | None = None
    mid_year: str = ""
    wellbeing: str = ""
    workload: str = ""
    career: str = ""
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class PublicTraining:
    """A training year: its days against targets, and what intensive days were about."""

    name: str
    start: date
    end: date
    days: TrainingDays
    intensive: tuple[IntensiveDay, ...]


@dataclass(frozen=True, slots=True)
class CareerPath:
    """Roles, the talk, training years, and the review points of induction in the period."""

    roles: tuple[PublicRole, ...] = ()
    talk: Talk = Talk()
    trainings: tuple[PublicTraining, ...] = ()
    induction: tuple[ReviewPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class SetCell:
    """What was learnt, applied or changed; `record_id` leads to it, empty for a sentence alone."""

    part: ThreadPart
    text: str
    record_id: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class SetItem:
    """One item of a set. `uses` counts the statements that it stands for in all."""

    record_id: str
    heading: str
    codes: tuple[str, ...]
    because: str
    cells: tuple[SetCell, ...]
    uses: int


@dataclass(frozen=True, slots=True)
class PublicSet:
    """The items that stand for one standard; `count` of all, `missing` codes and titles."""

    code: str
    title: str
    items: tuple[SetItem, ...]
    count: int
    missing: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PublicReply:
    """A reply that came back to an earlier export: received text, proved to be nobody's."""

    name: str
    dated: str
    comment: str
    next_steps: str
    was_discussed: bool
    received_on: date
    kind: str
    made_on: date
