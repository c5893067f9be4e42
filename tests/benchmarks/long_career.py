"""A made-up career of 10,000 entries in a real, encrypted portfolio, for benchmarks of the window.

The same records every time, up to today: fifteen years of about 660 entries.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image

from portfolio.frameworks import teachers_standards
from portfolio.model.course import CourseSession, Mode
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.model.goal import Criterion, Goal, GoalStatus, Met
from portfolio.model.profile import Profile, RolePeriod
from portfolio.model.records import Record
from portfolio.model.standard import Mapping
from portfolio.model.thread import Thread, ThreadPart, ThreadStep
from portfolio.model.words import Kind, Setting
from portfolio.vault.opened import Opened
from portfolio.vault.place import make_portfolio
from tests.benchmarks.content import WORDS

ENTRIES, MAPPINGS, PIECES, GOALS, THREADS = 10_000, 8_000, 1_000, 40, 200
YEARS, PICTURES, ACTIVE = 15, 12, 3
SEED = 11
KINDS = (*[Kind.REFLECTION] * 8, *Kind)


@dataclass(frozen=True, slots=True)
class Career:
    """All records but the evidence, and one draw that goes on."""

    entries: list[Entry]
    others: list[Record]
    chance: random.Random


def long_career(folder: Path, today: date) -> Opened:
    """Make the portfolio in `folder` (some ten seconds)."""
    roles = (RolePeriod("Teacher", start=today - timedelta(days=365 * YEARS), school="Ysgol"),)
    opened = make_portfolio(folder, Profile(name="Siân", roles=roles)).opened
    career = _career(today)
    library = opened.library()
    with library.together():
        library.journal.save_all(career.entries)
        library.journal.save_all(career.others)
        pictures = [_picture(number) for number in range(PICTURES)]
        taken = [library.evidence.take_in(_piece(career, n), one) for n, one in enumerate(pictures)]
        library.journal.save_all(
            replace(_piece(career, n), stored=taken[n % PICTURES].stored,
                    size_bytes=taken[n % PICTURES].size_bytes)
            for n in range(PICTURES, PIECES)
        )  # fmt: skip
    library.close()
    return opened


def _career(today: date) -> Career:
    chance = random.Random(SEED)
    goals = [_goal(number, today, chance) for number in range(GOALS)]
    entries = [_entry(number, today, goals, chance) for number in range(ENTRIES)]
    codes = [one.code for one in teachers_standards().statements if one.parent]
    mappings = {
        (entry.id, code): Mapping(
            f"m{number}", entry.id, teachers_standards().id, code,
            " ".join(chance.choices(WORDS, k=9)) if number % 2 else "",
        )
        for number in range(MAPPINGS)
        for entry, code in [(chance.choice(entries), chance.choice(codes))]
    }  # fmt: skip
    threads = [_thread(number, entries, chance) for number in range(THREADS)]
    return Career(entries, [*goals, *mappings.values(), *threads], chance)


def _entry(number: int, today: date, goals: list[Goal], chance: random.Random) -> Entry:
    day = today - timedelta(days=number * 365 * YEARS // ENTRIES)
    kind = KINDS[number % len(KINDS)]
    return Entry(
        id=f"e{number}",
        kind=kind,
        happened_on=day,
        written_at=datetime.combine(day, time(16, 30), UTC),
        title=" ".join(chance.choices(WORDS, k=5)).capitalize(),
        body="\n\n".join(" ".join(chance.choices(WORDS, k=60)) for _ in range(2)),
        private="A word to myself." if number % 10 == 0 else "",
        minutes=None if kind is Kind.COURSE else chance.choice((20, 45, 60)),
        people="JS" if number % 3 == 0 else "",
        setting=chance.choice(tuple(Setting)),
        sessions=tuple(_sessions(day, chance)) if kind is Kind.COURSE else (),
        goal_ids=(goals[number * GOALS // ENTRIES].id,) if number % 4 == 0 else (),
    )


def _sessions(day: date, chance: random.Random) -> Iterator[CourseSession]:
    for number in range(chance.randint(1, 4)):
        mode = chance.choice(tuple(Mode))
        yield CourseSession(day - timedelta(days=7 * number), mode, 60, title=f"Part {number + 1}")


def _goal(number: int, today: date, chance: random.Random) -> Goal:
    return Goal(
        id=f"g{number}",
        title=" ".join(chance.choices(WORDS, k=4)).capitalize(),
        set_on=today - timedelta(days=number * 365 * YEARS // GOALS),
        criteria=tuple(
            Criterion(" ".join(chance.choices(WORDS, k=5)), chance.choice(tuple(Met)))
            for _ in range(3)
        ),
        status=GoalStatus.ACTIVE if number < ACTIVE else GoalStatus.ACHIEVED,
    )


def _thread(number: int, entries: list[Entry], chance: random.Random) -> Thread:
    first = number * len(entries) // THREADS
    steps = [
        ThreadStep(entries[max(0, first - 12 * place)].id, part)
        for place, part in enumerate(ThreadPart)
        if place < 2 or number % 2
    ]
    title = " ".join(chance.choices(WORDS, k=3)).capitalize()
    return Thread(f"t{number}", title, tuple(steps))


def _piece(career: Career, number: int) -> Evidence:
    entry = career.entries[number * ENTRIES // PIECES]
    return Evidence(
        id=f"p{number}",
        file_name=f"photo-{number}.jpg",
        on=entry.happened_on,
        caption=" ".join(career.chance.choices(WORDS, k=5)).capitalize(),
        media_type="image/jpeg",
        sensitivity=Sensitivity.NOBODY if number % 5 else Sensitivity.NOT_CHECKED,
        record_ids=(entry.id,),
    )


def _picture(number: int) -> bytes:
    """A phone's photo: three megapixels of one colour and a stripe."""
    drawn = Image.new("RGB", (2048, 1536), (40 + 16 * number, 120, 200 - 12 * number))
    drawn.paste((250, 240, 210), (0, 200 + 60 * number, 2048, 500 + 60 * number))
    held = BytesIO()
    drawn.save(held, "JPEG", quality=85)
    return held.getvalue()
