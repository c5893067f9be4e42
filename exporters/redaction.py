"""Reading a produced file back: no word that was to be hidden may be found in it.

What is read is the file itself: the words on its pages as a reader's program finds them, and every
text around them (titles, alternative texts, notes, bookmarks, metadata, the data file).
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf

from portfolio.days import long_date
from portfolio.document import Document
from portfolio.errors import NameLeft
from portfolio.pdfium import open_pdf
from portfolio.privacy.names import words_pattern
from portfolio.privacy.unread import file_texts
from resources import locate

DATA = "portfolio.json"


def check_files(document: Document, words: tuple[str, ...]) -> None:
    """Raise NameLeft when one of the words is in a file that goes along: it cannot be replaced."""
    pattern = words_pattern(words)
    for one in file_texts(document):
        if pattern is not None and pattern.search(one.text):
            raise NameLeft(file=one.name)


def check_redaction(path: Path, words: tuple[str, ...]) -> None:
    """Raise NameLeft when one of the words is in the file."""
    pattern = words_pattern(one for one in words if not _is_ours(one))
    if pattern is None:
        return
    with path.open("rb") as file:
        is_pdf = file.read(5) == b"%PDF-"
    texts = _pdf_texts(path) if is_pdf else iter([("", path.read_text("utf-8", "replace"))])
    for where, text in texts:
        if pattern.search(text):
            raise NameLeft(where)


def _is_ours(word: str) -> bool:
    """Whether the program itself writes this word on its pages: May is a month as well as a name.

    It was replaced in her texts like any other; finding it in the file would prove nothing.
    """
    pattern = words_pattern([word])
    return pattern is not None and pattern.search(_own_words()) is not None


@cache
def _own_words() -> str:
    """All that the program can say of itself: its sentences, months, and what ships as data."""
    months = (long_date(date(2026, month, 1)) for month in range(1, 13))
    files = sorted(locate("frameworks").glob("*.json"))
    shipped = (one.read_text(encoding="utf-8") for one in files)
    said = locate("locale", "teacher-portfolio.pot").read_text(encoding="utf-8")
    return "\n".join((said, *months, *shipped))


def _pdf_texts(path: Path) -> Iterator[tuple[str, str]]:
    with open_pdf(path) as pdf:
        for number, page in enumerate(pdf, 1):
            yield str(number), page.get_textpage().get_text_bounded()
    with pikepdf.open(path) as pdf:
        for one in pdf.objects:
            yield from (("", text) for text in _strings(one))
        if DATA in pdf.attachments:
            content = pdf.attachments[DATA].get_file().read_bytes()
            yield "", content.decode()
        yield "", bytes(pdf.Root.Metadata.read_bytes()).decode("utf-8", "replace")


def _strings(value: object) -> Iterable[str]:
    """The texts in one object; what it leads to is an object of its own."""
    if isinstance(value, pikepdf.String):
        yield str(value)
    elif isinstance(value, pikepdf.Array):
        for one in value:
            if not (isinstance(one, pikepdf.Object) and one.is_indirect):
                yield from _strings(one)
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for key in value.keys():  # noqa: SIM118  pikepdf's dictionaries have no iteration
            part = value.get(key)
            if not (isinstance(part, pikepdf.Object) and part.is_indirect):
                yield from _strings(part)
