"""JSON Lines: one entry a line, the fields that the command line's --json gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import msgspec

from portfolio.errors import FileNotUnderstood
from portfolio.ids import new_id
from portfolio.model.course import CourseSession, Mode
from portfolio.model.entry import Entry, Observation, Target
from portfolio.model.words import Company, Context, Group, Kind, Level, MeetingKind, Setting


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One line. Only something to say is needed; unknown fields are left alone."""

    kind: Kind = Kind.REFLECTION
    title: str = ""
    body: str = ""
    private: str = ""
    happened_on: date | None = None
    written_on: date | None = None
    minutes: int | None = None
    people: str = ""
    company: Company | None = None
    context: Context = Context.CPD
    setting: Setting | None = None
    provider: str = ""
    source: str = ""
    sessions: tuple[CourseSession, ...] = ()
    targets: tuple[Target, ...] = ()
    mode: Mode | None = None
    group: Group | None = None
    level: Level | None = None
    cost_pence: int | None = None
    meeting: MeetingKind | None = None
    observation: Observation | None = None
    model: str = ""


_decoder = msgspec.json.Decoder(EntryLine)


def read_json_line(line: bytes, name: str, number: int, today: date) -> Entry:
    """The entry of one line. Raises FileNotUnderstood, naming the line."""
    try:
        found = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise FileNotUnderstood(name, number) from fault
    now = datetime.now(UTC).replace(microsecond=0)
    written = now
    if found.written_on and found.written_on <= today:
        written = datetime.combine(found.written_on, now.timetz())
    first = found.sessions[0].on if found.sessions else today
    return Entry(
        id=new_id(),
        kind=found.kind,
        happened_on=found.happened_on or first,
        written_at=written,
        title=found.title,
        body=found.body,
        private=found.private,
        minutes=found.minutes,
        people=found.people,
        company=found.company,
        context=found.context,
        setting=found.setting,
        provider=found.provider,
        sessions=found.sessions,
        targets=found.targets,
        source=found.source,
        mode=found.mode,
        group=found.group,
        level=found.level,
        cost_pence=found.cost_pence,
        meeting=found.meeting,
        observation=found.observation,
        model=found.model,
    )


def read_json_lines(content: bytes, name: str, today: date) -> list[Entry]:
    """All entries of a file; blank lines are skipped. Raises FileNotUnderstood."""
    return [
        read_json_line(line, name, number, today)
        for number, line in enumerate(_lines(content), 1)
        if line.strip()
    ]


def _lines(content: bytes) -> Iterable[bytes]:
    return content.split(b"\n")
