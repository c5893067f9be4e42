"""Files made once for all tests, and ways to read them back."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from exporters.base import QUIET, Job
from exporters.pdf.write import render_pdf
from portfolio.document import Document
from tests.exporters import documents

MADE = {
    "rich": documents.rich,
    "empty": documents.empty,
    "huge": documents.huge,
    "hostile": documents.hostile,
}


def rendered(document: Document, job: Job = QUIET) -> bytes:
    """The PDF of a document."""
    with TemporaryDirectory() as folder:
        part = Path(folder, "made.pdf")
        render_pdf(document, part, job)
        return part.read_bytes()


@cache
def made(name: str) -> bytes:
    """The PDF of a made-up document; made once for all tests."""
    return rendered(MADE[name]())


@cache
def opened(content: bytes) -> pikepdf.Pdf:
    """The PDF, read by a library that did not lay it out; kept, since its parts need it."""
    return pikepdf.open(io.BytesIO(content))


def told(content: bytes, *options: str) -> str:
    """The words as pdftotext finds them, in reading order."""
    return _run("pdftotext", content, *options, last=("-",))


def page_told(content: bytes, page: int) -> str:
    """The words of one page, from 1, with every space made the same."""
    words = told(content, "-f", str(page), "-l", str(page))
    return " ".join(words.replace("\u00a0", " ").split())


@cache
def structure(content: bytes) -> str:
    """The structure tree with its words, as a screen reader would walk it."""
    return _run("pdfinfo", content, "-struct-text")


def elements(pdf: pikepdf.Pdf, kind: str = "") -> Iterator[pikepdf.Object]:
    """The structure elements in their order, of one kind or of all."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        one = waiting.pop()
        if "/S" not in one:
            continue
        if not kind or f"/{kind}" == one.S:
            yield one
        below = [k for k in one.get("/K", []) if isinstance(k, pikepdf.Dictionary)]
        waiting += reversed(below)


def _run(program: str, content: bytes, *options: str, last: tuple[str, ...] = ()) -> str:
    path = shutil.which(program)
    assert path, f"{program} is missing: make test brings it (poppler-utils)"
    with TemporaryDirectory() as folder:
        file = Path(folder, "file.pdf")
        file.write_bytes(content)
        done = subprocess.run(
            [path, *options, str(file), *last], capture_output=True, check=True, encoding="utf-8"
        )
    return done.stdout
