"""The public layer as one JSON object, documented by its field names; also inside every PDF."""

from typing import Any

import msgspec

from exporters.base import Progress, Stopped
from exporters.clean import cleaned
from portfolio.document import Coverage, Document, PublicEntry

FORMAT = "teacher-portfolio/1"


def render_json(document: Document, progress: Progress, stopped: Stopped) -> bytes:  # noqa: ARG001
    """The document as indented JSON, keys in a fixed order, UTF-8."""
    content = msgspec.json.encode(document_object(cleaned(document)))
    return msgspec.json.format(content, indent=2) + b"\n"


def document_object(document: Document) -> dict[str, Any]:
    """The document as JSON-ready values: dates as YYYY-MM-DD, times in minutes."""
    coverage = document.coverage
    return {
        "format": FORMAT,
        "kind": document.kind,
        "export_id": document.export_id,
        "made_on": document.made_on,
        "language": document.language,
        "facts": document.facts,
        "summary": document.summary,
        "goals": document.goals,
        "entries": [entry_object(one) for one in document.entries],
        "hours": document.hours,
        "totals": document.totals,
        "standards": [_coverage_object(one) for one in (coverage, *document.more_coverage)],
        "threads": document.growth.threads,
        "revisits": document.growth.revisits,
        "career": document.career,
        "planned": document.upcoming,
        "evidence": [_evidence_object(one) for one in document.evidence],
        "left_out": document.left_out,
    }


def _coverage_object(coverage: Coverage) -> dict[str, Any]:
    return {
        "framework": coverage.title,
        "edition": coverage.edition,
        "use": coverage.use,
        "half_terms": coverage.half_terms,
        "statements": coverage.rows,
        "justifications": coverage.justifications,
    }


def entry_object(entry: PublicEntry) -> dict[str, Any]:
    """One entry; `body` is Markdown."""
    found: dict[str, Any] = msgspec.to_builtins(entry)
    del found["blocks"]
    found["delivery"] = entry.delivery.word if entry.delivery else None
    found["standards"] = found.pop("codes")
    return found


def _evidence_object(piece: msgspec.Struct | object) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(piece)
    del found["picture"]
    return found
