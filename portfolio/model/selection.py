"""What is chosen to leave: kind of document, period, sections, and what stays behind."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from portfolio.text import N_, _


class Section(StrEnum):
    """The sections that a document may have; the summary and the last page are in every one."""

    RECORD = "record"
    SETS = "sets"
    GOALS = "goals"
    COURSES = "courses"
    INFORMAL = "informal"
    MEETINGS = "meetings"
    REFLECTIONS = "reflections"
    GROWTH = "growth"
    CAREER = "career"
    STANDARDS = "standards"
    EVIDENCE = "evidence"
    REPLIES = "replies"
    APPENDIX = "appendix"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_SECTION_WORDS[self])


_SECTION_WORDS = {
    Section.RECORD: N_("The record itself"),
    Section.SETS: N_("Sets by standard"),
    Section.GOALS: N_("Goals"),
    Section.COURSES: N_("Courses"),
    Section.INFORMAL: N_("Informal learning"),
    Section.MEETINGS: N_("Meetings"),
    Section.REFLECTIONS: N_("Reflections"),
    Section.GROWTH: N_("What became of it"),
    Section.CAREER: N_("Career and training"),
    Section.STANDARDS: N_("Standards"),
    Section.EVIDENCE: N_("Evidence"),
    Section.REPLIES: N_("Replies received"),
    Section.APPENDIX: N_("Appendix: evidence in full"),
}


class Paper(StrEnum):
    """The size of the pages."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def word(self) -> str:
        """Its usual name."""
        return {Paper.A4: _("A4"), Paper.LETTER: _("Letter")}[self]


class PageStyle(StrEnum):
    """How the pages are set: the same words in the same order, for other eyes."""

    STANDARD = "standard"
    ATKINSON = "atkinson"
    LARGE = "large-print"
    DYSLEXIA = "dyslexia-friendly"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_STYLE_WORDS[self])


_STYLE_WORDS = {
    PageStyle.STANDARD: N_("Standard"),
    PageStyle.ATKINSON: N_("Atkinson letters"),
    PageStyle.LARGE: N_("Large print"),
    PageStyle.DYSLEXIA: N_("Dyslexia-friendly"),
}


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of records for one document. Both days are included.

    `reflections` None means: those that stand for a standard or a goal. `sections` empty means: all
    that the kind of document has, in its order. `record_id` is the goal or entry that a document
    is about. `sides` is the page budget, 0 for none. `originals` are pieces of evidence whose file
    goes along as it is.
    """

    kind: str
    start: date
    end: date
    cycle_id: str = ""
    reflections: tuple[str, ...] | None = None
    leave_out: frozenset[str] = field(default_factory=frozenset)
    sections: tuple[Section, ...] = ()
    record_id: str = ""
    sides: int = 0
    is_signed: bool = False
    originals: frozenset[str] = field(default_factory=frozenset)
    paper: Paper = Paper.A4
    style: PageStyle = PageStyle.STANDARD

    def holds(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.start <= day <= self.end
