"""Opening a picture from its bytes, the HEIC of phones included. Loaded only where it is needed."""

import io

from PIL import Image, UnidentifiedImageError

NO_PICTURE = (
    UnidentifiedImageError, OSError, ValueError, SyntaxError, RuntimeError, EOFError,
    Image.DecompressionBombError,
)  # fmt: skip
_BOX, _BRANDS = b"ftyp", (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1")


def opened(content: bytes) -> Image.Image:
    """The picture, not decoded yet. Raises one of NO_PICTURE, as decoding it may.

    How a HEIC was held is told by the file itself (ISO 23008-12) and applied by its decoder.
    """
    if is_heif(content):
        # 0.04 s and a library of its own; only a phone's pictures need it
        from pi_heif import register_heif_opener  # noqa: PLC0415

        register_heif_opener()
    return Image.open(io.BytesIO(content))


def is_heif(content: bytes) -> bool:
    """Whether it begins as HEIC and HEIF files do (ISO 14496-12: the kind of file comes first)."""
    return content[4:8] == _BOX and content[8:12] in _BRANDS
