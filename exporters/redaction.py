"""Reading a produced file back: no word that was to be hidden may be found in it.

What is read is the file itself: the words on its pages as a reader's program finds them, and every
text around them (titles, alternative texts, notes, bookmarks, metadata, the data file).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2

from portfolio.document import Document
from portfolio.errors import NameLeft
from portfolio.privacy.names import words_pattern
from portfolio.privacy.unread import file_texts

DATA = "portfolio.json"


def check_files(document: Document, words: tuple[str, ...]) -> None:
    """Raise NameLeft when one of the words is in a file that goes along: it cannot be replaced."""
    pattern = words_pattern(words)
    for one in file_texts(document):
        if pattern is not None and pattern.search(one.text):
            raise NameLeft(file=one.name)


def check_redaction(path: Path, words: tuple[str, ...]) -> None:
    """Raise NameLeft when one of the words is in the file."""
    pattern = words_pattern(words)
    if pattern is None:
        return
    with path.open("rb") as file:
        is_pdf = file.read(5) == b"%PDF-"
    texts = _pdf_texts(path) if is_pdf else iter([("", path.read_text("utf-8", "replace"))])
    for where, text in texts:
        if pattern.search(text):
            raise NameLeft(where)


def _pdf_texts(path: Path) -> Iterator[tuple[str, str]]:
    with pypdfium2.PdfDocument(path) as pdf:
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
