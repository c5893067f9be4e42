"""The sample: a made-up teacher whose record must hold together like a real one."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from portfolio.frameworks import teachers_standards
from portfolio.markup.blocks import Heading, ListBlock, Paragraph, Quote, TableBlock, plain
from portfolio.markup.parse import parse
from portfolio.model.course import Attendance, DeliveryMethod
from portfolio.model.entry import Entry
from portfolio.model.goal import GoalStatus, Met
from portfolio.model.records import Record, to_json
from portfolio.model.words import Kind, Setting
from portfolio.rules import check
from portfolio.sample import Sample, sample
from portfolio.sample_learning import sample_id

FIRST, LAST = date(2023, 9, 1), date(2026, 7, 10)
HOLIDAYS = (  # without school, first and last day; a plausible calendar of the border counties
    (date(2023, 10, 23), date(2023, 10, 27)),
    (date(2023, 12, 22), date(2024, 1, 5)),
    (date(2024, 2, 12), date(2024, 2, 16)),
    (date(2024, 3, 25), date(2024, 4, 5)),
    (date(2024, 5, 6), date(2024, 5, 6)),
    (date(2024, 5, 27), date(2024, 5, 31)),
    (date(2024, 7, 22), date(2024, 9, 1)),
    (date(2024, 10, 28), date(2024, 11, 1)),
    (date(2024, 12, 23), date(2025, 1, 3)),
    (date(2025, 2, 17), date(2025, 2, 21)),
    (date(2025, 4, 14), date(2025, 4, 25)),
    (date(2025, 5, 5), date(2025, 5, 5)),
    (date(2025, 5, 26), date(2025, 5, 30)),
    (date(2025, 7, 23), date(2025, 8, 31)),
    (date(2025, 10, 27), date(2025, 10, 31)),
    (date(2025, 12, 22), date(2026, 1, 2)),
    (date(2026, 2, 16), date(2026, 2, 20)),
    (date(2026, 3, 30), date(2026, 4, 10)),
    (date(2026, 5, 4), date(2026, 5, 4)),
    (date(2026, 5, 25), date(2026, 5, 29)),
)
LEFT_OPEN = {"TS2.e", "TS4.c", "TS7.b"}


@pytest.fixture(scope="module")
def full() -> Sample:
    """The sample, read once."""
    return sample()


def _texts(full: Sample) -> Iterator[str]:
    for entry in full.entries:
        yield from (entry.title, entry.body, entry.private, entry.people, entry.source)
        yield from (target.text for target in entry.targets)
    for goal in full.goals:
        yield from (goal.title, goal.why, goal.support, goal.outcome, goal.private)
        for one in goal.criteria:
            yield from (one.text, one.result)
        yield from (note.text for note in goal.reviews)
    for cycle in full.cycles:
        yield from (cycle.impact, cycle.question, *cycle.next_steps)
    yield from (piece.evidence.caption for piece in full.evidence)
    yield from (mapping.because for mapping in full.mappings)


def _records(full: Sample) -> list[Record]:
    found: list[Record] = [*full.entries, *full.goals, *full.cycles, *full.mappings]
    return [*found, *(one.evidence for one in full.evidence), full.profile]


def _is_school_day(day: date) -> bool:
    return day.weekday() < 5 and not any(first <= day <= last for first, last in HOLIDAYS)


def _year(day: date) -> int:
    return day.year if day.month >= 9 else day.year - 1


def test_the_sample_is_the_same_every_time(full: Sample) -> None:
    """Screenshots, reference files and the demo are compared between versions."""
    again = sample()

    assert again == full
    assert sample_id("goal-explain") == "b0np2yemd07j2myx"


def test_ids_look_like_ids_and_differ(full: Sample) -> None:
    """Two records with one id would overwrite each other without a sound."""
    ids = [one.id for one in _records(full)]

    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[0-9a-hjkmnp-tv-z]{16}|profile", one) for one in ids)


def test_it_is_three_years_of_about_250_entries(full: Sample) -> None:
    """Lists, search and PDFs are judged on a portfolio of a real size."""
    years = Counter(_year(one.happened_on) for one in full.entries)

    assert 240 <= len(full.entries) <= 270
    assert set(years) == {2023, 2024, 2025}
    assert min(years.values()) >= 75
    assert (len(full.goals), len(full.cycles)) == (9, 3)
    assert 150 <= len(full.mappings) <= 260


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_every_kind_is_there_in_every_year(full: Sample, year: int) -> None:
    """A kind that is never shown is a kind whose mistakes are never seen."""
    kinds = {one.kind for one in full.entries if _year(one.happened_on) == year}

    assert kinds == set(Kind)


def test_every_setting_mode_attendance_and_method_is_there(full: Sample) -> None:
    """The charts of time show each of them at least once."""
    sessions = [session for one in full.entries for session in one.sessions]
    courses = [one for one in full.entries if one.kind is Kind.COURSE]

    assert {one.setting for one in full.entries} >= set(Setting)
    assert {one.attendance for one in sessions} == set(Attendance)
    assert {one.delivery for one in courses} == set(DeliveryMethod)
    assert 12 <= len(courses) <= 18


def test_all_goal_states_but_planned_are_there(full: Sample) -> None:
    """Achieved, carried on, active and dropped each have their own mark in the PDF."""
    assert {one.status for one in full.goals} == set(GoalStatus) - {GoalStatus.PLANNED}
    assert {one.met for goal in full.goals for one in goal.criteria} == set(Met)


def test_days_lie_in_the_three_years_and_inside_a_role(full: Sample) -> None:
    """An entry outside every role would belong to no school."""
    for one in full.entries:
        assert FIRST <= one.happened_on <= LAST, one.title
        assert full.profile.role_on(one.happened_on) is not None, one.title
        assert one.happened_on <= one.written_on <= one.happened_on + timedelta(days=9)
        assert one.written_on <= LAST + timedelta(days=1)


def test_school_things_happen_on_school_days(full: Sample) -> None:
    """Reading on a Sunday is likely, a lesson observation is not."""
    alone = (Kind.READING, Kind.WEBINAR)
    wrong = [
        f"{one.happened_on} {one.title}"
        for one in full.entries
        if not _is_school_day(one.happened_on)
        and not (one.setting is Setting.OWN and one.kind in alone)
    ]
    sessions = [
        f"{session.on} {one.title}"
        for one in full.entries
        for session in one.sessions
        if not _is_school_day(session.on) and session.attendance is not Attendance.PLANNED
    ]

    assert wrong + sessions == []


def test_sessions_go_forward_from_the_day_of_the_course(full: Sample) -> None:
    """A course is listed by its first session."""
    for one in full.entries:
        days = [session.on for session in one.sessions]
        assert days == sorted(days), one.title
        assert (days[:1] or [one.happened_on]) == [one.happened_on], one.title


def test_every_record_keeps_the_rules_of_saving(full: Sample) -> None:
    """The sample is saved by the same way as everything else."""
    for one in _records(full):
        check(one, LAST)
        assert to_json(one)


def test_all_links_lead_somewhere(full: Sample) -> None:
    """A proof link in the PDF leads to the thing itself."""
    entries = {one.id for one in full.entries}
    goals = {one.id for one in full.goals}
    evidence = {one.evidence.id for one in full.evidence}

    assert {goal for one in full.entries for goal in one.goal_ids} == goals
    proofs = {one.proof_id for goal in full.goals for one in goal.criteria}
    told = {proof for one in full.cycles for proof in one.proof_ids}
    assert proofs | told <= entries | evidence
    assert {r for one in full.evidence for r in one.evidence.record_ids} <= entries | goals
    assert {one.record_id for one in full.mappings} <= entries | goals | evidence


def test_codes_exist_and_leave_three_gaps(full: Sample) -> None:
    """Coverage has something to show and something to miss, as in life."""
    standards = teachers_standards()
    used = {one.code for one in full.mappings if one.framework == standards.id}
    parts = {one.code for one in standards.statements if one.parent or one.code[:2] == "P2"}

    assert used <= {one.code for one in standards.statements}
    assert {one.code for one in full.profile.does_not_apply} == {"TS3.d", "TS3.e"}
    assert parts - used - {"P2.1"} - {one.code for one in full.profile.does_not_apply} == LEFT_OPEN


def test_no_record_stands_for_more_than_three_statements(full: Sample) -> None:
    """Tutors ask that one item is used at most about three times."""
    used = Counter((one.framework, one.record_id) for one in full.mappings)
    assert max(used.values()) <= 3


def test_texts_fit_their_places_on_the_page(full: Sample) -> None:
    """Page one is one page: the lengths are those of pages.md."""
    assert max(len(one.because) for one in full.mappings) <= 75
    for goal in full.goals:
        assert len(goal.title) <= 48, goal.title
        assert len(goal.outcome) <= 66, goal.outcome
        assert len(goal.why) <= 62, goal.why
    for cycle in full.cycles:
        assert len(cycle.impact) <= 215
        assert len(cycle.question) <= 90
        assert len(cycle.next_steps) <= 3
        assert max(map(len, cycle.next_steps)) <= 48
    assert max(len(one.title) for one in full.entries) <= 40


def test_no_sentence_is_used_in_two_entries(full: Sample) -> None:
    """Copied prose reads like a machine's, and search would find everything twice."""
    seen: dict[str, str] = {}
    for one in full.entries:
        for sentence in _sentences(one):
            assert seen.setdefault(sentence, one.id) == one.id, sentence


