"""A document with fewer sections: what no page shows is not in the data file either."""

from collections.abc import Callable
from dataclasses import replace

from portfolio.document import Document, PublicEntry
from portfolio.document_growth import Growth
from portfolio.model.selection import Section
from portfolio.model.words import Kind

_OF_KIND: dict[Section, Callable[[PublicEntry], bool]] = {
    Section.COURSES: lambda one: one.kind is Kind.COURSE,
    Section.INFORMAL: lambda one: one.kind.is_informal,
    Section.MEETINGS: lambda one: one.kind is Kind.MEETING,
    Section.REFLECTIONS: lambda one: one.kind is Kind.REFLECTION,
    Section.RECORD: lambda _one: True,
}


def narrowed(document: Document, sections: tuple[Section, ...]) -> Document:
    """Only these sections, in this order. Page one's totals stay those of the whole period."""
    tests = [test for section, test in _OF_KIND.items() if section in sections]
    entries = tuple(one for one in document.entries if any(test(one) for test in tests))
    goals = document.goals if Section.GOALS in sections else ()  # page one tells them still
    has_evidence = bool({Section.EVIDENCE, Section.APPENDIX} & set(sections))
    evidence = document.evidence if has_evidence else ()
    kept = {one.id for one in entries} | {one.id for one in goals}
    kept |= {one.id for one in evidence}
    records = document.records.of(kept)
    if not {Section.GROWTH, Section.SETS} & set(sections):
        records = replace(records, threads=(), revisits=())
    if not {Section.STANDARDS, Section.SETS} & set(sections):
        bare = tuple(replace(one, because="") for one in records.mappings)
        records = replace(records, mappings=bare)
    return replace(
        document,
        sections=sections,
        entries=entries,
        reflections=tuple(one for one in entries if one.kind is Kind.REFLECTION),
        evidence=evidence,
        growth=document.growth if Section.GROWTH in sections else Growth(),
        sets=document.sets if Section.SETS in sections else (),
        replies=document.replies if Section.REPLIES in sections else (),
        records=records,
    )
