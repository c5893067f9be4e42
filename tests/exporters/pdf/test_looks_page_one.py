"""Page one in every style: as many pages as promised, whole, the same words; tints in order."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from exporters.base import QUIET
from exporters.clean import cleaned
from exporters.pdf.book import Book
from exporters.pdf.parts.summary import draw_summary
from exporters.pdf.style import HEAT, HEAT_TEXT
from exporters.pdf.write import lay_out
from portfolio.document import Document
from portfolio.insight.coverage import StatementRow
from portfolio.kinds import KINDS
from portfolio.library import Library
from portfolio.model.selection import PageStyle, Paper
from tests.exporters import documents
from tests.exporters.pages import wrong_places
from tests.portfolios import sample_portfolio
from tests.sharing import PDFS, chosen
from ui.sending import prepare

ONE_PAGE = (PageStyle.STANDARD, PageStyle.ATKINSON)
ONE_COLUMN = (PageStyle.LARGE, PageStyle.DYSLEXIA)
# A full page one at 10.5 points is 2.3 pages at 16, and blocks are kept whole.
SAMPLE_PAGES = {
    PageStyle.LARGE: {"appraisal": 3, "itt": 2, "ect": 3, "cpd-log": 2, "goal": 3, "entry": 1,
                      "qtls": 3},
    PageStyle.DYSLEXIA: {"appraisal": 2, "itt": 2, "ect": 2, "cpd-log": 1, "goal": 2, "entry": 1,
                         "qtls": 2},
}  # fmt: skip
MOST_PAGES = {PageStyle.LARGE: 4, PageStyle.DYSLEXIA: 3}
MADE_UP = (documents.rich, documents.hostile, documents.huge, documents.empty)
FIXED = tuple(kind for kind in PDFS if kind != "goal")  # a goal may be as long as she likes
WHITE_WORDS = "Td 1 1 1 rg"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample."""
    library = sample_portfolio(tmp_path_factory.mktemp("page-one")).library()
    yield library
    library.close()


@pytest.mark.parametrize("style", PageStyle)
@pytest.mark.parametrize("kind", PDFS)
def test_page_one_of_the_sample_is_as_long_as_promised(
    library: Library, kind: str, style: PageStyle
) -> None:
    """One page for who reads the usual letters, on both papers; few for who needs larger ones."""
    document = replace(prepare(library, chosen(library, kind)).document, style=style)
    for paper in Paper:
        book = _page_one(replace(document, paper=paper))
        pages = book.press.page + 1
        promised = 1 if style in ONE_PAGE else SAMPLE_PAGES[style][kind]
        assert pages == promised or (paper is Paper.LETTER and style in ONE_COLUMN)
        assert wrong_places(book) == []


@pytest.mark.parametrize("style", PageStyle)
@pytest.mark.parametrize("kind", FIXED)
def test_page_one_of_any_text_is_whole_and_short(kind: str, style: PageStyle) -> None:
    """Whatever a teacher writes."""
    for make in MADE_UP:
        book = _page_one(_made_up(make(), kind, style))
        assert book.press.page + 1 <= MOST_PAGES.get(style, 1)
        assert wrong_places(book) == []


@pytest.mark.parametrize("style", [one for one in PageStyle if one is not PageStyle.STANDARD])
@pytest.mark.parametrize("kind", FIXED)
def test_page_one_says_the_same_in_every_style(kind: str, style: PageStyle) -> None:
    """In another order, and without what is trimmed first: contents, outcomes, small methods."""
    document = _made_up(documents.rich(), kind, PageStyle.STANDARD)
    standard, other = (_words(_page_one(one)) for one in (document, replace(document, style=style)))
    outcomes = " ".join(goal.outcome for goal in document.goals)
    methods = " ".join(one.method.word for one in document.hours.by_method)
    assert standard - other <= {*outcomes.split(), *methods.split(), "2:30", "1:30"}


@pytest.mark.parametrize("style", ONE_COLUMN)
def test_decisions_stand_before_figures_where_page_one_is_longer(style: PageStyle) -> None:
    """A manager who reads one page more slowly still reads the question before the charts."""
    book = _page_one(_made_up(documents.rich(), "appraisal", style))
    lines = [box.words.replace("\u00a0", " ") for box in book.press.boxes]
    assert lines.index("What next") < lines.index("Hours of learning")
    assert lines.index("A question for our meeting") < lines.index("Hours of learning")


def test_tints_darken_with_their_level() -> None:
    """In a grey print their order is all that is left of them, and the number stays legible."""
    lights = [_luminance(colour) for colour in HEAT]
    assert lights == sorted(set(lights), reverse=True)
    for ground, ink in zip(HEAT, HEAT_TEXT, strict=True):
        light, dark = sorted((_luminance(ground), _luminance(ink)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("style", PageStyle)
def test_no_words_stand_on_dark_tints_for_a_dyslexic_reader(style: PageStyle) -> None:
    """Strong contrasts swim before her eyes; white words are only on the darkest tint."""
    document = _made_up(documents.rich(), "appraisal", style)
    rows = tuple(_often(row) for row in document.coverage.rows)
    document = replace(document, coverage=replace(document.coverage, rows=rows))
    tape = lay_out(cleaned(document), QUIET).press.tape
    has_white = any(WHITE_WORDS in tape.content(page) for page in range(len(tape.pages)))
    assert has_white == (style is not PageStyle.DYSLEXIA)


def _often(row: StatementRow) -> StatementRow:
    return replace(row, counts=tuple(9 for _count in row.counts))


def _made_up(document: Document, kind: str, style: PageStyle) -> Document:
    return replace(document, kind=kind, sections=KINDS[kind].sections, style=style)


def _page_one(document: Document) -> Book:
    """Page one alone."""
    book = Book(cleaned(document), has_boxes=True)
    draw_summary(book)
    return book


def _words(book: Book) -> set[str]:
    """The words, figures and the line of contents apart; that one is told last."""
    told = " ".join(box.words for box in book.press.boxes).replace("\u00a0", " ")
    told = told.partition("Inside: ")[0]
    return {word for word in told.split() if not word.strip(".,;").isdigit()}


def _luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
