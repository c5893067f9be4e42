"""A PDF that someone sent: what is inside, whether it was signed, and whether it was changed since.

Works without a portfolio. Everything here reads strangers' files: each library's many ways to
fail on them are told apart from faults of ours by FAILS.
"""

import io
import logging
import re
import struct
import zlib
from dataclasses import dataclass
from enum import StrEnum

import msgspec
import pikepdf
from asn1crypto import cms, x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509 import load_der_x509_certificate
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError

from portfolio.shared_file import FIRST, SharedFile, read_shared
from portfolio.signing import fingerprint
from portfolio.text import N_, _

DATA = "portfolio.json"
MOST_DATA = 50_000_000  # bytes of portfolio.json: a career has ten
FAILS = (
    pikepdf.PdfError, PdfError, SigningError, SignatureValidationError, PathError,
    InvalidSignature, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError,
    RecursionError, OverflowError, NotImplementedError, AssertionError, ArithmeticError,
    MemoryError, LookupError, EOFError, StopIteration, zlib.error, struct.error,
)  # fmt: skip

for _name in ("pyhanko", "pyhanko_certvalidator", "pikepdf"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


class Verdict(StrEnum):
    """What can be said about a received PDF."""

    UNCHANGED = "unchanged"
    ADDED_TO = "added-to"
    ALTERED = "altered"
    RESAVED = "re-saved"
    TRUNCATED = "truncated"
    UNSIGNED = "unsigned"
    REPLY = "reply-slip"
    FOREIGN = "foreign"
    UNREADABLE = "unreadable"

    @property
    def word(self) -> str:
        """In one plain sentence."""
        return _(_VERDICTS[self])

    @property
    def is_good(self) -> bool:
        """Whether the reader may take the file as the signer left it."""
        return self is Verdict.UNCHANGED


_VERDICTS = {
    Verdict.UNCHANGED: N_("Nothing in this file has changed since it was signed."),
    Verdict.ADDED_TO: N_(
        "Something was added after the signature. What was signed is still inside, unchanged."
    ),
    Verdict.ALTERED: N_(
        "This file was altered after it was signed: the signature does not fit its bytes. "
        "Ask for it again."
    ),
    Verdict.RESAVED: N_(
        "Another program saved this file anew, and its signature no longer holds. It may say the "
        "same, but that cannot be checked. Ask for the file as it was made."
    ),
    Verdict.TRUNCATED: N_("The end of this file is missing: it did not arrive whole."),
    Verdict.UNSIGNED: N_(
        "Teacher Portfolio made this file, and it is not signed. Whether it was changed cannot "
        "be told."
    ),
    Verdict.REPLY: N_(
        "This is a reply slip: text that nothing proves to be anyone’s. Who made the evidence "
        "brings it back in her portfolio, under Share."
    ),
    Verdict.FOREIGN: N_("Teacher Portfolio did not make this PDF; there is nothing to check."),
    Verdict.UNREADABLE: N_("This is no PDF that can be read."),
}


@dataclass(frozen=True, slots=True)
class Received:
    """A received PDF. `fingerprint` is of the key that signed it; `data` what it holds of ours.

    `changes` are the places that differ from what was signed, where that can be told.
    """

    verdict: Verdict
    fingerprint: str = ""
    data: SharedFile | None = None
    changes: tuple[str, ...] = ()
    page_count: int = 0


def look_at(content: bytes) -> Received:
    """What can be said about a file's bytes. Never raises for what is in them."""
    if b"%PDF-" not in content[:1024]:
        return Received(Verdict.UNREADABLE)
    is_whole = content.rstrip(b"\r\n\0 \t").endswith(b"%%EOF")
    data, pages = _inside(content)
    signatures = _signatures(content)
    if not is_whole:
        return Received(Verdict.TRUNCATED, data=data, page_count=pages)
    if not pages:
        was_signed = b"/ByteRange" in content
        return Received(Verdict.ALTERED if was_signed else Verdict.UNREADABLE)
    if data is None and not _names_us(content):
        return Received(Verdict.FOREIGN, page_count=pages)
    if not signatures:
        is_lost = data is None or bool(data.signed_by)
        verdict = Verdict.RESAVED if is_lost else Verdict.UNSIGNED
        return Received(verdict, data=data, page_count=pages)
    return _judged(content, signatures, data, pages)


def _judged(
    content: bytes,
    signatures: list[EmbeddedPdfSignature],
    data: SharedFile | None,
    pages: int,
) -> Received:
    first = signatures[0]
    key = _key_of(first)
    if not _fits(content, first):
        return Received(Verdict.RESAVED, key, data, page_count=pages)
    status = _status(first)
    is_sound = status is not None and status.intact and status.valid
    if not (is_sound and _is_neat(content, first)) or status is None or data is None:
        return Received(Verdict.ALTERED, key, data, page_count=pages)
    is_all = status.coverage is SignatureCoverageLevel.ENTIRE_FILE and len(signatures) == 1
    if is_all and status.docmdp_ok and data.signed_by == key:
        return Received(Verdict.UNCHANGED, key, data, page_count=pages)
    if is_all:
        return Received(Verdict.ALTERED, key, data, page_count=pages)
    _start, _length, after, length = map(int, first.byte_range)
    end = after + length
    return Received(Verdict.ADDED_TO, key, data, _differences(content[:end], content), pages)


def _inside(content: bytes) -> tuple[SharedFile | None, int]:
    """Our data file, and the number of pages; 0 where the PDF cannot be read."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return _data(pdf), len(pdf.pages)
    except FAILS:
        return None, 0


def _data(pdf: pikepdf.Pdf) -> SharedFile | None:
    try:
        if DATA not in pdf.attachments:
            return None
        stream = pdf.attachments[DATA].get_file()
        if stream.size > MOST_DATA:
            return None
        found = read_shared(stream.read_bytes())
    except (*FAILS, msgspec.MsgspecError):
        return None
    return found if found.format.startswith(FIRST) else None


def attached(content: bytes, names: tuple[str, ...]) -> dict[str, bytes]:
    """The attached files of these names."""
    found = {}
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            for name in names:
                if name in pdf.attachments:
                    found[name] = pdf.attachments[name].get_file().read_bytes()
    except FAILS:
        return found
    return found


def _names_us(content: bytes) -> bool:
    """Whether the file says that Teacher Portfolio made it, though its data file is gone."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return "Teacher Portfolio" in str(pdf.docinfo.get("/Creator", ""))
    except FAILS:
        return False


def _signatures(content: bytes) -> list[EmbeddedPdfSignature]:
    try:
        return list(PdfFileReader(io.BytesIO(content), strict=False).embedded_regular_signatures)
    except FAILS:
        return []


def _key_of(signature: EmbeddedPdfSignature) -> str:
    try:
        return fingerprint(signature.signer_cert.public_key.dump())
    except FAILS:
        return ""


def _fits(content: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Whether the signature stands at the place for which it was made; a re-save moves it."""
    try:
        start, before, after, length = (int(n) for n in signature.byte_range)
        gap = content[before:after]
    except FAILS:
        return False
    if start != 0 or length < 0 or after + length > len(content):
        return False
    is_hex = re.fullmatch(rb"<([0-9A-F]*|[0-9a-f]*)>", gap) is not None
    return is_hex and gap[1:65].lower() == signature.pkcs7_content[:32].hex().encode()


def _is_neat(content: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Whether the room for the signature holds it and zeros alone, its certificate as it was made.

    The signature does not cover its own room: what stands there besides must be nothing.
    """
    try:
        _start, before, after, _length = map(int, signature.byte_range)
        held = bytes.fromhex(content[before + 1 : after - 1].decode())
        rest = held[len(cms.ContentInfo.load(held).dump()) :]
        certificate = load_der_x509_certificate(signature.signer_cert.dump())
        certificate.verify_directly_issued_by(certificate)
    except FAILS:
        return False
    return not rest.strip(b"\0")


def _status(signature: EmbeddedPdfSignature) -> PdfSignatureStatus | None:
    """The library's judgement.

    The certificate is trusted for itself: no company stands behind it, and which key it is, is
    told by its fingerprint.
    """
    try:
        certificate = signature.signer_cert
        assert isinstance(certificate, x509.Certificate)
        context = ValidationContext(
            trust_roots=[certificate],
            allow_fetching=False,
            moment=certificate.not_valid_before,
        )
        return validate_pdf_signature(signature, context)
    except FAILS:
        return None


def _differences(signed: bytes, whole: bytes) -> tuple[str, ...]:
    """Which pages and files differ from what was signed, in plain words."""
    found = []
    try:
        with pikepdf.open(io.BytesIO(signed)) as old, pikepdf.open(io.BytesIO(whole)) as new:
            if len(old.pages) != len(new.pages):
                told = _("It had {before} pages and has {after}.")
                found.append(told.format(before=len(old.pages), after=len(new.pages)))
            pairs = zip(old.pages, new.pages, strict=False)
            for number, (before, after) in enumerate(pairs, 1):
                if _looks(before) != _looks(after):
                    found.append(_("Page {number} looks different.").format(number=number))
                if _notes(before) != _notes(after):
                    told = _("Page {number} has other notes, marks or fields.")
                    found.append(told.format(number=number))
            if set(old.attachments) != set(new.attachments):
                found.append(_("Other files are attached."))
    except FAILS:
        return (_("What was added cannot be read."),)
    return tuple(found)


def _looks(page: pikepdf.Page) -> tuple[object, ...]:
    contents = page.obj.get("/Contents")
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    return (
        b"".join(one.read_bytes() for one in parts if isinstance(one, pikepdf.Stream)),
        str(page.obj.get("/Rotate", 0)),
        [str(one) for one in page.mediabox],
        repr(page.obj.get("/Resources")),
    )


def _notes(page: pikepdf.Page) -> int:
    return len(page.obj.get("/Annots", []))
