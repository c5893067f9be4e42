"""The quick line: what is understood, and what is better left as text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.model.words import Kind
from portfolio.quick import read_line
from portfolio.quick_parts import Part, QuickLine

TODAY = date(2026, 11, 23)  # a Monday


def _read(text: str) -> QuickLine:
    return read_line(text, TODAY)


def _chips(text: str) -> dict[str, str]:
    return {span.what.value: text[span.start : span.end] for span in _read(text).spans}


def test_the_line_of_the_brief_is_understood_whole() -> None:
    """The corridor talk is recorded in one line, within twenty seconds."""
    line = _read("yesterday 45m mentoring with JS on questioning #TS5")

    assert line.kind is Kind.MENTORING
    assert line.minutes == 45
    assert line.people == "JS"
    assert line.codes == ("TS5",)
    assert line.happened_on == date(2026, 11, 22)
    assert line.title == "Mentoring with JS on questioning"


def test_the_chips_show_her_own_words() -> None:
    """She sees what was understood where she typed it, and can correct it."""
    assert _chips("yesterday 45m mentoring with JS on questioning #TS5") == {
        "day": "yesterday",
        "minutes": "45m",
        "kind": "mentoring",
        "people": "JS",
        "code": "#TS5",
    }


def test_an_empty_line_is_a_reflection_of_today() -> None:
    """Nothing typed is nothing wrong."""
    line = _read("")

    assert line == QuickLine(Kind.REFLECTION, "", TODAY)
    assert not line.has_kind


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45m mentoring", 45),
        ("mentoring, 45 minutes", 45),
        ("1h webinar", 60),
        ("webinar 1h30", 90),
        ("webinar 1.5h", 90),
        ("webinar 1½ hours", 90),
        ("1 h 30 min webinar", 90),
        ("1 hour and 15 minutes webinar", 75),
        ("half an hour podcast", 30),
        ("podcast, an hour and a half", 90),
        ("two hours of moderation", 120),
        ("mentora 45 munud", 45),
        ("awr a hanner o hyfforddiant", 90),
        ("45 minutes", 45),
        ("Mentoring (20m) with JS", 20),
        ("mentoring for 45 minutes with JS", 45),
    ],
)
def test_minutes_are_read_in_every_usual_form(text: str, minutes: int) -> None:
    """Nobody looks up how the program wants a length written."""
    assert _read(text).minutes == minutes


@pytest.mark.parametrize(
    "text",
    [
        "we waited 3 minutes in silence",
        "a 5-minute starter that works",
        "ran the 100m race with Year 5",
        "100m sprint on sports day",
        "0m mentoring",
        "999h course",
        "the bell went at 1:30",
        "10-15 min would do",
    ],
)
def test_numbers_that_are_no_length_stay_text(text: str) -> None:
    """Wrong minutes would run into her totals unseen; missing ones show."""
    assert _read(text).minutes is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mentoring today", date(2026, 11, 23)),
        ("echdoe mentora gyda JS", date(2026, 11, 21)),
        ("last Monday mentoring", date(2026, 11, 16)),
        ("Friday: mentoring", date(2026, 11, 20)),
        ("mentoring on Tuesday with JS", date(2026, 11, 17)),
        ("cyfarfod dydd Iau", date(2026, 11, 19)),
        ("moderation on 14 Oct", date(2026, 10, 14)),
        ("2026-10-14 moderation", date(2026, 10, 14)),
        ("14/10 moderation", date(2026, 10, 14)),
        ("14/10 45m moderation", date(2026, 10, 14)),
        ("moderation 14/10/2026", date(2026, 10, 14)),
        ("14eg o Hydref cymedroli", date(2026, 10, 14)),
    ],
)
def test_days_are_read_day_first_and_in_the_past(text: str, day: date) -> None:
    """She writes a week's worth on Sunday; each must fall on its own day."""
    line = _read(text)

    assert line.happened_on == day
    assert Part.DAY in {span.what for span in line.spans}


