"""The records of every week as they are typed, and how long each takes by counting.

The keystroke-level model (Card, Moran and Newell 1980) adds up what a practised user does: 0.28 s a
key for an average typist who is no secretary, 1.35 s a thought before a unit of work. One thought
is counted before each fact. Shift is a key of its own, and so are the two of Ctrl+Enter. The line
has the keys already: Today and the quick window begin there.
"""

from dataclasses import dataclass

from portfolio.model.words import Kind

KEY_S, THOUGHT_S = 0.28, 1.35
SHIFTED = set('ABCDEFGHIJKLMNOPQRSTUVWXYZ!"£$%^&*()_+{}:@~<>?|')  # on a British keyboard
SAVE_KEYS = 2  # Ctrl and Enter


@dataclass(frozen=True, slots=True)
class Typed:
    """One record: what it is, its facts in the order of typing, and what they must become."""

    name: str
    facts: tuple[str, ...]
    kind: Kind
    title: str
    minutes: int | None = None
    days_ago: int = 0
    people: str = ""
    codes: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """What is typed."""
        return " ".join(self.facts)

    @property
    def keys(self) -> int:
        """Every character, a Shift for each run of shifted ones, and Ctrl+Enter."""
        shifts, was_shifted = 0, False
        for char in self.line:
            is_shifted = char in SHIFTED
            shifts += is_shifted and not was_shifted
            was_shifted = is_shifted
        return len(self.line) + shifts + SAVE_KEYS

    @property
    def seconds(self) -> float:
        """The sum."""
        return self.keys * KEY_S + len(self.facts) * THOUGHT_S


GOAL = "Better questioning"
RECORDS = (
    Typed("A corridor talk", ("10m", "corridor talk", "with NW", "on barriers"),
          Kind.PEER, "Corridor talk with NW on barriers", 10, people="NW"),
    Typed("Mentoring, yesterday", ("yesterday", "45m", "mentoring", "with JS", "#ts5"),
          Kind.MENTORING, "Mentoring with JS", 45, 1, "JS", ("TS5",)),
    Typed("Reading", ("20m", "reading", "on dual coding", "#4"),
          Kind.READING, "Reading on dual coding", 20, codes=("TS4",)),
    Typed("A lesson that taught her something", ("bar models clicked", "#2", "@quest"),
          Kind.REFLECTION, "Bar models clicked", codes=("TS2",), goals=(GOAL,)),
    Typed("A meeting, in Welsh", ("ddoe", "30m", "cyfarfod", "gyda RM"),
          Kind.MEETING, "Cyfarfod gyda RM", 30, 1, "RM"),
)  # fmt: skip


def table() -> str:
    """The README's table."""
    rows = [
        f"| {one.name} | `{one.line}` | {one.keys} | {len(one.facts)} | {one.seconds:.1f} s |"
        for one in RECORDS
    ]
    return "\n".join(
        ("| record | the line | keys | thoughts | time |", "|---|---|---|---|---|", *rows)
    )
