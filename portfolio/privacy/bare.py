"""The copy of a picture that leaves: position, device and other metadata off, pixels untouched.

JPEG (ITU-T T.81) and PNG (ISO 15948) are taken apart and put together again without these parts.
Badges baked into a PNG (Open Badges 2.0 and 3.0) stay. The HEIC of phones leaves as a JPEG.
"""

import io
import struct
import zlib
from collections.abc import Iterator

from portfolio.model.evidence import HEIC

PNG_START = b"\x89PNG\r\n\x1a\n"
_BADGES = (b"openbadges", b"openbadgecredential")
_PNG_TEXTS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"caBX")
_JPEG_KEPT = (0xE0, 0xE2, 0xEE)  # JFIF, colour profile, Adobe's colour transform
_LONGEST_WORD = 80  # of a PNG text: 79 bytes at most, and the zero after it
_SCAN, _END = 0xDA, 0xD9
_QUALITY = 95
_TURNED = 0x0112  # the EXIF field that says how a picture was held
_KINDS = {"JPEG": "JPEG", "WEBP": "WEBP", "HEIF": "JPEG"}  # anew as; all others as PNG
PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif", "image/tiff", "image/bmp", *HEIC)


def leaving_copy(content: bytes, media_type: str) -> bytes | None:
    """A file as it may leave; None for a picture that cannot be read, which then stays here."""
    if media_type not in PICTURES:
        return content
    if content.startswith(PNG_START):
        found = _bare_png(content)
    elif content.startswith(b"\xff\xd8") and _is_upright(content):
        found = _bare_jpeg(content)
    else:
        return _made_anew(content)
    return found or _made_anew(content)


def _bare_png(content: bytes) -> bytes | None:
    parts: list[bytes | memoryview] = [PNG_START]
    for kind, whole, inside in _chunks(content):
        is_badge = kind == b"iTXt" and bytes(inside[:_LONGEST_WORD]).split(b"\0", 1)[0] in _BADGES
        if kind not in _PNG_TEXTS or is_badge:
            parts.append(whole)
        if kind == b"IEND":
            return b"".join(parts)
    return None


def _chunks(content: bytes) -> Iterator[tuple[bytes, memoryview, memoryview]]:
    """Each chunk: its kind, all its bytes, and what is inside. Ends at the first broken one."""
    place, view = len(PNG_START), memoryview(content)  # a large picture is not copied part by part
    while place + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, place)
        end = place + 12 + length
        if end > len(content):
            return
        kind, inside = content[place + 4 : place + 8], view[place + 8 : end - 4]
        if zlib.crc32(inside, zlib.crc32(kind)) != struct.unpack_from(">I", content, end - 4)[0]:
            return
        yield kind, view[place:end], inside
        place = end


def _bare_jpeg(content: bytes) -> bytes | None:
    """Without application parts and comments before the scan; nothing follows the picture's end."""
    view, place = memoryview(content), 2
    parts = [view[:2]]
    while place + 4 <= len(content):
        if content[place] != 0xFF:
            return None
        marker = content[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        (length,) = struct.unpack_from(">H", content, place + 2)
        if marker == _SCAN:
            end = content.rfind(bytes((0xFF, _END)))
            return b"".join((*parts, view[place : end + 2])) if end > place else None
        is_extra = 0xE0 <= marker <= 0xEF or marker == 0xFE
        if not is_extra or marker in _JPEG_KEPT:
            parts.append(view[place : place + 2 + length])
        place += 2 + length
    return None


def _is_upright(content: bytes) -> bool:
    """Whether the picture is shown as it is stored; else its turning is in the metadata."""
    from portfolio.privacy.decode import NO_PICTURE, opened  # noqa: PLC0415  only exports need it

    try:
        with opened(content) as picture:
            return bool(picture.getexif().get(_TURNED, 1) == 1)
    except NO_PICTURE:
        return True


def _made_anew(content: bytes) -> bytes | None:
    """Decoded, turned upright and written again: where the file could not be taken apart."""
    from PIL import ImageOps  # noqa: PLC0415  as above

    from portfolio.privacy.decode import NO_PICTURE, opened  # noqa: PLC0415  as above

    try:
        with opened(content) as picture:
            kind = _KINDS.get(picture.format or "", "PNG")
            ImageOps.exif_transpose(picture, in_place=True)
            picture.load()
            is_plain = picture.mode == "RGB"
            profile = picture.info.get("icc_profile") if is_plain else None
            bare = picture if is_plain else picture.convert("RGB")
    except NO_PICTURE:
        return None
    bare.info.clear()  # what a writer would take over unasked: comments
    target = io.BytesIO()
    bare.save(target, kind, quality=_QUALITY, icc_profile=profile)
    return target.getvalue()