@pytest.mark.parametrize(
    "text",
    [
        "3/4 of the class got it",
        "spelling scores 8/10",
        "Friday's test went badly",
        "every Friday we sing",
        "will observe RM on Friday",
        "today's starter fell flat",
        "Year 5 May half term plan",
        "chapter 3 may help",
        "homework due 14 October",
        "31/02 moderation",
    ],
)
def test_days_that_are_not_when_it_happened_stay_text(text: str) -> None:
    """A fraction or a due date must not move the entry to another half term."""
    line = _read(text)

    assert line.happened_on == TODAY
    assert Part.DAY not in {span.what for span in line.spans}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("mentoring with JS", Kind.MENTORING),
        ("mentor meeting with JS", Kind.MEETING),
        ("met with deputy head RM", Kind.MEETING),
        ("cyfarfod gyda'r pennaeth", Kind.MEETING),
        ("coaching with Nia", Kind.COACHING),
        ("coached by RM", Kind.COACHING),
        ("observed Year 6 guided reading", Kind.OBSERVING),
        ("watched JS teach ratio", Kind.OBSERVING),
        ("arsylwi gwers Blwyddyn 6", Kind.OBSERVING),
        ("was observed by RM", Kind.OBSERVED),
        ("read chapter 3 of a book on memory", Kind.READING),
        ("30m reading on dyslexia", Kind.READING),
        ("darllen erthygl am gof", Kind.READING),
        ("podcast on talk", Kind.WEBINAR),
        ("gweminar ar lafaredd", Kind.WEBINAR),
        ("planned with Year 4 teacher", Kind.COLLABORATION),
        ("planned ratio together", Kind.COLLABORATION),
        ("Year 5 writing moderation", Kind.COLLABORATION),
        ("cynllunio gyda JS", Kind.COLLABORATION),
        ("cwrs Cymraeg", Kind.COURSE),
        ("action research on exit cards", Kind.RESEARCH),
        ("corridor talk with SENDCo", Kind.PEER),
    ],
)
def test_kinds_are_read_from_the_words_teachers_use(text: str, kind: Kind) -> None:
    """Choosing from a list costs more than the word she has typed anyway."""
    line = _read(text)

    assert line.kind is kind
    assert line.has_kind


@pytest.mark.parametrize(
    "text",
    [
        "read with Year 5",
        "read to my class after lunch",
        "guided reading went well",
        "meeting the needs of Pupil A",
        "of course the rain came",
        "coached the netball team",
        "mentoring pupils at lunch club",
        "peer assessment in writing",
        "observed Pupil A at lunch",
        "planned with Year 5",
        "after the mentoring session I rewrote the plan",
        "thinking about the course",
        "no meeting this week",
    ],
)
def test_kinds_that_are_only_mentioned_are_not_claimed(text: str) -> None:
    """A lesson with pupils is not her own learning time; totals must not grow by it."""
    assert _read(text).kind is Kind.REFLECTION


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("mentoring with JS", "JS"),
        ("moderation with maths lead and deputy head RM", "maths lead and deputy head RM"),
        ("coaching with Siân on wait time", "Siân"),
        ("planned with Year 4 teacher", "Year 4 teacher"),
        ("corridor talk with the SENDCo", "the SENDCo"),
        ("mentora gyda JS ar holi", "JS"),
        ("was observed by RM", "RM"),
        ("planning the trip with TA", "TA"),
        ("mentoring with JS, RM and NW", "JS, RM and NW"),
    ],
)
def test_colleagues_are_found_after_with(text: str, people: str) -> None:
    """Learning with others is told from learning alone by this."""
    assert _read(text).people == people


@pytest.mark.parametrize(
    "text",
    [
        "read with Year 5",
        "maths with Numicon",
        "worked with Pupil A",
        "started with PE outside",
        "lesson with my class",
        "mentoring with a plan",
        "swapped books with JS's class",
    ],
)
def test_pupils_and_things_are_not_colleagues(text: str) -> None:
    """A class is not company in learning, and a box of rods is nobody."""
    assert _read(text).people == ""


def test_codes_are_found_in_any_look_and_once() -> None:
    """A hashtag is the shortest way to a standard."""
    assert _read("tried cold call #5a #TS1 #s5a #P2.1").codes == ("TS5.a", "TS1", "P2.1")


def test_unknown_codes_stay_in_the_title() -> None:
    """A typing slip is seen, not swallowed."""
    line = _read("tried cold call #TS9 #wow")

    assert line.codes == ()
    assert line.title == "Tried cold call #TS9 #wow"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mentoring, 45m, with JS", "Mentoring, with JS"),
        ("45 minutes of mentoring", "Mentoring"),
        ("45m", "45m"),
        ("ŵyl y cynhaeaf, ddoe", "Ŵyl y cynhaeaf"),
        ("coaching (20m) with Nia", "Coaching with Nia"),
        ("#TS5", "#TS5"),
    ],
)
def test_titles_read_like_titles(text: str, title: str) -> None:
    """The list of entries shows titles, without holes where a chip was taken out."""
    assert _read(text).title == title


UNDERSTOOD = ["45m", "1h30", "½", "14/10", "14 Oct", "last", "Friday", "ddoe", "#5a", "mentoring"]
OTHER = [
    "with",
    "JS",
    "gyda",
    "on",
    "for",
    ",",
    "Year 5",
    "read",
    "2026-02-30",
    "\n",
    "ŵ",
    "#",
    "(",
]
PIECES = st.sampled_from([*UNDERSTOOD, *OTHER])
LINES = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=9).map(" ".join))


@given(LINES, st.dates())
def test_any_line_is_read_without_a_fault(text: str, today: date) -> None:
    """The window reads at every key; whatever stands there must do no harm."""
    line = read_line(text, today)

    assert bool(line.title) == bool(text.split())
    ends = [0]
    for span in line.spans:
        assert ends[-1] <= span.start < span.end <= len(text)
        ends.append(span.end)
