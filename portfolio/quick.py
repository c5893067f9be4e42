"""The quick line: one line of plain words into the parts of an entry.

"45m mentoring with JS on questioning #TS5" is mentoring, 45 minutes, with JS, for TS5. What is not
sure stays text. Values are in quick_parts, words in quick_words, lengths in quick_time, goals in
quick_goals, days in when.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portfolio.frameworks import HASHTAG, find_statement, teachers_standards
from portfolio.model.entry import HEADING_LENGTH
from portfolio.model.goal import Goal
from portfolio.model.standard import Framework
from portfolio.model.words import Kind
from portfolio.quick_goals import AT_WORD, find_goal
from portfolio.quick_parts import Known, Left, Part, QuickLine, Span
from portfolio.quick_time import FoundTime, find_times
from portfolio.quick_words import (
    ABOUT_PUPILS,
    KIND_WORDS,
    ONLY_MENTIONED,
    PARTICIPATORY,
    PEOPLE,
    PEOPLE_AND_NAMES,
    PEOPLE_BY,
    PUPIL_FOLLOWS,
    PUPILS_FOLLOW,
    STILL_START,
    KindWords,
)
from portfolio.when import FoundDay, find_days

_SENTENCE_END = re.compile(r"[.!?]\s+(?=\S)")
_TAKEN_OUT = (Part.MINUTES, Part.DAY, Part.CODE, Part.GOAL)
_VETO_BEFORE_DAY = re.compile(
    r"\b(?:for|by|until|till|before|after|since|from|to|due|next|every|each|other|coming|of|erbyn"
    r"|tan|cyn|wedi|ers|bob|i|o)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|shall|due|need\s+to|going\s+to|agreed\s+to|plan\s+to|booked|tomorrow|nesaf)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:$|[,;:()|·–—]|-\s|(?:with|on|about|at|in|gydag?|ar|am)\s)", re.IGNORECASE
)


def read_line(text: str, today: date, known: Known | None = None) -> QuickLine:
    """What the line says; never raises. Tags are read anywhere, the rest in the first line.

    The title keeps the words of kind and people and loses minutes, day and tags.
    """
    known = known or Known()
    line = _Reading(text, known.left)
    codes = _take_codes(line, known.frameworks or (teachers_standards(),))
    goal_ids = _take_goals(line, known.goals)
    day = _take_day(line, today, None, sure_only=True)
    minutes = _take_minutes(line, None, sure_only=True)
    kind: _FoundKind | None = None
    for _round in range(2):  # what is taken out of one edge shows the next word at the edge
        day = day or _take_day(line, today, kind, sure_only=False)
        minutes = minutes or _take_minutes(line, kind, sure_only=False)
        kind = kind or (None if known.kind else _take_kind(line))
    minutes = minutes or _take_minutes(line, kind, sure_only=False)
    day = day or _take_day(line, today, kind, sure_only=False)
    found_kind = known.kind or (kind.kind if kind else Kind.REFLECTION)
    title, body = line.title_and_body()
    return QuickLine(
        kind=found_kind,
        title=title,
        happened_on=day.day if day else today,
        minutes=minutes,
        people=_take_people(line, found_kind),
        codes=codes,
        spans=tuple(sorted(line.spans, key=lambda span: span.start)),
        goal_ids=goal_ids,
        other_day=day.other if day else None,
        body=body,
    )


@dataclass(frozen=True, slots=True)
class _FoundKind:
    kind: Kind
    start: int
    end: int


class _Reading:
    """The line while it is read: spaces stand where something was taken out."""

    def __init__(self, text: str, left: frozenset[Left]) -> None:
        self.text = text
        self._whole = re.sub(r"^\s+", lambda blank: " " * len(blank[0]), text)
        self._left = left
        self.spans: list[Span] = []

    @property
    def rest(self) -> str:
        """What is left of the first line that says something, each word at its place."""
        return self._whole.split("\n", 1)[0]

    def take(self, start: int, end: int, what: Part) -> None:
        """Note a span; what the title loses is blanked out of the rest."""
        self.spans.append(Span(start, end, what))
        if what in _TAKEN_OUT:
            self._whole = self._whole[:start] + " " * (end - start) + self._whole[end:]

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing was understood there yet."""
        return all(end <= one.start or start >= one.end for one in self.spans)

    def is_left(self, start: int, end: int, what: Part) -> bool:
        """Whether she took these words back."""
        return Left(what, self.text[start:end].casefold()) in self._left

    def is_at_edge(self, start: int, end: int) -> bool:
        """Whether no other word stands before, or none after."""
        ahead, behind = self.rest[:start], self.rest[end:]
        return not re.search(r"\w", ahead) or not re.search(r"\w", behind)

    def touches(self, start: int, end: int, kind: _FoundKind | None) -> bool:
        """Whether only space (or what was taken out) lies between the span and the kind's word."""
        if kind is None:
            return False
        between = self.rest[end : kind.start] if end <= kind.start else self.rest[kind.end : start]
        return not between.strip()

    def title_and_body(self) -> tuple[str, str]:
        """The first line, or the first sentence of a long one; and what follows."""
        title, body = self._title(), self._whole.partition("\n")[2].strip()
        end = _SENTENCE_END.search(title) if len(title) > HEADING_LENGTH else None
        if end is not None and end.start() < HEADING_LENGTH:
            body = "\n\n".join(filter(None, (title[end.end() :], body)))
            title = title[: end.end()].strip().rstrip(".")
        return title, body

    def _title(self) -> str:
        """The rest as a title; the whole line where nothing else is left."""
        words = re.sub(r"\(\s*\)", " ", self.rest)
        words = re.sub(r"\s*([,;])(?:\s*[,;])+", r"\1", " ".join(words.split()))
        words = re.sub(r"\s+([,;:])", r"\1", words)
        lead, tail = "– —-,;:·|", " ,;:–—-·|"
        words = re.sub(r"^(?:of|o)\s+", "", words.lstrip(lead).rstrip(tail))
        if not re.search(r"\w", words):
            words = " ".join(self.text.split())
        return words[:1].upper() + words[1:]


