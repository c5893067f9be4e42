"""A reply slip filled in by programs that we did not write, each in its own way of saving."""

import io
import json
import subprocess
import warnings
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pypdf
import pypdfium2
from pypdfium2 import raw

ANSWERS = {
    "comment": "Diolch, Siân: tŷ a dŵr.\nThe numbers convinced me.",
    "next": "Share no-hands days with Year 4 by 3 October",
    "name": "RM, Deputy head",
    "dated": "15 July 2026",
}
SCRIPT = """
var given = JSON.parse(read(scriptArgs[2]));
var doc = new PDFDocument(scriptArgs[0]);
var all = doc.loadPage(0).getWidgets();
for (var i = 0; i < all.length; i++) {
  if (all[i].getFieldType() != "text") all[i].toggle();
  else all[i].setTextValue(given[i]);
  all[i].update();
}
doc.save(scriptArgs[1], scriptArgs[3]);
"""
ORDER = ("comment", "next", "", "name", "dated")


def _values(names: list[str]) -> dict[str, str]:
    return {name: ANSWERS[name.split("_")[0]] for name in names if name.split("_")[0] in ANSWERS}


def by_pypdf(content: bytes, *, is_incremental: bool) -> bytes:
    """pypdf, adding to the file or writing it anew."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    writer = pypdf.PdfWriter(reader, incremental=is_incremental)
    fields = reader.get_fields() or {}
    ticked = {one: "/Yes" for one in fields if one.startswith("discussed")}
    writer.update_page_form_field_values(writer.pages[0], _values(list(fields)) | ticked)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def by_pikepdf(content: bytes) -> bytes:
    """pikepdf, values alone."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            name = str(field.T).split("_", maxsplit=1)[0]
            if name in ANSWERS:
                field.V = pikepdf.String(ANSWERS[name])
            else:
                field.V = field.AS = pikepdf.Name.Yes
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def without_a_form(content: bytes) -> bytes:
    """As some tools leave it: fields on the page, no form in the file."""
    with pikepdf.open(io.BytesIO(by_pikepdf(content))) as pdf:
        del pdf.Root.AcroForm
        target = io.BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # it is what is tried
            pdf.save(target)
    return target.getvalue()


def by_pdfium(content: bytes) -> bytes:
    """PDFium, as Chrome has it: the value of each annotation is set."""
    with pypdfium2.PdfDocument(content) as pdf:
        page = pdf[0]
        for number in range(raw.FPDFPage_GetAnnotCount(page)):
            note = raw.FPDFPage_GetAnnot(page, number)
            if ORDER[number]:
                words = ANSWERS[ORDER[number]].encode("utf-16-le") + b"\0\0"
                pointer = raw.cast(words, raw.FPDF_WIDESTRING)
                raw.FPDFAnnot_SetStringValue(note, b"V", pointer)
            raw.FPDFPage_CloseAnnot(note)
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def by_mutool(content: bytes, how: str) -> bytes:
    """MuPDF, adding to the file or writing it anew."""
    with TemporaryDirectory() as folder:
        given, made, script, values = (Path(folder, n) for n in ("a.pdf", "b.pdf", "f.js", "v"))
        given.write_bytes(content)
        script.write_text(SCRIPT, encoding="utf-8")
        values.write_text(json.dumps([ANSWERS.get(one, "") for one in ORDER]), encoding="utf-8")
        subprocess.run(["mutool", "run", script, given, made, values, how], check=True)
        return made.read_bytes()


FILLERS: dict[str, Callable[[bytes], bytes]] = {
    "pypdf, incremental": lambda content: by_pypdf(content, is_incremental=True),
    "pypdf, rewritten": lambda content: by_pypdf(content, is_incremental=False),
    "pikepdf, rewritten": by_pikepdf,
    "pikepdf, form dropped": without_a_form,
    "pdfium": by_pdfium,
    "mupdf, incremental": lambda content: by_mutool(content, "incremental"),
    "mupdf, rewritten": lambda content: by_mutool(content, "garbage,compress"),
}
