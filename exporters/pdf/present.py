"""Whether a section has anything to show: asked before it is drawn, listed or weighed."""

from collections.abc import Callable

from exporters.pdf.own_page import has_page_of_its_own
from portfolio.document import Document
from portfolio.kinds import KINDS
from portfolio.model.selection import Section


def is_present(document: Document, section: Section) -> bool:
    """Whether the section is chosen and there is something in it."""
    return section in document.sections and bool(_CONTENT[section](document))


def _has_career(document: Document) -> bool:
    """A dated role, a word under a heading of the talk, a training year or a review point."""
    path = document.career
    talk = path.talk
    said = (talk.mid_year, talk.wellbeing, talk.workload, talk.career, talk.next_step)
    roles = any(one.start is not None for one in path.roles)
    return any(said) or roles or bool(path.trainings) or bool(path.induction)


def _has_appendix(document: Document) -> bool:
    return any(has_page_of_its_own(document, one) for one in document.evidence)


_CONTENT: dict[Section, Callable[[Document], object]] = {
    Section.RECORD: lambda one: one.entries,
    Section.SETS: lambda one: one.sets,
    # a document about one goal tells it on page one
    Section.GOALS: lambda one: one.goals and KINDS[one.kind].about != "goal",
    Section.COURSES: lambda one: one.courses,
    Section.INFORMAL: lambda one: one.informal,
    Section.MEETINGS: lambda one: one.meetings,
    Section.REFLECTIONS: lambda one: one.reflections,
    Section.GROWTH: lambda one: one.growth.threads or one.growth.revisits,
    Section.CAREER: _has_career,
    Section.STANDARDS: lambda one: one.coverage.rows,
    Section.EVIDENCE: lambda one: one.evidence,
    Section.REPLIES: lambda one: one.replies,
    Section.APPENDIX: _has_appendix,
}
