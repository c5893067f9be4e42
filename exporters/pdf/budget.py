"""A page budget: as many sections as there is room for, the weightiest first.

Page one and the words about the file are always there. What went is named in the document itself.
"""

from collections.abc import Callable
from dataclasses import replace

from portfolio.document import Document
from portfolio.kinds import WEIGHT
from portfolio.model.selection import Section
from portfolio.narrow import narrowed

Pages = Callable[[Document], int]


def within_budget(document: Document, pages: Pages) -> Document:
    """The document with the sections that fit on its sides; the same where it has no budget.

    `pages` tells how many pages a document takes.
    """
    if not document.sides or pages(document) <= document.sides:
        return document
    kept: set[Section] = set()
    for section in WEIGHT:
        if section not in document.sections or not _has(document, section):
            continue
        if pages(_with(document, kept | {section})) <= document.sides:
            kept.add(section)
    return _with(document, kept)


def _with(document: Document, kept: set[Section]) -> Document:
    """Only these sections, in the document's order; the others are named as left out."""
    inside = tuple(one for one in document.sections if one in kept)
    gone = tuple(one for one in document.sections if one not in kept and _has(document, one))
    return narrowed(replace(document, left_out=replace(document.left_out, sections=gone)), inside)


def _has(document: Document, section: Section) -> bool:
    """Whether there is anything to show in a section."""
    held: dict[Section, object] = {
        Section.RECORD: document.entries,
        Section.SETS: document.sets,
        Section.GOALS: document.goals,
        Section.COURSES: document.courses,
        Section.INFORMAL: document.informal,
        Section.MEETINGS: document.meetings,
        Section.REFLECTIONS: document.reflections,
        Section.GROWTH: document.growth.threads or document.growth.revisits,
        Section.EVIDENCE: document.evidence,
        Section.REPLIES: document.replies,
        Section.APPENDIX: document.originals or any(one.picture for one in document.evidence),
    }
    return bool(held.get(section, True))