def _sentences(entry: Entry) -> set[str]:
    """The sentences of more than eight words, in small letters without marks."""
    found = re.split(r"[.!?:;\n|]+", f"{entry.title}. {entry.body}\n{entry.private}")
    plain_ones = (" ".join(re.findall(r"\w+", one.casefold())) for one in found)
    return {one for one in plain_ones if one.count(" ") >= 8}


def test_no_person_can_be_reached_or_told(full: Sample) -> None:
    """The sample shows how it is done: pupils by letter, colleagues by role or initials."""
    text = "\n".join(_texts(full))

    assert "@" not in text
    assert re.findall(r"\b\d{5,}\b|\b\d{3,}[ -]\d{3,}[ -]?\d*\b", text) == []
    assert re.findall(r"\b(?:Pupil|Disgybl) (?![A-Z]\b)\w+", text) == []
    assert re.findall(r"\b[A-Z]\d{12}\b", text) == []


def test_texts_are_sound_markdown(full: Sample) -> None:
    """No mark is left over: a stray # or | would be printed in the PDF."""
    for one in full.entries:
        for block in parse(one.body):
            if isinstance(block, Paragraph):
                assert not re.search(r"^#|\||\*\*|^[-*] ", plain(block.runs)), one.title
            if isinstance(block, Heading):
                assert block.level <= 2


