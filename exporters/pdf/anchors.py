"""The places that links lead to: records by their ids, sections by these names."""

from portfolio.document import Document
from portfolio.text import _

FULL, COURSES, INFORMAL = "#full", "#courses", "#informal"
GOALS, MEETINGS, REFLECTIONS = "#goals", "#meetings", "#reflections"
GROWTH, CAREER, SETS = "#growth", "#career", "#sets"
STANDARDS, EVIDENCE, ABOUT = "#standards", "#evidence", "#about"
REPLIES, APPENDIX = "#replies", "#appendix"
SECTIONS = {FULL, COURSES, INFORMAL, GOALS, MEETINGS, REFLECTIONS, GROWTH, CAREER, SETS,
             STANDARDS, EVIDENCE, REPLIES, APPENDIX, ABOUT}  # fmt: skip


def labels_of(document: Document) -> dict[str, str]:
    """The words that name each record in links, by its id."""
    labels = {one.id: one.kind.word for one in document.entries}
    labels |= {one.id: _("Goal {number}").format(number=one.number) for one in document.goals}
    told = _("Evidence {number}")
    return labels | {one.id: told.format(number=one.number) for one in document.evidence}
