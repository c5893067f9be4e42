"""The styles of pages: the same words in the same order, large enough, and on their pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from exporters.pdf.book import Book
from exporters.pdf.cells import Cell, Column, Row
from exporters.pdf.style import HEIGHT, POINTS
from exporters.pdf.tables import Table
from exporters.pdf.tags import Element, Marked
from portfolio.document import Document
from portfolio.document_growth import PublicReply
from portfolio.library import Library
from portfolio.model.selection import PageStyle, Paper, Section
from tests.exporters import documents
from tests.exporters.pages import wrong_places
from tests.exporters.spoken import Spoken, spoken
from tests.portfolios import sample_portfolio
from tests.sharing import PDFS, chosen
from ui.sending import prepare

PARTS = (
    Section.RECORD, Section.INFORMAL, Section.MEETINGS, Section.REFLECTIONS, Section.GROWTH,
    Section.CAREER, Section.EVIDENCE, Section.REPLIES, Section.APPENDIX,
)  # fmt: skip
MADE_UP = ("rich", "hostile", "huge")
LEAST = {
    PageStyle.STANDARD: 9.0,
    PageStyle.ATKINSON: 9.9,
    PageStyle.LARGE: 14.0,
    PageStyle.DYSLEXIA: 11.0,
}
OTHERS = tuple(one for one in PageStyle if one is not PageStyle.STANDARD)
ONE_COLUMN = (PageStyle.LARGE, PageStyle.DYSLEXIA)
# what each look has its own of: page numbers, the name of a group that goes on over a page, dots
BY_PAGE = re.compile(r"\d+[.,;)]*|Autumn|Spring|Summer|·")
CAPTION = 55  # letters: a head of the standard look, and of two lines in large print
FINGERPRINT = "0123456789abcdef" * 4
HEADS = ("1\u00a0\u00a0", "3\u00a0\u00a0")  # of the pieces of evidence that are pictures
REPLY = PublicReply(
    "Rhian Morgan", "12 July 2026", "A clear year. " * 20 + "\n\nThe next step is right.",
    "Read the plan in October.", was_discussed=True, received_on=date(2026, 7, 14),
    kind="appraisal", made_on=documents.MADE,
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample."""
    library = sample_portfolio(tmp_path_factory.mktemp("looks")).library()
    yield library
    library.close()


@pytest.mark.parametrize("style", PageStyle)
@pytest.mark.parametrize("kind", PDFS)
def test_pages_of_the_sample_are_whole_in_every_style(
    library: Library, kind: str, style: PageStyle
) -> None:
    """Nothing leaves its page or lies upon another, and nothing is smaller than it may be."""
    for paper in Paper:
        heard = _of_sample(library, kind, style, paper)
        assert _wrong(heard) == []
        assert min(heard.sizes) >= LEAST[style]


@pytest.mark.parametrize("style", PageStyle)
@pytest.mark.parametrize("name", MADE_UP)
def test_made_up_pages_are_whole_in_every_style(name: str, style: PageStyle) -> None:
    """Whatever a teacher writes; signed, and with replies that came back."""
    heard = _made_up(name, style)
    assert _wrong(heard) == []
    assert min(heard.sizes) >= LEAST[style]


@pytest.mark.parametrize("style", OTHERS)
@pytest.mark.parametrize("kind", PDFS)
def test_the_sample_says_the_same_in_every_style(
    library: Library, kind: str, style: PageStyle
) -> None:
    """A reader of large print can talk about the same document as everybody else."""
    standard = _of_sample(library, kind, PageStyle.STANDARD, Paper.A4)
    _assert_same_words(standard, _of_sample(library, kind, style, Paper.A4))


@pytest.mark.parametrize("style", OTHERS)
def test_a_signed_document_with_replies_says_the_same_in_every_style(style: PageStyle) -> None:
    """The panels and the side notes are read in one order, beside or under one another."""
    _assert_same_words(_made_up("rich", PageStyle.STANDARD), _made_up("rich", style))


@pytest.mark.parametrize("style", PageStyle)
def test_pictures_stand_whole_above_the_foot_with_their_facts(style: PageStyle) -> None:
    """A tall one is not cut, and not parted from what it stands behind."""
    document = documents.rich()
    sections = tuple(one for one in document.sections if one is not Section.APPENDIX)
    book = spoken(replace(document, sections=sections, style=style)).book
    boxes = [one.box for one in _under(book.press.root) if one.kind == "Figure" and one.box]
    foot = book.look.on_page(0, (HEIGHT - book.look.bottom) * POINTS)[1]
    assert len(boxes) == 2
    assert min(box[1] for box in boxes) >= foot
    heads = [box.page for box in book.press.boxes if box.words.startswith(HEADS)]
    assert _figure_pages(book) == heads


@pytest.mark.parametrize("style", ONE_COLUMN)
def test_links_lead_to_records_that_are_told_in_a_list(style: PageStyle) -> None:
    """A wide table has no rows any more, and proof is still one click away."""
    book = _made_up("rich", style).book
    informal = [one.id for one in book.document.informal]
    assert [one for one in informal if one not in book.press.tape.places] == []