def test_long_texts_use_the_forms_of_markdown(full: Sample) -> None:
    """Headings, lists, quotes and tables all meet the layout of the PDF."""
    blocks = Counter(type(block) for one in full.entries for block in parse(one.body))
    long = [one for one in full.entries if 80 <= len(one.body.split()) <= 250]

    assert len(long) >= 55
    assert max(len(one.body.split()) for one in full.entries) <= 250
    assert blocks[Heading] >= 60
    assert blocks[ListBlock] >= 20
    assert min(blocks[Quote], blocks[TableBlock]) >= 4


def test_private_layers_are_there_and_nowhere_else(full: Sample) -> None:
    """They are what an export must never contain; tests look for each of them."""
    private = [one for one in full.entries if one.private]
    public = "\n".join(one.body for one in full.entries)

    assert 22 <= len(private) <= 30
    assert all(len(one.private) > 30 and one.private not in public for one in private)


def test_welsh_is_written_with_its_accents(full: Sample) -> None:
    """Fonts, search and sorting meet ŵ and ŷ before a teacher does."""
    text = "\n".join(_texts(full))

    assert [letter for letter in "ŵŷâôêîë" if letter not in text] == []
    assert sum(" yn " in one.body and " the " not in one.body for one in full.entries) >= 10


def test_her_numbers_agree(full: Sample) -> None:
    """Page one, the goal, the reflection and the caption tell the same story."""
    captions = {one.evidence.id: one.evidence.caption for one in full.evidence}
    texts = {one.id: one.body for one in full.entries}
    cycle = full.cycles[-1]

    assert "25 of 28" in cycle.impact
    for key in ("ev-explain", "r26-explain"):
        found = captions.get(sample_id(key)) or texts[sample_id(key)]
        assert "25" in found
        assert "11" in found
    goal = next(one for one in full.goals if one.id == sample_id("goal-fluency"))
    assert goal.criteria[1].result == "109 of 124 mornings"
    assert "109" in texts[goal.criteria[1].proof_id]
