"""A reply slip filled in by programs that we did not write, each in its own way of saving."""

import io
import json
import os
import shutil
import subprocess
import warnings
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pypdf
import pypdfium2
import pytest
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
POPPLER = """
import json, sys
import gi
gi.require_version("Poppler", "0.18")
from gi.repository import Poppler
if len(sys.argv) == 1:
    sys.exit(0)
given, made, values = sys.argv[1:]
answers = json.load(open(values, encoding="utf-8"))
document = Poppler.Document.new_from_file("file://" + given, None)
for mapping in document.get_page(0).get_form_field_mapping():
    field = mapping.field
    if field.get_field_type() == Poppler.FormFieldType.TEXT:
        field.text_set_text(answers[field.get_name().split("_")[0]])
    else:
        field.button_set_state(True)
document.save("file://" + made)
"""
PDFJS = """
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const [home, given, made, values] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(`${home}/legacy/build/pdf.mjs`));
const answers = JSON.parse(readFileSync(values, "utf-8"));
const data = new Uint8Array(readFileSync(given));
const pdf = await getDocument({ data, verbosity: 0 }).promise;
for (const note of await (await pdf.getPage(1)).getAnnotations()) {
  if (!note.fieldName) continue;
  const value = answers[note.fieldName.split("_")[0]] ?? true;
  pdf.annotationStorage.setValue(note.id, { value });
}
writeFileSync(made, await pdf.saveDocument());
process.exit(0);
"""
SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's python3-gi is for this one alone
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


def by_poppler(content: bytes) -> bytes:
    """Poppler, as in Evince and Okular."""
    asked = [SYSTEM_PYTHON, "-c", POPPLER]
    is_there = (
        shutil.which(SYSTEM_PYTHON)
        and not subprocess.run(asked, capture_output=True, check=False).returncode
    )
    if not is_there:
        pytest.skip("poppler's bindings are missing: gir1.2-poppler-0.18 and python3-gi")
    return _filled(content, asked)


def by_pdfjs(content: bytes) -> bytes:
    """pdf.js, as in Firefox: the package pdfjs-dist, its folder named by PDFJS_DIST."""
    home, node = os.environ.get("PDFJS_DIST", ""), shutil.which("node")
    if not (node and Path(home, "legacy", "build", "pdf.mjs").is_file()):
        pytest.skip("pdf.js is missing: node, and PDFJS_DIST for the folder of pdfjs-dist")
    with TemporaryDirectory() as folder:
        script = Path(folder, "fill.mjs")
        script.write_text(PDFJS, encoding="utf-8")
        return _filled(content, [node, str(script), home])


def _filled(content: bytes, command: list[str]) -> bytes:
    """What a program made that takes the file, where to write, and the answers."""
    with TemporaryDirectory() as folder:
        given, made, values = (Path(folder, name) for name in ("a.pdf", "b.pdf", "v.json"))
        given.write_bytes(content)
        values.write_text(json.dumps(ANSWERS), encoding="utf-8")
        subprocess.run([*command, given, made, values], check=True, timeout=60)
        return made.read_bytes()


FILLERS: dict[str, Callable[[bytes], bytes]] = {
    "pypdf, incremental": lambda content: by_pypdf(content, is_incremental=True),
    "pypdf, rewritten": lambda content: by_pypdf(content, is_incremental=False),
    "pikepdf, rewritten": by_pikepdf,
    "pikepdf, form dropped": without_a_form,
    "pdfium": by_pdfium,
    "poppler": by_poppler,
    "pdf.js": by_pdfjs,
    "mupdf, incremental": lambda content: by_mutool(content, "incremental"),
    "mupdf, rewritten": lambda content: by_mutool(content, "garbage,compress"),
}
