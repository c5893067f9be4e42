"""The data file that leaves alone or inside a PDF: its shape, written and read back.

The published schema (resources/schema/) is made from these classes; a test holds the two together.
Dates are YYYY-MM-DD, times in minutes, texts Markdown.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from portfolio.document import Document, Facts, Original, Summary
from portfolio.document_records import Records
from portfolio.model.selection import Section

FORMAT = "teacher-portfolio/2"
FIRST = "teacher-portfolio/"


@dataclass(frozen=True, slots=True)
class SharedFile:
    """One export. `records` is what can be brought back; `told` is computed, for other programs.

    `signed_by` is the fingerprint of the key that signed the PDF, empty where nothing did.
    """

    format: str
    kind: str
    export_id: str
    made_on: date
    language: str
    facts: Facts
    summary: Summary
    sections: tuple[Section, ...]
    records: Records
    attached: tuple["AttachedFile", ...]
    told: dict[str, Any]
    signed_by: str = ""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """The file of a piece of evidence, attached to the PDF under this name."""

    evidence_id: str
    name: str
    media_type: str


_decoder = msgspec.json.Decoder(SharedFile)


def shared_file(document: Document) -> SharedFile:
    """The data file of a document."""
    return SharedFile(
        format=FORMAT,
        kind=document.kind,
        export_id=document.export_id,
        made_on=document.made_on,
        language=document.language,
        facts=document.facts,
        summary=document.summary,
        sections=document.sections,
        records=document.records,
        attached=tuple(
            AttachedFile(one.evidence_id, name, one.media_type)
            for name, one in attached_names(document)
        ),
        told=_told(document),
        signed_by=document.fingerprint,
    )


def attached_names(document: Document) -> list[tuple[str, Original]]:
    """The originals that go along, each under a name of its own."""
    found: list[tuple[str, Original]] = []
    taken = {"portfolio.json"}
    for one in document.originals:
        if not one.is_attached:
            continue
        name, number = one.name or one.evidence_id, 2
        stem, dot, ending = name.rpartition(".")
        while name.casefold() in taken:
            name = f"{stem or ending}-{number}{dot}{ending}" if dot else f"{one.name}-{number}"
            number += 1
        taken.add(name.casefold())
        found.append((name, one))
    return found


def read_shared(content: bytes) -> SharedFile:
    """The data file back. Raises msgspec.ValidationError or DecodeError."""
    return _decoder.decode(content)


def _told(document: Document) -> dict[str, Any]:
    """What was computed for the pages that this document has."""
    sections = document.sections
    told: dict[str, Any] = {"hours": document.hours, "left_out": document.left_out}
    if {Section.COURSES, Section.INFORMAL} & set(sections):
        told["totals"] = document.totals
    if Section.STANDARDS in sections:
        told["standards"] = (document.coverage, *document.more_coverage)
    if Section.CAREER in sections:
        told["career"] = document.career
    if Section.REPLIES in sections:
        told["replies"] = document.replies
    told["planned"] = document.upcoming
    return told
