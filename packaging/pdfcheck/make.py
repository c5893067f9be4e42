"""Every kind of PDF that the program makes, for a checker: python packaging/pdfcheck/make.py DIR.

The sample and the hostile documents of the tests; plain and signed, with and without appendices,
on A4 and Letter, in every style of pages, with words in many scripts; and a reply slip.
"""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

from exporters import FORMATS
from portfolio.kinds import KINDS
from portfolio.library import Library
from portfolio.model.selection import PageStyle, Paper, Section
from portfolio.model.words import Kind
from tests.exporters import documents
from tests.portfolios import sample_portfolio
from tests.sharing import PDFS, chosen
from ui.sending import prepare

STYLES = tuple(one for one in PageStyle if one is not PageStyle.STANDARD)
SCRIPTS = "漢字 かな 한국어 😀 👍 ✓ → Ŵyŷ ελληνικά кириллица שלום سلام"


def main(folder: Path) -> None:
    """Make them all in `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    library = sample_portfolio(folder).library()
    for kind in PDFS:
        _of_sample(library, kind, folder)
        for name in ("hostile", "huge", "empty"):
            document = getattr(documents, name)()
            kept = replace(document, kind=kind, sections=KINDS[kind].sections)
            FORMATS[kind].write(kept, folder / f"{kind}-{name}.pdf")
    entry = documents.an_entry("e1", Kind.REFLECTION, documents.START, SCRIPTS, title=SCRIPTS)
    FORMATS["entry"].write(documents.document(entries=[entry]), folder / "scripts.pdf")
    library.close()
    shutil.rmtree(folder / "Sample.portfolio")


def _of_sample(library: Library, kind: str, folder: Path) -> None:
    usual = chosen(library, kind)
    free = frozenset(one.id for one in library.evidence.all() if one.sensitivity == "nobody")
    without = tuple(one for one in KINDS[kind].sections if one is not Section.APPENDIX)
    has_reply = kind == "appraisal"
    prepare(library, usual).write(folder / f"{kind}-signed.pdf", has_reply=has_reply)
    prepare(library, replace(usual, is_signed=False)).write(folder / f"{kind}-plain.pdf")
    bare = replace(usual, sections=without)
    prepare(library, bare).write(folder / f"{kind}-no-appendix.pdf")
    full = replace(usual, originals=free, paper=Paper.LETTER)
    prepare(library, full).write(folder / f"{kind}-letter-originals.pdf")
    prepare(library, replace(usual, sides=3)).write(folder / f"{kind}-3-sides.pdf")
    for style in STYLES:
        prepare(library, replace(usual, style=style)).write(folder / f"{kind}-{style}.pdf")
        for name in ("hostile", "rich"):
            document = replace(getattr(documents, name)(), style=style, kind=kind)
            whole = replace(document, sections=KINDS[kind].sections)
            FORMATS[kind].write(whole, folder / f"{kind}-{name}-{style}.pdf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
