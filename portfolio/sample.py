"""The made-up teacher that a sample portfolio is filled with: Siân Hughes-Price, three years.

Her words are data in resources/sample; her files are drawn in sample_files. Here keys become ids
and rows become records. The same every time.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from portfolio.model.course import CourseSession, Mode
from portfolio.model.cycle import Cycle, CycleKind
from portfolio.model.entry import Entry, Observation, Target
from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.model.goal import Criterion, Goal, GoalStatus, Met, ReviewNote
from portfolio.model.profile import Profile
from portfolio.model.records import Record
from portfolio.model.standard import Mapping
from portfolio.model.words import Company, Group, Kind, Level, MeetingKind, Setting
from portfolio.sample_learning import mappings, read_learning, sample_id
from resources import locate


@dataclass(frozen=True, slots=True)
class SampleEvidence:
    """A record of evidence and the bytes of its file, not yet in a vault."""

    evidence: Evidence
    content: bytes


@dataclass(frozen=True, slots=True)
class Sample:
    """All records of the sample, each sort from the oldest to the newest."""

    profile: Profile
    cycles: tuple[Cycle, ...]
    goals: tuple[Goal, ...]
    entries: tuple[Entry, ...]
    mappings: tuple[Mapping, ...]
    evidence: tuple[SampleEvidence, ...]
    plans: tuple[Entry, ...]
    learning: tuple[Record, ...]


def sample() -> Sample:
    """The whole sample, read and drawn anew (about a second); equal every time."""
    who = msgspec.toml.decode(_text("profile.toml"), type=_ProfileFile)
    goals = msgspec.toml.decode(_text("goals.toml"), type=_GoalFile).goal
    pieces = msgspec.toml.decode(_text("evidence.toml"), type=_EvidenceFile).evidence
    rows = sorted(_entry_rows("20*.toml"), key=lambda row: (row.on, row.key))
    learning = read_learning(_text("learning.toml"))
    return Sample(
        profile=who.profile,
        cycles=tuple(_cycle(row) for row in who.cycle),
        goals=tuple(_goal(row) for row in goals),
        entries=tuple(_entry(row, who.profile) for row in rows),
        mappings=tuple(mappings(_maps(rows) | _maps(goals) | _maps(pieces))) + learning.mappings,
        evidence=tuple(_evidence(row) for row in pieces),
        plans=tuple(_entry(row, who.profile) for row in _entry_rows("plans.toml")),
        learning=learning.records,
    )


@dataclass(frozen=True, slots=True)
class _EntryRow:
    """An entry as it is written in the data. `lag` is in days; `maps` is code to sentence."""

    key: str
    kind: Kind
    on: date
    lag: int = 0
    title: str = ""
    body: str = ""
    private: str = ""
    minutes: int | None = None
    people: str = ""
    company: Company | None = None
    setting: Setting | None = None
    provider: str = ""
    sessions: tuple[CourseSession, ...] = ()
    targets: tuple[Target, ...] = ()
    goals: tuple[str, ...] = ()
    source: str = ""
    mode: Mode | None = None
    group: Group | None = None
    level: Level | None = None
    cost_pence: int | None = None
    meeting: MeetingKind | None = None
    observation: Observation | None = None
    model: str = ""
    maps: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _CriterionRow:
    text: str
    met: Met
    result: str
    proof: str = ""


@dataclass(frozen=True, slots=True)
class _GoalRow:
    key: str
    title: str
    set_on: date
    why: str
    criteria: tuple[_CriterionRow, ...]
    status: GoalStatus
    outcome: str
    due: date | None = None
    closed_on: date | None = None
    support: str = ""
    reviews: tuple[ReviewNote, ...] = ()
    private: str = ""
    carried_from: str = ""
    maps: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _EvidenceRow:
    key: str
    file_name: str
    on: date
    caption: str
    media_type: str
    sensitivity: Sensitivity
    behind: tuple[str, ...]
    checked_on: date | None = None
    is_certificate: bool = False
    maps: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _CycleRow:
    key: str
    name: str
    kind: CycleKind
    start: date
    end: date
    reader: str
    meeting_on: date
    impact: str
    proofs: tuple[str, ...]
    next_steps: tuple[str, ...]
    question: str
    mid_year_on: date | None = None
    mid_year: str = ""
    wellbeing: str = ""
    workload: str = ""
    career: str = ""


@dataclass(frozen=True, slots=True)
class _ProfileFile:
    profile: Profile
    cycle: tuple[_CycleRow, ...]


@dataclass(frozen=True, slots=True)
class _GoalFile:
    goal: tuple[_GoalRow, ...]


@dataclass(frozen=True, slots=True)
class _EvidenceFile:
    evidence: tuple[_EvidenceRow, ...]


@dataclass(frozen=True, slots=True)
class _EntryFile:
    entry: tuple[_EntryRow, ...]


def _text(name: str) -> bytes:
    return locate("sample", name).read_bytes()


def _entry_rows(pattern: str) -> Iterator[_EntryRow]:
    for path in sorted(locate("sample").glob(pattern)):
        yield from msgspec.toml.decode(path.read_bytes(), type=_EntryFile).entry


def _entry(row: _EntryRow, profile: Profile) -> Entry:
    return Entry(
        id=sample_id(row.key),
        kind=row.kind,
        happened_on=row.on,
        written_at=_written_at(row),
        title=row.title,
        body=row.body.strip(),
        private=row.private.strip(),
        minutes=row.minutes,
        people=row.people,
        company=row.company,
        context=profile.context_on(row.on),
        setting=row.setting,
        provider=row.provider,
        sessions=row.sessions,
        targets=row.targets,
        goal_ids=tuple(sample_id(key) for key in row.goals),
        source=row.source,
        mode=row.mode,
        group=row.group,
        level=row.level,
        cost_pence=row.cost_pence,
        meeting=row.meeting,
        observation=row.observation,
        model=row.model,
        recording_seconds=_seconds(row),
    )


def _seconds(row: _EntryRow) -> int:
    """How long she might have typed: forty words a minute, and a moment to begin."""
    words = len(f"{row.title} {row.body} {row.private}".split())
    return 8 + words * 3 // 2


def _written_at(row: _EntryRow) -> datetime:
    """Some time in the late afternoon or evening, fixed by the key; the same day in Britain."""
    number = int.from_bytes(hashlib.sha256(row.key.encode()).digest()[:4])
    clock = time(16 + number % 5, number // 5 % 60, tzinfo=UTC)
    return datetime.combine(row.on + timedelta(days=row.lag), clock)


def _goal(row: _GoalRow) -> Goal:
    return Goal(
        id=sample_id(row.key),
        title=row.title,
        set_on=row.set_on,
        why=row.why,
        criteria=tuple(
            Criterion(one.text, one.met, one.result, sample_id(one.proof) if one.proof else "")
            for one in row.criteria
        ),
        support=row.support,
        due=row.due,
        status=row.status,
        closed_on=row.closed_on,
        outcome=row.outcome,
        reviews=row.reviews,
        private=row.private.strip(),
        carried_from=sample_id(row.carried_from) if row.carried_from else "",
    )


def _cycle(row: _CycleRow) -> Cycle:
    return Cycle(
        id=sample_id(row.key),
        name=row.name,
        start=row.start,
        end=row.end,
        kind=row.kind,
        reader=row.reader,
        meeting_on=row.meeting_on,
        impact=row.impact,
        impact_proof_id=sample_id(row.proofs[0]),
        more_proof_ids=tuple(sample_id(key) for key in row.proofs[1:]),
        next_steps=row.next_steps,
        question=row.question,
        mid_year_on=row.mid_year_on,
        mid_year=row.mid_year,
        wellbeing=row.wellbeing,
        workload=row.workload,
        career=row.career,
    )


def _evidence(row: _EvidenceRow) -> SampleEvidence:
    from portfolio.sample_files import content  # noqa: PLC0415  Pillow is slow to load

    held = content(row.key)
    return SampleEvidence(
        Evidence(
            id=sample_id(row.key),
            file_name=row.file_name,
            on=row.on,
            caption=row.caption,
            media_type=row.media_type,
            size_bytes=len(held),
            sensitivity=row.sensitivity,
            checked_on=row.checked_on,
            is_certificate=row.is_certificate,
            record_ids=tuple(sample_id(key) for key in row.behind),
        ),
        held,
    )


def _maps(rows: Iterable[_EntryRow | _GoalRow | _EvidenceRow]) -> dict[str, dict[str, str]]:
    return {row.key: row.maps for row in rows}
