"""Made-up documents for the exporters: a rich one, an empty one, a huge one and a hostile one.

The people, schools and words are made up. Texts that a part does not care about are left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from portfolio.document import (
    Coverage,
    Document,
    Facts,
    Justification,
    LeftOut,
    NextStep,
    PublicEntry,
    PublicEvidence,
    PublicGoal,
    Summary,
)
from portfolio.frameworks import teachers_standards
from portfolio.insight.coverage import coverage
from portfolio.insight.hours import hours
from portfolio.insight.terms import SchoolYears
from portfolio.kinds import KINDS
from portfolio.markup.parse import parse
from portfolio.model.entry import Entry
from portfolio.model.evidence import Sensitivity
from portfolio.model.goal import Criterion, GoalStatus, Met, ReviewNote
from portfolio.model.standard import Mapping
from portfolio.model.words import Kind
from tests.exporters.hostile import HOSTILE_MARKDOWN, HOSTILE_WORDS
from tests.exporters.pictures import picture
from tests.exporters.year import (
    COURSES,
    GOALS,
    INFORMAL,
    JUSTIFICATIONS,
    MAPPINGS,
    MEETINGS,
    REFLECTIONS,
)

START, END, MADE = date(2025, 9, 1), date(2026, 7, 10), date(2026, 7, 10)
NOTHING_LEFT_OUT = LeftOut()
AWAY = {"TS3.d": "Year 5", "TS3.e": "Year 5"}
FACTS = Facts(
    name="Siân Hughes-Price",
    role="Second-year teacher, Year 5, full time",
    school="Ysgol Bryn Glas / Bryn Glas Primary",
    period_name="2025–26",
    start=START,
    end=END,
    reader="Deputy head RM",
    meeting_on=date(2026, 7, 15),
)
SUMMARY = Summary(
    impact=(
        "When asked, 27 of 29 pupils now explain their answer in a full sentence; in October it "
        "was 12. Five of seven in the fluency group read 25 more words a minute; the plan for "
        "the other two goes on."
    ),
    impact_proof_ids=("card",),
    next_steps=(
        NextStep("Pupils C and F: fluency plan to December.", "goal-2"),
        NextStep("Last two adapted units by 23 October.", "goal-3"),
        NextStep("No-hands days shared with Year 4 in autumn."),
    ),
    question=(
        "Could one PPA hour each half term be kept for planning with the teaching assistant?"
    ),
)
PROTECTION = (
    "Pupils appear under pseudonyms. Keep and delete this file by the school’s data policy."
)


def rich() -> Document:
    """A year of Siân Hughes-Price, who teaches Year 5: something of every kind."""
    entries = sorted((*COURSES, *INFORMAL, *MEETINGS, *REFLECTIONS), key=lambda e: e.happened_on)
    return document(
        entries=entries,
        goals=GOALS,
        mappings=MAPPINGS,
        justifications=JUSTIFICATIONS,
        evidence=(
            _evidence("card", 1, "exit-card-3.jpg", ("mentoring-3", "ratio"), picture(1250, 800)),
            _evidence("certificate", 2, "certificate.pdf", ("course-1",), None),
            _evidence("tall", 3, "wall.png", ("ratio",), picture(300, 1200)),
        ),
        facts=FACTS,
        summary=SUMMARY,
        left_out=LeftOut(11, 6),
        data_protection=PROTECTION,
    )


def empty() -> Document:
    """A portfolio in which nothing has been written yet; not even a name is known."""
    facts = Facts("", "", "", "2025–26", START, END, "", None)
    return document(facts=facts, summary=Summary("", (), (), ""))


def huge() -> Document:
    """Four hundred entries, twenty goals and long texts everywhere."""
    kinds = list(Kind)
    text = "## What\n\n" + "Llŷr a Siân, tŷ a dŵr. " * 60 + "\n\n## So what\n\nOne more line."
    entries = [
        an_entry(f"e{n}", kinds[n % 12], START + timedelta(days=n * 3 % 310), text[: n * 3 % 1800],
                 title=f"{kinds[n % 12].word} {n}: a title that takes more room than one line has",
                 minutes=n, people="everybody in the key stage two team", source="Book, p. 3")
        for n in range(400)
    ]  # fmt: skip
    goals = [a_goal(n, entries) for n in range(1, 21)]
    facts = replace(FACTS, name="Angharad " * 8 + "Hughes-Price", role="Teacher " * 20)
    codes = [row.code for row in teachers_standards().statements]
    return document(
        entries=entries,
        goals=goals,
        mappings=[Mapping(f"m{n}", f"e{n}", "", codes[n % len(codes)]) for n in range(400)],
        justifications=[
            Justification(code, "title", "Because of what was seen in class. " * 4, f"e{n}")
            for n, code in enumerate(codes)
        ],
        evidence=[_evidence(f"v{n}", n, f"file-{n}.jpg", (f"e{n}",), None) for n in range(1, 60)],
        facts=facts,
        summary=Summary("It changed. " * 80, ("v1",), (NextStep("Go on. " * 40, "goal-1"),) * 3,
                        "Why is that so? " * 30),
        data_protection="Keep it safe. " * 40,
    )  # fmt: skip


def hostile() -> Document:
    """Texts that try to break the page, the file or the reader."""
    bad = HOSTILE_WORDS
    entries = [
        an_entry(f"h{n}", kind, START + timedelta(days=20 * n), HOSTILE_MARKDOWN, title=bad,
                 people=bad, provider=bad, source=bad, minutes=n * 60)
        for n, kind in enumerate((Kind.REFLECTION, Kind.COURSE, Kind.MEETING, Kind.READING))
    ]  # fmt: skip
    goal = PublicGoal(
        "goal-1", 1, bad, bad, (Criterion(bad, Met.PARTLY, bad, "not-there"),) * 2, bad, END,
        GoalStatus.DROPPED, START, None, bad, (ReviewNote(END, bad, bad),), ("h0", "h1"),
    )  # fmt: skip
    return document(
        entries=entries,
        goals=(goal,),
        justifications=(Justification(bad, bad, bad, "h0"),),
        evidence=(
            _evidence("v1", 1, bad, ("h0", "gone"), b"not a picture"),
            _evidence("v2", 2, bad, (), picture(1, 3000)),
        ),
        facts=Facts(bad, bad, bad, bad, START, END, bad, END),
        summary=Summary(bad, ("v1",), (NextStep(bad, "gone"),) * 3, bad),
        data_protection=bad,
    )


def document(
    entries: Iterable[PublicEntry | Entry] = (),
    goals: Sequence[PublicGoal] = (),
    mappings: Iterable[Mapping] = (),
    justifications: Sequence[Justification] = (),
    evidence: Sequence[PublicEvidence] = (),
    facts: Facts = FACTS,
    summary: Summary = SUMMARY,
    left_out: LeftOut = NOTHING_LEFT_OUT,
    data_protection: str = PROTECTION,
) -> Document:
    """A document of the school year 2025–26 with totals and coverage that fit its entries."""
    shown = tuple(published(e) if isinstance(e, Entry) else e for e in entries)
    links = [replace(one, framework=teachers_standards().id) for one in mappings]
    days = {one.id: one.happened_on for one in shown}
    shown = _linked(shown, links, evidence)
    return Document(
        kind="appraisal",
        language="en-GB",
        export_id="0198d6c2a7f07bd3",
        made_on=MADE,
        facts=facts,
        summary=summary,
        goals=tuple(goals),
        entries=shown,
        reflections=tuple(one for one in shown if one.kind is Kind.REFLECTION),
        hours=hours([as_entry(one) for one in shown], START, END, SchoolYears()),
        coverage=_coverage(links, days, justifications),
        evidence=tuple(evidence),
        left_out=left_out,
        data_protection=data_protection,
        sections=KINDS["appraisal"].sections,
    )


def _coverage(
    links: Sequence[Mapping], days: dict[str, date], justifications: Sequence[Justification]
) -> Coverage:
    """How far the Teachers' Standards are covered by these links, half term by half term."""
    framework, terms = teachers_standards(), SchoolYears().between(START, END)
    return Coverage(
        title=framework.title,
        edition=framework.edition,
        source=framework.source,
        half_terms=tuple(one.short for one in terms),
        rows=coverage(framework, links, days, terms, AWAY),
        justifications=tuple(justifications),
        mapping_count=len(links),
    )


