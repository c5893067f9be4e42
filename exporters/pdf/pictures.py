"""Pictures as image objects: a JPEG as it is where every reader shows it, else plain RGB."""

import io

from PIL import Image

from exporters.pdf.objects import PdfFile

_AS_THEY_ARE = {"RGB": "/DeviceRGB", "L": "/DeviceGray"}


def write_picture(file: PdfFile, content: bytes) -> int:
    """Write a picture; gives its number. Raises OSError where it is none."""
    with Image.open(io.BytesIO(content)) as picture:
        entries = (
            f"/Type/XObject/Subtype/Image/Width {picture.width}/Height {picture.height}"
            "/BitsPerComponent 8/ColorSpace"
        )
        if picture.format == "JPEG" and picture.mode in _AS_THEY_ARE:
            space = _AS_THEY_ARE[picture.mode]
            return file.raw_stream(content, f"{entries}{space}/Filter/DCTDecode")
        plain = _on_white(picture)
        return file.stream(plain.tobytes(), f"{entries}{_AS_THEY_ARE[plain.mode]}")


def _on_white(picture: Image.Image) -> Image.Image:
    """The picture as RGB or grey; what can be seen through is white, as the page is."""
    if picture.mode in _AS_THEY_ARE and "transparency" not in picture.info:
        return picture
    shown = picture.convert("RGBA")
    ground = Image.new("RGBA", shown.size, "white")
    return Image.alpha_composite(ground, shown).convert("RGB")
