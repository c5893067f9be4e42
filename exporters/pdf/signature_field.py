"""The field that a signature goes into: part of the file and of its tags before it is signed.

It takes no room on the page; PDF/UA asks for a Form element and a description all the same.
"""

from exporters.pdf.press import Press
from exporters.pdf.tags import Annotated, FieldBox
from portfolio.text import _

FIELD = "Signature"
_PRINTED_AND_LOCKED = 132
# a signature is there, and the file is only ever added to (ISO 32000-1, table 219)
FLAGS = "/SigFlags 3"


def keep_room(press: Press) -> int:
    """Put the field into the tags, on the first page; gives the number of its annotation."""
    links = press.tape.links
    press.root.add("Form").put(Annotated(len(links)))
    entries = f"/FT/Sig/F {_PRINTED_AND_LOCKED}"
    links.append(FieldBox(0, (0, 0, 0, 0), FIELD, _("Signature"), entries))
    return len(links) - 1
