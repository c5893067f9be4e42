"""The public layer as one JSON object with a published schema; also inside every PDF."""

from pathlib import Path

import msgspec

from exporters.base import Job
from exporters.clean import cleaned
from portfolio.document import Document
from portfolio.shared_file import shared_file


def render_json(document: Document, part: Path, job: Job) -> None:  # noqa: ARG001  it is quick
    """Write the document as JSON."""
    part.write_bytes(json_bytes(document))


def json_bytes(document: Document) -> bytes:
    """The document as indented JSON, keys in a fixed order, UTF-8."""
    return clean_bytes(cleaned(document))


def clean_bytes(document: Document) -> bytes:
    """The same of a document whose texts were cleaned before."""
    content = msgspec.json.encode(shared_file(document))
    return msgspec.json.format(content, indent=2) + b"\n"