def test_a_wide_table_is_told_as_a_list_with_its_headings() -> None:
    """Four columns of large print would hold two words each; a group is named once."""
    kinds, words = _table(4)
    assert kinds == {"L", "LI", "LBody", "P"}
    assert words == ["Term: Autumn", "c1: a1", "c3: a3", "c1: b1", "c3: b3", "All", "c3: 9"]


def test_a_table_of_three_columns_stays_a_table_over_the_whole_measure() -> None:
    """It has room enough, and its rows are easier to compare."""
    kinds, words = _table(3)
    assert kinds == {"Table", "TR", "TH", "TD"}
    assert words == ["Term", "c1", "c2", "Autumn", "a1", "b1", "All"]


@pytest.mark.parametrize("count", range(6, 14))
def test_no_row_of_a_list_stands_alone_on_the_last_page(count: int) -> None:
    """A total on a page of its own is no total of anything in sight."""
    book = _large()
    rows = [Row(("x", "y", "z", str(n))) for n in range(count)]
    Table(book, _columns(4), 22).draw(rows, book.part("Sect"))
    pages = Counter(box.page for box in book.press.boxes if box.words == "Term: x")
    assert min(pages.values()) >= 2


def _table(count: int) -> tuple[set[str], list[str]]:
    """Kinds of elements and lines of a table of so many columns in large print."""
    book = _large()
    before, part = len(book.press.boxes), book.part("Sect")
    rows = [
        Row(("Autumn", "a1", "", "a3")[:count], group="Autumn"),
        Row(("Autumn", Cell("b1"), "", "b3")[:count], group="Autumn"),
        Row(("", "All", "", "9")[:count], is_total=True),
    ]
    Table(book, _columns(count), 22).draw(rows, part)
    words = [box.words for box in book.press.boxes[before:] if box.words]
    return {one.kind for one in _under(part)}, words


def _figure_pages(book: Book) -> list[int]:
    figures = (one for one in _under(book.press.root) if one.kind == "Figure")
    return [one.page for figure in figures for one in figure.children if isinstance(one, Marked)]


def _columns(count: int) -> list[Column]:
    return [Column("Term", 30), *(Column(f"c{n}", 20) for n in range(1, count))]


def _large() -> Book:
    document = replace(documents.rich(), style=PageStyle.LARGE)
    book = Book(document, has_boxes=True)
    book.new_page("Table")
    return book


def _under(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            yield child
            yield from _under(child)


KEPT: dict[tuple[str, PageStyle, Paper], Spoken] = {}


def _of_sample(library: Library, kind: str, style: PageStyle, paper: Paper) -> Spoken:
    key = (kind, style, paper)
    if key not in KEPT:
        document = prepare(library, chosen(library, kind)).document
        document = replace(document, export_id=documents.rich().export_id)
        KEPT[key] = _heard(replace(document, paper=paper), style)
    return KEPT[key]


@cache
def _made_up(name: str, style: PageStyle) -> Spoken:
    """A document of documents.py, signed, with replies; its captions are heads, one is long."""
    document = getattr(documents, name)()
    pieces = tuple(
        replace(one, caption=one.caption * 4 if one.id == "tall" else one.caption[:CAPTION])
        for one in document.evidence
    )
    more = (*document.sections, Section.REPLIES)
    signed = replace(document, evidence=pieces, fingerprint=FINGERPRINT, replies=(REPLY,) * 2)
    return _heard(replace(signed, sections=more), style)


def _heard(document: Document, style: PageStyle) -> Spoken:
    kept = tuple(dict.fromkeys(one for one in document.sections if one in PARTS))
    return spoken(replace(document, style=style, sections=kept))


def _wrong(heard: Spoken) -> list[str]:
    """What is wrong after the summary's pages."""
    first = heard.book.bookmarks[1].page
    pages = "|".join(str(page) for page in range(1, first + 1))
    return [one for one in wrong_places(heard.book) if not re.search(rf"\(page ({pages}):", one)]


def _assert_same_words(standard: Spoken, other: Spoken) -> None:
    """All of the standard look's words in their order; more are only heads of columns.

    A word that is wider than its line is parted, elsewhere in each look: spaces do not count.
    """
    words, found = _told(standard), _told(other)
    told, place = "".join(found), 0
    for number, word in enumerate(words):
        place = told.find(word, place)
        assert place >= 0, words[max(0, number - 9) : number + 9]
        place += len(word)
    heads, all_words = {word.rstrip(":") for word in standard.heads}, "".join(words)
    more = set(Counter(found) - Counter(words)) - heads
    assert [word for word in more if word not in all_words] == []


def _without_contents(words: Sequence[str]) -> Sequence[str]:
    """The line of contents stands on page one, or above the section after it: each look its own."""
    if "Inside:" not in words:
        return words
    first = words.index("Inside:")
    return [*words[:first], *words[words.index("about", first) + 2 :]]  # its page behind it


def _told(heard: Spoken) -> list[str]:
    """The words after the summary, and after what its page had no room for."""
    told = [words for words in heard.sections[1:] if words[:4] != ("Page", "one", "in", "full")]
    words = (word.rstrip(":") for section in told for word in _without_contents(section))
    return [word for word in words if not BY_PAGE.fullmatch(word)]