def _linked(
    entries: Iterable[PublicEntry], links: Iterable[Mapping], evidence: Sequence[PublicEvidence]
) -> tuple[PublicEntry, ...]:
    """The entries with the codes and the evidence that point at them."""
    known = {one.record_id: one.code for one in links}
    return tuple(
        replace(
            one,
            codes=(known[one.id],) if one.id in known else (),
            evidence_ids=tuple(piece.id for piece in evidence if one.id in piece.record_ids),
        )
        for one in entries
    )


def published(entry: Entry) -> PublicEntry:
    """The public layer of an entry, as assemble would give it."""
    shared = {
        name: getattr(entry, name)
        for name in PublicEntry.__slots__
        if name not in ("blocks", "codes", "evidence_ids", "half_term")
    }
    return PublicEntry(
        **shared,
        blocks=parse(entry.body),
        codes=(),
        evidence_ids=(),
        half_term=SchoolYears().of(entry.happened_on).name,
    )


def an_entry(name: str, kind: Kind, on: date, body: str = "", **more: object) -> PublicEntry:
    """An entry of a day, written that day."""
    written = datetime.combine(on, time(12), UTC)
    return published(Entry(name, kind, on, written, body=body, **more))  # type: ignore[arg-type]


def a_goal(number: int, entries: Sequence[PublicEntry]) -> PublicGoal:
    """A goal with four criteria, six linked entries and long words everywhere."""
    return PublicGoal(
        id=f"goal-{number}",
        number=number,
        title="Ask questions that make every single pupil reason aloud " * 2,
        why="Too many answers were one word, and the same hands went up. " * 3,
        criteria=tuple(
            Criterion("Twenty-four of twenty-nine pupils explain in a full sentence", met,
                      "27 of 29 in June", f"e{number}")
            for met in (*Met, Met.MET)
        ),
        support="A visit to another school",
        due=END,
        status=list(GoalStatus)[number % 5],
        set_on=START,
        closed_on=None,
        outcome="All three criteria are met; the method is ready to share with Year 4. " * 2,
        reviews=(ReviewNote(END, "Good questions, same few hands. " * 6, "RM"),) * 2,
        entry_ids=tuple(one.id for one in entries[number : number + 6]),
    )  # fmt: skip


def _evidence(
    name: str, number: int, file_name: str, records: tuple[str, ...], shown: bytes | None
) -> PublicEvidence:
    return PublicEvidence(
        id=name,
        number=number,
        caption=f"{file_name}: a bar of five equal parts, two shaded, each marked 7; under it 35.",
        file_name=file_name,
        link="",
        media_type="image/png" if shown else "application/pdf",
        size_bytes=412_000,
        on=date(2026, 4, 30),
        sensitivity=Sensitivity.NOBODY if shown else Sensitivity.PEOPLE,
        checked_on=date(2026, 5, 2) if shown else None,
        record_ids=records,
        picture=shown,
    )


def as_entry(one: PublicEntry) -> Entry:
    """Back to an entry, for the totals alone."""
    return Entry(
        one.id, one.kind, one.happened_on, datetime.combine(one.written_on, time(12), UTC),
        minutes=one.minutes, people=one.people, sessions=one.sessions, setting=one.setting,
    )  # fmt: skip
