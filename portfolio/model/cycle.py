"""A cycle: the period that a PDF speaks of, with what its first page says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portfolio.text import N_, _

PAGE_ONE_STEPS = 3  # what comes next, as page one shows it
SCHOOL_YEAR_MONTH = 9  # the school year starts on 1 September in England and Wales


class CycleKind(StrEnum):
    """What sort of period it is."""

    APPRAISAL_YEAR = "appraisal-year"
    ITT_TERM = "itt-term"
    ECT_TERM = "ect-term"
    CALENDAR_YEAR = "calendar-year"

    @property
    def word(self) -> str:
        """In the field's words."""
        return _(_CYCLE_WORDS[self])


_CYCLE_WORDS = {
    CycleKind.APPRAISAL_YEAR: N_("Appraisal year"),
    CycleKind.ITT_TERM: N_("ITT term"),
    CycleKind.ECT_TERM: N_("ECT term"),
    CycleKind.CALENDAR_YEAR: N_("Calendar year"),
}


@dataclass(frozen=True, slots=True)
class Cycle:
    """A named period, both days included, for one reader and one meeting.

    `impact_proof_id` proves the first claim (sentence) of `impact`, `more_proof_ids` the next ones.
    `wellbeing`, `workload` and `career` are headings of the appraisal talk, each optional.
    """

    id: str
    name: str
    start: date
    end: date
    kind: CycleKind = CycleKind.APPRAISAL_YEAR
    reader: str = ""
    meeting_on: date | None = None
    impact: str = ""
    impact_proof_id: str = ""
    next_steps: tuple[str, ...] = ()
    question: str = ""
    mid_year_on: date | None = None
    mid_year: str = ""
    wellbeing: str = ""
    workload: str = ""
    career: str = ""
    more_proof_ids: tuple[str, ...] = ()

    @property
    def proof_ids(self) -> tuple[str, ...]:
        """The proofs of what changed for pupils, in the order of its claims."""
        return tuple(filter(None, (self.impact_proof_id, *self.more_proof_ids)))

    def holds(self, day: date) -> bool:
        """Whether the day lies in the cycle."""
        return self.start <= day <= self.end


def before_mid_year(cycle: Cycle) -> date:
    """The day halfway through a cycle, when a mid-year review is due."""
    return cycle.start + (cycle.end - cycle.start) / 2


def school_year(day: date) -> tuple[date, date]:
    """First and last day of the school year that holds `day`: 1 September to 31 August."""
    first = day.year if day.month >= SCHOOL_YEAR_MONTH else day.year - 1
    return date(first, 9, 1), date(first + 1, 8, 31)


def school_year_name(start: date) -> str:
    """The year's usual name, such as "2025–26"."""
    return f"{start.year}–{(start.year + 1) % 100:02d}"
