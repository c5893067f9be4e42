"""A finished PDF, looked at: its pages as pictures, its words in reading order, and its facts.

Nothing is laid out here: what is shown is the file that was written.
"""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Dictionary
from pypdfium2 import PdfPage, raw

from exporters.facts import FileFacts
from portfolio.pdfium import open_pdf

MOST_DEPTH = 60
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6", "Title")
BLOCKS = (*HEADINGS, "P", "LI", "TR", "Caption", "Figure", "Note", "TOCI", "BlockQuote")


@dataclass(frozen=True, slots=True)
class Pixels:
    """A page as it looks: rows of `stride` bytes, a pixel is red, green and blue."""

    width: int
    height: int
    stride: int
    content: bytes


def page_pixels(path: Path, number: int, width_px: int) -> Pixels:
    """One page, from 0, so many pixels wide."""
    with open_pdf(path) as pdf:
        page = pdf[number]
        made = page.render(scale=width_px / page.get_width(), rev_byteorder=True)
        return Pixels(made.width, made.height, made.stride, bytes(made.buffer))


def reading_order(path: Path) -> tuple[str, ...]:
    """The words of each page as the file's tags give them to who listens, a block a line."""
    with open_pdf(path) as pdf:
        return tuple(_page_told(pdf[number]) for number in range(len(pdf)))


def _page_told(page: PdfPage) -> str:
    marked = _marked(page)
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ""
    lines: list[str] = []
    for number in range(raw.FPDF_StructTree_CountChildren(tree)):
        _walk(raw.FPDF_StructTree_GetChildAtIndex(tree, number), marked, lines, 0)
    raw.FPDF_StructTree_Close(tree)
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _marked(page: PdfPage) -> dict[int, str]:
    """The words of each marked content by its number."""
    found: dict[int, str] = {}
    text = page.get_textpage()
    for number in range(raw.FPDFPage_CountObjects(page)):
        one = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_TEXT:
            place = raw.FPDFPageObj_GetMarkedContentID(one)
            found[place] = found.get(place, "") + _words(raw.FPDFTextObj_GetText, one, text)
    return found


def _walk(element: object, marked: dict[int, str], lines: list[str], depth: int) -> None:
    """An element's own words, then those under it; a block begins a line."""
    if not element or depth > MOST_DEPTH:
        return
    kind = _words(raw.FPDF_StructElement_GetType, element)
    if kind in BLOCKS:
        lines.append("# " if kind in HEADINGS else "")
    if not lines:
        lines.append("")
    if kind == "Figure":
        lines[-1] += f"[{_words(raw.FPDF_StructElement_GetAltText, element)}]"
        return
    for number in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, number)
        place = raw.FPDF_StructElement_GetChildMarkedContentID(element, number)
        if child:
            _walk(child, marked, lines, depth + 1)
        elif place >= 0:
            lines[-1] += f"{marked.get(place, '')} "


def _words(ask: Callable[..., int], *of: object) -> str:
    """A text of PDFium's: asked for its length in bytes first, then for itself, in UTF-16."""
    length = ask(*of, None, 0)
    if length <= 2:
        return ""
    held = ctypes.create_string_buffer(length)
    kind = ctypes.POINTER(ctypes.c_ushort)
    ask(*of, ctypes.cast(held, kind) if ask is raw.FPDFTextObj_GetText else held, length)
    return held.raw.decode("utf-16-le", "replace").rstrip("\0")


def file_facts(path: Path) -> FileFacts:
    """What the file says of itself, read by a library that did not lay it out."""
    with pikepdf.open(path) as pdf, pdf.open_metadata() as told:
        root = pdf.Root
        inner, outer = _links(pdf)
        part = f"{told.get('pdfaid:part', '')}{told.get('pdfaid:conformance', '')}"
        boxes = [[float(n) for n in page.mediabox] for page in pdf.pages]
        return FileFacts(
            sizes=tuple((right - left, top - low) for left, low, right, top in boxes),
            size_bytes=path.stat().st_size,
            is_tagged=bool(root.get("/MarkInfo", Dictionary()).get("/Marked", False))
            and "/StructTreeRoot" in root,
            language=str(root.get("/Lang", "")),
            archive_part=part.upper(),
            bookmarks=_count_outline(root.get("/Outlines")),
            inner_links=inner,
            outer_links=outer,
            attached=len(pdf.attachments),
            bare_pictures=sum(map(_is_bare, _objects(pdf))),
            loose_fonts=sum(map(_is_loose, _objects(pdf))),
            is_signed="/AcroForm" in root and b"/ByteRange" in path.read_bytes(),
        )


def _objects(pdf: pikepdf.Pdf) -> Iterator[Dictionary]:
    return (one for one in pdf.objects if isinstance(one, Dictionary))


def _is_bare(one: Dictionary) -> bool:
    """A picture in the tags without words for it."""
    return one.get("/S") == "/Figure" and not str(one.get("/Alt", "")).strip()


def _is_loose(one: Dictionary) -> bool:
    """A font whose letters are not inside."""
    held = ("/FontFile", "/FontFile2", "/FontFile3")
    return one.get("/Type") == "/FontDescriptor" and not any(key in one for key in held)


def _links(pdf: pikepdf.Pdf) -> tuple[int, int]:
    """Links to a place in the file, and those that lead out of it."""
    inner = outer = 0
    for page in pdf.pages:
        for note in page.obj.get("/Annots", []):
            if note.get("/Subtype") == "/Link":
                leads_out = note.get("/A", Dictionary()).get("/S") == "/URI"
                inner, outer = inner + (not leads_out), outer + leads_out
    return inner, outer


def _count_outline(first: object) -> int:
    """All bookmarks, those under others too."""
    found, waiting = 0, [first]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, Dictionary):
            continue
        found += "/Title" in one
        waiting += [one.get("/First"), one.get("/Next")]
    return found
