"""A reply slip that came back, in whatever way a viewer saved it: its values, never its looks.

Viewers drop accents from what they draw, so only the stored values count. Some take the form away
and leave the fields on the page; some do the opposite: both places are read.
"""

import io
import re

import pikepdf

from portfolio.errors import ReplyEmpty, ReplyFlattened
from portfolio.imports.received import FAILS
from portfolio.markup.clean import clean
from portfolio.pdfium import NO_PDF, open_pdf
from portfolio.reply_fields import (
    COMMENT,
    CUT_AT,
    DATED,
    DISCUSSED,
    NAME,
    NEXT,
    ReceivedReply,
    parted,
)

MOST_DEPTH, MOST_FIELDS, MOST_VALUE = 8, 1000, 20_000
_EXPORT = re.compile(r"\b([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3})\b")
_OFF = ("", "/Off", "Off")


def read_reply(content: bytes) -> ReceivedReply | None:
    """What was filled in; None where the PDF is no reply slip of ours.

    Raises ReplyEmpty where nothing was, and ReplyFlattened where only a picture of it is left.
    """
    values = _values(content)
    if not values:
        if _was_slip(content):
            raise ReplyFlattened
        return None
    found = {field: value for (field, _id), value in values.items()}
    texts = {name: _plain(found.get(name, "")) for name in (COMMENT, NEXT, NAME, DATED)}
    reply = ReceivedReply(
        export_id=next(iter(values))[1],
        comment=texts[COMMENT],
        next_steps=texts[NEXT],
        name=texts[NAME],
        dated=texts[DATED],
        was_discussed=found.get(DISCUSSED, "") not in _OFF,
        is_cut=any(len(one) >= CUT_AT for one in texts.values()),
    )
    if reply.is_empty:
        raise ReplyEmpty
    return reply


def is_slip(content: bytes) -> bool:
    """Whether the PDF is a reply slip of ours, filled in or not, or what is left of one."""
    return bool(_values(content)) or _was_slip(content)


def _values(content: bytes) -> dict[tuple[str, str], str]:
    """Every value of our fields by field and export id; only those of the first export id."""
    found: dict[tuple[str, str], str] = {}
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            form = pdf.Root.get("/AcroForm")
            roots = list(form.get("/Fields", [])) if form is not None else []
            for page in pdf.pages:
                roots += list(page.obj.get("/Annots", []))
            for one in roots[:MOST_FIELDS]:
                _walk(one, "", found, 0)
    except FAILS:
        pass  # what was read before the damage is as good as the rest
    ids = {export_id for _field, export_id in found}
    first = next(iter(found))[1] if ids else ""
    return {key: value for key, value in found.items() if key[1] == first}


def _walk(
    field: pikepdf.Object, before: str, found: dict[tuple[str, str], str], depth: int
) -> None:
    """A field and those under it; a name given twice keeps the value that is not empty."""
    if depth > MOST_DEPTH or not isinstance(field, pikepdf.Dictionary):
        return
    name = before + str(field.get("/T", ""))
    key = parted(name)
    if key[0]:
        value = field.get("/V")
        told = "" if value is None else _text(value)
        if told not in _OFF or key not in found:
            found[key] = told
    for child in list(field.get("/Kids", []))[:MOST_FIELDS]:
        _walk(child, name, found, depth + 1)


def _text(value: pikepdf.Object) -> str:
    """A value as text; a long one may be kept as a stream."""
    if isinstance(value, pikepdf.Stream):
        return value.read_bytes()[:MOST_VALUE].decode("utf-8", "replace")
    return str(value)[:MOST_VALUE]


def _plain(text: str) -> str:
    """Text as it may be shown: lines kept, controls and direction marks taken out."""
    return clean(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _was_slip(content: bytes) -> bool:
    """Whether the words on the page are those of a slip: it was printed to a file, or flattened."""
    try:
        with open_pdf(content) as pdf:
            words = pdf[0].get_textpage().get_text_bounded() if len(pdf) else ""
    except (*FAILS, *NO_PDF):
        return False
    has_digest = len(re.findall(r"\b[0-9a-f]{4}\b", words)) >= 16
    return bool(_EXPORT.search(words)) and has_digest
