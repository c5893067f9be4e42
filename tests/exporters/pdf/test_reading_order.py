"""Every kind of document as a screen reader walks it: the whole structure, in files to read."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from portfolio.library import Library
from portfolio.model.selection import PageStyle
from tests.exporters.files import rendered, structure
from tests.portfolios import sample_portfolio
from tests.sharing import PDFS, chosen
from ui.sending import prepare

TODAY = date(2026, 7, 10)
Compare = Callable[[str, str], None]
SILENT = re.compile(r"^\s*(?:Object \d+ \d+|/\w+.*)$")  # what is told to programs alone


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample, on one day."""
    library = sample_portfolio(tmp_path_factory.mktemp("order")).library()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Library, "today", lambda _self: TODAY)
        yield library
    library.close()


@pytest.mark.parametrize("kind", PDFS)
def test_each_kind_is_heard_in_its_order(library: Library, kind: str, reference: Compare) -> None:
    """Who listens meets heads, words, tables and links as they stand on the page."""
    reference(f"reading/{kind}.txt", _heard(library, kind, PageStyle.STANDARD))


def test_large_print_is_heard_in_its_order(library: Library, reference: Compare) -> None:
    """Decisions, then figures; wide tables as lists of heading and value."""
    reference("reading/appraisal-large-print.txt", _heard(library, "appraisal", PageStyle.LARGE))


def _heard(library: Library, kind: str, style: PageStyle) -> str:
    """One line an element: how deep it is, its kind, and its words."""
    selection = replace(chosen(library, kind), is_signed=False, style=style)
    document = prepare(library, selection).document
    fixed = replace(document, made_on=TODAY, export_id="0198d6c2a7f07bd3")
    lines: list[str] = []
    for line in structure(rendered(fixed)).splitlines():
        words = line.strip()
        if words.startswith('"'):
            lines[-1] += " " + words.strip('"').strip()
        elif not SILENT.match(line):
            depth = (len(line) - len(line.lstrip())) // 2
            lines.append(f"{depth} {words.split(' (')[0]}")
    return "\n".join(lines) + "\n"