def _take_codes(line: _Reading, frameworks: tuple[Framework, ...]) -> tuple[str, ...]:
    codes: list[str] = []
    for match in HASHTAG.finditer(line.text):
        typed = match[1].rstrip("./")
        found = (find_statement(one, typed) for one in frameworks)
        statement = next((one for one in found if one is not None), None)
        start, end = match.start(), match.start(1) + len(typed)
        if statement is not None and not line.is_left(start, end, Part.CODE):
            line.take(start, end, Part.CODE)
            if statement.code not in codes:
                codes.append(statement.code)
    return tuple(codes)


def _take_goals(line: _Reading, goals: tuple[Goal, ...]) -> tuple[str, ...]:
    ids: list[str] = []
    for match in AT_WORD.finditer(line.text):
        goal = find_goal(goals, match[1])
        if goal is not None and not line.is_left(match.start(), match.end(), Part.GOAL):
            line.take(match.start(), match.end(), Part.GOAL)
            if goal.id not in ids:
                ids.append(goal.id)
    return tuple(ids)


def _take_day(
    line: _Reading, today: date, kind: _FoundKind | None, sure_only: bool
) -> FoundDay | None:
    for found in find_days(line.rest, today):
        is_wanted = found.is_sure or not sure_only
        if is_wanted and _is_the_day(line, found, kind):
            line.take(found.start, found.end, Part.DAY)
            return found
    return None


def _is_the_day(line: _Reading, found: FoundDay, kind: _FoundKind | None) -> bool:
    """Whether the day is when it happened, not a due day or a fraction."""
    if not line.is_free(found.start, found.end) or line.is_left(found.start, found.end, Part.DAY):
        return False
    ahead, behind = line.rest[: found.start], line.rest[found.end :]
    if _VETO_BEFORE_DAY.search(ahead) or _TO_COME.search(line.rest):
        return False
    if found.is_sure:
        return True
    if "/" in line.rest[found.start : found.end]:  # 3/4 of the class, 8/10: only before the kind
        starts = not re.search(r"\w", ahead)
        return starts and (line.touches(found.start, found.end, kind) or behind[:1] in ",:")
    return line.is_at_edge(found.start, found.end)


def _take_minutes(line: _Reading, kind: _FoundKind | None, sure_only: bool) -> int | None:
    for found in _times_in_order(line):
        if found.is_sure or (not sure_only and _is_the_length(line, found, kind)):
            line.take(found.start, found.end, Part.MINUTES)
            return found.minutes
    return None


def _times_in_order(line: _Reading) -> Iterator[FoundTime]:
    """The longest reading of each length, from left to right."""
    end = 0
    for found in sorted(find_times(line.rest), key=lambda one: (one.start, -one.end)):
        is_left = line.is_left(found.start, found.end, Part.MINUTES)
        if found.start >= end and line.is_free(found.start, found.end) and not is_left:
            yield found
            end = found.end


def _is_the_length(line: _Reading, found: FoundTime, kind: _FoundKind | None) -> bool:
    ahead, behind = line.rest[: found.start], line.rest[found.end :]
    if line.is_at_edge(found.start, found.end) or line.touches(found.start, found.end, kind):
        return True
    if found.is_led:
        return bool(_GOES_ON.match(behind))
    return bool(re.search(r"[,;:(|·–—]\s*$", ahead) and re.match(r"\s*[,;:)|·–—]", behind))


def _take_kind(line: _Reading) -> _FoundKind | None:
    found = [
        (match.start(), -match.end(), words.kind)
        for words in KIND_WORDS
        for match in words.pattern.finditer(line.rest)
        if _names_the_kind(line.rest, words, match)
        and not line.is_left(match.start(), match.end(), Part.KIND)
    ]
    if not found:
        return None
    start, minus_end, kind = min(found)
    line.take(start, -minus_end, Part.KIND)
    return _FoundKind(kind, start, -minus_end)


def _names_the_kind(rest: str, words: KindWords, match: re.Match[str]) -> bool:
    """Whether the word says what the entry is, and is not only mentioned in it."""
    ahead, behind = rest[: match.start()], rest[match.end() :]
    kind = words.kind
    if ONLY_MENTIONED.search(ahead) or (words.starts and not STILL_START.fullmatch(ahead)):
        return False
    if kind in ABOUT_PUPILS:
        behind = behind if not match[0].casefold().endswith(("with", "gyda")) else " with" + behind
        return not PUPILS_FOLLOW.match(behind)
    return kind not in (Kind.OBSERVING, Kind.OBSERVED) or not PUPIL_FOLLOWS.match(behind)


def _take_people(line: _Reading, kind: Kind) -> str:
    pattern = PEOPLE_AND_NAMES if kind in PARTICIPATORY else PEOPLE
    match = (PEOPLE_BY if kind is Kind.OBSERVED else pattern).search(line.rest)
    if match is None:
        return ""
    start, end = match.span("people")
    if not line.is_free(start, end) or line.is_left(start, end, Part.PEOPLE):
        return ""
    line.take(start, end, Part.PEOPLE)
    return " ".join(match["people"].split())
