"""What leaves: a frozen document with nothing left to look up. Private layers were never in it.

Made by assemble.py alone; read by the exporters, which know no database. Minutes are whole numbers,
dates are local days, texts are the public layer. Record ids serve as the targets of links.
"""

from dataclasses import dataclass, field
from datetime import date

from portfolio.document_growth import CareerPath, Growth, PublicReply, PublicSet
from portfolio.document_records import Records
from portfolio.insight.coverage import StatementRow
from portfolio.insight.hours import Grouping, Hours, Total
from portfolio.markup.blocks import Block
from portfolio.model.course import CourseSession, DeliveryMethod, Mode
from portfolio.model.entry import Observation, Target
from portfolio.model.evidence import Sensitivity
from portfolio.model.goal import Criterion, GoalStatus, ReviewNote
from portfolio.model.selection import PageStyle, Paper, Section
from portfolio.model.standard import Use
from portfolio.model.words import Context, Group, Kind, Level, MeetingKind, Setting

NO_GROWTH, NO_CAREER, NO_RECORDS = Growth(), CareerPath(), Records()


@dataclass(frozen=True, slots=True)
class Facts:
    """Who, where, which period, for whom: the top of page one. Any text may be empty."""

    name: str
    role: str
    school: str
    period_name: str
    start: date
    end: date
    reader: str
    meeting_on: date | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The teacher's own words for page one; the proofs of `impact` in the order of its claims."""

    impact: str
    impact_proof_ids: tuple[str, ...]
    next_steps: tuple["NextStep", ...]
    question: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do next; `goal_id` where it belongs to a goal."""

    text: str
    goal_id: str = ""


@dataclass(frozen=True, slots=True)
class PublicEntry:
    """An entry without its private layer. `blocks` is `body` (Markdown) as a tree."""

    id: str
    kind: Kind
    title: str
    heading: str
    body: str
    blocks: tuple[Block, ...]
    happened_on: date
    written_on: date
    minutes: int | None
    learning_minutes: int
    people: str
    is_with_others: bool
    context: Context
    setting: Setting | None
    provider: str
    delivery: DeliveryMethod | None
    sessions: tuple[CourseSession, ...]
    targets: tuple[Target, ...]
    source: str
    codes: tuple[str, ...]
    goal_ids: tuple[str, ...]
    evidence_ids: tuple[str, ...]
    half_term: str
    mode: Mode | None = None
    group: Group | None = None
    level: Level | None = None
    cost_pence: int | None = None
    meeting: MeetingKind | None = None
    observation: Observation | None = None


@dataclass(frozen=True, slots=True)
class PublicGoal:
    """A goal with the entries linked to it. `number` counts from 1 in this document."""

    id: str
    number: int
    title: str
    why: str
    criteria: tuple[Criterion, ...]
    support: str
    due: date | None
    status: GoalStatus
    set_on: date
    closed_on: date | None
    outcome: str
    reviews: tuple[ReviewNote, ...]
    entry_ids: tuple[str, ...]
    minutes: int = 0
    is_carried_on: bool = False


@dataclass(frozen=True, slots=True)
class PublicSession:
    """A session that is planned; `number` is its place in its entry."""

    entry_id: str
    number: int
    heading: str
    session: CourseSession
    setting: Setting | None


@dataclass(frozen=True, slots=True)
class Justification:
    """Why a record stands for a statement, in the teacher's sentence.

    `official` is the official sentence of the statement where she loaded it.
    """

    code: str
    title: str
    because: str
    record_id: str
    official: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A framework's statements over the period. Columns are the period's half terms."""

    title: str
    edition: str
    source: str
    half_terms: tuple[str, ...]
    rows: tuple[StatementRow, ...]
    justifications: tuple[Justification, ...]
    mapping_count: int
    use: Use = Use.MET
    most_reused: int = 0

    @property
    def standards(self) -> tuple[StatementRow, ...]:
        """The rows at the top, each counting its parts as well."""
        return tuple(row for row in self.rows if not row.parent)

    def parts(self, code: str) -> tuple[StatementRow, ...]:
        """The rows under one standard."""
        return tuple(row for row in self.rows if row.parent == code)


@dataclass(frozen=True, slots=True)
class PublicEvidence:
    """A piece of evidence. `picture` is a copy for the page (JPEG or PNG, no metadata) or None."""

    id: str
    number: int
    caption: str
    file_name: str
    link: str
    media_type: str
    size_bytes: int
    on: date
    sensitivity: Sensitivity
    checked_on: date | None
    record_ids: tuple[str, ...]
    picture: bytes | None
    is_certificate: bool = False


@dataclass(frozen=True, slots=True)
class Original:
    """A piece of evidence whose file goes along: for the appendix, or attached as it is.

    `content` is the copy that leaves: metadata off a picture. `is_attached` as the teacher chose.
    """

    evidence_id: str
    name: str
    media_type: str
    content: bytes = field(repr=False)
    is_attached: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the period holds and this document does not; `sections` went for the page budget."""

    reflections: int = 0
    evidence: int = 0
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Grouped:
    """All hours of the period by one grouping; the minutes add up to the total."""

    by: Grouping
    totals: tuple[Total, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Everything one export says. `courses`, `informal` and the rest are `entries` by kind.

    `fingerprint` is that of the key which signs it, empty where it is not signed; `sides` the page
    budget, 0 for none.
    """

    kind: str
    language: str
    export_id: str
    made_on: date
    facts: Facts
    summary: Summary
    goals: tuple[PublicGoal, ...]
    entries: tuple[PublicEntry, ...]
    reflections: tuple[PublicEntry, ...]
    hours: Hours
    coverage: Coverage
    evidence: tuple[PublicEvidence, ...]
    left_out: LeftOut
    data_protection: str
    totals: tuple[Grouped, ...] = ()
    more_coverage: tuple[Coverage, ...] = ()
    growth: Growth = NO_GROWTH
    career: CareerPath = NO_CAREER
    upcoming: tuple[PublicSession, ...] = ()
    sections: tuple[Section, ...] = ()
    records: Records = NO_RECORDS
    sets: tuple[PublicSet, ...] = ()
    replies: tuple[PublicReply, ...] = ()
    originals: tuple[Original, ...] = ()
    fingerprint: str = ""
    sides: int = 0
    paper: Paper = Paper.A4
    style: PageStyle = PageStyle.STANDARD

    @property
    def courses(self) -> tuple[PublicEntry, ...]:
        """The formal courses, oldest first."""
        return tuple(one for one in self.entries if one.kind is Kind.COURSE)

    @property
    def informal(self) -> tuple[PublicEntry, ...]:
        """Informal learning, oldest first."""
        return tuple(one for one in self.entries if one.kind.is_informal)

    @property
    def meetings(self) -> tuple[PublicEntry, ...]:
        """Mentor and appraisal meetings, oldest first."""
        return tuple(one for one in self.entries if one.kind is Kind.MEETING)
