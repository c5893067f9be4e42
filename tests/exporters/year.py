"""One made-up school year of a second-year teacher, as records: the rich document's content."""

from datetime import UTC, date, datetime, time, timedelta

from portfolio.document import Justification, PublicGoal
from portfolio.model.course import Attendance, CourseSession, Mode
from portfolio.model.entry import Entry, Target
from portfolio.model.goal import Criterion, GoalStatus, Met, ReviewNote
from portfolio.model.standard import Mapping
from portfolio.model.words import Kind, Setting

O, V, P = Mode.ONLINE, Mode.VIRTUAL, Mode.IN_PERSON  # noqa: E741  the letters of the page
_SET = date(2025, 10, 14)


def _entry(name: str, kind: Kind, on: date, title: str, **more: object) -> Entry:
    written = datetime.combine(on + timedelta(days=1), time(12), UTC)
    return Entry(name, kind, on, written, title=title, **more)  # type: ignore[arg-type]


def _course(
    name: str, title: str, provider: str, first: date, modes: tuple[Mode, ...], minutes: int,
    setting: Setting, body: str,
) -> Entry:  # fmt: skip
    sessions = tuple(
        CourseSession(first + timedelta(weeks=3 * n), mode, minutes // len(modes))
        for n, mode in enumerate(modes)
    )
    return _entry(name, Kind.COURSE, first, title, provider=provider, sessions=sessions,
                  setting=setting, body=body)  # fmt: skip


COURSES = (
    _course("course-1", "Fractions and ratio with bar models", "Trust maths team",
            date(2025, 10, 3), (O, O, V, V, V, P, P), 714, Setting.TRUST,
            "New ideas start with a bar that pupils draw. Guessing the operation fell from 13 of "
            "29 pupils to 4."),
    _course("course-2", "Adaptive teaching in mixed classes", "Teaching hub", date(2026, 1, 9),
            (O, O, O, P, P), 480, Setting.INSET,
            "One task with three ways in has replaced three worksheets."),
    _course("course-3", "Reading fluency in Years 3 to 6", "County English team",
            date(2025, 11, 7), (P, P, P), 360, Setting.INSET,
            "I model the phrasing first; pupils repeat four mornings a week."),
    _entry("course-4", Kind.COURSE, date(2026, 5, 6), "Feedback in the moment",
           provider="Subject association", setting=Setting.DIRECTED, sessions=(
               CourseSession(date(2026, 5, 6), V, 75),
               CourseSession(date(2026, 5, 13), V, 75, Attendance.WATCHED_LATER),
           ), body="Two codes, given in the lesson. An hour less marking at home a week."),
    _course("course-5", "Safeguarding refresher", "School, online", date(2025, 9, 8), (O,), 90,
            Setting.OWN, "Required every year. No change in class is claimed."),
)  # fmt: skip
_LOG = (
    ((9, 11), "Planned place value together", Kind.COLLABORATION, "partner teacher", 45),
    ((9, 24), "Watched guided reading in Year 6", Kind.OBSERVING, "English lead", 60),
    ((10, 9), "Wait time and no-hands questions", Kind.MENTORING, "mentor JS", 45),
    ((10, 16), "Chapter on working memory", Kind.READING, "", 90),
    ((11, 6), "Judged Year 5 writing together", Kind.PEER, "partner school", 120),
    ((11, 20), "Second fractions lesson", Kind.OBSERVED, "maths lead", 60),
    ((11, 27), "Podcast on talk in mathematics", Kind.WEBINAR, "", 45),
    ((12, 11), "Scripting two questions a lesson", Kind.COACHING, "deputy head RM", 60),
    ((1, 15), "Rehearsed bar models in pairs", Kind.COLLABORATION, "Years 4 and 5", 75),
    ((1, 29), "Corridor talk on worked examples", Kind.PEER, "SENDCo", 20),
    ((2, 5), "Article on pictures beside words", Kind.READING, "", 60),
    ((2, 26), "Watched the catch-up group", Kind.OBSERVING, "teaching assistant", 40),
    ((3, 12), "Exit cards, counted for four weeks", Kind.RESEARCH, "", 240),
    ((3, 19), "Read the exit cards together", Kind.MENTORING, "mentor JS", 45),
    ((4, 23), "Ratio lesson, planned in threes", Kind.COLLABORATION, "two colleagues", 180),
    ((5, 7), "Webinar on reading aloud", Kind.WEBINAR, "", 75),
    ((5, 21), "Discussion with the whole class", Kind.OBSERVED, "deputy head RM", 60),
    ((6, 11), "Led 20 minutes of a staff meeting", Kind.PEER, "teaching staff", 90),
    ((6, 25), "Visit: fluency in another school", Kind.OBSERVING, "partner school", 150),
)
INFORMAL = tuple(
    _entry(f"{kind.value}-{number}", kind, date(2025 if month > 8 else 2026, month, day), title,
           people=people, minutes=minutes)
    for number, ((month, day), title, kind, people, minutes) in enumerate(_LOG, 1)
)  # fmt: skip
MEETINGS = (
    _entry("meeting-1", Kind.MEETING, date(2026, 2, 4), "Mid-year review", people="deputy head RM",
           minutes=45, targets=(Target("No-hands days, two a week.", True),
                                Target("Shorter texts for Pupils C and F."))),
    _entry("meeting-2", Kind.MEETING, date(2026, 7, 1), "Summer review", people="deputy head RM",
           minutes=60, body="We read the exit cards side by side.",
           targets=(Target("Show Year 4 how no-hands days work."),)),
)  # fmt: skip
_RATIO = """## What

In the second ratio lesson I worked down the table from the top row and moved on after two \
examples. Eleven of 29 exit cards then added where they should have multiplied. Pupil A, quick \
all week, wrote: “I did what you did but mine went wrong.”

## So what

I had shown the arithmetic and hidden the choice. The step I skipped was the question that I ask \
myself without noticing: what happens to one part when the whole grows? Pupils who drew a bar \
first were **right**; see [the article](https://example.org/ratio).

My partner teacher met the same error in her class.

![The ratio card of one pupil](evidence:card)

## Now what

1. On Monday I start from a bar and let pairs build the table out of it.
2. On Thursday I count the same error again: above five, I stop and teach it anew.

| Day | Cards with the error |
|-----|---:|
| 24 April | 11 |
| 30 April | 4 |
"""
REFLECTIONS = (
    _entry("ratio", Kind.REFLECTION, date(2026, 4, 24), "Ratio tables: the step I kept skipping",
           body=_RATIO, minutes=60, goal_ids=("goal-1",)),
    _entry("quiet", Kind.REFLECTION, date(2025, 12, 2), "", body=(
        "Quiet at the back: three pupils spoke once in a week, and I had not noticed.\n\n"
        "> “You always ask us first”, said Pupil B.\n\n- Ask the back row first.\n- Wait.")),
)  # fmt: skip


def _goal(
    number: int, title: str, why: str, status: GoalStatus, outcome: str,
    criteria: tuple[Criterion, ...], notes: tuple[str, str], entries: tuple[str, ...],
) -> PublicGoal:  # fmt: skip
    is_met = status is GoalStatus.ACHIEVED
    return PublicGoal(
        id=f"goal-{number}", number=number, title=title, why=why, criteria=criteria,
        support="One visit to a partner school", due=date(2026, 10, 23), status=status,
        set_on=_SET, closed_on=date(2026, 7, 1) if is_met else None, outcome=outcome,
        reviews=(ReviewNote(date(2026, 2, 4), notes[0], "RM"),
                 ReviewNote(date(2026, 7, 1), notes[1], "RM")),
        entry_ids=entries,
    )  # fmt: skip


GOALS = (
    _goal(1, "Ask questions that make pupils reason",
          "Too many answers were one word, and the same hands went up.", GoalStatus.ACHIEVED,
          "All three criteria met; the method is ready to share with Year 4.",
          (Criterion("24 of 29 pupils explain in a full sentence", Met.MET,
                     "27 of 29 in June; 12 in October", "card"),
           Criterion("Three seconds of silence before an answer", Met.MET,
                     "Four seconds, middle value of two visits", "observed-6"),
           Criterion("Two scripted questions in most maths plans", Met.MET,
                     "31 of 36 plans seen", "coaching-8")),
          ("Good questions, same few hands. Try no-hands days.",
           "No-hands days worked. Please show Year 4 how."), ("mentoring-3", "ratio")),
    _goal(2, "Lift reading fluency for seven pupils",
          "Seven pupils read accurately but too slowly to hold the meaning.",
          GoalStatus.CARRIED_ON, "Five met the target. Two go on until December.",
          (Criterion("Each gains 25 words a minute by June", Met.PARTLY,
                     "Five of seven; Pupils C and F gained 11 and 14", "course-3"),
           Criterion("Repeated reading on at least 100 mornings", Met.MET,
                     "112 of 128 mornings", "kept"),
           Criterion("An adult at home listens twice a week", Met.NOT_YET)),
          ("Real gains. Shorter texts for Pupils C and F.",
           "Carry on for two pupils, measured every fortnight."), ("course-3", "observing-19")),
    _goal(3, "Adapt tasks without lowering the demand",
          "Three worksheets kept some pupils from the main problem.", GoalStatus.ACTIVE,
          "Four of six units done; due 23 October 2026.",
          (Criterion("One task with three ways in, six maths units", Met.PARTLY,
                     "Four of six units", "course-2"),),
          ("One unit at a time. Do not redo what works.",
           "Two units left: finish before new objectives."), ("course-2",)),
)  # fmt: skip
_CODES = ("TS2.a", "TS2.b", "TS4.d", "TS5.a", "TS6.b", "TS8.b", "TS1.b", "TS3.b", "TS7.a", "TS4.e")
MAPPINGS = tuple(
    Mapping(f"map-{n}", one.id, "", _CODES[n % len(_CODES)])
    for n, one in enumerate((*INFORMAL, *COURSES, *REFLECTIONS))
)
JUSTIFICATIONS = (
    Justification("TS2.a", "accountability", "Words a minute, October and June: five of seven "
                  "gained 25.", "course-3"),
    Justification("TS4.d", "evaluating lessons", "A lesson was judged by its cards, retaught and "
                  "counted again.", "ratio"),
    Justification("TS5.a", "when and how", "Three ways into one task, chosen after the first "
                  "problem and not before.", "goal-3"),
    Justification("TS6.b", "formative and summative", "Four weeks of cards, read with a mentor, "
                  "decided what came next.", "research-13"),
)  # fmt: skip
