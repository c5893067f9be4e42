"""The field that a signature goes into: part of the file and of its tags before it is signed.

It takes no room on the page; PDF/UA asks for a Form element and a description all the same.
"""

import pikepdf
from pikepdf import Array, Dictionary, Name

from exporters.pdf.press import Press
from exporters.pdf.tags import Annotated, FieldBox
from portfolio.text import _

FIELD = "Signature"
PRINTED_AND_LOCKED = 132
APPEND_ONLY = 3  # signatures are there, and the file is only ever added to (ISO 32000-1, table 219)


def keep_room(press: Press) -> None:
    """Put the field into the tags, on the first page."""
    press.root.add("Form").children.append(Annotated(len(press.links)))
    press.links.append(FieldBox(0, (0, 0, 0, 0), FIELD, _("Signature"), 0))


def complete(pdf: pikepdf.Pdf) -> None:
    """Make it a signature field, and a form of it alone."""
    notes = pdf.pages[0].obj.get("/Annots", Array())
    for note in notes:
        if note.get("/T") == FIELD and note.Subtype == "/Widget":
            del note.MaxLen
            note.FT, note.F, note.P = Name.Sig, PRINTED_AND_LOCKED, pdf.pages[0].obj
            form = Dictionary(Fields=Array([note]), SigFlags=APPEND_ONLY)
            pdf.Root.AcroForm = pdf.make_indirect(form)
