"""The sample's threads, revisits, calendars, training year and frameworks: keys become ids."""

import hashlib
from collections.abc import Iterator
from collections.abc import Mapping as ByKey
from dataclasses import dataclass, field
from datetime import date

import msgspec

from portfolio.frameworks import EEF
from portfolio.ids import ALPHABET, LENGTH
from portfolio.model.calendar import SchoolCalendar, TaughtWeeks
from portfolio.model.profile import TEACHERS_STANDARDS
from portfolio.model.records import Record
from portfolio.model.standard import Framework, Mapping, OfficialText, OfficialTexts
from portfolio.model.thread import Revisit, Stuck, Thread, ThreadPart, ThreadStep
from portfolio.model.training import IntensiveDay, Placement, TrainingYear
from portfolio.storage.frameworks import OFFICIAL

_FRAMEWORKS = {  # by what a code begins with; all others are of the Teachers' Standards
    "EEF": EEF,
    "ITT": "ittecf-england-2024",
    "AT": "own-afon-teg-habits-2025",
    "H": "own-afon-teg-habits-2024",
}


@dataclass(frozen=True, slots=True)
class SampleLearning:
    """The records of the file, and the mappings of entries to frameworks beside the standards."""

    records: tuple[Record, ...]
    mappings: tuple[Mapping, ...]


def sample_id(key: str) -> str:
    """The stable id of the record with that key: 16 characters, as ids.new_id makes them."""
    number = int.from_bytes(hashlib.sha256(f"sample/{key}".encode()).digest())
    letters = []
    for _place in range(LENGTH):
        number, index = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[index])
    return "".join(letters)


def mappings(maps: ByKey[str, ByKey[str, str]]) -> Iterator[Mapping]:
    """The mappings of records by key: code to sentence."""
    for key, sentences in maps.items():
        for code, because in sentences.items():
            yield Mapping(
                id=sample_id(f"{key}/{code}"),
                record_id=sample_id(key),
                framework=_framework(code),
                code=code,
                because=because,
            )


def read_learning(content: bytes) -> SampleLearning:
    """The records of learning.toml."""
    file = msgspec.toml.decode(content, type=_File)
    records: list[Record] = [_thread(row) for row in file.thread]
    records += [_revisit(row) for row in file.revisit]
    records += [
        SchoolCalendar(sample_id(one.key), one.year, one.half_terms, one.employer, one.inset)
        for one in file.calendar
    ]
    year = file.training
    records.append(
        TrainingYear(
            id=sample_id(year.key),
            name=year.name,
            start=year.start,
            end=year.end,
            placements=year.placements,
            days_target=year.days_target,
            intensive=year.intensive,
            intensive_target=year.intensive_target,
        )
    )
    records += file.framework
    records += [
        OfficialTexts(OFFICIAL + one.framework, one.framework, one.texts) for one in file.official
    ]
    return SampleLearning(tuple(records), tuple(mappings(file.maps)))


@dataclass(frozen=True, slots=True)
class _ThreadRow:
    key: str
    title: str
    learnt: tuple[str, ...]
    applied: tuple[str, ...] = ()
    impact_in: tuple[str, ...] = ()
    impact: str = ""


@dataclass(frozen=True, slots=True)
class _RevisitRow:
    entry: str
    weeks: int
    is_dropped: bool = False
    answered_on: date | None = None
    stuck: Stuck | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class _CalendarRow:
    key: str
    year: int
    employer: str
    inset: tuple[date, ...]
    half_terms: tuple[TaughtWeeks, ...]


@dataclass(frozen=True, slots=True)
class _TrainingRow:
    key: str
    name: str
    start: date
    end: date
    days_target: int
    intensive_target: int
    placements: tuple[Placement, ...]
    intensive: tuple[IntensiveDay, ...]


@dataclass(frozen=True, slots=True)
class _OfficialRow:
    framework: str
    texts: tuple[OfficialText, ...]


@dataclass(frozen=True, slots=True)
class _File:
    thread: tuple[_ThreadRow, ...]
    revisit: tuple[_RevisitRow, ...]
    calendar: tuple[_CalendarRow, ...]
    training: _TrainingRow
    framework: tuple[Framework, ...]
    official: tuple[_OfficialRow, ...]
    maps: dict[str, dict[str, str]] = field(default_factory=dict)


def _framework(code: str) -> str:
    prefix = code.rstrip("0123456789.abcde")
    return _FRAMEWORKS.get(prefix, TEACHERS_STANDARDS)


def _thread(row: _ThreadRow) -> Thread:
    parts = (
        (ThreadPart.LEARNT, row.learnt),
        (ThreadPart.APPLIED, row.applied),
        (ThreadPart.IMPACT, row.impact_in),
    )
    steps = tuple(ThreadStep(sample_id(key), part) for part, keys in parts for key in keys)
    return Thread(sample_id(row.key), row.title, steps, row.impact)


def _revisit(row: _RevisitRow) -> Revisit:
    return Revisit(
        id=sample_id(f"{row.entry}/{row.weeks}"),
        entry_id=sample_id(row.entry),
        weeks=row.weeks,
        is_dropped=row.is_dropped,
        answered_on=row.answered_on,
        stuck=row.stuck,
        answer=row.answer,
    )
