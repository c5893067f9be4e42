"""Pages of other PDFs on ours: as they are where they can be archived, else as a picture of them.

A page becomes one tagged figure. Its own tags are dropped: they would mix with ours.
"""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from exporters.pdf.tags import Placed
from portfolio.pdfium import NO_PDF, open_pdf

DPI, QUALITY = 150, 85
_FAILS = (pikepdf.PdfError, *NO_PDF, KeyError, TypeError, AttributeError, RecursionError)
_MARKS = ("BDC", "BMC", "EMC", "MP", "DP")
_FORBIDDEN = ("k", "K", "BI", "INLINE IMAGE", "ri", "sh", "gs")


def add_to(
    path: Path, placed: list[Placed], complete: Callable[[pikepdf.Pdf], None] | None
) -> None:
    """Put pages of others into a finished file, and let `complete` add to it."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        merge(pdf, placed)
        if complete:
            complete(pdf)
        pdf.save(
            path,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
            min_version="1.7",
        )


def merge(pdf: pikepdf.Pdf, placed: list[Placed]) -> None:
    """Put each page into the place that was kept for it."""
    opened: dict[bytes, pikepdf.Pdf | None] = {}
    for one in placed:
        if one.content not in opened:
            opened[one.content] = _opened(one.content)
        held = _held(pdf, opened[one.content], one)
        page = pdf.pages[one.page].obj
        if "/Resources" not in page:
            page.Resources = Dictionary()
        if "/XObject" not in page.Resources:
            page.Resources.XObject = Dictionary()
        page.Resources.XObject[f"/{one.name}"] = held


def _opened(content: bytes) -> pikepdf.Pdf | None:
    try:
        return pikepdf.open(io.BytesIO(content))
    except _FAILS:
        return None


def _held(pdf: pikepdf.Pdf, source: pikepdf.Pdf | None, one: Placed) -> Object:
    """A form of the place's size that shows the page in it, whole and as large as it can be."""
    inner: Object | None = None
    if source is not None and one.number < len(source.pages):
        inner = _as_form(pdf, source.pages[one.number])
    matrix = _fit(inner, one) if inner is not None else None
    if inner is None or matrix is None:
        inner, matrix = _as_picture(pdf, one), _whole(one)
    code = f"q {matrix} cm /Page Do Q".encode()
    left, bottom, right, top = one.box
    return pdf.make_indirect(
        Stream(
            pdf,
            code,
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([round(n, 2) for n in (left, bottom, right, top)]),
            Resources=Dictionary(XObject=Dictionary(Page=inner)),
        )
    )


def _as_form(pdf: pikepdf.Pdf, page: pikepdf.Page) -> Object | None:
    """The page as a form without its tags; None where it cannot be archived."""
    try:
        if not _is_archivable(page):
            return None
        form = pdf.copy_foreign(page.as_form_xobject())
        _drop_tags(form, set())
    except _FAILS:
        return None
    return form


def _fit(form: Object, one: Placed) -> str | None:
    """The matrix that brings the form's box, after its own matrix, into the place."""
    try:
        x0, y0, x1, y1 = (float(n) for n in form.BBox)
        a, b, c, d, e, f = (float(n) for n in form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    except _FAILS:
        return None
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
    xs, ys = zip(*corners, strict=True)
    left, bottom, right, top = one.box
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if width <= 0 or height <= 0:
        return None
    scale = min((right - left) / width, (top - bottom) / height)
    move = (left - min(xs) * scale, bottom - min(ys) * scale)
    return f"{scale:.5f} 0 0 {scale:.5f} {move[0]:.3f} {move[1]:.3f}"


def _whole(one: Placed) -> str:
    left, bottom, right, top = one.box
    return f"{right - left:.3f} 0 0 {top - bottom:.3f} {left:.3f} {bottom:.3f}"


def _as_picture(pdf: pikepdf.Pdf, one: Placed) -> Object:
    with open_pdf(one.content) as source:
        shown = source[one.number].render(scale=DPI / 72).to_pil().convert("RGB")
    target = io.BytesIO()
    shown.save(target, "JPEG", quality=QUALITY)
    made = Stream(pdf, target.getvalue())
    made.Type, made.Subtype, made.Filter = Name.XObject, Name.Image, Name.DCTDecode
    made.Width, made.Height, made.BitsPerComponent = shown.width, shown.height, 8
    made.ColorSpace = Name.DeviceRGB
    return pdf.make_indirect(made)


def _is_archivable(page: pikepdf.Page) -> bool:
    """Careful rather than clever: every font used is inside with its letters, colours are plain.

    Anything else (notes that are drawn, CMYK, states with transparency) makes a picture of it.
    """
    if any(one.get("/Subtype") != "/Link" for one in page.obj.get("/Annots", [])):
        return False
    return _is_plain(page, page.obj.get("/Resources", Dictionary()), set())


def _is_plain(stream: pikepdf.Page | Object, resources: Object, seen: set[tuple[int, int]]) -> bool:
    fonts = resources.get("/Font", Dictionary())
    others = resources.get("/XObject", Dictionary())
    for step in pikepdf.parse_content_stream(stream):
        name = str(step.operator)
        if name in _FORBIDDEN:
            return False
        if name == "Tf" and not _is_inside(fonts.get(str(step.operands[0]))):
            return False
        if name in ("cs", "CS") and str(step.operands[0]) not in ("/DeviceRGB", "/DeviceGray"):
            return False
        if name == "Do" and not _is_plain_object(others.get(str(step.operands[0])), seen):
            return False
    return True


def _is_inside(font: Object | None) -> bool:
    """Whether a font's file and its map to Unicode are in the PDF, as TrueType."""
    if font is None or font.get("/Subtype") == "/Type3" or "/ToUnicode" not in font:
        return False
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    described = inner.get("/FontDescriptor")
    return described is not None and "/FontFile2" in described and "/DescendantFonts" in font


def _is_plain_object(one: Object | None, seen: set[tuple[int, int]]) -> bool:
    if one is None:
        return False
    if one.objgen in seen:
        return True
    seen.add(one.objgen)
    if one.get("/Subtype") == "/Form":
        return "/Group" not in one and _is_plain(one, one.get("/Resources", Dictionary()), seen)
    is_rgb = str(one.get("/ColorSpace", "")) in ("/DeviceRGB", "/DeviceGray")
    return is_rgb and "/SMask" not in one and not one.get("/Interpolate", False)


def _drop_tags(form: Object, seen: set[tuple[int, int]]) -> None:
    """Take marked content and structure keys out of a form and of those in it."""
    if form.objgen in seen:
        return
    seen.add(form.objgen)
    kept = [step for step in pikepdf.parse_content_stream(form) if str(step.operator) not in _MARKS]
    form.write(pikepdf.unparse_content_stream(kept))
    for key in ("/StructParents", "/StructParent", "/Metadata", "/PieceInfo", "/Group"):
        if key in form:
            del form[key]
    inner = form.get("/Resources", Dictionary()).get("/XObject", Dictionary())
    for name in inner.keys():  # noqa: SIM118  pikepdf's dictionaries have no iteration
        if inner[name].get("/Subtype") == "/Form":
            _drop_tags(inner[name], seen)
