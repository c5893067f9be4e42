"""What of the files that leave was read for names, and what could not be: pictures, some PDFs."""

import io
import zipfile
from dataclasses import dataclass
from enum import StrEnum

from portfolio.document import Document, Original
from portfolio.text import N_, _

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
MOST_TEXT = 5_000_000  # characters of one file that are looked through
MOST_DOCX = 50_000_000  # bytes of a DOCX's text unpacked: more is a bomb
LEAST_TEXT = 20  # characters of a PDF: fewer are a scan


class Unread(StrEnum):
    """Why a file was not read."""

    PICTURE = "picture"
    NO_TEXT = "no-text"
    BROKEN = "broken"
    OTHER = "other"

    @property
    def word(self) -> str:
        """In plain words."""
        return _(_UNREAD_WORDS[self])


_UNREAD_WORDS = {
    Unread.PICTURE: N_("A picture: please check it yourself"),
    Unread.NO_TEXT: N_("No words to read, perhaps a scan"),
    Unread.BROKEN: N_("It cannot be opened: locked or damaged"),
    Unread.OTHER: N_("This kind of file is not read"),
}


@dataclass(frozen=True, slots=True)
class FileText:
    """The words of a file that leaves, or why there are none."""

    name: str
    text: str = ""
    unread: Unread | None = None


def file_texts(document: Document) -> tuple[FileText, ...]:
    """Every file that leaves with the document: pictures on pages, appendices, originals."""
    names = {one.id: one.file_name or one.caption for one in document.evidence}
    whole = {one.evidence_id for one in document.originals}
    pictures = tuple(
        FileText(names[one.id], unread=Unread.PICTURE)
        for one in document.evidence
        if one.picture is not None and one.id not in whole
    )
    return pictures + tuple(_read(one) for one in document.originals)


def _read(one: Original) -> FileText:
    if one.media_type.startswith("image/"):
        return FileText(one.name, unread=Unread.PICTURE)
    if one.media_type == PDF:
        return _pdf(one)
    if one.media_type == DOCX:
        return _docx(one)
    if one.media_type.startswith("text/"):
        return FileText(one.name, one.content[:MOST_TEXT].decode("utf-8", "replace"))
    return FileText(one.name, unread=Unread.OTHER)


def _pdf(one: Original) -> FileText:
    from portfolio.pdfium import NO_PDF, open_pdf  # noqa: PLC0415  0.1 s; only exports need it

    parts: list[str] = []
    try:
        with open_pdf(one.content) as pdf:
            for page in pdf:
                parts.append(page.get_textpage().get_text_bounded())
                if sum(map(len, parts)) > MOST_TEXT:
                    break
    except NO_PDF:
        return FileText(one.name, unread=Unread.BROKEN)
    text = "\n".join(parts)
    is_scan = len(text.strip()) < LEAST_TEXT
    return FileText(one.name, text, Unread.NO_TEXT if is_scan else None)


def _docx(one: Original) -> FileText:
    """The words of the document's main part, headers, footers, notes and comments."""
    from defusedxml import ElementTree  # noqa: PLC0415  only exports need it

    parts: list[str] = []
    try:
        with zipfile.ZipFile(io.BytesIO(one.content)) as packed:
            for part in packed.infolist():
                is_text = part.filename.startswith("word/") and part.filename.endswith(".xml")
                if not is_text or part.file_size > MOST_DOCX:
                    continue
                tree = ElementTree.fromstring(packed.read(part))
                words = (found.text or "" for found in tree.iter() if found.tag.endswith("}t"))
                parts.append(" ".join(words))
    except (zipfile.BadZipFile, ElementTree.ParseError, ValueError, OSError, RuntimeError):
        return FileText(one.name, unread=Unread.BROKEN)
    text = "\n".join(parts)[:MOST_TEXT]
    return FileText(one.name, text, None if text.strip() else Unread.NO_TEXT)
